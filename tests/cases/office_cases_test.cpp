// Who held an office on the date of the article: each row is read as "<description> visited Havana." with the model and the real tables. Rows that are known to
// fail must go on failing until their mark is taken away.
#include <gtest/gtest.h>

#include <cctype>
#include <iostream>
#include <string>

#include <entente/actors/actor_resolver.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/resources/tsv.hpp>
#include <entente/text/tokenizer.hpp>

namespace entente {
namespace {

// The person of the longest mention whose head stands in the description; "-" for none.
std::string person_in(const Document& document, const Cast& cast, ByteSpan span) {
  const Mention* best = nullptr;
  for (const Mention& mention : cast.mentions) {
    const bool person = cast.actor(mention.actors.front()).type == ActorType::person;
    if (person && span.contains(document.text().tokens[to_index(mention.head)]) &&
        (best == nullptr || mention.span.byte_count() > best->span.byte_count())) {
      best = &mention;
    }
  }
  return best == nullptr ? "-" : cast.actor(best->actors.front()).id;
}

TEST(OfficeCases, FindTheHolderOnTheDate) {
  const TsvTable table(ENTENTE_SOURCE_FOLDER "/tests/cases", "offices.tsv", {"description", "date", "actor", "known"});
  const Tokenizer tokenizer(ENTENTE_DATA_FOLDER);
  const Analyzer analyzer(model_file(ENTENTE_DATA_FOLDER));
  const ActorResolver resolver(ENTENTE_DATA_FOLDER);
  std::size_t known_to_fail = 0;
  for (const TsvRow& row : table.rows()) {
    std::string description = row.cells[0];
    description.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(description.front())));
    Article article;
    article.id = row.rule.text();
    article.date = row.cells[1];
    article.body = description + " visited Havana.";
    const Document document = analyzer.analyze(tokenizer.tokenize(std::move(article)));
    const ByteSpan span{0, static_cast<std::uint32_t>(description.size())};
    const std::string found = person_in(document, resolver.resolve(document), span);
    const bool fails = row.cells[3].starts_with("fails: ");
    known_to_fail += fails ? 1U : 0U;
    EXPECT_EQ(found == row.cells[2], !fails) << row.rule.text() << ": " << row.cells[0] << ", " << row.cells[1]
                                             << "\n    wanted: " << row.cells[2] << "\n    found: " << found;
  }
  std::cout << "offices.tsv: " << table.rows().size() << " rows, " << known_to_fail << " of them known to fail\n";
}

}  // namespace
}  // namespace entente
