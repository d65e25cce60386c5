#include <entente/train/treebank.hpp>

#include <sstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/document/given_tokens.hpp>

#include "support/broken_stream.hpp"

namespace entente {
namespace {

const char* const kDontStop =
    "# text = Don't stop\n"
    "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_\n"
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
    "3\tstop\tstop\tVERB\tVB\t_\t0\troot\t_\t_\n"
    "3.1\tnow\tnow\tADV\tRB\t_\t_\t_\t3:advmod\t_\n"
    "\n";

std::vector<GoldSentence> read(const std::string& text) {
  std::istringstream in(text);
  return read_conllu(in, "test.conllu");
}

TEST(Treebank, PassesOverRangesAndEmptyNodes) {
  const std::vector<GoldSentence> sentences = read(kDontStop);
  ASSERT_EQ(sentences.size(), 1U);
  ASSERT_EQ(sentences[0].size(), 3U);
  EXPECT_EQ(sentences[0][1].lemma, "not");
  EXPECT_EQ(sentences[0][1].head, 2U);
  EXPECT_EQ(sentences[0][2].head, GoldWord::kGoldRoot);
}

TEST(Treebank, TakesALastSentenceWithoutBlankLine) {
  EXPECT_EQ(read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_").size(), 1U);
}

TEST(Treebank, NamesTheLineOfAnUnknownTag) {
  try {
    (void)read("# text = Go\n1\tGo\tgo\tVRB\tVB\t_\t0\troot\t_\t_\n\n");
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_EQ(std::string(error.what()).find("test.conllu:2: "), 0U);
  }
}

TEST(Treebank, RefusesAShortRowAndAFarHead) {
  EXPECT_THROW((void)read("1\tGo\tgo\tVERB\n"), ResourceError);
  EXPECT_THROW((void)read("1\tGo\tgo\tVERB\tVB\t_\t5\tdep\t_\t_\n\n"), ResourceError);
}

TEST(Treebank, TakesNoReadErrorForTheEnd) {
  test::BrokenBytes bytes("# text = Nothing.\n");
  std::istream in(&bytes);
  EXPECT_THROW(static_cast<void>(read_conllu(in, "b.conllu")), ResourceError);
  test::BrokenBytes same("# text = Nothing.\n");
  std::istream again(&same);
  std::ostringstream out;
  EXPECT_THROW(write_with_names(again, out, {}), InputError);
}

TEST(Treebank, WritesADocument) {
  std::vector<Word> words(2);
  words[0] = {.lemma = "go", .xpos = "VB", .upos = Upos::verb, .relation = Relation::root, .head = TokenId{0}};
  words[1] = {.lemma = "on", .xpos = "RP", .upos = Upos::adp, .relation = Relation::compound_prt, .head = TokenId{0}};
  std::ostringstream out;
  write_conllu(out, Document(text_of_forms({{"Go", "on"}}), std::move(words)));
  EXPECT_EQ(out.str(), "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n2\ton\ton\tADP\tRP\t_\t1\tcompound:prt\t_\t_\n\n");
}

const char* const kPeruFell =
    "# global.Entity = GRP-etype\n"
    "1\tPeru\tPeru\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1-place)\n"
    "2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";

TEST(Treebank, KeepsTheFeaturesOfAWord) {
  const std::vector<GoldSentence> sentences = read(kPeruFell);
  EXPECT_EQ(sentences[0][0].feats, "Number=Sing");
  EXPECT_EQ(sentences[0][1].feats, "");
}

TEST(Treebank, MakesADocumentWithFeaturesAndNames) {
  std::ostringstream out;
  write_conllu(out, document_of(read(kPeruFell)));
  EXPECT_EQ(out.str(),
            "1\tPeru\tPeru\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tName=B-place\n"
            "2\tfell\tfall\tVERB\tVBD\tMood=Ind|Number=Sing|Tense=Past|VerbForm=Fin\t0\troot\t_\t_\n\n");
}

std::string with_names(const std::string& text) {
  std::istringstream in(text);
  std::ostringstream out;
  write_with_names(in, out, read(text));
  return out.str();
}

TEST(Treebank, PutsNamesBehindWhatMiscHas) {
  std::string expected = kPeruFell;
  expected.replace(expected.find("(1-place)"), 9, "(1-place)|Name=B-place");
  EXPECT_EQ(with_names(kPeruFell), expected);
}

TEST(Treebank, SaysWhichNamesAreNotKnown) {
  EXPECT_EQ(with_names("# a\n1-1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tA=1\r\n\n"),
            "# a\n1-1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tA=1|Name=?\r\n\n");
}

}  // namespace
}  // namespace entente
