#pragma once

#include <cstdint>
#include <iosfwd>
#include <utility>

#include <entente/exports/export_options.hpp>

namespace entente {

enum class ViewerFormat : std::uint8_t {
  cytoscape,   // cytoscape.js elements: cytoscape({elements: data.elements})
  graphology,  // graphology, and sigma over it: new MultiGraph({type: "directed"}).import(data)
  networkx,    // networkx node-link: node_link_graph(data, edges="edges")
  d3,          // d3-force: nodes, and links by id
  vis,         // vis-network: nodes and edges
  jgf,  // JSON Graph Format of what is aggregated; it cannot be read back, see JsonGraphExporter for the graph itself
};

// Writes a graph as the JSON that a viewer or library of graphs takes.
// Takes/gives  RelationGraph -> ASCII bytes, one node or edge a line; parallel edges stay apart by their ids; every edge is directed, a mutual act
//              says so in `reciprocal`. No attribute has a name that a viewer reserves. Acts with one known actor are not among the edges.
//              Places are those of the graph; graphology, which must have them, gets a circle where there are none.
// Errors       ExportError when the stream fails.
// Cost         O(bytes); one node or edge in memory at a time.
// Tests        tests/exports/viewer_json_test.cpp, tests/readers (read back by cytoscape.js, graphology and networkx)
class ViewerJsonExporter {
 public:
  explicit ViewerJsonExporter(ViewerFormat format, ExportOptions options = {})
      : format_(format), options_(std::move(options)) {}
  void write(const RelationGraph& graph, std::ostream& out) const;

 private:
  ViewerFormat format_;
  ExportOptions options_;
};

}  // namespace entente
