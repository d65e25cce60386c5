// Features on sentences whose tags and trees are given: "form/lemma_TAG_head_relation", heads from 1, as in hand-built documents.
#include <entente/document/word_features.hpp>

#include <gtest/gtest.h>

#include "support/hand_document.hpp"

namespace entente {
namespace {

// The features of the word with this form.
std::string features(const std::string& sentence, const std::string& form) {
  const Document document = test::hand_document(sentence);
  return features_text(document.word(test::token_of(document, form)));
}

const Word& word(const Document& document, const std::string& form) {
  return document.word(test::token_of(document, form));
}

TEST(WordFeatures, TellTheNumberOfNounsAndPronouns) {
  const std::string sentence = "These/this_DT_2_det rebels/rebel_NNS_3_nsubj met_VBD_0_root you_PRP_3_obj";
  EXPECT_EQ(features(sentence, "These"), "Number=Plur");
  EXPECT_EQ(features(sentence, "rebels"), "Number=Plur");
  EXPECT_EQ(features(sentence, "you"), "");
  EXPECT_EQ(features("Iran_NNP_2_nsubj fled_VBD_0_root", "Iran"), "Number=Sing");
}

TEST(WordFeatures, GiveAVerbTheNumberOfItsSubject) {
  EXPECT_EQ(features("Rebels_NNS_2_nsubj fled/flee_VBD_0_root", "fled"),
            "Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(features("Iran_NNP_4_nsubj and_CC_3_cc Iraq_NNP_1_conj met_VBD_0_root", "met"),
            "Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(features("Iran_NNP_2_nsubj came_VBD_0_root and_CC_4_cc left_VBD_2_conj", "left"),
            "Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(features("I_PRP_2_nsubj know_VBP_0_root", "know"), "Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin");
  EXPECT_EQ(features("rebels_NNS_0_root who_WP_3_nsubj fled_VBD_1_acl:relcl", "fled"),
            "Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin");
}

TEST(WordFeatures, GiveAModalNoMood) {
  EXPECT_EQ(features("Iran_NNP_3_nsubj may_MD_3_aux attack_VB_0_root", "may"), "VerbForm=Fin");
  EXPECT_EQ(features("Iran_NNP_3_nsubj may_MD_3_aux attack_VB_0_root", "attack"), "VerbForm=Inf");
}

TEST(WordFeatures, FindAnImperative) {
  EXPECT_EQ(features("Stop_VB_0_root and_CC_3_cc listen_VB_1_conj", "Stop"), "Mood=Imp|VerbForm=Fin");
  EXPECT_EQ(features("Stop_VB_0_root and_CC_3_cc listen_VB_1_conj", "listen"), "Mood=Imp|VerbForm=Fin");
  EXPECT_EQ(features("Be_VB_2_cop careful_JJ_0_root", "Be"), "Mood=Imp|VerbForm=Fin");
}

TEST(WordFeatures, FindNoImperativeBehindToSubjectOrModal) {
  EXPECT_EQ(features("ready_JJ_0_root to_TO_3_mark go_VB_1_xcomp", "go"), "VerbForm=Inf");
  EXPECT_EQ(features("They_PRP_3_nsubj should_MD_3_aux stop_VB_0_root and_CC_5_cc listen_VB_3_conj", "listen"),
            "VerbForm=Inf");
  EXPECT_EQ(features("It_PRP_2_nsubj helped_VBD_0_root end_VB_2_xcomp it_PRP_3_obj", "end"), "VerbForm=Inf");
}

TEST(WordFeatures, KnowANegatedImperativeByItsMoodAlone) {
  const Document document = test::hand_document("Do/do_VB_3_aux n't/not_RB_3_advmod attack_VB_0_root Iran_NNP_3_obj");
  EXPECT_EQ(word(document, "attack").mood, Mood::imperative);
  EXPECT_EQ(features_text(word(document, "attack")), "VerbForm=Inf");
  EXPECT_EQ(features_text(word(document, "Do")), "Mood=Imp|VerbForm=Fin");
}

TEST(WordFeatures, FindASubjunctive) {
  EXPECT_EQ(features("Iran_NNP_2_nsubj demanded_VBD_0_root that_IN_5_mark he_PRP_5_nsubj resign_VB_2_ccomp", "resign"),
            "Mood=Sub|Tense=Pres|VerbForm=Fin");
}

TEST(WordFeatures, TellGerundsFromParticiples) {
  EXPECT_EQ(features("accused_VBD_0_root of_IN_3_mark lying_VBG_1_advcl", "lying"), "Tense=Pres|VerbForm=Part");
  EXPECT_EQ(features("troops_NNS_0_root attacking_VBG_1_acl Homs_NNP_2_obj", "attacking"), "VerbForm=Ger");
  EXPECT_EQ(features("He_PRP_3_nsubj is/be_VBZ_3_aux lying_VBG_0_root", "lying"), "Tense=Pres|VerbForm=Part");
}

TEST(WordFeatures, TakeAParticipleForPassiveUnlessItIsAPerfect) {
  EXPECT_EQ(features("Homs_NNP_3_nsubj:pass was/be_VBD_3_aux:pass seized/seize_VBN_0_root", "seized"),
            "Tense=Past|VerbForm=Part|Voice=Pass");
  EXPECT_EQ(
      features("Backed/back_VBN_4_advcl by_IN_3_case Iran_NNP_1_obl rebels_NNS_5_nsubj fled_VBD_0_root", "Backed"),
      "Tense=Past|VerbForm=Part|Voice=Pass");
  EXPECT_EQ(features("He_PRP_3_nsubj has/have_VBZ_3_aux gone/go_VBN_0_root and_CC_5_cc died/die_VBN_3_conj", "died"),
            "Tense=Past|VerbForm=Part");
}

TEST(WordFeatures, TakeAMistakenParticipleForActive) {  // as parsers err
  EXPECT_EQ(features("rebels_NNS_2_nsubj disarmed_VBN_0_root", "disarmed"), "Tense=Past|VerbForm=Part");
  EXPECT_EQ(features("Iran_NNP_2_nsubj has/have_VBZ_0_root stuck_VBN_2_xcomp", "stuck"), "Tense=Past|VerbForm=Part");
}

TEST(WordFeatures, TellHasFromIsInAContraction) {
  EXPECT_EQ(word(test::hand_document("He_PRP_3_nsubj 's/be_VBZ_3_aux gone/go_VBN_0_root"), "'s").lemma, "have");
  EXPECT_EQ(word(test::hand_document("He_PRP_3_nsubj 's/be_VBZ_3_aux going/go_VBG_0_root"), "'s").lemma, "be");
}

}  // namespace
}  // namespace entente
