#include <entente/document/feature_weights.hpp>

#include <array>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Slots = std::vector<KeyTable::Slot>;

TEST(KeyTable, FindsAKeyBehindOneWithTheSameHome) {
  const Slots slots = {{5, 50}, {7, 70}, {0, 0}};
  const KeyTable table(slots);
  EXPECT_EQ(table.find(7), 70U);
  EXPECT_FALSE(table.find(9));
}

TEST(KeyTable, WrapsAroundItsEnd) {
  const Slots slots = {{0xFFFFFFFE, 1}, {0, 0}, {0xFFFFFFFF, 2}};
  EXPECT_EQ(KeyTable(slots).find(0xFFFFFFFE), 1U);
}

TEST(KeyTable, FindsNothingWhenEmpty) { EXPECT_FALSE(KeyTable().find(1)); }

TEST(FeatureWeights, AddsShiftedRows) {
  const Slots slots = {{5, 0}, {0, 0}};
  const std::vector<std::uint16_t> rows = {0x0302, 0x0105,
                                           0x02FF};  // two weights shifted by 3: class 0 gets 5, class 1 gets -1
  const FeatureWeights weights(slots, rows);
  ASSERT_TRUE(weights.valid(2));
  std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
  const std::vector<std::uint32_t> keys = {5, 6, 5};
  weights.add_scores(keys, scores);
  EXPECT_EQ(scores[0], 80);
  EXPECT_EQ(scores[1], -16);
}

TEST(FeatureWeights, RefusesRowsBeyondTheEndAndUnknownClasses) {
  const Slots slots = {{5, 0}, {0, 0}};
  const std::vector<std::uint16_t> too_short = {0x0002, 0x0105};
  const std::vector<std::uint16_t> high_class = {0x0001, 0x0905};
  EXPECT_FALSE(FeatureWeights(slots, too_short).valid(10));
  EXPECT_FALSE(FeatureWeights(slots, high_class).valid(4));
  EXPECT_TRUE(FeatureWeights(slots, high_class).valid(5));
}

TEST(FeatureWeights, RefusesATableWithoutAnEmptySlot) {
  const Slots slots = {{5, 0}};
  const std::vector<std::uint16_t> rows = {0};
  EXPECT_FALSE(FeatureWeights(slots, rows).valid(10));
}

}  // namespace
}  // namespace entente
