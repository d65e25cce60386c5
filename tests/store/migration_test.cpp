// Stores of earlier versions, and the description of this one.
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "store/small_store.hpp"

namespace entente::test {
namespace {

// A store of version 1 from its frozen text.
std::filesystem::path version_1(const TemporaryFolder& folder) {
  const std::filesystem::path path = folder.path() / "old.db";
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec(read_file(std::filesystem::path(ENTENTE_SOURCE_FOLDER) / "tests" / "store" / "version1.sql"));
  return path;
}

int version_of(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  return database.execAndGet("PRAGMA user_version").getInt();
}

TEST(Migration, IsNotDoneByAReader) {
  const TemporaryFolder folder;
  const auto path = version_1(folder);
  EXPECT_EQ(code_of_error([&] { const StoreView view(path); }), "older_store");
  EXPECT_EQ(version_of(path), 1);
}

TEST(Migration, TakesVersion1ToThisOne) {
  const TemporaryFolder folder;
  const auto path = version_1(folder);
  upgrade_store(path);
  EXPECT_EQ(version_of(path), store_version());
  const StoreView view(path);
  EXPECT_EQ(view.counts().documents, 2U);
  EXPECT_EQ(view.graph().records().size(), 3U);
  EXPECT_EQ(view.graph({.text = "telephone"}).edge_count(), 1U);  // sentences of before are in the new index
  EXPECT_EQ(view.graph().documents().front().id, "ferry");
  upgrade_store(path);  // once more changes nothing
  EXPECT_EQ(StoreView(path).graph(), view.graph());
}

TEST(Migration, ComesWithTheFirstWrite) {
  const TemporaryFolder folder;
  const auto path = version_1(folder);
  StoreWriter writer(path, some_reader());
  EXPECT_TRUE(writer.knows("ee11d308-4813-557a-adc3-2d936b557e52"));
  writer.add(small_corpus());
  const StoreView view(path);
  EXPECT_EQ(view.counts().documents, 5U);
  EXPECT_EQ(view.graph({.text = "telephone OR supports"}).edge_count(), 2U);
}

TEST(Migration, OfABrokenFileLeavesItAsItWas) {
  const TemporaryFolder folder;
  const auto path = version_1(folder);
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
      .exec("CREATE TABLE unreadable(x)");  // in the way of the last step
  EXPECT_THROW(upgrade_store(path), ExportError);
  EXPECT_EQ(version_of(path), 1);
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'sentence_text'").getInt(), 0);
}

// An old file and a new one are alike in the end, or one of the two was forgotten.
TEST(Migration, GivesTheTablesOfANewStore) {
  const TemporaryFolder folder;
  const auto old = version_1(folder);
  upgrade_store(old);
  const SmallStore fresh;
  const auto schema = [](const std::filesystem::path& path) {
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    std::string text;
    while (rows.executeStep()) {
      text += rows.getColumn(0).getString() + ": " + rows.getColumn(1).getString() + "\n";
    }
    return text;
  };
  EXPECT_EQ(schema(old), schema(fresh.path()));
}

std::set<std::string> described_columns() {
  std::istringstream text(read_file(std::filesystem::path(ENTENTE_SOURCE_FOLDER) / "data" / "schema" / "store.md"));
  std::set<std::string> columns;
  std::string table;
  std::smatch found;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("## ")) {
      table = line.substr(3);
    } else if (std::regex_search(line, found, std::regex(R"(^\| `(\w+)` \|)"))) {
      columns.insert(table + "." + found[1].str());
    }
  }
  return columns;
}

TEST(StoreDescription, NamesEveryColumn) {
  const SmallStore store;
  SQLite::Database database(store.path().string(), SQLite::OPEN_READONLY);
  SQLite::Statement rows(
      database,
      "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
      " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'sentence_text_%'");
  std::set<std::string> columns;
  while (rows.executeStep()) {
    columns.insert(rows.getColumn(0).getString());
  }
  EXPECT_EQ(described_columns(), columns);
}

}  // namespace
}  // namespace entente::test
