#pragma once

#include <iosfwd>
#include <string_view>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// Draws a graph as a picture to print: title, actors by shape, relations by colour and line, a legend; the evidence is each line's tooltip in SVG.
// Takes/gives  RelationGraph -> bytes of "svg", "png" or "pdf"; the same bytes for the same input and fonts. A graph without relations gives a drawing
//              that says so.
// Errors       ExportError for another format, a Graphviz without the plug-in, or a stream that fails.
// Cost         layout: dot about O(edges^2), neato O(nodes^2). One drawing at a time: Graphviz is not thread-safe, a lock inside sees to it.
// Tests        tests/exports/diagram_test.cpp
class DiagramRenderer {
 public:
  void render(const RelationGraph& graph, const DiagramOptions& options, std::string_view format,
              std::ostream& out) const;

  // The graph with a place for every actor (in points, y upwards), laid out as a whole: for viewers that draw it themselves.
  [[nodiscard]] RelationGraph lay_out(const RelationGraph& graph) const;
};

}  // namespace entente
