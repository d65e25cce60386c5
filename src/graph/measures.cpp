// Measures of actors, pairs and the whole. Worked example: ann helps bob (+7) and bob accuses ann (-2), each in one document:
// cooperation 7, hostility 2, tone (7 - 2)/(7 + 2) = 0.56, a friendly tie.
#include <entente/graph/measures.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <boost/pending/disjoint_sets.hpp>

#include "tie_network.hpp"
#include "triangles.hpp"

namespace entente {

namespace {

using Vertex = std::uint32_t;
using Pair = std::pair<Vertex, Vertex>;

struct Sums {
  std::size_t events = 0;
  double weight = 0.0, forth = 0.0, back = 0.0, cooperation = 0.0, hostility = 0.0;
};

// An act with its pair, and whether it goes from the first to the second.
struct PairAct {
  Pair pair;
  std::uint32_t number = 0;  // of the edge
  bool forth = false;
};

// All acts in order of the pair; sums are made in the order of the acts, so that they are the same everywhere.
std::vector<PairAct> acts_by_pair(const RelationGraph& graph) {
  std::vector<PairAct> acts;
  acts.reserve(graph.edge_count());
  for (auto [edge, end] = boost::edges(graph.graph()); edge != end; ++edge) {
    const auto source = static_cast<Vertex>(boost::source(*edge, graph.graph()));
    const auto target = static_cast<Vertex>(boost::target(*edge, graph.graph()));
    acts.push_back({std::minmax(source, target), graph.graph()[*edge].number, source < target});
  }
  std::sort(acts.begin(), acts.end(), [](const PairAct& left, const PairAct& right) {
    return left.pair != right.pair ? left.pair < right.pair : left.number < right.number;
  });
  return acts;
}

void add(Sums& sums, const RelationEdge& act, bool forth, const WeightRule& rule) {
  const double weight = act.weight(rule);
  ++sums.events;
  sums.weight += weight;
  sums.forth += forth || act.reciprocal ? weight : 0.0;
  sums.back += !forth || act.reciprocal ? weight : 0.0;
  if (act.status == Status::actual) {
    sums.cooperation += std::max(act.score(), 0.0) * weight;
    sums.hostility += std::max(-act.score(), 0.0) * weight;
  }
}

// Calls visit(pair, sums of its acts) in order of the pair.
template <typename Visit>
void for_each_pair_sum(const RelationGraph& graph, const std::vector<PairAct>& acts, const WeightRule& rule,
                       Visit&& visit) {
  for (std::size_t begin = 0, end = 0; begin < acts.size(); begin = end) {
    Sums sums;
    for (; end < acts.size() && acts[end].pair == acts[begin].pair; ++end) {
      add(sums, graph.edges()[acts[end].number], acts[end].forth, rule);
    }
    visit(acts[begin].pair, sums);
  }
}

// Room for exactly the ties that there will be; gives the number of pairs.
std::size_t reserve_ties(const std::vector<PairAct>& acts, TieNetwork& network) {
  std::vector<std::size_t> degree(network.ties.size(), 0);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (i == 0 || acts[i].pair != acts[i - 1].pair) {
      ++degree[acts[i].pair.first];
      ++degree[acts[i].pair.second];
      ++pairs;
    }
  }
  for (std::size_t v = 0; v < degree.size(); ++v) {
    network.ties[v].reserve(degree[v]);
  }
  return pairs;
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

void measure_components(const TieNetwork& network, GraphMeasures& measures) {
  boost::disjoint_sets_with_storage<> sets(network.ties.size());
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      sets.union_set(v, std::size_t{tie.other});
    }
  }
  std::vector<std::size_t> component(network.ties.size());
  for (std::size_t v = 0; v < component.size(); ++v) {
    component[v] = sets.find_set(v);
  }
  measures.components = renumber(component);
  for (std::size_t v = 0; v < component.size(); ++v) {
    measures.actors[v].component = component[v];
  }
}

void mark_frustrated(const std::vector<PairAct>& acts, GraphMeasures& measures) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (i > 0 && acts[i].pair == acts[i - 1].pair) {
      continue;
    }
    DyadMeasures& dyad = measures.dyads[number++];
    const bool together = measures.actors[acts[i].pair.first].camp == measures.actors[acts[i].pair.second].camp;
    dyad.frustrated = (dyad.sign > 0 && !together) || (dyad.sign < 0 && together);
  }
}

}  // namespace

GraphMeasures measure(const RelationGraph& graph, const MeasureOptions& options) {
  GraphMeasures measures;
  measures.actors.resize(graph.node_count());
  TieNetwork network;
  network.ties.resize(graph.node_count());
  network.out.resize(graph.node_count());
  const std::vector<PairAct> acts = acts_by_pair(graph);
  measures.dyads.reserve(reserve_ties(acts, network));
  for_each_pair_sum(graph, acts, options.weighting, [&](const Pair& pair, const Sums& sums) {
    const auto [first, second] = pair;
    measures.dyads.push_back(dyad_of(graph, pair, sums));
    const int tie_sign = measures.dyads.back().sign;
    network.ties[first].push_back({sums.weight, second, tie_sign});
    network.ties[second].push_back({sums.weight, first, tie_sign});
    add_act(network, measures, first, second, sums.forth);
    add_act(network, measures, second, first, sums.back);
  });
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
  measure_components(network, measures);
  measure_betweenness(network, options, measures);
  measure_communities(network, measures);
  const Triangles triangles(network);
  measure_constraint(triangles, measures);
  count_triads(triangles, measures);
  measure_camps(network, measures);
  mark_frustrated(acts, measures);
  return measures;
}

}  // namespace entente
