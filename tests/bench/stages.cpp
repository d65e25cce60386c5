// What each stage costs: N copies of some articles go through the stages one by one, as CPU time, with the peak of memory. One thread.
// usage: entente_stages COPIES FILE...      prints lines "stage<TAB>CPU seconds", then "sentences<TAB>N", "bytes<TAB>N", "memory<TAB>MB"
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <entente/actors/actor_resolver.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/graph_builder.hpp>
#include <entente/interactions/interaction_coder.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/text/article_reader.hpp>
#include <entente/text/tokenizer.hpp>

namespace {

using namespace entente;

// CPU seconds since the last call.
double lap() {
  static std::clock_t last = std::clock();
  const std::clock_t now = std::clock();
  return static_cast<double>(now - std::exchange(last, now)) / CLOCKS_PER_SEC;
}

struct Costs {
  double start = 0, read = 0, analyse = 0, actors = 0, interactions = 0, graph = 0, write = 0;
  std::size_t sentences = 0, bytes = 0;
};

// The stages as Reader calls them, but timed.
class Stages {
 public:
  explicit Stages(const std::filesystem::path& data)
      : tokenizer_(data), analyzer_(model_file(data)), resolver_(data), coder_(data, model_file(data)) {
    costs_.start = lap();
  }

  void take(Article article) {
    costs_.read += lap();
    costs_.bytes += article.body.size();
    const Document document = analyzer_.analyze(tokenizer_.tokenize(std::move(article)));
    costs_.sentences += document.sentences().size();
    costs_.analyse += lap();
    const Cast cast = resolver_.resolve(document);
    costs_.actors += lap();
    const std::vector<Interaction> acts = coder_.code(document, cast);
    costs_.interactions += lap();
    sum_.add(GraphBuilder().build(document, cast, acts));
    costs_.graph += lap();
  }

  Costs finish() {
    const RelationGraph graph = sum_.total();
    costs_.graph += lap();
    std::ostringstream out;
    JsonGraphExporter().write(graph, out);
    costs_.write += lap();
    return costs_;
  }

 private:
  Tokenizer tokenizer_;
  Analyzer analyzer_;
  ActorResolver resolver_;
  InteractionCoder coder_;
  GraphSum sum_;
  Costs costs_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: entente_stages COPIES FILE...\n";
    return EXIT_FAILURE;
  }
  lap();
  Stages stages(find_data_folder(hints_of_process(ENTENTE_DATA_FOLDER)));
  const ArticleReader reader(ArticleDefaults{"2020-01-01", "Bench"});
  for (int copy = std::atoi(argv[1]); copy-- > 0;) {
    for (int i = 2; i < argc; ++i) {
      reader.read_path(argv[i], [&](ReadDocument document) {
        Article article = std::get<Article>(std::move(document));
        article.id += "-" + std::to_string(copy);
        stages.take(std::move(article));
        return true;
      });
    }
  }
  const Costs costs = stages.finish();
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::cout << "start\t" << costs.start << "\nread\t" << costs.read << "\nanalyse\t" << costs.analyse << "\nactors\t"
            << costs.actors << "\ninteractions\t" << costs.interactions << "\ngraph\t" << costs.graph << "\nexport\t"
            << costs.write << "\nsentences\t" << costs.sentences << "\nbytes\t" << costs.bytes << "\nmemory\t"
            << usage.ru_maxrss / 1024 << "\n";
}
