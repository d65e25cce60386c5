#pragma once

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

#include "filled_frame.hpp"

namespace entente {

// "The two men worked to win": a clause of its own beside the verb leaves nothing mutual in a plural subject.
[[nodiscard]] bool has_complement_clause(const Document& document, TokenId head);
// "India and Pakistan agreed to reopen the line", "failed to agree on reopening it": those who agree do so among themselves where the clause names no partner.
[[nodiscard]] bool agrees_among_themselves(const Document& document, const Cast& cast, const FilledFrame& filled);

}  // namespace entente
