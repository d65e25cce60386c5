// Sentences read from end to end, with what a careful political scientist would code. A row that is known to fail must go on failing: when it starts to pass,
// its mark has to go, so that a step forward is noticed and kept.
#include <gtest/gtest.h>

#include <iostream>
#include <set>
#include <string>

#include <entente/pipeline/reader.hpp>
#include <entente/resources/tsv.hpp>

#include "cases/expectation.hpp"

namespace entente {
namespace {

const TsvTable& rows() {
  static const TsvTable instance(ENTENTE_SOURCE_FOLDER "/tests/cases", "interactions.tsv",
                                 {"id", "date", "sentence", "expected", "known", "why"});
  return instance;
}

TEST(InteractionCases, ReadAsTheirRowsSay) {
  const Reader reader(ENTENTE_DATA_FOLDER);
  std::size_t known_to_fail = 0;
  for (const TsvRow& row : rows().rows()) {
    Article article;
    article.id = row.cells[0];
    article.date = row.cells[1];
    article.body = row.cells[2];
    const Reading reading = reader.read(std::move(article));
    std::string missed;
    for (const testing::Expectation& expectation : testing::parse_expectations(row.cells[3])) {
      missed += testing::is_met(expectation, reading) ? "" : "\n    missed: " + expectation.text;
    }
    const bool fails = row.cells[4].starts_with("fails");
    known_to_fail += fails ? 1U : 0U;
    if (missed.empty() && fails) {
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << " is right now: take its mark \"" << row.cells[4]
                    << "\" away";
    } else if (!missed.empty() && !fails) {
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << ": " << row.cells[2] << missed
                    << "\n    found: " << testing::describe(reading);
    }
  }
  std::cout << "interactions.tsv: " << rows().rows().size() << " rows, " << known_to_fail << " of them known to fail\n";
}

TEST(InteractionCases, CoverEveryRoot) {
  std::set<Root> seen;
  for (const TsvRow& row : rows().rows()) {
    for (const testing::Expectation& expectation : testing::parse_expectations(row.cells[3])) {
      if (!expectation.forbidden) {
        seen.insert(expectation.roots.begin(), expectation.roots.end());
      }
    }
  }
  EXPECT_EQ(seen.size(), kRootCount);
}

TEST(InteractionCases, MarksSayWhy) {
  std::set<std::string> ids;
  for (const TsvRow& row : rows().rows()) {
    EXPECT_TRUE(ids.insert(row.cells[0]).second) << row.rule.text() << ": the id " << row.cells[0] << " stands twice";
    EXPECT_TRUE(row.cells[4].empty() || (row.cells[4].starts_with("fails: ") && row.cells[4].size() > 10))
        << row.rule.text();
    EXPECT_FALSE(row.cells[5].empty()) << row.rule.text();
  }
}

}  // namespace
}  // namespace entente
