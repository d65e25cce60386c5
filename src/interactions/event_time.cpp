// Dates of acts. Worked example: in a document of 2016-11-14 (a Monday), "spoke on Monday" is 2016-11-14, "spoke on Friday" is 2016-11-11, "in 1998" is 1998.
// It knows no clock times, no ranges and no holidays.
#include "event_time.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

namespace entente {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::optional<int> to_number(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<sys_days> parse_day(const std::string& date) {
  if (date.size() != 10) {
    return std::nullopt;
  }
  const auto y = to_number(date.substr(0, 4), 4, 4);
  const auto m = to_number(date.substr(5, 2), 2, 2);
  const auto d = to_number(date.substr(8, 2), 2, 2);
  if (!y || !m || !d) {
    return std::nullopt;
  }
  const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  return ymd.ok() ? std::optional(sys_days{ymd}) : std::nullopt;
}

std::string format(sys_days date) {
  const year_month_day ymd{date};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text.data();
}

template <typename Table>
std::optional<unsigned> index_in(const Table& table, std::string_view word, std::size_t shortest) {
  if (!word.empty() && word.back() == '.') {
    word.remove_suffix(1);
  }
  for (unsigned i = 0; i < table.size(); ++i) {
    if (word == table[i] || (word.size() >= shortest && word.size() <= 4 && table[i].starts_with(word)) ||
        (word == "Sept" && table[i] == "September")) {
      return i;
    }
  }
  return std::nullopt;
}

// The last such weekday on or before the document's day, or after it for what is to come.
sys_days nearest_weekday(sys_days anchor, unsigned wanted, bool ahead) {
  const weekday target{wanted};
  return ahead ? anchor + (target - weekday{anchor}) : anchor - (weekday{anchor} - target);
}

std::optional<EventDate> month_date(const Document& document, std::size_t i, std::size_t end, unsigned month_index,
                                    const std::optional<sys_days>& anchor) {
  const auto token_text = [&](std::size_t at) {
    return at < end ? document.text(to_id<TokenId>(at)) : std::string_view();
  };
  std::optional<int> day_number = to_number(token_text(i + 1), 1, 2);
  std::size_t after = day_number ? i + 2 : i + 1;
  if (!day_number && i > 0) {
    day_number = to_number(document.text(to_id<TokenId>(i - 1)), 1, 2);
  }
  if (token_text(after) == ",") {
    ++after;
  }
  std::optional<int> year_number = to_number(token_text(after), 4, 4);
  if (!year_number && anchor) {  // the nearest such month that is not more than half a year ahead
    const year_month_day ymd{*anchor};
    year_number = static_cast<int>(ymd.year()) - (month_index + 1 > static_cast<unsigned>(ymd.month()) + 6 ? 1 : 0);
  }
  if (!year_number) {
    return std::nullopt;
  }
  std::array<char, 16> text{};
  if (day_number && *day_number >= 1 && *day_number <= 31) {
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02d", *year_number, month_index + 1, *day_number);
    return parse_day(text.data()) ? std::optional(EventDate{text.data(), DatePrecision::day}) : std::nullopt;
  }
  std::snprintf(text.data(), text.size(), "%04d-%02u", *year_number, month_index + 1);
  return EventDate{text.data(), DatePrecision::month};
}

// The time expression that begins at token i, if any.
std::optional<EventDate> expression_at(const Document& document, std::size_t i, std::size_t end,
                                       const std::optional<sys_days>& anchor) {
  const std::string_view word = document.text(to_id<TokenId>(i));
  const Word& tags = document.words()[i];
  if (const auto wanted = index_in(kWeekdays, word, 7); wanted && anchor) {
    const std::string_view before = i > 0 ? document.text(to_id<TokenId>(i - 1)) : std::string_view();
    return EventDate{format(nearest_weekday(*anchor, *wanted, before == "next")), DatePrecision::day};
  }
  if (anchor && (word == "yesterday" || word == "Yesterday")) {
    return EventDate{format(*anchor - days{1}), DatePrecision::day};
  }
  if (anchor && (word == "today" || word == "Today")) {
    return EventDate{format(*anchor), DatePrecision::day};
  }
  if (anchor && (word == "tomorrow" || word == "Tomorrow")) {
    return EventDate{format(*anchor + days{1}), DatePrecision::day};
  }
  if (const auto found = index_in(kMonths, word, 3); found && tags.upos == Upos::propn) {
    return month_date(document, i, end, *found, anchor);
  }
  if (const auto number = to_number(word, 4, 4); number && *number >= 1900 && *number <= 2100 && i > 0) {
    const std::string_view before = document.text(to_id<TokenId>(i - 1));
    if (before == "in" || before == "In" || before == "since" || before == "since" || before == "of") {
      return EventDate{std::string(word), DatePrecision::year};
    }
  }
  return std::nullopt;
}

}  // namespace

EventDate event_date(const Document& document, TokenId act) {
  const auto anchor = parse_day(document.article().date);
  const Sentence& sentence = document.sentence(document.sentence_of(act));
  const std::string& written = document.article().date;  // a year or a month where no day is known
  EventDate best{written, written.empty()       ? DatePrecision::none
                          : written.size() == 4 ? DatePrecision::year
                          : written.size() == 7 ? DatePrecision::month
                                                : DatePrecision::day};
  std::size_t best_distance = 0;
  bool found = false;
  for (std::size_t i = to_index(sentence.body_begin); i < to_index(sentence.tokens.end); ++i) {
    const auto expression = expression_at(document, i, to_index(sentence.tokens.end), anchor);
    if (!expression) {
      continue;
    }
    // Only an expression in the act's own clause dates it: the act, its head or one of its dependents carries it.
    const auto token = to_id<TokenId>(i);
    const bool own = document.dominates(act, token) ||
                     (!document.is_root(act) && document.head(token) == document.head(act)) || document.is_root(act);
    const std::size_t distance = i > to_index(act) ? i - to_index(act) : to_index(act) - i;
    if (own && (!found || distance < best_distance)) {
      best = *expression;
      best_distance = distance;
      found = true;
    }
  }
  return best;
}

}  // namespace entente
