#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "exit_code.hpp"

namespace entente::cli {

// Each adds its subcommand to the program; the subcommand sets `command` to what it does when it was chosen, and main runs that.
using Command = std::function<ExitCode()>;
void add_extract(CLI::App& app, Command& command);
void add_explain(CLI::App& app, Command& command);
void add_graph(CLI::App& app, Command& command);
void add_render(CLI::App& app, Command& command);
void add_parse(CLI::App& app, Command& command);
void add_actors(CLI::App& app, Command& command);
void add_lexicon(CLI::App& app, Command& command);
void add_compare(CLI::App& app, Command& command);
void add_stats(CLI::App& app, Command& command);
void add_view(CLI::App& app, Command& command);
void add_merge(CLI::App& app, Command& command);
void add_import(CLI::App& app, Command& command);
void add_ingest(CLI::App& app, Command& command);
void add_query(CLI::App& app, Command& command);

// The versions of the program, its model and its tables, in three lines.
[[nodiscard]] ExitCode print_version(const std::string& data);

}  // namespace entente::cli
