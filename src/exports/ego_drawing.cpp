// One actor and those around it. Worked example: of Russia's partners, the one that it praised stands at the top, the one that it bombed comes last, clockwise;
// lines among the partners are thin and without words.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "drawing_header.hpp"
#include "drawing_parts.hpp"
#include "graphviz_writer.hpp"
#include "label_text.hpp"
#include "other_drawings.hpp"

namespace entente {

namespace {

// The actor that the most documents and events connect, "" in a graph without lines.
std::string most_important(const std::vector<DrawnLine>& lines) {
  std::map<std::string, std::size_t> importance;
  for (const DrawnLine& line : lines) {
    importance[line.source] += line.documents + line.event_count;
    importance[line.target] += line.documents + line.event_count;
  }
  const auto best = std::max_element(importance.begin(), importance.end(),
                                     [](const auto& left, const auto& right) { return left.second < right.second; });
  return best == importance.end() ? std::string() : best->first;
}

// The graph of the actor and of those with whom it has to do, as far as there is room.
struct Ego {
  std::string id;
  std::vector<std::string> partners;  // from the most cooperative to the most hostile
  std::vector<DrawnLine> lines;
  std::size_t left_out = 0;
  std::size_t lines_left_out = 0;  // among the partners
};

Ego ego_of(const RelationGraph& graph, const DiagramOptions& options, const DiagramModel& all) {
  Ego ego;
  ego.id = graph.find(options.focus) ? options.focus : most_important(all.lines);
  std::map<std::string, std::pair<double, double>> sums;  // score times weight, weight
  std::map<std::string, double> importance;
  graph.for_each_edge([&](const RelationEdge& edge) {
    if (edge.source != ego.id && edge.target != ego.id) {
      return;
    }
    const std::string& other = edge.source == ego.id ? edge.target : edge.source;
    if (edge.status == Status::actual || !options.only_actual) {
      const double weight = edge.status == Status::actual ? 1.0 : 0.25;
      sums[other].first += edge.score() * weight;
      sums[other].second += weight;
      importance[other] += edge.weight() + 1.0;
    }
  });
  for (const auto& [id, sum] : sums) {
    ego.partners.push_back(id);
  }
  std::stable_sort(ego.partners.begin(), ego.partners.end(),
                   [&](const auto& left, const auto& right) { return importance[left] > importance[right]; });
  const std::size_t room = std::max<std::size_t>(options.max_nodes, 2) - 1;
  ego.left_out = ego.partners.size() > room ? ego.partners.size() - room : 0;
  ego.partners.resize(ego.partners.size() - ego.left_out);
  const auto tone = [&](const std::string& id) { return sums[id].first / sums[id].second; };
  std::sort(ego.partners.begin(), ego.partners.end(), [&](const auto& left, const auto& right) {
    return std::pair(-tone(left), left) < std::pair(-tone(right), right);
  });
  std::set<std::string> shown(ego.partners.begin(), ego.partners.end());
  shown.insert(ego.id);
  constexpr std::size_t kMostWithLinesBetween =
      12;  // beyond, lines among the partners hide those that the picture is about
  for (const DrawnLine& line : all.lines) {
    if (!shown.contains(line.source) || !shown.contains(line.target)) {
      continue;
    }
    if (line.source == ego.id || line.target == ego.id || ego.partners.size() <= kMostWithLinesBetween) {
      ego.lines.push_back(line);
    } else {
      ++ego.lines_left_out;
    }
  }
  return ego;
}

// An ellipse that leaves every actor about the room of its box; beyond ten partners every second stands farther out.
void place(GraphvizWriter& writer, const Ego& ego, const std::map<std::string, Agnode_t*>& nodes) {
  constexpr double kRoom = 150.0;
  const std::size_t count = ego.partners.size();
  const bool two_rings = count > 10;
  const double inner =
      std::max(215.0, kRoom * static_cast<double>(count) / (2.0 * std::numbers::pi * (two_rings ? 1.9 : 1.2)));
  pin(writer, nodes.at(ego.id), 0.0, 0.0);
  for (std::size_t i = 0; i < count; ++i) {
    const double angle =
        std::numbers::pi / 2.0 - 2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    const bool is_outer = i % 2 == 1 || i + 1 == count;  // the last one stands beside the first
    const double radius = inner * (two_rings && is_outer ? 1.5 : 1.0);
    pin(writer, nodes.at(ego.partners[i]), 1.5 * radius * std::cos(angle), radius * std::sin(angle));
  }
}

}  // namespace

GraphvizGraph draw_ego(const RelationGraph& graph, const DiagramOptions& options, std::size_t hidden_labels) {
  DiagramOptions everything = options;
  everything.max_nodes = graph.node_count() + 1;
  everything.max_edges = graph.edge_count() + 1;
  DiagramModel model = choose_drawing(graph, everything);
  model.notes.clear();
  Ego ego = ego_of(graph, options, model);
  const auto of_ego = [&](const DrawnLine& line) { return line.source == ego.id || line.target == ego.id; };
  if (ego.partners.empty()) {
    model.notes.emplace_back("No relation of this actor was found.");
  } else {
    model.notes.emplace_back("Clockwise from the top: from the most cooperative to the most hostile.");
  }
  if (ego.left_out > 0) {
    model.notes.push_back("Not shown: " + std::to_string(ego.left_out) +
                          (ego.left_out == 1 ? " actor with less to do with it." : " actors with less to do with it."));
  }
  if (ego.lines_left_out > 0) {
    model.notes.push_back("Not shown: " + std::to_string(ego.lines_left_out) +
                          (ego.lines_left_out == 1 ? " relation" : " relations") + " among the others.");
  }
  if (hidden_labels > 0) {
    model.notes.push_back(hidden_labels_note(hidden_labels));
  }
  model.lines = ego.lines;
  model.nodes.clear();
  std::set<std::string> shown(ego.partners.begin(), ego.partners.end());
  if (!ego.id.empty()) {
    shown.insert(ego.id);
  }
  for (const std::string& id : shown) {
    model.nodes.push_back(&graph.node(*graph.find(id)));
  }
  if (options.title.empty() && !ego.id.empty()) {
    model.title = label_text::clean(graph.node(*graph.find(ego.id)).name) + " and those around";
  }
  GraphvizWriter writer("entente");
  declare_defaults(writer, "nop", options.theme);
  writer.declare(AGNODE, "pos", "");
  writer.declare(AGRAPH, "overlap", "true");  // the places are final
  writer.set_html("label", drawing_header(model, options));
  std::map<std::string, Agnode_t*> nodes;
  for (const ActorNode* actor : model.nodes) {
    nodes.emplace(actor->id, draw_actor(writer, *actor, options.theme));
  }
  if (!ego.id.empty()) {
    place(writer, ego, nodes);
    writer.set(nodes.at(ego.id), "penwidth", "3");
  }
  for (const DrawnLine& line : model.lines) {
    if (of_ego(line)) {
      draw_line(writer, line, nodes, false, options.theme);
    } else {
      Agedge_t* edge = writer.edge(nodes.at(line.source), nodes.at(line.target), line.name);
      draw_pen(writer, edge, line, options.theme);
      writer.set(edge, "penwidth", "0.6");
      writer.set(edge, "arrowsize", "0.5");
    }
  }
  return writer.take();
}

}  // namespace entente
