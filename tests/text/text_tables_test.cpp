// The rows of data/text/ speak for themselves: each is tried on its own example.
#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include <entente/resources/tsv.hpp>

#include "tokenize_support.hpp"

namespace entente {
namespace {

using namespace testing_support;

TEST(Abbreviations, EveryRowHoldsInItsExample) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "text/abbreviations.tsv", {"word", "kind", "example"});
  for (const TsvRow& row : table.rows()) {
    const TokenizedText text = tokenize(row.cells[2]);
    EXPECT_EQ(text.sentences.size(), 1U) << row.rule.text() << ": " << row.cells[2];
    EXPECT_TRUE(std::any_of(text.tokens.begin(), text.tokens.end(),
                            [&](ByteSpan span) { return text.text(span) == row.cells[0]; }))
        << row.rule.text() << ": no token " << row.cells[0] << " in " << tokens_of(row.cells[2]);
  }
}

TEST(Abbreviations, AreSortedAndOnlyOnce) {
  for (const auto& [name, columns] :
       {std::pair<std::string, std::vector<std::string>>{"text/abbreviations.tsv", {"word", "kind", "example"}},
        {"text/furniture.tsv", {"words", "match", "most_words", "example"}},
        {"text/agencies.tsv", {"name"}}}) {
    const TsvTable table(ENTENTE_DATA_FOLDER, name, columns);
    for (std::size_t i = 1; i < table.rows().size(); ++i) {
      EXPECT_LT(table.rows()[i - 1].cells[0], table.rows()[i].cells[0]) << table.rows()[i].rule.text();
    }
  }
}

TEST(Furniture, EveryRowHoldsInItsExample) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "text/furniture.tsv", {"words", "match", "most_words", "example"});
  for (const TsvRow& row : table.rows()) {
    const std::vector<ParagraphKind> kinds =
        kinds_of("Talks fail in Oslo\n\n" + row.cells[3] + "\n\nBoth envoys left on Monday.");
    ASSERT_EQ(kinds.size(), 3U) << row.rule.text();
    EXPECT_EQ(kinds[1], ParagraphKind::furniture) << row.rule.text() << ": " << row.cells[3];
  }
}

TEST(Agencies, EveryNameAloneIsFurniture) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "text/agencies.tsv", {"name"});
  for (const TsvRow& row : table.rows()) {
    EXPECT_EQ(kinds_of("Talks fail in Oslo\n\n" + row.cells[0] + " \xE2\x80\x94\n\nBoth left.")[1],
              ParagraphKind::furniture)
        << row.rule.text();
  }
}

}  // namespace
}  // namespace entente
