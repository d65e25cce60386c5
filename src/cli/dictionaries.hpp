#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/actors/dictionary.hpp>

namespace entente::cli {

void add_actors_option(CLI::App& command, std::vector<std::string>& files);

// The users' dictionaries that --actors names, in order. Lines that could not be imported are told in one line a file on standard error.
// Errors  ResourceError `file:line` for a wrong row of our table, or a file that is no dictionary.
[[nodiscard]] std::vector<Dictionary> read_dictionaries(const std::filesystem::path& data_folder,
                                                        const std::vector<std::string>& files);

}  // namespace entente::cli
