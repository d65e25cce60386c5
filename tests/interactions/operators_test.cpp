// What stands around an act and what it makes of it, each word in a tree written by hand. The rows of the small lexicon give the acts.
#include <gtest/gtest.h>

#include <string>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;

// "Egypt <verb> to <act> Sudan."
std::string with_infinitive(const std::string& verb, const std::string& act) {
  return code("Egypt_NNP_2_nsubj " + verb + "_VBD_0_root to_TO_4_mark " + act +
              "_VB_2_xcomp Sudan_NNP_4_obj ._._2_punct")
      .summary();
}

TEST(Operators, LeaveAPlainActAlone) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj").summary(),
            "Egypt > Sudan ASSAULT actual");
}

TEST(Operators, AgreeMakesCooperationAnAgreement) {
  EXPECT_EQ(with_infinitive("agreed/agree", "aid"), "Egypt > Sudan AGREE actual");
}

TEST(Operators, AgreeMakesHarmAThreat) {
  EXPECT_EQ(with_infinitive("agreed/agree", "attack"), "Egypt > Sudan THREATEN actual");
}

TEST(Operators, AgreeMakesAWithdrawalAnAgreement) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj agreed/agree_VBD_0_root to_TO_4_mark withdraw_VB_2_xcomp troops/troop_NNS_4_obj "
                 "from_IN_7_case Sudan_NNP_4_obl")
                .summary(),
            "Egypt > Sudan AGREE actual");
}

TEST(Operators, WillLeavesAWithdrawalAConcession) {
  EXPECT_EQ(code("Egypt_NNP_3_nsubj will_MD_3_aux withdraw_VB_0_root troops/troop_NNS_3_obj from_IN_6_case "
                 "Sudan_NNP_3_obl")
                .summary(),
            "Egypt > Sudan CONCEDE actual");
}

TEST(Operators, RefuseMakesCooperationARejection) {
  EXPECT_EQ(with_infinitive("refused/refuse", "aid"), "Egypt > Sudan REJECT actual");
}

TEST(Operators, RefuseNegatesHarm) {
  EXPECT_EQ(with_infinitive("refused/refuse", "attack"), "Egypt > Sudan ASSAULT negated");
}

TEST(Operators, ThreatenMakesHarmAThreat) {
  EXPECT_EQ(with_infinitive("threatened/threaten", "attack"), "Egypt > Sudan THREATEN actual");
}

TEST(Operators, EndMakesAttacksARetreat) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj ended/end_VBD_0_root its_PRP$_4_nmod:poss attacks/attack_NNS_2_obj on_IN_6_case "
                 "Sudan_NNP_4_nmod",
                 {{"its", {"Egypt"}}})
                .summary(),
            "Egypt > Sudan RETREAT actual");
}

TEST(Operators, EndMakesAPenaltyAConcession) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj lifted/lift_VBD_0_root the_DT_4_det embargo_NN_2_obj on_IN_6_case Sudan_NNP_4_nmod")
                .summary(),
            "Egypt > Sudan CONCEDE actual");
}

TEST(Operators, EndMakesTalksARefusalToMeet) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj ended/end_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_3_nmod")
                .interactions.front()
                .mode,
            Mode::reject_meet);
}

TEST(Operators, EndMakesHelpASanction) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj ended/end_VBD_0_root aiding/aid_VBG_2_xcomp Sudan_NNP_3_obj").summary(),
            "Egypt > Sudan SANCTION/discontinue actual");
}

TEST(Operators, WorkFromTheInsideOut) {  // SANCTION, lifted: CONCEDE, refused: REJECT
  EXPECT_EQ(code("Egypt_NNP_2_nsubj refused/refuse_VBD_0_root to_TO_4_mark lift_VB_2_xcomp the_DT_6_det "
                 "embargo_NN_4_obj on_IN_8_case Sudan_NNP_6_nmod")
                .summary(),
            "Egypt > Sudan REJECT actual");
}

TEST(Operators, AreNamedInnermostFirst) {
  const auto coded = code(
      "Egypt_NNP_2_nsubj refused/refuse_VBD_0_root to_TO_4_mark lift_VB_2_xcomp the_DT_6_det embargo_NN_4_obj "
      "on_IN_8_case Sudan_NNP_6_nmod");
  ASSERT_EQ(coded.interactions.size(), 1U);
  const auto& operators = coded.interactions.front().evidence.operators;
  ASSERT_EQ(operators.size(), 2U);
  EXPECT_EQ(operators[0].text(), "lexicon/operators.tsv:7");  // lift
  EXPECT_EQ(operators[1].text(), "lexicon/operators.tsv:9");  // refuse
}

TEST(Operators, DenyNegates) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj denied/deny_VBD_0_root attacking/attack_VBG_2_xcomp Sudan_NNP_3_obj").summary(),
            "Egypt > Sudan ASSAULT negated");
}

TEST(Operators, FailNegates) { EXPECT_EQ(with_infinitive("failed/fail", "aid"), "Egypt > Sudan AID negated"); }

TEST(Operators, AttemptOnlyLowersTheConfidence) {
  EXPECT_EQ(with_infinitive("tried/try", "attack"), "Egypt > Sudan ASSAULT actual");
  const auto sure = code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj");
  const auto tried = code("Egypt_NNP_2_nsubj tried/try_VBD_0_root to_TO_4_mark attack_VB_2_xcomp Sudan_NNP_4_obj");
  EXPECT_LT(tried.interactions.front().confidence, sure.interactions.front().confidence);
}

TEST(Operators, BeginLeavesTheAct) {
  EXPECT_EQ(with_infinitive("started/start", "attack"), "Egypt > Sudan ASSAULT actual");
}

TEST(Operators, PossibleMakesAnActHypothetical) {
  EXPECT_EQ(with_infinitive("wanted/want", "attack"), "Egypt > Sudan ASSAULT hypothetical");
}

TEST(Operators, RequestTurnsAnActIntoARequestToItsAgent) {
  EXPECT_EQ(code("Iran_NNP_2_nsubj called/call_VBD_0_root for_IN_5_case an/a_DT_5_det attack_NN_2_obl on_IN_7_case "
                 "Sudan_NNP_5_nmod by_IN_9_case Egypt_NNP_5_nmod")
                .summary(),
            "Iran > Egypt REQUEST actual");
}

// "call out", a row of two words, says nothing of "called Israel to attack Sudan".
TEST(Operators, KeepTheirWordBesideLongerRowsOfIt) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder, "verbs.tsv", "call out\tsubj\tobj\tREQUEST\t-\t100\tcalled out\t-\t-\n");
  const InteractionCoder coder(folder.path());
  const Document document = test::hand_document(
      "Egypt_NNP_2_nsubj called/call_VBD_0_root Israel_NNP_2_obj to_TO_5_mark attack_VB_2_xcomp Sudan_NNP_5_obj");
  const Cast cast = test::hand_cast(document, {});
  const auto acts = coder.code(document, cast, {Tellings::joined, nullptr});
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts.front().root, Root::request);
  EXPECT_EQ(test::names_of(cast, acts.front().targets), "Israel");
}

TEST(Operators, ReachThroughANounWithAnInfinitive) {
  EXPECT_EQ(code("Iran_NNP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_5_nmod:poss 's_POS_3_case plan_NN_2_obj "
                 "to_TO_7_mark aid_VB_5_acl Sudan_NNP_7_obj")
                .summary(),
            "Iran > Egypt SUPPORT actual\nEgypt > Sudan AGREE actual");
}

TEST(Operators, HoldForCoordinatedActs) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj refused/refuse_VBD_0_root to_TO_4_mark meet_VB_2_xcomp Iran_NNP_4_obj and_CC_7_cc "
                 "aid_VB_4_conj Sudan_NNP_7_obj")
                .summary(),
            "Egypt > Iran REJECT actual (mutual)\nEgypt > Sudan REJECT actual");
}

// ---- auxiliaries and negation

std::string with_auxiliary(const std::string& auxiliary, const std::string& act) {
  return code("Egypt_NNP_3_nsubj " + auxiliary + "_MD_3_aux " + act + "_VB_0_root Sudan_NNP_3_obj").summary();
}

TEST(Auxiliaries, WillMakesCooperationAnAgreement) {
  EXPECT_EQ(with_auxiliary("will", "aid"), "Egypt > Sudan AGREE actual");
}

TEST(Auxiliaries, WillMakesHarmAThreat) {
  EXPECT_EQ(with_auxiliary("will", "attack"), "Egypt > Sudan THREATEN actual");
}

TEST(Auxiliaries, WillMakesVerbalConflictAPlan) {
  EXPECT_EQ(with_auxiliary("will", "condemn"), "Egypt > Sudan ACCUSE/disapprove planned");
}

TEST(Auxiliaries, CouldMayAndMightAreHypothetical) {
  for (const char* auxiliary : {"could", "may", "might"}) {
    EXPECT_EQ(with_auxiliary(auxiliary, "attack"), "Egypt > Sudan ASSAULT hypothetical") << auxiliary;
  }
}

TEST(Auxiliaries, WouldIsHypotheticalOutsideAReport) {
  EXPECT_EQ(with_auxiliary("would", "attack"), "Egypt > Sudan ASSAULT hypothetical");
}

TEST(Auxiliaries, WouldIsTheFutureOfAReport) {
  EXPECT_EQ(code("Iran_NNP_2_nsubj said/say_VBD_0_root Egypt_NNP_5_nsubj would_MD_5_aux aid_VB_2_ccomp Sudan_NNP_5_obj")
                .summary(),
            "Egypt > Sudan AGREE actual; Iran");
}

TEST(Auxiliaries, WillNotBackIsARejection) {
  EXPECT_EQ(code("Egypt_NNP_4_nsubj will_MD_4_aux not_RB_4_advmod back_VB_0_root Sudan_NNP_4_obj").summary(),
            "Egypt > Sudan REJECT actual");
}

TEST(Negation, MarksAnActAsNegated) {
  EXPECT_EQ(code("Egypt_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod attack_VB_0_root Sudan_NNP_4_obj").summary(),
            "Egypt > Sudan ASSAULT negated");
  EXPECT_EQ(code("Egypt_NNP_3_nsubj never_RB_3_advmod attacked/attack_VBD_0_root Sudan_NNP_3_obj").summary(),
            "Egypt > Sudan ASSAULT negated");
}

TEST(Negation, MarksANounWithNo) {
  EXPECT_EQ(
      code("Egypt_NNP_2_nsubj voiced/voice_VBD_0_root no_DT_4_det criticism_NN_2_obj of_IN_6_case Sudan_NNP_4_nmod")
          .summary(),
      "Egypt > Sudan ACCUSE/disapprove negated");
}

TEST(Negation, StandsBeforeTheNounOfALightVerb) {
  EXPECT_EQ(code("Norway_NNP_2_nsubj held/hold_VBD_0_root no_DT_4_det talks/talk_NNS_2_obj with_IN_6_case "
                 "Sweden_NNP_4_nmod")
                .summary(),
            "Norway > Sweden CONSULT negated (mutual)");
}

TEST(Negation, AndDenialCancelOut) {  // "did not deny attacking"
  EXPECT_NE(code("Egypt_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod deny_VB_0_root attacking/attack_VBG_4_xcomp "
                 "Sudan_NNP_5_obj")
                .summary(),
            "Egypt > Sudan ASSAULT negated");
}

TEST(Conditions, MakeAnActHypothetical) {
  EXPECT_EQ(code("If_IN_3_mark Egypt_NNP_3_nsubj attacks/attack_VBZ_7_advcl Sudan_NNP_3_obj prices/price_NNS_7_nsubj "
                 "will_MD_7_aux rise_VB_0_root")
                .summary(),
            "Egypt > Sudan ASSAULT hypothetical");
}

TEST(Hearsay, MakesAnActAlleged) {
  EXPECT_EQ(code("Egypt_NNP_3_nsubj reportedly_RB_3_advmod attacked/attack_VBD_0_root Sudan_NNP_3_obj").summary(),
            "Egypt > Sudan ASSAULT alleged");
  EXPECT_EQ(code("Iran_NNP_2_nsubj accused/accuse_VBD_0_root Egypt_NNP_2_obj of_IN_5_mark attacking/attack_VBG_2_advcl "
                 "Sudan_NNP_5_obj")
                .summary(),
            "Iran > Egypt ACCUSE/allege actual\nEgypt > Sudan ASSAULT alleged");
}

// ---- who says so

TEST(Attribution, GoesToTheSpeakerOfAThatClause) {
  EXPECT_EQ(code("Iran_NNP_2_nsubj said/say_VBD_0_root that_IN_5_mark Egypt_NNP_5_nsubj attacked/attack_VBD_2_ccomp "
                 "Sudan_NNP_5_obj")
                .summary(),
            "Egypt > Sudan ASSAULT actual; Iran");
}

TEST(Attribution, GoesToTheSpeakerBehindTheClause) {
  EXPECT_EQ(code("Egypt_NNP_2_nsubj attacked/attack_VBD_6_ccomp Sudan_NNP_2_obj ,_,_2_punct Iran_NNP_6_nsubj "
                 "said/say_VBD_0_root")
                .summary(),
            "Egypt > Sudan ASSAULT actual; Iran");
  EXPECT_EQ(code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj ,_,_6_punct Iran_NNP_6_nsubj "
                 "said/say_VBD_2_parataxis")
                .summary(),
            "Egypt > Sudan ASSAULT actual; Iran");
}

TEST(Attribution, GoesToTheSourceOfAccordingTo) {
  EXPECT_EQ(code("According/accord_VBG_3_case to_IN_1_fixed Iran_NNP_5_obl Egypt_NNP_5_nsubj "
                 "attacked/attack_VBD_0_root Sudan_NNP_5_obj")
                .summary(),
            "Egypt > Sudan ASSAULT actual; Iran");
}

TEST(Attribution, CollectsAllSpeakersOfNestedReports) {
  const std::string found = code(
                                "Iran_NNP_2_nsubj said/say_VBD_0_root Chad_NNP_4_nsubj claimed/claim_VBD_2_ccomp "
                                "Egypt_NNP_6_nsubj attacked/attack_VBD_4_ccomp Sudan_NNP_6_obj")
                                .summary();
  EXPECT_EQ(found, "Egypt > Sudan ASSAULT actual; Chad + Iran");
}

TEST(Attribution, DoesNotTurnAReportIntoAPromise) {
  EXPECT_EQ(code("Iran_NNP_2_nsubj announced/announce_VBD_0_root that_IN_5_mark Egypt_NNP_5_nsubj "
                 "aided/aid_VBD_2_ccomp Sudan_NNP_5_obj")
                .summary(),
            "Egypt > Sudan AID actual; Iran");
}

}  // namespace
}  // namespace entente
