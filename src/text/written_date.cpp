// Dates as pages write them. Worked example: in "Fri Mar 13 21:30:09 EST 2015" the month stands before the day, and the year is the next number of
// four digits.
#include "written_date.hpp"

#include <array>
#include <vector>

#include <entente/text/dates.hpp>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kMostBytes = 400;  // a line with a date is short
constexpr std::size_t kYearReach = 6;    // "Mar 13 21:30:09 EST 2015": so many words behind the month

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Words of letters and words of digits, lower-case.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string lower = lower_case(text);
  for (std::size_t i = 0; i < lower.size();) {
    const auto kind = [&](std::size_t at) {
      return is_digit(lower[at]) ? 1 : (lower[at] >= 'a' && lower[at] <= 'z') ? 2 : 0;
    };
    const std::size_t begin = i;
    while (i < lower.size() && kind(i) == kind(begin)) {
      ++i;
    }
    if (kind(begin) != 0) {
      words.push_back(lower.substr(begin, i - begin));
    }
  }
  return words;
}

// 1 to 12, or 0: a month in full or by its first letters.
int month_of(const std::string& word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3) || (word == "sept" && i == 8)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

bool is_year(const std::string& word) {
  return word.size() == 4 && all_digits(word) && (word.starts_with("19") || word.starts_with("20"));
}

std::string two(std::string_view digits) {
  return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

std::optional<std::string> date_of(std::string_view year, std::string_view month, std::string_view day) {
  return iso_date(std::string(year) + "-" + two(month) + "-" + two(day));
}

bool is_day(const std::string& word) { return word.size() <= 2 && all_digits(word); }

std::optional<std::string> named_month(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int month = month_of(words[i]);
    if (month == 0) {
      continue;
    }
    const bool ordinal =
        i >= 2 && (words[i - 1] == "st" || words[i - 1] == "nd" || words[i - 1] == "rd" || words[i - 1] == "th");
    const std::size_t before = ordinal ? i - 2 : i - 1;
    const bool day_behind = i + 1 < words.size() && is_day(words[i + 1]);
    const bool day_before = i > 0 && is_day(words[before]) && i + 1 < words.size() && is_year(words[i + 1]);
    if (!day_before && !day_behind) {
      continue;
    }
    const std::string& day = day_before ? words[before] : words[i + 1];
    for (std::size_t at = i + 1; at < words.size() && at <= i + kYearReach; ++at) {
      if (is_year(words[at])) {
        if (auto date = date_of(words[at], std::to_string(month), day)) {
          return date;
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> written_date(std::string_view text) {
  text = text.substr(0, kMostBytes);
  for (std::size_t i = 0; i + 8 <= text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) {
      continue;
    }
    if (i + 10 <= text.size() && text[i + 4] == '-' && (i + 10 == text.size() || !is_digit(text[i + 10]))) {
      if (auto date = iso_date(text.substr(i, 10))) {
        return date;
      }
    }
    const std::string_view eight = text.substr(i, 8);
    if (all_digits(eight) && (i + 8 == text.size() || !is_digit(text[i + 8])) &&
        is_year(std::string(eight.substr(0, 4)))) {
      if (auto date = date_of(eight.substr(0, 4), eight.substr(4, 2), eight.substr(6, 2))) {
        return date;
      }
    }
  }
  return named_month(words_of(text));
}

std::optional<std::string> address_date(std::string_view url) {
  for (std::size_t i = 0; i + 11 < url.size(); ++i) {  // "/2015/03/18/"
    const std::string_view part = url.substr(i, 12);
    const bool slashes = part[0] == '/' && part[5] == part[8] && (part[5] == '/' || part[5] == '-') &&
                         (part[11] == '/' || part[11] == '-');
    if (slashes && is_year(std::string(part.substr(1, 4)))) {
      if (auto date = date_of(part.substr(1, 4), part.substr(6, 2), part.substr(9, 2))) {
        return date;
      }
    }
  }
  return std::nullopt;
}

}  // namespace entente::text_detail
