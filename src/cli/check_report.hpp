#pragma once

#include <ostream>
#include <string>

#include <entente/resources/line_book.hpp>

namespace entente::cli {

// What --check says of a user's file: every line with a problem as `file:line: reason`, then one line of counts that begins with the file and its format and
// ends with `found`, which says what was read.
void write_check(std::ostream& out, const std::string& file, const std::string& format, const LineReport& report,
                 const std::string& found);

}  // namespace entente::cli
