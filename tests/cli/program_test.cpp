// The program as a whole: help, versions, messages.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

TEST(Program, TeachesItsUse) {
  const ProgramResult result = run_program({"--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_TRUE(result.err.empty());
  for (const char* part : {"extract", "graph", "render", "parse", "Exit codes", "ENTENTE_DATA"}) {
    EXPECT_NE(result.out.find(part), std::string::npos) << part;
  }
}

TEST(Program, TeachesEachSubcommand) {
  for (const char* command : {"extract", "graph", "render", "stats", "compare", "import", "parse", "ingest", "query"}) {
    const ProgramResult result = run_program({command, "--help"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.out.find("Examples:"), std::string::npos);
    EXPECT_NE(result.out.find(std::string("entente ") + command), std::string::npos);
    for (const std::string& line : lines_of(result.out)) {
      EXPECT_LE(line.size(), 160U) << line;
    }
  }
}

TEST(Program, ShowsUsageWithoutASubcommand) {
  const ProgramResult result = run_program({});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(result.out.empty());
  EXPECT_NE(result.err.find("extract"), std::string::npos);
}

TEST(Program, TakesHelpAndVersionAsWords) {
  EXPECT_EQ(run_program({"help"}).out, run_program({"--help"}).out);
  EXPECT_EQ(run_program({"help", "extract"}).out, run_program({"extract", "--help"}).out);
  EXPECT_EQ(run_program({"version"}).out, run_program({"--version"}).out);
}

TEST(Program, HandsTheDataFolderDownToTheSubcommand) {
  const ProgramResult nowhere = run_program({"--data", "/nowhere", "extract", "-"}, {sample_lines(1), {}, "/"});
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_NE(nowhere.err.find("/nowhere"), std::string::npos) << nowhere.err;
  const ProgramResult own =
      run_program({"--data", "/nowhere", "extract", "-", "--data", ENTENTE_DATA_FOLDER}, {sample_lines(1), {}, "/"});
  EXPECT_EQ(own.exit_code, 0) << own.err;
  EXPECT_EQ(run_program({"--data", ENTENTE_DATA_FOLDER, "merge", "-"}).exit_code, 2);  // which reads no tables
}

TEST(Program, SaysInWordsWhichNumbersAnOptionTakes) {
  const std::pair<std::vector<std::string>, std::string> wrong[] = {
      {{"explain", "-", "--sentence", "0"}, "--sentence: 0 is not a whole number from 1 on"},
      {{"parse", "-", "--sentence", "1.5"}, "--sentence: 1.5 is not a whole number from 1 on"},
      {{"graph", "-", "--max-actors", "-3"}, "--max-actors: -3 is not a whole number from 1 on"},
      {{"graph", "-", "--half-life", "0"}, "--half-life: 0 is not a number above 0"},
      {{"graph", "-", "--min-confidence", "70"}, "--min-confidence: 70 is not a number from 0 to 1"},
      {{"explain", "-", "--sentence", "99999999999999999999999"},
       "--sentence: 99999999999999999999999 is too large a number"},
      {{"explain", "-", "--sentence", "1e3"}, "--sentence: 1e3 is not a whole number from 1 on"},
      {{"explain", "-", "--sentence", "inf"}, "--sentence: inf is not a whole number from 1 on"},
      {{"explain", "-", "--sentence", "010"}, "--sentence: 010 is not a whole number from 1 on"},
      {{"extract", "-", "--max-bytes", "-1"}, "--max-bytes"},
      {{"stats", "-", "--top", "-1"}, "--top: -1 is not a whole number from 1 on"},
      {{"graph", "-", "--since", "2016-13"}, "expected a date"},
      {{"extract", "-", "--min-confidence", "nan"}, "--min-confidence: nan is not a number from 0 to 1"}};
  for (const auto& [arguments, words] : wrong) {
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find(words), std::string::npos) << result.err;
  }
}

TEST(Program, TellsItsVersions) {
  const ProgramResult result = run_program({"--version"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const std::vector<std::string> lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].starts_with("entente "));
  EXPECT_TRUE(lines[1].starts_with("model "));
  EXPECT_TRUE(lines[2].starts_with("data "));
  EXPECT_EQ(lines[2].size(), 17U);
}

TEST(Program, CarriesNoPathOfItsSources) {
  EXPECT_EQ(read_file(ENTENTE_PROGRAM).find(ENTENTE_SOURCE_FOLDER "/data"), std::string::npos);
}

TEST(Program, FindsItsDataBesideItWhenInstalled) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "bin");
  std::filesystem::create_directories(folder.path() / "share");
  std::filesystem::copy_file(ENTENTE_PROGRAM, folder.path() / "bin/entente");
  std::filesystem::create_directory_symlink(ENTENTE_DATA_FOLDER, folder.path() / "share/entente");
  const ProgramResult result = run_file(folder.path() / "bin/entente", {"extract", "-"}, {sample_lines(1), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(lines_of(result.out).size(), 1U);
}

}  // namespace
}  // namespace entente::test
