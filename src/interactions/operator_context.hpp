#pragma once

#include <entente/document/document.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// Whether a subject is nobody, so that its verb is negated: "no country", "neither Oman nor Chad".
[[nodiscard]] bool is_nobody(const Document& document, TokenId argument);
// Whether a noun of asking is the object of a verb of denying or refusing: "denied a request".
[[nodiscard]] bool is_denied(const FrameLexicon& lexicon, const Document& document, TokenId noun);

}  // namespace entente
