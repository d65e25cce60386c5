// One act told several times, in trees written by hand.
#include <gtest/gtest.h>

#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "interactions/coder_support.hpp"
#include "repeats.hpp"

namespace entente {
namespace {

using test::code;
using test::CodedText;

const std::string kAttack = "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj ";
const std::string kOnMonday = "on_IN_5_case Monday_NNP_2_obl";
const std::string kIn1998 = "in_IN_5_case 1998_CD_2_obl";

TEST(Repeats, JoinTellingsOfOneActWithTheirSentences) {
  const CodedText coded = code(kAttack + "\n" + kAttack, {}, "2016-11-16");
  ASSERT_EQ(coded.interactions.size(), 1U);
  const Interaction& act = coded.interactions.front();
  ASSERT_EQ(act.repeats.size(), 1U);
  EXPECT_EQ(to_index(act.evidence.sentence), 0U);
  EXPECT_EQ(to_index(act.repeats.front().sentence), 1U);
  EXPECT_EQ(coded.document.text().text(act.repeats.front().trigger), "attacked");
  EXPECT_EQ(act.repeats.front().sources.size(), 1U);
  EXPECT_GT(act.repeats.front().trigger.begin, act.evidence.trigger.begin);
}

TEST(Repeats, LeaveTellingsApartWhereAsked) {
  const CodedText coded = code(kAttack + "\n" + kAttack, {}, "2016-11-16", Tellings::apart);
  ASSERT_EQ(coded.interactions.size(), 2U);
  EXPECT_TRUE(coded.interactions[0].repeats.empty());
  EXPECT_TRUE(coded.interactions[1].repeats.empty());
  EXPECT_EQ(to_index(coded.interactions[1].evidence.sentence), 1U);
}

TEST(Repeats, KeepActsOfDifferentDatesApart) {
  const CodedText coded = code(kAttack + kOnMonday + "\n" + kAttack + kIn1998, {}, "2016-11-16");
  ASSERT_EQ(coded.interactions.size(), 2U);
  EXPECT_EQ(coded.interactions[0].date, "2016-11-14");
  EXPECT_EQ(coded.interactions[1].date, "1998");
}

TEST(Repeats, TakeTheDateOfATellingThatStatesOne) {
  const CodedText coded = code(kAttack + "\n" + kAttack + kOnMonday, {}, "2016-11-16");
  ASSERT_EQ(coded.interactions.size(), 1U);
  EXPECT_EQ(coded.interactions.front().date, "2016-11-14");
  EXPECT_TRUE(coded.interactions.front().repeats.front().date.has_value());
}

TEST(Repeats, ADateThatARepeatStatedPartsThemToo) {
  const CodedText coded = code(kAttack + "\n" + kAttack + kOnMonday + "\n" + kAttack + kIn1998, {}, "2016-11-16");
  ASSERT_EQ(coded.interactions.size(), 2U);
  EXPECT_EQ(coded.interactions[0].repeats.size(), 1U);
  EXPECT_EQ(coded.interactions[1].date, "1998");
}

// All against all would be half a minute.
TEST(Repeats, AreJoinedInTimeThatGrowsWithTheirNumber) {
  constexpr std::size_t kTellings = 200'000;
  const CodedText coded = code(kAttack, {}, "2016-11-16");
  std::vector<Interaction> tellings(kTellings, coded.interactions.at(0));
  const std::clock_t began = std::clock();
  const std::vector<Interaction> joined = join_repeats(coded.document, std::move(tellings));
  EXPECT_LT(static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC, 5.0);
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined.front().repeats.size(), kTellings - 1);
}

TEST(Repeats, AttributeTheActToAllWhoTellIt) {
  const std::string by_chad =
      "Chad_NNP_2_nsubj said/say_VBD_0_root Egypt_NNP_4_nsubj attacked/attack_VBD_2_ccomp Sudan_NNP_4_obj";
  const std::string by_mali =
      "Mali_NNP_2_nsubj said/say_VBD_0_root Egypt_NNP_4_nsubj attacked/attack_VBD_2_ccomp Sudan_NNP_4_obj";
  EXPECT_EQ(code(by_chad + "\n" + by_mali).summary(), "Egypt > Sudan ASSAULT actual; Chad + Mali");
}

TEST(Repeats, TakeBothWaysOfAMeetingForOne) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj met/meet_VBD_0_root Sudan_NNP_2_obj\n"
      "Sudan_NNP_2_nsubj met/meet_VBD_0_root Egypt_NNP_2_obj\n"
      "Egypt_NNP_4_nsubj and_CC_3_cc Sudan_NNP_1_conj met/meet_VBD_0_root");
  ASSERT_EQ(coded.interactions.size(), 1U);
  EXPECT_EQ(coded.interactions.front().repeats.size(), 2U);
}

// "Egypt attacked Sudan. Chad attacked Sudan. Sudan was attacked": the telling that names no doer is of the nearest act that completes it.
TEST(Repeats, TakeATellingOfOneSideToTheNearestActThatNamesBoth) {
  const std::string without_doer = "Sudan_NNP_3_nsubj:pass was/be_VBD_3_aux:pass attacked/attack_VBN_0_root";
  const std::string by_chad = "Chad_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj";
  const CodedText coded = code(kAttack + "\n" + by_chad + "\n" + without_doer + "\n" + without_doer);
  EXPECT_EQ(coded.summary(), "Egypt > Sudan ASSAULT actual\nChad > Sudan ASSAULT actual");
  EXPECT_EQ(coded.interactions.at(1).repeats.size(), 2U);
  EXPECT_EQ(code(without_doer).summary(), "- > Sudan ASSAULT actual");
  EXPECT_EQ(code(kAttack + "\nChad_NNP_3_nsubj:pass was/be_VBD_3_aux:pass attacked/attack_VBN_0_root").summary(),
            "Egypt > Sudan ASSAULT actual\n- > Chad ASSAULT actual");
}

TEST(Repeats, KeepADenialApart) {
  EXPECT_EQ(
      code(kAttack + "\nEgypt_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod attack_VB_0_root Sudan_NNP_4_obj").summary(),
      "Egypt > Sudan ASSAULT actual\nEgypt > Sudan ASSAULT negated");
}

}  // namespace
}  // namespace entente
