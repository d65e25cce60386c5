// What people and pipes hand over by mistake: a clear message, the right exit code, never a crash.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

using Ids = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(BadInput, EmptyFileIsAnErrorRecord) {
  const TemporaryFolder folder;
  const ProgramResult result = run_program({"extract", folder.write("nothing.txt", "")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(ids_of(result.out), Ids{"nothing!empty"});
}

TEST(BadInput, BlanksAloneAreAnErrorRecord) {
  const TemporaryFolder folder;
  const ProgramResult result = run_program({"extract", folder.write("blank.txt", " \n\n\t ")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(ids_of(result.out), Ids{"blank!empty"});
}

TEST(BadInput, BinaryFileIsAnErrorRecord) {
  const TemporaryFolder folder;
  const std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff", 18);
  const ProgramResult result = run_program({"extract", folder.write("picture.txt", bytes)});
  EXPECT_EQ(result.exit_code, 0);
  ASSERT_EQ(lines_of(result.out).size(), 1U);
  EXPECT_TRUE(contains(ids_of(result.out)[0], "picture!")) << result.out;
}

TEST(BadInput, BrokenUtf8IsAnErrorRecordAmongGoodOnes) {
  const std::string input = document_line("a", "Germany criticised Russia.") +
                            "{\"id\": \"b\", \"text\": \"\xc3\x28\"}\n" +
                            document_line("c", "Germany criticised Russia.");
  const ProgramResult result = run_program({"extract", "-"}, {input, {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  ASSERT_EQ(lines_of(result.out).size(), 3U);
  EXPECT_EQ(ids_of(result.out)[0], "a");
  EXPECT_TRUE(contains(ids_of(result.out)[1], "!invalid_utf8")) << result.out;
  EXPECT_EQ(ids_of(result.out)[2], "c");
}

TEST(BadInput, InvalidJsonLinesKeepTheirPlace) {
  const std::string good = document_line("good", "Germany criticised Russia.");
  const std::string input = good + "{\"id\": \"x\", \"text\":\n" + good + "{\"id\": \"no text\"}\n" + good;
  const ProgramResult result = run_program({"extract", "-"}, {input, {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  const Ids ids = ids_of(result.out);
  ASSERT_EQ(ids.size(), 5U);
  EXPECT_TRUE(contains(ids[1], "!invalid_json")) << ids[1];
  EXPECT_EQ(ids[3], "no text!missing_text");
  EXPECT_EQ(ids[4], "good");
}

TEST(BadInput, TextsThatAreNotEnglishAreErrorRecords) {
  const std::string german =
      "Der Präsident hat die Vorwürfe zurückgewiesen und sich mit einer Rede an das Parlament gewandt, in der er die "
      "Presse angriff.";
  const std::string input = document_line("de", german) +
                            "{\"id\": \"short\", \"text\": \"Merkel besucht Paris.\", \"lang\": \"de\"}\n" +
                            document_line("en", "Germany criticised Russia.");
  const ProgramResult result = run_program({"extract", "-"}, {input, {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(ids_of(result.out), (Ids{"de!not_english", "short!not_english", "en"}));
  EXPECT_TRUE(contains(result.out, "German (de)")) << result.out;
}

TEST(BadInput, HugeParagraphIsAnErrorRecord) {
  const TemporaryFolder folder;
  std::string text;
  while (text.size() < (50U << 20U)) {
    text += "Germany criticised Russia and ";
  }
  const std::string path = folder.write("huge.txt", text);
  const ProgramResult result = run_program({"extract", path});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(ids_of(result.out), Ids{"huge!too_large"});
}

TEST(BadInput, HugeLineDoesNotHarmItsNeighbours) {
  const std::string input = document_line("a", "Germany criticised Russia.") +
                            document_line("b", std::string(20U << 20U, 'x')) +
                            document_line("c", "Germany criticised Russia.");
  const ProgramResult result = run_program({"extract", "-"}, {input, {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  const Ids ids = ids_of(result.out);
  ASSERT_EQ(ids.size(), 3U);
  EXPECT_TRUE(contains(ids[1], "!too_large")) << ids[1];
  EXPECT_EQ(ids[2], "c");
}

TEST(BadInput, OneEndlessSentenceIsRead) {
  std::string text = "Germany";
  for (int i = 0; i < 3000; ++i) {
    text += ", Russia, France";
  }
  const ProgramResult result = run_program({"extract", "-"}, {document_line("long", text + " met."), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(ids_of(result.out), Ids{"long"});
}

TEST(BadInput, MissingFileIsNamed) {
  for (const char* command : {"extract", "graph"}) {
    const ProgramResult result = run_program({command, "/nowhere/article.txt"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_TRUE(result.out.empty());
    EXPECT_TRUE(contains(result.err, "/nowhere/article.txt")) << result.err;
  }
}

TEST(BadInput, PathsThatCannotBeFollowedAreThree) {
  const TemporaryFolder folder;
  const std::string loop = folder.path() / "loop.json";
  std::filesystem::create_symlink("loop.json", loop);
  for (const std::string& path : {loop, (folder.path() / std::string(300, 'x')).string()}) {
    for (const char* command : {"extract", "graph", "stats", "explain"}) {
      const ProgramResult result = run_program({command, path});
      EXPECT_EQ(result.exit_code, 3) << command << ": " << result.err;
    }
  }
}

TEST(BadInput, EmptyFolderIsNamed) {
  const TemporaryFolder folder;
  for (const char* command : {"extract", "graph"}) {
    const ProgramResult result = run_program({command, folder.path()});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_TRUE(result.out.empty());
    EXPECT_TRUE(contains(result.err, folder.path().filename())) << result.err;
  }
}

TEST(BadInput, EmptyFolderDoesNotStopTheOthers) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "none");
  const std::string good = folder.write("good.txt", "Germany criticised Russia.");
  const ProgramResult result = run_program({"extract", folder.path() / "none", good});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(ids_of(result.out), Ids{"good"});
}

TEST(BadInput, UnknownEndingIsReadByItsContent) {
  const TemporaryFolder folder;
  const ProgramResult text = run_program({"extract", folder.write("article.news", "Germany criticised Russia.")});
  EXPECT_EQ(ids_of(text.out), Ids{"article"});
  const ProgramResult office = run_program({"extract", folder.write("article.docx", std::string("PK\3\4\0\0", 6))});
  EXPECT_EQ(office.exit_code, 0);
  EXPECT_EQ(ids_of(office.out), Ids{"article!binary"});
}

TEST(BadInput, BrokenFirstLineKeepsItsPlace) {
  for (const char* option : {"-j1", "--lines", "--flush"}) {
    const ProgramResult result = run_program({"extract", "-", option}, {"oops\n" + sample_lines(2), {}, "/"});
    const Ids ids = ids_of(result.out);
    ASSERT_EQ(ids.size(), 3U) << option;
    EXPECT_TRUE(contains(ids[0], "!invalid_json")) << ids[0];
  }
  EXPECT_EQ(ids_of(run_program({"extract", "-", "--lines"}, {"oops\n", {}, "/"}).out).size(), 1U);
}

TEST(BadInput, UnreadableFolderAsStandardInputIsNamed) {
  const ProgramResult result = run_shell("\"$ENTENTE\" extract - < /");
  EXPECT_EQ(result.exit_code, 3) << result.err;
}

TEST(BadInput, UnwritableOutputLeavesNoFile) {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.txt", "Germany criticised Russia.");
  for (const char* command : {"extract", "graph"}) {
    const ProgramResult result = run_program({command, article, "-o", folder.path() / "none/out.json"});
    EXPECT_EQ(result.exit_code, 4);
    EXPECT_TRUE(contains(result.err, "none/out.json")) << result.err;
  }
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(BadInput, FullDiskIsReported) {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.txt", "Germany criticised Russia.");
  for (const std::string command :
       {"extract", "graph", "graph --format dot", "graph --format svg", "graph --format png"}) {
    const ProgramResult to_output = run_shell("\"$ENTENTE\" " + command + " " + article + " > /dev/full");
    EXPECT_EQ(to_output.exit_code, 4) << command << to_output.err;
    EXPECT_TRUE(contains(to_output.err, "No space left")) << to_output.err;
  }
  EXPECT_EQ(run_program({"extract", article, "-o", "/dev/full"}).exit_code, 4);
}

TEST(BadInput, UnknownFormatListsTheKnown) {
  const TemporaryFolder folder;
  const std::string article = folder.write("a.txt", "Germany criticised Russia.");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"graph", article, "--format", "docx"},
                                                    {"graph", article, "-o", folder.path() / "a.docx"}}) {
    const ProgramResult result = run_program(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_TRUE(contains(result.err, "svg")) << result.err;
    EXPECT_TRUE(contains(result.err, "jgf")) << result.err;
  }
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(BadInput, WrongUsageIsTwo) {
  EXPECT_EQ(run_program({}).exit_code, 2);
  EXPECT_EQ(run_program({"dance"}).exit_code, 2);
  EXPECT_EQ(run_program({"extract", "--no-such-option"}).exit_code, 2);
  EXPECT_EQ(run_program({"extract", "-", "-"}).exit_code, 2);
  EXPECT_EQ(run_program({"extract", "-", "--date", "2016-02-30"}).exit_code, 2);
  EXPECT_EQ(run_program({"extract", "-", "-j", "0"}).exit_code, 2);
  EXPECT_EQ(run_program({"render"}).exit_code, 2);
}

TEST(BadInput, MissingDataFolderIsTwo) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"extract", "-", "--data", folder.path()}).exit_code, 2);
  const ProgramResult result = run_program({"extract", "-"}, {"", {"ENTENTE_DATA=" + folder.path().string()}, "/"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(contains(result.err, folder.path())) << result.err;
}

TEST(BadInput, BrokenGraphFileIsNamed) {
  const TemporaryFolder folder;
  const std::string broken = folder.write("broken.json", R"({"graph": {"nodes": 7)");
  for (const char* command : {"graph", "render"}) {
    const ProgramResult result = run_program({command, broken, "-o", folder.path() / "out.svg"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_TRUE(contains(result.err, "broken.json")) << result.err;
  }
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(BadInput, MessagesCarryNoControlCharacters) {
  const ProgramResult result = run_program({"extract", "/nowhere/\x1b[31mred\n.txt"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(lines_of(result.err).size(), 1U);
}

}  // namespace
}  // namespace entente::test
