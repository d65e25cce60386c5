#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include <entente/graph/identities.hpp>
#include <entente/graph/layer_tie.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

// What a user's table says of an actor; an empty member says nothing.
struct ActorFacts {
  std::string name, country, sector;
  std::optional<ActorType> type;
};

// The actors and what passed between them: a directed multigraph, parallel edges kept.
// Takes/gives  nodes in order of id; edges in order of source, target, date, id; so equal content is an equal value however it was built.
//              Records that report one event are one edge (event_reports.hpp); its variants keep what each document tells.
//              Acts with one known actor stand beside the graph in one_sided(), in the same order. No self-loops: they are dropped.
//              Actors that a user called the same are shown as one; what they were before is kept, so that the user may part them again.
// Errors       Error when an edge names an actor that is not among the nodes, or a node has no id.
// Cost         O(n log n) to build, merge and compare.      Lifetime  a plain value; references hold as long as the graph.
// Tests        tests/graph/relation_graph_test.cpp
class RelationGraph {
 public:
  // What an edge of the Boost graph holds: which of edges() it is.
  struct EdgeNumber {
    std::uint32_t number = 0;  // of the edge in canonical order
  };
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ActorNode, EdgeNumber>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
  using Edge = boost::graph_traits<Graph>::edge_descriptor;

  RelationGraph() = default;
  // Records as the documents tell them, in any order; those of the same actor, document or event are merged.
  RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes, std::vector<RelationEdge> edges,
                Identities identities = {}, GraphLayers layers = {});

  [[nodiscard]] const Graph& graph() const { return graph_; }
  [[nodiscard]] std::size_t node_count() const { return boost::num_vertices(graph_); }
  [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }
  [[nodiscard]] const RelationEdge& edge(Edge edge) const { return edges_[graph_[edge].number]; }
  [[nodiscard]] const std::vector<RelationEdge>& edges() const { return edges_; }
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
    for (const RelationEdge& edge : edges_) {
      visit(edge);
    }
  }
  [[nodiscard]] const std::vector<RelationEdge>& one_sided() const { return one_sided_; }
  [[nodiscard]] const std::vector<GraphDocument>& documents() const { return documents_; }  // in order of id
  // Affiliations and what else ties actors besides acts.
  [[nodiscard]] const GraphLayers& layers() const { return layers_; }
  // The records behind all edges, one-sided ones, too: as documents tell them, of merged actors as they are shown.
  [[nodiscard]] std::vector<RelationEdge> records() const;

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
  friend struct GraphRecords;  // takes a graph apart, in relation_graph.cpp
  void show(std::vector<RelationEdge> records, const IdentityMap& map);
  void label_stories(std::vector<RelationEdge>& records) const;
  void connect(std::vector<RelationEdge> events);

  Graph graph_;
  std::vector<RelationEdge> edges_;  // in canonical order
  std::vector<RelationEdge> one_sided_;
  std::vector<GraphDocument> documents_;
  GraphLayers layers_;
  Identities identities_;
  std::vector<ActorNode> original_nodes_;
  std::vector<RelationEdge> original_edges_;
};

// Whether an event has an actor of whom something was decided, as an end or as who says so.
[[nodiscard]] bool concerns(const IdentityMap& map, const RelationEdge& edge);

// The graph of all documents of both. Associative, commutative, idempotent: merging shards in any order or grouping gives one value.
[[nodiscard]] RelationGraph merge(const RelationGraph& left, const RelationGraph& right);
[[nodiscard]] RelationGraph merge(RelationGraph&& left, RelationGraph&& right);  // without a second copy of either
// Many at once, in O(n log n) of the whole.
[[nodiscard]] RelationGraph merge(std::span<const RelationGraph> graphs);

// The date of the newest document, of graphs without dated documents of the newest act; "" when there is none.
[[nodiscard]] std::string newest_date(const RelationGraph& graph);

}  // namespace entente
