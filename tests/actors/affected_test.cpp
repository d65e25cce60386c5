// People told by their number, nations side by side, members of forces, in trees written by hand. Towns need the names of the model: tests/cases/interactions.tsv.
#include <gtest/gtest.h>

#include "actors/resolver_support.hpp"

namespace entente {
namespace {

using test::resolve;
using test::ResolvedText;

TEST(AffectedFinder, TakesTheObjectOfKillingForPeople) {
  const ResolvedText read = resolve("Russia_NNP_2_nsubj kills/kill_VBZ_0_root 5_CD_2_obj");
  EXPECT_EQ(read.at("5"), "five-people");
  EXPECT_EQ(read.actor("5").type, ActorType::group);
  EXPECT_EQ(read.mention("5").kind, MentionKind::description);
}

TEST(AffectedFinder, TakesTheSubjectOfAPassiveForPeople) {
  EXPECT_EQ(resolve("48_CD_2_nsubj:pass killed/kill_VBN_0_root").at("48"), "48-people");
  EXPECT_EQ(
      resolve("Hundreds/hundred_NNS_3_nsubj:pass were/be_VBD_3_aux:pass arrested/arrest_VBN_0_root").at("Hundreds"),
      "hundreds-of-people");
}

TEST(AffectedFinder, LeavesOtherNumbersAlone) {
  EXPECT_EQ(resolve("Russia_NNP_2_nsubj bought/buy_VBD_0_root 5_CD_2_obj").at("5"), "-");
  EXPECT_EQ(resolve("Russia_NNP_2_nsubj killed/kill_VBD_0_root 5_CD_2_obj percent/percent_NN_3_flat").at("5"), "-");
  EXPECT_EQ(resolve("Russia_NNP_2_nsubj freed/free_VBD_0_root 1998_CD_2_obj").at("1998"), "-");
}

TEST(DescriptionFinder, GivesEachOfTwoNationsItsGroup) {
  const ResolvedText read = resolve(
      "Russian_JJ_4_amod and_CC_3_cc Egyptian_JJ_1_conj guerrillas/guerrilla_NNS_5_nsubj left/leave_VBD_0_root "
      "._._5_punct");
  EXPECT_EQ(read.at("guerrillas"), "russian-guerrillas + egyptian-guerrillas");
}

TEST(DescriptionFinder, TakesMembersOfForcesForTheForces) {
  const ResolvedText read = resolve(
      "Members/member_NNS_5_nsubj of_IN_4_case Russian_JJ_4_amod guerrillas/guerrilla_NNS_1_nmod left/leave_VBD_0_root "
      "._._5_punct");
  EXPECT_EQ(read.at("Members"), "russian-guerrillas");
  EXPECT_EQ(read.at("guerrillas"), "russian-guerrillas");
}

}  // namespace
}  // namespace entente
