#include "event_time.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/hand_document.hpp"

namespace entente {
namespace {

// The date of "attacked" in "Egypt attacked Sudan <when>" in an article of `date`; 2016-11-16 was a Wednesday.
EventDate date_of(const std::string& when, const std::string& date = "2016-11-16", Dated dated = Dated::done) {
  Article article;
  article.date = date;
  const Document document =
      test::hand_document("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj " + when, std::move(article));
  return EventDater(document).date(test::token_of(document, "attacked"), dated);
}

// "day 2016-11-14", "month 2016-10", "year 1998", "none".
std::string shown(const EventDate& date) {
  switch (date.precision) {
    case DatePrecision::day:
      return "day " + date.text;
    case DatePrecision::month:
      return "month " + date.text;
    case DatePrecision::year:
      return "year " + date.text;
    case DatePrecision::none:
      break;
  }
  return "none" + date.text;
}

// The date of the word `act` in trees of an article of 2016-11-16, a Wednesday.
std::string date_in(const std::string& trees, const std::string& act, Dated dated = Dated::done) {
  Article article;
  article.date = "2016-11-16";
  const Document document = test::hand_document(trees, std::move(article));
  return shown(EventDater(document).date(test::token_of(document, act), dated));
}

TEST(EventDate, IsTheDayOfTheArticleWhereNothingIsSaid) {
  EXPECT_EQ(date_of("").text, "2016-11-16");
  EXPECT_EQ(date_of("").precision, DatePrecision::day);
}

TEST(EventDate, IsUnknownWithoutAnyDate) {
  EXPECT_EQ(date_of("", "").text, "");
  EXPECT_EQ(date_of("", "").precision, DatePrecision::none);
}

TEST(EventDate, KeepsTheMonthOrYearOfAnArticleWithoutADay) {
  EXPECT_EQ(date_of("", "2016-11").text, "2016-11");
  EXPECT_EQ(date_of("", "2016-11").precision, DatePrecision::month);
  EXPECT_EQ(date_of("", "2016").precision, DatePrecision::year);
}

TEST(EventDate, TakesTheLastSuchWeekday) {
  EXPECT_EQ(date_of("on_IN_5_case Monday_NNP_2_obl").text, "2016-11-14");
  EXPECT_EQ(date_of("on_IN_5_case Friday_NNP_2_obl").text, "2016-11-11");
}

TEST(EventDate, TakesTheDayItselfForItsOwnWeekday) {
  EXPECT_EQ(date_of("on_IN_5_case Wednesday_NNP_2_obl").text, "2016-11-16");
}

TEST(EventDate, TakesTheComingWeekdayBehindNextOfWhatIsPlanned) {
  const std::string next_friday = "next_JJ_5_amod Friday_NNP_2_obl:unmarked";
  EXPECT_EQ(date_of(next_friday, "2016-11-16", Dated::planned).text, "2016-11-18");
  EXPECT_EQ(date_of(next_friday).text, "2016-11-16");  // what is done is not of a day to come
}

TEST(EventDate, KnowsNoWeekdayWithoutTheDayOfTheArticle) {
  EXPECT_EQ(date_of("on_IN_5_case Monday_NNP_2_obl", "").text, "");
}

TEST(EventDate, CountsFromTheArticle) {
  EXPECT_EQ(date_of("yesterday_NN_2_obl:unmarked").text, "2016-11-15");
  EXPECT_EQ(date_of("today_NN_2_obl:unmarked").text, "2016-11-16");
  EXPECT_EQ(date_of("tomorrow_NN_2_obl:unmarked", "2016-11-16", Dated::planned).text, "2016-11-17");
}

TEST(EventDate, CrossesTheEndOfAMonth) {
  EXPECT_EQ(date_of("yesterday_NN_2_obl:unmarked", "2016-03-01").text, "2016-02-29");
}

TEST(EventDate, ReadsAMonthAndADay) {
  EXPECT_EQ(date_of("on_IN_5_case Nov./November_NNP_2_obl 8_CD_5_nummod").text, "2016-11-08");
  EXPECT_EQ(date_of("on_IN_5_case March_NNP_2_obl 3_CD_5_nummod").text, "2016-03-03");
}

TEST(EventDate, ReadsADayBeforeItsMonth) {
  EXPECT_EQ(date_of("on_IN_6_case 8_CD_6_nummod March_NNP_2_obl").text, "2016-03-08");
}

TEST(EventDate, ReadsAFullDateWithoutTheArticle) {
  EXPECT_EQ(date_of("on_IN_5_case March_NNP_2_obl 3_CD_5_nummod ,_,_5_punct 1998_CD_5_nmod:unmarked", "").text,
            "1998-03-03");
}

TEST(EventDate, ReadsAMonthAlone) {
  EXPECT_EQ(date_of("in_IN_5_case March_NNP_2_obl").text, "2016-03");
  EXPECT_EQ(date_of("in_IN_5_case March_NNP_2_obl").precision, DatePrecision::month);
}

TEST(EventDate, ReadsAMonthOfAYear) {
  EXPECT_EQ(date_of("in_IN_5_case March_NNP_2_obl 1998_CD_5_nmod:unmarked").text, "1998-03");
}

TEST(EventDate, PutsAMonthFarAheadIntoTheYearBefore) {
  EXPECT_EQ(date_of("in_IN_5_case December_NNP_2_obl", "2016-02-10").text, "2015-12");
}

TEST(EventDate, ReadsAYear) {
  EXPECT_EQ(date_of("in_IN_5_case 1998_CD_2_obl").text, "1998");
  EXPECT_EQ(date_of("in_IN_5_case 1998_CD_2_obl").precision, DatePrecision::year);
}

TEST(EventDate, TakesNoOtherNumberForAYear) {
  EXPECT_EQ(date_of("with_IN_6_case 1998_CD_6_nummod men/man_NNS_2_obl").text, "2016-11-16");
}

TEST(EventDate, TakesNoDayThatDoesNotExist) {
  EXPECT_NE(date_of("on_IN_5_case February_NNP_2_obl 31_CD_5_nummod").text, "2016-02-31");
}

TEST(EventDate, TakesTheNearestOfSeveral) {
  EXPECT_EQ(
      date_of("on_IN_5_case Monday_NNP_2_obl after_IN_7_case talks/talk_NNS_2_obl in_IN_9_case 1998_CD_7_nmod").text,
      "2016-11-14");
}

TEST(EventDate, IgnoresADateOfAnotherClause) {
  Article article;
  article.date = "2016-11-16";
  const Document document = test::hand_document(
      "Iran_NNP_2_nsubj said/say_VBD_0_root on_IN_4_case Monday_NNP_2_obl that_IN_8_mark Egypt_NNP_8_nsubj "
      "had/have_VBD_8_aux attacked/attack_VBN_2_ccomp Sudan_NNP_8_obj "
      "in_IN_11_case 1998_CD_8_obl",
      std::move(article));
  EXPECT_EQ(EventDater(document).date(test::token_of(document, "attacked")).text, "1998");
  EXPECT_EQ(EventDater(document).date(test::token_of(document, "said")).text, "2016-11-14");
}

TEST(EventDate, PutsTheDayOfWhatIsPlannedAhead) {
  EXPECT_EQ(shown(date_of("on_IN_5_case Friday_NNP_2_obl", "2016-11-16", Dated::planned)), "day 2016-11-18");
  EXPECT_EQ(shown(date_of("in_IN_5_case March_NNP_2_obl", "2016-11-16", Dated::planned)), "month 2017-03");
}

TEST(EventDate, PutsAMonthAheadOfTheArticleIntoTheYearBefore) {
  EXPECT_EQ(shown(date_of("in_IN_5_case December_NNP_2_obl")), "month 2015-12");
  EXPECT_EQ(shown(date_of("on_IN_5_case Nov._NNP_2_obl 20_CD_5_nummod")), "day 2015-11-20");
}

TEST(EventDate, CountsBackFromTheArticle) {
  EXPECT_EQ(shown(date_of("two_CD_5_nummod days/day_NNS_6_obl:unmarked ago_RB_2_advmod")), "day 2016-11-14");
  EXPECT_EQ(shown(date_of("three_CD_5_nummod months/month_NNS_6_obl:unmarked ago_RB_2_advmod")), "month 2016-08");
  EXPECT_EQ(shown(date_of("a_DT_5_det year_NN_6_obl:unmarked ago_RB_2_advmod")), "year 2015");
  EXPECT_EQ(shown(date_of("decades/decade_NNS_5_obl:unmarked ago_RB_2_advmod")), "none");
}

TEST(EventDate, GivesAWeekItsMonth) {
  EXPECT_EQ(shown(date_of("last_JJ_5_amod week_NN_2_obl:unmarked")), "month 2016-11");
  EXPECT_EQ(shown(date_of("last_JJ_5_amod week_NN_2_obl:unmarked", "2016-11-08")),
            "year 2016");  // 31 October to 6 November
  EXPECT_EQ(shown(date_of("two_CD_5_nummod weeks/week_NNS_6_obl:unmarked ago_RB_2_advmod")), "year 2016");
}

TEST(EventDate, ReadsPeriods) {
  EXPECT_EQ(shown(date_of("last_JJ_5_amod month_NN_2_obl:unmarked")), "month 2016-10");
  EXPECT_EQ(shown(date_of("last_JJ_5_amod year_NN_2_obl:unmarked")), "year 2015");
  EXPECT_EQ(shown(date_of("earlier_RBR_6_advmod this_DT_6_det month_NN_2_obl:unmarked")), "month 2016-11");
  EXPECT_EQ(shown(date_of("last_JJ_5_amod Friday_NNP_2_obl:unmarked")), "day 2016-11-11");
  EXPECT_EQ(shown(date_of("last_JJ_5_amod summer_NN_2_obl:unmarked")), "year 2016");
  EXPECT_EQ(shown(date_of("last_JJ_5_amod night_NN_2_obl:unmarked")), "day 2016-11-15");
  EXPECT_EQ(shown(date_of("this_DT_5_det morning_NN_2_obl:unmarked")), "day 2016-11-16");
  EXPECT_EQ(shown(date_of("overnight_RB_2_advmod")), "day 2016-11-16");
}

TEST(EventDate, ReadsASeasonOfAYear) {
  EXPECT_EQ(shown(date_of("in_IN_6_case the_DT_6_det spring_NN_2_obl of_IN_8_case 2011_CD_6_nmod")), "year 2011");
}

TEST(EventDate, ReadsTheBeginOfWhatGoesOn) {
  EXPECT_EQ(shown(date_of("since_IN_5_case May_NNP_2_obl")), "month 2016-05");
  EXPECT_EQ(shown(date_of("since_IN_5_case 1998_CD_2_obl")), "year 1998");
}

TEST(EventDate, ReadsAnOrdinal) {
  EXPECT_EQ(shown(date_of("on_IN_6_case the_DT_6_det 3rd_NN_2_obl of_IN_8_case March_NNP_6_nmod")), "day 2016-03-03");
}

TEST(EventDate, TakesWeekdayAndDateForOne) {
  EXPECT_EQ(shown(date_of("on_IN_5_case Thursday_NNP_2_obl ,_,_7_punct Nov._NNP_5_appos 10_CD_7_nummod")),
            "day 2016-11-10");
}

TEST(EventDate, KnowsThatADecadeHasNoDate) {
  EXPECT_EQ(shown(date_of("in_IN_6_case the_DT_6_det 1990s_NNS_2_obl")), "none");
}

TEST(EventDate, TakesNoBoundForADate) {
  EXPECT_EQ(shown(date_of("before_IN_5_case 1998_CD_2_obl")), "day 2016-11-16");
  EXPECT_EQ(shown(date_of("by_IN_5_case Friday_NNP_2_obl")), "day 2016-11-16");
}

TEST(EventDate, TakesNoModalForAMonth) {
  EXPECT_EQ(date_in("Egypt_NNP_3_nsubj may_MD_3_aux attack_VB_0_root Sudan_NNP_3_obj", "attack"), "day 2016-11-16");
}

TEST(EventDate, ReckonsTheFollowingDayFromTheDayToldOfBefore) {
  const std::string before = "Sudan_NNP_2_nsubj fired/fire_VBD_0_root on_IN_4_case Monday_NNP_2_obl\n";
  const std::string act = "Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj ";
  const std::string following = "the_DT_6_det following_VBG_6_amod day_NN_2_obl:unmarked";
  const std::string earlier = "two_CD_5_nummod days/day_NNS_6_obl:unmarked earlier_RBR_2_advmod";
  EXPECT_EQ(date_in(before + act + following, "attacked"), "day 2016-11-15");
  EXPECT_EQ(date_in(before + act + earlier, "attacked"), "day 2016-11-12");
  EXPECT_EQ(date_in(act + following, "attacked"), "day 2016-11-16");  // of no day that is told of
}

TEST(EventDate, DatesAPromiseByItsOwnClause) {
  const std::string trees =
      "Egypt_NNP_2_nsubj agreed/agree_VBD_0_root on_IN_4_case Monday_NNP_2_obl to_TO_6_mark meet_VB_2_xcomp "
      "Sudan_NNP_6_obj on_IN_9_case Friday_NNP_6_obl";
  EXPECT_EQ(date_in(trees, "meet", Dated::promised), "day 2016-11-14");
  EXPECT_EQ(date_in(trees, "meet", Dated::planned), "day 2016-11-18");
  EXPECT_EQ(date_in(trees, "agreed"), "day 2016-11-14");
}

TEST(EventDate, TakesNoDateOfAClauseBelow) {
  EXPECT_EQ(
      date_in("Egypt_NNP_2_nsubj accused/accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_mark attacking/attack_VBG_2_advcl "
              "Sudan_NNP_5_obj in_IN_8_case 1998_CD_5_obl",
              "accused"),
      "day 2016-11-16");
}

TEST(EventDate, TakesAnAdverbThatHangsOnTheSubject) {
  EXPECT_EQ(date_in("A_DT_2_det year_NN_3_obl:unmarked ago_RB_4_advmod Fiji_NNP_5_nsubj attacked/attack_VBD_0_root "
                    "Tonga_NNP_5_obj",
                    "attacked"),
            "year 2015");
}

TEST(EventDate, TakesNoYearBehindAClauseBelow) {
  EXPECT_EQ(
      date_in("Egypt_NNP_2_nsubj accused/accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_mark attacking/attack_VBG_2_advcl "
              "Sudan_NNP_5_obj in_IN_8_case 1998_CD_2_obl",
              "accused"),
      "day 2016-11-16");
}

TEST(EventDate, ReadsTheYearBeforeANoun) {
  const std::string trees =
      "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_5_det 1998_CD_5_nummod attack_NN_2_obj on_IN_7_case "
      "Sudan_NNP_5_nmod";
  EXPECT_EQ(date_in(trees, "attack"), "year 1998");
  EXPECT_EQ(date_in(trees, "condemned"), "day 2016-11-16");
}

TEST(EventDate, LeavesTheYearOfANounToTheNoun) {
  EXPECT_EQ(
      date_in("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det treaty_NN_2_obj of_IN_6_case 1998_CD_4_nmod",
              "condemned"),
      "day 2016-11-16");
}

TEST(EventDate, DatesANounByItsVerb) {
  EXPECT_EQ(date_in("Egypt_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_3_nmod "
                    "on_IN_7_case Monday_NNP_2_obl",
                    "talks"),
            "day 2016-11-14");
}

TEST(EventDate, TakesNoDateOfAClauseForItsSubject) {
  EXPECT_EQ(date_in("Chad_NNP_2_nsubj said/say_VBD_0_root on_IN_4_case Monday_NNP_2_obl that_IN_9_mark the_DT_7_det "
                    "war_NN_9_nsubj is/be_VBZ_9_cop illegal_JJ_2_ccomp",
                    "war"),
            "day 2016-11-16");
}

TEST(EventDate, SaysWhichWordsDateIt) {
  const EventDate date = date_of("on_IN_5_case Nov./November_NNP_2_obl 8_CD_5_nummod");
  ASSERT_TRUE(date.words.has_value());
  EXPECT_EQ(date.words->byte_count(), std::string("Nov. 8").size());
  EXPECT_FALSE(date_of("").words.has_value());
}

}  // namespace
}  // namespace entente
