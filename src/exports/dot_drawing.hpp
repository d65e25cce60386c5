#pragma once

#include <memory>
#include <string>

#include <cgraph.h>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphvizGraph = std::unique_ptr<Agraph_t, CloseGraph>;

// A Graphviz graph of the drawing, without positions. The caller holds a GraphvizSession.
[[nodiscard]] GraphvizGraph draw(const RelationGraph& graph, const DiagramOptions& options);

// Graphviz' own memory is shared: whoever calls it holds this lock, and gets its messages instead of standard error.
class GraphvizSession {
 public:
  GraphvizSession();
  ~GraphvizSession();
  GraphvizSession(const GraphvizSession&) = delete;
  GraphvizSession& operator=(const GraphvizSession&) = delete;
  [[nodiscard]] std::string messages() const;
};

}  // namespace entente
