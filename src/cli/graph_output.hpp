#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include <entente/pipeline/graph_format.hpp>

namespace entente::cli {

// How and where a graph is written, for `graph` and `render`.
struct GraphOutput {
  std::string path;
  std::string format;
  std::string weight = "documents";
  std::string kind = "network", theme = "light";
  std::string aggregate;  // "": none in data, by pair and sign in diagrams
  GraphOutputOptions options;
};

void add_weight_option(CLI::App& command, std::string& weight);
[[nodiscard]] Weighting parse_weighting(const std::string& name);
void add_graph_output_options(CLI::App& command, GraphOutput& output);

// The format that was named, else that of the output file's ending, else the default.
// Errors  Failure `usage`, with a list of the formats, for an unknown one, or for a picture of bytes on a terminal.
[[nodiscard]] const GraphFormat& chosen_format(const GraphOutput& output);

// Errors  ExportError when it cannot be drawn or written; an older file is then still there.
void write_graph(const RelationGraph& graph, const GraphOutput& output, const GraphFormat& format);

}  // namespace entente::cli
