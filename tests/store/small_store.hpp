#pragma once

#include <string>
#include <utility>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include <entente/base/error.hpp>
#include <entente/store/store_view.hpp>
#include <entente/store/store_writer.hpp>

#include "graph/small_graph.hpp"
#include "pipeline/temporary_folder.hpp"

namespace entente::test {

// What is told in one document: acts, each in a sentence of its own.
inline StoredDocument told_in(const std::string& id, const std::string& publisher, const std::string& date,
                              std::vector<RelationEdge> acts, std::vector<LayerTie> ties = {}) {
  StoredDocument stored;
  stored.hash = "hash of " + id;
  std::set<std::string> ids;
  std::uint32_t number = 0;
  for (RelationEdge& act : acts) {
    EdgeEvidence& telling = act.evidence.front();
    telling.document = id;
    telling.publisher = publisher;
    telling.date = date;
    telling.title = "Title of " + id;
    telling.url = "https://example.org/" + id;
    telling.sentence_index = number;
    telling.sentence = {100 * number, 100 * number + 50};
    telling.sentence_text = act.source + " " + act.label + " " + act.target + ", said " + publisher + ".";
    stored.sentences.push_back({number++, telling.sentence, telling.sentence_text, {}});
    for (const std::string& actor : {act.source, act.target}) {
      if (!actor.empty()) {
        stored.sentences.back().actors.insert(actor);
        ids.insert(actor);
      }
    }
  }
  stored.acting = ids;
  std::vector<ActorNode> nodes;
  for (const std::string& key : ids) {
    nodes.push_back(actor(key, key == "ann" ? ActorType::person : ActorType::state, key == "ann" ? "NOR" : ""));
    nodes.back().roles = {{"minister of " + id, "2016-01-01", ""}};
    nodes.back().aliases = {key + " of " + publisher};
    nodes.back().mentions_by_document[id] = 2;
  }
  GraphLayers layers{{}, std::move(ties)};
  for (LayerTie& tie : layers.ties) {
    tie.evidence = {acts.front().evidence.front()};
    tie.evidence.front().trigger = std::nullopt;
    tie.evidence.front().source = std::nullopt;
    tie.evidence.front().confidence = 1.0;
    for (const ActorNode& node : nodes) {
      if (node.id == tie.source || node.id == tie.target) {
        layers.actors.push_back(node);
      }
    }
  }
  stored.graph = {{{id, publisher, date, "Title of " + id, "https://example.org/" + id}},
                  std::move(nodes),
                  std::move(acts),
                  {},
                  std::move(layers)};
  return stored;
}

inline LayerTie member(const std::string& person, const std::string& organization) {
  LayerTie tie;
  tie.source = person;
  tie.target = organization;
  tie.label = "spokesman";
  return tie;
}

// An act with all that a record may have.
inline RelationEdge rich_act() {
  RelationEdge edge = act("bob", "ann", Root::accuse, "2016-11");
  edge.mode = Mode::disapprove;
  edge.cameo = "112";
  edge.code = "X1";
  edge.category = "blame";
  edge.contexts = {Context::military, Context::executive};
  EdgeEvidence& telling = edge.evidence.front();
  telling.trigger = CodePointSpan{4, 9};
  telling.source = CodePointSpan{0, 3};
  telling.rule = "lexicon/verbs.tsv:7";
  telling.operators = {"lexicon/operators.tsv:3"};
  telling.attributed_to = {"ann"};
  telling.confidence = 0.1234;
  return edge;
}

inline std::vector<StoreItem> small_corpus() {
  return {told_in("d1", "CNN", "2016-11-15",
                  {act("ann", "bob", Root::support), rich_act(), act("cyd", "", Root::protest, "")},
                  {member("ann", "bob")}),
          told_in("d2", "BBC", "2016-12-01",
                  {act("ann", "bob", Root::support, "2016-11-14"),
                   act("bob", "cyd", Root::sanction, "2016-12-01", {}, Status::planned)}),
          told_in("d3", "BBC", "",
                  {mutual(act("cyd", "ann", Root::consult, "")), act("dan", "bob", Root::accuse, "2017")})};
}

inline RelationGraph sum_of(const std::vector<StoreItem>& items) {
  RelationGraph sum;
  for (const StoreItem& item : items) {
    sum = merge(sum, std::get<StoredDocument>(item).graph);
  }
  return sum;
}

inline const StoreReader& some_reader() {
  static const StoreReader kReader{"0.1", "2", "abc", ""};
  return kReader;
}

// A file with the small corpus in it.
class SmallStore {
 public:
  SmallStore() { StoreWriter(path(), some_reader()).add(small_corpus()); }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "news.db"; }
  void spoil(const std::string& sql) const { SQLite::Database(path().string(), SQLite::OPEN_READWRITE).exec(sql); }

 private:
  TemporaryFolder folder_;
};

template <typename Work>
std::string code_of_error(Work&& work) {
  try {
    work();
  } catch (const InputError& error) {
    return error.code();
  }
  return "none";
}

}  // namespace entente::test
