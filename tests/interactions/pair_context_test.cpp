// What a document says around a pair, from acts written by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "interactions/coder_support.hpp"
#include "pair_context.hpp"

namespace entente {
namespace {

using test::hand_cast;
using test::hand_document;

constexpr const char* kSnubbed = "Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root Sudan_NNP_2_obj ._._2_punct";

struct Scene {
  Document document = hand_document(std::string(kSnubbed) + "\n" + kSnubbed);
  Cast cast = hand_cast(document);
  PairContext context{document, cast};

  // An act of the first mention of a sentence on its second, in the order in which the mentions stand.
  [[nodiscard]] Interaction act(std::size_t sentence, bool reciprocal = false) const {
    Interaction made;
    const auto side = [&](std::size_t place) {
      const auto mention = to_id<MentionId>(2 * sentence + place);
      return std::vector<Participant>{{cast.mention(mention).actors.front(), mention}};
    };
    made.evidence.sentence = to_id<SentenceId>(sentence);
    made.evidence.sources = side(0);
    made.evidence.targets = side(1);
    made.reciprocal = reciprocal;
    return made;
  }
  [[nodiscard]] std::vector<std::uint32_t> features(bool swapped = false) const {
    std::vector<std::uint32_t> keys;
    const MarkedPair pair{to_id<MentionId>(swapped ? 1 : 0), to_id<MentionId>(swapped ? 0 : 1)};
    context.add_features(pair, SentenceId{}, keys);
    std::sort(keys.begin(), keys.end());
    return keys;
  }
};

std::size_t difference(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
  std::vector<std::uint32_t> only;
  std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(only));
  return only.size();
}

TEST(PairContext, GivesTheActsOfOneSentence) {
  Scene scene;
  const std::vector<Interaction> acts{scene.act(0), scene.act(1), scene.act(1)};
  scene.context.see(acts);
  EXPECT_EQ(scene.context.acts_of(to_id<SentenceId>(0)).size(), 1U);
  EXPECT_EQ(scene.context.acts_of(to_id<SentenceId>(1)).size(), 2U);
}

TEST(PairContext, TellsActsOfThePairElsewhereFromActsHere) {
  Scene scene;
  const std::vector<std::uint32_t> nothing = scene.features();
  const std::vector<Interaction> elsewhere{scene.act(1)};
  scene.context.see(elsewhere);
  EXPECT_EQ(difference(scene.features(), nothing), 1U);  // joined elsewhere, one way
  const std::vector<Interaction> here{scene.act(0)};
  scene.context.see(here);
  EXPECT_EQ(difference(scene.features(), nothing), 3U);  // an act, which the one does and the other undergoes
}

TEST(PairContext, CountsMutualActsBothWays) {
  Scene scene;
  const std::vector<Interaction> one_way{scene.act(1)};
  scene.context.see(one_way);
  const std::vector<std::uint32_t> ahead = scene.features(), back = scene.features(true);
  const std::vector<Interaction> mutual{scene.act(1, true)};
  scene.context.see(mutual);
  EXPECT_NE(scene.features(), ahead);
  EXPECT_NE(scene.features(true), back);
}

}  // namespace
}  // namespace entente
