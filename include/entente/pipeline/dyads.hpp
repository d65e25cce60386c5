#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <entente/interactions/interaction.hpp>

namespace entente {

// One telling of an interaction, seen from one pair: the mentions from which its two actors were found.
struct Telling {
  const Evidence* evidence = nullptr;  // never null; points into the interaction
  std::optional<MentionId> source;
  std::optional<MentionId> target;
};

// One source-target pair of an interaction; nothing on a side that the text leaves open.
struct Dyad {
  std::optional<ActorId> source;
  std::optional<ActorId> target;
  Telling first;
  std::vector<Telling> repeats;  // those that name this pair
};

// Multiplies the compound sources and targets of an interaction out to pairs, in text order.
// Takes/gives  every source with every target; a mutual act without targets: every unordered pair of sources once. No actor is paired with itself.
//              An open side stays open; an interaction without any actor gives nothing.
// Cost         O(sources x targets); one pair in memory at a time.      Lifetime  a dyad points into the interaction and ends with the visit.
// Tests        tests/pipeline/dyads_test.cpp
void for_each_dyad(const Interaction& interaction, const std::function<void(const Dyad&)>& visit);

}  // namespace entente
