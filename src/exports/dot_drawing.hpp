#pragma once

#include <cstddef>
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
// `hidden_labels`: of lines, that an earlier attempt found no room for; a note says so.
[[nodiscard]] GraphvizGraph draw(const RelationGraph& graph, const DiagramOptions& options,
                                 std::size_t hidden_labels = 0);
[[nodiscard]] GraphvizGraph draw(DiagramModel model, const DiagramOptions& options, std::size_t hidden_labels = 0);
[[nodiscard]] std::string hidden_labels_note(std::size_t count);

// Makes a drawing, given how many labels an earlier attempt found no room for.
using MakeDrawing = std::function<GraphvizGraph(std::size_t hidden_labels)>;

// What `make` draws, as bytes of "svg", "png" or "pdf", or in the DOT language; `make` is called within the session.
// Errors  ExportError for another format, or when Graphviz or the stream fails.
void write_picture(const MakeDrawing& make, std::string_view format, std::ostream& out);
void write_dot(const MakeDrawing& make, std::ostream& out);

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
