#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <entente/graph/bundles.hpp>

namespace entente {

enum class LayoutEngine : std::uint8_t {
  by_size,  // layered for a small drawing, spread for a larger one
  layered,  // Graphviz dot
  spread,   // Graphviz neato
  wide,     // Graphviz sfdp
};

// Which picture is drawn: all do not fit all graphs.
enum class DiagramKind : std::uint8_t {
  network,   // actors and lines between them
  ego,       // one actor in the middle, the others around it by what passed between them
  timeline,  // the same actors once for every month
  matrix,    // who acts on whom, as a table whose colours are tones: for graphs too dense for lines
};

enum class Theme : std::uint8_t { light, dark };

// How a graph is drawn. The words of the title are drawn as they stand, whatever they hold.
struct DiagramOptions {
  std::string title = {};      // "" for the title of the one document, or "Relations in N articles"
  std::string subtitle = {};   // "" for publishers and dates of the documents
  std::size_t max_nodes = 40;  // the most important ones; a note tells how many are left out
  std::size_t max_edges = 80;  // drawn lines, likewise
  std::size_t max_labels_per_edge = 2;
  Aggregate aggregate = Aggregate::pair_sign;  // which events are one line; those that are no fact stand apart
  bool only_actual = false;                    // leave out what was planned, denied, alleged or hypothetical
  bool affiliations = false;                   // in a network also who has which role with whom
  bool legend = true;
  LayoutEngine engine = LayoutEngine::by_size;
  DiagramKind kind = DiagramKind::network;
  Theme theme = Theme::light;
  std::string focus = {};  // id of the actor in the middle of an ego picture; "" for the most important
};

}  // namespace entente
