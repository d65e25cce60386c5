#include "frame_matcher.hpp"

#include <gtest/gtest.h>

#include <string>

#include "interactions/small_lexicon.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

using test::hand_document;
using test::token_of;

// The labels of the frames that match at a word, the longest first, each with its words.
std::string match(std::string_view line, std::string_view form) {
  static const FrameLexicon lexicon = [] {
    const test::TemporaryFolder folder;
    test::write_lexicon(folder);
    return FrameLexicon(folder.path());
  }();
  const Document document = hand_document(line);
  std::string out;
  for (const FrameMatch& found : match_frames(lexicon, document, token_of(document, form))) {
    out += (out.empty() ? "" : "; ") + found.frame->label + ":";
    for (const TokenId word : found.words) {
      out += " " + std::string(document.text(word));
    }
  }
  return out.empty() ? "-" : out;
}

TEST(FrameMatcher, MatchesOneWordByItsLemma) {
  EXPECT_EQ(match("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj", "attacked"), "attacked: attacked");
}

TEST(FrameMatcher, KeepsPartsOfSpeechApart) {
  EXPECT_EQ(match("the_DT_2_det backs/back_NNS_0_root", "backs"), "-");
  EXPECT_EQ(match("The_DT_2_det attack_NN_3_nsubj failed/fail_VBD_0_root", "attack"), "attacked: attack");
}

TEST(FrameMatcher, FindsTheNounOfALightVerb) {
  EXPECT_EQ(match("Norway_NNP_2_nsubj held/hold_VBD_0_root peace_NN_4_compound talks/talk_NNS_2_obj with_IN_6_case "
                  "Sweden_NNP_4_nmod",
                  "held"),
            "held talks with: held talks");
}

TEST(FrameMatcher, FindsTheNounOfAPassiveLightVerb) {
  EXPECT_EQ(
      match("Talks/talk_NNS_3_nsubj:pass were/be_VBD_3_aux:pass held/hold_VBN_0_root in_IN_5_case Geneva_NNP_3_obl",
            "held"),
      "held talks with: held Talks");
}

TEST(FrameMatcher, FindsTheNounThatAClauseOfTheVerbModifies) {
  EXPECT_EQ(match("talks/talk_NNS_0_root held/hold_VBN_1_acl in_IN_4_case Geneva_NNP_2_obl", "held"),
            "held talks with: held talks");
  EXPECT_EQ(match("talks/talk_NNS_0_root that_WDT_4_obj Norway_NNP_4_nsubj held/hold_VBD_1_acl:relcl", "held"),
            "held talks with: held talks");
}

TEST(FrameMatcher, DoesNotTakeTheSubjectForANounOfThePattern) {
  EXPECT_EQ(match("Talks/talk_NNS_2_nsubj held/hold_VBD_0_root Norway_NNP_2_obj back_RB_2_advmod", "held"), "-");
}

TEST(FrameMatcher, FindsAParticle) {
  EXPECT_EQ(
      match("Egypt_NNP_2_nsubj lashed/lash_VBD_0_root out_RP_2_compound:prt at_IN_5_case Sudan_NNP_2_obl", "lashed"),
      "lashed out at: lashed out");
}

TEST(FrameMatcher, WantsEveryWordOfThePattern) {
  EXPECT_EQ(match("Norway_NNP_2_nsubj held/hold_VBD_0_root a_DT_4_det vote_NN_2_obj", "held"), "-");
}

TEST(FrameMatcher, DoesNotMatchAWordTwice) {
  EXPECT_EQ(match("Egypt_NNP_2_nsubj lashed/lash_VBD_0_root", "lashed"), "-");
}

TEST(FrameMatcher, MatchesAFormWhoseLemmaWasGuessedWrongly) {
  EXPECT_EQ(match("Egypt_NNP_2_nsubj praised/prais_VBD_0_root Sudan_NNP_2_obj", "praised"), "praised: praised");
  EXPECT_EQ(
      match("Egypt_NNP_2_nsubj withdrew/withdraw_VBD_0_root its_PRP$_4_nmod:poss troops/troops_NNS_2_obj", "withdrew"),
      "withdrew from: withdrew troops");
}

TEST(FrameMatcher, MatchesAnAdjective) {
  EXPECT_EQ(match("Egypt_NNP_3_nsubj was/be_VBD_3_cop critical_JJ_0_root of_IN_5_case Sudan_NNP_3_obl", "critical"),
            "was critical of: critical");
}

TEST(FrameMatcher, FindsNothingAtAWordWithoutFrames) {
  EXPECT_EQ(match("Egypt_NNP_2_nsubj slept/sleep_VBD_0_root", "slept"), "-");
}

}  // namespace
}  // namespace entente
