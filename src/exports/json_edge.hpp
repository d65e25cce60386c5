#pragma once

#include <string>

#include <entente/graph/relation.hpp>

namespace entente {

// An edge of a JSON graph, on one line, ASCII: a text that is not UTF-8 gets U+FFFD in its place.
[[nodiscard]] std::string edge_line(const RelationEdge& edge, const WeightRule& rule);

}  // namespace entente
