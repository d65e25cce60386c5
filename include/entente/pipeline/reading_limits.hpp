#pragma once

#include <cstddef>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/text/tokenized_text.hpp>

namespace entente {

// How much one document may hold, against hostile input; a text of the largest size that an ArticleReader takes stays far below all of them, if people wrote it.
// Takes/gives  demand(): nothing, or an InputError that says how much there is and how much may be: "too_many_tokens", "too_many_actors", "too_much_told".
// Cost         O(interactions).
// Tests        tests/pipeline/reading_limits_test.cpp
struct ReadingLimits {
  std::size_t tokens = 2'000'000;
  std::size_t actors = 50'000;
  std::size_t told_bytes =
      64U << 20U;  // of all pairs of actors in all tellings, each with its sentence: about the size of a record

  void demand(const TokenizedText& text) const;
  void demand(const Cast& cast) const;
  void demand(const Document& document, const std::vector<Interaction>& interactions) const;
};

}  // namespace entente
