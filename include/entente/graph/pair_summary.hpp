#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// How many events there are, and in how many documents.
struct EventCount {
  std::size_t events = 0;
  std::size_t documents = 0;  // distinct
  friend bool operator==(const EventCount&, const EventCount&) = default;
};

// What passed between two actors in both directions.
// Takes/gives  first < second; every event counts, whatever its status: mean_score is over all of them, by_status tells how many were not actual.
//              Dates are those of the events that have one, "" when none has; an event without a date takes no part.
// Tests        tests/graph/pair_summary_test.cpp
struct PairSummary {
  std::string first;
  std::string second;
  EventCount total;
  std::map<Root, EventCount> by_root;
  std::map<QuadClass, EventCount> by_quad;
  std::map<Status, EventCount> by_status;
  double mean_score = 0.0;
  std::string first_date;
  std::string last_date;
  std::vector<std::string> publishers;  // sorted, distinct
  friend bool operator==(const PairSummary&, const PairSummary&) = default;
};

// Calls visit once for every unordered pair that has an event, in order of the pair. Cost O(evidence log evidence); one pair in memory at a time.
void for_each_pair(const RelationGraph& graph, const std::function<void(const PairSummary&)>& visit);
// The same as a list.
[[nodiscard]] std::vector<PairSummary> summarize_pairs(const RelationGraph& graph);

}  // namespace entente
