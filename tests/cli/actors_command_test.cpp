// `entente actors`, and users' dictionaries on the command line.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

constexpr const char* kText =
    "Foreign Minister Tobor Vanek criticised France. Vanek later praised Russian President Vladimir Putin.";

TEST(ActorsCommand, ListsWhoWasFound) {
  const ProgramResult result = run_program({"actors", "-", "--format", "json"},
                                           {document_line("a", kText) + document_line("b", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const nlohmann::json list = nlohmann::json::parse(result.out);
  for (const nlohmann::json& actor : list) {
    if (actor["id"] == "tobor-vanek") {
      EXPECT_EQ(actor["mentions"], 4);
      EXPECT_EQ(actor["documents"], 2);
      EXPECT_EQ(actor["known"], false);
      EXPECT_EQ(actor["example"]["document"], "a");
      EXPECT_EQ(actor["example"]["sentence"], "Foreign Minister Tobor Vanek criticised France.");
      return;
    }
  }
  FAIL() << result.out;
}

TEST(ActorsCommand, DrawsATable) {
  const ProgramResult result = run_program({"actors", "-"}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("mentions"), std::string::npos);
  EXPECT_NE(result.out.find("Vladimir Putin"), std::string::npos);
}

TEST(ActorsCommand, GivesUnknownNamesAsRowsThatCanBeReadAgain) {
  const TemporaryFolder folder;
  const ProgramResult rows =
      run_program({"actors", "-", "--unknown", "--format", "tsv"}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(lines_of(rows.out),
            (std::vector<std::string>{"#columns\tid\tname\ttype\tcountry\tsector\taliases\tcount\texample",
                                      "tobor-vanek\tTobor Vanek\tperson\t-\tGOV\t-\t2\tForeign Minister Tobor Vanek "
                                      "criticised France."}));
  const std::string table = folder.write("mine.tsv", rows.out);
  const ProgramResult again = run_program({"actors", "-", "--unknown", "--format", "tsv", "--actors", table},
                                          {document_line("a", kText), {}, "/"});
  EXPECT_EQ(lines_of(again.out).size(), 1U) << again.out << again.err;
}

TEST(ActorsCommand, IsTheSameOnManyThreads) {
  const std::vector<std::string> arguments = {"actors", "-", "--format", "tsv"};
  std::vector<std::string> threaded = arguments;
  threaded.insert(threaded.end(), {"-j", "3"});
  EXPECT_EQ(run_program(arguments, {sample_lines(30), {}, "/"}).out,
            run_program(threaded, {sample_lines(30), {}, "/"}).out);
}

TEST(ActorsCommand, ReadsWithADictionaryOfPetrarch) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.actors.txt", "TOBOR_VANEK_\n+VANEK_\n\t[CZEOPP <20161231]\n\t[CZEGOV]\n");
  const ProgramResult result = run_program({"extract", "-", "--actors", file}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(result.err.empty()) << result.err;
  const nlohmann::json record = nlohmann::json::parse(result.out);
  for (const nlohmann::json& actor : record["actors"]) {
    if (actor["id"] == "tobor-vanek") {
      EXPECT_EQ(actor["country"], "CZE");
      EXPECT_EQ(actor["sector"], "OPP");
      return;
    }
  }
  FAIL() << result.out;
}

TEST(ActorsCommand, TellsThatLinesWereNotImported) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.txt", "TOBOR_VANEK_ [CZEOPP]\nNOBODY_\n");
  const ProgramResult result = run_program({"extract", "-", "--actors", file}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("1 of 2 lines could not be imported"), std::string::npos) << result.err;
}

TEST(ActorsCommand, EndsWithFileAndLineWhenATableIsWrong) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.tsv", "#columns\tname\tsector\nTobor Vanek\tKING\n");
  for (const char* command : {"extract", "graph", "actors"}) {
    const ProgramResult result = run_program({command, "-", "--actors", file}, {document_line("a", kText), {}, "/"});
    EXPECT_EQ(result.exit_code, 2) << command;
    EXPECT_TRUE(result.out.empty()) << command;
    EXPECT_NE(result.err.find(file + ":2: 'KING' is no sector"), std::string::npos) << result.err;
  }
}

TEST(ActorsCommand, ChecksADictionary) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.txt", "TOBOR_VANEK_ [CZEQZX]\n\t[CZEGOV 20100101-20090101]\n");
  const ProgramResult result = run_program({"actors", "--check", file});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(lines_of(result.out),
            (std::vector<std::string>{
                file + ":1: in doubt: in the code CZEQZX QZX is in neither states.tsv nor cameo_codes.tsv",
                file + ":2: not imported: '20100101-20090101' ends before it begins",
                file + ": PETRARCH actors, 2 lines: 0 imported, 1 imported in doubt, 1 not imported, 0 blank or "
                       "comments; 1 actors with 1 names, 0 nouns"}));
  EXPECT_EQ(run_program({"actors", "--check", file, "--strict"}).exit_code, 1);
}

TEST(ActorsCommand, ListsEveryWrongRowOfATable) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.tsv", "#columns\tname\tsector\nA\tKING\nB\tQUEEN\n");
  const ProgramResult result = run_program({"actors", "--check", file});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(lines_of(result.out).size(), 3U) << result.out;
}

TEST(ActorsCommand, RefusesWhatIsNoDictionary) {
  const TemporaryFolder folder;
  const std::string file = folder.write("verbs.txt", "--- ABANDON [345] ---\n- * A_B [903]\n");
  const ProgramResult result = run_program({"actors", "--check", file});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("looks like a dictionary of verbs"), std::string::npos) << result.err;
  EXPECT_EQ(run_program({"actors", "--check", "/no/such/file"}).exit_code, 2);
}

TEST(ActorsCommand, ExplainsItselfWithExamples) {
  const ProgramResult result = run_program({"actors", "--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.out.find("Examples:"), std::string::npos);
  EXPECT_NE(result.out.find("--check"), std::string::npos);
}

}  // namespace
}  // namespace entente::test
