#include <entente/document/analyzer.hpp>

#include <filesystem>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/document/given_tokens.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {
namespace {

const Analyzer& analyzer() {
  static const Analyzer shared(std::filesystem::path(ENTENTE_DATA_FOLDER) / "model" / "english.entente");
  return shared;
}

// Tokens parted by blanks.
Document analyzed(std::string_view sentence) {
  return analyzer().analyze(text_of_forms({split_values(sentence, ' ')}));
}

// The token with this text as "head relation", its head being "" for the root.
std::string arc(const Document& document, std::string_view form) {
  for (std::size_t i = 0; i < document.token_count(); ++i) {
    const TokenId token = to_id<TokenId>(i);
    if (document.text(token) == form) {
      const std::string head = document.is_root(token) ? "" : std::string(document.text(document.head(token)));
      return head + " " + std::string(name_of(document.word(token).relation));
    }
  }
  return "no such token";
}

const Word& word(const Document& document, std::string_view form) {
  std::size_t i = 0;
  while (document.text(to_id<TokenId>(i)) != form) {
    ++i;
  }
  return document.words().at(i);
}

TEST(Analyzer, FindsSubjectAndObject) {
  const Document document = analyzed("Russia attacked Ukraine on Monday .");
  EXPECT_EQ(arc(document, "attacked"), " root");
  EXPECT_EQ(arc(document, "Russia"), "attacked nsubj");
  EXPECT_EQ(arc(document, "Ukraine"), "attacked obj");
  EXPECT_EQ(word(document, "attacked").lemma, "attack");
  EXPECT_EQ(word(document, "attacked").tense, Tense::past);
  EXPECT_FALSE(word(document, "attacked").passive);
}

TEST(Analyzer, AnalyzesTextsTogetherAsAlone) {
  const char* const kTexts[] = {"Russia attacked Ukraine on Monday .", "The town was seized by rebels .",
                                "Talks failed ."};
  std::vector<TokenizedText> texts;
  for (const char* text : kTexts) {
    texts.push_back(text_of_forms({split_values(text, ' ')}));
  }
  const std::vector<Document> together = analyzer().analyze(texts);
  ASSERT_EQ(together.size(), std::size(kTexts));
  for (std::size_t d = 0; d < together.size(); ++d) {
    const Document alone = analyzed(kTexts[d]);
    ASSERT_EQ(together[d].token_count(), alone.token_count());
    for (std::size_t i = 0; i < alone.token_count(); ++i) {
      EXPECT_EQ(together[d].words()[i].lemma, alone.words()[i].lemma);
      EXPECT_EQ(together[d].words()[i].head, alone.words()[i].head);
      EXPECT_EQ(together[d].words()[i].relation, alone.words()[i].relation);
      EXPECT_EQ(together[d].words()[i].xpos, alone.words()[i].xpos);
    }
  }
}

TEST(Analyzer, FindsTheAgentOfAPassive) {
  const Document document = analyzed("The town was seized by rebels .");
  EXPECT_EQ(arc(document, "town"), "seized nsubj:pass");
  EXPECT_EQ(arc(document, "rebels"), "seized obl:agent");
  EXPECT_TRUE(word(document, "seized").passive);
  EXPECT_TRUE(word(document, "rebels").plural);
  EXPECT_EQ(word(document, "rebels").lemma, "rebel");
}

TEST(Analyzer, MarksAReducedRelativeAsPassive) {
  const Document document = analyzed("The talks hosted by Egypt ended on Friday .");
  EXPECT_EQ(arc(document, "hosted"), "talks acl");
  EXPECT_TRUE(word(document, "hosted").passive);
  EXPECT_EQ(arc(document, "talks"), "ended nsubj");
}

TEST(Analyzer, SharesThePassiveWithAConjunct) {
  const Document document = analyzed("The town was seized and looted by rebels .");
  EXPECT_TRUE(word(document, "seized").passive);
  EXPECT_TRUE(word(document, "looted").passive);
}

TEST(Analyzer, TellsHasFromIsInAContraction) {
  EXPECT_EQ(word(analyzed("He 's gone to Moscow before ."), "'s").lemma, "have");
  EXPECT_EQ(word(analyzed("He 's been arrested twice ."), "'s").lemma, "have");
  EXPECT_EQ(word(analyzed("She 's leaving the town ."), "'s").lemma, "be");
}

TEST(Analyzer, ReadsAHeadlineInCapitals) {
  const Document document = analyzed("IRAN REJECTS NEW SANCTIONS");
  EXPECT_EQ(arc(document, "REJECTS"), " root");
  EXPECT_EQ(word(document, "REJECTS").lemma, "reject");
}

TEST(Analyzer, KeepsTheCaseOfNamesInLemmasOnly) {
  const Document document = analyzed("The Ministers met Macron .");
  EXPECT_EQ(word(document, "Macron").lemma, "Macron");
  EXPECT_EQ(word(document, "met").lemma, "meet");
}

TEST(Analyzer, HangsADatelineUnderTheRoot) {
  const std::string_view sentence = "BEIRUT , Lebanon ( AP ) - Israel bombed two villages on Tuesday .";
  TokenizedText text = text_of_forms({split_values(sentence, ' ')});
  text.sentences[0].body_begin = to_id<TokenId>(7);
  const Document document = analyzer().analyze(std::move(text));
  EXPECT_EQ(arc(document, "bombed"), " root");
  EXPECT_EQ(arc(document, "Israel"), "bombed nsubj");
  EXPECT_EQ(arc(document, "BEIRUT").substr(0, 7), "bombed ");
}

TEST(Analyzer, GivesATreeForAnythingItIsFed) {
  EXPECT_EQ(analyzed("? ? ? ? !").token_count(), 5U);
  EXPECT_EQ(analyzed("\xF0\x9F\x98\x80 \xE4\xB8\xAD\xE6\x96\x87").token_count(), 2U);
  std::string long_sentence = "x";
  for (int i = 0; i < 20000; ++i) {
    long_sentence += i % 3 == 0 ? " and" : " x";
  }
  EXPECT_EQ(analyzed(long_sentence).token_count(), 20001U);
  EXPECT_EQ(analyzer().analyze(TokenizedText{}).token_count(), 0U);
}

TEST(Analyzer, GivesTheSameForTheSameText) {
  const Document first = analyzed("The president said talks would resume .");
  const Document second = analyzed("The president said talks would resume .");
  for (std::size_t i = 0; i < first.token_count(); ++i) {
    EXPECT_EQ(first.words()[i].head, second.words()[i].head);
    EXPECT_EQ(first.words()[i].lemma, second.words()[i].lemma);
  }
}

TEST(Analyzer, SaysWhichModelIsMissing) {
  try {
    const Analyzer missing("no/such/model.entente");
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("no/such/model.entente"), std::string::npos);
  }
}

}  // namespace
}  // namespace entente
