#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

// What the weight of an edge counts; sign and score never go into it.
enum class Weighting : std::uint8_t {
  documents,   // distinct documents that tell it; reprints of one story by one publisher are one
  publishers,  // distinct publishers
  mentions,    // tellings, several in one document, too
  recency,     // the documents of `documents`, each 2^(-age / half-life)
};
[[nodiscard]] std::string_view name_of(Weighting weighting);

// A weighting with what recency is reckoned by. Ages are in days up to `newest`; a document without a date counts by the date of the act, without either not at
// all. Where `newest` is "", nothing ages.
struct WeightRule {
  Weighting weighting = Weighting::documents;
  double half_life_days = 30.0;
  std::string newest;  // ISO 8601: see newest_date()

  WeightRule() = default;
  WeightRule(Weighting what)
      : weighting(what) {}  // NOLINT(google-explicit-constructor): most rules are a weighting alone
  WeightRule(Weighting what, double half_life, std::string newest_day)
      : weighting(what), half_life_days(half_life), newest(std::move(newest_day)) {}
  [[nodiscard]] bool counts() const { return weighting != Weighting::recency; }  // whether weights are whole numbers
};

}  // namespace entente
