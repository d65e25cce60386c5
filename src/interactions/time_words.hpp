#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

// The words and numbers of dates, in lower case; "nothing" for any other word.
// Cost  O(1).      Tests  tests/interactions/event_time_test.cpp

// The value of `least` to `most` digits.
[[nodiscard]] std::optional<int> read_digits(std::string_view text, std::size_t least, std::size_t most);
// From 0: "sunday"; "november", "nov.", "sept.".
[[nodiscard]] std::optional<unsigned> weekday_of(std::string_view word);
[[nodiscard]] std::optional<unsigned> month_of(std::string_view word);
// "two", "14", "a"
[[nodiscard]] std::optional<int> count_of(std::string_view word);
// 1 to 31: "14", "3rd", "21st"
[[nodiscard]] std::optional<int> day_of_month(std::string_view word);

[[nodiscard]] bool is_season(std::string_view word);
// The year of "last summer": said in November it is of this year, said in May of the year before.
[[nodiscard]] int season_year(std::chrono::sys_days today, std::string_view season, std::string_view which);

// ISO 8601.
[[nodiscard]] std::string format_day(std::chrono::sys_days date);
[[nodiscard]] std::string format_month(std::chrono::year_month date);
[[nodiscard]] std::string format_year(int value);
[[nodiscard]] std::chrono::year_month month_at(std::chrono::sys_days date);
// The day that an ISO 8601 date names, or nothing for a month, a year and all else.
[[nodiscard]] std::optional<std::chrono::sys_days> parse_day(std::string_view date);

}  // namespace entente
