// `entente import`: tables in, a graph out that the other commands take.
#include <gtest/gtest.h>

#include "cli/program.hpp"
#include "pipeline/event_rows.hpp"

namespace entente::test {
namespace {

GdeltRow bad_row() {
  GdeltRow row;
  row.date = "soon";
  return row;
}

TEST(ImportCommand, GivesAGraphThatTheOtherCommandsTake) {
  const TemporaryFolder folder;
  const std::string table = folder.write("events.CSV", GdeltRow{}.line());
  const std::string graph = folder.path() / "g.json";
  const ProgramResult imported = run_program({"import", table, "-o", graph});
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_NE(imported.err.find("events.CSV: gdelt (61 columns, no header): 1 rows, 1 events"), std::string::npos)
      << imported.err;
  EXPECT_NE(read_file(graph).find("\"goldstein\":1.9"), std::string::npos);
  const ProgramResult again = run_program({"graph", graph});
  EXPECT_EQ(again.out, read_file(graph));
  EXPECT_NE(run_program({"stats", graph}).out.find("Norway"), std::string::npos);
  EXPECT_NE(run_program({"render", graph, "--format", "svg"}).out.find("visited"), std::string::npos);
  EXPECT_EQ(run_program({"compare", graph, graph}).exit_code, 0);
}

TEST(ImportCommand, NamesRowsInErrorByFileAndLine) {
  const TemporaryFolder folder;
  const std::string table = folder.write("e.tsv", GdeltRow{}.line() + bad_row().line());
  const std::string records = folder.path() / "bad.ndjson";
  const ProgramResult result = run_program({"import", table, "--errors", records});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("e.tsv:2: 'soon' is no date (bad_date)"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("2 rows, 1 events, 1 in error"), std::string::npos) << result.err;
  const nlohmann::json record = nlohmann::json::parse(read_file(records));
  EXPECT_EQ(record.at("line"), 2);
  EXPECT_EQ(record.at("error").at("code"), "bad_date");
}

TEST(ImportCommand, KeepsRowsInErrorApartFromTheGraph) {
  const TemporaryFolder folder;
  const std::string table = folder.write("e.tsv", GdeltRow{}.line() + bad_row().line());
  const std::string both = folder.path() / "both.json";
  EXPECT_EQ(run_program({"import", table, "--errors", "-"}).exit_code, 2);
  EXPECT_EQ(run_program({"import", table, "--errors", both, "-o", both}).exit_code, 2);
  EXPECT_EQ(run_program({"import", table, "--errors", "-", "-o", both}).exit_code, 0);
}

TEST(ImportCommand, StopsWhereAsked) {
  const std::string rows = GdeltRow{}.line() + bad_row().line();
  EXPECT_EQ(run_program({"import", "-", "--strict"}, {rows, {}, "/"}).exit_code, 1);
  EXPECT_EQ(run_program({"import", "-", "--max-errors", "0"}, {rows, {}, "/"}).exit_code, 1);
  EXPECT_EQ(run_program({"import", "-", "--max-errors", "1"}, {rows, {}, "/"}).exit_code, 0);
}

TEST(ImportCommand, ReadsCompressedTables) {
  const TemporaryFolder folder;
  const std::string table =
      folder.write("e.tsv", icews_header() + icews_row("Police (Kenya)", "", "Kenya", "173", "Germany"));
  for (const std::string tool : {"gzip", "bzip2", "xz"}) {
    const ProgramResult piped = run_shell(tool + " -c " + table + " | $ENTENTE import -");
    EXPECT_EQ(piped.exit_code, 0) << piped.err;
    EXPECT_NE(piped.out.find("kenyan-police"), std::string::npos);
    EXPECT_NE(piped.err.find("stdin: icews (20 columns, header)"), std::string::npos) << piped.err;
    const ProgramResult named =
        run_shell(tool + " -c " + table + " > " + table + ".packed; $ENTENTE import " + table + ".packed");
    EXPECT_EQ(named.out, piped.out) << named.err;
  }
}

TEST(ImportCommand, SaysThatATableIsDamaged) {
  const TemporaryFolder folder;
  const std::string table =
      folder.write("e.tsv", icews_header() + icews_row("Police (Kenya)", "", "Kenya", "173", "Germany"));
  for (const std::string& cut :
       {"gzip -c " + table + " | head -c -9", "gzip -c " + table + " | head -c -5; printf 12345"}) {
    for (const std::string& run :
         {"(" + cut + ") | $ENTENTE import -", "(" + cut + ") > " + table + ".gz; $ENTENTE import " + table + ".gz"}) {
      const ProgramResult result = run_shell(run);
      EXPECT_EQ(result.exit_code, 3) << run;
      EXPECT_EQ(result.out, "");
      EXPECT_NE(result.err.find("cannot be read to its end: "), std::string::npos) << result.err;
    }
  }
}

TEST(ImportCommand, RefusesWhatIsNoTable) {
  const ProgramResult text = run_program({"import", "-"}, {"Russia criticised Iran.\n", {}, "/"});
  EXPECT_EQ(text.exit_code, 3);
  EXPECT_NE(text.err.find("no known event table"), std::string::npos) << text.err;
  EXPECT_EQ(run_program({"import", "/no/such/table"}).exit_code, 3);
  EXPECT_EQ(run_program({"import", "-", "--from", "acled"}).exit_code, 2);
  EXPECT_EQ(run_program({"import", "-", "-"}).exit_code, 2);
}

TEST(ImportCommand, WritesOverNoOtherFileOfItsOwn) {
  const TemporaryFolder folder;
  const std::string rows = GdeltRow{}.line() + bad_row().line();
  const std::string table = folder.write("e.tsv", rows);
  const ProgramOptions here{"", {}, folder.path()};
  EXPECT_EQ(run_program({"import", table, "--errors", "both.json", "-o", "./both.json"}, here).exit_code, 2);
  std::filesystem::create_symlink("both.json", folder.path() / "link.json");
  EXPECT_EQ(run_program({"import", table, "--errors", "both.json", "-o", "link.json"}, here).exit_code, 2);
  for (const char* option : {"--errors", "-o"}) {
    const ProgramResult result = run_program({"import", "e.tsv", option, table, "--format", "json"}, here);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("is one of the tables"), std::string::npos) << result.err;
  }
  EXPECT_EQ(read_file(table), rows);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "both.json"));
}

TEST(ImportCommand, EndsWith3WhereNoTableHasARow) {
  const TemporaryFolder folder;
  const std::string none = folder.write("none.tsv", "");
  const std::string header = folder.write("header.tsv", icews_header());
  const std::string one = folder.write("one.tsv", GdeltRow{}.line());
  const std::string graph = folder.path() / "g.json";
  const ProgramResult result = run_program({"import", none, header, "-o", graph});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_NE(result.err.find("no table has a row"), std::string::npos) << result.err;
  EXPECT_FALSE(std::filesystem::exists(graph));
  EXPECT_EQ(run_program({"import", none, one, "-o", graph}).exit_code, 0);
}

}  // namespace
}  // namespace entente::test
