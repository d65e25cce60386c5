#include "gazetteer.hpp"

#include <gtest/gtest.h>

#include <string>

#include <entente/base/error.hpp>

#include "actors/small_tables.hpp"

namespace entente {
namespace {

using test::TemporaryFolder;
using test::write_tables;

const Gazetteer& gazetteer() {
  static const Gazetteer instance = [] {
    const TemporaryFolder folder;
    write_tables(folder);
    return Gazetteer(folder.path());
  }();
  return instance;
}

std::string id(std::optional<std::uint32_t> person) { return person ? gazetteer().persons()[*person].id : "-"; }

bool reads_as(const std::string& key, NameSense sense, const std::string& state) {
  const auto* readings = gazetteer().find(key);
  if (readings == nullptr) {
    return false;
  }
  for (const NameReading& reading : *readings) {
    if (reading.sense == sense && gazetteer().states()[reading.index].id == state) {
      return true;
    }
  }
  return false;
}

// What a table with one more row is told to have; "" when it is taken.
std::string complaint(const std::string& table, const std::string& row) {
  const TemporaryFolder folder;
  write_tables(folder, table, row);
  try {
    const Gazetteer read(folder.path());
    return "";
  } catch (const ResourceError& error) {
    return error.what();
  }
}

TEST(HeldOn, ComparesAtTheLengthThatBothDatesHave) {
  EXPECT_TRUE(held_on("1982-11", "1987", "1982-11-01"));
  EXPECT_TRUE(held_on("1982-11", "1987", "1987-12-31"));
  EXPECT_FALSE(held_on("1982-11", "1987", "1982-10-31"));
  EXPECT_FALSE(held_on("1982-11", "1987", "1988"));
}

TEST(HeldOn, TakesAYearForTheDayOfTheArticle) {
  EXPECT_TRUE(held_on("2009-01-20", "2017-01-20", "2009"));
  EXPECT_FALSE(held_on("2009-01-20", "2017-01-20", "2008"));
}

TEST(HeldOn, LeavesOpenBoundsOpen) {
  EXPECT_TRUE(held_on("", "", "1800-01-01"));
  EXPECT_TRUE(held_on("2012-05-07", "", "2099-01-01"));
  EXPECT_TRUE(held_on("", "1991-12-26", "1950"));
}

TEST(HeldOn, CountsTheFirstAndTheLastDay) {
  EXPECT_TRUE(held_on("2001-01-20", "2009-01-20", "2001-01-20"));
  EXPECT_TRUE(held_on("2001-01-20", "2009-01-20", "2009-01-20"));
  EXPECT_FALSE(held_on("2001-01-20", "2009-01-20", "2009-01-21"));
}

TEST(Gazetteer, FindsTheHolderOfAnOfficeByDate) {
  EXPECT_EQ(id(gazetteer().holder("FRA", "president", "1998-05-01")), "jacques-chirac");
  EXPECT_EQ(id(gazetteer().holder("FRA", "president", "2008-05-01")), "nicolas-sarkozy");
}

TEST(Gazetteer, KnowsNoHolderBetweenTwoTerms) {
  EXPECT_EQ(id(gazetteer().holder("USA", "president", "1995-06-01")), "-");
}

TEST(Gazetteer, FindsTheLatestHolderWithoutADate) {
  EXPECT_EQ(id(gazetteer().holder("FRA", "president", "")), "nicolas-sarkozy");
}

TEST(Gazetteer, FindsTheHolderByEveryNounOfTheOffice) {
  EXPECT_EQ(id(gazetteer().holder("JPN", "premier", "1985")), "yasuhiro-nakasone");
  EXPECT_EQ(id(gazetteer().holder("FRA", "head of state", "1998")), "jacques-chirac");
  EXPECT_EQ(id(gazetteer().holder("JPN", "president", "1985")), "-");
}

TEST(Gazetteer, FindsTheLastHolderBeforeADate) {
  EXPECT_EQ(id(gazetteer().last_holder("USA", "president", "1995-06-01")), "george-h-w-bush");
  EXPECT_EQ(id(gazetteer().last_holder("FRA", "president", "2010")), "nicolas-sarkozy");
  EXPECT_EQ(id(gazetteer().last_holder("FRA", "president", "1990")), "-");
}

TEST(Gazetteer, PrefersTheLaterOfTwoHoldersOnTheDayOfChange) {
  EXPECT_EQ(id(gazetteer().holder("FRA", "president", "2007-05-16")), "nicolas-sarkozy");
}

TEST(Gazetteer, ForgetsWhoLeftOfficeLongAgo) {
  const std::uint32_t nakasone = gazetteer().person_by_id("yasuhiro-nakasone").value();  // 1982 to 1987
  EXPECT_TRUE(gazetteer().is_current(nakasone, "1985"));
  EXPECT_TRUE(gazetteer().is_current(nakasone, "1993-06-01"));
  EXPECT_FALSE(gazetteer().is_current(nakasone, "2005-06-01"));
  EXPECT_FALSE(gazetteer().is_current(nakasone, "1970"));
  EXPECT_TRUE(gazetteer().is_current(nakasone, ""));
}

TEST(Gazetteer, FindsASurnameByDate) {
  EXPECT_EQ(id(gazetteer().by_surname("bush", "president", "", "1991-01-17")), "george-h-w-bush");
  EXPECT_EQ(id(gazetteer().by_surname("bush", "president", "", "2005-01-17")), "george-w-bush");
}

TEST(Gazetteer, TakesTheLastOfASurnameBeforeTheDate) {
  EXPECT_EQ(id(gazetteer().by_surname("bush", "president", "", "1997-01-17")), "george-h-w-bush");
}

TEST(Gazetteer, NarrowsASurnameByOfficeAndCountry) {
  EXPECT_EQ(id(gazetteer().by_surname("bush", "governor", "", "2005-01-17")), "jeb-bush");
  EXPECT_EQ(id(gazetteer().by_surname("bush", "president", "FRA", "2005-01-17")), "-");
}

TEST(Gazetteer, KnowsNoSurnameThatNobodyBears) {
  EXPECT_EQ(id(gazetteer().by_surname("nobody", "", "", "2005-01-17")), "-");
}

TEST(Gazetteer, ReadsNamesAdjectivesCapitalsAndSeatsOfAState) {
  EXPECT_TRUE(reads_as("egypt", NameSense::state, "egypt"));
  EXPECT_TRUE(reads_as("egyptian", NameSense::adjective, "egypt"));
  EXPECT_TRUE(reads_as("egyptians", NameSense::demonym, "egypt"));
  EXPECT_TRUE(reads_as("cairo", NameSense::capital, "egypt"));
  EXPECT_TRUE(reads_as("white house", NameSense::seat, "united-states"));
}

TEST(Gazetteer, KeepsBothReadingsOfOneForm) {
  EXPECT_TRUE(reads_as("us", NameSense::state, "united-states"));
  EXPECT_TRUE(reads_as("us", NameSense::adjective, "united-states"));
  EXPECT_TRUE(reads_as("moscow", NameSense::capital, "russia"));
  EXPECT_TRUE(reads_as("moscow", NameSense::capital, "soviet-union"));
}

TEST(Gazetteer, KeepsTheCapitalsThatTheTextMustShow) {
  const auto* readings = gazetteer().find("us");
  ASSERT_NE(readings, nullptr);
  EXPECT_EQ(readings->front().form, "US");
}

TEST(Gazetteer, KnowsWhichWordsBeginAName) {
  EXPECT_EQ(gazetteer().longest_name("united"), std::string("united states").size());
  EXPECT_EQ(gazetteer().longest_name("states"), 0U);
}

TEST(Gazetteer, FindsGroupNounsBySingularAndPlural) {
  ASSERT_NE(gazetteer().group_noun("guerrillas"), nullptr);
  EXPECT_EQ(gazetteer().group_noun("guerrillas")->noun, "guerrilla");
  EXPECT_EQ(gazetteer().group_noun("table"), nullptr);
}

TEST(Gazetteer, FindsOrganisationsByTheirDescription) {
  ASSERT_NE(gazetteer().described("alliance"), nullptr);
  EXPECT_EQ(gazetteer().organizations()[gazetteer().described("alliance")->front()].id, "nato");
  EXPECT_EQ(gazetteer().described("bloc"), nullptr);
}

TEST(Gazetteer, TellsTheGenderOfGivenNamesAndTitles) {
  EXPECT_EQ(gazetteer().gender_of_given_name("Angela"), 'f');
  EXPECT_EQ(gazetteer().gender_of_given_name("Tobor"), 'u');
  ASSERT_NE(gazetteer().title("spokeswoman"), nullptr);
  EXPECT_EQ(gazetteer().title("spokeswoman")->gender, 'f');
}

TEST(Gazetteer, KeepsTheOfficesOfOnePersonTogether) {
  const auto person = gazetteer().person_by_id("donald-trump");
  ASSERT_TRUE(person.has_value());
  EXPECT_EQ(gazetteer().persons()[*person].offices.size(), 2U);
}

TEST(Gazetteer, ComplainsOfAWrongDateWithItsLine) {
  const std::string said = complaint("persons.tsv", "a-b\tA B\tm\tFRA\tpresident\tPresident\tGOV\tMay 1995\t-\t-\n");
  EXPECT_EQ(said.rfind("actors/persons.tsv:13: ", 0), 0U) << said;
  EXPECT_NE(said.find("'May 1995'"), std::string::npos) << said;
}

TEST(Gazetteer, ComplainsOfAWrongGenderWithItsLine) {
  const std::string said = complaint("persons.tsv", "a-b\tA B\tx\tFRA\tpresident\tPresident\tGOV\t1995\t-\t-\n");
  EXPECT_EQ(said.rfind("actors/persons.tsv:13: ", 0), 0U) << said;
}

TEST(Gazetteer, ComplainsOfAnUnknownTypeWithItsLine) {
  const std::string said = complaint("organizations.tsv", "acme\tAcme\tfirm\t-\tBUS\t-\t-\n");
  EXPECT_EQ(said.rfind("actors/organizations.tsv:4: ", 0), 0U) << said;
  EXPECT_NE(said.find("'firm'"), std::string::npos) << said;
}

TEST(Gazetteer, ComplainsOfAnUnknownSectorWithItsLine) {
  const std::string said = complaint("titles.tsv", "Duke\tm\tXXX\toffice\n");
  EXPECT_EQ(said.rfind("actors/titles.tsv:5: ", 0), 0U) << said;
}

TEST(Gazetteer, ComplainsOfAMissingCellWithItsLine) {
  const std::string said = complaint("given_names.tsv", "Tobor\n");
  EXPECT_EQ(said.rfind("actors/given_names.tsv:5: ", 0), 0U) << said;
}

TEST(Gazetteer, KnowsTheFormOfGovernmentOfTheDate) {
  const TemporaryFolder folder;
  test::write_tables(folder);
  const Gazetteer gazetteer(folder.path());
  EXPECT_TRUE(gazetteer.is_state_form("kingdom"));
  EXPECT_TRUE(gazetteer.has_form("egypt", "kingdom", "1936"));
  EXPECT_FALSE(gazetteer.has_form("egypt", "kingdom", "1956"));
  EXPECT_FALSE(gazetteer.has_form("egypt", "kingdom", ""));
  EXPECT_TRUE(gazetteer.has_form("japan", "monarchy", ""));
  EXPECT_FALSE(gazetteer.has_form("japan", "kingdom", ""));
}

TEST(Gazetteer, ComplainsOfTheFormOfAnUnknownStateWithItsLine) {
  const std::string said = complaint("state_forms.tsv", "atlantis\tkingdom\t-\t-\n");
  EXPECT_EQ(said.rfind("actors/state_forms.tsv:4: ", 0), 0U) << said;
}

TEST(Gazetteer, ComplainsOfAMissingTable) {
  const TemporaryFolder folder;
  EXPECT_THROW(const Gazetteer read(folder.path()), ResourceError);
}

}  // namespace
}  // namespace entente
