// Long runs that are stopped and gone on with.
#include <random>

#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

using Ids = std::vector<std::string>;

std::string corpus() { return sample_lines(300) + "broken\n\n" + sample_lines(100); }

TEST(Resume, TenKillsAtRandomLeaveTheBytesOfOneRun) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", corpus());
  const std::string whole = run_program({"extract", in}).out;
  ASSERT_EQ(lines_of(whole).size(), 401U);
  std::mt19937 random(20161114);
  const std::string out = folder.path() / "out.ndjson";
  int kills = 0;
  for (int i = 0; i < 10; ++i) {
    // Killed when the file has grown past a length drawn at random; the file is then cut at random as well, as a machine that loses power may leave it.
    const std::size_t length = whole.size() * static_cast<std::size_t>(i) / 11 + random() % (whole.size() / 11);
    const ProgramResult result =
        run_shell("\"$ENTENTE\" extract " + in + " -j " + std::to_string(1 + i % 3) + " --resume " + out +
                  " & p=$!; while kill -0 $p 2>/dev/null && [ $(stat -c %s " + out + " 2>/dev/null || echo 0) -lt " +
                  std::to_string(length) + " ]; do :; done; kill -9 $p; wait $p; echo $?");
    kills += result.out == "137\n" ? 1 : 0;
    const std::string left = read_file(out);
    ASSERT_EQ(left, whole.substr(0, left.size()));
    std::filesystem::resize_file(
        out, std::max(left.size() - std::min<std::size_t>(left.size(), random() % 50), left.size() / 2));
  }
  EXPECT_GT(kills, 0);
  const ProgramResult last = run_program({"extract", in, "--resume", out});
  EXPECT_EQ(last.exit_code, 0) << last.err;
  EXPECT_TRUE(read_file(out) == whole);
}

TEST(Resume, EveryCutOfTheFileGivesTheSameBytes) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(6) + "broken\n" + sample_lines(2));
  const std::string whole = run_program({"extract", in}).out;
  const std::size_t first_line = whole.find('\n');
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, first_line, first_line + 1, first_line + 2,
                                   whole.size() / 2, whole.size() - 1, whole.size()}) {
    const std::string out = folder.write("out.ndjson", whole.substr(0, length));
    EXPECT_EQ(run_program({"extract", in, "--resume", out}).exit_code, 0);
    EXPECT_TRUE(read_file(out) == whole) << length;
  }
}

TEST(Resume, RefusesAFileOfOtherDocuments) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(3));
  const std::string out =
      folder.write("out.ndjson", "{\"id\":\"0\",\"actors\":[]}\n{\"id\":\"seven\",\"actors\":[]}\n{\"id\"");
  const ProgramResult result = run_program({"extract", in, "--resume", out});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("out.ndjson:2: is the document \"seven\", but the input has \"1\""), std::string::npos)
      << result.err;
  EXPECT_EQ(read_file(out), "{\"id\":\"0\",\"actors\":[]}\n{\"id\":\"seven\",\"actors\":[]}\n{\"id\"");
}

TEST(Resume, TakesNoInputForItsOutput) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(3));
  const ProgramResult result = run_program({"extract", in, "--resume", in});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("in.ndjson would be read and written"), std::string::npos) << result.err;
  EXPECT_EQ(read_file(in), sample_lines(3));
}

TEST(Resume, RefusesAFileThatIsNoneOfItsOwn) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(3));
  const std::string out = folder.write("out.ndjson", "my diary\n");
  EXPECT_EQ(run_program({"extract", in, "--resume", out}).exit_code, 2);
  EXPECT_EQ(read_file(out), "my diary\n");
}

TEST(Resume, RefusesMoreLinesThanDocuments) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(1));
  const std::string out = folder.write("out.ndjson", "{\"id\":\"0\"}\n{\"id\":\"1\"}\n");
  EXPECT_EQ(run_program({"extract", in, "--resume", out}).exit_code, 2);
}

TEST(Resume, CountsTheErrorsOfTheEarlierRun) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", "broken\n" + sample_lines(3));
  const std::string whole = run_program({"extract", in}).out;
  const std::string out = folder.write("out.ndjson", whole.substr(0, whole.find('\n') + 1));
  EXPECT_EQ(run_program({"extract", in, "--resume", out, "--strict"}).exit_code, 1);
  EXPECT_TRUE(read_file(out) == whole);
  EXPECT_EQ(run_program({"extract", in, "--resume", out, "--max-errors", "0"}).exit_code, 1);
}

TEST(Resume, GoesWithLinesAlone) {
  EXPECT_EQ(run_program({"extract", "-", "--resume", "/tmp/x", "--format", "table"}).exit_code, 2);
  EXPECT_EQ(run_program({"extract", "-", "--resume", "/tmp/x", "-o", "/tmp/y"}).exit_code, 2);
}

TEST(Interrupt, LeavesWholeLinesOnStandardOutput) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in.ndjson", sample_lines(60'000));
  for (const std::string signal : {"INT", "TERM"}) {
    const std::string out = folder.path() / signal;
    // A shell makes background programs ignore Ctrl-C; `env` with a default signal takes that back. The file is there before anybody asks for its size.
    const ProgramResult result = run_shell("touch " + out + "; env --default-signal=INT \"$ENTENTE\" extract " + in +
                                           " -j 2 > " + out + " & p=$!; while [ $(stat -c %s " + out +
                                           ") -lt 100000 ]; do :; done; kill -" + signal + " $p; wait $p; echo $?");
    EXPECT_EQ(result.out, signal == "INT" ? "130\n" : "143\n") << result.err;
    const std::string written = read_file(out);
    ASSERT_FALSE(written.empty());
    EXPECT_EQ(written.back(), '\n');
    EXPECT_NO_THROW(ids_of(written));
    EXPECT_LT(lines_of(written).size(), 60'000U);
  }
}

TEST(Interrupt, EndsAProgramThatWaitsForInput) {
  const TemporaryFolder folder;
  const std::string pipe = folder.path() / "pipe";
  const std::string out = folder.path() / "out";
  // The signal is sent when the first document has been answered, however long a busy machine takes for it; the pipe stays open until the program has ended.
  const ProgramResult result =
      run_shell("mkfifo " + pipe + "; env --default-signal=INT \"$ENTENTE\" extract - --flush < " + pipe + " > " + out +
                " & p=$!; exec 3> " + pipe +
                "; printf '{\"id\":\"1\",\"text\":\"Germany criticised Russia.\"}\\n' >&3; "
                "while kill -0 $p 2>/dev/null && [ ! -s " +
                out + " ]; do sleep 0.01; done; kill -INT $p; wait $p; echo $?");
  EXPECT_EQ(result.out, "130\n") << result.err;
  EXPECT_EQ(ids_of(read_file(out)), Ids{"1"});
}

}  // namespace
}  // namespace entente::test
