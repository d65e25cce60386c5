// What counts as an input, and what its documents are called.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class InputFiles : public ::testing::Test {
 protected:
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
    return folder_.write(name, text);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] static std::string ids(const std::vector<std::string>& inputs) {
    std::vector<std::string> arguments = {"extract"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    std::string out;
    for (const std::string& line : lines_of(run_program(arguments).out)) {
      out += (out.empty() ? "" : " ") + nlohmann::json::parse(line)["id"].get<std::string>();
    }
    return out;
  }

  TemporaryFolder folder_;
};

TEST_F(InputFiles, OfOneNameAreTwoDocuments) {
  const std::string monday = write("mon/article.txt", "Oman accused Chad of lying.");
  const std::string tuesday = write("tue/article.txt", "Oman accused Chad of lying. Germany praised Poland.");
  EXPECT_EQ(ids({monday, tuesday}), "article " + at("tue/article"));
  EXPECT_EQ(ids({at("mon"), at("tue")}), "article " + at("tue/article"));
  EXPECT_EQ(ids({at(".")}), "mon/article tue/article");
  const ProgramResult graph = run_program({"graph", monday, tuesday});
  EXPECT_EQ(nlohmann::json::parse(graph.out)["graph"]["metadata"]["documents"].size(), 2U);
  EXPECT_EQ(graph.err, "");
}

TEST_F(InputFiles, ThatComeTwiceAreOneDocument) {
  const std::string file = write("mon/article.txt", "Oman accused Chad of lying.");
  EXPECT_EQ(ids({file, file, at("mon"), at(".")}), "article article article article");
  const ProgramResult graph = run_program({"graph", file, at(".")});
  EXPECT_EQ(nlohmann::json::parse(graph.out)["graph"]["metadata"]["documents"].size(), 1U);
}

TEST_F(InputFiles, WithLinesWithoutIdsAreToldApart) {
  const std::string line = "{\"text\":\"Oman accused Chad of lying.\"}\n";
  EXPECT_EQ(ids({write("mon/1.ndjson", line), write("tue/1.ndjson", line + line)}),
            "1:1 " + at("tue/1") + ":1 " + at("tue/1") + ":2");
}

TEST_F(InputFiles, ThatShareAGivenIdAreToldOf) {
  const std::string lines =
      "{\"id\":\"x\",\"text\":\"Oman accused Chad.\"}\n{\"id\":\"x\",\"text\":\"Oman accused "
      "Chad.\",\"date\":\"2016\"}\n";
  const ProgramResult graph = run_program({"graph", "-"}, {lines, {}, "/"});
  EXPECT_EQ(graph.exit_code, 0);
  EXPECT_EQ(graph.err, "entente: an id stands for documents that differ, which count as one: x\n");
  const std::string first =
      write("a.json", run_program({"graph", "-"}, {lines.substr(0, lines.find('\n')), {}, "/"}).out);
  EXPECT_EQ(run_program({"merge", first, first}).err, "");
}

TEST_F(InputFiles, OfAFolderAreNotWhatIsWrittenThere) {
  const std::string article = write("n/article.txt", "Oman accused Chad of lying.");
  for (int run = 0; run < 3; ++run) {
    EXPECT_EQ(run_program({"extract", at("n"), "--resume", at("n/out.ndjson")}).err, "");
    EXPECT_EQ(run_program({"extract", at("n"), "-o", at("n/out.ndjson")}).err, "");
    EXPECT_EQ(lines_of(read_file(at("n/out.ndjson"))).size(), 1U) << run;
  }
  std::filesystem::remove(at("n/out.ndjson"));
  for (int run = 0; run < 2; ++run) {
    EXPECT_EQ(run_program({"graph", at("n"), "-o", at("n/graph.json")}).err, "");
  }
  std::filesystem::remove(at("n/graph.json"));
  for (int run = 0; run < 2; ++run) {
    const ProgramResult result = run_program({"ingest", at("n"), "--store", at("n/store.ndjson")});
    EXPECT_NE(result.err.find(" 0 unreadable"), std::string::npos) << result.err;
  }
}

TEST_F(InputFiles, AreNotReplacedByTheOutput) {
  const std::string line = "{\"id\":\"a\",\"text\":\"Oman accused Chad of lying.\"}\n";
  const std::string file = write("a.ndjson", line);
  std::filesystem::create_hard_link(file, at("b.ndjson"));
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"extract", file, "-o", file},
                                             {"extract", file, "-o", at("b.ndjson")},
                                             {"graph", file, "-o", file, "--format", "jgf"},
                                             {"stats", file, "-o", file},
                                             {"explain", file, "-o", file},
                                             {"parse", file, "-o", file},
                                             {"actors", file, "-o", file}}) {
    const ProgramResult result = run_program(command);
    EXPECT_EQ(result.exit_code, 2) << command.front();
    EXPECT_NE(result.err.find("would be read and written"), std::string::npos) << result.err;
    EXPECT_EQ(read_file(file), line);
  }
}

TEST_F(InputFiles, AKeptGraphMayBeReplacedByANewOne) {
  const std::string file = write("a.ndjson", "{\"id\":\"a\",\"text\":\"Oman accused Chad of lying.\"}\n");
  ASSERT_EQ(run_program({"graph", file, "-o", at("g.json")}).exit_code, 0);
  const std::string more = write("b.txt", "Germany praised Poland.");
  EXPECT_EQ(run_program({"graph", at("g.json"), more, "-o", at("g.json")}).exit_code, 0);
  EXPECT_EQ(nlohmann::json::parse(read_file(at("g.json")))["graph"]["metadata"]["documents"].size(), 2U);
}

TEST_F(InputFiles, AreFollowedByWhatIsWrittenToAnOpenStream) {
  const std::string file = write("a.txt", "Oman accused Chad of lying.");
  const std::string log = write("log", "OLD\n");
  for (const std::string stream : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
    const std::string command = "\"$ENTENTE\" extract " + file + " -o " + stream;
    EXPECT_EQ(lines_of(run_shell(command + " | cat").out).size(), 1U) << stream;
    EXPECT_EQ(run_shell(command + " >> " + log).exit_code, 0);
  }
  const std::vector<std::string> lines = lines_of(read_file(log));
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines.front(), "OLD");
}

}  // namespace
}  // namespace entente::test
