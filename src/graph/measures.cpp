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

// What is measured of an act. Whoever has only its number would look it up in random order, which takes longer than all the rest.
struct PairAct {
  Vertex first = 0, second = 0;
  double weight = 0.0, score = 0.0;  // score 0 of what is not reported as a fact
  bool forth = false, back = false;  // from the first to the second, and the other way round
};

// Stable, by counting: O(acts + actors).
void sort_by_pair(std::vector<PairAct>& acts, std::size_t actors) {
  std::vector<PairAct> sorted(acts.size());
  for (Vertex PairAct::*end : {&PairAct::second, &PairAct::first}) {
    std::vector<std::size_t> place(actors + 1, 0);
    for (const PairAct& act : acts) {
      ++place[act.*end + 1];
    }
    std::partial_sum(place.begin(), place.end(), place.begin());
    for (const PairAct& act : acts) {
      sorted[place[act.*end]++] = act;
    }
    acts.swap(sorted);
  }
}

// All acts in order of the pair, those of a pair in the order of the graph, so that sums are the same everywhere.
std::vector<PairAct> acts_by_pair(const RelationGraph& graph, const WeightRule& rule) {
  std::vector<PairAct> acts;
  acts.reserve(graph.edge_count());
  for (Vertex source = 0; source < graph.node_count(); ++source) {
    for (auto [edge, end] = boost::out_edges(source, graph.graph()); edge != end; ++edge) {
      const auto target = static_cast<Vertex>(boost::target(*edge, graph.graph()));
      const RelationEdge& act = graph.edges()[acts.size()];  // edges are in order of their sources
      const bool forth = source < target;
      acts.push_back({std::min(source, target), std::max(source, target), act.weight(rule),
                      act.status == Status::actual ? act.score() : 0.0, forth || act.reciprocal,
                      !forth || act.reciprocal});
    }
  }
  sort_by_pair(acts, graph.node_count());
  return acts;
}

// Calls visit(pair, sums of its acts) in order of the pair.
template <typename Visit>
void for_each_pair_sum(const std::vector<PairAct>& acts, Visit&& visit) {
  for (std::size_t i = 0; i < acts.size();) {
    const Pair pair = {acts[i].first, acts[i].second};
    Sums sums;
    for (; i < acts.size() && Pair(acts[i].first, acts[i].second) == pair; ++i) {
      const PairAct& act = acts[i];
      ++sums.events;
      sums.weight += act.weight;
      sums.forth += act.forth ? act.weight : 0.0;
      sums.back += act.back ? act.weight : 0.0;
      sums.cooperation += std::max(act.score, 0.0) * act.weight;
      sums.hostility += std::max(-act.score, 0.0) * act.weight;
    }
    visit(pair, sums);
  }
}

// Room for exactly the ties that there will be; gives the number of pairs.
std::size_t reserve_ties(const std::vector<PairAct>& acts, TieNetwork& network) {
  std::vector<std::size_t> degree(network.ties.size(), 0);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (i == 0 || acts[i].first != acts[i - 1].first || acts[i].second != acts[i - 1].second) {
      ++degree[acts[i].first];
      ++degree[acts[i].second];
      ++pairs;
    }
  }
  for (std::size_t v = 0; v < degree.size(); ++v) {
    network.ties[v].reserve(degree[v]);
  }
  return pairs;
}

int sign_of(const Sums& sums) { return sign(sums.cooperation - sums.hostility); }

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
  dyad.sign = sign_of(sums);
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

// Ties in order of the smaller vertex, then of the larger, are in the order of the pairs.
void mark_frustrated(const TieNetwork& network, GraphMeasures& measures) {
  std::size_t number = 0;
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      if (v < tie.other) {
        DyadMeasures& dyad = measures.dyads[number++];
        const bool together = measures.actors[v].camp == measures.actors[tie.other].camp;
        dyad.frustrated = (dyad.sign > 0 && !together) || (dyad.sign < 0 && together);
      }
    }
  }
}

// Who is tied to whom, and, unless only degrees are asked for, what passed between every two. As pairs come in order, each vertex gets first its ties to
// smaller ones, in order, then those to larger ones.
TieNetwork network_of(const RelationGraph& graph, const MeasureOptions& options, GraphMeasures& measures) {
  TieNetwork network;
  network.ties.resize(graph.node_count());
  network.out.resize(graph.node_count());
  const std::vector<PairAct> acts = acts_by_pair(graph, options.weighting);
  const std::size_t pairs = reserve_ties(acts, network);
  const bool with_dyads = !options.only_degree_and_pagerank;
  measures.dyads.reserve(with_dyads ? pairs : 0);
  for_each_pair_sum(acts, [&](const Pair& pair, const Sums& sums) {
    const auto [first, second] = pair;
    if (with_dyads) {
      measures.dyads.push_back(dyad_of(graph, pair, sums));
    }
    network.ties[first].push_back({sums.weight, second, sign_of(sums)});
    network.ties[second].push_back({sums.weight, first, sign_of(sums)});
    add_act(network, measures, first, second, sums.forth);
    add_act(network, measures, second, first, sums.back);
  });
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    measures.actors[v].degree = network.ties[v].size();
  }
  return network;
}

}  // namespace

GraphMeasures measure(const RelationGraph& graph, const MeasureOptions& options) {
  GraphMeasures measures;
  measures.actors.resize(graph.node_count());
  const TieNetwork network = network_of(graph, options, measures);
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
  mark_frustrated(network, measures);
  return measures;
}

}  // namespace entente
