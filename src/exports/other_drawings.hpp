#pragma once

#include <cstddef>

#include "dot_drawing.hpp"

namespace entente {

// Pictures for graphs that lines between boxes do not show well. All places are computed here; Graphviz draws them with its engine "nop".
// Tests  tests/exports/other_drawings_test.cpp

// One actor in the middle, the others around it from the most cooperative, at the top, clockwise to the most hostile.
[[nodiscard]] GraphvizGraph draw_ego(const RelationGraph& graph, const DiagramOptions& options,
                                     std::size_t hidden_labels);
// The most important actors in a circle, once for each month with acts, at the same places: at most twelve months, the last ones.
[[nodiscard]] GraphvizGraph draw_timeline(const RelationGraph& graph, const DiagramOptions& options);
// Rows act on columns; a cell has the mean score of the facts, as a number and as a colour. Communities stand together.
[[nodiscard]] GraphvizGraph draw_matrix(const RelationGraph& graph, const DiagramOptions& options);

}  // namespace entente
