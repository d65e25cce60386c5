#include <entente/train/perceptron.hpp>

#include <array>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Random, IsTheSameEverywhere) {
  Random random(1);
  EXPECT_EQ(random.next(), 0x910A2DEC89025CC1U);
  EXPECT_LT(random.below(10), 10U);
}

TEST(Perceptron, LearnsToPartTwoClasses) {
  Perceptron perceptron;
  const std::vector<std::uint32_t> keys[2] = {{1, 10}, {1, 20}};
  for (int round = 0; round < 20; ++round) {
    for (std::uint32_t label = 0; label < 2; ++label) {
      std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
      perceptron.add_scores(keys[label], scores);
      if (scores[label] <= scores[1 - label]) {
        perceptron.update(keys[label], label, 1 - label);
      }
      perceptron.tick();
    }
  }
  const PackedWeights packed = perceptron.pack(1U << 20U);
  ASSERT_TRUE(packed.view().valid(2));
  for (std::uint32_t label = 0; label < 2; ++label) {
    std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
    packed.view().add_scores(keys[label], scores);
    EXPECT_GT(scores[label], scores[1 - label]);
  }
}

TEST(Perceptron, KeepsToItsBudget) {
  Perceptron perceptron;
  for (std::uint32_t key = 1; key <= 5000; ++key) {
    const std::vector<std::uint32_t> keys = {key * 2654435761U};
    perceptron.update(keys, key % 7, 7);
    perceptron.tick();
  }
  EXPECT_LE(perceptron.pack(20000).byte_count(), 20100U);
  EXPECT_GT(perceptron.pack(20000).byte_count(), 0U);
}

}  // namespace
}  // namespace entente
