#pragma once

#include <string>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/pipeline/actor_weights.hpp>

namespace entente {

// Why an actor is shown or not.
struct ActorVerdict {
  std::vector<std::string> features;  // what the text says of it
  float score = 0;                    // the sum of their weights
  bool takes_part = false;            // in an interaction, or one is attributed to it
  bool shown = false;                 // takes part, scores above 0, or is of the caller or a user's dictionary
};

// Takes/gives  a document, its cast and interactions -> the verdict on every actor.
// Cost         O(mentions + interactions).
// Tests        tests/pipeline/idle_actors_test.cpp
[[nodiscard]] std::vector<ActorVerdict> judge_actors(const Document& document, const ActorWeights& weights,
                                                     const Cast& cast, const std::vector<Interaction>& interactions);

// Drops actors who do nothing and have nothing done to them, unless their weights say that they matter ("12 people" who were killed do, "in Iraq" does not).
// Takes/gives  the cast of a document and its interactions; actor and mention ids in both are renumbered in place, orders stay. Actors that the caller gave or a
//              user's dictionary names all stay.
// Cost         O(actors + mentions + interactions).
// Tests        tests/pipeline/idle_actors_test.cpp
void drop_idle_actors(const Document& document, const ActorWeights& weights, Cast& cast,
                      std::vector<Interaction>& interactions);

}  // namespace entente
