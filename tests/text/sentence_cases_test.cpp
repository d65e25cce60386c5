#include <string>

#include <gtest/gtest.h>

#include <entente/resources/tsv.hpp>

#include "tokenize_support.hpp"

namespace entente {
namespace {

using namespace testing_support;

TEST(SentenceCases, EveryRowSplitsAsExpected) {
  const TsvTable table(ENTENTE_SOURCE_FOLDER "/tests/cases", "sentences.tsv", {"id", "text", "expected", "why"});
  EXPECT_GE(table.rows().size(), 40U);
  for (const TsvRow& row : table.rows()) {
    std::string found;
    for (const std::string& sentence : sentences_of(row.cells[1])) {
      found += (found.empty() ? "" : " | ") + sentence;
    }
    EXPECT_EQ(found, row.cells[2]) << row.rule.text() << " " << row.cells[0] << ": " << row.cells[3];
  }
}

}  // namespace
}  // namespace entente
