#pragma once

#include <string>
#include <string_view>

namespace entente {

enum class Separator : char { comma = ',', tab = '\t' };

// A text that a spreadsheet takes for a formula gets an apostrophe before it: "=cmd|..." becomes "'=cmd|...". Numbers are not touched.
// Between tabs, where nothing is quoted, so does one that begins with a quotation mark: readers take it for the quotes of a cell, drop them and find the
// formula inside, or the next row when they are not closed.
// Source  OWASP, CSV Injection.     Tests  tests/exports/tables_test.cpp
[[nodiscard]] std::string harmless(std::string_view text, Separator separator);

}  // namespace entente
