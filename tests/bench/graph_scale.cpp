// How the graph layer scales: building, merging, measuring and writing of N interactions between M actors, in CPU time, with the peak of memory.
// usage: entente_graph_scale INTERACTIONS ACTORS [EVENTS.tsv]      with a file: writes the interactions there, for tests/bench/graph_peers.py, and ends
#include <sys/resource.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <random>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/exports/json_graph.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/relation_graph.hpp>

namespace {

using namespace entente;

constexpr std::uint32_t kActsPerDocument = 10;
constexpr std::size_t kPivots = 20;

std::string padded(std::uint32_t number, int width) {
  std::string digits = std::to_string(number);
  return std::string(
             static_cast<std::size_t>(width) > digits.size() ? static_cast<std::size_t>(width) - digits.size() : 0,
             '0') +
         digits;
}

// Few actors take part in much: an actor's number is the square of an even draw.
class Events {
 public:
  Events(std::uint32_t count, std::uint32_t actors) : count_(count), actors_(actors), random_(20261126) {}

  template <typename Visit>  // Visit(document number, RelationEdge)
  void for_each(Visit&& visit) {
    SharedText document;
    for (std::uint32_t i = 0; i < count_; ++i) {
      const std::uint32_t number = i / kActsPerDocument;
      if (i % kActsPerDocument == 0) {
        telling_.document = "doc-" + padded(number, 7);
        telling_.publisher = "Publisher " + std::to_string(number % 97);
        telling_.date = day(number % 3600 + 1);
        telling_.title = "A headline of some length for document " + std::to_string(number);
        telling_.url = "https://news.example/" + padded(number, 7) + "/a-headline-of-some-length";
      }
      visit(number, act(i));
    }
  }
  [[nodiscard]] std::string actor(std::uint32_t number) const { return "actor-" + padded(number, 6); }

 private:
  static std::string day(std::uint32_t number) {
    return std::to_string(2010 + number / 360) + "-" + padded(number / 30 % 12 + 1, 2) + "-" +
           padded(number % 28 + 1, 2);
  }
  std::uint32_t draw(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  std::uint32_t draw_actor() {
    const double even = static_cast<double>(random_() % 1000003) / 1000003.0;
    return static_cast<std::uint32_t>(even * even * actors_);
  }

  RelationEdge act(std::uint32_t number) {
    static const std::vector<Root> kRoots(all_roots().begin(), all_roots().end());
    RelationEdge edge;
    const std::uint32_t source = draw_actor();
    std::uint32_t target = draw_actor();
    target = target == source ? (source + 1) % actors_ : target;
    edge.source = actor(source);
    edge.target = actor(target);
    edge.root = kRoots[draw(static_cast<std::uint32_t>(kRoots.size()))];
    edge.label = "did thing " + std::to_string(draw(40));
    edge.date = telling_.date;
    EdgeEvidence telling = telling_;
    telling.sentence_index = number % kActsPerDocument;
    telling.sentence = {100 * telling.sentence_index, 100 * telling.sentence_index + 90};
    telling.trigger = CodePointSpan{20, 25};
    telling.source = CodePointSpan{0, 19};
    telling.target = CodePointSpan{30, 49};
    telling.sentence_text = "The sentence in which " + edge.source + " is told to have done thing number " +
                            std::to_string(number) + " to " + edge.target + ".";
    telling.rule = rule_;
    telling.confidence = 0.75;
    edge.evidence = {std::move(telling)};
    return edge;
  }

  std::uint32_t count_;
  std::uint32_t actors_;
  std::mt19937 random_;
  EdgeEvidence telling_;
  SharedText rule_ = "lexicon/verbs.tsv:120";
};

struct Parts {
  std::vector<GraphDocument> documents;
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

long peak_memory() {  // of the process so far, in MB
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

// Prints "step<TAB>CPU seconds<TAB>peak memory so far, in MB" and gives what the work gives.
template <typename Work>
auto timed(const char* step, Work&& work) {
  const double start = cpu_seconds();
  auto result = work();
  std::cout << step << "\t" << std::fixed << std::setprecision(3) << cpu_seconds() - start << "\t" << peak_memory()
            << std::endl;
  return result;
}

RelationGraph build(Parts parts) {
  return {std::move(parts.documents), std::move(parts.nodes), std::move(parts.edges)};
}

// Both halves of the documents, each with all actors.
std::pair<Parts, Parts> made(Events& events, std::uint32_t count, std::uint32_t actors) {
  std::pair<Parts, Parts> halves;
  for (std::uint32_t i = 0; i < actors; ++i) {
    ActorNode node;
    node.id = events.actor(i);
    node.name = "Actor " + std::to_string(i);
    halves.first.nodes.push_back(node);
    halves.second.nodes.push_back(std::move(node));
  }
  halves.first.edges.reserve(count / 2 + kActsPerDocument);
  halves.second.edges.reserve(count / 2 + kActsPerDocument);
  events.for_each([&](std::uint32_t document, RelationEdge edge) {
    Parts& half = document < count / kActsPerDocument / 2 ? halves.first : halves.second;
    const EdgeEvidence& telling = edge.evidence.front();
    if (half.documents.empty() || half.documents.back().id != telling.document.str()) {
      half.documents.push_back({telling.document, telling.publisher, telling.date, telling.title, telling.url});
    }
    half.edges.push_back(std::move(edge));
  });
  return halves;
}

class CountingBuffer : public std::streambuf {
 public:
  std::size_t bytes = 0;

 private:
  int overflow(int c) override {
    ++bytes;
    return c;
  }
  std::streamsize xsputn(const char*, std::streamsize count) override {
    bytes += static_cast<std::size_t>(count);
    return count;
  }
};

int run(std::uint32_t count, std::uint32_t actors) {
  Events events(count, actors);
  auto [first, second] = made(events, count, actors);
  RelationGraph one = timed("build first half", [&] { return build(std::move(first)); });
  RelationGraph other = timed("build second half", [&] { return build(std::move(second)); });
  const RelationGraph graph = timed("merge", [&] { return merge(std::move(one), std::move(other)); });
  MeasureOptions options;
  options.only_degree_and_pagerank = true;
  static_cast<void>(timed("degree and PageRank", [&] { return measure(graph, options); }));
  options.only_degree_and_pagerank = false;
  options.exact_limit = 0;
  options.pivots = kPivots;
  const GraphMeasures measures = timed("all measures", [&] { return measure(graph, options); });
  CountingBuffer buffer;
  std::ostream out(&buffer);
  timed("write JSON", [&] {
    JsonGraphExporter().write(graph, out);
    return 0;
  });
  std::cout << "edges\t" << graph.edge_count() << "\npairs\t" << measures.dyads.size() << "\nJSON, MB\t"
            << buffer.bytes / 1000000 << "\n";
  return EXIT_SUCCESS;
}

int write_events(std::uint32_t count, std::uint32_t actors, const char* path) {
  std::ofstream out(path);
  Events(count, actors).for_each([&](std::uint32_t, const RelationEdge& edge) {
    const EdgeEvidence& telling = edge.evidence.front();
    out << edge.source << '\t' << edge.target << '\t' << name_of(edge.root) << '\t' << edge.label << '\t' << edge.date
        << '\t' << telling.document.str() << '\t' << telling.publisher.str() << '\t' << telling.title.str() << '\t'
        << telling.url.str() << '\t' << telling.sentence_index << '\t' << telling.sentence_text << '\n';
  });
  return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: entente_graph_scale INTERACTIONS ACTORS [EVENTS.tsv]\n";
    return 2;
  }
  const auto count = static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10));
  const auto actors = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
  return argc > 3 ? write_events(count, actors, argv[3]) : run(count, actors);
}
