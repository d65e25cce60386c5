#pragma once

#include <entente/document/document.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// Whether a document reports a game, in which nobody is at war.
[[nodiscard]] bool is_sport(const FrameLexicon& lexicon, const Document& document);
// Whether a sentence tells anything: captions and the like do not.
[[nodiscard]] bool is_told(const Document& document, SentenceId id);

}  // namespace entente
