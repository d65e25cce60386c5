// Turns a graph into a cgraph graph: which picture, and for the network its actors, lines and a header with title and legend.
// Rules of cgraph kept here and in drawing_parts.cpp: defaults are declared before any object, every edge has a name, the graph is never strict, HTML-like
// labels are made with agstrdup_html, and no text of the outside reaches a label without plain_label or html_label.
#include "dot_drawing.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "affiliation_lines.hpp"
#include "diagram_model.hpp"
#include "drawing_header.hpp"
#include "drawing_parts.hpp"
#include "graphviz_writer.hpp"
#include "other_drawings.hpp"

namespace entente {

namespace {

// Beyond, lines run straight: to lead them around the actors would take minutes.
constexpr std::size_t kMostActorsWithBends = 80;
constexpr std::size_t kMostBends = 250;

std::mutex graphviz_mutex;
std::string graphviz_messages;

int keep_message(char* message) {
  graphviz_messages += message;
  return 0;
}

// Layers read best while they are few; beyond, and for dense graphs, their edges grow too long.
std::string_view engine_of(LayoutEngine wanted, const DiagramModel& model) {
  switch (wanted) {
    case LayoutEngine::layered:
      return "dot";
    case LayoutEngine::spread:
      return "neato";
    case LayoutEngine::wide:
      return "sfdp";
    case LayoutEngine::by_size:
      break;
  }
  if (model.nodes.size() <= 16 && model.lines.size() <= 32) {
    return "dot";
  }
  return model.nodes.size() <= 150 ? "neato" : "sfdp";
}

// Inches, in a spread drawing: who has much to do with others needs a wide circle for them and the words of their lines.
std::string length_of(std::size_t lines_at_an_end) {
  constexpr std::size_t kMost = 12;
  const std::size_t tenths = 30 + 2 * (std::min(std::max<std::size_t>(lines_at_an_end, 2), kMost) - 2);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::string hidden_labels_note(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " line stands" : " lines stand") +
         " without words for want of room; in SVG they are in the tooltips.";
}

GraphvizGraph draw(const RelationGraph& graph, const DiagramOptions& options, std::size_t hidden_labels) {
  switch (options.kind) {
    case DiagramKind::ego:
      return draw_ego(graph, options, hidden_labels);
    case DiagramKind::timeline:
      return draw_timeline(graph, options);
    case DiagramKind::matrix:
      return draw_matrix(graph, options);
    case DiagramKind::network:
      break;
  }
  DiagramModel model = choose_drawing(graph, options);
  if (options.affiliations) {
    add_affiliations(graph, options, model);
  }
  return draw(std::move(model), options, hidden_labels);
}

GraphvizGraph draw(DiagramModel model, const DiagramOptions& options, std::size_t hidden_labels) {
  const std::string_view engine = engine_of(options.engine, model);
  if (hidden_labels > 0) {
    model.notes.push_back(hidden_labels_note(hidden_labels));
  }
  GraphvizWriter writer("entente");
  declare_defaults(writer, engine, options.theme);
  if (model.nodes.size() > kMostActorsWithBends || model.lines.size() > kMostBends) {
    writer.declare(AGRAPH, "splines", "line");
  }
  writer.set_html("label", drawing_header(model, options));
  std::map<std::string, Agnode_t*> nodes;
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    Agnode_t* node = draw_actor(writer, *model.nodes[i], options.theme);
    if (!model.node_sides.empty()) {
      mark_side(writer, node, *model.nodes[i], model.node_sides[i], options.theme);
    }
    nodes.emplace(model.nodes[i]->id, node);
  }
  std::map<std::string, std::size_t> lines_at;
  for (const DrawnLine& line : model.lines) {
    ++lines_at[line.source];
    ++lines_at[line.target];
  }
  for (const DrawnLine& line : model.lines) {
    Agedge_t* edge = draw_line(writer, line, nodes, engine == "dot", options.theme);
    if (engine == "neato") {
      writer.set(edge, "len", length_of(std::max(lines_at[line.source], lines_at[line.target])));
    }
  }
  return writer.take();
}

GraphvizSession::GraphvizSession() {
  graphviz_mutex.lock();
  graphviz_messages.clear();
  agseterrf(keep_message);
}

GraphvizSession::~GraphvizSession() {
  agseterrf(nullptr);
  graphviz_mutex.unlock();
}

std::string GraphvizSession::messages() const { return graphviz_messages; }

}  // namespace entente
