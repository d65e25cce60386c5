#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include <entente/graph/relation.hpp>

namespace entente {

// The actors and what passed between them: a directed multigraph, parallel edges kept.
// Takes/gives  nodes in order of id; edges in order of source, target, date, id; so equal content is an equal value however it was built.
//              Acts with one known actor stand beside the graph in one_sided(), in the same order. No self-loops: they are dropped.
// Errors       Error when an edge names an actor that is not among the nodes, or a node has no id.
// Cost         O(n log n) to build, merge and compare.      Lifetime  a plain value; references hold as long as the graph.
// Tests        tests/graph/relation_graph_test.cpp
class RelationGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ActorNode, RelationEdge>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

  RelationGraph() = default;
  // Records in any order; those of the same actor, document or event are merged.
  RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes, std::vector<RelationEdge> edges);

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::size_t node_count() const { return boost::num_vertices(graph_); }
  [[nodiscard]] std::size_t edge_count() const { return boost::num_edges(graph_); }
  [[nodiscard]] const ActorNode& node(Vertex vertex) const { return graph_[vertex]; }
  [[nodiscard]] std::optional<Vertex> find(std::string_view actor_id) const;
  template <typename Visit>  // Visit(const ActorNode&) -> void
  void for_each_node(Visit&& visit) const {
    for (Vertex vertex = 0; vertex < node_count(); ++vertex) {
      visit(graph_[vertex]);
    }
  }
  template <typename Visit>  // Visit(const RelationEdge&) -> void
  void for_each_edge(Visit&& visit) const {
    for (auto [edge, end] = boost::edges(graph_); edge != end; ++edge) {
      visit(graph_[*edge]);
    }
  }
  [[nodiscard]] const std::vector<RelationEdge>& one_sided() const { return one_sided_; }
  [[nodiscard]] const std::vector<GraphDocument>& documents() const { return documents_; }  // in order of id

  // The same graph with these places for its actors; actors that are not named lose theirs.
  [[nodiscard]] RelationGraph with_positions(const std::map<std::string, Position>& positions) const;

  friend bool operator==(const RelationGraph& left, const RelationGraph& right);

 private:
  Graph graph_;
  std::vector<RelationEdge> one_sided_;
  std::vector<GraphDocument> documents_;
};

// The graph of all documents of both. Associative, commutative, idempotent: merging shards in any order or grouping gives one value.
[[nodiscard]] RelationGraph merge(const RelationGraph& left, const RelationGraph& right);
// Many at once, in O(n log n) of the whole.
[[nodiscard]] RelationGraph merge(std::span<const RelationGraph> graphs);

}  // namespace entente
