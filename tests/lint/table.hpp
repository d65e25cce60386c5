#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::lint {

struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

// One table, open to every reading of it; cells are looked up by the name of their column.
struct Table {
  std::string name;
  std::string comments;
  std::vector<std::string> columns;
  std::vector<Row> rows;

  [[nodiscard]] const std::string& cell(const Row& row, std::string_view column) const {
    const auto at = std::find(columns.begin(), columns.end(), column) - columns.begin();
    return row.cells.at(static_cast<std::size_t>(at));
  }
};

struct Finding {
  std::string table;
  std::size_t line;  // 0: the file as a whole
  std::string message;
};

}  // namespace entente::lint
