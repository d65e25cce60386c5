// How much one document may hold: at the limit it is read, beyond it refused with the number that there is.
#include <entente/pipeline/reading_limits.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/reader.hpp>

namespace entente {
namespace {

const Reader& reader() {
  static const Reader kReader(ENTENTE_DATA_FOLDER);
  return kReader;
}

// The record that stands in the place of a text under these limits; "read" for none.
std::string outcome(const std::string& body, ReadingLimits limits) {
  Article article;
  article.id = "7";
  article.date = "2016-11-15";
  article.body = body;
  ReadOptions options;
  options.limits = limits;
  const ReadResult result = reader().read_or_report(std::move(article), options);
  const auto* bad = std::get_if<UnreadableDocument>(&result);
  return bad == nullptr ? "read" : bad->id + " " + bad->code + ": " + bad->message;
}

TEST(ReadingLimits, CountsTokens) {
  EXPECT_EQ(outcome("Norway accused Sudan.", {.tokens = 4}), "read");
  EXPECT_EQ(outcome("Norway accused Sudan.", {.tokens = 3}),
            "7 too_many_tokens: the text has 4 tokens, more than the 3 of the limit");
}

TEST(ReadingLimits, CountsActors) {
  EXPECT_EQ(outcome("Norway accused Sudan.", {.actors = 2}), "read");
  EXPECT_EQ(outcome("Norway accused Sudan.", {.actors = 1}),
            "7 too_many_actors: the text names 2 actors, more than the 1 of the limit");
}

// What so many pairs in a sentence of this text count.
std::size_t bytes_of(std::size_t pairs, const std::string& sentence) { return pairs * (sentence.size() + 512); }

void expect_pairs(std::size_t pairs, const std::string& sentence) {
  EXPECT_EQ(outcome(sentence, {.told_bytes = bytes_of(pairs, sentence)}), "read");
  const std::string refused = outcome(sentence, {.told_bytes = bytes_of(pairs, sentence) - 1});
  EXPECT_EQ(refused.substr(0, refused.find(':')), "7 too_much_told");
}

TEST(ReadingLimits, CountsTheSentenceOfEveryPair) {
  expect_pairs(1, "Norway attacked Sudan.");
  expect_pairs(6, "Norway, Denmark and Finland attacked Sudan and Egypt.");
}

TEST(ReadingLimits, CountsUnorderedPairsOfAMutualAct) { expect_pairs(3, "Norway, Denmark and Finland met in Oslo."); }

TEST(ReadingLimits, CountsEveryTelling) {
  const std::string once = "Norway attacked Sudan.";
  EXPECT_EQ(outcome(once + " " + once, {.told_bytes = bytes_of(2, once)}), "read");
  EXPECT_NE(outcome(once + " " + once, {.told_bytes = bytes_of(2, once) - 1}), "read");
}

}  // namespace
}  // namespace entente
