#include <entente/document/document.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/document/given_tokens.hpp>

namespace entente {
namespace {

TokenId token(std::size_t index) { return to_id<TokenId>(index); }

std::vector<Word> words_with_heads(const std::vector<std::size_t>& heads) {
  std::vector<Word> words(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    words[i].head = token(heads[i]);
    words[i].relation = heads[i] == i ? Relation::root : Relation::dep;
  }
  return words;
}

TokenizedText russia() { return text_of_forms({{"Russia", "attacked", "Ukraine", "."}}); }

TEST(Document, GivesChildrenInTextOrder) {
  const Document document(russia(), words_with_heads({1, 1, 1, 1}));
  EXPECT_EQ(document.children(token(1)), (std::vector<TokenId>{token(0), token(2), token(3)}));
  EXPECT_TRUE(document.children(token(0)).empty());
  EXPECT_TRUE(document.is_root(token(1)));
}

TEST(Document, FindsTheFirstChildWithARelation) {
  std::vector<Word> words = words_with_heads({1, 1, 1, 1});
  words[2].relation = words[3].relation = Relation::obj;
  const Document document(russia(), std::move(words));
  EXPECT_EQ(document.child(token(1), Relation::obj), token(2));
  EXPECT_FALSE(document.child(token(1), Relation::nsubj));
}

TEST(Document, GivesTheSmallestRangeOfASubtree) {
  const Document document(russia(), words_with_heads({1, 1, 1, 2}));
  EXPECT_EQ(document.subtree_range(token(2)), (TokenRange{token(2), token(4)}));
  EXPECT_EQ(document.subtree_range(token(1)), (TokenRange{token(0), token(4)}));
  EXPECT_EQ(document.subtree_range(token(0)), (TokenRange{token(0), token(1)}));
}

TEST(Document, TellsDominanceInATreeThatIsNotProjective) {
  const Document document(russia(), words_with_heads({2, 1, 1, 0}));
  EXPECT_TRUE(document.dominates(token(2), token(3)));
  EXPECT_TRUE(document.dominates(token(2), token(2)));
  EXPECT_FALSE(document.dominates(token(0), token(2)));
  EXPECT_FALSE(document.dominates(token(0), token(1)));
}

TEST(Document, KnowsTheSentenceOfAToken) {
  const Document document(text_of_forms({{"Stop", "."}, {"Go", "!"}}), words_with_heads({0, 0, 2, 2}));
  EXPECT_EQ(to_index(document.sentence_of(token(1))), 0U);
  EXPECT_EQ(to_index(document.sentence_of(token(2))), 1U);
}

TEST(Document, RefusesACycle) { EXPECT_THROW(Document(russia(), words_with_heads({0, 2, 1, 0})), Error); }

TEST(Document, RefusesASentenceWithoutRoot) { EXPECT_THROW(Document(russia(), words_with_heads({1, 2, 3, 0})), Error); }

TEST(Document, RefusesTwoRoots) { EXPECT_THROW(Document(russia(), words_with_heads({0, 1, 1, 1})), Error); }

TEST(Document, RefusesAHeadInAnotherSentence) {
  EXPECT_THROW(Document(text_of_forms({{"Stop", "."}, {"Go", "!"}}), words_with_heads({0, 2, 2, 2})), Error);
}

TEST(Document, RefusesTooFewWords) { EXPECT_THROW(Document(russia(), words_with_heads({0, 0})), Error); }

TEST(Document, TakesATextWithoutSentences) { EXPECT_EQ(Document(TokenizedText{}, {}).token_count(), 0U); }

Name name_of_tokens(std::size_t begin, std::size_t end, NameType type = NameType::place) {
  return {{token(begin), token(end)}, type};
}

Document with_names(std::vector<Name> names) {
  return Document(text_of_forms({{"Ann", "Lee", "left", "Chad", "."}, {"Go", "!"}}),
                  words_with_heads({2, 0, 2, 2, 2, 5, 5}), std::move(names));
}

TEST(Document, HasNoNamesUnlessGiven) {
  EXPECT_TRUE(with_names({}).names().empty());
  EXPECT_FALSE(with_names({}).name_at(token(0)));
}

TEST(Document, FindsTheNameOfAToken) {
  const Document document = with_names({name_of_tokens(0, 2, NameType::person), name_of_tokens(3, 4)});
  EXPECT_EQ(document.name_at(token(1)), name_of_tokens(0, 2, NameType::person));
  EXPECT_EQ(document.name_at(token(3)), name_of_tokens(3, 4));
  EXPECT_FALSE(document.name_at(token(2)));
  EXPECT_FALSE(document.name_at(token(6)));
}

TEST(Document, GivesTheNamesOfARange) {
  const Document document = with_names({name_of_tokens(0, 2), name_of_tokens(3, 4), name_of_tokens(5, 6)});
  EXPECT_EQ(document.names_in({token(0), token(5)}).size(), 2U);
  EXPECT_EQ(document.names_in({token(1), token(4)}).size(), 1U);
  EXPECT_TRUE(document.names_in({token(1), token(3)}).empty());
}

TEST(Document, RefusesNamesThatOverlapOrStandOutOfOrder) {
  EXPECT_THROW(with_names({name_of_tokens(0, 2), name_of_tokens(1, 3)}), Error);
  EXPECT_THROW(with_names({name_of_tokens(3, 4), name_of_tokens(0, 2)}), Error);
}

TEST(Document, RefusesANameThatIsEmptyOrLeavesItsSentence) {
  EXPECT_THROW(with_names({name_of_tokens(1, 1)}), Error);
  EXPECT_THROW(with_names({name_of_tokens(4, 6)}), Error);
  EXPECT_THROW(with_names({name_of_tokens(6, 8)}), Error);
}

TEST(Names, ReadBackAsTheyAreWritten) {
  for (std::size_t i = 0; i < kRelationCount; ++i) {
    EXPECT_EQ(parse_relation(name_of(static_cast<Relation>(i))), static_cast<Relation>(i));
  }
  for (std::size_t i = 0; i < kUposCount; ++i) {
    EXPECT_EQ(parse_upos(name_of(static_cast<Upos>(i))), static_cast<Upos>(i));
  }
}

TEST(Names, FallBackToTheMainRelation) {
  EXPECT_EQ(parse_relation("nmod:tmod"), Relation::nmod);
  EXPECT_EQ(main_relation(Relation::acl_relcl), Relation::acl);
  EXPECT_EQ(main_relation(Relation::case_), Relation::case_);
  EXPECT_FALSE(parse_relation("subject"));
}

TEST(GivenTokens, RefuseAnEmptyForm) { EXPECT_THROW((void)text_of_forms({{"a", ""}}), InputError); }

TEST(GivenTokens, SpansRebuildTheForms) {
  const TokenizedText text = text_of_forms({{"Stop", "."}, {}, {"Go", "!"}});
  EXPECT_EQ(text.article.body, "Stop .\n\nGo !");
  EXPECT_EQ(text.text(token(2)), "Go");
  EXPECT_EQ(text.sentences.size(), 2U);
}

}  // namespace
}  // namespace entente
