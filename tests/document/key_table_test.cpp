#include <entente/document/key_table.hpp>

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

TEST(KeyTable, SaysWhetherASearchCanEnd) {
  const Slots full = {{5, 0}};
  const Slots open = {{5, 0}, {0, 0}};
  EXPECT_FALSE(KeyTable(full).has_empty_slot());
  EXPECT_TRUE(KeyTable(open).has_empty_slot());
}

}  // namespace
}  // namespace entente
