#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "flat_graph.hpp"

namespace entente {

enum class Separator : char { comma = ',', tab = '\t' };

// A text that a spreadsheet takes for a formula gets an apostrophe before it: "=cmd|..." becomes "'=cmd|...". Numbers are not touched.
// Between tabs, where nothing is quoted, so does one that begins with a quotation mark: readers take it for the quotes of a cell, drop them and find the
// formula inside, or the next row when they are not closed.
// Source  OWASP, CSV Injection.     Tests  tests/exports/tables_test.cpp
[[nodiscard]] std::string harmless(std::string_view text, Separator separator);

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
