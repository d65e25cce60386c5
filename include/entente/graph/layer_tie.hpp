#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation.hpp>

namespace entente {

// What ties two actors besides acts.
enum class TieLayer : std::uint8_t {
  affiliations,   // a person has a role with another actor: source the person, label the role
  co_occurrence,  // two actors stand in one sentence: source the smaller id, no label
};
[[nodiscard]] std::string_view name_of(TieLayer layer);

// A tie of two actors that is no act, with the sentences that tell it.
// Takes/gives  identity: layer, source, target, label; `id` is its hash. Evidence has neither trigger nor spans of the ends.
// Tests        tests/graph/layers_test.cpp
struct LayerTie {
  TieLayer layer = TieLayer::affiliations;
  std::string source;
  std::string target;
  std::string label;
  std::string id;                      // filled in by RelationGraph
  std::vector<EdgeEvidence> evidence;  // sorted, distinct
  [[nodiscard]] double weight(const WeightRule& rule = {}) const;
  friend bool operator==(const LayerTie&, const LayerTie&) = default;
};

// The layers of a graph that stand beside its acts: acts are neither counted nor drawn with them.
// Takes/gives  their own records of actors, so that an actor that has only an affiliation is no node of the acts.
struct GraphLayers {
  std::vector<ActorNode> actors;  // in order of id
  std::vector<LayerTie> ties;     // in order of layer, source, target, label

  [[nodiscard]] bool empty() const { return ties.empty(); }
  void add(const GraphLayers& other);
  void make_canonical();  // sorts, and makes one of what is the same
  friend bool operator==(const GraphLayers&, const GraphLayers&) = default;
};

}  // namespace entente
