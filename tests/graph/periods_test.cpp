#include <entente/graph/periods.hpp>

#include <gtest/gtest.h>

#include "graph/small_graph.hpp"

namespace entente {
namespace {

using test::act;

TEST(PeriodOf, NamesDaysWeeksMonthsAndYears) {
  EXPECT_EQ(period_of("2016-11-15", PeriodLength::day), "2016-11-15");
  EXPECT_EQ(period_of("2016-11-15", PeriodLength::week), "2016-W46");
  EXPECT_EQ(period_of("2016-11-15", PeriodLength::month), "2016-11");
  EXPECT_EQ(period_of("2016-11-15", PeriodLength::year), "2016");
}

TEST(PeriodOf, WeekBelongsToTheYearOfItsThursday) {
  EXPECT_EQ(period_of("2016-01-03", PeriodLength::week), "2015-W53");
  EXPECT_EQ(period_of("2016-01-04", PeriodLength::week), "2016-W01");
  EXPECT_EQ(period_of("2018-12-31", PeriodLength::week), "2019-W01");
}

TEST(PeriodOf, IsUnknownWhereTheDateIsNotExactEnough) {
  EXPECT_EQ(period_of("2016-11", PeriodLength::week), "");
  EXPECT_EQ(period_of("2016", PeriodLength::month), "");
  EXPECT_EQ(period_of("", PeriodLength::year), "");
}

TEST(SplitIntoPeriods, PutsEveryActWhereItHappened) {
  RelationEdge undated = act("ann", "cyd", Root::aid, "");
  undated.evidence.front().date = "2016-12-02";
  const RelationGraph graph =
      test::graph_of({act("ann", "bob", Root::accuse, "2016-11-14"), act("bob", "ann", Root::accuse, "2016-11-20"),
                      undated, act("ann", "bob", Root::support, "2016")});
  const GraphPeriods split = split_into_periods(graph, PeriodLength::month);
  ASSERT_EQ(split.periods.size(), 2U);
  EXPECT_EQ(split.periods[0].name, "2016-11");
  EXPECT_EQ(split.periods[0].graph.edge_count(), 2U);
  EXPECT_EQ(split.periods[1].name, "2016-12");
  EXPECT_EQ(split.periods[1].graph.node_count(), 2U);
  EXPECT_EQ(split.undated, 1U);
}

}  // namespace
}  // namespace entente
