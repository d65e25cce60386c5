// Actors that a user called one, shown as one. Worked example: same {w-j-clinton, bill-clinton} moves the acts of w-j-clinton to bill-clinton, who gets that name as
// an alias and the mentions of both.
#include "merged_actors.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <entente/graph/relation_graph.hpp>

#include "record_sets.hpp"

namespace entente {

void show_as_one(std::vector<ActorNode>& nodes, const IdentityMap& map) {
  std::map<std::string, ActorNode> shown;
  std::vector<ActorNode> others;
  for (ActorNode& node : nodes) {
    if (!map.contains(node.id)) {
      others.push_back(std::move(node));
    } else if (map.main(node.id) == node.id) {
      shown.emplace(node.id, node);
    }
  }
  for (const ActorNode& node : nodes) {
    if (node.id.empty() || !map.contains(node.id) || map.main(node.id) == node.id) {
      continue;
    }
    const auto [found, added] = shown.try_emplace(map.main(node.id), node);
    ActorNode& into = found->second;
    into.id = map.main(node.id);
    if (added) {
      continue;
    }
    into.country = into.country.empty() ? node.country : into.country;
    into.sector = into.sector.empty() ? node.sector : into.sector;
    into.roles.insert(into.roles.end(), node.roles.begin(), node.roles.end());
    into.aliases.insert(into.aliases.end(), node.aliases.begin(), node.aliases.end());
    into.aliases.push_back(node.name);
    for (const auto& [document, count] : node.mentions_by_document) {
      into.mentions_by_document[document] += count;
    }
  }
  for (auto& [id, node] : shown) {
    node.position = std::nullopt;
    make_canonical(node);
    others.push_back(std::move(node));
  }
  nodes = std::move(others);
  unite_by_id(nodes);
}

void show_as_one(RelationEdge& edge, const IdentityMap& map) {
  edge.source = map.main(edge.source);
  edge.target = map.main(edge.target);
  for (EdgeEvidence& telling : edge.evidence) {
    for (std::string& id : telling.attributed_to) {
      id = map.main(id);
    }
  }
  make_canonical(edge);
}

bool concerns(const IdentityMap& map, const RelationEdge& edge) {
  const auto says_so = [&](const EdgeEvidence& telling) {
    return std::any_of(telling.attributed_to.begin(), telling.attributed_to.end(),
                       [&](const std::string& id) { return map.contains(id); });
  };
  return map.contains(edge.source) || map.contains(edge.target) ||
         std::any_of(edge.evidence.begin(), edge.evidence.end(), says_so);
}

}  // namespace entente
