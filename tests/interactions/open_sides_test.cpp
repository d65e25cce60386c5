// Acts of which a sentence names one side, in trees written by hand. By the small lexicon's weights whoever did something hostile to the one who is named, and is named in
// the sentence before, stands on the open side.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;
using test::CodedText;

const std::string kAttack = "Chad_NNP_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj\n";

TEST(OpenSides, AreFilledByTheDoerOfTheLastActAgainstTheOther) {
  const CodedText coded =
      code(kAttack + "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det silence_NN_2_obj");
  EXPECT_EQ(coded.summary(), "Chad > Egypt ASSAULT actual\nEgypt > Chad ACCUSE/disapprove actual");
  EXPECT_NEAR(coded.interactions.back().confidence, 1.0 / (1.0 + std::exp(-0.5)),
              1e-5);  // an act of one side; its other side has -3 + 2 + 2
  EXPECT_EQ(to_index(coded.document.sentence_of(
                coded.cast.mention(coded.interactions.back().evidence.targets.front().mention).head)),
            0U);
}

TEST(OpenSides, StayOpenWhereNothingSpeaksForAnybody) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj met/meet_VBD_0_root Chad_NNP_2_obj\n"
                 "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det silence_NN_2_obj")
                .summary(),
            "Egypt > Chad CONSULT actual (mutual)");
}

TEST(OpenSides, TakeNobodyWhoIsNotNamed) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det silence_NN_2_obj").summary(), "nothing");
}

TEST(OpenSides, AreNotFilledTwiceWithOneAct) {
  const CodedText coded = code(kAttack + "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Chad_NNP_2_obj\n" +
                               "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det silence_NN_2_obj");
  EXPECT_EQ(std::count_if(coded.interactions.begin(), coded.interactions.end(),
                          [](const Interaction& act) { return act.root == Root::accuse; }),
            1);
}

TEST(OpenSides, AreTracedWithTheFeaturesOfEveryCandidate) {
  const CodedText coded =
      code(kAttack + "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det silence_NN_2_obj");
  ASSERT_EQ(coded.trace.open_sides.size(), 1U);
  const OpenSideTrace& open = coded.trace.open_sides.front();
  EXPECT_TRUE(open.filled);
  EXPECT_FALSE(open.lacks_source);
  ASSERT_EQ(open.candidates.size(), 1U);
  const std::vector<std::string>& features = open.candidates.front().features;
  for (const std::string feature :
       {"any", "ACCUSE missing target", "state and state", "sentences back 1", "recency 0", "last name", "last nsubj",
        "object the", "act together", "earlier act by conflict/conflict", "was source", "actual"}) {
    EXPECT_NE(std::find(features.begin(), features.end(), feature), features.end()) << feature;
  }
}

// "was attacked" is an act without its doer: the sentence has a subject that is no doer of it, and rules have the last word.
TEST(OpenSides, LeaveAnActAloneThatNeedsNoOtherSide) {
  EXPECT_EQ(code("Chad_NNP_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj\n"
                 "Egypt_NNP_3_nsubj:pass was_VBD_3_aux:pass condemned/condemn_VBN_0_root")
                .summary(),
            "Chad > Egypt ASSAULT actual\n- > Egypt ACCUSE/disapprove actual");
}

}  // namespace
}  // namespace entente
