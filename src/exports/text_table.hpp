#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace entente {

// Columns of text for a terminal or a fixed-width font: the first to the left, others to the right; as wide as their cells, but no more than `widest`.
// Cells are cleaned as labels of drawings are.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> titles, std::size_t left_columns = 1);
  void row(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.size() == 1; }
  void write(std::ostream& out) const;

 private:
  std::size_t left_columns_;
  std::vector<std::vector<std::string>> rows_;
};

// With so many digits behind the point.
[[nodiscard]] std::string fixed(double value, int digits);

}  // namespace entente
