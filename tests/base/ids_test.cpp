#include <entente/base/ids.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

enum class WordId : std::uint32_t {};
using WordRange = IdRange<WordId>;

TEST(StrongId, RoundTripsThroughItsIndex) { EXPECT_EQ(to_index(to_id<WordId>(7)), 7U); }

TEST(IdRange, ContainsItsBeginAndNotItsEnd) {
  const WordRange range{to_id<WordId>(2), to_id<WordId>(5)};
  EXPECT_EQ(range.size(), 3U);
  EXPECT_TRUE(range.contains(to_id<WordId>(2)));
  EXPECT_FALSE(range.contains(to_id<WordId>(5)));
}

TEST(IdRange, ContainsARangeInsideIt) {
  const WordRange range{to_id<WordId>(2), to_id<WordId>(5)};
  EXPECT_TRUE(range.contains(WordRange{to_id<WordId>(3), to_id<WordId>(5)}));
  EXPECT_FALSE(range.contains(WordRange{to_id<WordId>(3), to_id<WordId>(6)}));
}

TEST(IdRange, IsEmptyByDefault) { EXPECT_TRUE(WordRange{}.empty()); }

}  // namespace
}  // namespace entente
