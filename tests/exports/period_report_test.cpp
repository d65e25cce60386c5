#include <entente/exports/period_report.hpp>

#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "graph/small_graph.hpp"

namespace entente {
namespace {

using test::act;

GraphPeriods autumn() {
  return split_into_periods(
      test::graph_of({act("ann", "bob", Root::accuse, "2016-10-14"), act("ann", "bob", Root::support, "2016-11-14"),
                      act("cyd", "bob", Root::aid, "2016-11-20"), act("ann", "cyd", Root::accuse, "2016")}),
      PeriodLength::month);
}

std::string written(ReportFormat format) {
  std::ostringstream out;
  write_periods(autumn(), format, 5, out);
  return out.str();
}

TEST(PeriodReport, TellsWhatIsNewAndWhatChanged) {
  const std::string text = written(ReportFormat::text);
  EXPECT_NE(text.find("From 2016-10 to 2016-11"), std::string::npos) << text;
  EXPECT_NE(text.find("1 act without a date that is exact enough is left out."), std::string::npos) << text;
  EXPECT_NE(text.find("2016-10 to 2016-11, pairs that changed: 1"), std::string::npos) << text;
  EXPECT_NE(text.find("ann and bob: from 1 act, mean score"), std::string::npos) << text;
  EXPECT_NE(text.find("2016-10 to 2016-11, new pairs: 1\n  bob and cyd: 1 act"), std::string::npos) << text;
}

TEST(PeriodReport, JsonHasPeriodsAndSteps) {
  const auto json = nlohmann::json::parse(written(ReportFormat::json));
  ASSERT_EQ(json["periods"].size(), 2U);
  EXPECT_EQ(json["periods"][1]["acts"], 2);
  EXPECT_EQ(json["undated_acts"], 1);
  ASSERT_EQ(json["steps"].size(), 1U);
  EXPECT_EQ(json["steps"][0]["names"], nlohmann::json::array({"2016-10", "2016-11"}));
  EXPECT_EQ(json["steps"][0]["pairs"]["only_b"].size(), 1U);
}

TEST(PeriodReport, CorpusWithoutDatesIsNoError) {
  std::ostringstream out;
  write_periods({}, ReportFormat::markdown, 5, out);
  EXPECT_NE(out.str().find("No dated act"), std::string::npos);
}

}  // namespace
}  // namespace entente
