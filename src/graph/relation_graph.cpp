// A graph is a sorted set of records: building, merging and moving actors all collect records and sort them once.
// Worked example: merge({ann -> bob}, {bob -> cyd}) lists five nodes and two edges; the two records of bob become one, and edges get the positions
// of ann, bob and cyd in the order of their ids.
#include <entente/graph/relation_graph.hpp>

#include <algorithm>
#include <iterator>
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

// The records of graphs as the documents tell them: what is shown of actors that a user merged gives way to the originals.
struct Records {
  std::vector<GraphDocument> documents;
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;
  Identities identities;

  void add(const RelationGraph& graph) {
    const IdentityMap map(graph.identities());
    documents.insert(documents.end(), graph.documents().begin(), graph.documents().end());
    graph.for_each_node([&](const ActorNode& node) {
      if (!map.contains(node.id)) {
        nodes.push_back(node);
      }
    });
    const auto add_edge = [&](const RelationEdge& edge) {
      if (!concerns(map, edge)) {
        edges.push_back(edge);
      }
    };
    graph.for_each_edge(add_edge);
    std::for_each(graph.one_sided().begin(), graph.one_sided().end(), add_edge);
    nodes.insert(nodes.end(), graph.original_nodes().begin(), graph.original_nodes().end());
    edges.insert(edges.end(), graph.original_edges().begin(), graph.original_edges().end());
    identities.unite(graph.identities());
  }
  RelationGraph build() && { return {std::move(documents), std::move(nodes), std::move(edges), std::move(identities)}; }
};

// The actor that a class is shown as: what its main record says, else what the others know; names of the others are aliases.
void show_as_one(std::vector<ActorNode>& nodes, const IdentityMap& map) {
  std::map<std::string, ActorNode> shown;
  std::vector<ActorNode> others;
  for (ActorNode& node : nodes) {
    if (!map.contains(node.id)) {
      others.push_back(std::move(node));
    } else if (map.main(node.id) == node.id) {
      shown.emplace(node.id, node);
    }
  }
  for (const ActorNode& node : nodes) {
    if (node.id.empty() || !map.contains(node.id) || map.main(node.id) == node.id) {
      continue;
    }
    const auto [found, added] = shown.try_emplace(map.main(node.id), node);
    ActorNode& into = found->second;
    into.id = map.main(node.id);
    if (added) {
      continue;
    }
    into.country = into.country.empty() ? node.country : into.country;
    into.sector = into.sector.empty() ? node.sector : into.sector;
    into.roles.insert(into.roles.end(), node.roles.begin(), node.roles.end());
    into.aliases.insert(into.aliases.end(), node.aliases.begin(), node.aliases.end());
    into.aliases.push_back(node.name);
    for (const auto& [document, count] : node.mentions_by_document) {
      into.mentions_by_document[document] += count;
    }
  }
  for (auto& [id, node] : shown) {
    node.position = std::nullopt;
    make_canonical(node);
    others.push_back(std::move(node));
  }
  nodes = std::move(others);
  unite_records(nodes);
}

void show_as_one(RelationEdge& edge, const IdentityMap& map) {
  edge.source = map.main(edge.source);
  edge.target = map.main(edge.target);
  for (EdgeEvidence& telling : edge.evidence) {
    for (std::string& id : telling.attributed_to) {
      id = map.main(id);
    }
  }
  make_canonical(edge);
}

}  // namespace

bool concerns(const IdentityMap& map, const RelationEdge& edge) {
  const auto says_so = [&](const EdgeEvidence& telling) {
    return std::any_of(telling.attributed_to.begin(), telling.attributed_to.end(),
                       [&](const std::string& id) { return map.contains(id); });
  };
  return map.contains(edge.source) || map.contains(edge.target) ||
         std::any_of(edge.evidence.begin(), edge.evidence.end(), says_so);
}

RelationGraph::RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes,
                             std::vector<RelationEdge> edges, Identities identities)
    : documents_(std::move(documents)), identities_(std::move(identities)) {
  const IdentityMap map(identities_);
  unite_records(documents_);
  for (ActorNode& node : nodes) {
    make_canonical(node);
  }
  unite_records(nodes);
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(original_nodes_),
               [&](const ActorNode& node) { return map.contains(node.id); });
  if (!original_nodes_.empty()) {
    show_as_one(nodes, map);
  }
  for (ActorNode& node : nodes) {
    boost::add_vertex(std::move(node), graph_);
  }
  std::erase_if(edges, [](const RelationEdge& edge) { return edge.source == edge.target; });
  for (RelationEdge& edge : edges) {
    entente::make_canonical(edge);
  }
  unite_records(edges);
  if (!identities_.empty()) {
    for (RelationEdge& edge : edges) {
      if (concerns(map, edge)) {
        original_edges_.push_back(edge);
        show_as_one(edge, map);
      }
    }
    std::sort(original_edges_.begin(), original_edges_.end(), canonical_less);
    std::erase_if(edges, [](const RelationEdge& edge) { return edge.source == edge.target; });
    unite_records(edges);
  }
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

RelationGraph RelationGraph::with_identities(const Identities& decisions) const {
  Records records;
  records.add(*this);
  records.identities.overrule(decisions);
  IdentityMap(records.identities).demand_apart(decisions);
  return std::move(records).build();
}

RelationGraph RelationGraph::without_identities() const {
  Records records;
  records.add(*this);
  records.identities = {};
  return std::move(records).build();
}

RelationGraph RelationGraph::with_facts(const std::map<std::string, ActorFacts>& facts) const {
  Records records;
  records.add(*this);
  std::map<std::string, Position> positions;
  for_each_node([&](const ActorNode& node) {
    if (node.position) {
      positions[node.id] = *node.position;
    }
  });
  for (ActorNode& node : records.nodes) {
    if (const auto found = facts.find(node.id); found != facts.end()) {
      const ActorFacts& told = found->second;
      node.name = told.name.empty() ? node.name : told.name;
      node.country = told.country.empty() ? node.country : told.country;
      node.sector = told.sector.empty() ? node.sector : told.sector;
      node.actor_type = told.type.value_or(node.actor_type);
    }
  }
  return std::move(records).build().with_positions(positions);
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
      left.one_sided_ != right.one_sided_ || left.documents_ != right.documents_ ||
      left.identities_ != right.identities_ || left.original_nodes_ != right.original_nodes_ ||
      left.original_edges_ != right.original_edges_) {
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
