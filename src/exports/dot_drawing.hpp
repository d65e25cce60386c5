#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

#include <cgraph.h>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

#include "diagram_model.hpp"

namespace entente {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphvizGraph = std::unique_ptr<Agraph_t, CloseGraph>;

// A Graphviz graph of the drawing, without positions. The caller holds a GraphvizSession.
[[nodiscard]] GraphvizGraph draw(const RelationGraph& graph, const DiagramOptions& options);
[[nodiscard]] GraphvizGraph draw(const DiagramModel& model, const DiagramOptions& options);

// What `make` draws, as bytes of "svg", "png" or "pdf", or in the DOT language; `make` is called within the session.
// Errors  ExportError for another format, or when Graphviz or the stream fails.
void write_picture(const std::function<GraphvizGraph()>& make, std::string_view format, std::ostream& out);
void write_dot(const std::function<GraphvizGraph()>& make, std::ostream& out);

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
