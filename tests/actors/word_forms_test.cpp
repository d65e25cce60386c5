#include <entente/actors/word_forms.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(FoldAccents, TakesAccentsFromLatinLetters) {
  EXPECT_EQ(fold_accents("Erdo\u011fan \u00d8rsted \u0141\u00f3d\u017a"), "Erdogan Orsted Lodz");
}

TEST(FoldAccents, MakesApostrophesHyphensAndBlanksPlain) {
  EXPECT_EQ(fold_accents("T\u00fcrkiye\u2019s  Jong\u2011il\u00a0Kim"), "Turkiye's Jong-il Kim");
}

TEST(FoldAccents, JoinsBlanksAndLineBreaks) { EXPECT_EQ(fold_accents("United\n  States"), "United States"); }

TEST(FoldAccents, KeepsPlainText) { EXPECT_EQ(fold_accents("Kim Jong-il"), "Kim Jong-il"); }

TEST(FoldAccents, GivesTheSameForComposedAndDecomposedLetters) {
  EXPECT_EQ(fold_accents("Jos\u00e9"), fold_accents("Jose\u0301"));
}

TEST(Reflexive, EndsInSelfOrSelvesAndIsMore) {
  EXPECT_TRUE(is_reflexive("Themselves"));
  EXPECT_TRUE(is_reflexive("itself"));
  for (const char* other : {"shelves", "elves", "selfish", "him", ""}) {
    EXPECT_FALSE(is_reflexive(other)) << other;
  }
}

TEST(Slug, JoinsWordsWithHyphens) { EXPECT_EQ(slug("Jaap de Hoop Scheffer"), "jaap-de-hoop-scheffer"); }

TEST(Slug, DropsPointsAndApostrophes) { EXPECT_EQ(slug("J. D. O'Brien"), "j-d-obrien"); }

TEST(Slug, FoldsAccentsFirst) { EXPECT_EQ(slug("Recep Tayyip Erdo\u011fan"), "recep-tayyip-erdogan"); }

TEST(Slug, NeverEndsOrBeginsWithAHyphen) { EXPECT_EQ(slug(" (Hamas)! "), "hamas"); }

TEST(Slug, NamesWhatHasNoLetters) {
  EXPECT_TRUE(slug("???").starts_with("unnamed-"));
  EXPECT_EQ(slug("???"), slug("???"));
  EXPECT_NE(slug("???"), slug("!!!"));
}

TEST(Slug, LeavesOutWhatNoReaderSees) {
  for (const char* name :
       {"Foo\u202ebar", "Foo\u200bbar", "Foo\u200dbar", "Foo\u00adbar", "Foo\ufffebar", "Foo\uffffbar",
        "Foo\x01"
        "bar",
        "Foo\u2060bar", "Foo\U000e0041bar"}) {
    EXPECT_EQ(slug(name), "foobar") << name;
  }
  EXPECT_EQ(slug("\u5317\u4eac"), "\u5317\u4eac");
}

TEST(IsCapitalised, LooksAtTheFirstLetter) {
  EXPECT_TRUE(is_capitalised("Egypt"));
  EXPECT_TRUE(is_capitalised("\u00c9lys\u00e9e"));
  EXPECT_FALSE(is_capitalised("al"));
  EXPECT_FALSE(is_capitalised("\u00e9toile"));
  EXPECT_FALSE(is_capitalised(""));
}

TEST(IsAllCapitals, NeedsTwoLettersAndNoSmallOne) {
  EXPECT_TRUE(is_all_capitals("U.S."));
  EXPECT_FALSE(is_all_capitals("I"));
  EXPECT_FALSE(is_all_capitals("UNs"));
}

}  // namespace
}  // namespace entente
