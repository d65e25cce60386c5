// Pages in every encoding that the news has used.
#include <entente/text/article_reader.hpp>

#include <string>

#include <gtest/gtest.h>

namespace entente {
namespace {

std::string body_of(const std::string& bytes) {
  const ReadDocument document = ArticleReader().parse_html(bytes, "p");
  const auto* article = std::get_if<Article>(&document);
  return article != nullptr ? article->body : "!" + std::get<UnreadableDocument>(document).code;
}

std::string page(const std::string& head, const std::string& text) {
  return "<html><head>" + head + "</head><body><p>" + text + "</p></body></html>";
}

// Every byte of ASCII as two, the other one first or last.
std::string wide(const std::string& ascii, bool little_endian) {
  std::string out;
  for (const char c : ascii) {
    out += little_endian ? std::string{c, '\0'} : std::string{'\0', c};
  }
  return out;
}

constexpr const char* kText = "The envoys of both states had met in a cafe in Oslo on Monday, they said.";

TEST(PageCharset, TheMarkComesFirst) {
  EXPECT_EQ(body_of("\xEF\xBB\xBF" + page("<meta charset='windows-1251'>", kText)), kText);
  EXPECT_EQ(body_of("\xFF\xFE" + wide(page("", kText), true)), kText);
  EXPECT_EQ(body_of("\xFE\xFF" + wide(page("", kText), false)), kText);
}

TEST(PageCharset, ReadsWidePagesWithoutAMark) {
  EXPECT_EQ(body_of(wide(page("", kText), true)), kText);
  EXPECT_EQ(body_of(wide(page("", kText), false)), kText);
}

TEST(PageCharset, WellFormedUtf8IsNotConvertedTwice) {
  const std::string text = "The caf\xC3\xA9 in Oslo where the envoys of both states had met was closed.";
  EXPECT_EQ(body_of(page("<meta charset='iso-8859-1'>", text)), text);
}

TEST(PageCharset, HeedsTheDeclarationOfAMeta) {
  EXPECT_EQ(
      body_of(page("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
                   "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 said that the talks of both states in Oslo had failed.")),
      "Президент said that the talks of both states in Oslo had failed.");
}

TEST(PageCharset, HeedsTheXmlDeclaration) {
  EXPECT_EQ(body_of("<?xml version='1.0' encoding='iso-8859-2'?>" +
                    page("", "Lech Wa\xB3\xEAsa said that the talks of both states in Oslo had failed.")),
            "Lech Wałęsa said that the talks of both states in Oslo had failed.");
}

TEST(PageCharset, ByLatin1TheWebMeansWindows1252) {
  EXPECT_EQ(body_of(page("<meta charset=iso-8859-1>",
                         "He said that the talks were \x93"
                         "over\x94 \x96 for both of the states in Oslo.")),
            "He said that the talks were “over” – for both of the states in Oslo.");
}

TEST(PageCharset, GuessesWhatNobodyDeclares) {
  const std::string body = body_of(page(
      "",
      "Fran\xE7ois Hollande a rejet\xE9 les accusations et s'est adress\xE9 au parlement apr\xE8s la conf\xE9rence."));
  EXPECT_NE(body.find("François"), std::string::npos) << body;
  EXPECT_NE(body.find("conférence"), std::string::npos) << body;
}

TEST(PageCharset, AnUnknownNameIsGuessedToo) {
  EXPECT_NE(body_of(page("<meta charset='x-klingon'>",
                         "The caf\xE9 in Oslo where the envoys of both states had met was closed on Monday."))
                .find("café"),
            std::string::npos);
}

TEST(PageCharset, UnfitBytesBecomeReplacementCharacters) {
  EXPECT_NE(body_of("\xEF\xBB\xBF" + page("", "The \xC3\x28 talks of the envoys of both states in Oslo had failed."))
                .find("\xEF\xBF\xBD"),
            std::string::npos);
}

TEST(PageCharset, NulCharactersAreNoPage) {
  EXPECT_EQ(body_of(page("", std::string("The talks of the envoys of both states in Oslo \0 had failed.", 60))),
            "!binary");
}

}  // namespace
}  // namespace entente
