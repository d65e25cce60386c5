// Compound acts multiplied out.
#include <entente/pipeline/dyads.hpp>

#include <utility>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Pair = std::pair<int, int>;  // -1: open

Interaction act(std::vector<ActorId> sources, std::vector<ActorId> targets, bool reciprocal = false) {
  Interaction interaction;
  for (const ActorId actor : sources) {
    interaction.evidence.sources.push_back({actor, to_id<MentionId>(10 + to_index(actor))});
  }
  for (const ActorId actor : targets) {
    interaction.evidence.targets.push_back({actor, to_id<MentionId>(20 + to_index(actor))});
  }
  interaction.sources = std::move(sources);
  interaction.targets = std::move(targets);
  interaction.reciprocal = reciprocal;
  return interaction;
}

std::vector<Pair> pairs_of(const Interaction& interaction) {
  std::vector<Pair> pairs;
  for_each_dyad(interaction, [&](const Dyad& dyad) {
    pairs.emplace_back(dyad.source ? static_cast<int>(to_index(*dyad.source)) : -1,
                       dyad.target ? static_cast<int>(to_index(*dyad.target)) : -1);
  });
  return pairs;
}

constexpr ActorId kA{0};
constexpr ActorId kB{1};
constexpr ActorId kC{2};

TEST(Dyads, MultipliesSourcesAndTargets) {
  EXPECT_EQ(pairs_of(act({kA}, {kB, kC})), (std::vector<Pair>{{0, 1}, {0, 2}}));
  EXPECT_EQ(pairs_of(act({kA, kB}, {kC})), (std::vector<Pair>{{0, 2}, {1, 2}}));
}

TEST(Dyads, PairsSourcesOfAMutualActOnce) {
  EXPECT_EQ(pairs_of(act({kA, kB, kC}, {}, true)), (std::vector<Pair>{{0, 1}, {0, 2}, {1, 2}}));
}

TEST(Dyads, LeavesAnOpenSideOpen) {
  EXPECT_EQ(pairs_of(act({kA, kB}, {})), (std::vector<Pair>{{0, -1}, {1, -1}}));
  EXPECT_EQ(pairs_of(act({}, {kC})), (std::vector<Pair>{{-1, 2}}));
  EXPECT_EQ(pairs_of(act({kA}, {}, true)), (std::vector<Pair>{{0, -1}}));
  EXPECT_TRUE(pairs_of(act({}, {})).empty());
}

TEST(Dyads, PairsNobodyWithHimself) { EXPECT_EQ(pairs_of(act({kA, kB}, {kB})), (std::vector<Pair>{{0, 1}})); }

TEST(Dyads, TakesTheMentionsOfThePair) {
  for_each_dyad(act({kA}, {kB}), [](const Dyad& dyad) {
    EXPECT_EQ(dyad.first.source, MentionId{10});
    EXPECT_EQ(dyad.first.target, MentionId{21});
  });
  for_each_dyad(act({kA, kB}, {}, true), [](const Dyad& dyad) { EXPECT_EQ(dyad.first.target, MentionId{11}); });
}

TEST(Dyads, KeepsOnlyRepeatsOfThePair) {
  Interaction interaction = act({kA, kB}, {kC});
  interaction.repeats = {act({kA}, {kC}).evidence, act({}, {kC}).evidence};
  std::vector<std::size_t> repeat_counts;
  for_each_dyad(interaction, [&](const Dyad& dyad) { repeat_counts.push_back(dyad.repeats.size()); });
  EXPECT_EQ(repeat_counts, (std::vector<std::size_t>{2, 1}));  // the passive "was criticised" fits both
}

TEST(Dyads, FindsATurnedRoundRepeatOfAMutualAct) {
  Interaction interaction = act({kA}, {kB}, true);
  interaction.repeats = {act({kB}, {kA}, true).evidence};
  for_each_dyad(interaction, [](const Dyad& dyad) {
    ASSERT_EQ(dyad.repeats.size(), 1U);
    EXPECT_EQ(dyad.repeats[0].source, MentionId{20});
    EXPECT_EQ(dyad.repeats[0].target, MentionId{11});
  });
}

}  // namespace
}  // namespace entente
