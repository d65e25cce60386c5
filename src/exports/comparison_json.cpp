// A comparison as JSON. Worked example: {"names":["A","B"],"similarity":{...},"actors":{"only_a":[...],"only_b":[...],"both":[...]},...}
#include "comparison_json.hpp"

#include "json_text.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json event_json(const RelationEdge& edge) {
  Json evidence = Json::array();
  for (const EdgeEvidence& telling : edge.evidence) {
    evidence.push_back({{"document", telling.document},
                        {"publisher", telling.publisher},
                        {"date", telling.date},
                        {"url", telling.url},
                        {"sentence",
                         {{"index", telling.sentence_index},
                          {"start", telling.sentence.begin},
                          {"end", telling.sentence.end},
                          {"text", telling.sentence_text}}}});
  }
  return {{"id", edge.id},
          {"source", edge.source.empty() ? Json(nullptr) : Json(edge.source)},
          {"target", edge.target.empty() ? Json(nullptr) : Json(edge.target)},
          {"root", name_of(edge.root)},
          {"label", edge.label},
          {"score", edge.score()},
          {"status", name_of(edge.status)},
          {"reciprocal", edge.reciprocal},
          {"date", edge.date.empty() ? Json(nullptr) : Json(edge.date)},
          {"evidence", std::move(evidence)}};
}

Json events_json(const std::vector<const RelationEdge*>& events) {
  Json list = Json::array();
  for (const RelationEdge* edge : events) {
    list.push_back(event_json(*edge));
  }
  return list;
}

Json pairs_json(const std::vector<ActorPair>& pairs) {
  Json list = Json::array();
  for (const auto& [first, second] : pairs) {
    list.push_back(Json::array({first, second}));
  }
  return list;
}

Json profile_json(const PairProfile& profile) {
  Json roots = Json::object();
  for (const auto& [root, count] : profile.roots) {
    roots[std::string(name_of(root))] = count;
  }
  return {{"events", profile.events},
          {"denied", profile.denied},
          {"mean_score", profile.mean_score},
          {"roots", std::move(roots)}};
}

Json changes_json(const GraphComparison& c) {
  Json changed = Json::array();
  for (const PairChange& change : c.changed) {
    changed.push_back({{"actors", Json::array({change.first, change.second})},
                       {"a", profile_json(change.a)},
                       {"b", profile_json(change.b)},
                       {"tone_change", change.tone_change},
                       {"root_change", change.root_change},
                       {"change", change.change}});
  }
  return changed;
}

Json similarity_json(const GraphComparison& c) {
  return {{"actors", c.actor_similarity},
          {"pairs", c.pair_similarity},
          {"relations", c.relation_similarity},
          {"tone_cosine", c.tone_cosine}};
}

}  // namespace

Json comparison_summary(const GraphComparison& c, const ComparisonNames& names) {
  Json matches = Json::array();
  for (const EventMatch& match : c.events_both) {
    matches.push_back(Json::array({match.a->id, match.b->id}));
  }
  return {{"names", Json::array({names.a, names.b})},
          {"similarity", similarity_json(c)},
          {"changed_pairs", changes_json(c)},
          {"matches", std::move(matches)}};
}

Json comparison_json(const GraphComparison& c, const ComparisonNames& names) {
  Json both = Json::array();
  for (const EventMatch& match : c.events_both) {
    both.push_back({{"a", event_json(*match.a)}, {"b", event_json(*match.b)}});
  }
  return {{"names", Json::array({names.a, names.b})},
          {"same", c.same()},
          {"similarity", similarity_json(c)},
          {"actors", {{"only_a", c.actors_a}, {"only_b", c.actors_b}, {"both", c.actors_both}}},
          {"pairs",
           {{"only_a", pairs_json(c.pairs_a)}, {"only_b", pairs_json(c.pairs_b)}, {"both", pairs_json(c.pairs_both)}}},
          {"changed_pairs", changes_json(c)},
          {"events",
           {{"only_a", events_json(c.events_a)}, {"only_b", events_json(c.events_b)}, {"both", std::move(both)}}}};
}

void write_comparison_json(const GraphComparison& comparison, const ComparisonNames& names, std::ostream& out) {
  out << json_text(comparison_json(comparison, names)) << "\n";
}

void write_comparison_json(std::span<const RelationGraph> graphs, std::span<const std::string> names,
                           std::ostream& out) {
  const auto list_of = [&](const std::vector<std::size_t>& numbers) {
    Json list = Json::array();
    for (const std::size_t i : numbers) {
      list.push_back(names[i]);
    }
    return list;
  };
  Json relations = Json::array();
  for (const CarriedRelation& relation : carried_relations(graphs)) {
    relations.push_back({{"source", relation.source.empty() ? Json(nullptr) : Json(relation.source)},
                         {"target", relation.target.empty() ? Json(nullptr) : Json(relation.target)},
                         {"root", name_of(relation.root)},
                         {"reciprocal", relation.reciprocal},
                         {"told_by", list_of(relation.told_by)},
                         {"denied_by", list_of(relation.denied_by)}});
  }
  const Json json = {{"names", std::vector<std::string>(names.begin(), names.end())},
                     {"similarity_matrix", similarity_matrix(graphs)},
                     {"relations", std::move(relations)}};
  out << json_text(json) << "\n";
}

}  // namespace entente
