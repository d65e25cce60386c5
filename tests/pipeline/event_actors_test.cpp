#include "event_actors.hpp"

#include <gtest/gtest.h>

namespace entente::test {
namespace {

const EventActors& actors() {
  static const EventActors kActors{ENTENTE_DATA_FOLDER};
  return kActors;
}

// "id (type, country, sector)", or "" for nobody.
std::string found(const EventParty& party) {
  const auto node = actors().find(party);
  return !node ? std::string()
               : node->id + " (" + std::string(name_of(node->actor_type)) + ", " + node->country + ", " + node->sector +
                     ")";
}

TEST(EventActors, KnowsStatesByCode) {
  EXPECT_EQ(found({"RUS", "MOSCOW", "", ""}), "russia (state, RUS, GOV)");
  EXPECT_EQ(found({"RUSGOV", "PRESIDENT", "", ""}), "russia (state, RUS, GOV)");
  EXPECT_EQ(found({"KSV", "PRISTINA", "", ""}), "kosovo (state, XKX, GOV)");
}

TEST(EventActors, KnowsPersonsByNameWhereTheCountryFits) {
  EXPECT_EQ(found({"RUSGOV", "VLADIMIR PUTIN", "", ""}), "vladimir-putin (person, RUS, GOV)");
  EXPECT_EQ(found({"USAGOV", "VLADIMIR PUTIN", "", ""}), "united-states (state, USA, GOV)");
  EXPECT_EQ(found({"", "Vladimir Putin", "Russian Federation", "Executive,Government"}),
            "vladimir-putin (person, RUS, GOV)");
}

TEST(EventActors, KnowsBodiesByCodeAndName) {
  EXPECT_EQ(found({"IGOUNO", "UNITED NATIONS", "", ""}), "united-nations (organization, , IGO)");
  EXPECT_EQ(found({"IGOUNO", "THE UN", "", ""}), "united-nations (organization, , IGO)");
  EXPECT_EQ(found({"", "NATO", "", "IGO"}), "nato (organization, , IGO)");
}

TEST(EventActors, CallsOthersByCountryAndSector) {
  EXPECT_EQ(found({"RUSMIL", "RUSSIA", "", ""}), "russian-military (government, RUS, MIL)");
  EXPECT_EQ(found({"", "Citizen (India)", "India", "General Population / Civilian / Social"}),
            "indian-citizens (group, IND, CVL)");
  EXPECT_EQ(found({"", "Government (Iran)", "Iran", "Government"}), "iran (state, IRN, GOV)");
  EXPECT_EQ(found({"REB", "INSURGENTS", "", ""}), "rebels (group, , REB)");
  EXPECT_EQ(found({"AFRREB", "REBELS", "", ""}), "rebels-in-africa (group, , REB)");
}

TEST(EventActors, KeepsANameThatNobodyKnows) {
  EXPECT_EQ(found({"", "Maria Ostwind", "Norway", "Executive"}), "maria-ostwind (person, NOR, GOV)");
  EXPECT_EQ(found({"", "League of Free Ports", "", ""}), "league-of-free-ports (organization, , )");
  EXPECT_EQ(found({"XQZ", "", "", ""}), "xqz (organization, , )");
}

TEST(EventActors, FindsNobodyWhereNobodyIsNamed) {
  EXPECT_EQ(found({}), "");
  EXPECT_EQ(found({"---", "", "", ""}), "");
}

}  // namespace
}  // namespace entente::test
