#include <entente/interactions/own_ontology.hpp>

#include <gtest/gtest.h>

#include <string>

#include <entente/base/error.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

Interaction act(Root root, const std::string& cameo, const std::string& act_cameo, const std::string& code = "") {
  Interaction made;
  made.root = root;
  made.cameo = cameo;
  made.act_cameo = act_cameo;
  made.code = code;
  made.label = "did";
  return made;
}

// "code/category/label" of one act under an ontology.
std::string named(const EventOntology& ontology, Interaction one) {
  std::vector<Interaction> acts = {std::move(one)};
  ontology.name(acts);
  return acts.front().code + "/" + acts.front().category + "/" + acts.front().label;
}

std::string complaint(const std::string& mapping) {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("m.tsv", mapping);
  try {
    const EventOntology ontology(ENTENTE_DATA_FOLDER, OntologyChoice::plover, {file});
    return "";
  } catch (const ResourceError& error) {
    const std::string message = error.what();
    return message.substr(message.rfind("m.tsv"));
  }
}

TEST(EventOntology, KnowsCodesOfCameo) {
  const EventOntology ontology(ENTENTE_DATA_FOLDER);
  const auto meaning = ontology.meaning(CodeScheme::cameo, "041");
  ASSERT_TRUE(meaning);
  EXPECT_EQ(meaning->root, Root::consult);
  EXPECT_EQ(meaning->mode, Mode::phone);
  EXPECT_EQ(meaning->cameo, "041");
  EXPECT_TRUE(meaning->exact);
  EXPECT_FALSE(ontology.meaning(CodeScheme::cameo, "0419")->exact);
  EXPECT_FALSE(ontology.meaning(CodeScheme::cameo, "223"));
  EXPECT_FALSE(ontology.meaning(CodeScheme::cameo, "010")->root);
}

TEST(EventOntology, KnowsCodesOfWeis) {
  const auto meaning = EventOntology(ENTENTE_DATA_FOLDER).meaning(CodeScheme::weis, "212");
  ASSERT_TRUE(meaning);
  EXPECT_EQ(meaning->root, Root::coerce);
  EXPECT_EQ(meaning->mode, Mode::arrest);
  EXPECT_EQ(meaning->cameo, "173");
}

TEST(EventOntology, NamesNothingUnderPlover) {
  EXPECT_EQ(named(EventOntology(ENTENTE_DATA_FOLDER), act(Root::consult, "042", "042")), "//did");
}

TEST(EventOntology, GivesCodeAndCategoryOfCameo) {
  const EventOntology ontology(ENTENTE_DATA_FOLDER, OntologyChoice::cameo);
  EXPECT_EQ(named(ontology, act(Root::consult, "042", "042")), "042/Consult/did");
  EXPECT_EQ(named(ontology, act(Root::assault, "190", "190", "223")), "223/Fight/did");
}

TEST(EventOntology, DerivesTheCodeOfAnActThatItsOperatorsChanged) {
  const EventOntology ontology(ENTENTE_DATA_FOLDER, OntologyChoice::cameo);
  EXPECT_EQ(named(ontology, act(Root::agree, "", "042")), "036/Express intent to cooperate/did");
  EXPECT_EQ(named(ontology, act(Root::threaten, "", "190")), "138/Threaten/did");
  EXPECT_EQ(named(ontology, act(Root::threaten, "", "163")), "1312/Threaten/did");
  EXPECT_EQ(named(ontology, act(Root::threaten, "", "")), "130/Threaten/did");
}

TEST(EventOntology, LaysOwnNamesOverItsOwn) {
  const test::TemporaryFolder folder;
  const std::string first =
      folder.write("a.tsv", "#columns\tcode\tcategory\tlabel\n04\ttalk\t-\n042\ttravel\twent to\n");
  const std::string second = folder.write("b.tsv", "#columns\tcategory\tcode\njourney\t042\n");
  const EventOntology ontology(ENTENTE_DATA_FOLDER, OntologyChoice::plover, {first, second});
  EXPECT_EQ(named(ontology, act(Root::consult, "046", "046")), "/talk/did");
  EXPECT_EQ(named(ontology, act(Root::consult, "042", "042")), "/journey/went to");
  EXPECT_EQ(named(ontology, act(Root::support, "051", "051")), "//did");
}

TEST(EventOntology, TakesRootsForUnknownCodes) {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("a.tsv", "#columns\tcode\troot\n90\tAID\n");
  const EventOntology ontology(ENTENTE_DATA_FOLDER, OntologyChoice::plover, {file});
  EXPECT_EQ(ontology.meaning(CodeScheme::cameo, "903")->root, Root::aid);
}

TEST(EventOntology, RefusesAMappingThatIsWrong) {
  EXPECT_EQ(complaint("042\ttravel\n"), "m.tsv:1: a row before the `#columns` line");
  EXPECT_EQ(complaint("#columns\tcode\tname\n"), "m.tsv:1: unknown column 'name'; there are code root category label");
  EXPECT_EQ(complaint("#columns\tcode\tcategory\n042\n"),
            "m.tsv:2: expected 2 cells, found 1; cells are parted by one TAB");
  EXPECT_EQ(complaint("#columns\tcode\troot\n042\tTRAVEL\n"),
            "m.tsv:2: 'TRAVEL' is no root of PLOVER (such as CONSULT or ASSAULT)");
  EXPECT_EQ(complaint("#columns\tcode\tcategory\n4\ttalk\n"),
            "m.tsv:2: '4' is no code; it has two signs at least (04, 043)");
  EXPECT_EQ(complaint("#columnist of the year\n"),
            "m.tsv: has no `#columns` line; expected `#columns code root category label`");
}

}  // namespace
}  // namespace entente
