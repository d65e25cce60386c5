#include <entente/base/json_nesting.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(JsonNesting, CountsTheDeepestBrackets) {
  EXPECT_EQ(json_depth(""), 0U);
  EXPECT_EQ(json_depth("7"), 0U);
  EXPECT_EQ(json_depth(R"({"a":[1,{"b":2}],"c":{}})"), 3U);
}

TEST(JsonNesting, PassesOverStrings) {
  EXPECT_EQ(json_depth(R"({"a":"[[[{{{"})"), 1U);
  EXPECT_EQ(json_depth(R"({"a":"\"[[","b":"\\"})"), 1U);
}

TEST(JsonNesting, CountsWhatIsNoJsonAsWellAsItCan) {
  EXPECT_EQ(json_depth("]]]["), 1U);
  EXPECT_EQ(json_depth("[[["), 3U);
}

}  // namespace
}  // namespace entente
