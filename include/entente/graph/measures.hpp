#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// What is measured of one actor. Ties are undirected: two actors have one when anything passed between them; its weight is the sum of the weights of the acts.
struct ActorMeasures {
  std::size_t degree_in = 0, degree_out = 0,
              degree =
                  0;  // distinct actors who act on it, on whom it acts, and both together; a mutual act goes both ways
  double strength_in = 0.0, strength_out = 0.0;  // sums of the weights of those acts
  // PR(v) = (1 - d)/n + d * (sum over u of PR(u) w(u,v)/w(u) + PR of those who act on nobody / n), d = 0.85. Page, Brin et al. 1999.
  // By rounds, until one changes the ranks of all together by less than 1e-12.
  double pagerank = 0.0;
  // Shortest paths between others that lead through it, over (n - 1)(n - 2)/2. Freeman 1977; Brandes 2001; from pivots in large graphs: Brandes and Pich 2007.
  double betweenness = 0.0;
  // Burt's constraint: sum over j of (p(i,j) + sum over q of p(i,q) p(q,j))^2, p the share of a tie in all of an actor's ties; low for brokers. Burt 1992. -1 without ties.
  double constraint = -1.0;
  std::size_t component = 0;  // weakly connected, the largest is 0
  std::size_t community =
      0;  // who has much to do with each other: Louvain on the weights of ties (Blondel et al. 2008), the largest is 0
  int camp = 0;  // 1 or 2: the side that leaves the fewest ties frustrated; 0 without a signed tie
};

// What is measured of two actors, by what is reported as fact.
struct DyadMeasures {
  std::string first, second;  // first < second
  std::size_t events = 0;     // of any status
  double weight = 0.0;
  double cooperation = 0.0;  // sum of score x weight over actual acts above 0 (Goldstein 1992 for such scales)
  double hostility = 0.0;    // the same of those below 0, as a positive number
  double tone = 0.0;         // (cooperation - hostility) / (cooperation + hostility), -1 .. 1; 0 without either
  int sign = 0;              // of tone
  bool frustrated = false;   // a friendly tie between the camps, or a hostile one within
};

// The measures of a graph, of its actors and of its pairs.
struct GraphMeasures {
  std::vector<ActorMeasures> actors;  // by vertex
  std::vector<DyadMeasures> dyads;    // in order of the pair
  std::size_t components = 0, communities = 0;
  double modularity = 0.0;  // of the communities. Newman and Girvan 2004
  // Triangles of signed ties by their number of friendly ones. 3 and 1 are balanced, 2 and 0 are not. Heider 1946; Cartwright and Harary 1956.
  std::size_t triads_friendly_3 = 0, triads_friendly_2 = 0, triads_friendly_1 = 0, triads_friendly_0 = 0;
  std::size_t signed_ties = 0;
  std::size_t frustration =
      0;  // the fewest ties against the camps of any division in two, or an upper bound. Harary 1959; Aref and Wilson 2018
  bool frustration_exact = true;  // false: by local search
  bool betweenness_sampled = false;

  [[nodiscard]] std::size_t balanced_triads() const { return triads_friendly_3 + triads_friendly_1; }
  [[nodiscard]] std::size_t unbalanced_triads() const { return triads_friendly_2 + triads_friendly_0; }
};

// What is measured, and how exactly.
struct MeasureOptions {
  WeightRule weighting = {};
  std::size_t exact_limit = 2000;  // actors; beyond, betweenness is from pivots
  std::size_t pivots = 200;
  bool only_degree_and_pagerank = false;  // leaves the rest at nothing
};

// Measures a graph. The same numbers on every machine: no chance takes part.
// Cost   betweenness O(actors x ties), or O(pivots x ties); constraint and triads find each triangle once, O(ties^1.5) at worst and near O(ties) where few know
//        many; the rest near O(n log n).
// Tests  tests/graph/measures_test.cpp, tests/readers (networkx gives the same)
[[nodiscard]] GraphMeasures measure(const RelationGraph& graph, const MeasureOptions& options = {});

}  // namespace entente
