#pragma once

#include <set>
#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// These records with their actors (and those that `keep` names) and the documents that tell them or these ties.
[[nodiscard]] RelationGraph subgraph(const RelationGraph& graph, std::vector<RelationEdge> edges,
                                     const std::set<std::string>& keep, GraphLayers layers);

}  // namespace entente
