#include <entente/base/checksum.hpp>

#include <gtest/gtest.h>

namespace entente::test {
namespace {

// The vectors that the authors of FNV publish for FNV-1a, 64 bit.
TEST(Checksum, IsThatOfTheVectorsOfItsAuthors) {
  EXPECT_EQ(checksum(""), 0xcbf29ce484222325ULL);
  EXPECT_EQ(checksum("a"), 0xaf63dc4c8601ec8cULL);
  EXPECT_EQ(checksum("foobar"), 0x85944171f73967e8ULL);
}

TEST(Checksum, OfPartsIsThatOfTheWhole) {
  Checksum sum;
  sum.add("foo");
  sum.add(static_cast<unsigned char>('b'));
  sum.add("ar");
  EXPECT_EQ(sum.value(), checksum("foobar"));
}

TEST(Checksum, BeginsItsDigitsWithTheMostSignificant) {
  Checksum sum;
  sum.add("foobar");
  EXPECT_EQ(sum.hex(), "85944171f73967e8");
  EXPECT_EQ(sum.hex(12), "85944171f739");
}

}  // namespace
}  // namespace entente::test
