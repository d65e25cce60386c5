#include <entente/text/article_reader.hpp>

#include <string>

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr const char* kFirst =
    "Iran left the talks in Oslo on Monday, the envoys of four states said after a long night.";
constexpr const char* kSecond =
    "Oman, which had invited both sides, said it would try again in May, whatever the others did.";

std::string page(const std::string& head, const std::string& body) {
  return "<!doctype html><html lang='en'><head>" + head + "</head><body>" + body + "</body></html>";
}

ReadDocument parse(const std::string& bytes) { return ArticleReader().parse_html(bytes, "p"); }

std::string story() { return std::string("<p>") + kFirst + "</p><p>" + kSecond + "</p>"; }

TEST(PageReader, TakesTheParagraphsOfTheArticle) {
  const auto article = std::get<Article>(parse(
      page("", "<nav><p>" + std::string(kSecond) + "</p></nav><article><h1>Talks fail</h1>" + story() +
                   "<aside><p>Read our letter, it is sent on each Monday and costs nothing.</p></aside></article>")));
  EXPECT_EQ(article.body, std::string(kFirst) + "\n\n" + kSecond);
  EXPECT_EQ(article.title, "Talks fail");
  EXPECT_TRUE(article.from_html);
}
TEST(PageReader, FindsTheElementWithMostText) {
  const auto article =
      std::get<Article>(parse(page("", "<div><ul><li><a href='/'>Home</a></li></ul></div><div>" + story() +
                                           "</div><div><p><a href='/x'>" + std::string(kFirst) + "</a></p></div>")));
  EXPECT_EQ(article.body, std::string(kFirst) + "\n\n" + kSecond);
}
TEST(PageReader, ReadsWhatThePageSaysOfItself) {
  const auto article =
      std::get<Article>(parse(page("<title>T | Herald</title><meta property='og:title' content='Talks fail'><meta "
                                   "property='og:site_name' content='Herald'>"
                                   "<meta property='article:published_time' content='2016-11-14T10:00:00Z'><link "
                                   "rel='canonical' href='https://example.org/a'>",
                                   "<article>" + story() + "</article>")));
  EXPECT_EQ(article.title, "Talks fail");
  EXPECT_EQ(article.publisher, "Herald");
  EXPECT_EQ(article.date, "2016-11-14");
  EXPECT_EQ(article.url, "https://example.org/a");
  EXPECT_EQ(article.language, "en");
}
TEST(PageReader, ReadsLinkedData) {
  const auto article = std::get<Article>(parse(page(
      R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2016-11-14","publisher":{"name":"Herald"}}]}</script>)",
      story())));
  EXPECT_EQ(article.date + article.publisher, "2016-11-14Herald");
}
TEST(PageReader, HeedsLinkedDataOfArticlesAlone) {
  const auto article = std::get<Article>(parse(page(
      R"(<script type="application/ld+json">[{"@type":"Product","headline":"Subscribe now"},{"@type":["NewsArticle"],"headline":"Talks fail in Oslo"}]</script>)",
      "<h1>Talks fail in Oslo</h1>" + story())));
  EXPECT_EQ(article.title, "Talks fail in Oslo");
}
TEST(PageReader, TakesTheBodyOfLinkedDataWhereThePageHasNone) {
  std::string body;
  for (int i = 0; i < 4; ++i) {
    body += std::string(kFirst) + "\\n" + kSecond + "\\n";
  }
  const auto article = std::get<Article>(
      parse(page(R"(<script type="application/ld+json">{"@type":"NewsArticle","articleBody":")" + body + "\"}</script>",
                 "<p>Please enable scripts to read this page.</p>")));
  EXPECT_TRUE(article.body.starts_with(std::string(kFirst) + "\n\n" + kSecond)) << article.body;
}
TEST(PageReader, LeavesTheNameOfTheSiteOutOfTheTitle) {
  const auto article =
      std::get<Article>(parse(page("<title>Talks fail - Oslo Herald</title>", "<h1>Talks fail</h1>" + story())));
  EXPECT_EQ(article.title, "Talks fail");
  EXPECT_EQ(article.publisher, "Oslo Herald");
}
TEST(PageReader, BelievesTheTitleThatMostAgreeOn) {
  EXPECT_EQ(
      std::get<Article>(
          parse(page("<title>Talks fail in Oslo</title><meta property='og:title' content='The Herald - all the news'>",
                     "<h1>Talks fail in Oslo</h1>" + story())))
          .title,
      "Talks fail in Oslo");
}
TEST(PageReader, FindsTheDateInTheAddressOrNearTheArticle) {
  EXPECT_EQ(
      std::get<Article>(parse(page("<link rel='canonical' href='https://example.org/2015/03/18/talks'>", story())))
          .date,
      "2015-03-18");
  EXPECT_EQ(std::get<Article>(parse(page("", "<div>posted on March 18, 2015, at noon</div>" + story()))).date,
            "2015-03-18");
}
TEST(PageReader, KeepsTheLeadThatStandsBesideTheRest) {
  EXPECT_EQ(std::get<Article>(parse(page("", "<div><p>" + std::string(kFirst) + "</p><div id='more'><p>" + kSecond +
                                                 "</p><p>" + kFirst + "</p></div></div>")))
                .body,
            std::string(kFirst) + "\n\n" + kSecond + "\n\n" + kFirst);
}
TEST(PageReader, KeepsTheRestThatStandsBesideTheBulk) {
  const std::string bulk = "<div class='text'>" + story() + story() + story() + "</div>";
  const std::string rest = "<p>" + std::string(kSecond) + " The end.</p>";
  const std::string advert = "<div class='offer'><p>" + std::string(kSecond) + " Read on.</p></div>";
  for (const std::string& page_body :
       {"<div>" + bulk + "<div class='text'>" + rest + "</div></div>", "<div>" + bulk + rest + "</div>"}) {
    EXPECT_TRUE(std::get<Article>(parse(page("", page_body))).body.ends_with("The end.")) << page_body;
  }
  EXPECT_FALSE(std::get<Article>(parse(page("", "<div>" + bulk + advert + "</div>"))).body.ends_with("Read on."));
}
TEST(PageReader, KeepsCaptionsAndLeavesOutNotices) {
  EXPECT_EQ(std::get<Article>(
                parse(page(
                    "", "<article><p>" + std::string(kFirst) +
                            "</p><figure><figcaption>The envoys in Oslo.</figcaption></figure><p>Advertisement</p><p>" +
                            kSecond + "</p></article>")))
                .body,
            std::string(kFirst) + "\n\nThe envoys in Oslo.\n\n" + kSecond);
}
TEST(PageReader, DoesNotHeedANameThatHoldsTheWholePage) {
  EXPECT_EQ(std::get<Article>(parse(page("", "<div class='social-page'>" + story() + "</div>"))).body,
            std::string(kFirst) + "\n\n" + kSecond);
}
TEST(PageReader, IgnoresBrokenLinkedData) {
  EXPECT_TRUE(std::holds_alternative<Article>(parse(page("<script type='application/ld+json'>{</script>", story()))));
}
TEST(PageReader, CutsParagraphsAtDoubleLineBreaks) {
  EXPECT_EQ(std::get<Article>(parse(page("", std::string("<div>") + kFirst + "<br><br>" + kSecond + "</div>"))).body,
            std::string(kFirst) + "\n\n" + kSecond);
}
TEST(PageReader, KeepsTheWordsOfInlineElements) {
  EXPECT_EQ(std::get<Article>(parse(page("",
                                         "<p>Iran <b>left</b> the <a href='/'>talks</a>&nbsp;in Oslo on Monday, the "
                                         "envoys of four states said.</p>")))
                .body,
            "Iran left the talks in Oslo on Monday, the envoys of four states said.");
}
TEST(PageReader, ReadsOlderEncodings) {
  EXPECT_NE(std::get<Article>(
                parse(page("<meta charset='iso-8859-1'>",
                           "<p>The caf\xE9 in Oslo where the envoys of both states had met was closed on Monday.</p>")))
                .body.find("caf\xC3\xA9"),
            std::string::npos);
}
TEST(PageReader, ReportsAPageWithoutText) {
  EXPECT_EQ(std::get<UnreadableDocument>(parse(page("", "<nav><p>Home</p></nav>"))).code, "empty");
  EXPECT_EQ(std::get<UnreadableDocument>(parse("")).code, "empty");
}
TEST(PageReader, SurvivesVeryDeepPages) {
  for (const char* tag : {"<div>", "<span>", "<b>", "<table><tr><td>", "<ul><li>", "<p>"}) {
    std::string bytes;
    for (int i = 0; i < 50'000; ++i) {
      bytes += tag;
      bytes += "text, ";
    }
    EXPECT_NO_THROW(parse(bytes)) << tag;
  }
}
TEST(PageReader, LetsADocumentSayMoreThanItsPage) {
  const auto article = std::get<Article>(ArticleReader().parse_document(
      R"({"id":"a","source":"CNN","date":"2016-11-14","html":"<p>Iran left the talks in Oslo on Monday, the envoys said.</p>"})",
      "x"));
  EXPECT_EQ(article.id + article.publisher + article.date, "aCNN2016-11-14");
  EXPECT_TRUE(article.from_html);
}

}  // namespace
}  // namespace entente
