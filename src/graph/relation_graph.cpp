// A graph is a sorted set of records: building, merging and moving actors all collect records and sort them once.
// Worked example: merge({ann -> bob}, {bob -> cyd}) lists five nodes and two edges; the two records of bob become one, and edges get the positions
// of ann, bob and cyd in the order of their ids.
#include <entente/graph/relation_graph.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/graph/event_reports.hpp>
#include <entente/graph/near_duplicates.hpp>

#include "merged_actors.hpp"
#include "record_sets.hpp"

namespace entente {

namespace {

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

// Calls visit(record) for every record of an event.
template <typename Visit>
void for_each_record(RelationEdge event, Visit&& visit) {
  if (event.variants.empty()) {
    visit(std::move(event));
    return;
  }
  for (RelationEdge& record : records_of(std::move(event))) {
    visit(std::move(record));
  }
}

}  // namespace

// The records of graphs as the documents tell them: what is shown of actors that a user merged gives way to the originals.
struct GraphRecords {
  std::vector<GraphDocument> documents;
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;
  Identities identities;
  GraphLayers layers;

  void add(const RelationGraph& graph) { add(RelationGraph(graph)); }

  void add(RelationGraph&& graph) {
    const IdentityMap map(graph.identities_);
    const bool any_moved = !graph.identities_.empty();
    take(graph.documents_, documents);
    for (RelationGraph::Vertex vertex = 0; vertex < graph.node_count(); ++vertex) {
      if (!map.contains(graph.graph_[vertex].id)) {
        nodes.push_back(std::move(graph.graph_[vertex]));
      }
    }
    graph.graph_ = RelationGraph::Graph();
    edges.reserve(edges.size() + graph.edges_.size() + graph.one_sided_.size() + graph.original_edges_.size());
    add_edges(std::move(graph.edges_), map, any_moved);
    add_edges(std::move(graph.one_sided_), map, any_moved);
    take(graph.original_nodes_, nodes);
    take(graph.original_edges_, edges);
    identities.unite(graph.identities_);
    layers.add(graph.layers_);
  }
  RelationGraph build() && {
    return {std::move(documents), std::move(nodes), std::move(edges), std::move(identities), std::move(layers)};
  }

 private:
  template <typename Record>
  static void take(std::vector<Record>& from, std::vector<Record>& into) {
    std::move(from.begin(), from.end(), std::back_inserter(into));
    from = {};
  }

  void add_edges(std::vector<RelationEdge> shown, const IdentityMap& map, bool any_moved) {
    const auto is_record = [](const RelationEdge& edge) { return edge.variants.empty(); };
    if (edges.empty() && !any_moved && std::all_of(shown.begin(), shown.end(), is_record)) {
      edges = std::move(shown);
      return;
    }
    for (RelationEdge& edge : shown) {
      for_each_record(std::move(edge), [&](RelationEdge record) {
        if (!concerns(map, record)) {
          edges.push_back(std::move(record));
        }
      });
    }
  }
};

namespace {

// The number that an id spells, so that ids are compared as numbers.
std::uint64_t number_of(const std::string& id) {
  std::uint64_t number = 0;
  std::from_chars(id.data() + 2, id.data() + id.size(), number, 16);
  return number;
}

template <typename Value>
void append(std::vector<Value>& into, std::vector<Value>&& more) {
  std::move(more.begin(), more.end(), std::back_inserter(into));
}

// Makes one of records with one id; the others stay where they are. A thousand documents may tell one act: their tellings are sorted once.
void unite_edges(std::vector<RelationEdge>& edges) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(edges.size());
  for (const RelationEdge& edge : edges) {
    order.emplace_back(number_of(edge.id), static_cast<std::uint32_t>(order.size()));
  }
  std::sort(order.begin(), order.end());
  std::vector<bool> gone(edges.size(), false);
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    RelationEdge& first = edges[order[begin].second];
    for (end = begin + 1; end < order.size() && order[end].first == order[begin].first; ++end) {
      RelationEdge& other = edges[order[end].second];
      append(first.contexts, std::move(other.contexts));
      append(first.evidence, std::move(other.evidence));
      gone[order[end].second] = true;
    }
    if (end - begin > 1) {
      sort_distinct(first.contexts);
      sort_distinct(first.evidence);
    }
  }
  erase_marked(edges, gone);
}

// Events as they may be handed in become records, each once.
void make_records(std::vector<RelationEdge>& edges) {
  std::vector<RelationEdge> more;
  for (RelationEdge& edge : edges) {
    if (!edge.variants.empty()) {
      for_each_record(std::move(edge), [&](RelationEdge record) { more.push_back(std::move(record)); });
      edge = RelationEdge();  // without ends: a loop
    }
  }
  std::move(more.begin(), more.end(), std::back_inserter(edges));
  std::erase_if(edges, [](const RelationEdge& edge) { return edge.source == edge.target; });
  for (RelationEdge& edge : edges) {
    for (EdgeEvidence& telling : edge.evidence) {
      telling.story = SharedText();
    }
    make_canonical(edge);
  }
  unite_edges(edges);
}

// The vertices of actors.
class Numbering {
 public:
  explicit Numbering(const RelationGraph::Graph& graph) {
    for (std::size_t vertex = 0; vertex < boost::num_vertices(graph); ++vertex) {
      number_of_.emplace(graph[vertex].id, static_cast<std::uint32_t>(vertex));
    }
  }
  std::uint32_t require(const RelationEdge& edge, const std::string& id) const {
    if (const auto found = number_of_.find(id); found != number_of_.end()) {
      return found->second;
    }
    throw Error("graph: edge " + edge.id + " (" + edge.label + ") names \"" + id + "\", which is not among the actors");
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> number_of_;
};

struct Ends {
  std::uint32_t source = 0, target = 0, number = 0;
};

}  // namespace

RelationGraph::RelationGraph(std::vector<GraphDocument> documents, std::vector<ActorNode> nodes,
                             std::vector<RelationEdge> edges, Identities identities, GraphLayers layers)
    : documents_(std::move(documents)), layers_(std::move(layers)), identities_(std::move(identities)) {
  const IdentityMap map(identities_);
  unite_by_id(documents_);
  layers_.make_canonical();
  for (ActorNode& node : nodes) {
    entente::make_canonical(node);
  }
  unite_by_id(nodes);
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(original_nodes_),
               [&](const ActorNode& node) { return map.contains(node.id); });
  if (!original_nodes_.empty()) {
    show_as_one(nodes, map);
  }
  for (const ActorNode& node : nodes) {
    boost::add_vertex(node, graph_);
  }
  show(std::move(edges), map);
}

// Records become events, and events edges.
void RelationGraph::show(std::vector<RelationEdge> records, const IdentityMap& map) {
  make_records(records);
  if (!identities_.empty()) {
    for (RelationEdge& record : records) {
      if (concerns(map, record)) {
        original_edges_.push_back(record);
        show_as_one(record, map);
      }
    }
    std::sort(original_edges_.begin(), original_edges_.end(), canonical_less);
    std::erase_if(records, [](const RelationEdge& edge) { return edge.source == edge.target; });
    unite_edges(records);
  }
  label_stories(records);
  connect(unite_reports(std::move(records)));
}

void RelationGraph::label_stories(std::vector<RelationEdge>& records) const {
  const std::vector<std::string> stories = stories_of(documents_);
  std::unordered_map<std::string_view, SharedText> story_of;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    if (!stories[i].empty()) {
      story_of.emplace(documents_[i].id, stories[i]);
    }
  }
  if (story_of.empty()) {
    return;
  }
  for (RelationEdge& record : records) {
    for (EdgeEvidence& telling : record.evidence) {
      if (const auto found = story_of.find(telling.document); found != story_of.end()) {
        telling.story = found->second;
      }
    }
  }
}

void RelationGraph::connect(std::vector<RelationEdge> events) {
  const auto is_one_sided = [](const RelationEdge& edge) { return edge.source.empty() || edge.target.empty(); };
  std::vector<bool> gone(events.size(), false);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (is_one_sided(events[i])) {
      one_sided_.push_back(std::move(events[i]));
      gone[i] = true;
    }
  }
  erase_marked(events, gone);
  std::sort(one_sided_.begin(), one_sided_.end(), canonical_less);
  const Numbering numbering(graph_);
  for (const RelationEdge& edge : one_sided_) {
    numbering.require(edge, edge.source.empty() ? edge.target : edge.source);
  }
  std::vector<Ends> ends;
  ends.reserve(events.size());
  for (const RelationEdge& edge : events) {
    const std::uint32_t source = numbering.require(edge, edge.source);
    ends.push_back({source, numbering.require(edge, edge.target), static_cast<std::uint32_t>(ends.size())});
  }
  std::sort(ends.begin(), ends.end(), [&](const Ends& left, const Ends& right) {
    const RelationEdge& one = events[left.number];
    const RelationEdge& other = events[right.number];
    return std::tie(left.source, left.target, one.date, one.id) <
           std::tie(right.source, right.target, other.date, other.id);
  });
  std::vector<std::uint32_t> order;
  order.reserve(ends.size());
  for (const Ends& end : ends) {
    order.push_back(end.number);
    boost::add_edge(end.source, end.target, EdgeNumber{static_cast<std::uint32_t>(order.size() - 1)}, graph_);
  }
  edges_ = std::move(events);
  reorder(edges_, order);
}

std::vector<RelationEdge> RelationGraph::records() const {
  std::vector<RelationEdge> records;
  records.reserve(edges_.size() + one_sided_.size());
  for (const auto* edges : {&edges_, &one_sided_}) {
    for (const RelationEdge& edge : *edges) {
      for_each_record(edge, [&](RelationEdge record) { records.push_back(std::move(record)); });
    }
  }
  return records;
}

std::optional<RelationGraph::Vertex> RelationGraph::find(std::string_view actor_id) const {
  return find_in(graph_, actor_id);
}

RelationGraph RelationGraph::with_identities(const Identities& decisions) const {
  GraphRecords records;
  records.add(*this);
  records.identities.overrule(decisions);
  IdentityMap(records.identities).demand_apart(decisions);
  return std::move(records).build();
}

RelationGraph RelationGraph::without_identities() const {
  GraphRecords records;
  records.add(*this);
  records.identities = {};
  return std::move(records).build();
}

RelationGraph RelationGraph::with_facts(const std::map<std::string, ActorFacts>& facts) const {
  GraphRecords records;
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
  if (left.node_count() != right.node_count() || left.edges_ != right.edges_ || left.one_sided_ != right.one_sided_ ||
      left.documents_ != right.documents_ || left.layers_ != right.layers_ || left.identities_ != right.identities_ ||
      left.original_nodes_ != right.original_nodes_ || left.original_edges_ != right.original_edges_) {
    return false;
  }
  for (RelationGraph::Vertex vertex = 0; vertex < left.node_count(); ++vertex) {
    if (left.graph_[vertex] != right.graph_[vertex]) {
      return false;
    }
  }
  return true;  // edges name their ends, so equal records are equal graphs
}

RelationGraph merge(const RelationGraph& left, const RelationGraph& right) {
  GraphRecords records;
  records.add(left);
  records.add(right);
  return std::move(records).build();
}

RelationGraph merge(RelationGraph&& left, RelationGraph&& right) {
  GraphRecords records;
  records.add(std::move(left));
  records.add(std::move(right));
  return std::move(records).build();
}

RelationGraph merge(std::span<const RelationGraph> graphs) {
  GraphRecords records;
  for (const RelationGraph& graph : graphs) {
    records.add(graph);
  }
  return std::move(records).build();
}

std::string newest_date(const RelationGraph& graph) {
  std::string newest;
  for (const GraphDocument& document : graph.documents()) {
    newest = std::max(newest, document.date);
  }
  if (!newest.empty()) {
    return newest;
  }
  graph.for_each_edge([&](const RelationEdge& edge) { newest = std::max(newest, edge.date); });
  return newest;
}

}  // namespace entente
