// Trees as drawings.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include <entente/pipeline/parse_output.hpp>

#include "pipeline/hand_built.hpp"
#include "support/cpu_seconds.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

std::string drawn(const Document& document) {
  std::ostringstream out;
  write_parse_svg(out, document, all_sentences(document));
  return std::move(out).str();
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

Document of_tokens(const std::string& tokens) {
  Article article;
  article.body = tokens;
  return test::make_document(std::move(article), {tokens});
}

// The heights of the arcs, "from,to,height", in the order they were drawn.
struct Bracket {
  int left = 0;
  int top = 0;
  int right = 0;
};
std::vector<Bracket> brackets(const std::string& svg) {
  static const std::regex kPath("<path d=\"M(\\d+) \\d+V(\\d+)q[^H]*H(\\d+)q");
  std::vector<Bracket> found;
  for (std::sregex_iterator at(svg.begin(), svg.end(), kPath); at != std::sregex_iterator(); ++at) {
    found.push_back({std::stoi((*at)[1]), std::stoi((*at)[2]), std::stoi((*at)[3])});
  }
  return found;
}

TEST(ArcDiagram, DrawsEachWordAndEachArc) {
  const std::string svg =
      drawn(test::hand_document("Rebels_NNS_2_nsubj fled/flee_VBD_0_root Homs_NNP_2_obj ._._2_punct"));
  EXPECT_TRUE(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  EXPECT_TRUE(svg.ends_with("</svg>\n"));
  EXPECT_NE(svg.find("fill=\"white\"/>"), std::string::npos);
  for (const char* text : {">Rebels<", ">fled<", ">nsubj<", ">obj<", ">punct<", ">root<", ">PROPN<"}) {
    EXPECT_EQ(count_of(svg, text), 1U) << text;
  }
  EXPECT_EQ(brackets(svg).size(), 3U);
}

TEST(ArcDiagram, PutsLongArcsOverShortOnes) {
  const std::string svg = drawn(test::hand_document(
      "The_DT_3_det old/old_JJ_3_amod man_NN_4_nsubj saw/see_VBD_0_root the_DT_6_det sea_NN_4_obj ._._4_punct"));
  for (const Bracket& a : brackets(svg)) {
    EXPECT_LT(a.left, a.right);
    for (const Bracket& b : brackets(svg)) {
      if (a.left <= b.left && b.right <= a.right && (a.left != b.left || a.right != b.right)) {
        EXPECT_LT(a.top, b.top);
      }
      EXPECT_FALSE(a.left < b.left && b.left < a.right && a.right < b.right) << "two arcs cross";
    }
  }
}

TEST(ArcDiagram, MarksNames) {
  const Document plain = test::hand_document("Ann_NNP_3_nsubj Lee_NNP_1_flat left_VBD_0_root UN_NNP_3_obj");
  const Document named(
      plain.text(), plain.words(),
      {{{TokenId{0}, TokenId{2}}, NameType::person}, {{TokenId{3}, TokenId{4}}, NameType::organization}});
  const std::string svg = drawn(named);
  EXPECT_EQ(count_of(svg, ">person<"), 1U);
  EXPECT_EQ(count_of(svg, ">organization<"), 1U);
  EXPECT_EQ(count_of(svg, " rx=\"4\""), 2U);
  EXPECT_EQ(count_of(drawn(plain), " rx=\"4\""), 0U);
}

TEST(ArcDiagram, StacksSentences) {
  const std::string svg =
      drawn(test::hand_document("Talks_NNS_2_nsubj failed_VBD_0_root\nWar_NN_2_nsubj began_VBD_0_root"));
  EXPECT_EQ(count_of(svg, "<title>"), 2U);
  EXPECT_NE(svg.find("translate(0,28)"), std::string::npos);
}

TEST(ArcDiagram, MakesHostileWordsHarmless) {
  const std::string svg = drawn(of_tokens(
      "</text><script>alert(1)</script> \"&amp;\" ]]> \u202Egnp.exe\u202C \x1b[31m \u05e9\u05dc\u05d5\u05dd " +
      std::string(5000, 'x')));
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(svg.find('\x1b'), std::string::npos);
  EXPECT_EQ(svg.find("\u202E"), std::string::npos);
  EXPECT_NE(svg.find("&quot;&amp;amp;&quot;"), std::string::npos);
  EXPECT_NE(svg.find("\u05e9\u05dc\u05d5\u05dd"), std::string::npos);
  EXPECT_NE(svg.find("xxx\u2026<"), std::string::npos);
}

TEST(ArcDiagram, DrawsAWordThatCannotBeSeen) {
  EXPECT_NE(drawn(of_tokens("\u200B")).find(">\u00B7<"), std::string::npos);
}

TEST(ArcDiagram, TakesASentenceOfAThousandWords) {
  std::string tokens;
  for (int i = 0; i < 1000; ++i) {
    tokens += i == 0 ? "word" : " word";
  }
  const double begin = test::cpu_seconds();
  EXPECT_EQ(count_of(drawn(of_tokens(tokens)), ">word<"), 1000U);
  EXPECT_LT(test::cpu_seconds() - begin, 10.0);
}

TEST(ArcDiagram, IsTheSameTwice) {
  const Document document = of_tokens("a b c d");
  EXPECT_EQ(drawn(document), drawn(document));
}

}  // namespace
}  // namespace entente
