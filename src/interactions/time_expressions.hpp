#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// Which way a time without a year is reckoned from the day of the article: "on Friday" of what was done is the last one, of what is planned the next.
enum class TimeDirection : std::uint8_t { back, ahead };

// Words that name a time.
struct TimeExpression {
  TokenRange tokens;
  TokenId head{};  // of the phrase in the tree
  std::string
      text;  // ISO 8601 day, month or year; "" for a time that none of these can say ("in the 1990s", "decades ago")
  DatePrecision precision = DatePrecision::none;
};

// What relative times are reckoned from.
struct TimeAnchor {
  std::optional<std::chrono::sys_days> article;    // the day of the article
  std::optional<std::chrono::sys_days> narrative;  // the day told of before, for "the following day"
  TimeDirection direction = TimeDirection::back;
};

// The time expressions of a sentence in text order: "Monday", "last week", "in 1998", "on Nov. 14", "two days ago", "earlier this month", "overnight", "in
// the spring of 2011", "the following day". A week has no ISO date of these three precisions: "last week" is its month, or its year where it spans two months.
// What only bounds a time ("before 1998", "until Monday", "by May") names none.
// Cost  O(tokens of the sentence).      Tests  tests/interactions/event_time_test.cpp
[[nodiscard]] std::vector<TimeExpression> time_expressions(const Document& document, SentenceId sentence,
                                                           const TimeAnchor& anchor);

}  // namespace entente
