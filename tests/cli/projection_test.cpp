// Parts of a graph, and formats for other programs.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class Projection : public ::testing::Test {
 protected:
  Projection() {
    std::string lines = sample_lines(5);
    const ProgramResult result = run_program({"graph", "-", "-o", at("news.json")}, {lines, {}, "/"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] nlohmann::json render(std::vector<std::string> options) const {
    options.insert(options.begin(), {"render", at("news.json")});
    const ProgramResult result = run_program(options);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return nlohmann::json::parse(result.out).at("graph");
  }

  TemporaryFolder folder_;
};

TEST_F(Projection, KeepsConflictAlone) {
  const auto graph = render({"--sign", "-1"});
  EXPECT_FALSE(graph.at("edges").empty());
  for (const auto& edge : graph.at("edges")) {
    EXPECT_EQ(edge.at("metadata").at("sign"), -1);
  }
}

TEST_F(Projection, FocusesOnAnActorByName) {
  const auto graph = render({"--focus", "nato"});
  EXPECT_TRUE(graph.at("nodes").contains("russia"));
  EXPECT_FALSE(graph.at("nodes").contains("iran"));
}

TEST_F(Projection, FindsAnActorByTheLastWordsOfItsName) {
  const auto graph = render({"--actor", "putin", "--with", "Trump"});
  EXPECT_EQ(graph.at("edges").size(), 1U);
  EXPECT_TRUE(graph.at("nodes").contains("vladimir-putin"));
}

TEST_F(Projection, RollsUpToStates) {
  const auto graph = render({"--level", "state"});
  EXPECT_FALSE(graph.at("nodes").contains("vladimir-putin"));
  EXPECT_TRUE(graph.at("nodes").contains("russia"));
}

TEST_F(Projection, AggregatesToPairs) {
  const auto graph = render({"--aggregate", "pair"});
  EXPECT_TRUE(graph.at("edges").at(0).at("metadata").contains("events"));
}

TEST_F(Projection, SaysThatAViewCannotBeReadBack) {
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{"--aggregate", "pair"}, {"--layer", "acts,affiliations"}}) {
    std::vector<std::string> words = {"render", at("news.json"), "-o", at("view.json")};
    words.insert(words.end(), options.begin(), options.end());
    const ProgramResult written = run_program(words);
    EXPECT_EQ(written.exit_code, 0) << written.err;
    EXPECT_NE(written.err.find("cannot be read back"), std::string::npos) << written.err;
    const ProgramResult again = run_program({"render", at("view.json")});
    EXPECT_EQ(again.exit_code, 3);
    EXPECT_NE(again.err.find("this file is a view"), std::string::npos) << again.err;
  }
  EXPECT_EQ(run_program({"render", at("news.json"), "-o", at("again.json")}).err, "");
}

TEST_F(Projection, RefusesWhatThereIsNot) {
  const ProgramResult root = run_program({"render", at("news.json"), "--root", "HUG"});
  EXPECT_EQ(root.exit_code, 2);
  EXPECT_NE(root.err.find("ASSAULT"), std::string::npos);
  EXPECT_EQ(run_program({"render", at("news.json"), "--focus", "Zorro"}).exit_code, 3);
  EXPECT_EQ(run_program({"render", at("news.json"), "--from", "yesterday"}).exit_code, 2);
}

TEST_F(Projection, TakesNothingForNoFilter) {
  for (const char* option : {"--from", "--to", "--since", "--until", "--country", "--root"}) {
    for (const std::vector<std::string>& command : {std::vector<std::string>{"render", at("news.json")},
                                                    {"graph", at("news.json")},
                                                    {"stats", at("news.json")}}) {
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.end(), {option, ""});
      EXPECT_EQ(run_program(arguments).exit_code, 2) << command.front() << option;
    }
  }
}

TEST_F(Projection, KnowsCountriesInAnyCaseOfLetters) {
  EXPECT_EQ(render({"--country", "rus"}), render({"--country", "RUS"}));
  EXPECT_FALSE(render({"--country", "rus"}).at("edges").empty());
  const ProgramResult unknown = run_program({"render", at("news.json"), "--country", "RUS,QTA"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_NE(unknown.err.find("'QTA' is the code of no country"), std::string::npos) << unknown.err;
}

TEST_F(Projection, TakesTheCountryOfAUsersOwnState) {
  const std::string own = folder_.write("own.tsv", "#columns\tname\tiso3\ttype\nZubrovka\tZUB\tstate\n");
  const std::string article = folder_.write("a.txt", "Zubrovka criticised Russia.");
  const ProgramResult result = run_program({"graph", article, "--actors", own, "--country", "ZUB"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("zubrovka"), std::string::npos);
}

TEST_F(Projection, RefusesATimeThatEndsBeforeItBegins) {
  EXPECT_EQ(run_program({"render", at("news.json"), "--from", "2016-12", "--to", "2016-11"}).exit_code, 2);
  EXPECT_EQ(run_program({"render", at("news.json"), "--from", "2016-11-14", "--to", "2016-11"}).exit_code, 0);
}

TEST_F(Projection, SaysThatNoActIsLeft) {
  for (const char* command : {"render", "graph"}) {
    const ProgramResult none = run_program({command, at("news.json"), "--root", "AID"});
    EXPECT_EQ(none.exit_code, 0);
    EXPECT_EQ(none.err, "entente: no act in the graph is as asked\n");
    EXPECT_EQ(run_program({command, at("news.json")}).err, "");
  }
}

TEST_F(Projection, WritesTwoTables) {
  const ProgramResult result = run_program({"render", at("news.json"), "-o", at("week.neo4j.csv"), "--measures"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(read_file(at("week-nodes.neo4j.csv")).rfind("id:ID,", 0), 0U);
  EXPECT_NE(read_file(at("week-nodes.neo4j.csv")).find("pagerank:double"), std::string::npos);
  EXPECT_EQ(read_file(at("week-edges.neo4j.csv")).rfind(":START_ID,", 0), 0U);
  const ProgramResult piped = run_program({"render", at("news.json"), "--format", "gephi-csv"});
  EXPECT_EQ(piped.exit_code, 2);
  EXPECT_NE(piped.err.find("two files"), std::string::npos);
}

TEST_F(Projection, WritesEveryFormatByItsEnding) {
  for (const char* ending :
       {".cyjs", ".graphology.json", ".networkx.json", ".d3.json", ".vis.json", ".graphml", ".gexf", ".mmd", ".tsv"}) {
    const ProgramResult result = run_program({"render", at("news.json"), "-o", at(std::string("out") + ending)});
    EXPECT_EQ(result.exit_code, 0) << ending << result.err;
    EXPECT_FALSE(read_file(at(std::string("out") + ending)).empty()) << ending;
  }
}

TEST(GraphLayers, AreWrittenWhereAskedFor) {
  TemporaryFolder folder;
  folder.write("a.txt",
               "Dmitry Peskov, a spokesman for Vladimir Putin, criticised Germany. Germany criticised Russia.\n");
  const std::string article = (folder.path() / "a.txt").string();
  const ProgramResult acts = run_program({"graph", article, "--format", "d3"});
  const ProgramResult all = run_program({"graph", article, "--format", "d3", "--layer", "acts,co-occurrence"});
  ASSERT_EQ(acts.exit_code, 0) << acts.err;
  ASSERT_EQ(all.exit_code, 0) << all.err;
  EXPECT_EQ(acts.out.find("co-occurrence"), std::string::npos);
  EXPECT_NE(all.out.find("\"layer\":\"co-occurrence\""), std::string::npos);
  EXPECT_NE(all.out.find("\"layer\":\"acts\""), std::string::npos);
  EXPECT_EQ(run_program({"graph", article, "--layer", "gossip"}).exit_code, 2);
}

TEST(Weights, RecencyFallsWithAge) {
  TemporaryFolder folder;
  folder.write("a.ndjson", R"({"id":"old","date":"2016-10-03","text":"Germany criticised Russia."}
{"id":"new","date":"2016-11-02","text":"France criticised Russia."}
)");
  const ProgramResult result =
      run_program({"graph", (folder.path() / "a.ndjson").string(), "--weight", "recency", "--half-life", "30"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("\"weight\":0.5"), std::string::npos);
  EXPECT_NE(result.out.find("\"weight\":1.0"), std::string::npos);
  EXPECT_NE(result.out.find("\"weighting\":\"recency\""), std::string::npos);
}

}  // namespace
}  // namespace entente::test
