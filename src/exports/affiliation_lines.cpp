// Affiliations in a drawing. Worked example: "Peskov, the Kremlin's spokesman" is a thin grey line with a ring at the Kremlin and the word "spokesman".
#include "affiliation_lines.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "label_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostRoles = 2;
constexpr std::size_t kRoleWidth = 30;

const ActorNode* actor_of(const RelationGraph& graph, const std::string& id) {
  if (const auto vertex = graph.find(id)) {
    return &graph.node(*vertex);
  }
  const auto& actors = graph.layers().actors;
  const auto found =
      std::lower_bound(actors.begin(), actors.end(), id,
                       [](const ActorNode& actor, const std::string& other) { return actor.id < other; });
  return found != actors.end() && found->id == id ? &*found : nullptr;
}

using Ties = std::vector<const LayerTie*>;

DrawnLine line_of(const Ties& ties) {
  DrawnLine line;
  line.name = ties.front()->id;
  line.source = ties.front()->source;
  line.target = ties.front()->target;
  line.affiliation = true;
  std::vector<std::string> roles;
  for (const LayerTie* tie : ties) {
    line.event_count += 1;
    if (roles.size() < kMostRoles && !tie->label.empty()) {
      roles.push_back(label_text::shorten(label_text::clean(tie->label), kRoleWidth));
    }
  }
  line.label = label_text::join(roles, "; ");
  if (!ties.front()->evidence.empty()) {
    line.tooltip = label_text::clean(ties.front()->evidence.front().sentence_text);
  }
  return line;
}

}  // namespace

void add_affiliations(const RelationGraph& graph, const DiagramOptions& options, DiagramModel& model) {
  std::map<std::pair<std::string, std::string>, Ties> by_pair;
  for (const LayerTie& tie : graph.layers().ties) {
    if (tie.layer == TieLayer::affiliations && tie.source != tie.target) {
      by_pair[{tie.source, tie.target}].push_back(&tie);
    }
  }
  std::map<std::string, const ActorNode*> drawn;
  for (const ActorNode* actor : model.nodes) {
    drawn.emplace(actor->id, actor);
  }
  const std::map<std::string, const ActorNode*> acting = drawn;  // others come in by their tie to one of these alone
  for (const auto& [pair, ties] : by_pair) {
    const bool has_source = acting.contains(pair.first);
    const bool has_target = acting.contains(pair.second);
    if (!has_source && !has_target) {
      continue;
    }
    if (!has_source || !has_target) {
      const std::string& other = has_source ? pair.second : pair.first;
      const ActorNode* actor = actor_of(graph, other);
      if (actor == nullptr || (drawn.size() >= options.max_nodes && !drawn.contains(other))) {
        continue;
      }
      drawn.emplace(other, actor);
    }
    model.lines.push_back(line_of(ties));
  }
  model.nodes.clear();
  for (const auto& [id, actor] : drawn) {
    model.nodes.push_back(actor);
  }
}

}  // namespace entente
