#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// Which events become one line. Source, target and direction stay, but for `pair`, which takes both directions together.
enum class Aggregate : std::uint8_t { none, pair, pair_sign, pair_root };

// Events that are shown as one line: all of one pair, or of one pair with one sign or one root.
// Takes/gives  at least one event, in canonical order; they point into the graph, which must outlive this.
struct EdgeBundle {
  std::string id;      // of the event itself where nothing is aggregated, else "b:" and a hash of what the events share
  std::string source;  // of `pair` the smaller id
  std::string target;
  bool reciprocal = false;  // all events are mutual, or they go in both directions
  std::vector<const RelationEdge*> events;

  [[nodiscard]] double weight(const WeightRule& rule = {}) const;  // distinct over all events
  [[nodiscard]] std::size_t actual_count() const;
  [[nodiscard]] double mean_score() const;  // rounded to four places
  [[nodiscard]] double confidence() const;  // of the best evidence
  [[nodiscard]] std::string first_date() const;
  [[nodiscard]] std::string last_date() const;
  [[nodiscard]] std::vector<std::string> publishers() const;  // sorted, distinct
  [[nodiscard]] std::vector<Root> roots() const;              // the most frequent first
};

// The bundles of a graph in order of source, target and what else they share. Acts with one known actor take no part.
// Cost   O(n log n).      Tests  tests/graph/bundles_test.cpp
[[nodiscard]] std::vector<EdgeBundle> bundle_edges(const RelationGraph& graph, Aggregate aggregate);

}  // namespace entente
