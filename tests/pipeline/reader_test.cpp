// All stages together, on the real tables and the real model.
#include <entente/pipeline/reader.hpp>

#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/extract_record.hpp>

namespace entente {
namespace {

Article article_of(std::string body) {
  Article article;
  article.id = "7";
  article.body = std::move(body);
  return article;
}

// What `extract` writes of it.
std::string record(const ReadResult& result) {
  std::ostringstream out;
  if (const auto* reading = std::get_if<Reading>(&result)) {
    write_record(out, *reading, true);
  } else {
    write_record(out, std::get<UnreadableDocument>(result));
  }
  return std::move(out).str();
}

const Reader& reader() {
  static const Reader kReader(ENTENTE_DATA_FOLDER);
  return kReader;
}

TEST(Reader, ReadsFromTextToInteractions) {
  const Reading reading = reader().read(article_of("Russian President Vladimir Putin criticised NATO on Monday."));
  EXPECT_GE(reading.cast.actors.size(), 2U);
  ASSERT_FALSE(reading.interactions.empty());
  EXPECT_EQ(reading.interactions[0].root, Root::accuse);
  EXPECT_FALSE(reader().model_version().empty());
}

TEST(Reader, ReportsADocumentInItsPlace) {
  for (const char* body : {"", " \n ", "broken \xff bytes"}) {
    const ReadResult result = reader().read_or_report(article_of(body));
    ASSERT_TRUE(std::holds_alternative<UnreadableDocument>(result));
    EXPECT_EQ(std::get<UnreadableDocument>(result).id, "7");
    EXPECT_THROW(static_cast<void>(reader().read(article_of(body))), InputError);
  }
}

TEST(Reader, PassesOnWhatCouldNotBeRead) {
  const ReadResult result = reader().read_or_report(UnreadableDocument{"8", "too_large", "9 MB"});
  EXPECT_EQ(std::get<UnreadableDocument>(result).code, "too_large");
}

TEST(Reader, ReadsTogetherAsAlone) {
  const char* const kBodies[] = {"Russian President Vladimir Putin criticised NATO on Monday.", "",
                                 "Der Bundestag hat am Montag ein neues Gesetz beschlossen, das die Polizei schützt.",
                                 "Egypt recalled its ambassador. Sudan will not attack Chad, officials said."};
  std::vector<ReadDocument> documents;
  for (const char* body : kBodies) {
    documents.emplace_back(article_of(body));
  }
  documents.emplace_back(UnreadableDocument{"8", "too_large", "9 MB"});
  const std::vector<ReadResult> together = reader().read_or_report(std::move(documents));
  ASSERT_EQ(together.size(), std::size(kBodies) + 1);
  EXPECT_EQ(std::get<UnreadableDocument>(together.back()).code, "too_large");
  for (std::size_t i = 0; i < std::size(kBodies); ++i) {
    EXPECT_EQ(record(together[i]), record(reader().read_or_report(article_of(kBodies[i])))) << kBodies[i];
  }
}

TEST(Reader, NeedsItsDataFolder) { EXPECT_THROW(Reader("/nowhere"), ResourceError); }

}  // namespace
}  // namespace entente
