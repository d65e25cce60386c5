// From trees and casts written by hand to interactions.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include <entente/base/error.hpp>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;
using test::CodedText;

TEST(InteractionCoder, FillsEveryFieldOfAnInteraction) {
  const CodedText coded =
      code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj ._._2_punct", {}, "2016-11-16");
  ASSERT_EQ(coded.interactions.size(), 1U);
  const Interaction& act = coded.interactions.front();
  EXPECT_EQ(act.root, Root::accuse);
  EXPECT_EQ(act.mode, Mode::disapprove);
  EXPECT_EQ(act.cameo, "111");
  EXPECT_EQ(act.label, "condemned");
  EXPECT_EQ(act.status, Status::actual);
  EXPECT_EQ(act.date, "2016-11-16");
  EXPECT_EQ(act.date_precision, DatePrecision::day);
  EXPECT_GT(act.confidence, 0.0F);
  EXPECT_LE(act.confidence, 1.0F);
  EXPECT_EQ(act.evidence.rule.text(), "lexicon/verbs.tsv:6");
  EXPECT_EQ(coded.document.text().text(act.evidence.trigger), "condemned");
}

TEST(InteractionCoder, CodesNothingInAReportOfAGame) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj over_IN_5_case goal_NN_2_obl referee_NN_5_conj "
      "midfielder_NN_5_conj ._._2_punct");
  EXPECT_TRUE(coded.interactions.empty());
}

TEST(InteractionCoder, NamesTheMentionOfEveryParticipant) {
  const CodedText coded =
      code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj and_CC_5_cc Chad_NNP_3_conj ._._2_punct");
  ASSERT_EQ(coded.interactions.size(), 1U);
  const Evidence& evidence = coded.interactions.front().evidence;
  ASSERT_EQ(evidence.sources.size(), 1U);
  ASSERT_EQ(evidence.targets.size(), 2U);
  EXPECT_EQ(coded.document.text().text(coded.cast.mention(evidence.targets[1].mention).span), "Chad");
}

TEST(InteractionCoder, KeepsACompoundAsOneInteraction) {
  EXPECT_EQ(code("France_NNP_4_nsubj and_CC_3_cc Germany_NNP_1_conj condemned/condemn_VBD_0_root Iran_NNP_4_obj "
                 "and_CC_7_cc Iraq_NNP_5_conj")
                .summary(),
            "France + Germany > Iran + Iraq ACCUSE/disapprove actual");
}

TEST(InteractionCoder, GivesAnAgentlessPassiveNoSource) {
  const CodedText coded = code("Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass attacked/attack_VBN_0_root");
  EXPECT_EQ(coded.summary(), "- > Egypt ASSAULT actual");
  const CodedText active = code("Sudan_NNP_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj");
  EXPECT_LT(coded.interactions.front().confidence, active.interactions.front().confidence);
}

TEST(InteractionCoder, GivesANounWithoutAnAgentNoSource) {
  EXPECT_EQ(code("The_DT_2_det attack_NN_5_nsubj on_IN_4_case Egypt_NNP_2_nmod failed/fail_VBD_0_root").summary(),
            "- > Egypt ASSAULT actual");
}

TEST(InteractionCoder, DropsAnActiveVerbWithoutATarget) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root at_IN_4_case dawn_NN_2_obl").summary(), "nothing");
}

TEST(InteractionCoder, DropsAnActiveVerbWithoutASource) {
  EXPECT_EQ(code("Storms/storm_NNS_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj").summary(), "nothing");
}

TEST(InteractionCoder, DropsAnActOnOneself) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root itself_PRP_2_obj", {{"itself", {"Egypt"}}}).summary(),
            "nothing");
}

TEST(InteractionCoder, MarksAMeetingAsMutual) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj met/meet_VBD_0_root Sudan_NNP_2_obj").summary(),
            "Egypt > Sudan CONSULT actual (mutual)");
}

TEST(InteractionCoder, PairsTheMembersOfACompoundOfAMutualAct) {
  EXPECT_EQ(code("Egypt_NNP_4_nsubj and_CC_3_cc Sudan_NNP_1_conj met/meet_VBD_0_root").summary(),
            "Egypt + Sudan > - CONSULT actual (mutual)");
}

TEST(InteractionCoder, PairsTheTwoActorsOfAPronoun) {
  EXPECT_EQ(code("They_PRP_2_nsubj met/meet_VBD_0_root", {{"They", {"Egypt", "Sudan"}}}).summary(),
            "Egypt + Sudan > - CONSULT actual (mutual)");
}

TEST(InteractionCoder, PairsTheActorsOfBetween) {
  EXPECT_EQ(code("A_DT_2_det meeting_NN_7_nsubj between_IN_4_case Egypt_NNP_2_nmod and_CC_6_cc Sudan_NNP_4_conj "
                 "began/begin_VBD_0_root")
                .summary(),
            "Egypt + Sudan > - CONSULT actual (mutual)");
}

TEST(InteractionCoder, DropsAMutualActOfOneAlone) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj met/meet_VBD_0_root voters/voter_NNS_2_obj").summary(), "nothing");
}

TEST(InteractionCoder, CodesALightVerbAndItsNounOnce) {
  EXPECT_EQ(
      code("Egypt_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_3_nmod").summary(),
      "Egypt > Sudan CONSULT actual (mutual)");
}

TEST(InteractionCoder, SpansTheTriggerOverAllItsWords) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj held/hold_VBD_0_root peace_NN_4_compound talks/talk_NNS_2_obj with_IN_6_case "
      "Sudan_NNP_4_nmod");
  ASSERT_EQ(coded.interactions.size(), 1U);
  EXPECT_EQ(coded.document.text().text(coded.interactions.front().evidence.trigger), "held peace talks");
}

TEST(InteractionCoder, FallsBackToTheNounWhereTheVerbIsNotInTheLexicon) {
  EXPECT_EQ(
      code("Egypt_NNP_2_nsubj voiced/voice_VBD_0_root criticism_NN_2_obj of_IN_5_case Sudan_NNP_3_nmod").summary(),
      "Egypt > Sudan ACCUSE/disapprove actual");
}

TEST(InteractionCoder, DropsTalkToThePress) {
  Document document = test::hand_document("Egypt_NNP_2_nsubj met/meet_VBD_0_root Reuters_NNP_2_obj");
  Cast cast = test::hand_cast(document);
  cast.actors[1].type = ActorType::media;
  const test::TemporaryFolder folder;
  test::write_lexicon(folder);
  EXPECT_TRUE(InteractionCoder(folder.path()).code(document, cast).empty());
}

TEST(InteractionCoder, OrdersByTheFirstByteOfTheTrigger) {
  const CodedText coded = code(
      "Bolivia_NNP_2_nsubj praised/praise_VBD_0_root Cuba_NNP_2_obj and_CC_5_cc condemned/condemn_VBD_2_conj "
      "Chile_NNP_5_obj");
  EXPECT_EQ(coded.summary(), "Bolivia > Cuba SUPPORT actual\nBolivia > Chile ACCUSE/disapprove actual");
}

TEST(InteractionCoder, JoinsARepetitionOfAnAct) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj\n"
      "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj at_IN_5_case dawn_NN_2_obl");
  ASSERT_EQ(coded.interactions.size(), 1U);
  ASSERT_EQ(coded.interactions.front().repeats.size(), 1U);
  EXPECT_EQ(coded.interactions.front().repeats.front().sentence, SentenceId{1});
  EXPECT_EQ(coded.interactions.front().evidence.sentence, SentenceId{0});
}

TEST(InteractionCoder, KeepsActsOfAnotherStatusApart) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj\n"
      "Egypt_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod attack_VB_0_root Sudan_NNP_4_obj");
  EXPECT_EQ(coded.interactions.size(), 2U);
}

TEST(InteractionCoder, KeepsTheOtherDirectionApart) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj\n"
      "Sudan_NNP_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj");
  EXPECT_EQ(coded.interactions.size(), 2U);
}

TEST(InteractionCoder, ReadsNothingInFurniture) {
  EXPECT_EQ(code("%furniture\nEgypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj").summary(), "nothing");
}

TEST(InteractionCoder, CodesNothingInAnEmptyCast) {
  EXPECT_EQ(code("It_PRP_2_nsubj attacked/attack_VBD_0_root him/he_PRP_2_obj").summary(), "nothing");
}

TEST(InteractionCoder, ComplainsOfABadLexiconWithItsLine) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder, "nouns.tsv", "x\tsubj\tof\tFIGHT\t-\t190\tx\t-\t-\n");
  try {
    const InteractionCoder coder(folder.path());
    FAIL() << "the table was taken";
  } catch (const ResourceError& error) {
    EXPECT_EQ(std::string(error.what()).rfind("lexicon/nouns.tsv:7: ", 0), 0U) << error.what();
  }
}

}  // namespace
}  // namespace entente
