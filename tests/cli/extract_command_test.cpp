// `entente extract` as a child in a pipe.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

using Ids = std::vector<std::string>;

TEST(ExtractCommand, GivesOneLineOutForOneLineIn) {
  const ProgramResult result = run_program({"extract", "-"}, {sample_lines(23), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  Ids expected;
  for (int i = 0; i < 23; ++i) {
    expected.push_back(std::to_string(i));
  }
  EXPECT_EQ(ids_of(result.out), expected);
  EXPECT_TRUE(result.err.empty()) << result.err;
}

TEST(ExtractCommand, FindsWhoDidWhat) {
  const ProgramResult result = run_program({"extract", "-"}, {sample_lines(1), {}, "/"});
  const nlohmann::json record = nlohmann::json::parse(result.out);
  ASSERT_FALSE(record["interactions"].empty());
  const nlohmann::json& call = record["interactions"][0];
  EXPECT_EQ(call["source"], "vladimir-putin");
  EXPECT_EQ(call["target"], "donald-trump");
  EXPECT_EQ(call["root"], "CONSULT");
  EXPECT_EQ(call["mode"], "phone");
}

TEST(ExtractCommand, GivesEachTellingARecordWhereAsked) {
  const std::string text = document_line("a", "Egypt condemned Sudan. On Monday Egypt condemned Sudan.");
  const auto joined = nlohmann::json::parse(run_program({"extract", "-"}, {text, {}, "/"}).out)["interactions"];
  ASSERT_EQ(joined.size(), 1U);
  ASSERT_EQ(joined[0]["repeats"].size(), 1U);
  EXPECT_EQ(joined[0]["repeats"][0]["sentence"]["index"], 1);
  EXPECT_TRUE(joined[0]["repeats"][0]["evidence"]["trigger"].is_array());
  const auto apart =
      nlohmann::json::parse(run_program({"extract", "--mentions", "-"}, {text, {}, "/"}).out)["interactions"];
  ASSERT_EQ(apart.size(), 2U);
  EXPECT_TRUE(apart[0]["repeats"].empty());
  EXPECT_EQ(apart[1]["sentence"]["index"], 1);
  EXPECT_EQ(apart[1]["evidence"]["trigger"], joined[0]["repeats"][0]["evidence"]["trigger"]);
}

TEST(ExtractCommand, LeavesOutWhatIsNotSureEnough) {
  const std::string text = document_line("a", "Egypt condemned Sudan.");
  const auto with = [&](const std::string& least) {
    const ProgramResult result = run_program({"extract", "--min-confidence", least, "-"}, {text, {}, "/"});
    return nlohmann::json::parse(result.out)["interactions"].size();
  };
  EXPECT_EQ(with("0"), 1U);
  EXPECT_EQ(with("1"), 0U);
  EXPECT_EQ(run_program({"extract", "--min-confidence", "2", "-"}, {text, {}, "/"}).exit_code, 2);
}

TEST(ExtractCommand, GivesTheContextsOfAnAct) {
  const std::string text = document_line("a", "The army of Egypt attacked Sudan.");
  const ProgramResult result = run_program({"extract", "-"}, {text, {}, "/"});
  const auto record = nlohmann::json::parse(result.out);
  ASSERT_FALSE(record["interactions"].empty());
  EXPECT_EQ(record["interactions"][0]["contexts"], nlohmann::json::array({"military"}));
}

TEST(ExtractCommand, RebuildsEverySpan) {
  const std::string text = "\u00c9lys\u00e9e: " + sample_sentences()[1];
  const ProgramResult result = run_program({"extract", "-"}, {document_line("a", text), {}, "/"});
  const auto points_of = [](const std::string& bytes) {  // enough for letters of one and two bytes
    std::u32string points;
    for (std::size_t i = 0; i < bytes.size();) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      points.push_back(byte < 0x80 ? byte
                                   : static_cast<char32_t>((byte & 0x1FU) << 6U |
                                                           (static_cast<unsigned char>(bytes[i + 1]) & 0x3FU)));
      i += byte < 0x80 ? 1 : 2;
    }
    return points;
  };
  const std::u32string points = points_of(text);
  const nlohmann::json record = nlohmann::json::parse(result.out);  // a temporary would not outlive the loop's head
  ASSERT_FALSE(record["actors"].empty());
  for (const nlohmann::json& actor : record["actors"]) {
    for (const nlohmann::json& mention : actor["mentions"]) {
      const std::size_t begin = mention["start"];
      const std::size_t end = mention["end"];
      const std::string found = mention["text"];
      EXPECT_TRUE(points.substr(begin, end - begin) == points_of(found)) << found;
    }
  }
}

TEST(ExtractCommand, IsTheSameTwiceAndOnManyThreads) {
  const std::string lines = sample_lines(40) + "broken\n" + sample_lines(7);
  const ProgramResult once = run_program({"extract", "-"}, {lines, {}, "/"});
  EXPECT_EQ(lines_of(once.out).size(), 48U);
  EXPECT_EQ(once.out, run_program({"extract", "-"}, {lines, {}, "/"}).out);
  EXPECT_EQ(once.out, run_program({"extract", "-", "-j", "2"}, {lines, {}, "/"}).out);
  EXPECT_EQ(run_program({"extract", "-", "--lines"}, {lines, {}, "/"}).out,
            run_program({"extract", "-", "-j", "5", "--flush"}, {lines, {}, "/"}).out);
}

TEST(ExtractCommand, DoesNotDependOnTheEnvironment) {
  const std::string lines = sample_lines(5);
  const ProgramResult empty = run_program({"extract", "-"}, {lines, {}, "/"});
  const ProgramResult turkish = run_program(
      {"extract", "-"},
      {lines, {"LC_ALL=tr_TR.UTF-8", "LANG=de_DE", "TZ=Asia/Tokyo", "HOME=/nowhere", "COLUMNS=20"}, "/tmp"});
  EXPECT_EQ(empty.exit_code, 0) << empty.err;
  EXPECT_EQ(empty.out, turkish.out);
}

TEST(ExtractCommand, TakesNothing) {
  const ProgramResult result = run_program({"extract"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_TRUE(result.out.empty());
  EXPECT_TRUE(result.err.empty()) << result.err;
}

TEST(ExtractCommand, ReadsStandardInputWithoutADash) {
  EXPECT_EQ(ids_of(run_program({"extract"}, {sample_lines(2), {}, "/"}).out), (Ids{"0", "1"}));
}

TEST(ExtractCommand, ReadsAFolderInByteOrder) {
  const TemporaryFolder folder;
  folder.write("b.txt", "Germany criticised Russia.");
  folder.write("a/z.txt", "Germany criticised Russia.");
  folder.write("a.ndjson", document_line("first", "Germany criticised Russia."));
  const ProgramResult result = run_program({"extract", folder.path()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(ids_of(result.out).size(), 3U);
}

TEST(ExtractCommand, GivesPlainFilesADateAndASource) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "Germany criticised Russia.");
  const ProgramResult result = run_program({"extract", path, "--date", "2016-02-29", "--source", "CNN"});
  const nlohmann::json record = nlohmann::json::parse(result.out);
  EXPECT_EQ(record["date"], "2016-02-29");
  EXPECT_EQ(record["source"], "CNN");
}

TEST(ExtractCommand, StopsQuietlyAtAClosedPipe) {
  const TemporaryFolder folder;
  const std::string path = folder.write("many.ndjson", sample_lines(400));
  for (const std::string options : {"--flush", "-j 2", "--flush -j 3"}) {
    const ProgramResult result =
        run_shell("{ \"$ENTENTE\" extract " + path + " " + options + "; echo $? >&2; } | head -1");
    EXPECT_EQ(ids_of(result.out), Ids{"0"});
    EXPECT_EQ(result.err, "0\n");
  }
}

TEST(ExtractCommand, FlushesEveryRecordWhenAsked) {
  // The child must answer the first line before it gets the second; `timeout` ends a child that waits for ever.
  for (const std::string options : {"--flush", "--flush -j 2"}) {
    const TemporaryFolder folder;
    const std::string in = folder.path() / "in";
    const std::string out = folder.path() / "out";
    const ProgramResult result = run_shell("mkfifo " + in + " " + out + "; timeout 20 \"$ENTENTE\" extract - " +
                                           options + " < " + in + " > " + out + " & exec 3> " + in + " 4< " + out + R"(
      printf '{"id":"1","text":"Germany criticised Russia."}\n' >&3; read -r one <&4; echo "$one"
      printf '{"id":"2","text":"Germany criticised Russia."}\n' >&3; read -r two <&4; echo "$two"
      exec 3>&-; wait)");
    EXPECT_EQ(ids_of(result.out), (Ids{"1", "2"})) << result.err;
  }
}

TEST(ExtractCommand, StrictReadsAllAndFails) {
  const std::string lines = sample_lines(2) + "broken\n" + sample_lines(1);
  const ProgramResult result = run_program({"extract", "-", "--strict"}, {lines, {}, "/"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(lines_of(result.out).size(), 4U);
  EXPECT_EQ(run_program({"extract", "-", "--strict"}, {sample_lines(2), {}, "/"}).exit_code, 0);
}

TEST(ExtractCommand, StopsAfterTooManyErrors) {
  const std::string lines = "broken\n" + sample_lines(1) + "broken\n" + sample_lines(3);
  EXPECT_EQ(run_program({"extract", "-", "--max-errors", "2"}, {lines, {}, "/"}).exit_code, 0);
  for (const char* jobs : {"1", "3"}) {
    const ProgramResult result = run_program({"extract", "-", "--max-errors", "1", "-j", jobs}, {lines, {}, "/"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(lines_of(result.out).size(), 3U);
  }
}

TEST(ExtractCommand, LimitsTheSizeOfADocument) {
  const ProgramResult result = run_program({"extract", "-", "--max-bytes", "1k"},
                                           {document_line("a", std::string(3000, 'x')) + sample_lines(1), {}, "/"});
  ASSERT_EQ(lines_of(result.out).size(), 2U);
  EXPECT_NE(ids_of(result.out)[0].find("!too_large"), std::string::npos);
}

TEST(ExtractCommand, WritesAWholeFileOrNone) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out.ndjson", "older");
  EXPECT_EQ(run_program({"extract", "-", "-o", path}, {sample_lines(3), {}, "/"}).exit_code, 0);
  EXPECT_EQ(ids_of(read_file(path)), (Ids{"0", "1", "2"}));
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(ExtractCommand, LeavesTheOlderFileWhenTheDiskIsFull) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out.ndjson", "older");
  const std::string input = folder.write("in.ndjson", sample_lines(60));
  const ProgramResult result =
      run_shell("ulimit -f 8; trap '' XFSZ; exec \"$ENTENTE\" extract " + input + " -o " + path);
  EXPECT_EQ(result.exit_code, 4) << result.err;
  EXPECT_EQ(read_file(path), "older");
  EXPECT_EQ(folder.entry_count(), 2U);
}

TEST(ExtractCommand, LeavesTheOlderFileWhenInterrupted) {
  const TemporaryFolder folder;
  const std::string path = folder.write("out.ndjson", "older");
  const ProgramResult result = run_shell("sleep 2 | { exec 3<&0; \"$ENTENTE\" extract - -o " + path +
                                         " <&3 & sleep 1; kill -TERM $!; wait $!; echo $?; }");
  EXPECT_EQ(result.out, "143\n") << result.err;
  EXPECT_EQ(read_file(path), "older");
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(ExtractCommand, DrawsATable) {
  const ProgramResult result =
      run_program({"extract", "-", "--format", "table"}, {sample_lines(2) + "broken\n", {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.out.find("to whom"), std::string::npos);
  EXPECT_NE(result.out.find("cannot be read"), std::string::npos);
  EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace entente::test
