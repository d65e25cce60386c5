#pragma once

#include <string>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// A date with its precision; ISO 8601, "" for unknown.
struct EventDate {
  std::string text;
  DatePrecision precision = DatePrecision::none;
};

// When an act of a sentence took place: the time expression nearest to it in the tree ("Monday", "yesterday", "on Nov. 14", "in 1998"), relative to the
// document's date; the document's date where the sentence says nothing, and unknown without either.
// Cost  O(tokens of the sentence).      Tests  tests/interactions/event_time_test.cpp
[[nodiscard]] EventDate event_date(const Document& document, TokenId act);

}  // namespace entente
