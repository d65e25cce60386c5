#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

#include "pair_features.hpp"

namespace entente {

// The pairs of actors of one sentence of which the tree allows that the one acts on the other, each by the two mentions that stand nearest in the tree,
// in text order. The licence: between the two mentions lies a predicate (a verb, noun or adjective of neither), at most eight words away, in one clause complex:
// no names that are merely listed, no mention inside the other, nobody who only reports. The press is left out.
// Cost         O(mentions^2 x depth), for at most 24 mentions.      Tests  tests/interactions/pair_candidates_test.cpp
[[nodiscard]] std::vector<MarkedPair> candidate_pairs(const Document& document, const Cast& cast, SentenceId sentence);

}  // namespace entente
