// The same actors month by month, as small multiples. Worked example: in the panel 2017-06 four lines end at Qatar; in 2017-07, with every actor at the same
// place, one is left. Who does nothing in a month is a faint point without a name.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <entente/graph/event_dates.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/projection.hpp>

#include "drawing_header.hpp"
#include "drawing_parts.hpp"
#include "graphviz_writer.hpp"
#include "label_text.hpp"
#include "other_drawings.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostActors = 14;
constexpr std::size_t kMostMonths = 12;
constexpr std::size_t kPanelsInARow = 3;
constexpr double kRadius = 62.0;  // points
constexpr double kPanelWidth = 454.0;
constexpr double kPanelHeight = 200.0;
constexpr double kLabelWidth = 148.0;

std::string month_of(const RelationEdge& edge) {
  const std::string date = dated(edge);
  return date.size() >= 7 && !first_day(date).empty() ? date.substr(0, 7) : std::string();
}

// Months in order, each with what was done in it.
std::map<std::string, std::vector<RelationEdge>> by_month(const RelationGraph& graph, const DiagramOptions& options,
                                                          std::size_t& undated) {
  std::map<std::string, std::vector<RelationEdge>> months;
  graph.for_each_edge([&](const RelationEdge& edge) {
    if (options.only_actual && edge.status != Status::actual) {
      return;
    }
    if (const std::string month = month_of(edge); !month.empty()) {
      months[month].push_back(edge);
    } else {
      ++undated;
    }
  });
  return months;
}

// The month after "2016-12" is "2017-01".
std::string next_month(const std::string& month) {
  int year = std::stoi(month.substr(0, 4));
  int number = std::stoi(month.substr(5, 2)) + 1;
  year += number > 12 ? 1 : 0;
  number = number > 12 ? 1 : number;
  std::string text = std::to_string(year);
  text.insert(0, 4 - std::min<std::size_t>(text.size(), 4), '0');
  return text + (number < 10 ? "-0" : "-") + std::to_string(number);
}

// Months in which nothing was done get a panel too, where there is room for all.
template <typename Acts>
bool fill_gaps(std::map<std::string, Acts>& months) {
  if (months.empty()) {
    return true;
  }
  std::set<std::string> all;
  for (std::string month = months.begin()->first; month <= months.rbegin()->first; month = next_month(month)) {
    all.insert(month);
    if (all.size() > kMostMonths) {
      return false;
    }
  }
  for (const std::string& month : all) {
    months.try_emplace(month);
  }
  return true;
}

struct Spot {
  double x = 0.0, y = 0.0;  // from the middle of the panel
  bool left = false;        // of the circle: its name stands to the left
};

// Communities side by side on the circle, clockwise from the top; at even heights, so that the names at its two sides never meet.
std::map<std::string, Spot> circle_of(const RelationGraph& graph, const DiagramModel& model) {
  const GraphMeasures measures = measure(graph);
  std::vector<std::tuple<std::size_t, double, std::string>> order;
  for (const ActorNode* actor : model.nodes) {
    const ActorMeasures& measured = measures.actors[*graph.find(actor->id)];
    order.emplace_back(measured.community, -(measured.strength_in + measured.strength_out), actor->id);
  }
  std::sort(order.begin(), order.end());
  const std::size_t right = (order.size() + 1) / 2;
  std::map<std::string, Spot> spots;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool is_left = i >= right;
    const std::size_t rows = is_left ? order.size() - right : right;
    const std::size_t row = is_left ? order.size() - 1 - i : i;
    const double y = kRadius * (1.0 - 2.0 * (static_cast<double>(row) + 0.5) / static_cast<double>(rows));
    const double x = std::sqrt(kRadius * kRadius - y * y);
    spots[std::get<2>(order[i])] = {is_left ? -x : x, y, is_left};
  }
  return spots;
}

class Panels {
 public:
  Panels(GraphvizWriter& writer, const RelationGraph& graph, const DiagramModel& model, const DiagramOptions& options)
      : writer_(writer), model_(model), options_(options), spots_(circle_of(graph, model)) {}

  void add(std::size_t number, const std::string& month, const std::vector<DrawnLine>& lines) {
    const double x = static_cast<double>(number % kPanelsInARow) * kPanelWidth;
    const std::size_t row = number / kPanelsInARow;
    const double y = -static_cast<double>(row) * kPanelHeight;
    words("m:" + month, month, x, y + kRadius + 26.0, 120.0, "13", palette_of(options_.theme).title, "");
    std::set<std::string> active;
    for (const DrawnLine& line : lines) {
      active.insert({line.source, line.target});
    }
    std::map<std::string, Agnode_t*> nodes;
    for (const ActorNode* actor : model_.nodes) {
      nodes.emplace(actor->id, point(*actor, month, x, y, active.contains(actor->id)));
    }
    for (const DrawnLine& line : lines) {
      Agedge_t* edge = writer_.edge(nodes.at(line.source), nodes.at(line.target), month + " " + line.name);
      draw_pen(writer_, edge, line, options_.theme);
      writer_.set(edge, "arrowsize", "0.6");
    }
  }

 private:
  void size(Agnode_t* node, double width, double height) {
    writer_.set(node, "width", std::to_string(width / 72.0));
    writer_.set(node, "height", std::to_string(height / 72.0));
  }

  void words(const std::string& name, const std::string& text, double x, double y, double width,
             std::string_view points, std::string_view colour, std::string_view align) {
    Agnode_t* node = writer_.node(name);
    writer_.set(node, "shape", "plaintext");
    writer_.set(node, "style", "");
    writer_.set(node, "peripheries", "0");
    writer_.set(node, "fontsize", points);
    writer_.set(node, "fontcolor", colour);
    writer_.set(node, "label", label_text::plain_label(text) + std::string(align));
    size(node, width, 12.0);
    pin(writer_, node, x, y);
  }

  Agnode_t* point(const ActorNode& actor, const std::string& month, double x, double y, bool active) {
    const Palette& palette = palette_of(options_.theme);
    const Spot& spot = spots_.at(actor.id);
    const std::string key = month + "/" + label_text::safe_name(actor.id);
    Agnode_t* node = writer_.node("p:" + key);
    writer_.set(node, "shape", "circle");
    writer_.set(node, "tooltip", tooltip_label(label_text::clean(actor.name)));
    writer_.set(node, "fillcolor", active ? palette.ink : palette.faint);
    writer_.set(node, "color", active ? palette.ink : palette.faint);
    size(node, active ? 7.0 : 4.0, active ? 7.0 : 4.0);
    pin(writer_, node, x + spot.x, y + spot.y);
    if (active) {
      const double reach = (kLabelWidth / 2.0 + 7.0) * (spot.left ? -1.0 : 1.0);
      words("n:" + key, label_text::shorten(label_text::clean(actor.name), 26), x + spot.x + reach, y + spot.y,
            kLabelWidth, "9", palette.ink, spot.left ? "\\r" : "\\l");
    }
    return node;
  }

  GraphvizWriter& writer_;
  const DiagramModel& model_;
  const DiagramOptions& options_;
  std::map<std::string, Spot> spots_;
};

void declare(GraphvizWriter& writer, Theme theme) {
  declare_defaults(writer, "nop", theme);
  writer.declare(AGNODE, "pos", "");
  writer.declare(AGNODE, "fixedsize", "true");
  writer.declare(AGNODE, "label", "");
  writer.declare(AGNODE, "margin", "0");
  writer.declare(AGRAPH, "splines", "true");
  writer.declare(AGRAPH, "overlap", "true");
}

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

GraphvizGraph draw_timeline(const RelationGraph& graph, const DiagramOptions& options) {
  DiagramOptions few = options;
  few.max_nodes = std::min(options.max_nodes, kMostActors);
  few.max_edges = graph.edge_count() + 1;
  DiagramModel model = choose_drawing(graph, few);
  std::size_t undated = 0;
  auto months = by_month(graph, options, undated);
  const std::size_t earlier = months.size() > kMostMonths ? months.size() - kMostMonths : 0;
  months.erase(months.begin(), std::next(months.begin(), static_cast<std::ptrdiff_t>(earlier)));
  const bool whole = fill_gaps(months);
  model.notes.clear();
  model.lines.clear();
  if (!whole) {
    model.notes.emplace_back("Months without acts are left out.");
  }
  if (const std::size_t hidden = graph.node_count() - model.nodes.size(); hidden > 0) {
    model.notes.push_back("Not shown: " + plural(hidden, "actor", "actors") + " with less to do.");
  }
  if (earlier > 0) {
    model.notes.push_back("Not shown: " + plural(earlier, "earlier month", "earlier months") + " with acts.");
  }
  if (undated > 0) {
    model.notes.push_back("Not shown: " + plural(undated, "act", "acts") + " of no known month.");
  }
  if (months.empty()) {
    model.notes.emplace_back("No relation with a month was found.");
  }
  std::vector<std::vector<DrawnLine>> panels;
  std::set<std::string> shown;
  for (const ActorNode* actor : model.nodes) {
    shown.insert(actor->id);
  }
  DiagramOptions all = options;
  all.max_nodes = graph.node_count() + 1;
  all.max_edges = graph.edge_count() + 1;
  for (const auto& [month, edges] : months) {
    std::vector<ActorNode> actors;
    graph.for_each_node([&](const ActorNode& actor) { actors.push_back(actor); });
    const RelationGraph part({}, std::move(actors), edges);
    std::vector<DrawnLine> lines = choose_drawing(part, all).lines;
    std::erase_if(lines,
                  [&](const DrawnLine& line) { return !shown.contains(line.source) || !shown.contains(line.target); });
    model.lines.insert(model.lines.end(), lines.begin(), lines.end());
    panels.push_back(std::move(lines));
  }
  GraphvizWriter writer("entente");
  declare(writer, options.theme);
  std::vector<const ActorNode*> no_shapes;
  std::swap(no_shapes, model.nodes);
  writer.set_html("label", drawing_header(model, options));
  std::swap(no_shapes, model.nodes);
  Panels drawing(writer, graph, model, options);
  std::size_t number = 0;
  for (const auto& [month, edges] : months) {
    drawing.add(number, month, panels[number]);
    ++number;
  }
  return writer.take();
}

}  // namespace entente
