#pragma once

#include <set>
#include <string>
#include <vector>

#include "lint/table.hpp"

namespace entente::lint {

// One row under check, and the checks of columns that stand in tables of several kinds. Each adds what it finds to `findings`.
struct RowCheck {
  const Table& table;
  const Row& row;
  std::vector<Finding>& findings;

  [[nodiscard]] const std::string& cell(const std::string& column) const { return table.cell(row, column); }
  void report(const std::string& message) const { findings.push_back({table.name, row.line, message}); }

  void expect_one_of(const std::string& column, const std::set<std::string>& known) const;
  // `message`: what is wrong where the cell is open.
  void expect_filled(const std::string& column, const std::string& message) const;
  void expect_sector() const;
  void expect_actor_type() const;
  void expect_root_and_mode() const;
  void expect_cameo() const;
};

}  // namespace entente::lint
