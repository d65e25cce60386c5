#pragma once

#include <map>
#include <string>
#include <vector>

#include <entente/actors/dictionary.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// What users' dictionaries say of the actors of a kept graph, by id: those of the same id or of one of the names, the later dictionary first.
// Takes/gives  a name comes from our table alone (dictionaries in capitals do not know how it is written); of dated codes, the last.
// Cost         O(names of the dictionaries + nodes).
// Tests        tests/pipeline/actor_facts_test.cpp
[[nodiscard]] std::map<std::string, ActorFacts> facts_in(const std::vector<Dictionary>& dictionaries,
                                                         const RelationGraph& graph);

}  // namespace entente
