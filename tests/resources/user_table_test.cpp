#include <entente/resources/user_table.hpp>

#include <gtest/gtest.h>

#include <entente/resources/columns_line.hpp>

namespace entente::test {
namespace {

UserTable table_of_names() {
  return UserTable({"name", "sector"},
                   [](const UserTable& table) { return table.has("name") ? "" : "no column `name`"; });
}

// The cells of each row that was taken.
std::vector<std::string> rows_of(UserTable& table, std::string_view bytes) {
  std::vector<std::string> rows;
  table.read(bytes, [&]() -> std::string {
    if (table.cell("name") == "nobody") {
      return "nobody is no name";
    }
    rows.push_back(std::to_string(table.line()) + ":" + table.cell("name") + "/" + table.cell("sector"));
    return {};
  });
  return rows;
}

TEST(UserTable, GivesCellsUnderTheColumnsThatStandAboveThem) {
  UserTable table = table_of_names();
  EXPECT_EQ(rows_of(table, "# a comment\n#columns\tsector\tname\nOPP\tVanek\r\n\n#columns\tname\nMoll\n-"),
            (std::vector<std::string>{"3:Vanek/OPP", "6:Moll/", "7:/"}));
  const LineReport report = std::move(table).finish();
  EXPECT_EQ(report.imported_lines, 3U);
  EXPECT_EQ(report.other_lines, 4U);
  EXPECT_TRUE(report.problems.empty());
}

TEST(UserTable, KeepsWhatIsWrongWithALineAndReadsTheOthers) {
  UserTable table = table_of_names();
  EXPECT_EQ(rows_of(table, "Moll\n#columns\tname\nA\tB\n\xFF\nnobody\nVanek\n"),
            (std::vector<std::string>{"6:Vanek/"}));
  const LineReport report = std::move(table).finish();
  ASSERT_EQ(report.problems.size(), 4U);
  EXPECT_EQ(report.problems[0].reason, "a row without a `#columns` line that holds for it");
  EXPECT_EQ(report.problems[1].reason, "expected 1 cells, found 2");
  EXPECT_EQ(report.problems[2].reason, "not UTF-8 at byte 0 of the line");
  EXPECT_EQ(report.problems[3].reason, "nobody is no name");
}

TEST(UserTable, TakesNoRowsUnderColumnsThatCannotDo) {
  UserTable table = table_of_names();
  EXPECT_TRUE(rows_of(table, "#columns\tname\tshoe size\nVanek\t43\n#columns\tsector\nOPP\n").empty());
  const LineReport report = std::move(table).finish();
  ASSERT_EQ(report.problems.size(), 4U);
  EXPECT_EQ(report.problems[0].reason, "unknown columns: shoe size (see README.md in the data folder)");
  EXPECT_EQ(report.problems[2].reason, "no column `name`");
}

TEST(UserTable, OfNothingHasNoLines) {
  UserTable table = table_of_names();
  EXPECT_TRUE(rows_of(table, "").empty());
  EXPECT_EQ(std::move(table).finish().line_count(), 0U);
}

TEST(UserTable, TakesAWordThatBeginsLikeItsHeaderForAComment) {
  UserTable table = table_of_names();
  EXPECT_EQ(rows_of(table, "#columns\tname\n#columnist of the year\n#columns of names\nVanek\n"),
            (std::vector<std::string>{"4:Vanek/"}));
  EXPECT_TRUE(std::move(table).finish().problems.empty());
}

TEST(ColumnsLine, EndsOrGoesOnWithATab) {
  EXPECT_TRUE(names_columns("#columns"));
  EXPECT_TRUE(names_columns("#columns\tname"));
  EXPECT_FALSE(names_columns("#columnsname"));
  EXPECT_TRUE(has_columns_line("# x\r\n#columns\r\n"));
  EXPECT_TRUE(has_columns_line("# x\n#columns"));
  EXPECT_FALSE(has_columns_line("#columnist\n ## #columns\tname\n"));
  EXPECT_FALSE(has_columns_line(""));
}

}  // namespace
}  // namespace entente::test
