#pragma once

#include <iosfwd>
#include <utility>

#include <entente/exports/export_options.hpp>

namespace entente {

// Writes a graph as GraphML: for networkx, igraph, Cytoscape, yEd, Gephi.
// Takes/gives  RelationGraph -> UTF-8 XML; attributes are declared with their types; an edge's id is its own, so parallel edges stay apart.
//              Every edge is directed; a mutual act says so in `reciprocal`. What is not known is left out.
// Errors       ExportError when the stream fails.      Cost  O(bytes).
// Source       GraphML primer, graphml.graphdrawing.org.
// Tests        tests/exports/graph_xml_test.cpp, tests/readers (read back by networkx and igraph)
class GraphMlExporter {
 public:
  explicit GraphMlExporter(ExportOptions options = {}) : options_(std::move(options)) {}
  void write(const RelationGraph& graph, std::ostream& out) const;

 private:
  ExportOptions options_;
};

// Writes a graph as GEXF 1.3: for Gephi and Gephi Lite, with time.
// Takes/gives  RelationGraph -> UTF-8 XML. An edge with a date lasts from its first to its last day (a month or year from its first day to its last);
//              one without is there always. `kind` is the root, numbered among parallel edges, since (source, target, kind) must be unique.
// Errors       ExportError when the stream fails.      Cost  O(bytes).
// Source       gexf.net, GEXF 1.3 schema.
// Tests        tests/exports/graph_xml_test.cpp, tests/readers (read back by networkx and graphology)
class GexfExporter {
 public:
  explicit GexfExporter(ExportOptions options = {}) : options_(std::move(options)) {}
  void write(const RelationGraph& graph, std::ostream& out) const;

 private:
  ExportOptions options_;
};

}  // namespace entente
