#include <entente/base/ascii.hpp>

#include <gtest/gtest.h>

namespace entente::test {
namespace {

TEST(Ascii, LowersLettersOfAsciiAlone) {
  EXPECT_EQ(lower_ascii("NATO-Kim 7"), "nato-kim 7");
  EXPECT_EQ(lower_ascii("The UN, Z[@`{"), "the un, z[@`{");
  EXPECT_EQ(lower_ascii("ÉTÉ"), "ÉtÉ");
  EXPECT_EQ(lower_ascii(""), "");
}

}  // namespace
}  // namespace entente::test
