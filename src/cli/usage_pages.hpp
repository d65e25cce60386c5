#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace entente::cli {

// An option as its program defines it.
struct UsageOption {
  std::vector<std::string> names;  // "-o", "--output"; of a positional argument its word, "INPUT"
  std::string value;               // the word for its value, "FILE"; empty for a flag
  std::string default_value;
  std::string help;
  std::string group;                  // the heading it stands under
  std::vector<std::string> choices;   // the words it takes, where they are few
  std::vector<std::string> excludes;  // options that it does not go with
  bool positional = false;
  bool required = false;
  bool repeats = false;     // may be given again
  bool comma_list = false;  // several words in one value, parted by commas
};

// A program, or a subcommand, as it defines itself.
struct UsagePage {
  std::string name;     // "entente extract"
  std::string summary;  // one sentence
  std::string footer;   // examples, exit codes
  std::vector<UsageOption> options;
  std::vector<UsagePage> subcommands;
};

// Reads the definitions that the command line is parsed with; what is hidden there is left out.
[[nodiscard]] UsagePage usage_of(CLI::App& app);

// "entente-extract", as the manual calls it.
[[nodiscard]] std::string page_name(const UsagePage& page);
// One page of section 1 of the manual, in the macros of man(7); `program` is the page of the whole program.
[[nodiscard]] std::string man_page(const UsagePage& page, const UsagePage& program, const std::string& version);
// Functions that complete the command line of a program.
[[nodiscard]] std::string bash_completion(const UsagePage& program);
[[nodiscard]] std::string zsh_completion(const UsagePage& program);

// Writes man1/NAME.1 for the program and man1/NAME-SUBCOMMAND.1 for each subcommand, bash/NAME and zsh/_NAME into a folder.
// Errors  ExportError when a file cannot be written.     Tests  tests/cli/usage_pages_test.py
void write_usage_pages(CLI::App& app, const std::string& version, const std::filesystem::path& folder);

}  // namespace entente::cli
