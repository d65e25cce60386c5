#include <entente/ontology/actor_kinds.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(ActorType, RoundTripsThroughItsSpelling) {
  for (const ActorType type : {ActorType::person, ActorType::state, ActorType::government, ActorType::organization,
                               ActorType::group, ActorType::office, ActorType::media}) {
    EXPECT_EQ(parse_actor_type(name_of(type)), type) << name_of(type);
  }
}

TEST(ActorType, RefusesAnUnknownSpelling) {
  EXPECT_FALSE(parse_actor_type("planet"));
  EXPECT_FALSE(parse_actor_type(""));
  EXPECT_FALSE(parse_actor_type("Person"));
}

TEST(Sector, KnowsTheCodesOfTheField) {
  for (const char* code : {"GOV", "MIL", "OPP", "LEG", "JUD", "COP", "REB", "CVL", "MED", "BUS", "IGO", "NGO"}) {
    EXPECT_TRUE(is_sector(code)) << code;
  }
  EXPECT_FALSE(is_sector("gov"));
  EXPECT_FALSE(is_sector("XXX"));
}

}  // namespace
}  // namespace entente
