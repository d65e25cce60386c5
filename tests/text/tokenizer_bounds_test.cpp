// Texts that no reporter wrote: the time stays linear and the sentences bounded. The limits are wide, so that slow machines pass; a quadratic
// pass over these sizes would take minutes.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "support/cpu_seconds.hpp"
#include "tokenize_support.hpp"

namespace entente {
namespace {

using namespace testing_support;

std::string repeated(const std::string& part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) {
    out += part;
  }
  return out;
}

std::size_t longest_sentence(const TokenizedText& text) {
  std::size_t longest = 0;
  for (const Sentence& sentence : text.sentences) {
    longest = std::max(longest, sentence.tokens.size());
  }
  return longest;
}

TEST(TokenizerBounds, CutsALongSentenceAtAComma) {
  const TokenizedText text = tokenize(repeated("one two three four, ", 25'000) + "five.");
  EXPECT_GT(text.tokens.size(), 5'000U);
  EXPECT_LE(longest_sentence(text), 1'000U);
  for (std::size_t i = 0; i + 1 < text.sentences.size(); ++i) {
    EXPECT_EQ(text.text(text.sentences[i].span).back(), ',');
  }
}

TEST(TokenizerBounds, CutsWordsWithoutAnyPunctuation) {
  const TokenizedText text = tokenize(repeated("word ", 500'000));
  EXPECT_GE(text.tokens.size(), 100'000U);
  EXPECT_LE(longest_sentence(text), 1'000U);
}

TEST(TokenizerBounds, NeverTakesMoreThanLinearTime) {
  const std::size_t megabyte = 1U << 20U;
  for (const char* part : {"a",
                           "a.",
                           "A.",
                           "U.S.AB",
                           "a-",
                           "anti-",
                           "a@!",
                           "(",
                           ".\"\"\"\"",
                           "'",
                           "1,",
                           "1-",
                           "www.",
                           ". [1] ",
                           "Mr. ",
                           "a\n",
                           "AP - ",
                           "n't",
                           "(a. ",
                           "\xE4\xB8\xAD",
                           "\xCC\x81",
                           "\xE2\x80\x9C"
                           "a "}) {
    const double begin = test::cpu_seconds();
    const TokenizedText text = tokenize(repeated(part, megabyte));
    EXPECT_LT(test::cpu_seconds() - begin, 10.0) << part;
    EXPECT_LE(longest_sentence(text), 1'000U) << part;
  }
}

}  // namespace
}  // namespace entente
