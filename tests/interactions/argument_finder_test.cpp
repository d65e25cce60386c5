#include "argument_finder.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "support/hand_cast.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

using test::token_of;
using Others = std::map<std::string, std::vector<std::string>>;

struct Scene {
  explicit Scene(std::string_view line, const Others& others = {})
      : document(test::hand_document(line)), cast(test::hand_cast(document, others)) {}

  Document document;
  Cast cast;
  ArgumentFinder arguments{document, cast};

  [[nodiscard]] std::string subject(std::string_view verb) const {
    return text(arguments.subject(token_of(document, verb)));
  }
  [[nodiscard]] std::string object(std::string_view verb) const {
    return text(arguments.object(token_of(document, verb)));
  }
  [[nodiscard]] std::string text(std::optional<TokenId> token) const {
    return token ? std::string(document.text(*token)) : "-";
  }
  [[nodiscard]] std::string participants(std::string_view form) const {
    return names(arguments.participants(token_of(document, form)));
  }
  [[nodiscard]] std::string fill(const Slot& slot, FramePos pos, const std::vector<std::string>& forms) const {
    std::vector<TokenId> words;
    for (const std::string& form : forms) {
      words.push_back(token_of(document, form));
    }
    return names(arguments.fill(slot, pos, words));
  }
  [[nodiscard]] std::string names(const std::vector<Participant>& found) const {
    std::vector<ActorId> actors;
    for (const Participant& participant : found) {
      actors.push_back(participant.actor);
    }
    return test::names_of(cast, actors);
  }
};

const Slot kSubject{Slot::Kind::subject, ""};
const Slot kObject{Slot::Kind::object, ""};
Slot preposition(const char* word) { return {Slot::Kind::preposition, word}; }

TEST(ArgumentFinder, FindsSubjectAndObjectOfAnActiveVerb) {
  const Scene scene("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj");
  EXPECT_EQ(scene.subject("attacked"), "Egypt");
  EXPECT_EQ(scene.object("attacked"), "Sudan");
}

TEST(ArgumentFinder, TurnsAPassiveAround) {
  const Scene scene(
      "Kuwait_NNP_3_nsubj:pass was/be_VBD_3_aux:pass invaded/invade_VBN_0_root by_IN_5_case Iraq_NNP_3_obl:agent");
  EXPECT_EQ(scene.subject("invaded"), "Iraq");
  EXPECT_EQ(scene.object("invaded"), "Kuwait");
}

TEST(ArgumentFinder, TakesABarePhraseWithByForTheAgent) {
  const Scene scene(
      "Kuwait_NNP_3_nsubj:pass was/be_VBD_3_aux:pass invaded/invade_VBN_0_root by_IN_5_case Iraq_NNP_3_obl");
  EXPECT_EQ(scene.subject("invaded"), "Iraq");
}

TEST(ArgumentFinder, FindsNoSubjectOfAnAgentlessPassive) {
  const Scene scene(
      "Kuwait_NNP_3_nsubj:pass was/be_VBD_3_aux:pass invaded/invade_VBN_0_root in_IN_5_case 1990_CD_3_obl");
  EXPECT_EQ(scene.subject("invaded"), "-");
  EXPECT_EQ(scene.object("invaded"), "Kuwait");
}

TEST(ArgumentFinder, FindsTheRelativePronounAsAnArgument) {
  const Scene scene(
      "The_DT_2_det generals/general_NNS_9_nsubj ,_,_6_punct who_WP_6_nsubj:pass were/be_VBD_6_aux:pass "
      "backed/back_VBN_2_acl:relcl by_IN_8_case Moscow_NNP_6_obl:agent "
      "pledged/pledge_VBD_0_root to_TO_11_mark attack_VB_9_xcomp Ukraine_NNP_11_obj");
  EXPECT_EQ(scene.object("backed"), "who");
  EXPECT_EQ(scene.subject("backed"), "Moscow");
}

TEST(ArgumentFinder, FollowsSubjectControl) {
  const Scene scene("Iran_NNP_2_nsubj agreed/agree_VBD_0_root to_TO_4_mark meet_VB_2_xcomp Iraq_NNP_4_obj");
  EXPECT_EQ(scene.subject("meet"), "Iran");
}

TEST(ArgumentFinder, FollowsObjectControl) {
  const Scene scene(
      "Iran_NNP_2_nsubj urged/urge_VBD_0_root Egypt_NNP_2_obj to_TO_5_mark attack_VB_2_xcomp Sudan_NNP_5_obj");
  EXPECT_EQ(scene.subject("attack"), "Egypt");
}

TEST(ArgumentFinder, FollowsControlThroughAPassive) {
  const Scene scene(
      "Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass urged/urge_VBN_0_root by_IN_5_case Iran_NNP_3_obl:agent "
      "to_TO_7_mark attack_VB_3_xcomp Sudan_NNP_7_obj");
  EXPECT_EQ(scene.subject("attack"), "Egypt");
}

TEST(ArgumentFinder, FollowsAChainOfControl) {
  const Scene scene(
      "Iran_NNP_2_nsubj agreed/agree_VBD_0_root to_TO_4_mark try_VB_2_xcomp to_TO_6_mark meet_VB_4_xcomp "
      "Iraq_NNP_6_obj");
  EXPECT_EQ(scene.subject("meet"), "Iran");
}

TEST(ArgumentFinder, GivesTheAccusedForTheVerbOfWhatHeIsAccusedOf) {
  const Scene scene(
      "Iran_NNP_2_nsubj accused/accuse_VBD_0_root Egypt_NNP_2_obj of_IN_5_mark attacking/attack_VBG_2_advcl "
      "Sudan_NNP_5_obj");
  EXPECT_EQ(scene.subject("attacking"), "Egypt");
}

TEST(ArgumentFinder, SharesTheSubjectOfCoordinatedVerbs) {
  const Scene scene(
      "Bolivia_NNP_2_nsubj praised/praise_VBD_0_root Cuba_NNP_2_obj and_CC_5_cc criticised/criticise_VBD_2_conj "
      "Chile_NNP_5_obj");
  EXPECT_EQ(scene.subject("criticised"), "Bolivia");
  EXPECT_EQ(scene.object("criticised"), "Chile");
}

TEST(ArgumentFinder, KeepsTheOwnSubjectOfACoordinatedVerb) {
  const Scene scene(
      "Sudan_NNP_2_nsubj attacked/attack_VBD_0_root Chad_NNP_2_obj and_CC_6_cc Libya_NNP_6_nsubj "
      "condemned/condemn_VBD_2_conj Sudan_NNP_6_obj");
  EXPECT_EQ(scene.subject("condemned"), "Libya");
}

TEST(ArgumentFinder, SharesThePassiveSubjectOfCoordinatedParticiples) {
  const Scene scene(
      "Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass attacked/attack_VBN_0_root and_CC_5_cc looted/loot_VBN_3_conj");
  EXPECT_EQ(scene.object("looted"), "Egypt");
}

TEST(ArgumentFinder, GivesTheNounOfAnActiveParticiple) {
  const Scene scene(
      "Troops/troop_NNS_4_nsubj attacking/attack_VBG_1_acl Syria_NNP_2_obj praised/praise_VBD_0_root Iran_NNP_4_obj",
      {{"Troops", {"Troops"}}});
  EXPECT_EQ(scene.subject("attacking"), "Troops");
  EXPECT_EQ(scene.object("attacking"), "Syria");
}

TEST(ArgumentFinder, GivesTheNounOfAPassiveParticipleAsItsObject) {
  const Scene scene(
      "Sites/site_NNS_5_nsubj bombed/bomb_VBN_1_acl by_IN_4_case Israel_NNP_2_obl:agent burned/burn_VBD_0_root");
  EXPECT_EQ(scene.object("bombed"), "Sites");
  EXPECT_EQ(scene.subject("bombed"), "Israel");
}

TEST(ArgumentFinder, GivesTheOwnerOfAPlanForItsInfinitive) {
  const Scene scene(
      "Iran_NNP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_5_nmod:poss 's_POS_3_case plan_NN_2_obj to_TO_7_mark "
      "attack_VB_5_acl Sudan_NNP_7_obj");
  EXPECT_EQ(scene.subject("attack"), "Egypt");
}

// ---- whom a phrase stands for

TEST(Participants, AreAllMembersOfACompound) {
  const Scene scene(
      "France_NNP_6_nsubj ,_,_3_punct Germany_NNP_1_conj and_CC_5_cc Italy_NNP_1_conj met/meet_VBD_0_root");
  EXPECT_EQ(scene.participants("France"), "France + Germany + Italy");
}

TEST(Participants, AreCountedOnce) {
  const Scene scene("Egypt_NNP_4_nsubj and_CC_3_cc it_PRP_1_conj met/meet_VBD_0_root", {{"it", {"Egypt"}}});
  EXPECT_EQ(scene.participants("Egypt"), "Egypt");
}

TEST(Participants, AreThePossessorOfADeed) {
  const Scene scene(
      "Germany_NNP_2_nsubj criticised/criticise_VBD_0_root Poland_NNP_5_nmod:poss 's_POS_3_case reform_NN_2_obj");
  EXPECT_EQ(scene.participants("reform"), "Poland");
}

TEST(Participants, AreTheAdjectiveOfADeed) {
  const Scene scene("Austria_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_5_det Hungarian_JJ_5_amod law_NN_2_obj",
                    {{"Hungarian", {"Hungary"}}});
  EXPECT_EQ(scene.participants("law"), "Hungary");
}

TEST(Participants, AreANameInsideACompoundNoun) {
  const Scene scene(
      "Mexico_NNP_2_nsubj denounced/denounce_VBD_0_root the_DT_6_det US_NNP_6_compound policy_NN_6_compound "
      "shift_NN_2_obj");
  EXPECT_EQ(scene.participants("shift"), "US");
}

TEST(Participants, AreTheOfPhraseOfADeed) {
  const Scene scene(
      "Japan_NNP_2_nsubj welcomed/welcome_VBD_0_root the_DT_4_det decision_NN_2_obj of_IN_6_case Egypt_NNP_4_nmod");
  EXPECT_EQ(scene.participants("decision"), "Egypt");
}

TEST(Participants, AreTheAppositionOfADescription) {
  const Scene scene("a_DT_2_det critic_NN_0_root ,_,_4_punct Navalny_NNP_2_appos");
  EXPECT_EQ(scene.participants("critic"), "Navalny");
}

TEST(Participants, AreNobodyWhereNothingOwns) {
  const Scene scene("Germany_NNP_2_nsubj criticised/criticise_VBD_0_root the_DT_4_det reform_NN_2_obj");
  EXPECT_EQ(scene.participants("reform"), "-");
}

TEST(Participants, AreEveryActorOfAPronoun) {
  const Scene scene("They_PRP_2_nsubj left/leave_VBD_0_root", {{"They", {"Egypt", "Sudan"}}});
  EXPECT_EQ(scene.participants("They"), "Egypt + Sudan");
}

// ---- slots

TEST(FillSlot, FindsAPrepositionOnTheVerb) {
  const Scene scene("Egypt_NNP_2_nsubj met/meet_VBD_0_root with_IN_4_case Sudan_NNP_2_obl");
  EXPECT_EQ(scene.fill(preposition("with"), FramePos::verb, {"met"}), "Sudan");
  EXPECT_EQ(scene.fill(preposition("against"), FramePos::verb, {"met"}), "-");
}

TEST(FillSlot, FindsAPrepositionOnTheNounOfTheFrame) {
  const Scene scene("Norway_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sweden_NNP_3_nmod");
  EXPECT_EQ(scene.fill(preposition("with"), FramePos::verb, {"held", "talks"}), "Sweden");
}

TEST(FillSlot, FindsBothSidesOfBetween) {
  const Scene scene(
      "Talks/talk_NNS_6_nsubj between_IN_3_case Serbia_NNP_1_nmod and_CC_5_cc Kosovo_NNP_3_conj "
      "failed/fail_VBD_0_root");
  EXPECT_EQ(scene.fill(preposition("between"), FramePos::noun, {"Talks"}), "Serbia + Kosovo");
}

TEST(FillSlot, ReadsSpellingsOfAPrepositionAsOne) {
  const Scene scene("The_DT_2_det attack_NN_5_nsubj upon_IN_4_case Egypt_NNP_2_nmod failed/fail_VBD_0_root");
  EXPECT_EQ(scene.fill(preposition("on"), FramePos::noun, {"attack"}), "Egypt");
}

TEST(FillSlot, FindsAPhraseThatHangsOneStepTooLow) {
  const Scene scene(
      "An/a_DT_2_det attack_NN_7_nsubj by_IN_4_case Japan_NNP_2_nmod on_IN_6_case China_NNP_4_nmod "
      "failed/fail_VBD_0_root");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"attack"}), "Japan");
  EXPECT_EQ(scene.fill(preposition("on"), FramePos::noun, {"attack"}), "China");
}

TEST(FillSlot, FindsAPhraseThatHangsOnTheVerbOfTheNoun) {
  const Scene scene("Egypt_NNP_2_nsubj voiced/voice_VBD_0_root criticism_NN_2_obj of_IN_5_case Sudan_NNP_2_obl");
  EXPECT_EQ(scene.fill(preposition("of"), FramePos::noun, {"criticism"}), "Sudan");
}

TEST(FillSlot, TakesTheSubjectOfTheCarryingVerbForANoun) {
  const Scene scene("Egypt_NNP_2_nsubj voiced/voice_VBD_0_root criticism_NN_2_obj of_IN_5_case Sudan_NNP_3_nmod");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"criticism"}), "Egypt");
}

TEST(FillSlot, PrefersAPossessorToTheSubjectOfTheCarryingVerb) {
  const Scene scene(
      "Iran_NNP_2_nsubj welcomed/welcome_VBD_0_root Egypt_NNP_5_nmod:poss 's_POS_3_case criticism_NN_2_obj "
      "of_IN_7_case Sudan_NNP_5_nmod");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"criticism"}), "Egypt");
}

TEST(FillSlot, TakesANationalityForTheSubjectOfANoun) {
  const Scene scene("French_JJ_2_amod criticism_NN_5_nsubj of_IN_4_case Sudan_NNP_2_nmod grew/grow_VBD_0_root",
                    {{"French", {"France"}}});
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"criticism"}), "France");
}

TEST(FillSlot, FindsTheSubjectOfAPredicateAdjective) {
  const Scene scene("Egypt_NNP_3_nsubj was/be_VBD_3_cop critical_JJ_0_root of_IN_5_case Sudan_NNP_3_obl");
  EXPECT_EQ(scene.fill(kSubject, FramePos::adjective, {"critical"}), "Egypt");
  EXPECT_EQ(scene.fill(preposition("of"), FramePos::adjective, {"critical"}), "Sudan");
}

TEST(FillSlot, FindsTheSubjectOfAnApposition) {
  const Scene scene(
      "Egypt_NNP_7_nsubj ,_,_4_punct a_DT_4_det critic_NN_1_appos of_IN_6_case Sudan_NNP_4_nmod left/leave_VBD_0_root");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"critic"}), "Egypt");
}

TEST(FillSlot, FindsAnIndirectObject) {
  const Scene scene("Iran_NNP_2_nsubj gave/give_VBD_0_root Syria_NNP_2_iobj weapons/weapon_NNS_2_obj");
  EXPECT_EQ(scene.fill({Slot::Kind::indirect_object, ""}, FramePos::verb, {"gave"}), "Syria");
}

TEST(FillSlot, PrefersTheOwnerOfTheObjectWhereTheObjectIsNoActor) {
  const Scene scene(
      "Egypt_NNP_2_nsubj rejected/reject_VBD_0_root Israel_NNP_5_nmod:poss 's_POS_3_case proposal_NN_2_obj");
  EXPECT_EQ(scene.fill(kObject, FramePos::verb, {"rejected"}), "Israel");
}

TEST(FillSlot, RemembersTheMentionOfEachParticipant) {
  const Scene scene("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj");
  const auto found = scene.arguments.fill(kObject, FramePos::verb, {token_of(scene.document, "attacked")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(scene.cast.mention(found.front().mention).head, token_of(scene.document, "Sudan"));
}

// Control and culprits: src/interactions/control.cpp.
TEST(ArgumentFinder, GivesTheDeedToWhoIsBlamedForIt) {
  const Scene scene(
      "Egypt_NNP_2_nsubj jailed/jail_VBD_0_root Iran_NNP_2_obj for_IN_5_mark attacking/attack_VBG_2_advcl "
      "Sudan_NNP_5_obj");
  EXPECT_EQ(scene.subject("attacking"), "Iran");
}

TEST(ArgumentFinder, GivesAnUnmarkedParticipleToTheSubject) {
  const Scene scene(
      "Egypt_NNP_2_nsubj jailed/jail_VBD_0_root Iran_NNP_2_obj ,_,_5_punct defying/defy_VBG_2_advcl Sudan_NNP_5_obj");
  EXPECT_EQ(scene.subject("defying"), "Egypt");
}

TEST(ArgumentFinder, GivesAnInfinitiveToTheOwnerOfTheCampaign) {
  const Scene scene(
      "Egypt_NNP_3_nsubj is_VBZ_3_cop part/part_NN_0_root of_IN_5_case drive/drive_NN_3_nmod to_TO_7_mark "
      "expel/expel_VB_5_acl Sudan_NNP_7_obj");
  EXPECT_EQ(scene.subject("expel"), "Egypt");
}

TEST(ArgumentFinder, GivesNoInfinitiveToWhoUncoversThePlot) {
  const Scene scene(
      "Egypt_NNP_2_nsubj uncovered/uncover_VBD_0_root plot/plot_NN_2_obj to_TO_5_mark kill/kill_VB_3_acl "
      "Sudan_NNP_5_obj");
  EXPECT_EQ(scene.subject("kill"), "-");
}

TEST(ArgumentFinder, GivesWhatIsAskedOfSomebodyToThem) {
  const Scene scene(
      "Egypt_NNP_2_nsubj put/put_VBD_0_root pressure/pressure_NN_2_obj on_IN_5_case Iran_NNP_3_nmod to_TO_7_mark "
      "leave/leave_VB_2_advcl Sudan_NNP_7_obj");
  EXPECT_EQ(scene.subject("leave"), "Iran");
}

TEST(FillSlot, GivesTheActOfANounToWhoIsJailedForIt) {
  const Scene scene(
      "Egypt_NNP_2_nsubj jailed/jail_VBD_0_root Iran_NNP_2_obj for_IN_5_case bombing/bombing_NN_2_obl of_IN_7_case "
      "Sudan_NNP_5_nmod");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"bombing"}), "Iran");
}

TEST(FillSlot, GivesNoActToWhoConfrontsIt) {
  const Scene scene(
      "Egypt_NNP_2_nsubj confronted/confront_VBD_0_root kidnappings/kidnapping_NNS_2_obj of_IN_5_case Iran_NNP_3_nmod");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"kidnappings"}), "-");
}

TEST(ArgumentFinder, SharesTheObjectBehindAPairOfVerbs) {
  const Scene scene(
      "Egypt_NNP_2_nsubj plans/plan_VBZ_0_root to_TO_4_mark seize_VB_2_xcomp or_CC_6_cc attack_VB_4_conj "
      "Sudan_NNP_6_obj");
  EXPECT_EQ(scene.object("seize"), "Sudan");
  const Scene apart(
      "Egypt_NNP_2_nsubj waited/wait_VBD_0_root and_CC_5_cc Chad_NNP_5_nsubj attacked/attack_VBD_2_conj "
      "Sudan_NNP_5_obj");
  EXPECT_EQ(apart.object("waited"), "-");
}

TEST(ArgumentFinder, FindsTheNounBeforeARelativeClauseAsItsObject) {
  const Scene scene(
      "land_NN_0_root of_IN_3_case Syria_NNP_1_nmod that_WDT_6_obj Israel_NNP_6_nsubj annexed/annex_VBD_1_acl:relcl");
  EXPECT_EQ(scene.fill(kObject, FramePos::verb, {"annexed"}), "Syria");
}

TEST(ArgumentFinder, CountsInWhoIsNamedAsAnExample) {
  EXPECT_EQ(
      Scene("Egypt_NNP_2_nsubj arrested/arrest_VBD_0_root suspects/suspect_NNS_2_obj like_IN_5_case Omar_NNP_3_nmod "
            "and_CC_7_cc Yusuf_NNP_5_conj")
          .participants("suspects"),
      "Omar + Yusuf");
  EXPECT_EQ(Scene("states/state_NNS_0_root including_VBG_3_case Chad_NNP_1_nmod").participants("states"), "Chad");
}

TEST(ArgumentFinder, LetsTheObjectDoABareInfinitive) {
  const Scene scene("Egypt_NNP_2_nsubj let_VBD_0_root Chad_NNP_2_obj attack_VB_2_xcomp Sudan_NNP_4_obj");
  EXPECT_EQ(scene.subject("attack"), "Chad");
  const Scene marked(
      "Egypt_NNP_2_nsubj had/have_VBD_0_root Chad_NNP_2_obj to_TO_5_mark attack_VB_2_xcomp Sudan_NNP_5_obj");
  EXPECT_EQ(marked.subject("attack"), "Egypt");
}

TEST(ArgumentFinder, FindsBehindForWhoIsToDoIt) {
  const Scene scene(
      "It_PRP_3_expl was/be_VBD_3_cop wrong_JJ_0_root for_IN_5_case Egypt_NNP_3_obl to_TO_7_mark attack_VB_3_advcl "
      "Sudan_NNP_7_obj");
  EXPECT_EQ(scene.subject("attack"), "Egypt");
}

TEST(ArgumentFinder, FindsWhoIsImplicatedInAnAct) {
  const Scene scene(
      "Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass implicated/implicate_VBN_0_root in_IN_5_case "
      "attacks/attack_NNS_3_obl "
      "on_IN_7_case Sudan_NNP_5_nmod");
  EXPECT_EQ(scene.fill(kSubject, FramePos::noun, {"attacks"}), "Egypt");
}

TEST(ArgumentFinder, GivesBothOwnersOfAHyphenatedWar) {
  EXPECT_EQ(Scene("Iran_NNP_4_compound -_HYPH_1_punct Iraq_NNP_4_compound war_NN_0_root")
                .fill(kSubject, FramePos::noun, {"war"}),
            "Iran + Iraq");
}

}  // namespace
}  // namespace entente
