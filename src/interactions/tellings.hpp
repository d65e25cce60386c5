#pragma once

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// Whether a document reports a game, in which nobody is at war.
[[nodiscard]] bool is_sport(const FrameLexicon& lexicon, const Document& document);
// Whether what happens at a word is an accident, of which nobody is the doer: "a quake killed ten", "died in a bus crash", "a mine explosion", "when a train
// derailed". A word with an actor as its owner is none ("an Israeli fire").
// Takes/gives  a verb or noun of violence.      Cost  O(children).
[[nodiscard]] bool is_accident(const FrameLexicon& lexicon, const Document& document, const Cast& cast, TokenId word);
// Whether a sentence tells anything: captions and the like do not.
[[nodiscard]] bool is_told(const Document& document, SentenceId id);

}  // namespace entente
