#pragma once

#include <iosfwd>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// Writes the drawing of a graph in Graphviz' DOT language, without positions: `dot -Tsvg` draws the same picture.
// Takes/gives  RelationGraph -> UTF-8 bytes; an actor or line a statement; every line has a name of its own, so parallel lines stay apart.
// Errors       ExportError when cgraph or the stream fails.
// Cost         O(nodes + edges), in memory.      Lifetime  keeps nothing.
// Tests        tests/exports/dot_test.cpp, tests/golden/graph.dot
class DotExporter {
 public:
  void write(const RelationGraph& graph, const DiagramOptions& options, std::ostream& out) const;
};

}  // namespace entente
