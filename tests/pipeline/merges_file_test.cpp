#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/merges_file.hpp>

namespace entente {
namespace {

RelationGraph graph() {
  std::vector<ActorNode> nodes(4);
  const char* const ids[] = {"ann", "annie", "bob-1", "bob-2"};
  const char* const names[] = {"Ann", "Annie", "Bob", "Bob"};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].id = ids[i];
    nodes[i].name = names[i];
  }
  return {{}, nodes, {}};
}

std::string fault(const std::string& text) {
  try {
    std::vector<std::string> unknown;
    (void)identities_in(read_merges(text, "m.json"), graph(), unknown);
  } catch (const InputError& error) {
    EXPECT_EQ(error.code(), "invalid_merges");
    return error.what();
  }
  return "";
}

TEST(MergesFile, TakesIdsAndNames) {
  std::vector<std::string> unknown;
  const Identities identities = identities_in(
      read_merges(R"({"same": [["ann", "Annie"]], "not_same": [["bob-2", "bob-1"]], "note": "mine"})", "m.json"),
      graph(), unknown);
  EXPECT_EQ(identities.same, (std::set<Identities::Pair>{{"annie", "ann"}}));
  EXPECT_EQ(identities.not_same, (std::set<Identities::Pair>{{"bob-1", "bob-2"}}));
  EXPECT_TRUE(unknown.empty());
}

TEST(MergesFile, NamesWhatTheGraphDoesNotHaveAndKeepsIt) {
  std::vector<std::string> unknown;
  const Identities identities = identities_in(read_merges(R"({"same": [["ann", "cyd"]]})", "m.json"), graph(), unknown);
  EXPECT_EQ(unknown, std::vector<std::string>{"cyd"});
  EXPECT_EQ(identities.same.size(), 1U);
}

TEST(MergesFile, SaysWhereItIsWrong) {
  EXPECT_EQ(fault("{"), "m.json:1: not JSON");
  EXPECT_EQ(fault("{\"same\":\n[[}"), "m.json:2: not JSON");
  EXPECT_EQ(fault("[]"), "m.json: expected an object with `same` and `not_same`");
  EXPECT_EQ(fault(R"({"sames": []})"), "m.json: unknown key \"sames\"; there are same, not_same and note");
  EXPECT_EQ(fault(R"({"same": [["ann"]]})"), "m.json: same[0]: expected a list of two actors or more, by id or name");
  EXPECT_EQ(fault(R"({"not_same": [["ann", 3]]})"), "m.json: not_same[0]: expected actors by id or name");
  EXPECT_EQ(fault(R"({"same": [["ann", "Bob"]]})"),
            "\"Bob\": several actors have this name; say which id: bob-1, bob-2");
  EXPECT_EQ(fault(R"({"same": [["ann", "annie"]], "not_same": [["annie", "ann"]]})"),
            "ann and annie: said to be the same and not the same");
}

TEST(MergesFile, RefusesAListWhosePairsWouldBeTooMany) {
  const auto list_of = [](int count) {
    std::string list = R"({"not_same": [["x0")";
    for (int i = 1; i < count; ++i) {
      list += R"(, "x)" + std::to_string(i) + "\"";
    }
    return list + "]]}";
  };
  EXPECT_EQ(fault(list_of(200)), "");
  EXPECT_EQ(fault(list_of(201)), "m.json: not_same[0]: a list of more than 200 actors");
}

TEST(MergesFile, TakesLongListsOfTheSame) {
  const auto list_of = [](int count) {
    std::string list = R"({"same": [["x0")";
    for (int i = 1; i < count; ++i) {
      list += R"(, "x)" + std::to_string(i) + "\"";
    }
    return list + "]]}";
  };
  EXPECT_EQ(fault(list_of(10'000)), "");
  EXPECT_EQ(fault(list_of(10'001)), "m.json: same[0]: a list of more than 10000 actors");
}

TEST(MergesFile, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(fault(R"({"same": [["ann", "annie"]], "same": [["ann", "bob-1"]]})"),
            "m.json: the key \"same\" stands there twice; put its lists together");
  EXPECT_EQ(fault(R"({"note": {"by": 1, "same": 2}, "same": [["ann", "annie"]]})"), "");
}

}  // namespace
}  // namespace entente
