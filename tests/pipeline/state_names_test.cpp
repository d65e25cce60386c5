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

}  // namespace
}  // namespace entente
