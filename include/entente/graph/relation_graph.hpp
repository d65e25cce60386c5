#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include <entente/graph/identities.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

// What a user's table says of an actor; an empty member says nothing.
struct ActorFacts {
  std::string name, country, sector;
  std::optional<ActorType> type;
};

// The actors and what passed between them: a directed multigraph, parallel edges kept.
// Takes/gives  nodes in order of id; edges in order of source, target, date, id; so equal content is an equal value however it was built.
//              Acts with one known actor stand beside the graph in one_sided(), in the same order. No self-loops: they are dropped.
//              Actors that a user called the same are shown as one; what they were before is kept, so that the user may part them again.
// Errors       Error when an edge names an actor that is not among the nodes, or a node has no id.
// Cost         O(n log n) to build, merge and compare.      Lifetime  a plain value; references hold as long as the graph.
// Tests        tests/graph/relation_graph_test.cpp
class RelationGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ActorNode, RelationEdge>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

  RelationGraph() = default;
  // Records as the documents tell them, in any order; those of the same actor, document or event are merged.
  RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes, std::vector<RelationEdge> edges,
                Identities identities = {});

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

  // Who is who by a user's word, and the records of those actors as the documents tell them; both empty where nothing was decided.
  [[nodiscard]] const Identities& identities() const { return identities_; }
  [[nodiscard]] const std::vector<ActorNode>& original_nodes() const { return original_nodes_; }
  [[nodiscard]] const std::vector<RelationEdge>& original_edges() const {
    return original_edges_;
  }  // one-sided ones, too
  // The same documents with these decisions over the earlier ones. Error when a pair that is not the same hangs together by other pairs.
  [[nodiscard]] RelationGraph with_identities(const Identities& decisions) const;
  // The graph as the documents tell it.
  [[nodiscard]] RelationGraph without_identities() const;

  // The same graph with these facts of its actors, by id, instead of what the documents tell.
  [[nodiscard]] RelationGraph with_facts(const std::map<std::string, ActorFacts>& facts) const;

  // The same graph with these places for its actors; actors that are not named lose theirs.
  [[nodiscard]] RelationGraph with_positions(const std::map<std::string, Position>& positions) const;

  friend bool operator==(const RelationGraph& left, const RelationGraph& right);

 private:
  Graph graph_;
  std::vector<RelationEdge> one_sided_;
  std::vector<GraphDocument> documents_;
  Identities identities_;
  std::vector<ActorNode> original_nodes_;
  std::vector<RelationEdge> original_edges_;
};

// Whether an event has an actor of whom something was decided, as an end or as who says so.
[[nodiscard]] bool concerns(const IdentityMap& map, const RelationEdge& edge);

// The graph of all documents of both. Associative, commutative, idempotent: merging shards in any order or grouping gives one value.
[[nodiscard]] RelationGraph merge(const RelationGraph& left, const RelationGraph& right);
// Many at once, in O(n log n) of the whole.
[[nodiscard]] RelationGraph merge(std::span<const RelationGraph> graphs);

}  // namespace entente
