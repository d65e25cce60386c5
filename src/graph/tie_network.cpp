// The graph as numbers. Worked example: ann helps bob twice and meets bob once, bob accuses ann: the arcs ann-bob (weight 3, of which 1 is mutual) and bob-ann (1);
// to bob come 3 from ann, to ann 1 from bob and the 1 that is mutual; the pair has 4 acts.
// Acts lie in order of source and target, so each arc is one run of them; pairs are found by walking what a vertex does and what is done to it side by side.
#include "tie_network.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

using Vertex = std::uint32_t;

void add_act(Passed& passed, const RelationEdge& act, double weight) {
  const double score = act.status == Status::actual ? act.score() : 0.0;
  ++passed.events;
  passed.cooperation += std::max(score, 0.0) * weight;
  passed.hostility += std::max(-score, 0.0) * weight;
}

// Begins of rows, from how many items each vertex v has in counts[v + 1].
void sum_up(std::vector<std::uint32_t>& counts) { std::partial_sum(counts.begin(), counts.end(), counts.begin()); }

// An arc as its target sees it.
struct ArcBack {
  Vertex source = 0;
  std::uint32_t number = 0;  // in the rows by source
};

Rows<ArcBack> by_target(const Rows<Arc>& arcs) {
  Rows<ArcBack> rows;
  rows.begin.assign(arcs.size() + 1, 0);
  for (const Arc& arc : arcs.items) {
    ++rows.begin[arc.other + 1];
  }
  sum_up(rows.begin);
  std::vector<std::uint32_t> place = rows.begin;
  rows.items.resize(arcs.items.size());
  for (Vertex source = 0; source < arcs.size(); ++source) {
    for (std::uint32_t number = arcs.begin[source]; number < arcs.begin[source + 1]; ++number) {
      rows.items[place[arcs.items[number].other]++] = {source, number};
    }
  }
  return rows;
}

// What passed between two, whoever acted.
struct PairSums {
  Passed passed;
  double weight = 0.0;

  void add(const DirectedTies& directed, std::uint32_t arc) {
    const Passed& more = directed.passed[arc];
    passed.events += more.events;
    passed.cooperation += more.cooperation;
    passed.hostility += more.hostility;
    weight += directed.arcs.items[arc].weight;
  }
  [[nodiscard]] int sign_of() const { return sign(passed.cooperation - passed.hostility); }
};

// Calls visit(first, second, sums) in order of the pair, first < second.
template <typename Visit>
void for_each_pair(const DirectedTies& directed, Visit&& visit) {
  const Rows<Arc>& arcs = directed.arcs;
  const Rows<ArcBack> back = by_target(arcs);
  for (Vertex first = 0; first < arcs.size(); ++first) {
    std::uint32_t to = arcs.begin[first];
    std::uint32_t from = back.begin[first];
    const std::uint32_t to_end = arcs.begin[first + 1];
    const std::uint32_t from_end = back.begin[first + 1];
    while (to < to_end || from < from_end) {
      const auto none = static_cast<Vertex>(arcs.size());
      const Vertex target = to < to_end ? arcs.items[to].other : none;
      const Vertex source = from < from_end ? back.items[from].source : none;
      const Vertex second = std::min(target, source);
      PairSums sums;
      if (target == second) {
        sums.add(directed, to++);
      }
      if (source == second) {
        sums.add(directed, back.items[from++].number);
      }
      if (first < second) {
        visit(first, second, sums);
      }
    }
  }
}

DyadMeasures dyad_of(const RelationGraph& graph, Vertex first, Vertex second, const PairSums& sums) {
  DyadMeasures dyad;
  dyad.first = graph.node(first).id;  // vertices are in order of ids
  dyad.second = graph.node(second).id;
  dyad.events = sums.passed.events;
  dyad.weight = sums.weight;
  dyad.cooperation = sums.passed.cooperation;
  dyad.hostility = sums.passed.hostility;
  const double both = dyad.cooperation + dyad.hostility;
  dyad.tone = both > 0.0 ? (dyad.cooperation - dyad.hostility) / both : 0.0;
  dyad.sign = sums.sign_of();
  return dyad;
}

}  // namespace

DirectedTies directed_ties(const RelationGraph& graph, const WeightRule& rule, bool with_passed) {
  DirectedTies ties;
  std::vector<Arc>& arcs = ties.arcs.items;
  ties.arcs.begin.reserve(graph.node_count() + 1);
  arcs.reserve(graph.edge_count());
  ties.passed.reserve(with_passed ? graph.edge_count() : 0);
  auto act = graph.edges().begin();  // edges are in order of their sources and targets
  for (Vertex source = 0; source < graph.node_count(); ++source) {
    const std::size_t start = arcs.size();
    ties.arcs.begin.push_back(static_cast<std::uint32_t>(start));
    for (auto [edge, end] = boost::out_edges(source, graph.graph()); edge != end; ++edge, ++act) {
      const auto target = static_cast<Vertex>(boost::target(*edge, graph.graph()));
      if (arcs.size() == start || arcs.back().other != target) {
        arcs.push_back({0.0, target});
        ties.passed.resize(with_passed ? arcs.size() : 0);
      }
      const double weight = act->weight(rule);
      arcs.back().weight += weight;
      if (act->reciprocal) {
        ties.mutual.push_back({weight, source, target});
      }
      if (with_passed) {
        add_act(ties.passed.back(), *act, weight);
      }
    }
  }
  ties.arcs.begin.push_back(static_cast<std::uint32_t>(arcs.size()));
  return ties;
}

Rows<Arc> incoming(const DirectedTies& directed) {
  Rows<Arc> rows;
  rows.begin.assign(directed.arcs.size() + 1, 0);
  for (const Arc& arc : directed.arcs.items) {
    ++rows.begin[arc.other + 1];
  }
  for (const MutualArc& arc : directed.mutual) {
    ++rows.begin[arc.source + 1];
  }
  sum_up(rows.begin);
  std::vector<std::uint32_t> place = rows.begin;
  rows.items.resize(directed.arcs.items.size() + directed.mutual.size());
  for (Vertex source = 0; source < directed.arcs.size(); ++source) {
    for (const Arc& arc : directed.arcs[source]) {
      rows.items[place[arc.other]++] = {arc.weight, source};
    }
  }
  for (const MutualArc& arc : directed.mutual) {
    rows.items[place[arc.source]++] = {arc.weight, arc.target};
  }
  return rows;
}

// As pairs come in order, each vertex gets first its ties to smaller ones, in order, then those to larger ones.
TieNetwork join_pairs(const RelationGraph& graph, const DirectedTies& directed, GraphMeasures& measures) {
  TieNetwork network;
  Rows<Tie>& rows = network.ties;
  rows.begin.assign(1, 0);
  for (const ActorMeasures& actor : measures.actors) {
    rows.begin.push_back(rows.begin.back() + static_cast<std::uint32_t>(actor.degree));
  }
  std::vector<std::uint32_t> place = rows.begin;
  rows.items.resize(rows.begin.back());
  measures.dyads.reserve(rows.items.size() / 2);
  for_each_pair(directed, [&](Vertex first, Vertex second, const PairSums& sums) {
    measures.dyads.push_back(dyad_of(graph, first, second, sums));
    rows.items[place[first]++] = {sums.weight, second, sums.sign_of()};
    rows.items[place[second]++] = {sums.weight, first, sums.sign_of()};
  });
  return network;
}

}  // namespace entente
