#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "pair_context.hpp"

namespace entente {

// The rules' reading of a pair: the surest interaction that goes this way between its actors, or null.
[[nodiscard]] const Interaction* rule_reading(const Cast& cast, const MarkedPair& pair,
                                              std::span<const Interaction> coded);

// Adds to `keys` what the rules made of a pair and of its sentence.
// Takes/gives  the pair and the acts that the rules found in its sentence -> features of the pair model.
// Cost         O(acts of the sentence).      Tests  tests/interactions/pair_coder_test.cpp
void add_rule_features(const Document& document, const Cast& cast, const MarkedPair& pair,
                       std::span<const Interaction> coded, std::vector<std::uint32_t>& keys);

}  // namespace entente
