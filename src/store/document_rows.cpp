// The rows of one document.
// Worked example: "Norhaven praised Ostland." gives a row of `document`, one of `sentence`, two each of `actor`, `actor_name`, `appearance` and `mention`,
// one of `event` and one of `evidence`.
#include "document_rows.hpp"

#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

namespace entente {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string roles_of(const std::vector<DatedRole>& roles) {
  Json list = Json::array();
  for (const DatedRole& role : roles) {
    list.push_back({role.title, role.start, role.end});
  }
  return text_of(list);
}

std::string contexts_of(const std::vector<Context>& contexts) {
  Json list = Json::array();
  for (const Context context : contexts) {
    list.push_back(name_of(context));
  }
  return text_of(list);
}

class DocumentRows {
 public:
  DocumentRows(Statements& statements, const StoredDocument& stored, RowId row)
      : statements_(statements), stored_(stored), document_(row) {}

  void add() {
    for (const StoredSentence& sentence : stored_.sentences) {
      add_sentence(sentence);
    }
    stored_.graph.for_each_node([&](const ActorNode& node) { add_appearance(node); });
    for (const RelationEdge& record : stored_.graph.records()) {
      add_event(record);
    }
    for (const LayerTie& tie : stored_.graph.layers().ties) {
      if (tie.layer == TieLayer::affiliations) {
        add_affiliation(tie);
      }
    }
  }

 private:
  RowId actor(const std::string& key) {
    if (const auto known = actors_.find(key); known != actors_.end()) {
      return known->second;
    }
    statements_("INSERT OR IGNORE INTO actor(key) VALUES (?)").add(key).run();
    return actors_[key] = statements_("SELECT id FROM actor WHERE key = ?").add(key).first().value();
  }
  std::optional<RowId> actor_or_none(const std::string& key) {
    return key.empty() ? std::nullopt : std::optional(actor(key));
  }

  void add_sentence(const StoredSentence& sentence) {
    const RowId row =
        statements_(
            "INSERT INTO sentence(document, number, span_start, span_end, text) VALUES (?, ?, ?, ?, ?) RETURNING id")
            .add(document_)
            .add(sentence.number)
            .add(sentence.span)
            .add(sentence.text)
            .first()
            .value();
    sentences_[sentence.number] = row;
    for (const std::string& key : sentence.actors) {
      statements_("INSERT INTO mention(sentence, actor) VALUES (?, ?)").add(row).add(actor(key)).run();
    }
  }

  void add_appearance(const ActorNode& node) {
    const RowId row = actor(node.id);
    std::vector<std::string> names = node.aliases;
    names.push_back(node.name);
    for (const std::string& name : names) {
      statements_("INSERT OR IGNORE INTO actor_name(name, actor) VALUES (?, ?)").add(name).add(row).run();
    }
    statements_(
        "INSERT INTO appearance(document, actor, name, type, country, sector, roles, aliases, mentions, acts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .add(document_)
        .add(row)
        .add(node.name)
        .add(name_of(node.actor_type))
        .add(node.country)
        .add(node.sector)
        .add(roles_of(node.roles))
        .add(text_of(node.aliases))
        .add(static_cast<RowId>(node.mention_count()))
        .add(stored_.acting.contains(node.id))
        .run();
  }

  void add_event(const RelationEdge& record) {
    const RowId row = statements_(
                          "INSERT INTO event(document, source, target, root, quad, mode, cameo, label, code, category, "
                          "status, reciprocal,"
                          " date, contexts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
                          .add(document_)
                          .add(actor_or_none(record.source))
                          .add(actor_or_none(record.target))
                          .add(name_of(record.root))
                          .add(name_of(record.quad()))
                          .add(name_of(record.mode))
                          .add(record.cameo)
                          .add(record.label)
                          .add(record.code.str())
                          .add(record.category.str())
                          .add(name_of(record.status))
                          .add(record.reciprocal)
                          .add(record.date)
                          .add(contexts_of(record.contexts))
                          .first()
                          .value();
    for (const EdgeEvidence& telling : record.evidence) {
      statements_(
          "INSERT INTO evidence(event, sentence, trigger_start, trigger_end, source_start, source_end, target_start, "
          "target_end,"
          " rule, operators, attributed_to, confidence, goldstein) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .add(row)
          .add(sentences_.at(telling.sentence_index))
          .add(telling.trigger)
          .add(telling.source)
          .add(telling.target)
          .add(telling.rule.str())
          .add(text_of(telling.operators))
          .add(text_of(telling.attributed_to))
          .add(telling.confidence)
          .add(telling.goldstein)
          .run();
    }
  }

  void add_affiliation(const LayerTie& tie) {
    for (const EdgeEvidence& telling : tie.evidence) {
      statements_("INSERT INTO affiliation(document, sentence, person, organization, role) VALUES (?, ?, ?, ?, ?)")
          .add(document_)
          .add(sentences_.at(telling.sentence_index))
          .add(actor(tie.source))
          .add(actor(tie.target))
          .add(tie.label)
          .run();
    }
  }

  Statements& statements_;
  const StoredDocument& stored_;
  RowId document_;
  std::unordered_map<std::string, RowId> actors_;
  std::unordered_map<std::uint32_t, RowId> sentences_;  // by number
};

}  // namespace

RowId reader_row(Statements& statements, const StoreReader& reader) {
  statements("INSERT OR IGNORE INTO reader(program, model, tables, options) VALUES (?, ?, ?, ?)")
      .add(reader.program)
      .add(reader.model)
      .add(reader.tables)
      .add(reader.options)
      .run();
  return statements("SELECT id FROM reader WHERE program = ? AND model = ? AND tables = ? AND options = ?")
      .add(reader.program)
      .add(reader.model)
      .add(reader.tables)
      .add(reader.options)
      .first()
      .value();
}

bool is_known(Statements& statements, const std::string& hash) {
  return statements("SELECT 1 FROM document WHERE hash = ?1 UNION ALL SELECT 1 FROM unreadable WHERE hash = ?1")
      .add(hash)
      .first()
      .has_value();
}

bool add_rows(Statements& statements, const StoredDocument& stored, RowId reader) {
  const GraphDocument& document = stored.graph.documents().front();
  const std::optional<RowId> row =
      statements(
          "INSERT OR IGNORE INTO document(hash, name, publisher, date, title, url, language, sketch, reader)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
          .add(stored.hash)
          .add(document.id)
          .add(document.publisher)
          .add(document.date)
          .add(document.title)
          .add(document.url)
          .add(stored.language)
          .add(document.sketch)
          .add(reader)
          .first();
  if (row) {
    DocumentRows(statements, stored, *row).add();
  }
  return row.has_value();
}

bool add_rows(Statements& statements, const StoredFailure& failure, RowId reader) {
  return statements("INSERT OR IGNORE INTO unreadable(hash, name, code, message, reader) VALUES (?, ?, ?, ?, ?)")
             .add(failure.hash)
             .add(failure.id)
             .add(failure.code)
             .add(failure.message)
             .add(reader)
             .run() != 0;
}

}  // namespace entente
