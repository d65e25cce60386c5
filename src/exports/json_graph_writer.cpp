// JSON Graph Format: the frame is written by hand, each node and edge as one small JSON value, so that a large graph is never held twice.
// Worked example: the edge ann -> bob becomes
//   {"id":"e:...","source":"ann","target":"bob","relation":"SUPPORT","directed":true,"label":"praised","metadata":{"root":"SUPPORT",...}}
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/pair_summary.hpp>

#include "json_text.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kGenerator = "entente";
constexpr std::string_view kGraphType = "relations of political actors";
constexpr int kFormatVersion = 1;

std::string dump(const Json& value) { return json_text(value); }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json span_json(const CodePointSpan& span) { return Json::array({span.begin, span.end}); }

Json span_json(const std::optional<CodePointSpan>& span) { return span ? span_json(*span) : Json(nullptr); }

Json document_json(const GraphDocument& document) {
  return {{"id", document.id},
          {"publisher", document.publisher},
          {"date", document.date},
          {"title", document.title},
          {"url", document.url}};
}

Json evidence_json(const EdgeEvidence& evidence) {
  return {{"document", evidence.document},
          {"publisher", evidence.publisher},
          {"date", evidence.date},
          {"title", evidence.title},
          {"url", evidence.url},
          {"sentence",
           {{"index", evidence.sentence_index},
            {"start", evidence.sentence.begin},
            {"end", evidence.sentence.end},
            {"text", evidence.sentence_text}}},
          {"source", span_json(evidence.source)},
          {"target", span_json(evidence.target)},
          {"trigger", span_json(evidence.trigger)},
          {"rule", evidence.rule},
          {"operators", evidence.operators},
          {"attributed_to", evidence.attributed_to},
          {"confidence", evidence.confidence}};
}

Json edge_json(const RelationEdge& edge, Weighting weighting) {
  Json contexts = Json::array();
  for (const Context context : edge.contexts) {
    contexts.push_back(name_of(context));
  }
  Json evidence = Json::array();
  for (const EdgeEvidence& telling : edge.evidence) {
    evidence.push_back(evidence_json(telling));
  }
  Json metadata = {{"root", name_of(edge.root)},
                   {"quad", name_of(edge.quad())},
                   {"mode", edge.mode == Mode::none ? Json(nullptr) : Json(name_of(edge.mode))},
                   {"cameo", text_or_null(edge.cameo)},
                   {"score", edge.score()},
                   {"sign", edge.sign()},
                   {"status", name_of(edge.status)},
                   {"attributed_to", edge.attributed_to()},
                   {"reciprocal", edge.reciprocal},
                   {"date", text_or_null(edge.date)},
                   {"contexts", std::move(contexts)},
                   {"confidence", edge.confidence()},
                   {"weight", edge.weight(weighting)},
                   {"evidence", std::move(evidence)}};
  for (const auto& [name, value] : {std::pair("code", &edge.code), std::pair("category", &edge.category)}) {
    if (!value->empty()) {
      metadata[name] = *value;
    }
  }
  return {{"id", edge.id},
          {"source", text_or_null(edge.source)},
          {"target", text_or_null(edge.target)},
          {"relation", name_of(edge.root)},
          {"directed", !edge.reciprocal},
          {"label", edge.label},
          {"metadata", std::move(metadata)}};
}

Json node_json(const ActorNode& node) {
  Json roles = Json::array();
  for (const DatedRole& role : node.roles) {
    roles.push_back({{"title", role.title}, {"start", text_or_null(role.start)}, {"end", text_or_null(role.end)}});
  }
  Json mentions = Json::object();
  for (const auto& [document, count] : node.mentions_by_document) {
    mentions[document] = count;
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

std::string_view name_of(Weighting weighting) {
  switch (weighting) {
    case Weighting::publishers:
      return "publishers";
    case Weighting::tellings:
      return "tellings";
    case Weighting::documents:
      break;
  }
  return "documents";
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
    edges.add(dump(edge_json(edge, options.weighting)));
  }
  edges.close("]}");
}

void write_metadata(const RelationGraph& graph, const JsonGraphOptions& options, std::ostream& out) {
  const std::string_view line_break = options.one_line ? "" : "\n";
  out << "\"metadata\":{\"generator\":\"" << kGenerator << "\",\"format_version\":" << kFormatVersion
      << ",\"weighting\":\"" << name_of(options.weighting) << "\"," << line_break << "\"documents\":[";
  JsonMembers documents(out, options.one_line);
  for (const GraphDocument& document : graph.documents()) {
    documents.add(dump(document_json(document)));
  }
  documents.close("],");
  out << line_break << "\"pairs\":[";
  JsonMembers pairs(out, options.one_line);
  for (const PairSummary& pair : summarize_pairs(graph)) {
    pairs.add(dump(pair_json(pair)));
  }
  pairs.close("],");
  out << line_break << "\"one_sided\":[";
  JsonMembers one_sided(out, options.one_line);
  for (const RelationEdge& edge : graph.one_sided()) {
    one_sided.add(dump(edge_json(edge, options.weighting)));
  }
  one_sided.close("]");
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
  write_metadata(graph, options_, out);
  out << "\"nodes\":{";
  JsonMembers nodes(out, options_.one_line);
  graph.for_each_node([&](const ActorNode& node) { nodes.add(dump(Json(node.id)) + ":" + dump(node_json(node))); });
  nodes.close("},");
  out << line_break << "\"edges\":[";
  JsonMembers edges(out, options_.one_line);
  graph.for_each_edge([&](const RelationEdge& edge) { edges.add(dump(edge_json(edge, options_.weighting))); });
  edges.close("]}}");
  out << "\n";
  out.flush();
  if (!out) {
    throw ExportError("JSON graph: the stream does not take more bytes");
  }
}

}  // namespace entente
