// Frames whose slots name actors and which are no acts of theirs, in trees written by hand.
#include <gtest/gtest.h>

#include <string>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;
using test::CodedText;

std::string verdict_of(const CodedText& coded, std::string_view pattern) {
  for (const FrameTrace& frame : coded.trace.frames) {
    if (frame.pattern == pattern) {
      return std::string(name_of(frame.verdict));
    }
  }
  return "unseen";
}

TEST(Plausibility, LetsNobodyGiveUpTheDeedOfAnother) {
  EXPECT_EQ(verdict_of(code("Egypt_NNP_2_nsubj withdrew/withdraw_VBD_0_root the_DT_5_det Syrian/syrian_JJ_5_amod "
                            "troops/troop_NNS_2_obj from_IN_7_case Chad_NNP_2_obl",
                            {{"Syrian", {"Syria"}}}),
                       "withdraw troop"),
            "other_doer");
  EXPECT_EQ(
      verdict_of(code("Egypt_NNP_2_nsubj withdrew/withdraw_VBD_0_root its_PRP$_4_nmod:poss troops/troop_NNS_2_obj "
                      "from_IN_6_case Chad_NNP_2_obl",
                      {{"its", {"Egypt"}}}),
                 "withdraw troop"),
      "coded");
}

TEST(Plausibility, LetsNoThingMeetAnybody) {
  const CodedText coded =
      code("seats/seat_NNS_4_nsubj of_IN_3_case Chad_NNP_1_nmod met/meet_VBD_0_root Egypt_NNP_4_obj");
  EXPECT_EQ(verdict_of(coded, "meet"), "thing");
  EXPECT_EQ(coded.summary(), "nothing");
}

TEST(Plausibility, BlamesTheDoerAndNotTheVictimOfAnEmbargo) {
  EXPECT_EQ(
      code("Egypt_NNP_2_nsubj praised/praise_VBD_0_root the_DT_4_det embargo_NN_2_obj on_IN_6_case Chad_NNP_4_nmod")
          .summary(),
      "- > Chad SANCTION actual");
}

TEST(Plausibility, FindsTheDoerBehindOfWhereTheTargetStandsElsewhere) {
  EXPECT_EQ(code("The_DT_2_det attack_NN_7_nsubj of_IN_4_case Chad_NNP_2_nmod on_IN_6_case Egypt_NNP_2_nmod "
                 "failed/fail_VBD_0_root")
                .summary(),
            "Chad > Egypt ASSAULT actual");
}

}  // namespace
}  // namespace entente
