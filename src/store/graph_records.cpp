// From rows back to the records of a graph.
// Worked example: a row of `event` with two of `evidence` is an edge with two tellings; texts that many of them have in common are kept once.
#include "graph_records.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>

#include "record_query.hpp"

namespace entente {

namespace {

using Row = SQLite::Statement;

std::string text_in(Row& row, int column) { return row.getColumn(column).getString(); }

template <typename Value>
Value known(const std::optional<Value>& value, const std::string& word) {
  if (!value) {
    throw InputError("damaged", "the store holds a word that the ontology does not know: " + word);
  }
  return *value;
}

nlohmann::json list_in(Row& row, int column) {
  nlohmann::json list = nlohmann::json::parse(text_in(row, column), nullptr, false);
  if (!list.is_array()) {
    throw InputError("damaged", "the store holds a list that is no JSON");
  }
  return list;
}

std::vector<std::string> texts_in(Row& row, int column) {
  std::vector<std::string> texts;
  for (const nlohmann::json& text : list_in(row, column)) {
    texts.push_back(text.is_string() ? text.get<std::string>() : std::string());
  }
  return texts;
}

CodePointSpan span_in(Row& row, int begin) {
  return {row.getColumn(begin).getUInt(), row.getColumn(begin + 1).getUInt()};
}

std::optional<CodePointSpan> maybe_span_in(Row& row, int begin) {
  return row.getColumn(begin).isNull() ? std::nullopt : std::optional(span_in(row, begin));
}

// Columns of kNodes.
ActorNode node_in(Row& row) {
  ActorNode node;
  node.id = text_in(row, 0);
  node.name = text_in(row, 1);
  node.actor_type = known(parse_actor_type(text_in(row, 2)), text_in(row, 2));
  node.country = text_in(row, 3);
  node.sector = text_in(row, 4);
  for (const nlohmann::json& role : list_in(row, 5)) {
    if (!role.is_array() || role.size() != 3 ||
        !std::all_of(role.begin(), role.end(), [](const nlohmann::json& part) { return part.is_string(); })) {
      throw InputError("damaged", "the store holds a role that is no list of title, start and end");
    }
    node.roles.push_back({role[0].get<std::string>(), role[1].get<std::string>(), role[2].get<std::string>()});
  }
  node.aliases = texts_in(row, 6);
  node.mentions_by_document[text_in(row, 7)] = row.getColumn(8).getUInt();
  return node;
}

RelationEdge edge_in(Row& row) {
  RelationEdge edge;
  edge.source = text_in(row, kSource);
  edge.target = text_in(row, kTarget);
  edge.date = text_in(row, kDate);
  edge.root = known(parse_root(text_in(row, kRoot)), text_in(row, kRoot));
  const std::string mode = text_in(row, kMode);
  edge.mode = mode.empty() ? Mode::none : known(parse_mode(edge.root, mode), mode);
  edge.cameo = text_in(row, kCameo);
  edge.label = text_in(row, kLabel);
  edge.code = text_in(row, kCode);
  edge.category = text_in(row, kCategory);
  edge.status = known(parse_status(text_in(row, kStatus)), text_in(row, kStatus));
  edge.reciprocal = row.getColumn(kReciprocal).getInt() != 0;
  for (const std::string& context : texts_in(row, kContexts)) {
    edge.contexts.push_back(known(parse_context(context), context));
  }
  return edge;
}

constexpr const char* kNodes =
    "SELECT actor.key, appearance.name, type, country, sector, roles, aliases, document.name, mentions FROM appearance"
    " JOIN document ON document.id = appearance.document JOIN actor ON actor.id = appearance.actor WHERE ";
constexpr const char* kMatches = "sentence.id IN (SELECT rowid FROM sentence_text WHERE sentence_text MATCH ?)";

// What all tellings of a document have in common.
struct DocumentRow {
  GraphDocument record;
  EdgeEvidence telling;
};

class GraphReading {
 public:
  GraphReading(Statements& statements, const StoreFilter& filter, const StoreParts& parts)
      : statements_(statements), filter_(filter), parts_(parts), whole_(filter.asks_nothing()) {}

  RelationGraph read() && {
    if (whole_) {
      statements_(kAllDocuments).each([&](Row& row) { keep_document(row); });
    }
    read_records();
    if (parts_.affiliations) {
      read_ties(TieLayer::affiliations, kAffiliations);
    }
    if (parts_.co_occurrence) {
      read_ties(TieLayer::co_occurrence, kCoOccurrence);
    }
    read_nodes();
    std::vector<GraphDocument> documents;
    for (auto& [row, document] : documents_) {
      documents.push_back(std::move(document.record));
    }
    return {std::move(documents), std::move(nodes_), std::move(edges_), {}, std::move(layers_)};
  }

 private:
  static constexpr const char* kAllDocuments = "SELECT id, name, publisher, date, title, url, sketch FROM document";
  static constexpr const char* kOneDocument =
      "SELECT id, name, publisher, date, title, url, sketch FROM document WHERE id = ?";
  // Columns: document, source, target, label, sentence's number, start, end, text.
  static constexpr const char* kAffiliations =
      "SELECT affiliation.document, person.key, organization.key, role, number, span_start, span_end, text FROM "
      "affiliation"
      " JOIN sentence ON sentence.id = affiliation.sentence JOIN actor AS person ON person.id = affiliation.person"
      " JOIN actor AS organization ON organization.id = affiliation.organization";
  static constexpr const char* kCoOccurrence =
      "SELECT sentence.document, one.key, other.key, '', number, span_start, span_end, text FROM mention AS first"
      " JOIN mention AS second ON second.sentence = first.sentence AND second.actor > first.actor"
      " JOIN sentence ON sentence.id = first.sentence JOIN actor AS one ON one.id = first.actor"
      " JOIN actor AS other ON other.id = second.actor";
  DocumentRow& keep_document(Row& row) {
    DocumentRow document;
    document.record = {text_in(row, 1), text_in(row, 2), text_in(row, 3),
                       text_in(row, 4), text_in(row, 5), text_in(row, 6)};
    EdgeEvidence& telling = document.telling;
    telling.document = document.record.id;
    telling.publisher = document.record.publisher;
    telling.date = document.record.date;
    telling.title = document.record.title;
    telling.url = document.record.url;
    return documents_.insert_or_assign(row.getColumn(0).getInt64(), std::move(document)).first->second;
  }
  const DocumentRow& document(RowId id) {
    if (const auto found = documents_.find(id); found != documents_.end()) {
      return found->second;
    }
    statements_(kOneDocument).add(id).each([&](Row& row) { keep_document(row); });
    const auto found = documents_.find(id);
    if (found == documents_.end()) {
      throw InputError("damaged", "the store names a document that it does not hold");
    }
    return found->second;
  }

  void read_records() {
    const RecordQuery query = record_query(filter_);
    Binding binding = statements_(query.sql);
    for (const std::string& value : query.values) {
      binding.add(value);
    }
    RowId last = -1;
    binding.each([&](Row& row) {
      if (const RowId event = row.getColumn(kEvent).getInt64(); event != last) {
        edges_.push_back(edge_in(row));
        acting_.insert({edges_.back().source, edges_.back().target});
        last = event;
      }
      edges_.back().evidence.push_back(telling_in(row));
    });
  }

  EdgeEvidence telling_in(Row& row) {
    EdgeEvidence telling = document(row.getColumn(kDocument).getInt64()).telling;
    telling.sentence_index = row.getColumn(kNumber).getUInt();
    telling.sentence = span_in(row, kSentenceStart);
    telling.sentence_text = text_in(row, kText);
    telling.trigger = maybe_span_in(row, kTriggerStart);
    telling.source = maybe_span_in(row, kSourceStart);
    telling.target = maybe_span_in(row, kTargetStart);
    telling.rule = text_in(row, kRule);
    telling.operators = texts_in(row, kOperators);
    telling.attributed_to = texts_in(row, kAttributedTo);
    telling.confidence = row.getColumn(kConfidence).getDouble();
    if (!row.getColumn(kGoldstein).isNull()) {
      telling.goldstein = row.getColumn(kGoldstein).getDouble();
    }
    acting_.insert(telling.attributed_to.begin(), telling.attributed_to.end());
    return telling;
  }

  // Ties of other layers, each with the records of its ends in its own document.
  void read_ties(TieLayer layer, const std::string& sql) {
    std::set<std::pair<RowId, std::string>> ends;
    Binding binding = statements_(filter_.text.empty() ? sql : sql + " WHERE " + kMatches);
    if (!filter_.text.empty()) {
      binding.add(filter_.text);
    }
    binding.each([&](Row& row) {
      const RowId document_row = row.getColumn(0).getInt64();
      LayerTie tie;
      tie.layer = layer;
      tie.source = text_in(row, 1);
      tie.target = text_in(row, 2);
      tie.label = text_in(row, 3);
      EdgeEvidence telling = document(document_row).telling;
      telling.sentence_index = row.getColumn(4).getUInt();
      telling.sentence = span_in(row, 5);
      telling.sentence_text = text_in(row, 7);
      telling.confidence = 1.0;
      tie.evidence.push_back(std::move(telling));
      ends.insert({{document_row, tie.source}, {document_row, tie.target}});
      layers_.ties.push_back(std::move(tie));
    });
    for (const auto& [document_row, key] : ends) {
      statements_(std::string(kNodes) + "actor.key = ? AND appearance.document = ?")
          .add(key)
          .add(document_row)
          .each([&](Row& row) { layers_.actors.push_back(node_in(row)); });
    }
  }

  void read_nodes() {
    const auto keep = [&](Row& row) { nodes_.push_back(node_in(row)); };
    const std::string wanted = parts_.idle_actors ? "true" : "acts";
    if (whole_) {
      statements_(kNodes + wanted).each(keep);
      return;
    }
    acting_.insert(filter_.actors.begin(), filter_.actors.end());
    acting_.insert(filter_.others.begin(), filter_.others.end());
    for (const std::string& key : acting_) {
      statements_(kNodes + ("actor.key = ? AND " + wanted)).add(key).each(keep);
    }
  }

  Statements& statements_;
  const StoreFilter& filter_;
  const StoreParts& parts_;
  bool whole_;
  std::map<RowId, DocumentRow> documents_;
  std::set<std::string> acting_;
  std::vector<ActorNode> nodes_;
  std::vector<RelationEdge> edges_;
  GraphLayers layers_;
};

}  // namespace

RelationGraph read_graph(Statements& statements, const StoreFilter& filter, const StoreParts& parts) {
  return GraphReading(statements, filter, parts).read();
}

RelationGraph read_actors(Statements& statements, const std::vector<std::string>& names) {
  std::vector<ActorNode> nodes;
  std::set<std::string> keys;
  for (const std::string& name : names) {
    statements(
        "SELECT key FROM actor JOIN actor_name ON actor = actor.id WHERE name = ?1 OR name LIKE '% ' || ?1"
        " UNION SELECT key FROM actor WHERE key = lower(?1)")
        .add(name)
        .each([&](Row& row) { keys.insert(text_in(row, 0)); });
  }
  for (const std::string& key : keys) {
    statements(std::string(kNodes) + "actor.key = ? AND acts").add(key).each([&](Row& row) {
      nodes.push_back(node_in(row));
    });
  }
  return {{}, std::move(nodes), {}, {}, {}};
}

}  // namespace entente
