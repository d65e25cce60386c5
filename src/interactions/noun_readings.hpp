#pragma once

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

namespace entente {

// How a word inside a noun phrase is to be read, where its tag and relation mislead.
// Takes/gives  a token and its sentence's tree and cast -> yes or no.      Cost  O(children).
// Tests        tests/cases/interactions.tsv

// Whether an adjective stands for a person: "a soldier and [a civilian]".
[[nodiscard]] bool is_nominal_adjective(const Document& document, const Cast& cast, TokenId token);
// Whether a state before a noun is where the thing happened, not who did it: "[Iraq] blast".
[[nodiscard]] bool happens_in(const Document& document, const Cast& cast, TokenId modifier, TokenId noun);

}  // namespace entente
