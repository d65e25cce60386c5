#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// Which events of a graph are wanted; an empty member asks nothing.
struct GraphFilter {
  std::string
      from = {},
      to =
          {};  // dates of a day, month or year, both included; an event without a date has that of the document that tells it
  std::set<Root> roots = {};
  std::set<QuadClass> quads = {};
  std::set<int> signs = {};
  std::set<Status> statuses = {};
  std::set<std::string> actors = {};      // ids; at least one end
  std::set<std::string> others = {};      // ids; the other end, or where no `actors` are wanted, at least one end
  std::set<std::string> countries = {};   // at least one end
  std::set<ActorType> actor_types = {};   // both ends, as far as they are known
  std::set<std::string> publishers = {};  // tellings of others are left out
  double min_confidence = 0.0;            // tellings below are left out
  double min_weight = 0.0;                // of what is left
  WeightRule weighting = {};              // what min_weight counts

  [[nodiscard]] bool asks_nothing() const;
};

// The graph of the events that pass, their actors and their documents. It is a view of what the graph shows: users' merges are in it, but cannot be
// taken back from it. Filters commute with merging, but for min_weight: filter(merge(a, b)) and merge(filter(a), filter(b)) have the same events.
// Cost   O(n log n).      Tests  tests/graph/projection_test.cpp
[[nodiscard]] RelationGraph filtered(const RelationGraph& graph, const GraphFilter& filter);

// The actors that are at most `depth` acts away from one of these, in any direction, and all acts between them.
// Errors  Error when an id is not in the graph.      Cost  O(n log n).
[[nodiscard]] RelationGraph focused(const RelationGraph& graph, const std::set<std::string>& actor_ids,
                                    std::size_t depth);

// What a state is called as an actor.
struct StateName {
  std::string id, name;
};

// Actors that have a country, but for media, become their state, under its id and name here (by ISO code), else under the code itself.
// Acts inside a state are left out, for the graph has no loops. An organization without a country stays what it is.
[[nodiscard]] RelationGraph rolled_up_to_states(const RelationGraph& graph,
                                                const std::map<std::string, StateName>& states);

}  // namespace entente
