// `entente graph` and `entente render`.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class GraphCommand : public ::testing::Test {
 protected:
  GraphCommand() {
    for (std::size_t i = 0; i < sample_sentences().size(); ++i) {
      folder_.write("news/" + std::to_string(i) + ".txt", sample_sentences()[i]);
    }
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] std::string article(int number) const { return at("news/" + std::to_string(number) + ".txt"); }
  // Writes a graph and gives its bytes.
  [[nodiscard]] std::string graph(const std::string& name, std::vector<std::string> inputs) const {
    inputs.insert(inputs.begin(), "graph");
    inputs.insert(inputs.end(), {"-o", at(name)});
    const ProgramResult result = run_program(inputs);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(result.out.empty());
    return read_file(at(name));
  }

  TemporaryFolder folder_;
};

TEST_F(GraphCommand, WritesJsonToStandardOutput) {
  const ProgramResult result = run_program({"graph", at("news")});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const nlohmann::json json = nlohmann::json::parse(result.out);
  EXPECT_FALSE(json.at("graph").at("edges").empty());
  EXPECT_TRUE(json.at("graph").at("nodes").contains("germany"));
}

TEST_F(GraphCommand, ReadsNdjsonFromStandardInput) {
  const ProgramResult result = run_program({"graph"}, {sample_lines(5), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_FALSE(nlohmann::json::parse(result.out).at("graph").at("edges").empty());
}

TEST_F(GraphCommand, MergesKeptGraphs) {
  const std::string whole = graph("whole.json", {at("news")});
  static_cast<void>(graph("a.json", {article(0), article(1)}));
  static_cast<void>(graph("b.json", {article(2), article(3), article(4)}));
  EXPECT_EQ(graph("ab.json", {at("a.json"), at("b.json")}), whole);
  EXPECT_EQ(graph("ba.json", {at("b.json"), at("a.json")}), whole);
  EXPECT_EQ(graph("aab.json", {at("a.json"), at("b.json"), at("a.json")}), whole);
  EXPECT_EQ(graph("mixed.json", {at("b.json"), article(1), article(0)}), whole);
}

TEST_F(GraphCommand, IsTheSameTwiceAndOnManyThreads) {
  const std::string once = graph("once.json", {at("news")});
  EXPECT_EQ(graph("twice.json", {at("news")}), once);
  EXPECT_EQ(graph("threads.json", {at("news"), "-j", "2"}), once);
  EXPECT_EQ(graph("order.json", {article(4), article(2), article(0), article(1), article(3)}), once);
}

TEST_F(GraphCommand, DrawsByTheEndingOfTheFile) {
  EXPECT_NE(graph("out.svg", {at("news"), "--title", "Five <days> & \"nights\""}).find("<svg"), std::string::npos);
  EXPECT_NE(read_file(at("out.svg")).find("Five &lt;days&gt;"), std::string::npos);
  EXPECT_EQ(graph("out.PNG", {at("news")}).substr(1, 3), "PNG");
  EXPECT_EQ(graph("out.pdf", {at("news")}).substr(0, 5), "%PDF-");
  EXPECT_NE(graph("out.dot", {at("news")}).find("digraph"), std::string::npos);
  EXPECT_NE(graph("json.svg", {at("news"), "--format", "jgf"}).find("\"graph\""), std::string::npos);
}

TEST_F(GraphCommand, RendersAKeptGraph) {
  static_cast<void>(graph("kept.json", {at("news")}));
  const std::string drawn = graph("drawn.svg", {at("news")});
  const ProgramResult result = run_program({"render", at("kept.json"), "-o", at("rendered.svg")});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(read_file(at("rendered.svg")), drawn);
  const ProgramResult piped = run_program({"render", "-", "--format", "svg"}, {read_file(at("kept.json")), {}, "/"});
  EXPECT_EQ(piped.out, drawn);
}

TEST_F(GraphCommand, NamesUnreadableDocumentsAndGoesOn) {
  const std::string bad = folder_.write("bad.txt", "\xff\xfe");
  const ProgramResult result = run_program({"graph", bad, at("news")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("bad"), std::string::npos);
  EXPECT_FALSE(nlohmann::json::parse(result.out).at("graph").at("nodes").empty());
}

TEST_F(GraphCommand, WritesNothingWhenNothingCouldBeRead) {
  const std::string bad = folder_.write("bad.txt", "\xff\xfe");
  const ProgramResult result = run_program({"graph", bad, "-o", at("out.svg")});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_FALSE(std::filesystem::exists(at("out.svg")));
}

TEST_F(GraphCommand, WritesNothingUnderStrict) {
  const std::string bad = folder_.write("bad.txt", "\xff\xfe");
  const ProgramResult result = run_program({"graph", bad, at("news"), "--strict", "-o", at("out.json")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_FALSE(std::filesystem::exists(at("out.json")));
}

TEST_F(GraphCommand, LeavesTheOlderDrawingWhenTheDiskIsFull) {
  folder_.write("out.png", "older");
  const std::size_t before = folder_.entry_count();
  const ProgramResult result =
      run_shell("ulimit -f 1; trap '' XFSZ; exec \"$ENTENTE\" graph " + at("news") + " -o " + at("out.png"));
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_EQ(read_file(at("out.png")), "older");
  EXPECT_EQ(folder_.entry_count(), before);
}

TEST_F(GraphCommand, StopsQuietlyAtAClosedPipe) {
  const ProgramResult result = run_shell("{ \"$ENTENTE\" graph " + at("news") + "; echo $? >&2; } | head -c 1");
  EXPECT_EQ(result.out, "{");
  EXPECT_EQ(result.err, "0\n");
}

TEST_F(GraphCommand, WorksInAFolderThatCannotBeWritten) {
  const ProgramResult result = run_program({"graph", article(0), "--format", "svg"}, {"", {}, "/proc"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("<svg"), std::string::npos);
}

}  // namespace
}  // namespace entente::test
