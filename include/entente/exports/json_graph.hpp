#pragma once

#include <cstddef>
#include <iosfwd>
#include <utility>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// How a graph is laid out as JSON, and what it says.
struct JsonGraphOptions {
  bool one_line = false;      // a graph a line, for streams of graphs; else one node and one edge a line
  WeightRule weighting = {};  // what `weight` counts
  bool measures = false;      // of actors and pairs, under `measures`
};

// Writes a graph as JSON Graph Format v2.1.
// Takes/gives  RelationGraph -> ASCII bytes; all that JGF does not name stands in `metadata`; a text that is not UTF-8 gets U+FFFD in its place.
// Errors       ExportError when the stream fails.
// Cost         O(bytes); one node or edge in memory at a time.
// Source       JSON Graph Format specification 2.1, jsongraph/json-graph-specification.
// Tests        tests/exports/json_graph_test.cpp, tests/golden/graph.json
class JsonGraphExporter {
 public:
  explicit JsonGraphExporter(JsonGraphOptions options = {}) : options_(std::move(options)) {}
  void write(const RelationGraph& graph, std::ostream& out) const;

 private:
  JsonGraphOptions options_;
};

// How much is read, against hostile input: levels of nesting, and bytes.
struct JsonGraphLimits {
  std::size_t depth = 32;
  std::size_t bytes = std::size_t{1} << 30U;
};

// Reads back what JsonGraphExporter wrote: read_json_graph(write(g)) == g. Ids of edges, counts and pair summaries are made anew, not believed.
// Errors  InputError "invalid_json", "invalid_graph" (the message says where: `graph.edges[3].metadata.root`), "too_large", "too_deep".
[[nodiscard]] RelationGraph read_json_graph(std::istream& in, JsonGraphLimits limits = {});

}  // namespace entente
