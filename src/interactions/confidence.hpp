#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>

#include "filled_frame.hpp"
#include "operators.hpp"

namespace entente {

// How likely a code is right: source, target and root together.
// Takes/gives  features of a coded act -> a probability, by a logistic regression whose weights stand one a row in `lexicon/confidence.tsv`. A feature without
//              a row weighs nothing.
// Errors       ResourceError `file:line` for a feature that there is not, or a weight that is no number.
// Cost         O(features).      Lifetime  owns its table; const use is thread-safe.
// Source       scripts/fit-confidence, which makes the table from articles coded by hand.
// Tests        tests/interactions/confidence_test.cpp; tests/accuracy/reliability.py measures it
class ConfidenceTable {
 public:
  explicit ConfidenceTable(const std::filesystem::path& data_folder);
  // Fills in the weights of the parts; what has no weight stays, for a trainer to see.
  [[nodiscard]] float estimate(std::vector<ConfidencePart>& parts) const;

 private:
  std::vector<float> weights_;  // by feature, in the order of the code
};

// How many features there are.
[[nodiscard]] std::size_t confidence_feature_count();

// The features of an act: what kind of row coded it, how far away and how named its actors are, what acted on it.
[[nodiscard]] std::vector<ConfidencePart> confidence_parts(const Document& document, const Cast& cast,
                                                           const CodedAct& act, const FilledFrame& filled);

}  // namespace entente
