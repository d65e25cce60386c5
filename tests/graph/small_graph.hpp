#pragma once

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente::test {

inline ActorNode actor(const std::string& id, ActorType type = ActorType::state, std::string country = "") {
  ActorNode node;
  node.id = id;
  node.name = id;
  node.actor_type = type;
  node.country = std::move(country);
  return node;
}

struct Told {
  std::string document = "d1";
  std::string publisher = "CNN";
  double confidence = 0.9;
};

inline EdgeEvidence telling(const Told& told) {
  EdgeEvidence evidence;
  evidence.document = told.document;
  evidence.publisher = told.publisher;
  evidence.date = "2016-11-15";
  evidence.sentence_text = "A sentence of " + told.document + ".";
  evidence.confidence = told.confidence;
  return evidence;
}

inline RelationEdge act(const std::string& source, const std::string& target, Root root,
                        const std::string& date = "2016-11-14", const Told& told = {}, Status status = Status::actual) {
  RelationEdge edge;
  edge.source = source;
  edge.target = target;
  edge.root = root;
  edge.label = name_of(root);
  edge.date = date;
  edge.status = status;
  edge.evidence = {telling(told)};
  return edge;
}

inline RelationEdge mutual(RelationEdge edge) {
  edge.reciprocal = true;
  return edge;
}

// These actors, and those of the acts that are not among them, as states.
inline RelationGraph graph_of(std::vector<RelationEdge> edges, std::vector<ActorNode> known = {}) {
  std::set<std::string> ids;
  for (const ActorNode& node : known) {
    ids.insert(node.id);
  }
  for (const RelationEdge& edge : edges) {
    for (const std::string& id : {edge.source, edge.target}) {
      if (!id.empty() && ids.insert(id).second) {
        known.push_back(actor(id));
      }
    }
  }
  return {{}, std::move(known), std::move(edges)};
}

// A sketch that resembles those of other stories by chance alone.
inline std::string sketch_of(int story) {
  std::mt19937 random(static_cast<std::mt19937::result_type>(story));
  std::string sketch;
  while (sketch.size() < 240) {
    sketch += "0123456789abcdef"[random() % 16];
  }
  return sketch;
}

}  // namespace entente::test
