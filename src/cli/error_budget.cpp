// Documents in error. Worked example: --max-errors 2 lets two bad documents pass and stops at the third.
#include "error_budget.hpp"

#include <string>

#include "choices.hpp"
#include "failure.hpp"

namespace entente::cli {

void add_error_options(CLI::App& command, ErrorOptions& options) {
  command.add_flag("--strict", options.strict, "Read everything, then exit with 1 when any document was in error");
  command.add_option("--max-errors", options.max_errors, "Stop with 1 as soon as more than N documents are in error")
      ->type_name("N")
      ->check(whole_from(0));
}

void ErrorBudget::report() const {
  if (exceeded()) {
    complain("stopped: more than " + std::to_string(*options_.max_errors) + " documents in error (--max-errors)");
  } else if (errors_ != 0) {
    complain(std::to_string(errors_) + (errors_ == 1 ? " document" : " documents") + " could not be read");
  }
}

}  // namespace entente::cli
