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
