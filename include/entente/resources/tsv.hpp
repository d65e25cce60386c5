#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Where a rule or a name was written: `lexicon/verbs.tsv:120`, the id of a rule in every output.
struct RuleId {
  std::shared_ptr<const std::string> file;  // below the data folder; null for a rule of the code itself
  std::uint32_t line = 0;                   // from 1; 0 for what stands in no line: "model:pair"

  [[nodiscard]] std::string text() const {
    return !file ? std::string() : line == 0 ? *file : *file + ":" + std::to_string(line);
  }
};

// One row of a table: its cells by column, and where it stands.
struct TsvRow {
  std::vector<std::string> cells;
  RuleId rule;
};

// A table of the data folder, read whole.
// Takes/gives  UTF-8 TSV -> rows with exactly as many cells as `#columns` names; a cell `-` is given back as "".
// Errors       ResourceError `file:line: ...` when the file is missing, not UTF-8, lacks `#columns` or a row has another number of cells.
// Cost         O(bytes).
// Tests        tests/resources/tsv_test.cpp
class TsvTable {
 public:
  // `name` is the path below `data_folder` ("lexicon/verbs.tsv"); `columns` the names that the caller expects, in order.
  TsvTable(const std::filesystem::path& data_folder, const std::string& name, const std::vector<std::string>& columns);
  [[nodiscard]] const std::vector<TsvRow>& rows() const { return rows_; }
  [[nodiscard]] const std::string& name() const { return *name_; }

 private:
  std::shared_ptr<const std::string> name_;
  std::vector<TsvRow> rows_;
};

// The values of a cell that are parted by `|`; none for an empty cell.
[[nodiscard]] std::vector<std::string> split_values(std::string_view cell, char separator = '|');

}  // namespace entente
