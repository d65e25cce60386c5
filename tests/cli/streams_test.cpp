// Corpora as they come: compressed, many files, patterns, archives.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

using Ids = std::vector<std::string>;

TEST(Streams, CompressedStandardInputIsRead) {
  for (const std::string tool : {"gzip", "bzip2", "xz"}) {
    for (const std::string options : {"-", "- --lines", "--flush"}) {
      const ProgramResult result =
          run_shell(tool + " -c | \"$ENTENTE\" extract " + options, {sample_lines(3), {}, "/"});
      EXPECT_EQ(ids_of(result.out), (Ids{"0", "1", "2"})) << tool << options << result.err;
    }
  }
}

TEST(Streams, CompressedFilesAreReadLikePlainOnes) {
  const TemporaryFolder folder;
  const std::string plain = folder.write("a.ndjson", sample_lines(5));
  run_shell("gzip -k " + plain);
  EXPECT_EQ(run_program({"extract", plain + ".gz"}).out, run_program({"extract", plain}).out);
}

TEST(Streams, PatternsAreExpandedInByteOrder) {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.txt", "c.html.txt", "a[1].txt"}) {
    folder.write(name, "Germany criticised Russia.");
  }
  EXPECT_EQ(ids_of(run_program({"extract", folder.path() / "?.txt"}).out), (Ids{"a", "b"}));
  EXPECT_EQ(ids_of(run_program({"extract", folder.path() / "a[1].txt"}).out),
            Ids{"a[1]"});  // a file of that name comes before the pattern
  const ProgramResult none = run_program({"extract", folder.path() / "*.warc"});
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_NE(none.err.find("no file or folder matches"), std::string::npos) << none.err;
}

TEST(Streams, AFolderMayMixAllFormats) {
  const TemporaryFolder folder;
  const std::string body =
      "<html><body><p>Germany criticised Russia on Monday, and Angela Merkel later met Vladimir "
      "Putin.</p></body></html>";
  const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
  folder.write("a.warc",
               "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/w\r\nContent-Type: "
               "application/http\r\nContent-Length: " +
                   std::to_string(answer.size()) + "\r\n\r\n" + answer + "\r\n\r\n");
  folder.write("b.rss",
               "<rss><channel><title>H</title><item><guid>g</guid><description>Germany criticised "
               "Russia.</description></item></channel></rss>");
  folder.write("c.json", "[" + document_line("j", "Germany criticised Russia.") + "]");
  folder.write("d.txt", "Germany criticised Russia.");
  folder.write("e.html", body);
  const ProgramResult result = run_program({"extract", folder.path()});
  EXPECT_EQ(ids_of(result.out), (Ids{"https://example.org/w", "g", "j", "d", "e"})) << result.err;
  for (const std::string& line : lines_of(result.out)) {
    EXPECT_FALSE(nlohmann::json::parse(line)["interactions"].empty()) << line;
  }
}

TEST(Streams, ADamagedStandardInputIsReported) {
  const ProgramResult result = run_shell("gzip -c | head -c 60 | \"$ENTENTE\" extract -", {sample_lines(30), {}, "/"});
  EXPECT_NE(result.out.find("damaged"), std::string::npos) << result.out << result.err;
}

}  // namespace
}  // namespace entente::test
