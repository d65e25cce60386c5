// Turns a DiagramModel into a cgraph graph: shapes, colours, pens, and a header with title and legend.
// Worked example: one line "praised" from ann to bob becomes  ann -> bob [key="e:...", label=praised, color="#0072B2", style=dashed].
// Rules of cgraph kept here: defaults are declared before any object, every edge has a name, the graph is never strict, HTML-like labels are made
// with agstrdup_html, and no text of the outside reaches a label without plain_label or html_label.
#include "dot_drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>

#include "diagram_model.hpp"
#include "drawing_header.hpp"
#include "label_text.hpp"

namespace entente {

namespace {

std::mutex graphviz_mutex;
std::string graphviz_messages;

int keep_message(char* message) {
  graphviz_messages += message;
  return 0;
}

std::string_view pen_of(const DrawnLine& line) { return !line.actual ? "dotted" : line.material ? "solid" : "dashed"; }

// 1.3 points for one document or event, twice as wide for nine of them, at most 5.
std::string pen_width(const DrawnLine& line) {
  const double told = static_cast<double>(std::max(line.documents, line.event_count));
  const int tenths = static_cast<int>(std::lround(std::min(1.3 * std::sqrt(told), 5.0) * 10.0));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// Wraps cgraph's char* interface, which copies what it is given.
char* chars(std::string_view text, std::string& holder) {
  holder = std::string(text);
  return holder.data();
}

class Writer {
 public:
  explicit Writer(std::string_view name) {
    std::string holder;
    graph_.reset(agopen(chars(name, holder), Agdirected, nullptr));
    if (!graph_) {
      throw ExportError("DOT: cgraph cannot open a graph");
    }
  }
  void declare(int kind, std::string_view name, std::string_view value) {
    std::string name_holder;
    std::string value_holder;
    agattr(graph_.get(), kind, chars(name, name_holder), chars(value, value_holder));
  }
  void set(void* object, std::string_view name, std::string_view value) {
    std::string name_holder;
    std::string value_holder;
    agset(object, chars(name, name_holder), chars(value, value_holder));
  }
  void set_html(std::string_view name, const std::string& html) {
    std::string html_holder = html;
    char* marked = agstrdup_html(graph_.get(), html_holder.data());
    std::string name_holder;
    agattr(graph_.get(), AGRAPH, chars(name, name_holder), marked);
    agstrfree(graph_.get(), marked);
  }
  Agnode_t* node(std::string_view name) {
    std::string holder;
    return agnode(graph_.get(), chars(name, holder), 1);
  }
  Agedge_t* edge(Agnode_t* source, Agnode_t* target, std::string_view name) {
    std::string holder;
    return agedge(graph_.get(), source, target, chars(name, holder), 1);
  }
  GraphvizGraph take() { return std::move(graph_); }

 private:
  GraphvizGraph graph_;
};

// ---- layout

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

void declare_defaults(Writer& writer, std::string_view engine) {
  constexpr std::string_view kFont = "Helvetica";
  const bool layered = engine == "dot";
  const std::vector<std::array<std::string_view, 2>> graph_defaults = {
      {"layout", engine},  {"bgcolor", "white"}, {"charset", "UTF-8"},     {"fontname", kFont},
      {"labelloc", "t"},   {"labeljust", "l"},   {"pad", "0.3"},           {"outputorder", "edgesfirst"},
      {"splines", "true"}, {"overlap", "prism"}, {"overlap_scaling", "3"}, {"sep", "+18"},
      {"esep", "+6"},      {"start", "1"},       {"nodesep", "0.45"},      {"ranksep", "0.7"},
      {"rankdir", "TB"}};
  const std::vector<std::array<std::string_view, 2>> node_defaults = {
      {"label", "\\N"},     {"fontname", kFont},     {"fontsize", "13"},  {"fontcolor", "#111111"},
      {"color", "#444444"}, {"fillcolor", "white"},  {"shape", "box"},    {"style", "filled"},
      {"peripheries", "1"}, {"margin", "0.14,0.08"}, {"penwidth", "1.1"}, {"tooltip", ""},
      {"id", ""},           {"height", "0.4"},       {"width", "0.8"}};
  const std::vector<std::array<std::string_view, 2>> edge_defaults = {{"label", ""},
                                                                      {"fontname", kFont},
                                                                      {"fontsize", layered ? "10.5" : "9.5"},
                                                                      {"fontcolor", "#333333"},
                                                                      {"color", "#666666"},
                                                                      {"style", "solid"},
                                                                      {"penwidth", "1.3"},
                                                                      {"arrowsize", "0.8"},
                                                                      {"arrowhead", "normal"},
                                                                      {"dir", "forward"},
                                                                      {"tooltip", ""},
                                                                      {"labeltooltip", ""},
                                                                      {"id", ""},
                                                                      {"weight", "1"},
                                                                      {"len", layered ? "1" : "2.8"}};
  for (const auto& [name, value] : graph_defaults) {
    writer.declare(AGRAPH, name, value);
  }
  for (const auto& [name, value] : node_defaults) {
    writer.declare(AGNODE, name, value);
  }
  for (const auto& [name, value] : edge_defaults) {
    writer.declare(AGEDGE, name, value);
  }
}

std::string node_tooltip(const ActorNode& node) {
  std::vector<std::string> lines = {label_text::clean(node.name), std::string(name_of(node.actor_type))};
  for (const std::string* part : {&node.country, &node.sector}) {
    if (!part->empty()) {
      lines[1] += ", " + label_text::clean(*part);
    }
  }
  for (const DatedRole& role : node.roles) {
    lines.push_back(label_text::clean(role.title));
  }
  return label_text::join(lines, "\n");
}

Agnode_t* draw_node(Writer& writer, const ActorNode& actor) {
  const std::string name = label_text::safe_name(actor.id);
  const Look& look = look_of(actor.actor_type);
  std::string text = label_text::clean(actor.name);
  if (text.empty()) {
    text = label_text::clean(actor.id);
  }
  const std::vector<std::string> lines = label_text::wrap(text, 18, 3);
  Agnode_t* node = writer.node(name);
  writer.set(node, "label", label_text::plain_label(label_text::join(lines, "\n")));
  writer.set(node, "shape", look.shape);
  writer.set(node, "style", look.style);
  writer.set(node, "peripheries", look.peripheries);
  writer.set(node, "fillcolor", look.fill);
  writer.set(node, "margin", look.margin);
  writer.set(node, "tooltip", label_text::plain_label(node_tooltip(actor)));
  writer.set(node, "id", "n:" + name);
  return node;
}

// The border of an actor that one of two graphs tells of, or both.
void mark_side(Writer& writer, Agnode_t* node, const ActorNode& actor, Side side) {
  const SideLook& look = look_of(side);
  writer.set(node, "color", look.line);
  writer.set(node, "style", std::string(look_of(actor.actor_type).style) + std::string(look.node_style));
  writer.set(node, "penwidth", side == Side::both ? "2.2" : "1.4");
}

void draw_line(Writer& writer, const DrawnLine& line, const std::map<std::string, Agnode_t*>& nodes, bool layered) {
  const Tone& tone = tone_of(line.sign);
  Agedge_t* edge = writer.edge(nodes.at(line.source), nodes.at(line.target), line.name);
  std::vector<std::string> lines = label_text::wrap(line.label, layered ? 22 : 18, layered ? 5 : 3);
  for (std::string& text : lines) {
    text = " " + text + " ";  // keeps words off the line that they stand beside
  }
  writer.set(edge, "label", label_text::plain_label(label_text::join(lines, "\n")));
  writer.set(edge, "color", tone.line);
  writer.set(edge, "fontcolor", tone.text);
  writer.set(edge, "style", pen_of(line));
  writer.set(edge, "penwidth", pen_width(line));
  writer.set(edge, "arrowhead", line.sign < 0 ? "tee" : "normal");
  writer.set(edge, "id", label_text::safe_name(line.name));
  if (line.side != Side::none) {
    const SideLook& look = look_of(line.side);
    writer.set(edge, "color", look.line);
    writer.set(edge, "fontcolor", look.text);
    writer.set(edge, "style", look.pen);
  }
  if (line.reciprocal) {
    writer.set(edge, "dir", "both");
  }
  if (!line.tooltip.empty()) {
    const std::string tooltip = label_text::plain_label(line.tooltip);
    writer.set(edge, "tooltip", tooltip);
    writer.set(edge, "labeltooltip", tooltip);
  }
}

}  // namespace

GraphvizGraph draw(const RelationGraph& graph, const DiagramOptions& options) {
  return draw(choose_drawing(graph, options), options);
}

GraphvizGraph draw(const DiagramModel& model, const DiagramOptions& options) {
  const std::string_view engine = engine_of(options.engine, model);
  Writer writer("entente");
  declare_defaults(writer, engine);
  writer.set_html("label", drawing_header(model, options.legend));
  std::map<std::string, Agnode_t*> nodes;
  for (std::size_t i = 0; i < model.nodes.size(); ++i) {
    Agnode_t* node = draw_node(writer, *model.nodes[i]);
    if (!model.node_sides.empty()) {
      mark_side(writer, node, *model.nodes[i], model.node_sides[i]);
    }
    nodes.emplace(model.nodes[i]->id, node);
  }
  for (const DrawnLine& line : model.lines) {
    draw_line(writer, line, nodes, engine == "dot");
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
