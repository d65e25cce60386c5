// Holes, overlaps and repeats in the terms of a few holders.
#include "lint/office_holders.hpp"

#include <gtest/gtest.h>

#include <entente/resources/tsv.hpp>

namespace {

using entente::split_values;
using entente::lint::Finding;
using entente::lint::lint_office_holders;
using entente::lint::Table;

// A table with these rows from line 5 on; cells are parted by a comma.
Table table(const std::string& name, const std::string& columns, const std::vector<std::string>& rows) {
  Table made{name, "# Closed: 2020-06-30\n", split_values(columns, ','), {}};
  for (const std::string& row : rows) {
    made.rows.push_back({5 + made.rows.size(), split_values(row, ',')});
  }
  return made;
}

Table offices(const std::vector<std::string>& rows) {
  return table("actors/offices.tsv", "country,office,nouns,start,end,holders,note", rows);
}

Table persons(const std::vector<std::string>& rows) {
  return table("actors/persons.tsv", "id,country,office,start,end", rows);
}

std::vector<std::string> findings(const Table& of_offices, const Table& of_persons) {
  std::vector<std::string> lines;
  for (const Finding& finding : lint_office_holders(of_offices, of_persons)) {
    lines.push_back(finding.table + ":" + std::to_string(finding.line) + ": " + finding.message);
  }
  return lines;
}

using Lines = std::vector<std::string>;
const std::string kFrance = "FRA,head of state,president,1990-01-01,-,one,-";

TEST(OfficeHolders, AskForEveryDayUpToTheClosingDay) {
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president|head of state,1981-05-21,1995-05-17",
                                                  "b,FRA,president,1995-05-17,2020-06"})),
            Lines{});
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1981-05-21,2019-12-31"})),
            Lines{"actors/offices.tsv:5: a hole in FRA head of state: no holder from 2019-12-31 to 2020-06-30"});
}

TEST(OfficeHolders, FindAHoleBetweenTwoHolders) {
  EXPECT_EQ(
      findings(offices({kFrance}), persons({"a,FRA,president,1981-05-21,1995-05-17", "b,FRA,president,1995-08-01,-"})),
      Lines{"actors/offices.tsv:5: a hole in FRA head of state: no holder from 1995-05-17 to 1995-08-01"});
  EXPECT_EQ(
      findings(offices({kFrance}), persons({"a,FRA,president,1981-05-21,1995-05-17", "b,FRA,president,1995-07-01,-"})),
      Lines{})
      << "an election after a death takes some weeks";
}

TEST(OfficeHolders, FindAHoleBeforeTheFirstHolderAndWhereThereIsNone) {
  const std::string hole = "actors/offices.tsv:5: a hole in FRA head of state: no holder from 1990-01-01 to ";
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1991,-"})), Lines{hole + "1991-01-01"});
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,prime minister,1981,-"})), Lines{hole + "2020-06-30"});
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,DEU,president,1981,-"})), Lines{hole + "2020-06-30"});
}

TEST(OfficeHolders, AnActingHolderFillsAHoleAndMayStandBesideTheHolder) {
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1981,1995-05-17",
                                                  "b,FRA,acting president|interim president,1995-03-01,1995-09-01",
                                                  "c,FRA,president,1995-09-01,-"})),
            Lines{});
}

TEST(OfficeHolders, FindTwoHoldersAtATime) {
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1981,1995-05-17", "b,FRA,president,1995-05-01,-"})),
            Lines{"actors/persons.tsv:6: the term as FRA head of state overlaps that of 'a' in line 5"});
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1981,1995-05-17", "b,FRA,president,1995-05,-"})),
            Lines{})
      << "a month may mean any day of it";
  EXPECT_EQ(findings(offices({"BIH,head of state,president,1992-03-03,-,several,three"}),
                     persons({"a,BIH,president,1990,-", "b,BIH,president,1991,-"})),
            Lines{});
}

TEST(OfficeHolders, FindOnePersonTwiceInOneOffice) {
  EXPECT_EQ(findings(offices({kFrance}), persons({"a,FRA,president,1981,-", "a,FRA,president,1995,-"})),
            Lines{"actors/persons.tsv:6: 'a' is president in line 5 already at that time"});
}

TEST(OfficeHolders, RowsOfOneOfficeFollowEachOther) {
  const Table holders = persons({"a,SYR,prime minister,1980,-"});
  EXPECT_EQ(findings(offices({"SYR,head of government,prime minister,1990,2011,one,-",
                              "SYR,head of government,-,2005,-,one,the president"}),
                     holders),
            Lines{"actors/offices.tsv:6: the row overlaps that of SYR head of government in line 5"});
  EXPECT_EQ(findings(offices({"SYR,head of government,prime minister,1990,2001,one,-",
                              "SYR,head of government,-,2005,-,one,the president"}),
                     holders),
            Lines{"actors/offices.tsv:6: a hole between this row and that of SYR head of government in line 5"});
}

TEST(OfficeHolders, AskForAClosingDay) {
  Table holders = persons({"a,FRA,president,1981,-"});
  holders.comments = "# facts\n";
  EXPECT_EQ(findings(offices({kFrance}), holders),
            Lines{"actors/persons.tsv:0: the comment on top does not say `Closed: YYYY-MM-DD`"});
}

}  // namespace
