#pragma once

#include <cstddef>
#include <optional>

#include <CLI/CLI.hpp>

namespace entente::cli {

struct ErrorOptions {
  bool strict = false;
  std::optional<std::size_t> max_errors;
};

void add_error_options(CLI::App& command, ErrorOptions& options);

// Counts documents in error and decides when there are too many.
class ErrorBudget {
 public:
  // `before`: those of an earlier run that this one goes on with.
  explicit ErrorBudget(const ErrorOptions& options, std::size_t before = 0) : options_(options), errors_(before) {}

  void count() { ++errors_; }
  [[nodiscard]] bool exceeded() const { return options_.max_errors && errors_ > *options_.max_errors; }
  [[nodiscard]] bool failed() const { return exceeded() || (options_.strict && errors_ != 0); }
  void report() const;  // one line on standard error when any document was in error

 private:
  ErrorOptions options_;
  std::size_t errors_;
};

}  // namespace entente::cli
