#pragma once

#include <optional>
#include <string>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

// One actor's part in an interaction, and the mention in this sentence from which it was found (pronouns included).
struct Participant {
  ActorId actor{};
  MentionId mention{};
};

// Where an interaction is told.
struct Evidence {
  SentenceId sentence{};
  ByteSpan trigger;                  // the predicate's words, first to last
  std::vector<Participant> sources;  // one per source actor
  std::vector<Participant> targets;
  RuleId rule;                     // the frame that fired, `lexicon/verbs.tsv:120`
  std::vector<RuleId> operators;   // operators that changed the code, innermost first
  std::optional<ByteSpan> date{};  // the words that date the act; nothing: the date of the article
};

enum class DatePrecision : std::uint8_t { none, day, month, year };

// One stated act, coded to PLOVER.
// Takes/gives  compound sources and targets are lists; expanding them to pairs is the graph's job. An empty list: the text names none.
// Cost         a plain value.
// Tests        tests/interactions/interaction_coder_test.cpp
struct Interaction {
  std::vector<ActorId> sources;  // distinct, in text order
  std::vector<ActorId> targets;  // distinct; empty for a mutual act among several sources only when `reciprocal`
  Root root = Root::consult;
  Mode mode = Mode::none;
  std::string cameo;           // nearest CAMEO code, "" when unknown
  std::string label;           // "spoke by telephone with"
  std::string act_cameo;       // that of the act below its operators: 042 of "refused to visit"
  std::string code, category;  // in the user's own ontology, "" where there is none: see own_ontology.hpp
  std::vector<Context> contexts;
  Status status = Status::actual;
  bool reciprocal = false;
  std::vector<ActorId> attributed_to;  // who says so; empty: the article itself
  std::string date;                    // ISO 8601 (day, month or year), "" when unknown
  DatePrecision date_precision = DatePrecision::none;
  float confidence = 0.0F;        // 0 .. 1
  Evidence evidence;              // the first telling
  std::vector<Evidence> repeats;  // other tellings in the same document

  [[nodiscard]] double score() const { return entente::score(root, mode); }
};

}  // namespace entente
