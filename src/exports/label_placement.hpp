#pragma once

#include <cstddef>

#include <cgraph.h>

namespace entente {

// Moves the labels of lines beside their lines, where they cover no actor, no other label and as few lines as can be. A label that finds no
// room is left out; thin lines give way to thick ones, and in a crowd of lines those of a single event have none. For layouts that place labels without looking (neato, sfdp); the graph is laid out.
// Gives the number of labels left out.
[[nodiscard]] std::size_t place_line_labels(Agraph_t* graph);

// Rounds every place of a laid-out graph to a hundredth of a point. Graphviz' sums differ in their last bits from run to run, and a writer
// that rounds such a value may print another digit; afterwards the same drawing gives the same bytes.
void settle_places(Agraph_t* graph);

}  // namespace entente
