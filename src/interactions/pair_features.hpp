#pragma once

#include <cstdint>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/document/linear_model.hpp>

#include "pair_context.hpp"
#include "sentence_words.hpp"
#include "tree_way.hpp"

namespace entente {

// Where a word stands, seen from a pair.
enum class PairPlace : std::uint8_t { anywhere, near, path, beside, elsewhere, between, before, after };
// The feature "this lemma stands in this place"; `lemma`: hash_text in lower case.
[[nodiscard]] std::uint32_t lemma_feature(PairPlace place, std::uint32_t lemma);

// The features of a pair that goes from its source to its target, and of the same pair the other way round.
struct PairInputs {
  LinearInput forward, backward;
};

// What the pair model looks at: lemmas by their place (on the path between the two heads, hanging on it, between, before, after), the relations on the path,
// the frames and operators of the lexicon that stand in the sentence, what the rules made of the pair and of the sentence, and what stands around (`context`).
// Takes/gives  -> features, both ways; training and use call this one function. What both ways have in common is read once.
// Cost         O(tokens of the sentence x frames of a lemma).      Tests  tests/interactions/pair_coder_test.cpp
[[nodiscard]] PairInputs pair_features(const SentenceWords& words, const Document& document, const Cast& cast,
                                       const MarkedPair& pair, const PairContext& context);

}  // namespace entente
