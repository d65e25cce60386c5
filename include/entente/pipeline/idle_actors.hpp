#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// Drops actors that are only described ("a lawyer"), implied by an adjective ("Dutch") or guessed from capitals, and that do nothing and have nothing done to them.
// Takes/gives  the cast of a document and its interactions; actor and mention ids in both are renumbered in place, orders stay.
// Cost         O(actors + mentions + interactions).
// Tests        tests/pipeline/idle_actors_test.cpp
void drop_idle_actors(Cast& cast, std::vector<Interaction>& interactions);

}  // namespace entente
