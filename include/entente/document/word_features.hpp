#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <entente/document/document.hpp>

namespace entente {

// Derives number, tense, verb form, mood and voice of one sentence from its tags, lemmas and tree, and tells "'s" and "'d" of "have" from those of "be".
// Takes/gives  forms, the words of the sentence; `words`, those of the whole text, of which the sentence starts at `begin`: tags, lemmas, heads and
//              relations are set -> their features are set.
// Cost         O(words of the sentence).
// Source       Universal Dependencies v2, the features of English as the treebanks EWT and GUM write them.
// Tests        tests/document/word_features_test.cpp; tests/accuracy/features.py scores it on gold trees
void derive_features(std::span<const std::string_view> forms, std::size_t begin, std::span<Word> words);

// The features in the spelling and order of UD: "Number=Plur", "Tense=Past|VerbForm=Part|Voice=Pass", "" for none. Of a negated or invited imperative
// ("do n't go", "let us go") UD gives the mood to the finite word alone.
[[nodiscard]] std::string features_text(const Word& word);

}  // namespace entente
