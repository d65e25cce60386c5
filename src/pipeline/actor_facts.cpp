// A kept graph in the user's words. Worked example: the row `nato	NATO alliance	organization	-	MIL` renames the node nato; the entry `NATO_ [IGONAT]` gives
// it the sector IGO.
#include <entente/pipeline/actor_facts.hpp>

#include <algorithm>
#include <unordered_map>

#include <entente/base/ascii.hpp>

namespace entente {

namespace {

ActorFacts facts_of(const DictionaryActor& actor) {
  const DictionaryCode& code = actor.codes.back();
  const bool iso3 = code.country.size() == 3 && code.country != lower_ascii(code.country);  // else the id of a body
  return {actor.any_case ? std::string() : actor.names.front(), iso3 ? code.country : std::string(), code.sector,
          actor.type};
}

}  // namespace

std::map<std::string, ActorFacts> facts_in(const std::vector<Dictionary>& dictionaries, const RelationGraph& graph) {
  std::unordered_map<std::string, const DictionaryActor*> by_id, by_name;
  for (const Dictionary& dictionary : dictionaries) {
    for (const DictionaryActor& actor : dictionary.actors) {
      if (!actor.id.empty()) {
        by_id[actor.id] = &actor;
      }
      for (const std::string& name : actor.names) {
        by_name[lower_ascii(name)] = &actor;
      }
    }
  }
  std::map<std::string, ActorFacts> facts;
  const auto learn = [&](const ActorNode& node) {
    auto found = by_id.find(node.id);
    if (found == by_id.end()) {
      found = by_name.find(lower_ascii(node.name));
      if (found == by_name.end()) {
        return;
      }
    }
    facts[node.id] = facts_of(*found->second);
  };
  graph.without_identities().for_each_node(learn);
  return facts;
}

}  // namespace entente
