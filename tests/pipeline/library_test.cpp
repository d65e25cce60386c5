// The one header for other programs, on the real tables and the real model.
#include <entente/pipeline/library.hpp>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

using test::TemporaryFolder;

constexpr const char* kText = "French President Fran\xC3\xA7ois Hollande criticised Russia on Monday.";

const Reader& reader() {
  static const Reader kReader = open_reader(ENTENTE_DATA_FOLDER);
  return kReader;
}

std::string code_of(const std::string& text, const TextFacts& facts) {
  try {
    static_cast<void>(article_of(text, facts));
  } catch (const InputError& error) {
    return error.code() + ": " + error.what();
  }
  return "";
}

TEST(Library, ReadsATextToTheRecordOfTheProgram) {
  const Reading reading = reader().read(article_of(kText, {.id = "note", .date = "2016-11-14", .source = "Wire"}));
  const nlohmann::json record = nlohmann::json::parse(record_of(reading));
  EXPECT_EQ(record["id"], "note");
  EXPECT_EQ(record["source"], "Wire");
  ASSERT_EQ(record["interactions"].size(), 1U);
  EXPECT_EQ(record["interactions"][0]["root"], "ACCUSE");
  EXPECT_EQ(record["interactions"][0]["date"], "2016-11-14");
  const Article same = parse_article(nlohmann::json{{"id", "note"}, {"text", kText}, {"date", "2016-11-14"}}.dump());
  EXPECT_EQ(same.body, article_of(kText).body);
}

TEST(Library, GivesDifferentTextsDifferentIds) {
  const std::string id = article_of(kText).id;
  EXPECT_EQ(id.substr(0, 5), "text:");
  EXPECT_EQ(id.size(), 21U);
  EXPECT_EQ(id, article_of(kText).id);
  EXPECT_NE(id, article_of(std::string(kText) + " ").id);
  EXPECT_NE(id, article_of(kText, {.date = "2016"}).id);
  EXPECT_NE(article_of(kText, {.date = "2016"}).id, article_of(kText, {.url = "2016"}).id);
}

TEST(Library, SaysWhatTheProgramSaysOfATextThatCannotBeRead) {
  EXPECT_EQ(code_of(" \n", {}).substr(0, 6), "empty:");
  EXPECT_EQ(code_of("broken \xff bytes", {}).substr(0, 13), "invalid_utf8:");
  EXPECT_EQ(code_of(kText, {.source = "\xff"}), "invalid_utf8: what is known of the text is not UTF-8");
  EXPECT_EQ(code_of(kText, {.date = "Monday"}),
            "invalid_date: `date` is no ISO 8601 date (expected YYYY, YYYY-MM or YYYY-MM-DD)");
  EXPECT_THROW(static_cast<void>(parse_article("[1]")), InputError);
  EXPECT_THROW(static_cast<void>(open_reader("/nowhere")), ResourceError);
}

TEST(Library, TakesTheFilesOfAUser) {
  const TemporaryFolder folder;
  const std::string actors = folder.write("mine.tsv", "#columns\tname\ttype\nFreedonia\tstate\n");
  const Reader own = open_reader(ENTENTE_DATA_FOLDER, {.actors = {actors}, .cameo = true});
  const nlohmann::json record =
      nlohmann::json::parse(record_of(own.read(article_of("Freedonia accused Iran of spying."))));
  ASSERT_EQ(record["interactions"].size(), 1U);
  EXPECT_EQ(record["interactions"][0]["source"], "freedonia");
  EXPECT_TRUE(record["interactions"][0].contains("code"));
}

TEST(Library, AddsGraphsUpAndWritesThem) {
  const RelationGraph one = graph_of(reader().read(article_of(kText, {.id = "1"})));
  const RelationGraph two = graph_of(reader().read(article_of("Iran accused Israel of terror.", {.id = "2"})));
  const RelationGraph both = sum_of({one, two});
  EXPECT_EQ(both, sum_of({two, one, two}));
  EXPECT_EQ(parse_graph(written(both, "jgf")), both);
  EXPECT_EQ(parse_graph(written(both, "jgf", {.one_line = true})), both);
  EXPECT_NE(written(both, "dot").find("digraph"), std::string::npos);
  EXPECT_THROW(static_cast<void>(written(both, "docx")), ExportError);
  EXPECT_THROW(static_cast<void>(parse_graph("{}")), InputError);
}

TEST(Library, SavesAFileWholeOrNotAtAll) {
  const TemporaryFolder folder;
  const RelationGraph graph = graph_of(reader().read(article_of(kText)));
  const std::filesystem::path at = folder.path();
  save_graph(graph, at / "talks.json");
  EXPECT_EQ(test::read_file((at / "talks.json").string()), written(graph, "jgf"));
  save_graph(graph, at / "talks.csv");
  EXPECT_TRUE(std::filesystem::exists(at / "talks-nodes.csv"));
  EXPECT_EQ(test::read_file((at / "talks-edges.csv").string()), written(graph, "gephi-csv"));
  EXPECT_THROW(save_graph(graph, at / "talks.docx"), ExportError);
  EXPECT_THROW(save_graph(graph, at / "none" / "talks.json"), ExportError);
}

}  // namespace
}  // namespace entente
