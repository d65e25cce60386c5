// Worked example: `mine.txt:3: not imported: an empty code`, then `mine.txt: PETRARCH verbs, 9 lines: 7 imported, 0 imported in doubt, 1 not imported, 1 blank
// or comments; 3 verbs`.
#include "check_report.hpp"

#include <entente/pipeline/terminal_text.hpp>

namespace entente::cli {

void write_check(std::ostream& out, const std::string& file, const std::string& format, const LineReport& report,
                 const std::string& found) {
  for (const LineProblem& problem : report.problems) {
    out << terminal_safe(file + ":" + std::to_string(problem.line) + ": " +
                         (problem.skipped ? "not imported: " : "in doubt: ") + problem.reason)
        << '\n';
  }
  out << terminal_safe(file) << ": " << format << ", " << report.line_count() << " lines: " << report.imported_lines
      << " imported, " << report.doubtful_lines << " imported in doubt, " << report.skipped_lines << " not imported, "
      << report.other_lines << " blank or comments; " << found << '\n';
}

}  // namespace entente::cli
