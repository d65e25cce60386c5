#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <entente/document/document.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// When a word of the text is the word that a row of the lexicon asks for.
// Worked example: the row word "attack" is "attacked" and "attacks"; "cease-fire" is "ceasefire", and "cease", "-" and "fire", as the tokenizer parts it.
// Tests  tests/interactions/row_words_test.cpp

// "in March", "March 3": the month is no march.
[[nodiscard]] bool is_month(const Document& document, TokenId token);

// The word that ends at a token that a hyphen joins to the token before it, in lower case, its last part as a lemma: "power-sharing", "fire-bomb" of
// "fire-bombed", "tit-for-tat"; "" of any other token.
[[nodiscard]] std::string hyphenated_word(const Document& document, TokenId token);

[[nodiscard]] bool is_word(const Document& document, TokenId token, const std::string& lemma);

// The frames of a word by what it is with its hyphen, by its lemma, or else by what its form may come from; null where there are none.
[[nodiscard]] const std::vector<Frame>* frames_of(const FrameLexicon& lexicon, const Document& document, TokenId token,
                                                  FramePos pos);

}  // namespace entente
