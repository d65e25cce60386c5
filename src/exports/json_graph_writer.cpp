// JSON Graph Format: the frame is written by hand, each node and edge on its own, so that a large graph is never held twice.
// Worked example: the actor ann is the member "ann":{"label":"Ann","metadata":{"name":"Ann","actor_type":"person",...}} of "nodes".
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/pair_summary.hpp>

#include "json_edge.hpp"
#include "json_text.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kGenerator = "entente";
constexpr std::string_view kGraphType = "relations of political actors";

std::string dump(const Json& value) { return json_text(value); }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

Json document_json(const GraphDocument& document) {
  Json json = {{"id", document.id},
               {"publisher", document.publisher},
               {"date", document.date},
               {"title", document.title},
               {"url", document.url}};
  if (!document.sketch.empty()) {
    json["sketch"] = document.sketch;
  }
  return json;
}

Json sentence_json(const EdgeEvidence& evidence) {
  return {{"index", evidence.sentence_index},
          {"start", evidence.sentence.begin},
          {"end", evidence.sentence.end},
          {"text", evidence.sentence_text}};
}

Json weight_json(double weight, const WeightRule& rule) {
  return rule.counts() ? Json(static_cast<std::uint64_t>(weight)) : Json(weight);
}

Json measures_json(const ActorMeasures& actor) {
  return {{"degree_in", actor.degree_in},
          {"degree_out", actor.degree_out},
          {"degree", actor.degree},
          {"strength_in", actor.strength_in},
          {"strength_out", actor.strength_out},
          {"pagerank", rounded(actor.pagerank)},
          {"betweenness", rounded(actor.betweenness)},
          {"constraint", actor.constraint < 0.0 ? Json(nullptr) : Json(rounded(actor.constraint))},
          {"component", actor.component},
          {"community", actor.community},
          {"camp", actor.camp}};
}

Json measures_json(const DyadMeasures& dyad) {
  return {{"cooperation", dyad.cooperation},
          {"hostility", dyad.hostility},
          {"tone", rounded(dyad.tone)},
          {"frustrated", dyad.frustrated}};
}

Json node_json(const ActorNode& node, const ActorMeasures* measures = nullptr) {
  Json roles = Json::array();
  for (const DatedRole& role : node.roles) {
    roles.push_back({{"title", role.title}, {"start", text_or_null(role.start)}, {"end", text_or_null(role.end)}});
  }
  Json mentions = Json::object();
  for (const auto& [document, count] : node.mentions_by_document) {
    add_member(mentions, document, count);
  }
  Json metadata = {{"name", node.name},
                   {"actor_type", name_of(node.actor_type)},
                   {"country", text_or_null(node.country)},
                   {"sector", text_or_null(node.sector)},
                   {"roles", std::move(roles)},
                   {"aliases", node.aliases},
                   {"mention_count", node.mention_count()},
                   {"document_count", node.document_count()},
                   {"mentions_by_document", std::move(mentions)}};
  if (node.position) {
    metadata["x"] = node.position->x;
    metadata["y"] = node.position->y;
  }
  if (measures != nullptr) {
    metadata["measures"] = measures_json(*measures);
  }
  return {{"label", node.name}, {"metadata", std::move(metadata)}};
}

template <typename Key>
Json counts_json(const std::map<Key, EventCount>& counts) {
  Json result = Json::object();
  for (const auto& [key, count] : counts) {
    result[std::string(name_of(key))] = {{"events", count.events}, {"documents", count.documents}};
  }
  return result;
}

Json pair_json(const PairSummary& pair) {
  return {{"actors", Json::array({pair.first, pair.second})},
          {"events", pair.total.events},
          {"documents", pair.total.documents},
          {"by_root", counts_json(pair.by_root)},
          {"by_quad", counts_json(pair.by_quad)},
          {"by_status", counts_json(pair.by_status)},
          {"mean_score", pair.mean_score},
          {"first_date", text_or_null(pair.first_date)},
          {"last_date", text_or_null(pair.last_date)},
          {"publishers", pair.publishers}};
}

Json pairs_of_ids(const std::set<Identities::Pair>& pairs, bool main_first) {
  Json list = Json::array();
  for (const auto& [one, other] : pairs) {
    list.push_back(main_first ? Json::array({other, one}) : Json::array({one, other}));
  }
  return list;
}

// What a user decided of who is who, and the records that are shown as one.
void write_identities(const RelationGraph& graph, const JsonGraphOptions& options, std::ostream& out) {
  const std::string_view line_break = options.one_line ? "" : "\n";
  out << "," << line_break << "\"merges\":{\"same\":" << dump(pairs_of_ids(graph.identities().same, true))
      << ",\"not_same\":" << dump(pairs_of_ids(graph.identities().not_same, false)) << "," << line_break
      << "\"nodes\":{";
  JsonMembers nodes(out, options.one_line);
  for (const ActorNode& node : graph.original_nodes()) {
    nodes.add(dump(Json(node.id)) + ":" + dump(node_json(node)));
  }
  nodes.close("},");
  out << line_break << "\"edges\":[";
  JsonMembers edges(out, options.one_line);
  for (const RelationEdge& edge : graph.original_edges()) {
    edges.add(edge_line(edge, options.weighting));
  }
  edges.close("]}");
}

Json tie_json(const LayerTie& tie, const WeightRule& rule) {
  Json evidence = Json::array();
  for (const EdgeEvidence& telling : tie.evidence) {
    evidence.push_back({{"document", telling.document},
                        {"publisher", telling.publisher},
                        {"date", telling.date},
                        {"title", telling.title},
                        {"url", telling.url},
                        {"sentence", sentence_json(telling)}});
  }
  return {{"id", tie.id},
          {"source", tie.source},
          {"target", tie.target},
          {"label", tie.label},
          {"metadata", {{"weight", weight_json(tie.weight(rule), rule)}, {"evidence", std::move(evidence)}}}};
}

// Affiliations and co-occurrence, each a list of its own.
void write_layers(const RelationGraph& graph, const JsonGraphOptions& options, std::ostream& out) {
  const std::string_view line_break = options.one_line ? "" : "\n";
  out << "," << line_break << "\"layers\":{\"actors\":{";
  JsonMembers actors(out, options.one_line);
  for (const ActorNode& actor : graph.layers().actors) {
    actors.add(dump(Json(actor.id)) + ":" + dump(node_json(actor)));
  }
  actors.close("}");
  for (const TieLayer layer : {TieLayer::affiliations, TieLayer::co_occurrence}) {
    out << "," << line_break << dump(Json(name_of(layer))) << ":[";
    JsonMembers ties(out, options.one_line);
    for (const LayerTie& tie : graph.layers().ties) {
      if (tie.layer == layer) {
        ties.add(dump(tie_json(tie, options.weighting)));
      }
    }
    ties.close("]");
  }
  out << "}";
}

void write_metadata(const RelationGraph& graph, const JsonGraphOptions& options, const GraphMeasures* measures,
                    std::ostream& out) {
  const std::string_view line_break = options.one_line ? "" : "\n";
  out << "\"metadata\":{\"generator\":\"" << kGenerator << "\",\"format_version\":" << kJsonGraphVersion
      << ",\"weighting\":\"" << name_of(options.weighting.weighting) << "\"," << line_break << "\"documents\":[";
  JsonMembers documents(out, options.one_line);
  for (const GraphDocument& document : graph.documents()) {
    documents.add(dump(document_json(document)));
  }
  documents.close("],");
  out << line_break << "\"pairs\":[";
  JsonMembers pairs(out, options.one_line);
  std::size_t number = 0;
  for_each_pair(graph, [&](const PairSummary& pair) {
    Json json = pair_json(pair);
    if (measures != nullptr) {
      json["measures"] = measures_json(measures->dyads.at(number++));  // of the same pairs, in the same order
    }
    pairs.add(dump(json));
  });
  pairs.close("],");
  out << line_break << "\"one_sided\":[";
  JsonMembers one_sided(out, options.one_line);
  for (const RelationEdge& edge : graph.one_sided()) {
    one_sided.add(edge_line(edge, options.weighting));
  }
  one_sided.close("]");
  if (!graph.layers().empty()) {
    write_layers(graph, options, out);
  }
  if (!graph.identities().empty()) {
    write_identities(graph, options, out);
  }
  out << "}," << line_break;
}

}  // namespace

void JsonGraphExporter::write(const RelationGraph& graph, std::ostream& out) const {
  const std::string_view line_break = options_.one_line ? "" : "\n";
  out << "{\"graph\":{\"id\":\"entente\",\"type\":\"" << kGraphType
      << "\",\"label\":\"Relations of political actors\",\"directed\":true," << line_break;
  const std::optional<GraphMeasures> measured =
      options_.measures ? std::optional(measure(graph, {options_.weighting})) : std::nullopt;
  write_metadata(graph, options_, measured ? &*measured : nullptr, out);
  out << "\"nodes\":{";
  JsonMembers nodes(out, options_.one_line);
  std::size_t vertex = 0;
  graph.for_each_node([&](const ActorNode& node) {
    const ActorMeasures* measures = measured ? &measured->actors.at(vertex++) : nullptr;
    nodes.add(dump(Json(node.id)) + ":" + dump(node_json(node, measures)));
  });
  nodes.close("},");
  out << line_break << "\"edges\":[";
  JsonMembers edges(out, options_.one_line);
  graph.for_each_edge([&](const RelationEdge& edge) { edges.add(edge_line(edge, options_.weighting)); });
  edges.close("]}}");
  out << "\n";
  out.flush();
  if (!out) {
    throw ExportError("JSON graph: the stream does not take more bytes");
  }
}

}  // namespace entente
