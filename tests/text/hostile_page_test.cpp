// Pages made to be slow. Each is of a size that a quadratic reader would need minutes for.
#include <entente/text/article_reader.hpp>

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../src/text/html_markup.hpp"
#include "support/cpu_seconds.hpp"

namespace entente {
namespace {

constexpr const char* kText =
    "<p>Iran left the talks in Oslo on Monday, the envoys of four states said after a long night.</p>";

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) {
    out += text;
  }
  return out;
}

// A generous bound: linear work on 4 MB takes less than a second, also in a debug build.
void expect_quick(const std::string& bytes, const std::string& what) {
  const double begin = test::cpu_seconds();
  EXPECT_NO_THROW(static_cast<void>(ArticleReader().parse_html(bytes, "p"))) << what;
  EXPECT_LT(test::cpu_seconds() - begin, 20.0) << what;
}

TEST(HostilePage, DeepNestingIsLinear) {
  for (const char* tag :
       {"<div>", "<span>", "<b>", "<i><p>", "<table><tr><td>", "<ul><li>", "<p>", "<li>", "<section class='share'>"}) {
    expect_quick(kText + repeated(tag, 300'000), tag);
  }
}
TEST(HostilePage, EndTagsOfNothingAreLinear) {
  expect_quick(repeated("<div>", 300'000) + repeated("</b>", 300'000) + kText, "</b>");
  expect_quick(repeated("<b>", 300'000) + repeated("</b>", 300'000) + kText, "<b></b>");
}
TEST(HostilePage, ManyAttributesAreLinear) {
  std::string tag = "<div";
  for (int i = 0; i < 400'000; ++i) {
    tag += " a" + std::to_string(i) + "=1";
  }
  expect_quick(tag + ">" + kText, "attributes");
}
TEST(HostilePage, HugeAttributesAreLinear) {
  expect_quick("<div class='" + repeated("share ", 600'000) + "'>" + kText, "class");
  expect_quick("<div style=\"" + repeated("a:b;", 900'000) + kText, "unterminated");
}
TEST(HostilePage, EntitiesAreLinear) {
  expect_quick("<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" +
                   std::string("<p>") + repeated("&b;", 500'000),
               "declared");
  expect_quick("<p>" + repeated("&amp;", 700'000), "known");
  expect_quick("<p>" + repeated("&", 2'000'000), "bare");
}
TEST(HostilePage, OpenCommentsAndScriptsAreLinear) {
  expect_quick(repeated("<!--", 700'000), "<!--");
  expect_quick(repeated("<script>", 300'000), "<script>");
  expect_quick(repeated("<", 3'000'000), "<");
  expect_quick(repeated("<a href=", 400'000), "<a href=");
}
TEST(HostilePage, TheTextBeforeItIsStillFound) {
  const auto article = std::get<Article>(ArticleReader().parse_html(kText + repeated("<div>", 100'000), "p"));
  EXPECT_TRUE(article.body.starts_with("Iran left the talks"));
}

// What libxml2 itself thinks of as markup, or as its end.
std::string many_attributes() {
  std::string out;
  for (int i = 0; i < 300'000; ++i) {
    out += " a" + std::to_string(i) + "=1";
  }
  return out;
}
TEST(HostilePage, AttributesCannotBeHidden) {
  const std::string tag = "<div" + many_attributes() + ">";
  for (const char* before :
       {"<title>", "<textarea>", "<!-- --!>", "<script/>", "<a x,=\">", "<? <b \">", "<_a b='",
        "<script></scriptx><a b='</script>", "<!DOCTYPE html PUBLIC \">", "<p><!x <b", "<script><noscript>"}) {
    expect_quick(before + tag + kText, before);
  }
  expect_quick("<div " + repeated("abcdefghi", 400'000) + ">" + kText, "long name of an attribute");
  expect_quick("<div" + repeated("abcdefghi", 400'000) + ">" + kText, "long name of an element");
}
TEST(HostilePage, CommentsAreLinear) {
  expect_quick(repeated("<!-- --!>", 300'000) + kText, "--!>");
  expect_quick("<!--" + repeated("-", 3'000'000), "-");
}
TEST(HostilePage, AnArticleBehindDeepMarkupIsFound) {
  const auto body = [](const std::string& page) {
    const ReadDocument document = ArticleReader().parse_html(page, "p");
    const auto* article = std::get_if<Article>(&document);
    return article == nullptr ? std::string() : article->body;
  };
  for (const auto& [begin, end] :
       std::vector<std::pair<std::string, std::string>>{{"<div>", "</div>"},
                                                        {"<table><tr><td>", "</td></tr></table>"},
                                                        {"<table><tbody><tr><td><p>", "</td></tr></tbody></table>"},
                                                        {"<ul><li>", "</li></ul>"},
                                                        {"<p><span>", ""},
                                                        {"x<wbr>", ""},
                                                        {"<form>", ""}}) {
    EXPECT_TRUE(body(repeated(begin, 1'000) + "x" + repeated(end, 1'000) + kText).find("Iran left the talks") !=
                std::string::npos)
        << "behind " << begin;
    EXPECT_TRUE(body(repeated(begin, 1'000) + kText + repeated(end, 1'000)).find("Iran left the talks") !=
                std::string::npos)
        << "in " << begin;
  }
}

TEST(BoundedMarkup, LeavesEarnestPagesAsTheyAre) {
  const std::string page =
      "<!DOCTYPE html><html><head><script>if (a<b && c>d) { x = '</b>'; }</script></head><body class=\"a b\"><!-- </i> "
      "--><div><p>One<p>Two<br/>"
      "<img src='x>y' alt=\"a < b\"></div></body></html>";
  EXPECT_EQ(text_detail::bounded_markup(page), page);
}
TEST(BoundedMarkup, TakesOutWhatIsTooDeepAndKeepsTheText) {
  const std::string out = text_detail::bounded_markup(repeated("<i>x", 400));
  EXPECT_EQ(out.size(), 1600U);
  EXPECT_EQ(out.substr(0, 4), "<i>x");
  EXPECT_EQ(out.substr(1596), "   x");
}
TEST(BoundedMarkup, TakesOutEndTagsOfNothing) {
  EXPECT_EQ(text_detail::bounded_markup("<b>a</b></b>c</p>"), "<b>a</b>    c</p>");
}
TEST(BoundedMarkup, TakesOutTheEndTagsOfWhatIsTooDeep) {
  const std::string out = text_detail::bounded_markup(repeated("<i>", 400) + repeated("</i>", 400));
  EXPECT_EQ(out.rfind("<i>"), 3U * 199);
  EXPECT_EQ(out.find("</i>"), 3U * 400 + 4 * 200);
}
TEST(BoundedMarkup, ElementsThatOthersCloseAreNotDeep) {
  const std::string page =
      repeated("<div><b>x</div><p>y<table><tr><td>z<td>z<tr><td>z</table><ul><li>a<li>b</ul>", 400);
  EXPECT_EQ(text_detail::bounded_markup(page), page);
}
TEST(BoundedMarkup, TakesOutSurplusAttributes) {
  const std::string out = text_detail::bounded_markup("<i" + repeated(" a=1", 500) + ">x");
  EXPECT_EQ(out.find("a=1", 2 + 4 * 200), std::string::npos);
  EXPECT_TRUE(out.ends_with(" >x"));
}

}  // namespace
}  // namespace entente
