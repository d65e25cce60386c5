// All stages together, on the real tables and the real model.
#include <entente/pipeline/reader.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

Article article_of(std::string body) {
  Article article;
  article.id = "7";
  article.body = std::move(body);
  return article;
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

TEST(Reader, NeedsItsDataFolder) { EXPECT_THROW(Reader("/nowhere"), ResourceError); }

}  // namespace
}  // namespace entente
