#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/shared_text.hpp>
#include <entente/graph/weighting.hpp>
#include <entente/ontology/actor_kinds.hpp>
#include <entente/ontology/plover.hpp>

namespace entente {

// A half-open range of Unicode code points of a document's text: a Python slice. Spans inside the library count bytes; those in a graph count these.
struct CodePointSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

// A role with the days from which and until which it was held (ISO 8601, "" when open or unknown).
struct DatedRole {
  std::string title;
  std::string start;
  std::string end;
  friend auto operator<=>(const DatedRole&, const DatedRole&) = default;
};

// A place in a layout, in its own units.
struct Position {
  double x = 0.0;
  double y = 0.0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

// A document that the graph was made from.
struct GraphDocument {
  std::string id;
  std::string publisher;
  std::string date;
  std::string title;
  std::string url;
  std::string sketch = {};  // text_sketch() of its text, by which reprints are known; "" when unknown
  friend auto operator<=>(const GraphDocument&, const GraphDocument&) = default;
};

// An actor. Counts are kept per document, so that merging the same document twice changes nothing.
struct ActorNode {
  std::string id;
  std::string name;
  ActorType actor_type = ActorType::person;
  std::string country;                                        // ISO 3166-1 alpha-3, "" for none
  std::string sector;                                         // "" for none
  std::vector<DatedRole> roles;                               // sorted
  std::vector<std::string> aliases;                           // surface forms of its names, sorted
  std::map<std::string, std::uint32_t> mentions_by_document;  // document id -> mentions there
  std::optional<Position> position;                           // once laid out

  [[nodiscard]] std::uint64_t mention_count() const;
  [[nodiscard]] std::size_t document_count() const { return mentions_by_document.size(); }
  friend bool operator==(const ActorNode&, const ActorNode&) = default;
};

// One telling of an act: the document, its sentence, and where in the document's text the parts stand.
// An exporter needs no language layer: the sentence's text is here.
struct EdgeEvidence {
  SharedText document;
  std::uint32_t sentence_index = 0;
  CodePointSpan sentence;
  std::optional<CodePointSpan> trigger;
  std::optional<CodePointSpan> source;  // the mention from which the actor was found
  std::optional<CodePointSpan> target;
  SharedText publisher;
  SharedText date;  // of the document
  SharedText title;
  SharedText url;
  SharedText
      story;  // the first of the documents that tell the same story in nearly the same words, "" when alone; filled in by RelationGraph
  std::string sentence_text;
  SharedText rule;                         // `lexicon/verbs.tsv:120`
  std::vector<std::string> operators;      // rules that changed the code, innermost first
  std::vector<std::string> attributed_to;  // actor ids, sorted; empty: the article itself says so
  double confidence = 0.0;                 // 0 .. 1, rounded to four places
  std::optional<double> goldstein;  // -10 .. 10: what an imported event table says (Goldstein 1992); none in articles
  friend auto operator<=>(const EdgeEvidence&, const EdgeEvidence&) = default;
};

// How some documents tell an event, where they differ in words, code, date or direction.
struct EventVariant {
  std::string source, target, date, cameo, label;
  SharedText code, category;  // as in RelationEdge
  Mode mode = Mode::none;
  bool reciprocal = false;
  std::vector<Context> contexts;        // sorted
  std::vector<std::uint32_t> evidence;  // numbers of tellings in RelationEdge::evidence, ascending
  friend bool operator==(const EventVariant&, const EventVariant&) = default;
};

// One event between two actors, or with one known actor (then one end is ""). Several tellings are one edge with several evidences.
// Takes/gives  identity of a record: source, target, reciprocal, root, mode, cameo, label, status, date, code and category; `id` is its hash. All else merges.
//              A graph shows the records that report one event (event_reports.hpp) as one edge: then it is one of its variants.
// Cost         a plain value.      Tests  tests/graph/relation_graph_test.cpp
struct RelationEdge {
  std::string source;  // actor id; of a reciprocal edge the smaller of the two
  std::string target;
  std::string date;  // of the act: ISO 8601 day, month or year, "" when unknown
  std::string id;    // filled in by RelationGraph
  Root root = Root::consult;
  Mode mode = Mode::none;
  std::string cameo;  // "" when unknown
  std::string label;
  SharedText code, category;  // in an ontology of the user's own, mostly ""
  Status status = Status::actual;
  bool reciprocal = false;
  std::vector<Context> contexts;       // sorted
  std::vector<EdgeEvidence> evidence;  // sorted, distinct
  std::vector<EventVariant> variants;  // by the identity of their records; empty where all tell the same

  [[nodiscard]] QuadClass quad() const { return quad_class(root); }
  [[nodiscard]] double score() const { return entente::score(root, mode); }
  [[nodiscard]] int sign() const { return entente::sign(score()); }
  [[nodiscard]] double weight(const WeightRule& rule = {}) const;
  [[nodiscard]] double confidence() const;                       // of the best evidence
  [[nodiscard]] std::vector<std::string> attributed_to() const;  // of all evidences, sorted
  friend bool operator==(const RelationEdge&, const RelationEdge&) = default;
};

// "e:" and sixteen hexadecimal digits: 64-bit FNV-1a over the fields of the identity, each led by its length.
[[nodiscard]] std::string edge_id(const RelationEdge& edge);
// Source, target, date, id: the order of edges in a graph.
[[nodiscard]] bool canonical_less(const RelationEdge& left, const RelationEdge& right);
// Turns a reciprocal edge the right way round, sorts its lists, drops equal evidences, bounds its confidences and sets its id.
void make_canonical(RelationEdge& edge);
// The weight of all these tellings of acts together, each with the date of its act.
struct DatedTelling {
  const EdgeEvidence* telling = nullptr;
  std::string_view act_date;
};
[[nodiscard]] double weight_of(const std::vector<DatedTelling>& tellings, const WeightRule& rule);
// Takes over what the other record of the same actor or document knows. Both must be canonical.
// Where the two disagree, the longer text wins, then the smaller: an order-free choice.
void absorb(ActorNode& into, const ActorNode& other);
void absorb(GraphDocument& into, const GraphDocument& other);

}  // namespace entente
