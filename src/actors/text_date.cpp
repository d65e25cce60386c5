// When a text without a date was written, as far as it tells. Worked example: "The treaty of 1972 was signed again on May 1, 1998" is of 1998-05-01 or later;
// "1998 soldiers" is a number, and "by 2050" is yet to come.
#include "text_date.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

// The value of a number with so many digits; -1 for any other text.
int number(std::string_view text, std::size_t least, std::size_t most) {
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && text.size() >= least && text.size() <= most ? std::stoi(std::string(text)) : -1;
}

// 1 to 12, or 0 for a word that is no month.
int month_of(std::string_view text) {
  if (text.size() < 3 || text.front() < 'A' || text.front() > 'Z') {
    return 0;
  }
  const auto found = std::find(kMonths.begin(), kMonths.end(), lower_ascii(text.substr(0, 3)));
  const bool whole = is_one_of(text, {"January", "February", "March", "April", "May", "June", "July", "August",
                                      "September", "October", "November", "December"});
  return found != kMonths.end() && (whole || text.back() == '.' || text.size() == 3)
             ? static_cast<int>(found - kMonths.begin()) + 1
             : 0;
}

std::string date_before(const Document& document, std::size_t year_at) {
  const auto text = [&](std::size_t back) {
    return back <= year_at ? document.text(to_id<TokenId>(year_at - back)) : std::string_view();
  };
  const std::size_t comma = text(1) == "," ? 1 : 0;
  int month = month_of(text(1 + comma));  // "May 1998", "1 May 1998"
  int day = number(text(2 + comma), 1, 2);
  if (month == 0) {  // "May 1, 1998"
    month = month_of(text(2 + comma));
    day = number(text(1 + comma), 1, 2);
  }
  const bool time =
      month != 0 || is_one_of(lower_ascii(text(1)), {"in", "since", "during", "of", "from", "until", "till", "before",
                                                     "after", "early", "late", "mid", "("});
  if (!time) {
    return "";
  }
  std::array<char, 16> date{};
  if (month == 0) {
    return std::string(text(0));
  }
  if (day < 1 || day > 31) {
    std::snprintf(date.data(), date.size(), "%s-%02d", std::string(text(0)).c_str(), month);
  } else {
    std::snprintf(date.data(), date.size(), "%s-%02d-%02d", std::string(text(0)).c_str(), month, day);
  }
  return date.data();
}

}  // namespace

std::string newest_date(const Document& document) {
  std::string newest;
  for (std::size_t i = 1; i < document.token_count(); ++i) {
    const int year = number(document.text(to_id<TokenId>(i)), 4, 4);
    if (year >= 1900 && year < 2100) {
      newest = std::max(newest, date_before(document, i));
    }
  }
  return newest;
}

}  // namespace entente
