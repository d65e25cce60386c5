#include <gtest/gtest.h>

#include <entente/pipeline/actor_facts.hpp>

namespace entente {
namespace {

RelationGraph graph() {
  ActorNode nato;
  nato.id = "nato";
  nato.name = "NATO";
  nato.actor_type = ActorType::organization;
  nato.sector = "IGO";
  ActorNode vanek;
  vanek.id = "tobor-vanek";
  vanek.name = "Tobor Vanek";
  return {{}, {nato, vanek}, {}};
}

RelationGraph with(const std::string& text) {
  const DictionaryReader reader(ENTENTE_DATA_FOLDER);
  return graph().with_facts(facts_in({reader.read_bytes(text, "mine")}, graph()));
}

TEST(ActorFacts, RenamesAnActorByItsId) {
  const RelationGraph told =
      with("#columns\tid\tname\ttype\tcountry\tsector\nnato\tThe Alliance\torganization\t-\tMIL\n");
  EXPECT_EQ(told.node(0).id, "nato");
  EXPECT_EQ(told.node(0).name, "The Alliance");
  EXPECT_EQ(told.node(0).sector, "MIL");
  EXPECT_EQ(told.node(1).name, "Tobor Vanek");
}

TEST(ActorFacts, TakesCodesByNameFromADictionaryInCapitals) {
  const RelationGraph told = with("TOBOR_VANEK_ [CZEOPP]\n");
  EXPECT_EQ(told.node(1).name, "Tobor Vanek");
  EXPECT_EQ(told.node(1).country, "CZE");
  EXPECT_EQ(told.node(1).sector, "OPP");
}

}  // namespace
}  // namespace entente
