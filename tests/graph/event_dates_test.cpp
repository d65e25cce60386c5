#include <entente/graph/event_dates.hpp>

#include <gtest/gtest.h>

#include "graph/small_graph.hpp"

namespace entente::test {
namespace {

TEST(EventDates, SpanTheirDays) {
  EXPECT_EQ(first_day("2016"), "2016-01-01");
  EXPECT_EQ(last_day("2016"), "2016-12-31");
  EXPECT_EQ(first_day("2016-02"), "2016-02-01");
  EXPECT_EQ(last_day("2016-02"), "2016-02-29");
  EXPECT_EQ(last_day("2015-02"), "2015-02-28");
  EXPECT_EQ(first_day("2016-11-14"), "2016-11-14");
  EXPECT_EQ(last_day("2016-11-14"), "2016-11-14");
}

TEST(EventDates, AreEmptyForWhatIsNoDate) {
  for (const char* text : {"", "yesterday", "20161114", "2016-1-1", "2016/11/14"}) {
    EXPECT_EQ(first_day(text), "") << text;
    EXPECT_EQ(last_day(text), "") << text;
  }
  EXPECT_EQ(last_day("2016-13"), "2016-13-31");  // no month, but no crash
}

TEST(EventDates, AreCompatibleWhereOneHoldsTheOther) {
  EXPECT_TRUE(compatible_dates("2016-11", "2016-11-14"));
  EXPECT_TRUE(compatible_dates("", "2016-11-14"));
  EXPECT_FALSE(compatible_dates("2016-11-13", "2016-11-14"));
}

TEST(EventDates, FallBackOnTheDocument) {
  EXPECT_EQ(dated(act("a", "b", Root::aid)), "2016-11-14");
  EXPECT_EQ(dated(act("a", "b", Root::aid, "")), "2016-11-15");
}

}  // namespace
}  // namespace entente::test
