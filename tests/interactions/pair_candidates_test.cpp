// Which pairs the trees license, in trees written by hand.
#include "pair_candidates.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

// "Egypt Sudan", one pair a line.
std::string pairs_of(std::string_view lines) {
  const Document document = test::hand_document(lines, Article{});
  const Cast cast = test::hand_cast(document);
  std::string out;
  for (const MarkedPair& pair : candidate_pairs(document, cast, SentenceId{})) {
    out += (out.empty() ? "" : "\n") + test::names_of(cast, cast.mention(pair.source).actors) + " " +
           test::names_of(cast, cast.mention(pair.target).actors);
  }
  return out;
}

TEST(PairCandidates, JoinArgumentsOfOnePredicate) {
  EXPECT_EQ(pairs_of("Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root Sudan_NNP_2_obj ._._2_punct"), "Egypt Sudan");
}

TEST(PairCandidates, LeaveWhereAThingComesFromAlone) {
  EXPECT_EQ(pairs_of("Egypt_NNP_2_nsubj got/get_VBD_0_root Iran_NNP_5_compound -_HYPH_3_punct made/make_VBN_6_amod "
                     "guns/gun_NNS_2_obj from_IN_8_case Sudan_NNP_2_obl"),
            "Egypt Sudan");
}

TEST(PairCandidates, LeaveMembersOfAListAlone) {
  EXPECT_EQ(
      pairs_of("Egypt_NNP_4_nsubj and_CC_3_cc Sudan_NNP_1_conj snubbed/snub_VBD_0_root Chad_NNP_4_obj ._._4_punct"),
      "Egypt Chad\nSudan Chad");
}

TEST(PairCandidates, LeaveWhatIsOnlyPutBesideAlone) {
  EXPECT_EQ(pairs_of("Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root it_PRP_2_obj ,_,_2_punct Sudan_NNP_6_nsubj "
                     "said/say_VBD_2_parataxis ._._2_punct"),
            "");
}

}  // namespace
}  // namespace entente
