#include <gtest/gtest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include <entente/pipeline/actor_list.hpp>

namespace entente {
namespace {

ListedActor listed(const std::string& id, bool known, std::size_t names, std::size_t mentions,
                   const std::string& sentence) {
  return {id, id, ActorType::person, "", "", known, names, mentions, 1, "d", sentence};
}

std::vector<std::string> ids(const std::vector<ListedActor>& actors) {
  std::vector<std::string> result;
  for (const ListedActor& actor : actors) {
    result.push_back(actor.id + ":" + std::to_string(actor.mentions));
  }
  return result;
}

ActorList sample() {
  ActorList list;
  list.add({listed("bob", false, 0, 1, "He spoke."), listed("ann", true, 1, 1, "Ann spoke.")});
  list.add({listed("bob", false, 2, 3, "Bob\tspoke."), listed("cyd", false, 0, 9, "The envoy spoke.")});
  return list;
}

TEST(ActorList, AddsUpAndPutsTheMostMentionedFirst) {
  EXPECT_EQ(ids(sample().all()), (std::vector<std::string>{"cyd:9", "bob:4", "ann:1"}));
}

TEST(ActorList, GivesUnknownNamesAlone) {
  EXPECT_EQ(ids(sample().unknown()), std::vector<std::string>{"bob:4"});
  EXPECT_EQ(sample().unknown().front().sentence, "Bob\tspoke.");
}

TEST(ActorList, KeepsTabsOutOfRows) {
  std::ostringstream out;
  write_actors_tsv(out, sample().unknown());
  EXPECT_EQ(out.str(),
            "#columns\tid\tname\ttype\tcountry\tsector\taliases\tcount\texample\n"
            "bob\tbob\tperson\t-\t-\t-\t2\tBob spoke.\n");
}

TEST(ActorList, WritesJson) {
  std::ostringstream out;
  write_actors_json(out, sample().all());
  const nlohmann::json json = nlohmann::json::parse(out.str());
  ASSERT_EQ(json.size(), 3U);
  EXPECT_EQ(json[0]["id"], "cyd");
  EXPECT_TRUE(json[0]["country"].is_null());
}

TEST(ActorList, SaysThatNobodyWasFound) {
  std::ostringstream out;
  write_actors_table(out, {}, 100);
  EXPECT_EQ(out.str(), "no actor found\n");
}

TEST(ActorList, RunsNoSentenceInASpreadsheet) {
  const auto example = [](const std::string& sentence) {
    ActorList list;
    list.add({listed("bob", false, 1, 1, sentence)});
    std::ostringstream out;
    write_actors_tsv(out, list.all());
    const std::string text = out.str();
    return text.substr(text.rfind('\t') + 1);
  };
  EXPECT_EQ(example("=1+1"), "'=1+1\n");
  EXPECT_EQ(example("'=1+1"), "''=1+1\n");
  EXPECT_EQ(example("\uFF1D1+1"), "'\uFF1D1+1\n");
  EXPECT_EQ(example("'Tis so."), "'Tis so.\n");
}

}  // namespace
}  // namespace entente
