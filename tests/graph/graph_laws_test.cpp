// Laws of graphs, tried on arbitrary ones (RapidCheck). The generator makes what is hard: shared documents, reprints, acts without dates or with coarse ones,
// mutual acts, one-sided acts, users' merges.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <entente/graph/comparison.hpp>
#include <entente/graph/event_reports.hpp>
#include <entente/graph/projection.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {
namespace {

template <typename T>
T any_of(std::vector<T> values) {
  return *rc::gen::elementOf(std::move(values));
}

const std::vector<std::string> kActors = {"ann", "bob", "cyd"};
const std::vector<std::string> kDates = {"", "2016", "2016-11", "2016-11-14", "2016-11-15"};

GraphDocument arbitrary_document(std::size_t number) {
  GraphDocument document{"d" + std::to_string(number), number % 3 == 0 ? "Gazette" : "Courier",
                         number % 4 == 0 ? "" : "2016-11-1" + std::to_string(4 + number % 3), "", ""};
  document.sketch = number % 2 == 0 ? std::string(240, 'a') : "";  // even ones are one story
  return document;
}

RelationEdge arbitrary_act() {
  RelationEdge edge;
  edge.source = any_of(kActors);
  edge.target = any_of(kActors);
  if (*rc::gen::inRange(0, 8) == 0) {
    edge.target = "";
  }
  edge.date = any_of(kDates);
  edge.root = any_of<Root>({Root::consult, Root::accuse});
  edge.status = any_of<Status>({Status::actual, Status::actual, Status::negated});
  edge.label = any_of<std::string>({"met", "called"});
  edge.reciprocal = edge.root == Root::consult && *rc::gen::arbitrary<bool>();
  if (edge.root == Root::consult && edge.label == "called") {
    edge.mode = *parse_mode(Root::consult, "phone");
  }
  const GraphDocument document = arbitrary_document(*rc::gen::inRange<std::size_t>(0, 8));
  EdgeEvidence telling;
  telling.document = document.id;
  telling.publisher = document.publisher;
  telling.date = document.date;
  telling.sentence_index = *rc::gen::inRange(0U, 2U);
  telling.sentence_text = any_of<std::string>({"Ann met Bob on Monday", "They spoke by telephone at night"});
  telling.source = CodePointSpan{0, 3};
  telling.target = CodePointSpan{8, 11};
  telling.confidence = *rc::gen::inRange(0, 10) / 10.0;
  if (*rc::gen::inRange(0, 5) == 0) {
    telling.attributed_to = {any_of(kActors)};
  }
  edge.evidence = {telling};
  return edge;
}

LayerTie arbitrary_tie() {
  LayerTie tie;
  tie.source = any_of(kActors);
  tie.target = any_of(kActors);
  tie.label = any_of<std::string>({"spokesman", "envoy"});
  EdgeEvidence telling;
  telling.document = "d" + std::to_string(*rc::gen::inRange(0, 4));
  telling.publisher = any_of<std::string>({"Gazette", "Courier"});
  tie.evidence = {telling};
  return tie;
}

// As one shard of a collection: shards share actors, documents and events.
RelationGraph arbitrary_graph(bool with_merges = true) {
  std::vector<ActorNode> nodes;
  GraphLayers layers;
  for (const std::string& id : kActors) {
    ActorNode node;
    node.id = id;
    node.name = "Name of " + id;
    node.actor_type = ActorType::state;
    node.country = id == "cyd" ? "C" : "";
    nodes.push_back(node);
    layers.actors.push_back(node);
  }
  std::vector<RelationEdge> edges;
  std::vector<GraphDocument> documents;
  const int count = *rc::gen::inRange(0, 10);
  for (int i = 0; i < count; ++i) {
    edges.push_back(arbitrary_act());
  }
  if (*rc::gen::arbitrary<bool>()) {
    layers.ties.push_back(arbitrary_tie());
  }
  for (std::size_t i = 0; i < 8; ++i) {
    const auto tells = [&](const auto& told) { return told.evidence.front().document == "d" + std::to_string(i); };
    if (std::any_of(edges.begin(), edges.end(), tells) || std::any_of(layers.ties.begin(), layers.ties.end(), tells)) {
      documents.push_back(arbitrary_document(i));
    }
  }
  Identities identities;
  if (with_merges && *rc::gen::inRange(0, 4) == 0) {
    identities.add_same("ann", "bob");
  }
  return {documents, nodes, edges, identities, layers};
}

RC_GTEST_PROP(GraphLaws, MergeIsAssociativeCommutativeAndIdempotent, ()) {
  const RelationGraph a = arbitrary_graph();
  const RelationGraph b = arbitrary_graph();
  const RelationGraph c = arbitrary_graph();
  RC_ASSERT(merge(a, b) == merge(b, a));
  RC_ASSERT(merge(merge(a, b), c) == merge(a, merge(b, c)));
  RC_ASSERT(merge(a, a) == a);
  RC_ASSERT(merge(merge(a, b), b) == merge(a, b));
  RelationGraph one = a;
  RelationGraph other = b;
  RC_ASSERT(merge(std::move(one), std::move(other)) == merge(a, b));
}

RC_GTEST_PROP(GraphLaws, ShardsInAnyNumberAndOrderGiveOneGraph, ()) {
  std::vector<RelationGraph> parts;
  for (int i = 0; i < 7; ++i) {
    parts.push_back(arbitrary_graph(false));
  }
  const RelationGraph whole = merge(parts);
  std::mt19937 order(*rc::gen::arbitrary<std::uint32_t>());
  std::shuffle(parts.begin(), parts.end(), order);
  const std::vector<RelationGraph> two = {merge(std::span(parts).first(3)), merge(std::span(parts).subspan(3))};
  RC_ASSERT(merge(parts) == whole);
  RC_ASSERT(merge(two) == whole);
}

RC_GTEST_PROP(GraphLaws, EventsGiveTheirRecordsBack, ()) {
  const RelationGraph graph = arbitrary_graph(false);
  std::vector<ActorNode> nodes;
  graph.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
  RC_ASSERT(RelationGraph(graph.documents(), nodes, graph.records(), {}, graph.layers()) == graph);
}

RC_GTEST_PROP(GraphLaws, NoEventHasTwoRecordsOfOneDocument, ()) {
  const RelationGraph graph = arbitrary_graph(false);
  for (const RelationEdge& edge : graph.edges()) {
    std::vector<std::string> documents;
    for (const RelationEdge& record : records_of(edge)) {
      std::vector<std::string> told;
      for (const EdgeEvidence& telling : record.evidence) {
        told.push_back(telling.document);
      }
      std::sort(told.begin(), told.end());
      told.erase(std::unique(told.begin(), told.end()), told.end());
      documents.insert(documents.end(), told.begin(), told.end());
    }
    std::sort(documents.begin(), documents.end());
    RC_ASSERT(edge.variants.empty() || std::adjacent_find(documents.begin(), documents.end()) == documents.end());
  }
}

RC_GTEST_PROP(GraphLaws, GraphDoesNotDifferFromItself, ()) {
  const RelationGraph a = arbitrary_graph();
  const GraphComparison same = compare(a, a);
  RC_ASSERT(same.same());
  RC_ASSERT(same.relation_similarity == 1.0);
}

RC_GTEST_PROP(GraphLaws, ComparisonMirrors, ()) {
  const RelationGraph a = arbitrary_graph();
  const RelationGraph b = arbitrary_graph();
  const GraphComparison there = compare(a, b);
  const GraphComparison back = compare(b, a);
  RC_ASSERT(there.actors_a == back.actors_b);
  RC_ASSERT(there.pairs_a == back.pairs_b);
  RC_ASSERT(there.pairs_both == back.pairs_both);
  RC_ASSERT(there.events_a == back.events_b);
  RC_ASSERT(there.events_b == back.events_a);
  RC_ASSERT(there.events_both.size() == back.events_both.size());
  for (std::size_t i = 0; i < there.events_both.size(); ++i) {
    RC_ASSERT(there.events_both[i].a == back.events_both[i].b);
    RC_ASSERT(there.events_both[i].b == back.events_both[i].a);
  }
  RC_ASSERT(there.changed.size() == back.changed.size());
  RC_ASSERT(there.relation_similarity == back.relation_similarity);
  RC_ASSERT(there.tone_cosine == back.tone_cosine);
}

GraphFilter arbitrary_filter() {
  GraphFilter filter;
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      filter.from = any_of(kDates);
      filter.to = any_of(kDates);
      break;
    case 1:
      filter.roots = {Root::accuse};
      break;
    case 2:
      filter.statuses = {Status::negated};
      break;
    case 3:
      filter.publishers = {"Gazette"};
      break;
    case 4:
      filter.min_confidence = 0.5;
      break;
    case 5:
      filter.actors = {"ann"};
      break;
    default:
      filter.countries = {"C"};
  }
  return filter;
}

RC_GTEST_PROP(GraphLaws, FiltersCommuteWithMerging, ()) {
  const RelationGraph a = arbitrary_graph(false);
  const RelationGraph b = arbitrary_graph(false);
  const GraphFilter filter = arbitrary_filter();
  RC_ASSERT(filtered(merge(a, b), filter) == merge(filtered(a, filter), filtered(b, filter)));
}

RC_GTEST_PROP(GraphLaws, FilteringTwiceIsFilteringOnce, ()) {
  const GraphFilter filter = arbitrary_filter();
  const RelationGraph once = filtered(arbitrary_graph(false), filter);
  RC_ASSERT(filtered(once, filter) == once);
}

}  // namespace
}  // namespace entente
