#include <entente/document/tree_repairs.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

Word word(Upos upos, const char* lemma, std::size_t head, Relation relation) {
  Word made;
  made.lemma = lemma;
  made.upos = upos;
  made.relation = relation;
  made.head = to_id<TokenId>(head);
  return made;
}

TEST(RepairTree, TakesTheFirstOfTwoObjectsForTheIndirectOne) {
  // Romania offered Moldova gas
  std::vector<Word> words = {word(Upos::propn, "Romania", 1, Relation::nsubj),
                             word(Upos::verb, "offer", 1, Relation::root),
                             word(Upos::propn, "Moldova", 1, Relation::obj), word(Upos::noun, "gas", 1, Relation::obj)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[2].relation, Relation::iobj);
  EXPECT_EQ(words[3].relation, Relation::obj);
}

TEST(RepairTree, TakesTheFirstOfTwoComplementsForTheObject) {
  // Bahrain labelled Hezbollah terrorists
  std::vector<Word> words = {
      word(Upos::propn, "Bahrain", 1, Relation::nsubj), word(Upos::verb, "label", 1, Relation::root),
      word(Upos::propn, "Hezbollah", 1, Relation::xcomp), word(Upos::noun, "terrorist", 1, Relation::xcomp)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[2].relation, Relation::obj);
  EXPECT_EQ(words[3].relation, Relation::xcomp);
}

TEST(RepairTree, MakesAnObjectOfAnObliqueWithoutPreposition) {
  // Tripoli waved off criticism
  std::vector<Word> words = {
      word(Upos::propn, "Tripoli", 1, Relation::nsubj), word(Upos::verb, "wave", 1, Relation::root),
      word(Upos::adp, "off", 1, Relation::compound_prt), word(Upos::noun, "criticism", 1, Relation::obl)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[3].relation, Relation::obj);
}

TEST(RepairTree, MakesAnObjectOfABareNumberBehindAVerb) {
  // Blast wounds 15
  std::vector<Word> words = {word(Upos::noun, "blast", 1, Relation::nsubj),
                             word(Upos::verb, "wound", 1, Relation::root), word(Upos::num, "15", 1, Relation::flat)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[2].relation, Relation::obj);
}

TEST(RepairTree, MakesAPrepositionOfToBeforeANoun) {
  // Tokyo warned to Seoul
  std::vector<Word> words = {word(Upos::propn, "Tokyo", 1, Relation::nsubj),
                             word(Upos::verb, "issue", 1, Relation::root),
                             word(Upos::noun, "warning", 1, Relation::obj), word(Upos::part, "to", 4, Relation::mark),
                             word(Upos::propn, "Seoul", 2, Relation::acl)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[3].relation, Relation::case_);
  EXPECT_EQ(words[3].upos, Upos::adp);
  EXPECT_EQ(words[4].relation, Relation::nmod);
}

TEST(RepairTree, LeavesClausesAndSingleObjectsAlone) {
  // Egypt wants to meet Sudan
  std::vector<Word> words = {word(Upos::propn, "Egypt", 1, Relation::nsubj),
                             word(Upos::verb, "want", 1, Relation::root), word(Upos::part, "to", 3, Relation::mark),
                             word(Upos::verb, "meet", 1, Relation::xcomp),
                             word(Upos::propn, "Sudan", 3, Relation::obj)};
  repair_tree(0, words.size(), words);
  EXPECT_EQ(words[2].relation, Relation::mark);
  EXPECT_EQ(words[3].relation, Relation::xcomp);
  EXPECT_EQ(words[4].relation, Relation::obj);
}

}  // namespace
}  // namespace entente
