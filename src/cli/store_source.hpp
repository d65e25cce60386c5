#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include <entente/store/store_view.hpp>

#include "graph_source.hpp"
#include "projection_options.hpp"

namespace entente::cli {

// What is wanted of a store.
struct StoreQuestion {
  std::optional<ProjectionOptions> projection;  // what will be shown of it; nothing: all is needed
  std::string text;
  StoreParts parts;
};

void add_text_option(CLI::App& command, std::string& text);
// `--store` and `--text` of the commands that read articles and graphs, too.
void add_store_input(CLI::App& command, GraphSourceOptions& options);
// Errors  InputError for a `--store` that is something else; Failure `usage` for a `--text` without any store.
void check_stores(const GraphSourceOptions& options);
// The graph of a store, or as much of it as the projection can show: project it.
// Errors  as StoreView; Failure `usage` for a text query that is not understood, `input` for an actor that the store does not have.
[[nodiscard]] RelationGraph ask_store(const std::filesystem::path& path, const StoreQuestion& question);

}  // namespace entente::cli
