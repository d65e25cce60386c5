#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/resources/tsv.hpp>

namespace entente {

// A table of the data folder, row after row, without a copy of any cell: for tables of thousands of rows, which are read at every start.
// Takes/gives  UTF-8 TSV -> rows with exactly as many cells as `#columns` names; a cell `-` is given back as "".
// Errors       ResourceError `file:line: ...` when the file is missing, not UTF-8, lacks `#columns` or a row has another number of cells.
// Cost         O(bytes), two allocations a table.      Lifetime  cells are views of bytes(), which may be kept.
// Tests        tests/resources/tsv_test.cpp
class TsvReader {
 public:
  // As TsvTable.
  TsvReader(const std::filesystem::path& data_folder, const std::string& name, std::vector<std::string> columns);

  // Goes to the next row; false behind the last.
  [[nodiscard]] bool next();
  // Of the row that it stands at: its cells, the line that holds them, where that stands.
  [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] const RuleId& rule() const { return rule_; }
  // Throws the ResourceError of this row.
  [[noreturn]] void refuse(const std::string& message) const;
  // What the views point into.
  [[nodiscard]] const std::shared_ptr<const std::string>& bytes() const { return bytes_; }

 private:
  void check_columns() const;

  std::vector<std::string> columns_;
  std::shared_ptr<const std::string> bytes_;
  std::size_t at_ = 0;
  bool named_ = false;
  std::string_view line_;
  std::vector<std::string_view> cells_;
  RuleId rule_;
};

// The cells of a row, as TsvReader gives them: puts as many as fit into `cells` and says how many there are.
std::size_t split_cells(std::string_view line, std::span<std::string_view> cells);

// Calls `take` with each value of a cell; with none for an empty cell. As split_values, without a copy.
template <typename Take>
void for_each_value(std::string_view cell, char separator, const Take& take) {
  for (std::size_t begin = 0; !cell.empty() && begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(separator, begin), cell.size());
    take(cell.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace entente
