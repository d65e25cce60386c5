#include <entente/train/random.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Random, IsTheSameEverywhere) {
  Random random(1);
  EXPECT_EQ(random.next(), 0x910A2DEC89025CC1U);
  EXPECT_LT(random.below(10), 10U);
}

TEST(Random, DrawsAShare) {
  Random random(1);
  int drawn = 0;
  for (int i = 0; i < 10000; ++i) {
    drawn += random.chance(0.25F) ? 1 : 0;
  }
  EXPECT_NEAR(drawn, 2500, 150);
  EXPECT_FALSE(random.chance(0));
}

}  // namespace
}  // namespace entente
