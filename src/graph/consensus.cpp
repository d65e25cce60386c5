// What several graphs tell alike. Worked example: three papers tell that ann accused bob, a fourth that she did not: told by 0, 1, 2, denied by 3.
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <entente/graph/comparison.hpp>

namespace entente {

namespace {

// Which end is which does not matter where any telling of the pair and root is mutual; here each way is told apart by its own flag.
using Key = std::tuple<std::string, std::string, Root, bool>;

Key key_of(const RelationEdge& edge) { return {edge.source, edge.target, edge.root, edge.reciprocal}; }

template <typename Visit>
void for_each_event(const RelationGraph& graph, Visit&& visit) {
  graph.for_each_edge(visit);
  std::for_each(graph.one_sided().begin(), graph.one_sided().end(), visit);
}

void add_once(std::vector<std::size_t>& numbers, std::size_t number) {
  if (numbers.empty() || numbers.back() != number) {
    numbers.push_back(number);
  }
}

std::map<Key, CarriedRelation> relations_of(std::span<const RelationGraph> graphs) {
  std::map<Key, CarriedRelation> relations;
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    for_each_event(graphs[i], [&](const RelationEdge& edge) {
      CarriedRelation& relation = relations[key_of(edge)];
      add_once(edge.status == Status::negated ? relation.denied_by : relation.told_by, i);
    });
  }
  for (auto& [key, relation] : relations) {
    std::tie(relation.source, relation.target, relation.root, relation.reciprocal) = key;
  }
  return relations;
}

std::size_t carriers(const CarriedRelation& relation) {
  std::set<std::size_t> all(relation.told_by.begin(), relation.told_by.end());
  all.insert(relation.denied_by.begin(), relation.denied_by.end());
  return all.size();
}

}  // namespace

std::vector<CarriedRelation> carried_relations(std::span<const RelationGraph> graphs) {
  std::vector<CarriedRelation> list;
  for (auto& [key, relation] : relations_of(graphs)) {
    list.push_back(std::move(relation));
  }
  std::stable_sort(list.begin(), list.end(), [](const CarriedRelation& left, const CarriedRelation& right) {
    return carriers(left) > carriers(right);
  });
  return list;
}

RelationGraph consensus(std::span<const RelationGraph> graphs, std::size_t at_least) {
  const auto relations = relations_of(graphs);
  const RelationGraph sum = merge(graphs);
  std::vector<RelationEdge> edges;
  std::set<std::string> ids;
  for_each_event(sum, [&](const RelationEdge& edge) {
    const auto found = relations.find(key_of(edge));  // not there where merges of one graph moved an actor of another
    if (found != relations.end() && carriers(found->second) >= at_least) {
      edges.push_back(edge);
      ids.insert({edge.source, edge.target});
      for (const EdgeEvidence& telling : edge.evidence) {
        ids.insert(telling.attributed_to.begin(), telling.attributed_to.end());
      }
    }
  });
  std::vector<ActorNode> nodes;
  sum.for_each_node([&](const ActorNode& node) {
    if (ids.contains(node.id)) {
      nodes.push_back(node);
    }
  });
  return {sum.documents(), std::move(nodes), std::move(edges)};
}

}  // namespace entente
