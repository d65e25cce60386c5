#pragma once

#include <vector>

#include <entente/graph/identities.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

// The actor that a class is shown as: what its main record says, else what the others know; names of the others are aliases.
void show_as_one(std::vector<ActorNode>& nodes, const IdentityMap& map);
// The act with the ends and sayers that are shown.
void show_as_one(RelationEdge& edge, const IdentityMap& map);

}  // namespace entente
