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
  EXPECT_EQ(outcome("Norway accused Sudan.", {.tokens = 3}), "7 too_many_tokens: the text has 4 tokens, more than the 3 of the limit");
}

TEST(ReadingLimits, CountsActors) {
  EXPECT_EQ(outcome("Norway accused Sudan.", {.actors = 2}), "read");
  EXPECT_EQ(outcome("Norway accused Sudan.", {.actors = 1}), "7 too_many_actors: the text names 2 actors, more than the 1 of the limit");
}

TEST(ReadingLimits, CountsTheSentenceOfEveryPair) {
  const std::string one = "Norway attacked Sudan.";
  EXPECT_EQ(outcome(one, {.told_bytes = one.size()}), "read");
  EXPECT_NE(outcome(one, {.told_bytes = one.size() - 1}).find("7 too_much_told: "), std::string::npos);
  const std::string six = "Norway, Denmark and Finland attacked Sudan and Egypt.";
  EXPECT_EQ(outcome(six, {.told_bytes = 6 * six.size()}), "read");
  EXPECT_NE(outcome(six, {.told_bytes = 6 * six.size() - 1}).find("too_much_told"), std::string::npos);
}

TEST(ReadingLimits, CountsEveryTelling) {
  const std::string twice = "Norway attacked Sudan. Norway attacked Sudan.";
  EXPECT_EQ(outcome(twice, {.told_bytes = twice.size() - 1}), "read");
  EXPECT_NE(outcome(twice, {.told_bytes = twice.size() - 2}).find("too_much_told"), std::string::npos);
}

TEST(ReadingLimits, CountsUnorderedPairsOfAMutualAct) {
  const std::string three = "Norway, Denmark and Finland met in Oslo.";
  EXPECT_EQ(outcome(three, {.told_bytes = 3 * three.size()}), "read");
  EXPECT_NE(outcome(three, {.told_bytes = 3 * three.size() - 1}).find("too_much_told"), std::string::npos);
}

}  // namespace
}  // namespace entente
