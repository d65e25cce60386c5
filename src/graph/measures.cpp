// Measures of actors, pairs and the whole. Worked example: ann helps bob (+7) and bob accuses ann (-2), each in one document:
// cooperation 7, hostility 2, tone (7 - 2)/(7 + 2) = 0.56, a friendly tie.
#include <entente/graph/measures.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <boost/graph/connected_components.hpp>

#include "tie_network.hpp"

namespace entente {

namespace {

using Vertex = std::uint32_t;
using Pair = std::pair<Vertex, Vertex>;

struct Sums {
  std::size_t events = 0;
  double weight = 0.0, forth = 0.0, back = 0.0, cooperation = 0.0, hostility = 0.0;
};

// The acts of every pair, in order of the pair; sums are made in the order of the acts, so that they are the same everywhere.
std::vector<std::pair<Pair, Sums>> sums_of(const RelationGraph& graph, const WeightRule& rule) {
  struct Item {
    Pair pair;
    bool forth = false;
    const RelationEdge* act = nullptr;
  };
  std::vector<Item> items;
  items.reserve(graph.edge_count());
  for (auto [edge, end] = boost::edges(graph.graph()); edge != end; ++edge) {
    const auto source = static_cast<Vertex>(boost::source(*edge, graph.graph()));
    const auto target = static_cast<Vertex>(boost::target(*edge, graph.graph()));
    items.push_back({std::minmax(source, target), source < target, &graph.edge(*edge)});
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& left, const Item& right) { return left.pair < right.pair; });
  std::vector<std::pair<Pair, Sums>> all;
  for (const Item& item : items) {
    if (all.empty() || all.back().first != item.pair) {
      all.emplace_back(item.pair, Sums());
    }
    Sums& sum = all.back().second;
    const double weight = item.act->weight(rule);
    ++sum.events;
    sum.weight += weight;
    sum.forth += item.forth || item.act->reciprocal ? weight : 0.0;
    sum.back += !item.forth || item.act->reciprocal ? weight : 0.0;
    if (item.act->status == Status::actual) {
      sum.cooperation += std::max(item.act->score(), 0.0) * weight;
      sum.hostility += std::max(-item.act->score(), 0.0) * weight;
    }
  }
  return all;
}

DyadMeasures dyad_of(const RelationGraph& graph, const Pair& pair, const Sums& sums) {
  DyadMeasures dyad;
  dyad.first = graph.node(pair.first).id;  // vertices are in order of ids
  dyad.second = graph.node(pair.second).id;
  dyad.events = sums.events;
  dyad.weight = sums.weight;
  dyad.cooperation = sums.cooperation;
  dyad.hostility = sums.hostility;
  const double both = sums.cooperation + sums.hostility;
  dyad.tone = both > 0.0 ? (sums.cooperation - sums.hostility) / both : 0.0;
  dyad.sign = sign(dyad.tone);
  return dyad;
}

void add_act(TieNetwork& network, GraphMeasures& measures, Vertex source, Vertex target, double weight) {
  if (weight <= 0.0) {
    return;
  }
  network.out[source].emplace_back(target, weight);
  ActorMeasures& from = measures.actors[source];
  ActorMeasures& to = measures.actors[target];
  ++from.degree_out;
  ++to.degree_in;
  from.strength_out += weight;
  to.strength_in += weight;
}

void measure_components(const RelationGraph& graph, const TieNetwork& network, GraphMeasures& measures) {
  using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Undirected ties(graph.node_count());
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      if (v < tie.other) {
        boost::add_edge(v, tie.other, ties);
      }
    }
  }
  std::vector<std::size_t> component(graph.node_count());
  if (!component.empty()) {
    boost::connected_components(ties, component.data());
  }
  measures.components = renumber(component);
  for (std::size_t v = 0; v < component.size(); ++v) {
    measures.actors[v].component = component[v];
  }
}

}  // namespace

GraphMeasures measure(const RelationGraph& graph, const MeasureOptions& options) {
  GraphMeasures measures;
  measures.actors.resize(graph.node_count());
  TieNetwork network;
  network.ties.resize(graph.node_count());
  network.out.resize(graph.node_count());
  std::vector<Pair> pairs;
  for (const auto& [pair, sums] : sums_of(graph, options.weighting)) {
    const auto [first, second] = pair;
    pairs.push_back(pair);
    measures.dyads.push_back(dyad_of(graph, pair, sums));
    const int tie_sign = measures.dyads.back().sign;
    network.ties[first].push_back({second, sums.weight, tie_sign});
    network.ties[second].push_back({first, sums.weight, tie_sign});
    add_act(network, measures, first, second, sums.forth);
    add_act(network, measures, second, first, sums.back);
  }
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    // Pairs come in order of their first, so the ties of a vertex to smaller ones are in order, and those to larger ones, too.
    std::sort(network.ties[v].begin(), network.ties[v].end(),
              [](const Tie& left, const Tie& right) { return left.other < right.other; });
    measures.actors[v].degree = network.ties[v].size();
  }
  measure_pagerank(network, measures);
  if (options.only_degree_and_pagerank) {
    return measures;
  }
  measure_components(graph, network, measures);
  measure_betweenness(network, options, measures);
  measure_constraint(network, measures);
  measure_communities(network, measures);
  measure_balance(network, measures);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    DyadMeasures& dyad = measures.dyads[i];
    const bool together = measures.actors[pairs[i].first].camp == measures.actors[pairs[i].second].camp;
    dyad.frustrated = (dyad.sign > 0 && !together) || (dyad.sign < 0 && together);
  }
  return measures;
}

}  // namespace entente
