#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lint/table.hpp"

namespace entente::lint {

// Reads one table and reports what is wrong with it as a file: bytes, line ends, the comment on top, the names of columns, the number of cells.
// Takes/gives  a data folder and a table's path in it -> the table without the rows that have too few or too many cells; nothing where it is not UTF-8 or has no
//              columns. Faults are added to `findings`.
[[nodiscard]] std::optional<Table> read_table(const std::filesystem::path& folder, const std::string& name,
                                              std::vector<Finding>& findings);

}  // namespace entente::lint
