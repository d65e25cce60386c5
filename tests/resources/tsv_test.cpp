#include <entente/resources/tsv.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include <unistd.h>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/resources/file.hpp>
#include <entente/resources/tsv_reader.hpp>

namespace entente {
namespace {

// A folder of its own for each test, removed behind it.
class TsvTableTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("entente-tsv-" + std::to_string(getpid()) + "-" +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  TsvTable read(const std::string& bytes) {
    std::ofstream(folder_ / "t.tsv", std::ios::binary) << bytes;
    return TsvTable(folder_, "t.tsv", {"word", "kind"});
  }
  std::string message(const std::string& bytes) {
    try {
      read(bytes);
    } catch (const ResourceError& error) {
      return error.what();
    }
    return "no error";
  }

  std::filesystem::path folder_;
};

TEST_F(TsvTableTest, GivesCellsAndWhereTheyStand) {
  const TsvTable table = read("#columnist\n#columns\tword\tkind\nGen.\ttitle\n\nMr.\t-\n");
  ASSERT_EQ(table.rows().size(), 2U);
  EXPECT_EQ(table.rows()[0].cells, (std::vector<std::string>{"Gen.", "title"}));
  EXPECT_EQ(table.rows()[0].rule.text(), "t.tsv:3");
  EXPECT_EQ(table.rows()[1].cells[1], "");
  EXPECT_EQ(table.rows()[1].rule.line, 5U);
}

TEST_F(TsvTableTest, ReadsAFileToItsEnd) {
  const std::string bytes("a\0b\xFF\r\n", 6);
  std::ofstream(folder_ / "f", std::ios::binary) << bytes;
  EXPECT_EQ(read_file(folder_ / "f", "bytes"), bytes);
}

TEST_F(TsvTableTest, NamesAFileThatCannotBeRead) {
  const auto reason = [](const std::filesystem::path& path) {
    try {
      static_cast<void>(read_file(path, "bytes"));
    } catch (const ResourceError& error) {
      return std::string(error.what());
    }
    return std::string("no error");
  };
  EXPECT_EQ(reason(folder_), folder_.string() + ": cannot be read to its end; expected bytes");
  EXPECT_EQ(reason(folder_ / "none"), (folder_ / "none").string() + ": cannot be opened; expected bytes");
}

TEST_F(TsvTableTest, ReadsWindowsLineEnds) {
  EXPECT_EQ(read("#columns\tword\tkind\r\na\tb\r\n").rows()[0].cells[1], "b");
}

TEST_F(TsvTableTest, ReportsTheLineOfARowWithTooFewCells) {
  EXPECT_EQ(message("#columns\tword\tkind\na\n"), "t.tsv:2: expected 2 cells, found 1");
}

TEST_F(TsvTableTest, RefusesOtherColumns) {
  EXPECT_NE(message("#columns\tword\n").find("t.tsv:1: "), std::string::npos);
}

TEST_F(TsvTableTest, RefusesRowsWithoutColumns) { EXPECT_NE(message("a\tb\n").find("t.tsv:1: "), std::string::npos); }

TEST_F(TsvTableTest, RefusesBrokenUtf8) {
  EXPECT_NE(message("#columns\tword\tkind\na\t\xFF\n").find("not UTF-8"), std::string::npos);
}

TEST_F(TsvTableTest, RefusesAMissingFile) { EXPECT_THROW(TsvTable(folder_, "none.tsv", {"a"}), ResourceError); }

TEST_F(TsvTableTest, ReadsMoreThanTheSizeOfTheFileSays) {
  try {
    static_cast<void>(TsvTable("/proc/self", "status", {"a"}));  // size 0
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_STREQ(error.what(), "status:1: a row before the `#columns` line");
  }
}

TEST_F(TsvTableTest, IsReadRowAfterRowWithoutACopy) {
  std::ofstream(folder_ / "t.tsv") << "#columns\tword\tkind\nGen.\t-\n# note\nMr.\ttitle";
  std::shared_ptr<const std::string> bytes;
  std::string_view kept;
  {
    TsvReader reader(folder_, "t.tsv", {"word", "kind"});
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.cells()[0], "Gen.");
    EXPECT_EQ(reader.cells()[1], "");
    EXPECT_EQ(reader.rule().text(), "t.tsv:2");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line(), "Mr.\ttitle");
    EXPECT_EQ(reader.rule().line, 4U);
    kept = reader.cells()[1];
    bytes = reader.bytes();
    EXPECT_FALSE(reader.next());
  }
  EXPECT_EQ(kept, "title");
}

TEST(SplitCells, CountsMoreThanFit) {
  std::string_view cells[2];
  EXPECT_EQ(split_cells("a\t-\tc\t", cells), 4U);
  EXPECT_EQ(cells[0], "a");
  EXPECT_EQ(cells[1], "");
}

TEST(SplitValues, PartsAtTheSeparator) {
  EXPECT_EQ(split_values("a|b||c"), (std::vector<std::string>{"a", "b", "", "c"}));
  EXPECT_TRUE(split_values("").empty());
  EXPECT_EQ(split_values("one"), std::vector<std::string>{"one"});
}

}  // namespace
}  // namespace entente
