// A graph is a sorted set of records: building, merging and moving actors all collect records and sort them once.
// Worked example: merge({ann -> bob}, {bob -> cyd}) lists five nodes and two edges; the two records of bob become one, and edges get the positions
// of ann, bob and cyd in the order of their ids.
#include <entente/graph/relation_graph.hpp>

#include <algorithm>
#include <utility>

#include <entente/base/error.hpp>

namespace entente {

namespace {

template <typename Record>
void unite_records(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& left, const Record& right) { return left.id < right.id; });
  std::vector<Record> united;
  united.reserve(records.size());
  for (Record& record : records) {
    if (!united.empty() && united.back().id == record.id) {
      absorb(united.back(), record);
    } else {
      united.push_back(std::move(record));
    }
  }
  records = std::move(united);
}

void make_canonical(ActorNode& node) {
  if (node.id.empty()) {
    throw Error("graph: an actor without an id (\"" + node.name + "\")");
  }
  absorb(node, ActorNode(node));  // sorts its lists
}

std::optional<RelationGraph::Vertex> find_in(const RelationGraph::Graph& graph, std::string_view id) {
  RelationGraph::Vertex low = 0;
  RelationGraph::Vertex high = boost::num_vertices(graph);
  while (low < high) {
    const RelationGraph::Vertex middle = low + (high - low) / 2;
    if (graph[middle].id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low < boost::num_vertices(graph) && graph[low].id == id) {
    return low;
  }
  return std::nullopt;
}

RelationGraph::Vertex require(const RelationGraph::Graph& graph, const RelationEdge& edge, const std::string& id) {
  if (const auto found = find_in(graph, id)) {
    return *found;
  }
  throw Error("graph: edge " + edge.id + " (" + edge.label + ") names \"" + id + "\", which is not among the actors");
}

struct Records {
  std::vector<GraphDocument> documents;
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;

  void add(const RelationGraph& graph) {
    documents.insert(documents.end(), graph.documents().begin(), graph.documents().end());
    graph.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
    graph.for_each_edge([&](const RelationEdge& edge) { edges.push_back(edge); });
    edges.insert(edges.end(), graph.one_sided().begin(), graph.one_sided().end());
  }
  RelationGraph build() && { return {std::move(documents), std::move(nodes), std::move(edges)}; }
};

}  // namespace

RelationGraph::RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes,
                             std::vector<RelationEdge> edges)
    : documents_(std::move(documents)) {
  unite_records(documents_);
  for (ActorNode& node : nodes) {
    make_canonical(node);
  }
  unite_records(nodes);
  for (ActorNode& node : nodes) {
    boost::add_vertex(std::move(node), graph_);
  }
  std::erase_if(edges, [](const RelationEdge& edge) { return edge.source == edge.target; });
  for (RelationEdge& edge : edges) {
    entente::make_canonical(edge);
  }
  unite_records(edges);
  std::sort(edges.begin(), edges.end(), canonical_less);
  for (RelationEdge& edge : edges) {
    const Vertex source = edge.source.empty() ? Vertex{0} : require(graph_, edge, edge.source);
    const Vertex target = edge.target.empty() ? Vertex{0} : require(graph_, edge, edge.target);
    if (edge.source.empty() || edge.target.empty()) {
      one_sided_.push_back(std::move(edge));
    } else {
      boost::add_edge(source, target, std::move(edge), graph_);
    }
  }
}

std::optional<RelationGraph::Vertex> RelationGraph::find(std::string_view actor_id) const {
  return find_in(graph_, actor_id);
}

RelationGraph RelationGraph::with_positions(const std::map<std::string, Position>& positions) const {
  RelationGraph placed = *this;
  for (Vertex vertex = 0; vertex < placed.node_count(); ++vertex) {
    ActorNode& node = placed.graph_[vertex];
    const auto found = positions.find(node.id);
    node.position = found == positions.end() ? std::nullopt : std::optional(found->second);
  }
  return placed;
}

bool operator==(const RelationGraph& left, const RelationGraph& right) {
  if (left.node_count() != right.node_count() || left.edge_count() != right.edge_count() ||
      left.one_sided_ != right.one_sided_ || left.documents_ != right.documents_) {
    return false;
  }
  for (RelationGraph::Vertex vertex = 0; vertex < left.node_count(); ++vertex) {
    if (left.graph_[vertex] != right.graph_[vertex]) {
      return false;
    }
  }
  // Edges name their ends, so equal records in equal order are equal graphs.
  const auto [left_begin, left_end] = boost::edges(left.graph_);
  return std::equal(left_begin, left_end, boost::edges(right.graph_).first,
                    [&](const auto& one, const auto& other) { return left.graph_[one] == right.graph_[other]; });
}

RelationGraph merge(const RelationGraph& left, const RelationGraph& right) {
  Records records;
  records.add(left);
  records.add(right);
  return std::move(records).build();
}

RelationGraph merge(std::span<const RelationGraph> graphs) {
  Records records;
  for (const RelationGraph& graph : graphs) {
    records.add(graph);
  }
  return std::move(records).build();
}

}  // namespace entente
