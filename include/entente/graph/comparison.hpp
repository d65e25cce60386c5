#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// How two actors stand to each other in one graph, both directions together.
struct PairProfile {
  std::size_t events = 0;  // of any status
  std::size_t denied =
      0;  // of those: negated acts, which have no part in the rest: that no talks were agreed is no agreement
  double mean_score = 0.0;  // rounded to four places
  std::map<Root, std::size_t> roots;
  [[nodiscard]] std::size_t told() const { return events - denied; }
  friend bool operator==(const PairProfile&, const PairProfile&) = default;
};

// A pair that both graphs have and tell differently.
struct PairChange {
  std::string first, second;
  PairProfile a, b;
  double tone_change = 0.0;  // mean score in b less that in a, -20 .. 20
  double root_change =
      0.0;  // half the sum of differences of the roots' shares (total variation), 0 .. 1; 1 where one only denies
  double change = 0.0;  // (|tone_change| / 20 + root_change) / 2, 0 .. 1
};

using ActorPair = std::pair<std::string, std::string>;  // first < second
// Of every pair that has an act; acts with one known actor take no part.
[[nodiscard]] std::map<ActorPair, PairProfile> pair_profiles(const RelationGraph& graph);

// One event as each of two graphs has it.
struct EventMatch {
  const RelationEdge* a = nullptr;
  const RelationEdge* b = nullptr;
};

// What two graphs share and in what they differ.
// Two events match when they are one by identity, or else are of the same actors, root and status with dates that may be of one day or of
// two that follow each other; each at most once, the nearest first.
// Similarities are weighted Jaccard: the sum of the smaller over the sum of the larger of the two graphs' shares (Ruzicka 1958), 1 for two empty graphs.
struct GraphComparison {
  std::vector<std::string> actors_a, actors_b, actors_both;  // only in a, only in b, in both; ids in order
  std::vector<ActorPair> pairs_a, pairs_b, pairs_both;
  std::vector<const RelationEdge*> events_a, events_b;  // with those of one known actor
  std::vector<EventMatch> events_both;
  std::vector<PairChange> changed;   // the most changed first, then in order of the pair
  double actor_similarity = 1.0;     // by the acts in which an actor takes part
  double pair_similarity = 1.0;      // by the acts of a pair
  double relation_similarity = 1.0;  // by the acts of a pair with one root
  double tone_cosine = 1.0;  // of the sums of scores by pair: -1 where the same pairs are told the other way round

  [[nodiscard]] bool same() const;  // no actor, event or pair differs
};

// Takes/gives  compare(a, a).same(); compare(b, a) is compare(a, b) with a and b exchanged.
// Lifetime     points into both graphs, which must outlive it.      Cost  O(n log n).
// Tests        tests/graph/comparison_test.cpp
[[nodiscard]] GraphComparison compare(const RelationGraph& a, const RelationGraph& b);

// relation_similarity of every two of these graphs; symmetric, 1 on the diagonal.
[[nodiscard]] std::vector<std::vector<double>> similarity_matrix(std::span<const RelationGraph> graphs);

// A relation (who, whom, root; both ways round when mutual) and which graphs, by number, tell it, and which deny it.
struct CarriedRelation {
  std::string source, target;
  Root root = Root::consult;
  bool reciprocal = false;
  std::vector<std::size_t> told_by;    // with any status but negated
  std::vector<std::size_t> denied_by;  // negated
};
// The most carried first, then in order.
[[nodiscard]] std::vector<CarriedRelation> carried_relations(std::span<const RelationGraph> graphs);

// The sum of the graphs without the relations that fewer than `at_least` of them tell or deny, and without actors that have none left.
[[nodiscard]] RelationGraph consensus(std::span<const RelationGraph> graphs, std::size_t at_least);

}  // namespace entente
