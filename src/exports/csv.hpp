#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <entente/exports/harmless_cell.hpp>

#include "flat_graph.hpp"

namespace entente {

// Writes rows of RFC 4180 (comma), or of tabs without any quoting; a line break inside a cell of the latter becomes a blank.
// Errors  none of its own: finish() throws ExportError when the stream failed.
class TableWriter {
 public:
  TableWriter(std::ostream& out, Separator separator, bool keep_line_breaks)
      : out_(out), separator_(separator), keep_line_breaks_(keep_line_breaks) {}
  void row(const std::vector<Cell>& cells);
  void finish();

 private:
  [[nodiscard]] std::string written(const Cell& cell) const;

  std::ostream& out_;
  Separator separator_;
  bool keep_line_breaks_;
};

}  // namespace entente
