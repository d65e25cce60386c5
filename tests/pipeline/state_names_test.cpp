#include <entente/pipeline/state_names.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(StateNames, NamesStatesAndNotTheirTerritories) {
  const auto names = state_names(ENTENTE_DATA_FOLDER);
  EXPECT_EQ(names.at("RUS").name, "Russia");
  EXPECT_EQ(names.at("IDN").name, "Indonesia");
  EXPECT_FALSE(names.contains(""));
}

TEST(CountryCodes, AreThoseOfStatesAndTerritories) {
  const auto codes = country_codes(ENTENTE_DATA_FOLDER);
  EXPECT_TRUE(codes.contains("QAT"));
  EXPECT_FALSE(codes.contains("QTA"));
  EXPECT_FALSE(codes.contains(""));
}

}  // namespace
}  // namespace entente
