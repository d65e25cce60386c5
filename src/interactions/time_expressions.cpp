// Words that name times, read left to right; the longest reading at a place wins. Worked example, in an article of 2016-11-16, a Wednesday: "two days ago" is
// 2016-11-14, "last Friday" 2016-11-11, "last month" 2016-10, "in the spring of 2011" 2011, and "on Thursday, Nov. 10" one expression, 2016-11-10.
// It knows no clock times, no ranges and no holidays.
#include "time_expressions.hpp"

#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "time_words.hpp"

namespace entente {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

struct Reading {
  std::string text;
  DatePrecision precision = DatePrecision::none;
  std::size_t token_count = 0;
};

class SentenceTimes {
 public:
  SentenceTimes(const Document& document, SentenceId sentence, const TimeAnchor& anchor)
      : document_(document),
        anchor_(anchor),
        begin_(to_index(document.sentence(sentence).body_begin)),
        end_(to_index(document.sentence(sentence).tokens.end)) {
    for (std::size_t i = begin_; i < end_; ++i) {
      words_.push_back(lower_ascii(document.text(to_id<TokenId>(i))));
    }
  }

  [[nodiscard]] std::vector<TimeExpression> find() const {
    std::vector<TimeExpression> found;
    for (std::size_t i = 0; i < words_.size();) {
      const std::optional<Reading> reading = read(i);
      if (!reading) {
        ++i;
        continue;
      }
      const std::size_t end = i + reading->token_count;
      if (!is_bound(i)) {
        found.push_back({{token(i), token(end)}, head_of(i, end), reading->text, reading->precision});
      }
      i = end;
    }
    return found;
  }

 private:
  [[nodiscard]] TokenId token(std::size_t i) const { return to_id<TokenId>(begin_ + i); }
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
  }
  [[nodiscard]] std::string_view before(std::size_t i, std::size_t steps = 1) const {
    return i >= steps ? word(i - steps) : std::string_view();
  }
  [[nodiscard]] const Word& tags(std::size_t i) const { return document_.word(token(i)); }

  // The word of the phrase that hangs on a word outside it.
  [[nodiscard]] TokenId head_of(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const TokenId head = document_.head(token(i));
      if (document_.is_root(token(i)) || head < token(begin) || head >= token(end)) {
        return token(i);
      }
    }
    return token(begin);
  }

  // "before 1998", "until Monday", "by May": a bound is no date of the act; nor is the date that owns another act ("Monday's attack").
  [[nodiscard]] bool is_bound(std::size_t i) const {
    const std::size_t at = is_one_of(before(i), {"the", "early", "late", "mid"}) ? i - 1 : i;
    return is_one_of(before(at), {"before", "until", "till", "by", "after", "through", "than"}) ||
           (before(at) == "to" && at >= 2 && before(at, 3) == "from");
  }

  // The reading that begins at a word.
  [[nodiscard]] std::optional<Reading> read(std::size_t i) const {
    for (const auto rule :
         {&SentenceTimes::iso_day, &SentenceTimes::weekday_and_date, &SentenceTimes::calendar_date, &SentenceTimes::ago,
          &SentenceTimes::next_to_narrative, &SentenceTimes::period, &SentenceTimes::plain_day,
          &SentenceTimes::weekday_alone, &SentenceTimes::season, &SentenceTimes::year_alone}) {
      if (auto reading = (this->*rule)(i)) {
        return reading;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Reading> iso_day(std::size_t i) const {
    const auto found = parse_day(word(i));
    return found ? std::optional(Reading{std::string(word(i)), DatePrecision::day, 1}) : std::nullopt;
  }

  // "Thursday, Nov. 10": the calendar date says more.
  [[nodiscard]] std::optional<Reading> weekday_and_date(std::size_t i) const {
    if (!weekday_of(word(i))) {
      return std::nullopt;
    }
    const std::size_t next = word(i + 1) == "," ? i + 2 : i + 1;
    auto reading = calendar_date(next);
    if (!reading || reading->precision != DatePrecision::day) {
      return std::nullopt;
    }
    reading->token_count += next - i;
    return reading;
  }

  // The month's name at i, where it is a name: "may" and "march" are words, too.
  [[nodiscard]] std::optional<unsigned> month_name(std::size_t i) const {
    if (i >= words_.size() || tags(i).upos != Upos::propn) {
      return std::nullopt;
    }
    return month_of(word(i));
  }

  // "March 3, 1998", "3 March", "the 3rd of March", "March 1998", "last March", "March".
  [[nodiscard]] std::optional<Reading> calendar_date(std::size_t i) const {
    std::size_t at = i;
    std::optional<int> day_number;
    if (!month_name(at)) {
      day_number = day_of_month(word(at));
      at += day_number ? 1U : 0U;
      at += day_number && word(at) == "of" ? 1U : 0U;
    }
    const bool last = !day_number && is_one_of(word(at), {"last", "next", "this"}) && month_name(at + 1).has_value();
    const std::string_view which = last ? word(at) : std::string_view();
    at += last ? 1U : 0U;
    const auto month_index = month_name(at);
    if (!month_index) {
      return std::nullopt;
    }
    ++at;
    if (!day_number) {
      day_number = day_of_month(word(at));
      at += day_number ? 1U : 0U;
    }
    const std::size_t after = word(at) == "," || word(at) == "of" ? at + 1 : at;
    std::optional<int> year_number = read_digits(word(after), 4, 4);
    at = year_number ? after + 1 : at;
    if (!year_number) {
      year_number = nearest_year(*month_index, day_number, which);
    }
    if (!year_number) {
      return std::nullopt;
    }
    const year_month named = year{*year_number} / month{*month_index + 1};
    if (!day_number) {
      return Reading{format_month(named), DatePrecision::month, at - i};
    }
    const year_month_day ymd = named / day{static_cast<unsigned>(*day_number)};
    return ymd.ok() ? std::optional(Reading{format_day(sys_days{ymd}), DatePrecision::day, at - i}) : std::nullopt;
  }

  // The year that a date leaves out: the latest such date that is not after the article, or the next one of what is planned.
  [[nodiscard]] std::optional<int> nearest_year(unsigned month_index, std::optional<int> day_number,
                                                std::string_view which) const {
    if (!anchor_.article) {
      return std::nullopt;
    }
    const year_month_day now{*anchor_.article};
    const int this_year = static_cast<int>(now.year());
    const unsigned this_month = static_cast<unsigned>(now.month());
    const unsigned wanted = month_index + 1;
    const unsigned wanted_day = day_number ? static_cast<unsigned>(*day_number) : static_cast<unsigned>(now.day());
    const bool later = wanted > this_month || (wanted == this_month && wanted_day > static_cast<unsigned>(now.day()));
    if (which == "next" || (which.empty() && anchor_.direction == TimeDirection::ahead)) {
      const bool earlier = wanted < this_month ||
                           (wanted == this_month && (which == "next" || wanted_day < static_cast<unsigned>(now.day())));
      return earlier ? this_year + 1 : this_year;
    }
    if (which == "last" && wanted == this_month) {
      return this_year - 1;
    }
    return later && which != "this" ? this_year - 1 : this_year;
  }

  // "two days ago", "a year earlier", "three weeks later", "the day before".
  [[nodiscard]] std::optional<Reading> ago(std::size_t i) const {
    const auto count = count_of(word(i));
    const std::string_view unit = word(i + 1);
    const std::string_view way = word(i + 2);
    if (is_one_of(word(i), {"decades", "centuries", "years"}) && is_one_of(word(i + 1), {"ago", "earlier"})) {
      return Reading{"", DatePrecision::none, 2};
    }
    if (!count || !is_one_of(way, {"ago", "earlier", "later", "before"})) {
      return std::nullopt;
    }
    const int sign = way == "later" ? 1 : -1;
    const auto& from = way == "ago" || !anchor_.narrative ? anchor_.article : anchor_.narrative;
    if (!from || (way == "later" && !anchor_.narrative)) {
      return std::nullopt;
    }
    if (is_one_of(unit, {"hour", "hours", "minute", "minutes"})) {
      return Reading{format_day(*from), DatePrecision::day, 3};
    }
    if (is_one_of(unit, {"day", "days", "night", "nights"})) {
      return Reading{format_day(*from + days{sign * *count}), DatePrecision::day, 3};
    }
    if (is_one_of(unit, {"week", "weeks"})) {
      return week_of(*from + days{sign * 7 * *count}, 3);
    }
    if (is_one_of(unit, {"month", "months"})) {
      return Reading{format_month(month_at(*from) + months{sign * *count}), DatePrecision::month, 3};
    }
    if (is_one_of(unit, {"year", "years"})) {
      return Reading{format_year(static_cast<int>(year_month_day{*from}.year()) + sign * *count), DatePrecision::year,
                     3};
    }
    return is_one_of(unit, {"decade", "decades", "century", "centuries"})
               ? std::optional(Reading{"", DatePrecision::none, 3})
               : std::nullopt;
  }

  // A week: its month where it lies in one, else its year; what spans two years has no date.
  [[nodiscard]] static Reading week_of(sys_days date, std::size_t token_count) {
    const sys_days first = date - (weekday{date} - std::chrono::Monday);
    const year_month begin = month_at(first);
    const year_month end = month_at(first + days{6});
    if (begin == end) {
      return {format_month(begin), DatePrecision::month, token_count};
    }
    return begin.year() == end.year()
               ? Reading{format_year(static_cast<int>(begin.year())), DatePrecision::year, token_count}
               : Reading{"", DatePrecision::none, token_count};
  }

  // "the following day", "the previous day", "the same day": reckoned from the day told of before.
  [[nodiscard]] std::optional<Reading> next_to_narrative(std::size_t i) const {
    if (!is_one_of(word(i), {"the", "that"}) || !anchor_.narrative) {
      return std::nullopt;
    }
    const bool day_word = is_one_of(word(i + 2), {"day", "night", "morning", "evening"});
    if (day_word && is_one_of(word(i + 1), {"following", "next"})) {
      return Reading{format_day(*anchor_.narrative + days{1}), DatePrecision::day, 3};
    }
    if (day_word && word(i + 1) == "previous") {
      return Reading{format_day(*anchor_.narrative - days{1}), DatePrecision::day, 3};
    }
    if (day_word && word(i + 1) == "same") {
      return Reading{format_day(*anchor_.narrative), DatePrecision::day, 3};
    }
    if (word(i) == "the" && word(i + 1) == "day" && is_one_of(word(i + 2), {"before", "after"})) {
      const days step{word(i + 2) == "after" ? 1 : -1};
      const bool alone = i + 3 >= words_.size() || is_one_of(word(i + 3), {",", ".", ""});
      return alone ? std::optional(Reading{format_day(*anchor_.narrative + step), DatePrecision::day, 3})
                   : std::nullopt;
    }
    return word(i) == "that" && is_one_of(word(i + 1), {"day", "night"})
               ? std::optional(Reading{format_day(*anchor_.narrative), DatePrecision::day, 2})
               : std::nullopt;
  }

  // "last week", "earlier this month", "next year", "the past year", "this morning", "last Friday".
  [[nodiscard]] std::optional<Reading> period(std::size_t i) const {
    std::size_t at = i;
    at += is_one_of(word(at), {"earlier", "later", "late", "early"}) ? 1U : 0U;
    at += word(at) == "the" && is_one_of(word(at + 1), {"past", "last"}) ? 1U : 0U;
    const std::string_view which = word(at);
    if (!is_one_of(which, {"last", "this", "next", "past", "coming"}) || !anchor_.article) {
      return std::nullopt;
    }
    const int step = which == "this" ? 0 : is_one_of(which, {"next", "coming"}) ? 1 : -1;
    const std::string_view unit = word(at + 1);
    const std::size_t count = at + 2 - i;
    const sys_days today = *anchor_.article;
    if (const auto wanted = weekday_of(unit)) {
      const sys_days found = which == "this" ? weekday_near(*wanted)
                             : step > 0      ? strictly_after(*wanted)
                                             : strictly_before(*wanted);
      return Reading{format_day(found), DatePrecision::day, count};
    }
    if (is_one_of(unit, {"morning", "afternoon", "evening", "night"})) {
      return Reading{format_day(today + days{unit == "night" ? step : 0}), DatePrecision::day, count};
    }
    if (is_one_of(unit, {"week", "weekend"})) {
      return week_of(today + days{7 * step}, count);
    }
    if (unit == "month") {
      return Reading{format_month(month_at(today) + months{step}), DatePrecision::month, count};
    }
    const int this_year = static_cast<int>(year_month_day{today}.year());
    if (unit == "year") {
      return Reading{format_year(this_year + step), DatePrecision::year, count};
    }
    if (is_season(unit)) {
      return Reading{format_year(season_year(today, unit, which)), DatePrecision::year, count};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Reading> plain_day(std::size_t i) const {
    if (!anchor_.article) {
      return std::nullopt;
    }
    const std::string_view only = word(i);
    if (only == "yesterday") {
      return Reading{format_day(*anchor_.article - days{1}), DatePrecision::day, 1};
    }
    if (only == "today" || only == "tonight" || only == "overnight") {
      const bool adverb = tags(i).upos != Upos::adj;  // "an overnight raid", also of this night
      return adverb || only == "overnight" ? std::optional(Reading{format_day(*anchor_.article), DatePrecision::day, 1})
                                           : std::nullopt;
    }
    return only == "tomorrow" ? std::optional(Reading{format_day(*anchor_.article + days{1}), DatePrecision::day, 1})
                              : std::nullopt;
  }

  [[nodiscard]] sys_days strictly_before(unsigned wanted) const {
    const sys_days yesterday = *anchor_.article - days{1};
    return yesterday - (weekday{yesterday} - weekday{wanted});
  }
  [[nodiscard]] sys_days strictly_after(unsigned wanted) const {
    const sys_days tomorrow = *anchor_.article + days{1};
    return tomorrow + (weekday{wanted} - weekday{tomorrow});
  }
  // The last such day, the article's own included; or the coming one of what is planned.
  [[nodiscard]] sys_days weekday_near(unsigned wanted) const {
    const sys_days today = *anchor_.article;
    return anchor_.direction == TimeDirection::ahead ? today + (weekday{wanted} - weekday{today})
                                                     : today - (weekday{today} - weekday{wanted});
  }

  [[nodiscard]] std::optional<Reading> weekday_alone(std::size_t i) const {
    const auto wanted = weekday_of(word(i));
    if (!wanted || !anchor_.article || tags(i).plural || word(i + 1) == "'s") {  // "on Fridays" ; "Monday's vote"
      return std::nullopt;
    }
    return Reading{format_day(weekday_near(*wanted)), DatePrecision::day, 1};
  }

  // "in the spring of 2011"
  [[nodiscard]] std::optional<Reading> season(std::size_t i) const {
    if (!is_season(word(i))) {
      return std::nullopt;
    }
    const std::size_t at = word(i + 1) == "of" ? i + 2 : i + 1;
    const auto number = read_digits(word(at), 4, 4);
    return number && is_year(*number) ? std::optional(Reading{format_year(*number), DatePrecision::year, at + 1 - i})
                                      : std::nullopt;
  }

  [[nodiscard]] static bool is_year(int number) { return number >= 1700 && number <= 2100; }

  // "in 1998", "since 1998", "late 2011"; "in the 1990s" is a time without an ISO date.
  [[nodiscard]] std::optional<Reading> year_alone(std::size_t i) const {
    const std::string_view only = word(i);
    const bool decade = only.size() == 5 && only.back() == 's';
    const auto number = read_digits(decade ? only.substr(0, 4) : only, 4, 4);
    if (!number || !is_year(*number)) {
      return std::nullopt;
    }
    if (decade) {
      return Reading{"", DatePrecision::none, 1};
    }
    const bool placed = is_one_of(before(i), {"in", "since", "of", "during", "early", "late", "mid", "mid-"});
    const bool counts = tags(i).relation == Relation::nummod;
    return (placed && !counts) || names_year_of_noun(i)
               ? std::optional(Reading{std::string(only), DatePrecision::year, 1})
               : std::nullopt;
  }

  // "the 1994 massacre": a number between an article and its noun counts nothing.
  [[nodiscard]] bool names_year_of_noun(std::size_t i) const {
    const TokenId noun = document_.head(token(i));
    return is_one_of(before(i), {"the", "its", "their", "his", "her", "'s"}) && noun > token(i) &&
           document_.word(noun).upos == Upos::noun;
  }

  const Document& document_;
  const TimeAnchor& anchor_;
  std::size_t begin_;
  std::size_t end_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<TimeExpression> time_expressions(const Document& document, SentenceId sentence, const TimeAnchor& anchor) {
  return SentenceTimes(document, sentence, anchor).find();
}

}  // namespace entente
