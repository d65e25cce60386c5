// Who acts on whom, as a table. Worked example: in the row "3 Qatar" under the column 1 stands "-6 x2" on orange: Qatar did two things to the actor of row 1, with a mean
// score of -6. An act of both alike stands in both cells.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <entente/graph/measures.hpp>

#include "drawing_header.hpp"
#include "drawing_parts.hpp"
#include "graphviz_writer.hpp"
#include "label_text.hpp"
#include "other_drawings.hpp"

namespace entente {

namespace {

constexpr double kCellWidth = 36.0;  // points
constexpr double kCellHeight = 27.0;
constexpr double kNameWidth = 230.0;
constexpr double kPointsPerInch = 72.0;

struct Rgb {
  double red, green, blue;
};

Rgb rgb_of(std::string_view hex) {
  const auto part = [&](std::size_t at) {
    return static_cast<double>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
  };
  return {part(1), part(3), part(5)};
}

std::string hex_of(const Rgb& colour) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex = "#";
  for (const double part : {colour.red, colour.green, colour.blue}) {
    const auto value = static_cast<unsigned>(std::lround(part));
    hex += kDigits[value / 16];
    hex += kDigits[value % 16];
  }
  return hex;
}

// From the neutral colour at 0 to blue at +10 and orange at -10.
Rgb colour_of(double score, Theme theme) {
  const Rgb neutral = rgb_of(theme == Theme::dark ? "#2E2E2E" : "#F2F2F2");
  const Rgb end = rgb_of(tone_of(score < 0.0 ? -1 : 1, theme).line);
  const double share = std::min(std::abs(score) / 10.0, 1.0);
  const auto mixed = [&](double from, double to) { return from + (to - from) * share; };
  return {mixed(neutral.red, end.red), mixed(neutral.green, end.green), mixed(neutral.blue, end.blue)};
}

// Relative luminance of the WCAG.
double luminance(const Rgb& colour) {
  const auto linear = [](double part) {
    const double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

// Black or white, whichever stands out more.
std::string_view ink_on(const Rgb& colour) { return luminance(colour) > 0.179 ? "#000000" : "#FFFFFF"; }

std::string signed_score(double score) {
  const auto tenths = static_cast<int>(std::lround(std::abs(score) * 10.0));
  const std::string text = std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
  return tenths == 0 ? "0" : (score < 0.0 ? "\xE2\x88\x92" : "+") + text;
}

struct Cell {
  double sum = 0.0;
  std::size_t events = 0;
  std::map<std::string, std::size_t> labels;
  [[nodiscard]] double mean() const { return sum / static_cast<double>(events); }
};
using Cells = std::map<std::pair<std::string, std::string>, Cell>;

Cells cells_of(const RelationGraph& graph, std::size_t& no_facts) {
  Cells cells;
  graph.for_each_edge([&](const RelationEdge& edge) {
    if (edge.status != Status::actual) {
      ++no_facts;
      return;
    }
    const auto add = [&](const std::string& source, const std::string& target) {
      Cell& cell = cells[{source, target}];
      cell.sum += edge.score();
      ++cell.events;
      ++cell.labels[label_text::clean(edge.label)];
    };
    add(edge.source, edge.target);
    if (edge.reciprocal) {
      add(edge.target, edge.source);
    }
  });
  return cells;
}

// The most important actors, communities together, in each the actor with the most to do first.
std::vector<const ActorNode*> rows_of(const RelationGraph& graph, const DiagramModel& model) {
  const GraphMeasures measures = measure(graph);
  std::vector<const ActorNode*> rows = model.nodes;
  const auto rank = [&](const ActorNode* actor) {
    const ActorMeasures& measured = measures.actors[*graph.find(actor->id)];
    return std::tuple(measured.community, -(measured.strength_in + measured.strength_out), actor->id);
  };
  std::sort(rows.begin(), rows.end(), [&](const auto* left, const auto* right) { return rank(left) < rank(right); });
  return rows;
}

void write_size(GraphvizWriter& writer, Agnode_t* node, double width, double height) {
  writer.set(node, "width", std::to_string(width / kPointsPerInch));
  writer.set(node, "height", std::to_string(height / kPointsPerInch));
}

void write_words(GraphvizWriter& writer, const std::string& name, const std::string& words, double x, double y,
                 double width, std::string_view align, const DiagramOptions& options) {
  Agnode_t* node = writer.node(name);
  writer.set(node, "shape", "plaintext");
  writer.set(node, "style", "");
  writer.set(node, "peripheries", "0");
  writer.set(node, "fontsize", "11");
  writer.set(node, "fontcolor", palette_of(options.theme).ink);
  writer.set(node, "label", label_text::plain_label(words) + std::string(align));
  write_size(writer, node, width, kCellHeight);
  pin(writer, node, x, y);
}

std::string tooltip_of(const ActorNode& source, const ActorNode& target, const Cell& cell) {
  std::string text = label_text::clean(source.name) + " to " + label_text::clean(target.name) + ": " +
                     std::to_string(cell.events) + (cell.events == 1 ? " act" : " acts") + ", mean score " +
                     signed_score(cell.mean());
  for (const auto& [label, count] : cell.labels) {
    text += "\n" + label + (count > 1 ? " (" + std::to_string(count) + ")" : "");
  }
  return text;
}

void write_cell(GraphvizWriter& writer, const ActorNode& source, const ActorNode& target, const Cell* cell, double x,
                double y, const DiagramOptions& options) {
  const Palette& palette = palette_of(options.theme);
  Agnode_t* node = writer.node("c:" + label_text::safe_name(source.id) + "/" + label_text::safe_name(target.id));
  const bool diagonal = source.id == target.id;
  writer.set(node, "fillcolor", diagonal ? palette.faint : palette.background);
  writer.set(node, "color", palette.faint);
  writer.set(node, "penwidth", "0.5");
  if (cell != nullptr) {
    const Rgb colour = colour_of(cell->mean(), options.theme);
    writer.set(node, "fillcolor", hex_of(colour));
    writer.set(node, "fontcolor", ink_on(colour));
    writer.set(
        node, "label",
        signed_score(cell->mean()) + (cell->events > 1 ? "\n\xC3\x97" + std::to_string(cell->events) : std::string()));
    writer.set(node, "tooltip", tooltip_label(tooltip_of(source, target, *cell)));
  }
  pin(writer, node, x, y);
}

std::string scale(Theme theme) {
  std::string entries;
  for (const double score : {10.0, 5.0, 0.0, -5.0, -10.0}) {
    entries += legend_entry("\xE2\x96\xA0", hex_of(colour_of(score, theme)), 15, signed_score(score), theme);
  }
  return entries + legend_entry(
                       "\xC3\x97"
                       "2",
                       palette_of(theme).ink, 11, "acts, where more than one", theme);
}

}  // namespace

GraphvizGraph draw_matrix(const RelationGraph& graph, const DiagramOptions& options) {
  DiagramOptions all_lines = options;
  all_lines.max_edges = graph.edge_count() + 1;
  all_lines.only_actual = true;
  DiagramModel model = choose_drawing(graph, all_lines);
  std::size_t no_facts = 0;
  const Cells cells = cells_of(graph, no_facts);
  const std::vector<const ActorNode*> rows = rows_of(graph, model);
  model.lines.clear();
  if (!rows.empty()) {
    model.notes.insert(model.notes.begin(),
                       "The actor of a row acts on that of a column; mean score from \xE2\x88\x92"
                       "10 (conflict) to +10 (cooperation).");
  }
  if (no_facts > 0) {
    model.notes.push_back("Not counted: " + std::to_string(no_facts) +
                          (no_facts == 1 ? " act that is" : " acts that are") +
                          " planned, alleged, possible or denied.");
  }
  GraphvizWriter writer("entente");
  declare_defaults(writer, "nop2", options.theme);
  for (const auto& [name, value] : std::vector<std::pair<std::string_view, std::string>>{
           {"pos", ""},
           {"fixedsize", "true"},
           {"fontsize", "9"},
           {"label", ""},
           {"margin", "0"},
           {"width", std::to_string(kCellWidth / kPointsPerInch)},
           {"height", std::to_string(kCellHeight / kPointsPerInch)}}) {
    writer.declare(AGNODE, name, value);
  }
  writer.set_html("label", drawing_header(model, options, rows.empty() ? std::string() : scale(options.theme)));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = -static_cast<double>(i) * kCellHeight;
    const double x = static_cast<double>(i) * kCellWidth;
    const std::string number = std::to_string(i + 1);
    const std::string key = label_text::safe_name(rows[i]->id);
    write_words(writer, "r:" + key, label_text::shorten(label_text::clean(rows[i]->name), 30) + "  " + number,
                -kCellWidth / 2.0 - kNameWidth / 2.0, y, kNameWidth, "\\r", options);
    write_words(writer, "k:" + key, number, x, kCellHeight, kCellWidth, "", options);
    for (std::size_t j = 0; j < rows.size(); ++j) {
      const auto found = cells.find({rows[i]->id, rows[j]->id});
      write_cell(writer, *rows[i], *rows[j], found == cells.end() ? nullptr : &found->second,
                 static_cast<double>(j) * kCellWidth, y, options);
    }
  }
  return writer.take();
}

}  // namespace entente
