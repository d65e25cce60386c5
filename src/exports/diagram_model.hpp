#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// In a drawing of two graphs: which of them tells it.
enum class Side : std::uint8_t { none, first, second, both };

// What a drawing shows, before any of Graphviz: which actors, which lines, what is written on them.
struct DrawnLine {
  std::string name;    // unique: the id of its first event
  std::string source;  // actor ids
  std::string target;
  int sign = 0;
  bool reciprocal = false;
  bool actual = true;         // at least one of its events is reported as a fact
  bool affiliation = false;   // a role of the source with the target, no act
  bool material = false;      // a deed among its events, not words alone
  std::size_t documents = 0;  // distinct, of all its events
  std::size_t event_count = 0;
  std::string label;    // clean, in one line: "praised; congratulated (3)"
  std::string tooltip;  // clean, several lines
  Side side = Side::none;
};

struct DiagramModel {
  std::string title;  // clean
  std::string subtitle;
  std::vector<const ActorNode*> nodes;  // in order of id
  std::vector<DrawnLine> lines;         // in order of source, target, sign
  std::vector<std::string> notes;       // what is left out
  std::vector<Side> node_sides;         // of each node, in a drawing of two graphs; else empty
  std::string first_name, second_name;  // of the two graphs, clean
};

// The word behind a label whose act is not reported as a fact: denied, possible, alleged, planned; "" for a fact.
[[nodiscard]] std::string_view status_note(Status status);

// Chooses what to draw. The model points into the graph, which must outlive it.
[[nodiscard]] DiagramModel choose_drawing(const RelationGraph& graph, const DiagramOptions& options);

}  // namespace entente
