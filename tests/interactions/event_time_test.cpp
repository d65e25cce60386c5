#include "event_time.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/hand_document.hpp"

namespace entente {
namespace {

// The date of "attacked" in "Egypt attacked Sudan <when>" in an article of `date`; 2016-11-16 was a Wednesday.
EventDate date_of(const std::string& when, const std::string& date = "2016-11-16") {
  Article article;
  article.date = date;
  const Document document =
      test::hand_document("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj " + when, std::move(article));
  return event_date(document, test::token_of(document, "attacked"));
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

TEST(EventDate, TakesTheComingWeekdayBehindNext) {
  EXPECT_EQ(date_of("next_JJ_5_amod Friday_NNP_2_obl:unmarked").text, "2016-11-18");
}

TEST(EventDate, KnowsNoWeekdayWithoutTheDayOfTheArticle) {
  EXPECT_EQ(date_of("on_IN_5_case Monday_NNP_2_obl", "").text, "");
}

TEST(EventDate, CountsFromTheArticle) {
  EXPECT_EQ(date_of("yesterday_NN_2_obl:unmarked").text, "2016-11-15");
  EXPECT_EQ(date_of("today_NN_2_obl:unmarked").text, "2016-11-16");
  EXPECT_EQ(date_of("tomorrow_NN_2_obl:unmarked").text, "2016-11-17");
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
  EXPECT_EQ(event_date(document, test::token_of(document, "attacked")).text, "1998");
}

}  // namespace
}  // namespace entente
