#pragma once

#include "diagram_model.hpp"

namespace entente {

// Adds who speaks for whom or belongs to whom as thin lines, one for every two actors: of those that are drawn, and, up to max_nodes, of others with one of them.
void add_affiliations(const RelationGraph& graph, const DiagramOptions& options, DiagramModel& model);

}  // namespace entente
