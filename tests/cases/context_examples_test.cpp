// Every row of the table of contexts carries a sentence; reading it must give the context that the row promises, by this very row.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <entente/document/analyzer.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/resources/tsv.hpp>
#include <entente/text/tokenizer.hpp>

#include "context_finder.hpp"
#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

TEST(ContextExamples, HaveTheContextsOfTheirRows) {
  const Tokenizer tokenizer(ENTENTE_DATA_FOLDER);
  const Analyzer analyzer(model_file(ENTENTE_DATA_FOLDER));
  const TsvTable table(ENTENTE_DATA_FOLDER, "lexicon/contexts.tsv", {"context", "pattern", "example"});
  for (const TsvRow& row : table.rows()) {
    const test::TemporaryFolder folder;  // a table of this row alone
    folder.write("lexicon/contexts.tsv",
                 "#columns\tcontext\tpattern\texample\n" + row.cells[0] + "\t" + row.cells[1] + "\t-\n");
    const ContextFinder finder(folder.path());
    Article article;
    article.id = row.rule.text();
    article.body = row.cells[2];
    const auto contexts = finder.find(analyzer.analyze(tokenizer.tokenize(std::move(article))));
    const bool found = std::any_of(contexts.begin(), contexts.end(), [&](const std::vector<Context>& sentence) {
      return std::find(sentence.begin(), sentence.end(), *parse_context(row.cells[0])) != sentence.end();
    });
    EXPECT_TRUE(found) << row.rule.text() << ": " << row.cells[1] << ": " << row.cells[2];
  }
}

}  // namespace
}  // namespace entente
