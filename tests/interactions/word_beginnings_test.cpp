#include "word_beginnings.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

WordBeginnings of(std::string_view one, std::string_view other = "") {
  WordBeginnings words;
  words.add(one);
  words.add(other);
  return words;
}

TEST(WordBeginnings, RejectsAWordThatBeginsAsNoOther) { EXPECT_FALSE(of("sanction").may_be_in(of("talks", "peace"))); }

TEST(WordBeginnings, KeepsWhatBeginsAlikeInAnyCase) {
  EXPECT_TRUE(of("talk").may_be_in(of("peace", "Talks")));
  EXPECT_TRUE(of("talk", "peace").may_be_in(of("PEACE", "talks")));
}

TEST(WordBeginnings, WantsEveryWord) { EXPECT_FALSE(of("peace", "talk").may_be_in(of("talks"))); }

TEST(WordBeginnings, LeavesWordsOfOneLetterOpen) { EXPECT_TRUE(of("a").may_be_in(of("talks"))); }

TEST(WordBeginnings, LetEveryWordPassThatNobodyCounted) { EXPECT_TRUE(WordBeginnings().may_be_in(of("talks"))); }

}  // namespace
}  // namespace entente
