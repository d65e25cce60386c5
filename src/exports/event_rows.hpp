#pragma once

#include <vector>

#include <entente/graph/relation_graph.hpp>

#include "csv.hpp"

namespace entente {

// A row of titles and one for each event, in the columns of EventTableExporter.
void write_event_rows(const RelationGraph& graph, const std::vector<const RelationEdge*>& events,
                      const WeightRule& rule, TableWriter& table);

}  // namespace entente
