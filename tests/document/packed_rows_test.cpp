#include <entente/document/packed_rows.hpp>

#include <array>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Sizes = std::vector<std::size_t>;

TEST(PackedRows, PutsLongSentencesFirstAtEveryTime) {
  const std::array<std::size_t, 3> lengths = {2, 3, 1};
  const PackedRows packed(lengths);
  EXPECT_EQ(packed.rows, 6U);
  EXPECT_EQ(packed.order, (Sizes{1, 0, 2}));
  EXPECT_EQ(packed.first, (Sizes{0, 3, 5}));
  EXPECT_EQ(packed.running, (Sizes{3, 2, 1}));
  EXPECT_EQ(packed.row(1, 1), 4U);
}

TEST(PackedRows, WalksWithTheSentencesThatHaveAStateBefore) {
  const std::array<std::size_t, 2> lengths = {1, 3};
  const PackedRows packed(lengths);
  Sizes forwards;
  Sizes backwards;
  packed.walk(false, [&](std::size_t time, std::size_t before, std::size_t alive) {
    forwards.insert(forwards.end(), {time, before, alive});
  });
  packed.walk(true, [&](std::size_t time, std::size_t before, std::size_t alive) {
    backwards.insert(backwards.end(), {time, before, alive});
  });
  EXPECT_EQ(forwards, (Sizes{0, 3, 0, 1, 0, 1, 2, 1, 1}));
  EXPECT_EQ(backwards, (Sizes{2, 3, 0, 1, 2, 1, 0, 1, 1}));
}

TEST(PackedRows, HoldsNothingForNoSentences) { EXPECT_EQ(PackedRows({}).rows, 0U); }

}  // namespace
}  // namespace entente
