#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

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
  std::string document;
  std::uint32_t sentence_index = 0;
  CodePointSpan sentence;
  std::optional<CodePointSpan> trigger;
  std::optional<CodePointSpan> source;  // the mention from which the actor was found
  std::optional<CodePointSpan> target;
  std::string publisher;
  std::string date;  // of the document
  std::string title;
  std::string url;
  std::string sentence_text;
  std::string rule;                        // `lexicon/verbs.tsv:120`
  std::vector<std::string> operators;      // rules that changed the code, innermost first
  std::vector<std::string> attributed_to;  // actor ids, sorted; empty: the article itself says so
  double confidence = 0.0;                 // 0 .. 1, rounded to four places
  friend auto operator<=>(const EdgeEvidence&, const EdgeEvidence&) = default;
};

// What the weight of an edge counts; sign and score never go into it.
enum class Weighting : std::uint8_t { documents, publishers, tellings };

// One event between two actors, or with one known actor (then one end is ""). Several tellings are one edge with several evidences.
// Takes/gives  identity: source, target, reciprocal, root, mode, cameo, label, status, date, code and category; `id` is its hash. All else merges.
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
  std::string code, category;  // in an ontology of the user's own, mostly ""
  Status status = Status::actual;
  bool reciprocal = false;
  std::vector<Context> contexts;       // sorted
  std::vector<EdgeEvidence> evidence;  // sorted, distinct

  [[nodiscard]] QuadClass quad() const { return quad_class(root); }
  [[nodiscard]] double score() const { return entente::score(root, mode); }
  [[nodiscard]] int sign() const { return entente::sign(score()); }
  [[nodiscard]] std::size_t weight(Weighting weighting = Weighting::documents) const;
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
// Takes over what the other telling of the same event, or the other record of the same actor or document, knows. Both must be canonical.
// Where the two disagree, the longer text wins, then the smaller: an order-free choice.
void absorb(RelationEdge& into, const RelationEdge& other);
void absorb(ActorNode& into, const ActorNode& other);
void absorb(GraphDocument& into, const GraphDocument& other);

}  // namespace entente
