#pragma once

#include <iosfwd>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// Writes the drawing of a graph as a Mermaid flowchart, for pages that draw it themselves (GitHub, GitLab, wikis).
// Takes/gives  RelationGraph -> UTF-8 text with the lines of the diagram: options.max_edges, and never more than Mermaid's own limits of 500 edges and
//              50,000 characters. A comment and a note in the drawing tell what is left out.
// Errors       ExportError when the stream fails.
// Tests        tests/exports/mermaid_test.cpp, tests/readers (parsed by mermaid)
class MermaidExporter {
 public:
  void write(const RelationGraph& graph, const DiagramOptions& options, std::ostream& out) const;
};

}  // namespace entente
