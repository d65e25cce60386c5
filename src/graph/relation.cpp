// Records of a graph, and how two records of the same thing become one.
// Worked example: two newspapers report "Ann praised Bob" on 2020-05-01. Both give the identity (ann, bob, SUPPORT, ..., 2020-05-01), so both get
// the same id, and the graph makes one edge of them, with two evidences and weight 2.
// Every rule here is a union, a maximum or a minimum: that is what makes merge associative, commutative and idempotent.
#include <entente/graph/relation.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <entente/base/checksum.hpp>

#include "record_sets.hpp"

namespace entente {

namespace {

// Its length first, so that ("ab", "c") and ("a", "bc") differ.
void add_field(Checksum& sum, std::string_view field) {
  sum.add(std::to_string(field.size()));
  sum.add(":");
  sum.add(field);
}

template <typename T>
void unite(std::vector<T>& into, const std::vector<T>& other) {
  into.insert(into.end(), other.begin(), other.end());
  sort_distinct(into);
}

void prefer(std::string& into, const std::string& other) {
  if (other.size() > into.size() || (other.size() == into.size() && other < into)) {
    into = other;
  }
}

double bounded_confidence(double value) {
  if (!std::isfinite(value)) {
    return 0.0;
  }
  return std::round(std::clamp(value, 0.0, 1.0) * 1e4) / 1e4;
}

bool is_wrong_way_round(const RelationEdge& edge) {
  return edge.reciprocal && (edge.source.empty() || (!edge.target.empty() && edge.target < edge.source));
}

}  // namespace

std::uint64_t ActorNode::mention_count() const {
  return std::accumulate(mentions_by_document.begin(), mentions_by_document.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& entry) { return sum + entry.second; });
}

double RelationEdge::confidence() const {
  double best = 0.0;
  for (const EdgeEvidence& telling : evidence) {
    best = std::max(best, telling.confidence);
  }
  return best;
}

std::vector<std::string> RelationEdge::attributed_to() const {
  std::vector<std::string> sayers;
  for (const EdgeEvidence& telling : evidence) {
    sayers.insert(sayers.end(), telling.attributed_to.begin(), telling.attributed_to.end());
  }
  sort_distinct(sayers);
  return sayers;
}

std::string edge_id(const RelationEdge& edge) {
  Checksum sum;
  const std::array<std::string_view, 9> identity = {
      edge.source,        edge.target,          edge.reciprocal ? "both" : "one",
      name_of(edge.root), name_of(edge.mode),   edge.cameo,
      edge.label,         name_of(edge.status), edge.date};
  for (const std::string_view field : identity) {
    add_field(sum, field);
  }
  if (!edge.code.empty() ||
      !edge.category.empty()) {  // ids of graphs without an ontology of their own stay as they are
    add_field(sum, edge.code);
    add_field(sum, edge.category);
  }
  return "e:" + sum.hex();
}

bool canonical_less(const RelationEdge& left, const RelationEdge& right) {
  return std::tie(left.source, left.target, left.date, left.id) <
         std::tie(right.source, right.target, right.date, right.id);
}

void make_canonical(RelationEdge& edge) {
  const bool turn = is_wrong_way_round(edge);
  if (turn) {
    std::swap(edge.source, edge.target);
  }
  for (EdgeEvidence& telling : edge.evidence) {
    if (turn) {
      std::swap(telling.source, telling.target);
    }
    telling.confidence = bounded_confidence(telling.confidence);
    sort_distinct(telling.attributed_to);
  }
  sort_distinct(edge.contexts);
  sort_distinct(edge.evidence);
  edge.id = edge_id(edge);
}

void absorb(ActorNode& into, const ActorNode& other) {
  prefer(into.name, other.name);
  into.actor_type = std::min(into.actor_type, other.actor_type);
  prefer(into.country, other.country);
  prefer(into.sector, other.sector);
  unite(into.roles, other.roles);
  unite(into.aliases, other.aliases);
  for (const auto& [document, mentions] : other.mentions_by_document) {
    std::uint32_t& known = into.mentions_by_document[document];
    known = std::max(known, mentions);
  }
  into.position = std::max(into.position, other.position);
}

void absorb(GraphDocument& into, const GraphDocument& other) {
  prefer(into.publisher, other.publisher);
  prefer(into.date, other.date);
  prefer(into.title, other.title);
  prefer(into.url, other.url);
  prefer(into.sketch, other.sketch);
}

}  // namespace entente
