// Names, titles, metonyms and descriptions in trees written by hand.
#include <gtest/gtest.h>

#include <algorithm>

#include <entente/base/error.hpp>

#include "actors/resolver_support.hpp"

namespace entente {
namespace {

using test::resolve;
using test::ResolvedText;

constexpr const char* kPutinMeetsTrump =
    "Russian_JJ_4_amod President_NNP_4_nmod:desc Vladimir_NNP_4_compound Putin_NNP_5_nsubj met/meet_VBD_0_root "
    "Donald_NNP_5_obj Trump_NNP_6_flat ._._5_punct\n"
    "Putin_NNP_2_nsubj praised/praise_VBD_0_root Egypt_NNP_2_obj ._._2_punct\n";

TEST(ActorResolver, FindsNamesOfTheTables) {
  const ResolvedText read = resolve(kPutinMeetsTrump);
  EXPECT_EQ(read.at("Vladimir"), "vladimir-putin");
  EXPECT_EQ(read.at("Donald"), "donald-trump");
  EXPECT_EQ(read.at("Egypt"), "egypt");
}

TEST(ActorResolver, TakesTitleAndNationalityIntoThePhraseOfAName) {
  const ResolvedText read = resolve(kPutinMeetsTrump);
  EXPECT_EQ(read.text(read.mention("Vladimir")), "Russian President Vladimir Putin");
  EXPECT_EQ(read.mention("Vladimir").kind, MentionKind::name);
}

TEST(ActorResolver, LeavesTheNationalityInAPhraseToItsState) {
  const ResolvedText read = resolve(kPutinMeetsTrump);
  EXPECT_EQ(read.at("Russian"), "russia");
  EXPECT_EQ(read.mention("Russian").kind, MentionKind::adjective);
}

TEST(ActorResolver, TiesASurnameToTheFullNameBefore) {
  EXPECT_EQ(resolve(kPutinMeetsTrump).at("Putin", 1), "vladimir-putin");
}

TEST(ActorResolver, GivesTheRolesHeldOnTheDay) {
  const ResolvedText read = resolve(kPutinMeetsTrump);
  ASSERT_EQ(read.actor("Trump").roles.size(), 1U);
  EXPECT_EQ(read.actor("Trump").roles.front().title, "President-elect of the United States");
  EXPECT_EQ(read.actor("Trump").country, "USA");
  EXPECT_EQ(read.actor("Trump").sector, "GOV");
}

TEST(ActorResolver, NamesTheRowThatKnowsAnActor) {
  EXPECT_EQ(resolve(kPutinMeetsTrump).actor("Egypt").rule.text(), "actors/states.tsv:2");
}

TEST(ActorResolver, TellsPresidentsOfOneSurnameApartByDate) {
  constexpr const char* text =
      "President_NNP_2_nmod:desc Bush_NNP_3_nsubj praised/praise_VBD_0_root Egypt_NNP_3_obj ._._3_punct";
  EXPECT_EQ(resolve(text, "1991-01-17").at("Bush"), "george-h-w-bush");
  EXPECT_EQ(resolve(text, "2005-01-17").at("Bush"), "george-w-bush");
}

TEST(ActorResolver, ReadsAnAdjectiveBeforeANounAsItsState) {
  const ResolvedText read =
      resolve("Egypt_NNP_2_nsubj rejected/reject_VBD_0_root the_DT_5_det French_JJ_5_amod plan_NN_2_obj ._._2_punct");
  EXPECT_EQ(read.at("French"), "france");
  EXPECT_EQ(read.mention("French").kind, MentionKind::adjective);
  EXPECT_EQ(read.mention("Egypt").kind, MentionKind::name);
}

TEST(ActorResolver, ReadsACapitalAsItsGovernment) {
  const ResolvedText read =
      resolve("Moscow_NNP_2_nsubj rejected/reject_VBD_0_root the_DT_4_det plan_NN_2_obj ._._2_punct");
  EXPECT_EQ(read.at("Moscow"), "russia");
  EXPECT_EQ(read.mention("Moscow").kind, MentionKind::metonym);
}

TEST(ActorResolver, ReadsACapitalBehindInAsAPlace) {
  const ResolvedText read =
      resolve("The_DT_2_det envoys/envoy_NNS_3_nsubj met/meet_VBD_0_root in_IN_5_case Moscow_NNP_3_obl ._._3_punct");
  EXPECT_EQ(read.at("Moscow"), "-");
}

TEST(ActorResolver, ReadsASeatOfGovernment) {
  const ResolvedText read =
      resolve("The_DT_2_det Kremlin_NNP_3_nsubj praised/praise_VBD_0_root Egypt_NNP_3_obj ._._3_punct");
  EXPECT_EQ(read.at("Kremlin"), "russia");
}

TEST(ActorResolver, FindsAnOfficeHolderByCountryAndDate) {
  constexpr const char* text =
      "The_DT_3_det French_JJ_3_amod president_NN_4_nsubj visited/visit_VBD_0_root Egypt_NNP_4_obj ._._4_punct";
  EXPECT_EQ(resolve(text, "1998-05-01").at("president"), "jacques-chirac");
  EXPECT_EQ(resolve(text, "2008-05-01").at("president"), "nicolas-sarkozy");
  EXPECT_EQ(resolve(text, "1998-05-01").mention("president").kind, MentionKind::title);
}

TEST(ActorResolver, FindsTheHolderOfAnOfficeByTheNewestDateInATextWithoutADate) {
  const std::string text =
      "In_IN_2_case 1998_CD_6_obl the_DT_5_det French_JJ_5_amod president_NN_6_nsubj visited/visit_VBD_0_root "
      "Egypt_NNP_6_obj ._._6_punct";
  EXPECT_EQ(resolve(text, "").at("president"), "jacques-chirac");
  EXPECT_EQ(resolve(text, "2008-05-01").at("president"), "nicolas-sarkozy");
  EXPECT_LT(resolve(text, "").mention("president").confidence, resolve(text, "2008").mention("president").confidence);
}

TEST(ActorResolver, TakesTheLastHolderBeforeTheNewestDateInATextWithoutADate) {
  const std::string text =
      "In_IN_2_case 1995_CD_6_obl the_DT_5_det American_JJ_5_amod president_NN_6_nsubj visited/visit_VBD_0_root "
      "Egypt_NNP_6_obj ._._6_punct";
  EXPECT_EQ(resolve(text, "").at("president"), "george-h-w-bush") << "the small tables do not know who came next";
  EXPECT_EQ(resolve(text, "1995-06-01").at("president"), "american-president");
}

TEST(ActorResolver, MakesAPersonOfAnOfficeWhoseHolderIsUnknown) {
  const ResolvedText read = resolve(
      "The_DT_3_det Sudanese_JJ_3_amod president_NN_4_nsubj visited/visit_VBD_0_root Egypt_NNP_4_obj ._._4_punct");
  EXPECT_EQ(read.at("president"), "sudanese-president");
  EXPECT_EQ(read.actor("president").type, ActorType::person);
  EXPECT_EQ(read.actor("president").country, "SDN");
}

TEST(ActorResolver, ReadsALeaderAsThePersonNamedBefore) {
  const ResolvedText read = resolve(
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct\n"
      "The_DT_3_det Russian_JJ_3_amod leader_NN_4_nsubj praised/praise_VBD_0_root Egypt_NNP_4_obj ._._4_punct");
  EXPECT_EQ(read.at("leader"), "vladimir-putin");
}

TEST(ActorResolver, ReadsAGovernmentOfAStateAsTheState) {
  const ResolvedText read = resolve(
      "The_DT_3_det Sudanese_JJ_3_amod government_NN_4_nsubj condemned/condemn_VBD_0_root Egypt_NNP_4_obj ._._4_punct");
  EXPECT_EQ(read.at("government"), "sudan");
  EXPECT_EQ(read.mention("government").kind, MentionKind::description);
}

TEST(ActorResolver, MakesAGroupOfANationalityAndAGroupNoun) {
  const ResolvedText read = resolve(
      "Lebanese_JJ_2_amod guerrillas/guerrilla_NNS_3_nsubj attacked/attack_VBD_0_root Egypt_NNP_3_obj ._._3_punct\n"
      "The_DT_2_det guerrillas/guerrilla_NNS_3_nsubj fled/flee_VBD_0_root ._._3_punct");
  EXPECT_EQ(read.at("guerrillas"), "lebanese-guerrillas");
  EXPECT_EQ(read.actor("guerrillas").type, ActorType::group);
  EXPECT_EQ(read.actor("guerrillas").country, "LBN");
  EXPECT_EQ(read.actor("guerrillas").sector, "REB");
}

TEST(ActorResolver, TiesABareGroupNounToTheGroupBefore) {
  const ResolvedText read = resolve(
      "Lebanese_JJ_2_amod guerrillas/guerrilla_NNS_3_nsubj attacked/attack_VBD_0_root Egypt_NNP_3_obj ._._3_punct\n"
      "The_DT_2_det guerrillas/guerrilla_NNS_3_nsubj fled/flee_VBD_0_root ._._3_punct");
  EXPECT_EQ(read.at("guerrillas", 1), "lebanese-guerrillas");
}

TEST(ActorResolver, ReadsADescriptionOfAnOrganisationNamedBefore) {
  const ResolvedText read = resolve(
      "NATO_NNP_2_nsubj warned/warn_VBD_0_root Russia_NNP_2_obj ._._2_punct\n"
      "The_DT_2_det alliance_NN_3_nsubj moved/move_VBD_0_root troops/troop_NNS_3_obj ._._3_punct");
  EXPECT_EQ(read.at("alliance"), "nato");
}

TEST(ActorResolver, IgnoresADescriptionOfAnOrganisationThatWasNotNamed) {
  EXPECT_EQ(resolve("The_DT_2_det alliance_NN_3_nsubj moved/move_VBD_0_root troops/troop_NNS_3_obj ._._3_punct")
                .at("alliance"),
            "-");
}

TEST(ActorResolver, MakesAPersonOfAnUnknownNameBehindATitle) {
  const ResolvedText read = resolve(
      "Foreign_NNP_2_compound Minister_NNP_4_nmod:desc Tobor_NNP_4_compound Vanek_NNP_5_nsubj "
      "criticised/criticise_VBD_0_root Egypt_NNP_5_obj ._._5_punct\n"
      "Vanek_NNP_2_nsubj left/leave_VBD_0_root ._._2_punct");
  EXPECT_EQ(read.at("Tobor"), "tobor-vanek");
  EXPECT_EQ(read.actor("Tobor").type, ActorType::person);
  EXPECT_EQ(read.actor("Tobor").sector, "GOV");
  EXPECT_EQ(read.at("Vanek", 1), "tobor-vanek");
}

TEST(ActorResolver, MakesAPersonOfAnUnknownNameWithAKnownGivenName) {
  const ResolvedText read =
      resolve("Dmitry_NNP_3_nsubj Rogozov_NNP_1_flat criticised/criticise_VBD_0_root Egypt_NNP_3_obj ._._3_punct");
  EXPECT_EQ(read.at("Rogozov"), "dmitry-rogozov");
  EXPECT_EQ(read.actor("Rogozov").gender, 'm');
}

TEST(ActorResolver, TakesAGenderFromTheTitle) {
  const ResolvedText read = resolve(
      "spokeswoman_NN_3_nmod:desc Tobor_NNP_3_compound Vanek_NNP_4_nsubj criticised/criticise_VBD_0_root "
      "Egypt_NNP_4_obj ._._4_punct");
  EXPECT_EQ(read.actor("Vanek").gender, 'f');
}

TEST(ActorResolver, MakesAnOrganisationOfAnUnknownNameByItsHeadNoun) {
  const ResolvedText read = resolve(
      "The_DT_4_det Carpathian_NNP_4_compound Reform_NNP_4_compound Party_NNP_5_nsubj condemned/condemn_VBD_0_root "
      "Egypt_NNP_5_obj ._._5_punct");
  EXPECT_EQ(read.at("Party"), "carpathian-reform-party");
  EXPECT_EQ(read.actor("Party").type, ActorType::organization);
  EXPECT_EQ(read.actor("Party").sector, "PTY");
}

TEST(ActorResolver, TellsWhoASpokesmanSpeaksFor) {
  const ResolvedText read = resolve(
      "Egyptian_JJ_4_amod spokesman_NN_4_nmod:desc Dmitry_NNP_4_compound Rogozov_NNP_5_nsubj praised/praise_VBD_0_root "
      "France_NNP_5_obj ._._5_punct");
  ASSERT_EQ(read.cast.affiliations.size(), 1U);
  const Affiliation& affiliation = read.cast.affiliations.front();
  EXPECT_EQ(read.cast.actor(affiliation.person).id, "dmitry-rogozov");
  EXPECT_EQ(read.cast.actor(affiliation.with).id, "egypt");
  EXPECT_EQ(affiliation.role, "spokesman");
  EXPECT_EQ(read.actor("Rogozov").country, "EGY");
}

TEST(ActorResolver, TakesANameFromAHeadlineInTitleCase) {
  const ResolvedText read = resolve(
      "%headline\n"
      "Putin_NNP_2_nsubj Praises/praise_VBZ_0_root Cairo_NNP_2_obj After_IN_6_case Long_JJ_6_amod "
      "Talks/talk_NNS_2_obl\n"
      "%body\n"
      "Vladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct");
  EXPECT_EQ(read.at("Putin"), "vladimir-putin");
  EXPECT_EQ(read.at("Cairo"), "egypt");
  EXPECT_EQ(read.at("Talks"), "-");
  EXPECT_EQ(read.at("Long"), "-");
}

TEST(ActorResolver, FindsNobodyInFurniture) {
  EXPECT_EQ(resolve("%furniture\nVladimir_NNP_3_nsubj Putin_NNP_1_flat spoke/speak_VBD_0_root ._._3_punct").at("Putin"),
            "-");
}

TEST(ActorResolver, ReadsDaysAndMonthsAsDates) {
  EXPECT_EQ(
      resolve("The_DT_2_det talks/talk_NNS_3_nsubj began/begin_VBD_0_root on_IN_5_case Friday_NNP_3_obl ._._3_punct")
          .at("Friday"),
      "-");
}

TEST(ActorResolver, GivesAnEmptyCastForATextWithoutActors) {
  const ResolvedText read = resolve("It_PRP_2_nsubj rained/rain_VBD_0_root ._._2_punct");
  EXPECT_TRUE(read.cast.actors.empty());
  EXPECT_TRUE(read.cast.mentions.empty());
  EXPECT_EQ(read.cast.mention_of_head.size(), read.document.token_count());
}

TEST(ActorResolver, OrdersMentionsByTheirFirstByteTheLongerFirst) {
  const Cast cast = resolve(kPutinMeetsTrump).cast;
  ASSERT_GE(cast.mentions.size(), 4U);
  EXPECT_TRUE(std::is_sorted(cast.mentions.begin(), cast.mentions.end(), [](const Mention& left, const Mention& right) {
    return left.span.begin != right.span.begin ? left.span.begin < right.span.begin : left.span.end > right.span.end;
  }));
}

TEST(ActorResolver, KeepsEveryHeadInsideItsMention) {
  for (const Mention& mention : resolve(kPutinMeetsTrump).cast.mentions) {
    EXPECT_TRUE(mention.tokens.contains(mention.head));
    EXPECT_FALSE(mention.actors.empty());
  }
}

// ---- mentions that the caller brings along

Cast resolve_given(std::vector<GivenMention> given) {
  const test::TemporaryFolder folder;
  test::write_tables(folder);
  Article article;
  article.given_mentions = std::move(given);
  const Document document = test::hand_document(
      "Moscow_NNP_2_nsubj praised/praise_VBD_0_root Tobor_NNP_2_obj Vanek_NNP_3_flat ._._2_punct", std::move(article));
  return ActorResolver(folder.path()).resolve(document);
}

TEST(ActorResolver, TakesGivenMentionsInsteadOfItsOwn) {
  const Cast cast = resolve_given({{{15, 26}, "Tobor Vanek", "person"}});
  ASSERT_EQ(cast.actors.size(), 1U);
  EXPECT_EQ(cast.actors.front().id, "tobor-vanek");
  EXPECT_EQ(cast.actors.front().type, ActorType::person);
  ASSERT_EQ(cast.mentions.size(), 1U);
  EXPECT_EQ(cast.mentions.front().tokens.size(), 2U);
}

TEST(ActorResolver, JoinsGivenMentionsOfOneName) {
  const Cast cast = resolve_given({{{0, 6}, "Vanek", "person"}, {{15, 26}, "Vanek", "person"}});
  EXPECT_EQ(cast.actors.size(), 1U);
  EXPECT_EQ(cast.mentions.size(), 2U);
}

TEST(ActorResolver, NamesAGivenMentionByItsTextWhereNoNameIsGiven) {
  const Cast cast = resolve_given({{{15, 26}, "", ""}});
  ASSERT_EQ(cast.actors.size(), 1U);
  EXPECT_EQ(cast.actors.front().name, "Tobor Vanek");
}

TEST(ActorResolver, DropsAGivenMentionThatTouchesNoToken) {
  EXPECT_TRUE(resolve_given({{{6, 7}, "Nobody", "person"}}).mentions.empty());
}

TEST(ActorResolver, ComplainsOfABadTableWithItsLine) {
  const test::TemporaryFolder folder;
  test::write_tables(folder, "states.tsv", "x\tXXX\tX\tstate\tsoon\t-\t-\t-\t-\t-\t-\n");
  try {
    const ActorResolver resolver(folder.path());
    FAIL() << "the table was taken";
  } catch (const ResourceError& error) {
    EXPECT_EQ(std::string(error.what()).rfind("actors/states.tsv:10: ", 0), 0U) << error.what();
  }
}

}  // namespace
}  // namespace entente
