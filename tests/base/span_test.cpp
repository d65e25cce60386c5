#include <entente/base/span.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(ByteSpan, CountsItsBytes) { EXPECT_EQ((ByteSpan{3, 8}).byte_count(), 5U); }

TEST(ByteSpan, NeighboursDoNotOverlap) {
  EXPECT_FALSE((ByteSpan{0, 3}).overlaps({3, 5}));
  EXPECT_TRUE((ByteSpan{0, 4}).overlaps({3, 5}));
}

TEST(ByteSpan, ContainsItself) { EXPECT_TRUE((ByteSpan{3, 8}).contains({3, 8})); }

TEST(ByteSpan, OrdersByBeginThenEnd) {
  EXPECT_LT((ByteSpan{1, 9}), (ByteSpan{2, 3}));
  EXPECT_LT((ByteSpan{1, 2}), (ByteSpan{1, 3}));
}

}  // namespace
}  // namespace entente
