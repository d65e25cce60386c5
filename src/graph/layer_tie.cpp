// Ties that are no acts. Worked example: two documents call Ann "spokeswoman of the ministry": one tie ann -> ministry with two sentences.
#include <entente/graph/layer_tie.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "record_sets.hpp"

namespace entente {

namespace {

auto identity_of(const LayerTie& tie) { return std::tie(tie.layer, tie.source, tie.target, tie.label); }

void sort_evidence(std::vector<EdgeEvidence>& evidence) {
  std::sort(evidence.begin(), evidence.end());
  evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
}

}  // namespace

std::string_view name_of(TieLayer layer) { return layer == TieLayer::affiliations ? "affiliations" : "co-occurrence"; }

double LayerTie::weight(const WeightRule& rule) const {
  std::vector<DatedTelling> tellings;
  for (const EdgeEvidence& telling : evidence) {
    tellings.push_back({&telling, ""});
  }
  return weight_of(tellings, rule);
}

void GraphLayers::add(const GraphLayers& other) {
  actors.insert(actors.end(), other.actors.begin(), other.actors.end());
  ties.insert(ties.end(), other.ties.begin(), other.ties.end());
}

void GraphLayers::make_canonical() {
  for (ActorNode& actor : actors) {
    actor.position = std::nullopt;
    entente::make_canonical(actor);
  }
  unite_by_id(actors);
  std::erase_if(ties, [](const LayerTie& tie) { return tie.source == tie.target; });
  for (LayerTie& tie : ties) {
    if (tie.layer == TieLayer::co_occurrence && tie.target < tie.source) {
      std::swap(tie.source, tie.target);
    }
  }
  std::stable_sort(ties.begin(), ties.end(),
                   [](const LayerTie& left, const LayerTie& right) { return identity_of(left) < identity_of(right); });
  std::vector<LayerTie> united;
  for (LayerTie& tie : ties) {
    if (!united.empty() && identity_of(united.back()) == identity_of(tie)) {
      std::move(tie.evidence.begin(), tie.evidence.end(), std::back_inserter(united.back().evidence));
    } else {
      united.push_back(std::move(tie));
    }
  }
  for (LayerTie& tie : united) {
    sort_evidence(tie.evidence);
    RelationEdge fields;  // borrowed for its hash
    fields.source = tie.source;
    fields.target = tie.target;
    fields.label = std::string(name_of(tie.layer)) + "/" + tie.label;
    tie.id = "t" + edge_id(fields).substr(1);
  }
  ties = std::move(united);
}

}  // namespace entente
