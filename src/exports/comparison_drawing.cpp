// Two graphs in one drawing: their sum is laid out, then each line and actor is marked by who tells it.
// Worked example: "ann praised bob" in both papers is a bold black line; "bob accused ann", only in the second, a dashed orange one.
#include <entente/exports/comparison_drawing.hpp>

#include <set>
#include <string>
#include <tuple>

#include "diagram_model.hpp"
#include "dot_drawing.hpp"
#include "label_text.hpp"

namespace entente {

namespace {

using LineKey = std::tuple<std::string, std::string, int, bool, bool>;

LineKey key_of(const DrawnLine& line) { return {line.source, line.target, line.sign, line.reciprocal, line.actual}; }

// All lines that a graph alone would have.
std::set<LineKey> lines_of(const RelationGraph& graph, DiagramOptions options) {
  options.max_nodes = graph.node_count() + 1;
  options.max_edges = graph.edge_count() + 1;
  std::set<LineKey> keys;
  for (const DrawnLine& line : choose_drawing(graph, options).lines) {
    keys.insert(key_of(line));
  }
  return keys;
}

Side side_of(bool in_first, bool in_second) {
  return in_first && in_second ? Side::both : in_first ? Side::first : Side::second;
}

DiagramModel model_of(const RelationGraph& sum, const RelationGraph& a, const RelationGraph& b,
                      const ComparisonNames& names, const DiagramOptions& options) {
  DiagramModel model = choose_drawing(sum, options);
  model.first_name = label_text::clean(names.a);
  model.second_name = label_text::clean(names.b);
  if (options.title.empty()) {
    model.title = model.first_name + " and " + model.second_name + " compared";
  }
  const std::set<LineKey> in_a = lines_of(a, options);
  const std::set<LineKey> in_b = lines_of(b, options);
  for (DrawnLine& line : model.lines) {
    line.side = side_of(in_a.contains(key_of(line)), in_b.contains(key_of(line)));
  }
  for (const ActorNode* actor : model.nodes) {
    model.node_sides.push_back(side_of(a.find(actor->id).has_value(), b.find(actor->id).has_value()));
  }
  return model;
}

}  // namespace

void draw_comparison(const RelationGraph& a, const RelationGraph& b, const ComparisonNames& names,
                     const DiagramOptions& options, std::string_view format, std::ostream& out) {
  const RelationGraph sum = merge(a, b);
  const auto make = [&](std::size_t hidden) { return draw(model_of(sum, a, b, names, options), options, hidden); };
  if (format == "dot") {
    write_dot(make, out);
  } else {
    write_picture(make, format, out);
  }
}

}  // namespace entente
