#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/pipeline/actor_weights.hpp>

namespace entente {

// Drops actors who do nothing and have nothing done to them, unless their weights say that they matter ("12 people" who were killed do, "in Iraq" does not).
// Takes/gives  the cast of a document and its interactions; actor and mention ids in both are renumbered in place, orders stay. Actors that the caller gave or a
//              user's dictionary names all stay.
// Cost         O(actors + mentions + interactions).
// Tests        tests/pipeline/idle_actors_test.cpp
void drop_idle_actors(const Document& document, const ActorWeights& weights, Cast& cast,
                      std::vector<Interaction>& interactions);

}  // namespace entente
