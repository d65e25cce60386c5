#pragma once

#include <filesystem>
#include <ostream>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/bundles.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// How a graph is written, whatever the format; each format takes what concerns it.
struct GraphOutputOptions {
  DiagramOptions diagram = {};
  WeightRule weighting = {};
  Aggregate aggregate = Aggregate::none;  // of formats for other programs
  bool measures = false;                  // likewise
  bool acts = true;                       // likewise: whether acts are edges
  std::set<TieLayer> layers = {};         // likewise: which other ties are
  bool one_line = false;                  // of jgf: a graph a line, for streams of graphs
};

// A way to write a graph: its name, the endings of its files, and the exporter that writes it. One row of a table in graph_format.cpp.
struct GraphFormat {
  using Write = void (*)(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out);
  std::string_view name;                      // "svg"
  std::span<const std::string_view> endings;  // ".svg", lower case; may be double: ".vis.json"
  bool binary = false;                        // no text for a terminal
  Write write = nullptr;
  Write write_nodes = nullptr;  // of a format of two files, NAME-nodes and NAME-edges; then `write` writes the edges
};

// All formats; the first is the default.
[[nodiscard]] std::span<const GraphFormat> graph_formats();
// The format of this name, or of this file's longest ending that there is (in any case of letters); null when there is none.
// Tests  tests/pipeline/graph_format_test.cpp
[[nodiscard]] const GraphFormat* find_graph_format(std::string_view name);
[[nodiscard]] const GraphFormat* graph_format_of(const std::filesystem::path& file);
// The path of one table of a format of two: "week.neo4j.csv" and "-nodes" give "week-nodes.neo4j.csv".
[[nodiscard]] std::string part_path(const std::string& path, const GraphFormat& format, const std::string& part);
// "jgf (.json .jgf), dot (.dot .gv), ..." for messages and help.
[[nodiscard]] std::string list_graph_formats();

}  // namespace entente
