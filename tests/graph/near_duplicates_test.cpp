#include <entente/graph/near_duplicates.hpp>

#include <cmath>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

// A text of made-up words; the seed tells it apart from others.
std::string text_of(std::uint32_t seed, std::size_t words = 300) {
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "w" + std::to_string(random() % 5000) + (i % 17 == 16 ? ". " : " ");
  }
  return text;
}

GraphDocument document(const std::string& id, const std::string& text) {
  GraphDocument made{id, "P", "2031-05-01", "T", ""};
  made.sketch = text_sketch(text);
  return made;
}

TEST(TextSketch, DoesNotKnowCaseAndPunctuation) {
  const std::string text =
      "The two ministers met in the harbour on Monday, and they agreed to open the strait to all ships.";
  std::string shouted;
  for (const char c : text) {
    shouted += c == ',' ? ';' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  EXPECT_EQ(text_sketch(text), text_sketch(shouted));
  EXPECT_EQ(text_sketch(text).size(), 240U);
}

TEST(TextSketch, ShortTextHasNone) {
  EXPECT_EQ(text_sketch("Ministers met in the harbour on Monday"), "");
  EXPECT_EQ(text_sketch(""), "");
}

TEST(Resemblance, IsNearTheShareOfCommonShingles) {
  const std::string whole = text_of(1, 400);
  EXPECT_DOUBLE_EQ(resemblance(text_sketch(whole), text_sketch(whole)), 1.0);
  EXPECT_LT(resemblance(text_sketch(whole), text_sketch(text_of(2, 400))), 0.05);
  const std::string cut = whole.substr(0, whole.size() * 3 / 4);  // all its shingles are in the whole: about 3/4
  EXPECT_NEAR(resemblance(text_sketch(whole), text_sketch(cut)), 0.75, 0.15);
  EXPECT_DOUBLE_EQ(resemblance(text_sketch(whole), ""), 0.0);
  EXPECT_DOUBLE_EQ(resemblance("no sketch", "no sketch"), 0.0);
}

TEST(WordOverlap, IsSharedWordsOverAllWords) {
  const auto overlap = [](std::string_view left, std::string_view right) {
    return word_overlap(distinct_words(left), distinct_words(right));
  };
  EXPECT_DOUBLE_EQ(overlap("Ann met Bob.", "ann MET bob"), 1.0);
  EXPECT_DOUBLE_EQ(overlap("Ann met Bob", "Ann met Cyd"), 0.5);
  EXPECT_DOUBLE_EQ(overlap("", ""), 0.0);
}

TEST(Stories, ReprintsAreOneStoryAndOthersStandAlone) {
  const std::string wire = text_of(7);
  const std::vector<GraphDocument> documents = {document("a", text_of(1)),
                                                document("b", wire),
                                                document("c", "LONDON (Agency) - " + wire),
                                                document("d", wire.substr(0, wire.size() * 8 / 10)),
                                                document("e", text_of(3)),
                                                document("f", "")};
  const std::vector<std::string> expected = {"", "b", "b", "b", "", ""};
  EXPECT_EQ(stories_of(documents), expected);
}

TEST(Stories, AreFoundAmongMany) {
  std::vector<GraphDocument> documents;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const std::string text = text_of(i / 3, 200);  // three of each
    documents.push_back(document(std::to_string(1000 + i), "Edition " + std::to_string(i % 3) + " " + text));
  }
  const std::vector<std::string> stories = stories_of(documents);
  for (std::size_t i = 0; i < stories.size(); ++i) {
    EXPECT_EQ(stories[i], std::to_string(1000 + i / 3 * 3)) << i;
  }
}

}  // namespace
}  // namespace entente
