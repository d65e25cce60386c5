#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

enum class PeriodLength : std::uint8_t { day, week, month, year };
[[nodiscard]] std::optional<PeriodLength> parse_period_length(std::string_view name);

// The period of a date: "2016-11-15", "2016-W46" (ISO 8601, from Monday), "2016-11" or "2016"; "" where the date is not exact enough to tell.
[[nodiscard]] std::string period_of(std::string_view date, PeriodLength length);

// The part of a graph that belongs to one period, which has its name.
struct GraphPeriod {
  std::string name;
  RelationGraph graph;
};
// A graph cut by time.
struct GraphPeriods {
  std::vector<GraphPeriod> periods;  // in order of time, without those in which nothing happened
  std::size_t undated = 0;           // events whose date is not exact enough
};

// One graph a period: the acts that happened in it; an act without a date counts on the date of the earliest document that tells it.
// Cost   O(n log n).      Tests  tests/graph/periods_test.cpp
[[nodiscard]] GraphPeriods split_into_periods(const RelationGraph& graph, PeriodLength length);

}  // namespace entente
