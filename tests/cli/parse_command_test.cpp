// `entente parse` from texts and from given words.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.hpp"

namespace entente::test {
namespace {

const std::string kText =
    "Rebels' leaders met in Geneva\n\nGENEVA (AP) - Rebels' leaders didn't meet the U.N. envoy on Monday, "
    "\"officials\" said. He left.\n";

// The columns of every row with a number, joined by '|'.
std::vector<std::string> columns(const std::string& conllu, const std::vector<std::size_t>& wanted) {
  std::vector<std::string> rows;
  for (const std::string& line : lines_of(conllu)) {
    if (line.empty() || line[0] == '#') {
      continue;
    }
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      cells.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    std::string& row = rows.emplace_back();
    for (const std::size_t column : wanted) {
      row += cells.at(column) + "|";
    }
  }
  return rows;
}

TEST(ParseCommand, GivesConllu) {
  const ProgramResult result = run_program({"parse"}, {"Putin called Trump.", {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(columns(result.out, {0, 1, 9}),
            (std::vector<std::string>{
                "1|Putin|start_char=0|end_char=5|Name=B-person|", "2|called|start_char=6|end_char=12|",
                "3|Trump|SpaceAfter=No|start_char=13|end_char=18|Name=B-person|", "4|.|start_char=18|end_char=19|"}));
  EXPECT_TRUE(
      result.out.starts_with("# newdoc id = stdin\n# newpar\n# sent_id = stdin-1\n# text = Putin called Trump.\n"));
}

TEST(ParseCommand, TakesItsOwnOutput) {
  const std::string parsed = run_program({"parse"}, {kText, {}, "/"}).out;
  const ProgramResult again = run_program({"parse", "--conllu-input"}, {parsed, {}, "/"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(columns(again.out, {0, 1, 8, 9}), columns(parsed, {0, 1, 8, 9}));
  EXPECT_EQ(lines_of(again.out).size(), lines_of(parsed).size());
  EXPECT_EQ(run_program({"parse", "--conllu-input"}, {again.out, {}, "/"}).out, again.out);
}

TEST(ParseCommand, KeepsWhatItDoesNotAnalyse) {
  const std::string kept = "# newpar\n# text = don't\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tA=1\n";
  const std::string empty = "2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_\n\n";
  const ProgramResult result = run_program(
      {"parse", "--conllu-input", "-"},
      {kept + "1\tdo\tx\tX\tX\tX=1\t0\troot\t1:x\tB=1\n2\tn't\tx\tX\tX\t_\t1\tdep\t_\t_\n" + empty, {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(result.out.starts_with(kept + "1\tdo\tdo\t")) << result.out;
  EXPECT_TRUE(result.out.ends_with(empty)) << result.out;
  EXPECT_EQ(columns(result.out, {0, 1, 8, 9})[1], "1|do|1:x|B=1|");
}

TEST(ParseCommand, IsTheSameOnManyThreads) {
  const std::string lines = sample_lines(30);
  const ProgramResult once = run_program({"parse", "--lines"}, {lines, {}, "/"});
  EXPECT_EQ(once.out, run_program({"parse", "--lines", "-j", "3"}, {lines, {}, "/"}).out);
  std::string many;
  while (many.size() < 1'500'000) {
    many += once.out;
  }
  EXPECT_EQ(run_program({"parse", "--conllu-input"}, {many, {}, "/"}).out,
            run_program({"parse", "--conllu-input", "-j", "3"}, {many, {}, "/"}).out);
}

TEST(ParseCommand, RefusesBrokenConlluByFileAndLine) {
  const TemporaryFolder folder;
  const std::string path = folder.write("bank.conllu", "# a\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tGo\tgo\n");
  const ProgramResult result = run_program({"parse", "--conllu-input", path});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "entente: " + path + ":4: a row has ten columns parted by tabs, this one has 3\n");
  const std::string older = folder.write("out.conllu", "older");
  EXPECT_EQ(run_program({"parse", "--conllu-input", path, "-o", older}).exit_code, 3);
  EXPECT_EQ(read_file(older), "older");
  for (const std::string& bytes :
       {std::string("\x89PNG\r\n\x1a\n\0", 9), std::string("plain text\n"), std::string("\0\0\n", 3)}) {
    const ProgramResult refused = run_program({"parse", "--conllu-input"}, {bytes, {}, "/"});
    EXPECT_EQ(refused.exit_code, 3);
    EXPECT_TRUE(refused.err.starts_with("entente: stdin:1: ")) << refused.err;
  }
}

TEST(ParseCommand, RefusesWhatIsNoFileOfWords) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"parse", "--conllu-input", folder.path()}).exit_code, 3);
  EXPECT_EQ(run_program({"parse", "--conllu-input", folder.path() / "none.conllu"}).exit_code, 3);
  EXPECT_EQ(run_program({"parse", "--conllu-input", "--format", "svg"}).exit_code, 2);
  EXPECT_EQ(run_program({"parse", "--conllu-input", "--sentence", "1"}).exit_code, 2);
  EXPECT_EQ(run_program({"parse", "--format", "docx"}).exit_code, 2);
  EXPECT_EQ(run_program({"parse", "--sentence", "0"}).exit_code, 2);
}

TEST(ParseCommand, TakesNothing) {
  for (const char* option : {"--conllu-input", "--strict"}) {
    const ProgramResult result = run_program({"parse", option});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_TRUE(result.out.empty());
  }
}

TEST(ParseCommand, GivesALineOfJsonASentence) {
  const ProgramResult result = run_program({"parse", "--format", "json"}, {kText, {}, "/"});
  const std::vector<std::string> lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 3U) << result.out;
  const nlohmann::json last = nlohmann::json::parse(lines.back());
  EXPECT_EQ(last["text"], "He left.");
  EXPECT_EQ(kText.substr(last["start"], last["end"].get<std::size_t>() - last["start"].get<std::size_t>()), "He left.");
}

TEST(ParseCommand, PicksASentence) {
  const ProgramResult result = run_program({"parse", "--sentence", "3"}, {kText, {}, "/"});
  EXPECT_EQ(columns(result.out, {1}), (std::vector<std::string>{"He|", "left|", ".|"}));
  const ProgramResult beyond = run_program({"parse", "--sentence", "9"}, {kText, {}, "/"});
  EXPECT_EQ(beyond.exit_code, 2);
  EXPECT_NE(beyond.err.find("there is no sentence 9; the longest document has 3"), std::string::npos) << beyond.err;
}

TEST(ParseCommand, DrawsTrees) {
  const ProgramResult result =
      run_program({"parse", "--format", "svg"}, {"\"</text><script>\" said Putin\x1b[31m. He left.", {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(result.out.ends_with("</svg>\n"));
  EXPECT_EQ(result.out.find("<script"), std::string::npos);
  EXPECT_EQ(result.out.find('\x1b'), std::string::npos);
  const ProgramResult one =
      run_program({"parse", "--format", "svg", "--sentence", "2"}, {"Putin spoke. He left.", {}, "/"});
  EXPECT_EQ(one.out.find(">Putin<"), std::string::npos);
  EXPECT_NE(one.out.find(">He<"), std::string::npos);
}

TEST(ParseCommand, WritesOneDocumentWhereTwoWouldMix) {
  for (const char* format : {"brat", "svg"}) {
    EXPECT_EQ(run_program({"parse", "--format", format}, {sample_lines(1), {}, "/"}).exit_code, 0);
    const ProgramResult two = run_program({"parse", "--lines", "--format", format}, {sample_lines(2), {}, "/"});
    EXPECT_EQ(two.exit_code, 2);
    EXPECT_TRUE(two.out.empty());
    EXPECT_NE(two.err.find("1 is a second one"), std::string::npos) << two.err;
  }
}

TEST(ParseCommand, NamesUnreadableDocumentsAndGoesOn) {
  const std::string lines = sample_lines(1) + "broken\n" + sample_lines(1);
  const ProgramResult result = run_program({"parse", "--lines", "--format", "json"}, {lines, {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(lines_of(result.out).size(), 2U);
  EXPECT_NE(result.err.find("invalid_json"), std::string::npos) << result.err;
  EXPECT_EQ(run_program({"parse", "--lines", "--strict"}, {lines, {}, "/"}).exit_code, 1);
}

TEST(ParseCommand, StopsQuietlyAtAClosedPipe) {
  const TemporaryFolder folder;
  const std::string path = folder.write("many.ndjson", sample_lines(2000));
  const ProgramResult result = run_shell("{ \"$ENTENTE\" parse " + path + "; echo $? >&2; } | head -1");
  EXPECT_EQ(result.out, "# newdoc id = 0\n");
  EXPECT_EQ(result.err, "0\n");
}

}  // namespace
}  // namespace entente::test
