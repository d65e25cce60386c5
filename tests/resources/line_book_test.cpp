#include <entente/resources/line_book.hpp>

#include <chrono>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(LineBook, CountsEveryLineOnce) {
  LineBook book;
  for (int i = 0; i < 4; ++i) {
    book.begin_line();
  }
  book.imported(1);
  book.imported(2);
  book.doubt(2, "a guess");
  book.doubt(3, "a guess");
  book.skip(3, "no code");
  const LineReport report = std::move(book).finish();
  EXPECT_EQ(report.imported_lines, 1U);
  EXPECT_EQ(report.doubtful_lines, 1U);
  EXPECT_EQ(report.skipped_lines, 1U);
  EXPECT_EQ(report.other_lines, 1U);
  EXPECT_EQ(report.line_count(), 4U);
}

TEST(LineBook, RefusesManyLinesInTimeThatGrowsWithThem) {
  LineBook book;
  const auto begin = std::chrono::steady_clock::now();
  for (std::uint32_t line = 1; line <= 400000; ++line) {
    book.begin_line();
    book.skip(line, "no code");
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(std::move(book).finish().skipped_lines, 400000U);
  EXPECT_LT(seconds.count(), 10.0);  // to look through all problems at each would take a minute
}

TEST(LineBook, KeepsTheReasonOfARefusalAlone) {
  LineBook book;
  book.begin_line();
  book.begin_line();
  book.skip(2, "no code");
  book.doubt(2, "a guess");
  book.doubt(1, "another guess");
  const LineReport report = std::move(book).finish();
  ASSERT_EQ(report.problems.size(), 2U);
  EXPECT_EQ(report.problems[0].line, 1U);
  EXPECT_FALSE(report.problems[0].skipped);
  EXPECT_EQ(report.problems[1].reason, "no code");
  EXPECT_TRUE(report.problems[1].skipped);
}

}  // namespace
}  // namespace entente
