#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace entente {

// A line of a user's file that was not imported, or of which something was guessed or left out.
struct LineProblem {
  std::uint32_t line = 0;
  bool skipped = false;
  std::string reason;
};

// What became of the lines of a user's file. Every line is one of the four counts; a doubtful one was imported, with a problem that says what is doubtful.
struct LineReport {
  std::vector<LineProblem> problems;                                                       // by line
  std::size_t imported_lines = 0, doubtful_lines = 0, skipped_lines = 0, other_lines = 0;  // other: comments, blank

  [[nodiscard]] std::size_t line_count() const { return imported_lines + doubtful_lines + skipped_lines + other_lines; }
};

// Keeps the fate of each line while a file is read, so that nothing is dropped in silence.
// Takes/gives  one begin_line() a line, then what becomes of lines -> a LineReport.
// Cost         O(1) a line; O(problems) a refused line.
// Tests        tests/resources/line_book_test.cpp
class LineBook {
 public:
  enum class Fate : std::uint8_t { other, imported, doubtful, skipped };

  void begin_line() { fates_.push_back(Fate::other); }
  [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(fates_.size()); }  // from 1
  void imported(std::uint32_t line);
  void doubt(std::uint32_t line, const std::string& reason);
  void skip(std::uint32_t line, const std::string& reason);
  [[nodiscard]] bool skipped(std::uint32_t line) const { return fates_[line - 1] == Fate::skipped; }
  [[nodiscard]] LineReport finish() &&;

 private:
  std::vector<Fate> fates_;
  std::vector<LineProblem> problems_;
};

}  // namespace entente
