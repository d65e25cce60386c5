#pragma once

#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// Whether a document reports a game, in which nobody is at war.
[[nodiscard]] bool is_sport(const FrameLexicon& lexicon, const Document& document);
// Whether a sentence tells anything: captions and the like do not.
[[nodiscard]] bool is_told(const Document& document, SentenceId id);
// Joins the tellings of one act in a document: the first keeps the others as repeats.
// Cost   O(n log n).      Tests  tests/interactions/interaction_coder_test.cpp
[[nodiscard]] std::vector<Interaction> join_repeats(const Document& document, std::vector<Interaction> interactions);

}  // namespace entente
