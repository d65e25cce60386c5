// Actors and lines as Graphviz draws them, alike in every picture.
// Worked example: one line "praised" from ann to bob becomes  ann -> bob [key="e:...", label=praised, color="#0072B2", style=dashed].
#include "drawing_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "drawing_header.hpp"
#include "label_text.hpp"

namespace entente {

namespace {

std::string_view pen_of(const DrawnLine& line) { return !line.actual ? "dotted" : line.material ? "solid" : "dashed"; }

// 1.3 points for one document or event, twice as wide for nine of them, at most 5.
std::string pen_width(const DrawnLine& line) {
  const auto told = static_cast<double>(std::max(line.documents, line.event_count));
  const auto tenths = static_cast<int>(std::lround(std::min(1.3 * std::sqrt(told), 5.0) * 10.0));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string node_tooltip(const ActorNode& node) {
  constexpr std::size_t kLongestName = 500;  // leaves room for what he is
  std::vector<std::string> lines = {label_text::shorten(label_text::clean(node.name), kLongestName),
                                    std::string(name_of(node.actor_type))};
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

}  // namespace

std::string tooltip_label(std::string_view text) {
  constexpr std::size_t kLongest = 3000;  // code points, of five bytes at most as a label: `&` is `&amp;`
  return label_text::plain_label(label_text::shorten(text, kLongest));
}

void declare_defaults(GraphvizWriter& writer, std::string_view engine, Theme theme) {
  constexpr std::string_view kFont = "Helvetica";
  const bool layered = engine == "dot";
  const Palette& palette = palette_of(theme);
  const std::vector<std::array<std::string_view, 2>> graph_defaults = {
      {"layout", engine},       {"bgcolor", palette.background},
      {"charset", "UTF-8"},     {"fontname", kFont},
      {"labelloc", "t"},        {"labeljust", "l"},
      {"pad", "0.3"},           {"outputorder", "edgesfirst"},
      {"splines", "true"},      {"overlap", "prism"},
      {"overlap_scaling", "4"}, {"sep", "+18"},
      {"esep", "+6"},           {"start", "1"},
      {"nodesep", "0.45"},      {"ranksep", "0.7"},
      {"rankdir", "TB"}};
  const std::vector<std::array<std::string_view, 2>> node_defaults = {{"label", "\\N"},
                                                                      {"fontname", kFont},
                                                                      {"fontsize", "13"},
                                                                      {"fontcolor", palette.title},
                                                                      {"color", palette.border},
                                                                      {"fillcolor", palette.background},
                                                                      {"shape", "box"},
                                                                      {"style", "filled"},
                                                                      {"peripheries", "1"},
                                                                      {"margin", "0.14,0.08"},
                                                                      {"penwidth", "1.1"},
                                                                      {"tooltip", ""},
                                                                      {"id", ""},
                                                                      {"height", "0.4"},
                                                                      {"width", "0.8"}};
  const std::vector<std::array<std::string_view, 2>> edge_defaults = {{"label", ""},
                                                                      {"fontname", kFont},
                                                                      {"fontsize", layered ? "10.5" : "9.5"},
                                                                      {"fontcolor", palette.ink},
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

Agnode_t* draw_actor(GraphvizWriter& writer, const ActorNode& actor, Theme theme) {
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
  writer.set(node, "fillcolor", theme == Theme::dark ? look.dark_fill : look.fill);
  writer.set(node, "margin", look.margin);
  writer.set(node, "tooltip", tooltip_label(node_tooltip(actor)));
  writer.set(node, "id", "n:" + name);
  return node;
}

void mark_side(GraphvizWriter& writer, Agnode_t* node, const ActorNode& actor, Side side, Theme theme) {
  const SideLook& look = look_of(side, theme);
  writer.set(node, "color", look.line);
  writer.set(node, "style", std::string(look_of(actor.actor_type).style) + std::string(look.node_style));
  writer.set(node, "penwidth", side == Side::both ? "2.2" : "1.4");
}

void draw_pen(GraphvizWriter& writer, Agedge_t* edge, const DrawnLine& line, Theme theme) {
  writer.set(edge, "color", tone_of(line.sign, theme).line);
  writer.set(edge, "style", pen_of(line));
  writer.set(edge, "penwidth", pen_width(line));
  writer.set(edge, "arrowhead", line.sign < 0 ? "tee" : "normal");
  if (line.reciprocal) {
    writer.set(edge, "dir", "both");
  }
  if (!line.tooltip.empty()) {
    const std::string tooltip = tooltip_label(line.tooltip);
    writer.set(edge, "tooltip", tooltip);
    writer.set(edge, "labeltooltip", tooltip);
  }
}

Agedge_t* draw_line(GraphvizWriter& writer, const DrawnLine& line, const std::map<std::string, Agnode_t*>& nodes,
                    bool layered, Theme theme) {
  Agedge_t* edge = writer.edge(nodes.at(line.source), nodes.at(line.target), line.name);
  std::vector<std::string> lines = label_text::wrap(line.label, layered ? 22 : 18, layered ? 5 : 3);
  for (std::string& text : lines) {
    text = " " + text + " ";  // keeps words off the line that they stand beside
  }
  writer.set(edge, "label", label_text::plain_label(label_text::join(lines, "\n")));
  writer.set(edge, "fontcolor", tone_of(line.sign, theme).text);
  writer.set(edge, "id", label_text::safe_name(line.name));
  draw_pen(writer, edge, line, theme);
  if (line.affiliation) {
    const Palette& palette = palette_of(theme);
    writer.set(edge, "color", palette.quiet);
    writer.set(edge, "fontcolor", palette.quiet);
    writer.set(edge, "style", "solid");
    writer.set(edge, "penwidth", "0.7");
    writer.set(edge, "arrowhead", "odot");
  }
  if (line.side != Side::none) {
    const SideLook& look = look_of(line.side, theme);
    writer.set(edge, "color", look.line);
    writer.set(edge, "fontcolor", look.text);
    writer.set(edge, "style", look.pen);
  }
  return edge;
}

void pin(GraphvizWriter& writer, Agnode_t* node, double x, double y) {
  writer.set(node, "pos", std::to_string(std::lround(x)) + "," + std::to_string(std::lround(y)));
}

}  // namespace entente
