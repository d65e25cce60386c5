// `entente merge` with a user's word on who is who.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

std::string kept_graph(const TemporaryFolder& folder, const std::string& name, std::size_t documents) {
  const std::string path = folder.path() / name;
  const ProgramResult result = run_program({"graph", "-", "-o", path}, {sample_lines(documents), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  return path;
}

nlohmann::json nodes_of(const std::string& graph) { return nlohmann::json::parse(graph)["graph"]["nodes"]; }

TEST(MergeCommand, ShowsTwoActorsAsOneAndPartsThemAgain) {
  const TemporaryFolder folder;
  const std::string graph = kept_graph(folder, "g.json", 5);
  const std::string same = folder.write("same.json", R"({"same": [["russia", "Vladimir Putin"]]})");
  const std::string apart = folder.write("apart.json", R"({"not_same": [["russia", "vladimir-putin"]]})");
  const std::string merged = folder.path() / "merged.json";
  const ProgramResult first = run_program({"merge", graph, "--merges", same, "-o", merged});
  EXPECT_EQ(first.exit_code, 0) << first.err;
  const nlohmann::json nodes = nodes_of(read_file(merged));
  EXPECT_FALSE(nodes.contains("vladimir-putin"));
  EXPECT_TRUE(nodes.contains("russia"));
  const ProgramResult parted = run_program({"merge", merged, "--merges", apart});
  EXPECT_EQ(nodes_of(parted.out), nodes_of(read_file(graph)));
  EXPECT_EQ(run_program({"merge", merged, "--undo"}).out, read_file(graph));
}

TEST(MergeCommand, TakesTheDecisionsOfAGraphIntoTheSum) {
  const TemporaryFolder folder;
  const std::string one = kept_graph(folder, "one.json", 1);
  const std::string all = kept_graph(folder, "all.json", 5);
  const std::string same = folder.write("same.json", R"({"same": [["russia", "vladimir-putin"]]})");
  const std::string merged = folder.path() / "merged.json";
  EXPECT_EQ(run_program({"merge", one, "--merges", same, "-o", merged}).exit_code, 0);
  const std::string sum = run_program({"merge", merged, all}).out;
  EXPECT_EQ(sum, run_program({"merge", all, merged}).out);
  EXPECT_EQ(sum, run_program({"merge", one, all, "--merges", same}).out);
  EXPECT_EQ(sum, run_program({"graph", one, all, "--merges", same}).out);
}

TEST(MergeCommand, NamesActorsThatTheGraphDoesNotHave) {
  const TemporaryFolder folder;
  const std::string graph = kept_graph(folder, "g.json", 1);
  const std::string same = folder.write("same.json", R"({"same": [["russia", "tobor-vanek"]]})");
  const ProgramResult result = run_program({"merge", graph, "--merges", same});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("no actor of the graph has the id or name tobor-vanek"), std::string::npos) << result.err;
}

TEST(MergeCommand, AddsUpAStreamOfGraphsALine) {
  const std::string lines = sample_lines(5);
  const ProgramResult whole = run_program({"graph", "-", "--lines"}, {lines, {}, "/"});
  std::string parts;
  for (const std::string& line : lines_of(lines)) {
    const ProgramResult part = run_program({"graph", "-", "--lines", "--one-line"}, {line + "\n", {}, "/"});
    EXPECT_EQ(part.exit_code, 0) << part.err;
    EXPECT_EQ(lines_of(part.out).size(), 1U);
    EXPECT_EQ(part.out.find('\t'), std::string::npos);
    parts = part.out + parts;
  }
  const ProgramResult merged = run_program({"merge", "-", "--lines"}, {parts, {}, "/"});
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  EXPECT_EQ(merged.out, whole.out);
  const TemporaryFolder folder;
  const std::string kept = folder.write("parts.ndjson", parts);
  EXPECT_EQ(run_program({"merge", "--lines", kept, kept}).out, whole.out);
}

TEST(MergeCommand, TakesAPartOfAStreamInWhichNothingCanBeRead) {
  const ProgramResult part = run_program({"graph", "-", "--lines", "--one-line"}, {"{\"id\": \"bad\"}\n", {}, "/"});
  EXPECT_EQ(part.exit_code, 0);
  EXPECT_NE(part.err.find("missing_text"), std::string::npos) << part.err;
  const ProgramResult nothing = run_program({"graph", "-", "--lines"}, {"", {}, "/"});
  EXPECT_EQ(run_program({"merge", "-", "--lines"}, {part.out, {}, "/"}).out, nothing.out);
}

TEST(MergeCommand, NamesTheLineThatIsNoGraph) {
  const ProgramResult result = run_program({"merge", "-", "--lines"}, {"{}\n", {}, "/"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("-:1: "), std::string::npos) << result.err;
  const ProgramResult picture = run_program({"graph", "-", "--one-line", "--format", "dot"}, {"", {}, "/"});
  EXPECT_EQ(picture.exit_code, 2);
  EXPECT_NE(picture.err.find("--one-line goes with jgf alone"), std::string::npos) << picture.err;
}

TEST(MergeCommand, RefusesAWrongFile) {
  const TemporaryFolder folder;
  const std::string graph = kept_graph(folder, "g.json", 1);
  const std::string wrong = folder.write("wrong.json", R"({"same": [["russia"]]})");
  const ProgramResult result = run_program({"merge", graph, "--merges", wrong});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("wrong.json: same[0]: expected a list of two actors"), std::string::npos) << result.err;
  EXPECT_EQ(run_program({"merge", graph, "--merges", "/no/such/file"}).exit_code, 3);
}

TEST(MergeCommand, DrawsWithTheUsersNames) {
  const TemporaryFolder folder;
  const std::string graph = kept_graph(folder, "g.json", 1);
  const std::string table =
      folder.write("mine.tsv", "#columns\tid\tname\ttype\nvladimir-putin\tVolodya the First\tperson\n");
  const ProgramResult result = run_program({"render", graph, "--format", "dot", "--actors", table});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Volodya"), std::string::npos) << result.out;
}

}  // namespace
}  // namespace entente::test
