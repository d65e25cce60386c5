// The tables of a store, as the steps from each version to the next. data/schema/store.md describes them.
// Worked example: a file of version 1 has user_version 1; step 2 gives it the full-text index of its sentences, and user_version becomes 2.
#include "schema.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <entente/base/error.hpp>
#include <entente/store/store_writer.hpp>

namespace entente {

namespace {

constexpr const char* kStep1 = R"(
CREATE TABLE reader(
  id INTEGER PRIMARY KEY, program TEXT NOT NULL, model TEXT NOT NULL, tables TEXT NOT NULL, options TEXT NOT NULL,
  UNIQUE(program, model, tables, options));
CREATE TABLE document(
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  url TEXT NOT NULL, language TEXT NOT NULL, sketch TEXT NOT NULL, reader INTEGER NOT NULL REFERENCES reader);
CREATE INDEX document_by_name ON document(name);
CREATE INDEX document_by_date ON document(date);
CREATE TABLE sentence(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE(document, number));
CREATE TABLE actor(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE actor_name(
  name TEXT NOT NULL COLLATE NOCASE, actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY(name, actor)) WITHOUT ROWID;
CREATE TABLE appearance(
  document INTEGER NOT NULL REFERENCES document, actor INTEGER NOT NULL REFERENCES actor, name TEXT NOT NULL, type TEXT NOT NULL,
  country TEXT NOT NULL, sector TEXT NOT NULL, roles TEXT NOT NULL, aliases TEXT NOT NULL, mentions INTEGER NOT NULL, acts INTEGER NOT NULL,
  PRIMARY KEY(document, actor)) WITHOUT ROWID;
CREATE INDEX appearance_by_actor ON appearance(actor);
CREATE TABLE mention(
  sentence INTEGER NOT NULL REFERENCES sentence, actor INTEGER NOT NULL REFERENCES actor, PRIMARY KEY(sentence, actor)) WITHOUT ROWID;
CREATE INDEX mention_by_actor ON mention(actor);
CREATE TABLE event(
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, source INTEGER REFERENCES actor, target INTEGER REFERENCES actor,
  root TEXT NOT NULL, quad TEXT NOT NULL, mode TEXT NOT NULL, cameo TEXT NOT NULL, label TEXT NOT NULL, code TEXT NOT NULL,
  category TEXT NOT NULL, status TEXT NOT NULL, reciprocal INTEGER NOT NULL, date TEXT NOT NULL, contexts TEXT NOT NULL);
CREATE INDEX event_by_document ON event(document);
CREATE INDEX event_by_source ON event(source);
CREATE INDEX event_by_target ON event(target);
CREATE TABLE evidence(
  id INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES event, sentence INTEGER NOT NULL REFERENCES sentence,
  trigger_start INTEGER, trigger_end INTEGER, source_start INTEGER, source_end INTEGER, target_start INTEGER, target_end INTEGER,
  rule TEXT NOT NULL, operators TEXT NOT NULL, attributed_to TEXT NOT NULL, confidence REAL NOT NULL, goldstein REAL);
CREATE INDEX evidence_by_event ON evidence(event);
CREATE INDEX evidence_by_sentence ON evidence(sentence);
CREATE TABLE affiliation(
  document INTEGER NOT NULL REFERENCES document, sentence INTEGER NOT NULL REFERENCES sentence, person INTEGER NOT NULL REFERENCES actor,
  organization INTEGER NOT NULL REFERENCES actor, role TEXT NOT NULL);
CREATE INDEX affiliation_by_document ON affiliation(document);
)";

// Version 2: full text, and the documents that could not be read.
constexpr const char* kStep2 = R"(
CREATE VIRTUAL TABLE sentence_text USING fts5(
  text, content='sentence', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER sentence_added AFTER INSERT ON sentence BEGIN
  INSERT INTO sentence_text(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentence BEGIN
  INSERT INTO sentence_text(sentence_text, rowid, text) VALUES ('delete', old.id, old.text);
END;
INSERT INTO sentence_text(sentence_text) VALUES ('rebuild');
CREATE TABLE unreadable(
  hash TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, reader INTEGER NOT NULL REFERENCES reader) WITHOUT ROWID;
)";

constexpr std::array<const char*, kStoreVersion> kSteps = {kStep1, kStep2};

int number(const SQLite::Database& database, const char* query) {
  SQLite::Statement statement(database, query);
  return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

int version_of(const SQLite::Database& database) { return number(database, "PRAGMA user_version"); }

bool is_ours(const SQLite::Database& database) {
  return number(database, "PRAGMA application_id") == kApplicationId && version_of(database) > 0;
}

bool is_empty(const SQLite::Database& database) {
  return number(database, "PRAGMA application_id") == 0 && version_of(database) == 0 &&
         number(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

using Schema = std::set<
    std::array<std::string, 3>>;  // type, name and statement; without what SQLite and its full text make by themselves

Schema schema_of(const SQLite::Database& database) {
  Schema schema;
  SQLite::Statement entries(
      database,
      "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE type = 'trigger' OR "
      "(name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'sentence\\_text\\_%' ESCAPE '\\')");
  while (entries.executeStep()) {
    schema.insert(
        {entries.getColumn(0).getString(), entries.getColumn(1).getString(), entries.getColumn(2).getString()});
  }
  return schema;
}

// What the program made is there, and no trigger but its own runs when it writes; tables and views of others do not matter.
void demand_own_schema(const SQLite::Database& database, const std::filesystem::path& path) {
  static const Schema kOwn = [] {
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* step : kSteps) {
      fresh.exec(step);
    }
    return schema_of(fresh);
  }();
  const Schema found = schema_of(database);
  const bool whole = std::includes(found.begin(), found.end(), kOwn.begin(), kOwn.end());
  const bool more = std::any_of(found.begin(), found.end(), [&](const std::array<std::string, 3>& entry) {
    return entry[0] == "trigger" && !kOwn.contains(entry);
  });
  if (!whole || more) {
    throw InputError(
        "damaged", path.string() +
                       ": its tables or triggers are not those that `entente ingest` makes; ingest the documents anew");
  }
}

[[noreturn]] void refuse_foreign(const std::filesystem::path& path) {
  throw InputError(
      "not_a_store",
      path.string() + ": is a database of another program, not a store of `entente ingest`; it was left as it is");
}

void refuse_newer(const SQLite::Database& database, const std::filesystem::path& path) {
  if (version_of(database) > kStoreVersion) {
    throw InputError("newer_store", path.string() + ": is a store of version " + std::to_string(version_of(database)) +
                                        ", and this program knows versions up to " + std::to_string(kStoreVersion) +
                                        "; a newer entente can read it");
  }
}

}  // namespace

int store_version() { return kStoreVersion; }

void bring_up_to_date(SQLite::Database& database, const std::filesystem::path& path) {
  if (is_ours(database) && version_of(database) == kStoreVersion) {
    demand_own_schema(database, path);
    return;
  }
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (!is_ours(database) && !is_empty(database)) {
    refuse_foreign(path);
  }
  refuse_newer(database, path);
  for (auto version = static_cast<std::size_t>(version_of(database)); version < kSteps.size(); ++version) {
    database.exec(kSteps.at(version));
  }
  database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version = " + std::to_string(kStoreVersion));
  demand_own_schema(database, path);
  transaction.commit();
}

void demand_current(const SQLite::Database& database, const std::filesystem::path& path) {
  if (!is_ours(database)) {
    refuse_foreign(path);
  }
  refuse_newer(database, path);
  if (version_of(database) < kStoreVersion) {
    throw InputError("older_store", path.string() + ": is a store of version " + std::to_string(version_of(database)) +
                                        ", and this program reads version " + std::to_string(kStoreVersion) +
                                        "; `entente ingest --upgrade --store " + path.string() +
                                        "` brings it up to date");
  }
  demand_own_schema(database, path);
}

}  // namespace entente
