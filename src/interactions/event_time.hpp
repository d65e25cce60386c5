#pragma once

#include <optional>
#include <string>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "time_expressions.hpp"

namespace entente {

// A date with its precision; ISO 8601, "" for unknown.
struct EventDate {
  std::string text;
  DatePrecision precision = DatePrecision::none;
  std::optional<ByteSpan> words;  // the time expression; nothing: the date of the article
};

// What is to be dated. Only what is planned may lie after the day of the article.
enum class Dated : std::uint8_t {
  done,      // an act
  planned,   // an act to come: "will attack on Friday"
  promised,  // the promise, demand or threat, not its content: "agreed on Monday to meet on Friday" is of Monday
};

// When acts took place: the time expression of their own clause ("Monday", "yesterday", "on Nov. 14", "in 1998"), or of the clause that they hang on, relative
// to the document's date; the document's date where the text says nothing, and unknown without either.
// Takes/gives  a word of the act -> its date.
// Cost         O(tokens of the document) once, O(tokens of the sentence) an act.      Lifetime  refers to the document.
// Tests        tests/interactions/event_time_test.cpp
class EventDater {
 public:
  explicit EventDater(const Document& document);
  [[nodiscard]] EventDate date(TokenId act, Dated dated = Dated::done) const;

 private:
  [[nodiscard]] std::optional<int> distance(TokenId act, const TimeExpression& expression, Dated dated) const;
  [[nodiscard]] std::optional<int> steps_down(TokenId from, const TimeExpression& expression) const;
  [[nodiscard]] bool has_clause_between(TokenId act, TokenId expression) const;
  [[nodiscard]] EventDate of_article() const;
  [[nodiscard]] bool is_after_article(const EventDate& date) const;

  const Document& document_;
  std::vector<std::optional<std::chrono::sys_days>> narrative_;  // by sentence: the day told of last before it
};

}  // namespace entente
