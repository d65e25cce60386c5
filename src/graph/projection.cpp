// Views of a graph: fewer events, the surroundings of an actor, states instead of persons.
// Worked example: the act "Angela Merkel met Vladimir Putin" is, at the level of states, an act of germany and russia; with publishers = {BBC} it stays
// where the BBC tells it, with the BBC's sentences alone.
#include <entente/graph/projection.hpp>

#include <algorithm>
#include <iterator>
#include <queue>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/graph/event_dates.hpp>

#include "subgraph.hpp"

namespace entente {

namespace {

template <typename T>
bool admits(const std::set<T>& wanted, const T& value) {
  return wanted.empty() || wanted.contains(value);
}

class Sieve {
 public:
  Sieve(const RelationGraph& graph, const GraphFilter& filter)
      : graph_(graph), filter_(filter), from_(first_day(filter.from)), to_(last_day(filter.to)) {}

  // The record with the tellings that pass; false when none does.
  bool passes(RelationEdge& edge) const {
    if (!admits(filter_.roots, edge.root) || !admits(filter_.quads, edge.quad()) ||
        !admits(filter_.signs, edge.sign()) || !admits(filter_.statuses, edge.status) || !admits_ends(edge)) {
      return false;
    }
    if (!edge.date.empty() && !in_time(edge.date)) {
      return false;
    }
    const bool had_tellings = !edge.evidence.empty();
    std::erase_if(edge.evidence, [&](const EdgeEvidence& telling) {
      return !admits(filter_.publishers, telling.publisher.str()) || telling.confidence < filter_.min_confidence ||
             (edge.date.empty() && !in_time(telling.date));
    });
    return had_tellings == !edge.evidence.empty();
  }

  // Ties of other layers have neither root nor status: time, publishers and actors alone are asked of them.
  bool passes(LayerTie& tie) const {
    std::erase_if(tie.evidence, [&](const EdgeEvidence& telling) {
      return !admits(filter_.publishers, telling.publisher.str()) || !in_time(telling.date);
    });
    return admits_pair(tie.source, tie.target) && !tie.evidence.empty();
  }

 private:
  [[nodiscard]] bool in_time(const std::string& date) const {
    const std::string begin = first_day(date);
    const std::string end = last_day(date);
    if (begin.empty()) {
      return from_.empty() && to_.empty();
    }
    return (from_.empty() || end >= from_) && (to_.empty() || begin <= to_);
  }

  [[nodiscard]] bool admits_ends(const RelationEdge& edge) const {
    bool country = filter_.countries.empty();
    for (const std::string* id : {&edge.source, &edge.target}) {
      const auto vertex = id->empty() ? std::nullopt : graph_.find(*id);
      if (!vertex) {
        continue;
      }
      const ActorNode& node = graph_.node(*vertex);
      if (!admits(filter_.actor_types, node.actor_type)) {
        return false;
      }
      country = country || filter_.countries.contains(node.country);
    }
    return country && admits_pair(edge.source, edge.target);
  }

  // Of the two, one is wanted as an actor, and the other as the other.
  [[nodiscard]] bool admits_pair(const std::string& one, const std::string& other) const {
    const auto fits = [&](const std::string& actor, const std::string& beside) {
      return admits(filter_.actors, actor) && admits(filter_.others, beside);
    };
    if (filter_.actors.empty() || filter_.others.empty()) {
      const auto& wanted = filter_.actors.empty() ? filter_.others : filter_.actors;
      return admits(wanted, one) || admits(wanted, other);
    }
    return fits(one, other) || fits(other, one);
  }

  const RelationGraph& graph_;
  const GraphFilter& filter_;
  std::string from_;
  std::string to_;
};

// The ties that pass, with their actors.
template <typename Passes>
GraphLayers layers_of(const GraphLayers& layers, Passes&& passes) {
  GraphLayers some = layers;
  std::erase_if(some.ties, [&](LayerTie& tie) { return !passes(tie); });
  std::set<std::string> ids;
  for (const LayerTie& tie : some.ties) {
    ids.insert({tie.source, tie.target});
  }
  std::erase_if(some.actors, [&](const ActorNode& actor) { return !ids.contains(actor.id); });
  return some;
}

// Without the events that weigh too little.
RelationGraph heavy_enough(const RelationGraph& graph, const GraphFilter& filter) {
  std::vector<RelationEdge> events;
  for (const auto* edges : {&graph.edges(), &graph.one_sided()}) {
    std::copy_if(edges->begin(), edges->end(), std::back_inserter(events),
                 [&](const RelationEdge& edge) { return edge.weight(filter.weighting) >= filter.min_weight; });
  }
  return subgraph(graph, std::move(events), {}, graph.layers());
}

std::set<std::string> surroundings(const RelationGraph& graph, const std::set<std::string>& actor_ids,
                                   std::size_t depth) {
  std::vector<std::size_t> distance(graph.node_count(), depth + 1);
  std::queue<RelationGraph::Vertex> next;
  for (const std::string& id : actor_ids) {
    const auto vertex = graph.find(id);
    if (!vertex) {
      throw Error("graph: there is no actor " + id);
    }
    distance[*vertex] = 0;
    next.push(*vertex);
  }
  std::set<std::string> found;
  for (; !next.empty(); next.pop()) {
    const RelationGraph::Vertex vertex = next.front();
    found.insert(graph.node(vertex).id);
    const auto step = [&](RelationGraph::Vertex other) {
      if (distance[vertex] < depth && distance[other] > depth) {
        distance[other] = distance[vertex] + 1;
        next.push(other);
      }
    };
    for (auto [edge, end] = boost::out_edges(vertex, graph.graph()); edge != end; ++edge) {
      step(boost::target(*edge, graph.graph()));
    }
    for (auto [edge, end] = boost::in_edges(vertex, graph.graph()); edge != end; ++edge) {
      step(boost::source(*edge, graph.graph()));
    }
  }
  return found;
}

ActorNode state_of(const ActorNode& actor, const std::map<std::string, StateName>& states) {
  ActorNode state;
  state.id = actor.country;
  state.name = actor.country;
  if (const auto known = states.find(actor.country); known != states.end()) {
    state.id = known->second.id;
    state.name = known->second.name;
  }
  state.actor_type = ActorType::state;
  state.country = actor.country;
  return state;
}

}  // namespace

RelationGraph subgraph(const RelationGraph& graph, std::vector<RelationEdge> edges, const std::set<std::string>& keep,
                       GraphLayers layers) {
  std::set<std::string> ids = keep;
  std::set<std::string> told_in;
  for (const LayerTie& tie : layers.ties) {
    for (const EdgeEvidence& telling : tie.evidence) {
      told_in.insert(telling.document);
    }
  }
  for (const RelationEdge& edge : edges) {
    ids.insert(edge.source);
    ids.insert(edge.target);
    for (const EdgeEvidence& telling : edge.evidence) {
      told_in.insert(telling.document);
      ids.insert(telling.attributed_to.begin(), telling.attributed_to.end());
    }
  }
  std::vector<GraphDocument> documents;
  std::copy_if(graph.documents().begin(), graph.documents().end(), std::back_inserter(documents),
               [&](const GraphDocument& document) { return told_in.contains(document.id); });
  std::vector<ActorNode> nodes;
  graph.for_each_node([&](const ActorNode& node) {
    if (ids.contains(node.id)) {
      nodes.push_back(node);
    }
  });
  return {std::move(documents), std::move(nodes), std::move(edges), {}, std::move(layers)};
}

bool GraphFilter::asks_nothing() const {
  return from.empty() && to.empty() && roots.empty() && quads.empty() && signs.empty() && statuses.empty() &&
         actors.empty() && others.empty() && countries.empty() && actor_types.empty() && publishers.empty() &&
         min_confidence <= 0.0 && min_weight <= 0.0;
}

RelationGraph filtered(const RelationGraph& graph, const GraphFilter& filter) {
  if (filter.asks_nothing()) {
    return graph;
  }
  const Sieve sieve(graph, filter);
  std::vector<RelationEdge> edges = graph.records();
  std::erase_if(edges, [&](RelationEdge& edge) { return !sieve.passes(edge); });
  RelationGraph view = subgraph(graph, std::move(edges), {},
                                layers_of(graph.layers(), [&](LayerTie& tie) { return sieve.passes(tie); }));
  return filter.min_weight > 0.0 ? heavy_enough(view, filter) : view;
}

RelationGraph focused(const RelationGraph& graph, const std::set<std::string>& actor_ids, std::size_t depth) {
  const std::set<std::string> near = surroundings(graph, actor_ids, depth);
  std::vector<RelationEdge> edges = graph.records();
  std::erase_if(edges, [&](const RelationEdge& edge) {
    return (!edge.source.empty() && !near.contains(edge.source)) ||
           (!edge.target.empty() && !near.contains(edge.target));
  });
  return subgraph(graph, std::move(edges), near, layers_of(graph.layers(), [&](const LayerTie& tie) {
                    return near.contains(tie.source) && near.contains(tie.target);
                  }));
}

RelationGraph rolled_up_to_states(const RelationGraph& graph, const std::map<std::string, StateName>& states) {
  std::map<std::string, std::string> moved;
  std::map<std::string, ActorNode> nodes;
  graph.for_each_node([&](const ActorNode& actor) {
    const bool has_state = !actor.country.empty() && actor.actor_type != ActorType::media;
    ActorNode node = has_state ? state_of(actor, states) : actor;
    moved[actor.id] = node.id;
    ActorNode& into = nodes.try_emplace(node.id, std::move(node)).first->second;
    if (has_state) {
      for (const auto& [document, mentions] : actor.mentions_by_document) {
        into.mentions_by_document[document] += mentions;
      }
    }
  });
  const auto move = [&](std::string& id) {
    if (const auto found = moved.find(id); found != moved.end()) {
      id = found->second;
    }
  };
  std::vector<RelationEdge> edges = graph.records();
  for (RelationEdge& edge : edges) {
    move(edge.source);
    move(edge.target);
    for (EdgeEvidence& telling : edge.evidence) {
      std::for_each(telling.attributed_to.begin(), telling.attributed_to.end(), move);
    }
  }
  std::vector<ActorNode> actors;
  for (auto& [id, node] : nodes) {
    actors.push_back(std::move(node));
  }
  return {graph.documents(), std::move(actors), std::move(edges)};
}

}  // namespace entente
