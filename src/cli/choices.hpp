#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace entente::cli {

// The words that an option takes, for `check`: any other is wrong usage. Completion and manual list them (choices_of).
[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& words);

// Likewise for completion and manual alone: whoever reads the option judges it, by rules or in words of its own.
[[nodiscard]] CLI::Validator such_as(const std::vector<std::string>& words);

// Anything but the empty text, which is wrong usage.
[[nodiscard]] CLI::Validator filled();

// Numbers that an option takes: whole ones from `least` on, in digits; those above 0; those from 0 to 1. Any other is wrong usage.
[[nodiscard]] CLI::Validator whole_from(unsigned least);
[[nodiscard]] CLI::Validator above_zero();
[[nodiscard]] CLI::Validator share();

// The words given to one_of or such_as, the first check of this option; none where there is no such check.
[[nodiscard]] std::vector<std::string> choices_of(CLI::Option& option);

}  // namespace entente::cli
