#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <entente/graph/relation.hpp>

namespace entente {

// A date of a day, month or year as the days that it spans: "2016-02" is "2016-02-01" to "2016-02-29". "" for what is no date.
// Tests  tests/graph/event_dates_test.cpp
[[nodiscard]] std::string first_day(std::string_view date);
[[nodiscard]] std::string last_day(std::string_view date);
// The days since 1970-01-01 of the first day of a date; nothing for what is no date.
[[nodiscard]] std::optional<int> day_number(std::string_view date);
// Whether two dates may be of one day; an unknown date may be any.
[[nodiscard]] bool compatible_dates(std::string_view left, std::string_view right);
// The date of an event; of one without, that of its earliest document that has one; else "".
[[nodiscard]] std::string dated(const RelationEdge& edge);

}  // namespace entente
