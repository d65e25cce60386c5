#pragma once

#include <vector>

#include <entente/graph/comparison.hpp>

namespace entente {

// Which events of one pair and root two graphs both have; the others go to their sides. See GraphComparison.
// Cost  n log n in the events.
void match_events(const std::vector<const RelationEdge*>& a, const std::vector<const RelationEdge*>& b,
                  GraphComparison& comparison);

}  // namespace entente
