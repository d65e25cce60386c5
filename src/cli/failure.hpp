#pragma once

#include <stdexcept>
#include <string>

#include "exit_code.hpp"

namespace entente::cli {

// Ends a command with an exit code and a message for standard error.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

// One line on standard error, led by the program's name, made safe for a terminal.
void complain(const std::string& message);

}  // namespace entente::cli
