// Pronouns and pairs in trees written by hand: which actors before them they stand for.
#include <gtest/gtest.h>

#include <string>

#include "actors/resolver_support.hpp"

namespace entente {
namespace {

using test::resolve;
using test::ResolvedText;

const std::string kMerkelMeetsPutin =
    "Angela_NNP_3_nsubj Merkel_NNP_1_flat met/meet_VBD_0_root Vladimir_NNP_3_obj Putin_NNP_4_flat ._._3_punct\n";
const std::string kReaganMeetsNakasone =
    "Ronald_NNP_3_nsubj Reagan_NNP_1_flat met/meet_VBD_0_root Yasuhiro_NNP_3_obj Nakasone_NNP_4_flat ._._3_punct\n";

TEST(Coreference, SheIsTheWomanAndHeTheMan) {
  const ResolvedText read =
      resolve(kMerkelMeetsPutin + "She_PRP_2_nsubj praised/praise_VBD_0_root him/he_PRP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("She"), "angela-merkel");
  EXPECT_EQ(read.at("him"), "vladimir-putin");
  EXPECT_EQ(read.mention("him").kind, MentionKind::pronoun);
}

TEST(Coreference, PrefersTheSubjectOfTheSentenceBefore) {
  const ResolvedText read =
      resolve(kReaganMeetsNakasone + "He_PRP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("He"), "ronald-reagan");
}

TEST(Coreference, AnObjectIsNotTheSubjectOfItsOwnVerb) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n"
      "Donald_NNP_3_nsubj Trump_NNP_1_flat praised/praise_VBD_0_root him/he_PRP_3_obj ._._3_punct");
  EXPECT_EQ(read.at("him"), "vladimir-putin");
}

TEST(Coreference, LooksPastASentenceWithoutActors) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n"
      "The_DT_2_det hall_NN_4_nsubj was/be_VBD_4_cop full_JJ_0_root ._._4_punct\n"
      "He_PRP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("He"), "vladimir-putin");
}

TEST(Coreference, GivesUpBeyondTenSentences) {
  std::string filler;
  for (int i = 0; i < 10; ++i) {
    filler += "The_DT_2_det hall_NN_4_nsubj was/be_VBD_4_cop full_JJ_0_root ._._4_punct\n";
  }
  const ResolvedText read = resolve("Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n" +
                                    filler + "He_PRP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("He"), "-");
}

TEST(Coreference, ItIsAStateAndNoPerson) {
  const ResolvedText read = resolve(
      "Egypt_NNP_2_nsubj thanked/thank_VBD_0_root Vladimir_NNP_2_obj Putin_NNP_3_flat ._._2_punct\n"
      "It_PRP_2_nsubj recalled/recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj ._._2_punct");
  EXPECT_EQ(read.at("It"), "egypt");
  EXPECT_EQ(read.at("its"), "egypt");
}

TEST(Coreference, AnEmptyItStandsForNobody) {
  const ResolvedText read = resolve(
      "Egypt_NNP_2_nsubj thanked/thank_VBD_0_root Russia_NNP_2_obj ._._2_punct\n"
      "It_PRP_3_expl is/be_VBZ_3_cop clear_JJ_0_root ._._3_punct");
  EXPECT_EQ(read.at("It"), "-");
}

TEST(Coreference, TheyAreAllMembersOfACompound) {
  const ResolvedText read = resolve(
      "Ronald_NNP_6_nsubj Reagan_NNP_1_flat and_CC_4_cc Yasuhiro_NNP_1_conj Nakasone_NNP_4_flat met/meet_VBD_0_root "
      "._._6_punct\n"
      "They_PRP_2_nsubj praised/praise_VBD_0_root France_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("They"), "ronald-reagan + yasuhiro-nakasone");
}

TEST(Coreference, TheyAreAGroup) {
  const ResolvedText read = resolve(
      "Lebanese_JJ_2_amod guerrillas/guerrilla_NNS_3_nsubj attacked/attack_VBD_0_root Egypt_NNP_3_obj ._._3_punct\n"
      "They_PRP_2_nsubj fled/flee_VBD_0_root ._._2_punct");
  EXPECT_EQ(read.at("They"), "lebanese-guerrillas");
}

TEST(Coreference, TheyAreNoSinglePerson) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n"
      "They_PRP_2_nsubj praised/praise_VBD_0_root France_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("They"), "-");
}

TEST(Coreference, WhoIsTheNounOfItsClause) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_7_nsubj Putin_NNP_1_flat ,_,_5_punct who_WP_5_nsubj spoke/speak_VBD_1_acl:relcl ,_,_5_punct "
      "praised/praise_VBD_0_root Egypt_NNP_7_obj ._._7_punct");
  EXPECT_EQ(read.at("who"), "vladimir-putin");
}

TEST(Coreference, WhichAndThatAreTheNounOfTheirClause) {
  const ResolvedText read = resolve(
      "Egypt_NNP_6_nsubj ,_,_4_punct which_WDT_4_nsubj spoke/speak_VBD_1_acl:relcl ,_,_4_punct "
      "praised/praise_VBD_0_root the_DT_8_det guerrillas/guerrilla_NNS_6_obj "
      "that_WDT_10_nsubj fled/flee_VBD_8_acl:relcl ._._6_punct");
  EXPECT_EQ(read.at("which"), "egypt");
  EXPECT_EQ(read.at("that"), "guerrillas");
}

TEST(Coreference, TheFirstPersonIsTheSpeakerOfTheQuotation) {
  const ResolvedText read = resolve(
      "\"_``_5_punct I_PRP_5_nsubj will_MD_5_aux not_RB_5_advmod go/go_VB_10_ccomp ,_,_5_punct \"_''_5_punct "
      "Vladimir_NNP_10_nsubj Putin_NNP_8_flat "
      "said/say_VBD_0_root ._._10_punct");
  EXPECT_EQ(read.at("I"), "vladimir-putin");
}

TEST(Coreference, TheFirstPersonOutsideAQuotationIsNobody) {
  EXPECT_EQ(resolve("We_PRP_2_nsubj saw/see_VBD_0_root Vladimir_NNP_2_obj Putin_NNP_3_flat ._._2_punct").at("We"), "-");
}

TEST(Coreference, TheTwoLeadersAreTheTwoPersonsBefore) {
  const ResolvedText read =
      resolve(kReaganMeetsNakasone +
              "The_DT_3_det two_CD_3_nummod leaders/leader_NNS_4_nsubj left/leave_VBD_0_root ._._4_punct");
  EXPECT_EQ(read.at("leaders"), "ronald-reagan + yasuhiro-nakasone");
  EXPECT_EQ(read.mention("leaders").kind, MentionKind::description);
  EXPECT_EQ(read.text(read.mention("leaders")), "two leaders");
}

TEST(Coreference, BothCountriesAreTheTwoStatesBefore) {
  const ResolvedText read = resolve(
      "Egypt_NNP_2_nsubj thanked/thank_VBD_0_root France_NNP_2_obj ._._2_punct\n"
      "Both_DT_2_det countries/country_NNS_3_nsubj agreed/agree_VBD_0_root ._._3_punct");
  EXPECT_EQ(read.at("countries"), "egypt + france");
}

TEST(Coreference, TheTwoCountriesAreFoundInAdjectivesToo) {
  const ResolvedText read = resolve(
      "The_DT_3_det French_JJ_3_amod envoy_NN_4_nsubj met/meet_VBD_0_root the_DT_7_det Egyptian_JJ_7_amod "
      "envoy_NN_4_obj ._._4_punct\n"
      "The_DT_3_det two_CD_3_nummod countries/country_NNS_4_nsubj agreed/agree_VBD_0_root ._._4_punct");
  EXPECT_EQ(read.at("countries"), "france + egypt");
}

TEST(Coreference, APairWithoutTwoActorsIsNobody) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n"
      "The_DT_3_det two_CD_3_nummod leaders/leader_NNS_4_nsubj left/leave_VBD_0_root ._._4_punct");
  EXPECT_EQ(read.at("leaders"), "-");
}

}  // namespace
}  // namespace entente
