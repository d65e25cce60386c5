// Who a phrase stands for, read from end to end. The brackets in `text` are the mention; `actor` is the id that it must have, several joined by " + " for a
// phrase that stands for several, "-" where the phrase is no actor, "place:..." for a bystander. Rows that are known to fail must go on failing until their mark is taken away.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <string>

#include <entente/actors/actor_resolver.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/resources/tsv.hpp>
#include <entente/text/tokenizer.hpp>

#include "cases/marked_sentence.hpp"

namespace entente {
namespace {

const TsvTable& rows() {
  static const TsvTable instance(ENTENTE_SOURCE_FOLDER "/tests/cases", "coreference.tsv",
                                 {"id", "date", "text", "actor", "known", "why"});
  return instance;
}

std::string ids_of(const Cast& cast, const Mention& mention) {
  std::set<std::string> ids;
  for (const ActorId actor : mention.actors) {
    ids.insert(cast.actor(actor).id);
  }
  std::string out;
  for (const std::string& id : ids) {
    out += (out.empty() ? "" : " + ") + id;
  }
  return out;
}

// The mention over these bytes, or else the longest whose head stands in them; "-" for none.
std::string actor_at(const Document& document, const Cast& cast, ByteSpan span) {
  for (const Bystander& bystander : cast.bystanders) {
    for (const Mention& mention : bystander.mentions) {
      if (span.contains(document.text().tokens[to_index(mention.head)])) {
        return bystander.id;
      }
    }
  }
  const Mention* best = nullptr;
  for (const Mention& mention : cast.mentions) {
    if (mention.span == span) {
      return ids_of(cast, mention);
    }
    const bool inside = span.contains(document.text().tokens[to_index(mention.head)]);
    if (inside && (best == nullptr || mention.span.byte_count() > best->span.byte_count())) {
      best = &mention;
    }
  }
  return best == nullptr ? "-" : ids_of(cast, *best);
}

TEST(CoreferenceCases, ResolveAsTheirRowsSay) {
  const Tokenizer tokenizer(ENTENTE_DATA_FOLDER);  // not the Reader, which drops actors that do nothing
  const Analyzer analyzer(model_file(ENTENTE_DATA_FOLDER));
  const ActorResolver resolver(ENTENTE_DATA_FOLDER);
  std::size_t known_to_fail = 0;
  for (const TsvRow& row : rows().rows()) {
    const testing::MarkedSentence marked = testing::parse_marked(row.cells[2]);
    ASSERT_TRUE(marked.source.has_value()) << row.rule.text() << ": no brackets";
    Article article;
    article.id = row.cells[0];
    article.date = row.cells[1];
    article.body = marked.text;
    const Document document = analyzer.analyze(tokenizer.tokenize(std::move(article)));
    const Cast cast = resolver.resolve(document);
    const std::string wanted = row.cells[3].empty() ? "-" : row.cells[3];
    const std::string found = actor_at(document, cast, *marked.source);
    const bool fails = row.cells[4].starts_with("fails");
    known_to_fail += fails ? 1U : 0U;
    if (found == wanted && fails) {
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << " is right now: take its mark \"" << row.cells[4]
                    << "\" away";
    } else if (found != wanted && !fails) {
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << ": " << row.cells[2] << "\n    wanted: " << wanted
                    << "\n    found: " << found;
    }
  }
  std::cout << "coreference.tsv: " << rows().rows().size() << " rows, " << known_to_fail << " of them known to fail\n";
}

TEST(CoreferenceCases, MarksSayWhy) {
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
