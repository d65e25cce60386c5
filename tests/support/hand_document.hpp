#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <entente/document/document.hpp>

namespace entente::test {

// A document written by hand: one line a sentence, one word a token, `form[/lemma]_TAG_head_relation` with Penn tags and heads counted from 1 (0 for the root):
//   "Russia_NNP_2_nsubj attacked/attack_VBD_0_root Ukraine_NNP_2_obj ._._2_punct"
// Takes/gives  the universal tag, number, tense, verb form and passives follow from tag and relation, as the analyzer derives them. Tokens stand one blank apart;
//              points, commas, closing marks and what begins with an apostrophe stick to the word before, hyphens (HYPH) to both neighbours. What stands between
//              '"' tokens is a quotation. Sentences make one paragraph; a line "%headline", "%furniture" or "%body" begins the next one.
//              The lemma is the form where it is left out, in lower case unless it is a name.
// Errors       std::invalid_argument for a token with another number of fields or an unknown relation; Error for heads that form no tree.
[[nodiscard]] Document hand_document(std::string_view lines, Article article = {});

// The token with this form, the n-th of them from 0.
// Errors  std::invalid_argument when there is none.
[[nodiscard]] TokenId token_of(const Document& document, std::string_view form, int nth = 0);

}  // namespace entente::test
