#pragma once

#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// One act told several times in a document as one interaction with `repeats`: same actors, root, mode and status, dates that can be of one day, and the same
// label or a telling in a headline. A telling that names one side alone ("the attack on Sudan") belongs to the nearest act of that root and status that names both.
// Takes/gives  interactions in text order -> the first tellings in text order; each later telling keeps its sentence and evidence. The joined one is as sure as
//              its surest telling, has the date of a telling that states one, the contexts of all, and is attributed to all who say so.
// Cost         O(n log n), and O(n) more for each telling of one side.      Tests  tests/interactions/repeats_test.cpp
[[nodiscard]] std::vector<Interaction> join_repeats(const Document& document, std::vector<Interaction> interactions);

}  // namespace entente
