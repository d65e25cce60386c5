// The closed classes of dates: weekdays, months, small numbers. Worked example: "sept." is month 8 (from 0), "21st" day 21, "a" the number 1.
#include "time_words.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 13> kNumbers = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                       "seven", "eight", "nine", "ten",   "eleven", "twelve"};

template <typename Table>
std::optional<unsigned> index_in(const Table& table, std::string_view word) {
  const auto found = std::find(table.begin(), table.end(), word);
  return found == table.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - table.begin()));
}

}  // namespace

std::optional<int> read_digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : text) {
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<unsigned> weekday_of(std::string_view word) { return index_in(kWeekdays, word); }

std::optional<unsigned> month_of(std::string_view word) {
  if (const auto whole = index_in(kMonths, word)) {
    return whole;
  }
  if (word.ends_with('.')) {
    word.remove_suffix(1);
  }
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if ((word.size() == 3 || word == "sept" || word == "june" || word == "july") && kMonths[i].starts_with(word)) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<int> count_of(std::string_view word) {
  if (is_one_of(word, {"a", "an"})) {
    return 1;
  }
  if (const auto named = index_in(kNumbers, word)) {
    return static_cast<int>(*named);
  }
  return read_digits(word, 1, 3);
}

std::optional<int> day_of_month(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  }
  const auto number = read_digits(word, 1, 2);
  return number && *number >= 1 && *number <= 31 ? number : std::nullopt;
}

bool is_season(std::string_view word) { return is_one_of(word, {"spring", "summer", "autumn", "fall", "winter"}); }

int season_year(sys_days today, std::string_view season, std::string_view which) {
  const year_month_day now{today};
  const unsigned begins = season == "spring" ? 3 : season == "summer" ? 6 : season == "winter" ? 12 : 9;
  const int this_year = static_cast<int>(now.year());
  if (which == "next") {
    return static_cast<unsigned>(now.month()) < begins ? this_year : this_year + 1;
  }
  return which == "this" || static_cast<unsigned>(now.month()) > begins + 1 ? this_year : this_year - 1;
}

std::string format_day(sys_days date) {
  const year_month_day ymd{date};
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text.data();
}

std::string format_month(year_month date) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()));
  return text.data();
}

std::string format_year(int value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d", value);
  return text.data();
}

year_month month_at(sys_days date) {
  const year_month_day ymd{date};
  return ymd.year() / ymd.month();
}

std::optional<sys_days> parse_day(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') {
    return std::nullopt;
  }
  const auto y = read_digits(date.substr(0, 4), 4, 4);
  const auto m = read_digits(date.substr(5, 2), 2, 2);
  const auto d = read_digits(date.substr(8, 2), 2, 2);
  if (!y || !m || !d) {
    return std::nullopt;
  }
  const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  return ymd.ok() ? std::optional(sys_days{ymd}) : std::nullopt;
}

}  // namespace entente
