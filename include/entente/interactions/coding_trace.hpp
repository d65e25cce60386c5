#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

// What became of a frame whose words stand in the text.
enum class Verdict : std::uint8_t {
  coded,
  no_source,       // the source slot names no actor
  no_target,       // the target slot names no actor
  no_actor,        // neither does
  on_itself,       // source and target are one actor
  press,           // the target is the press, to which one talks but with which one does not meet
  not_mutual,      // nobody to do it with each other
  shadowed,        // its words are part of an act with more words
  idiom,           // an idiom of the same head says something else
  attribute,       // a participle before a noun, no act ("suspected militants")
  other_reading,   // another frame of the same word was taken
  other_operator,  // the word above says it better ("asked T to meet": the asking is coded)
  no_act,          // by the lexicon these words are no act, or tell of an accident
  other_doer,      // the words say that somebody else does it ("to end the [other's] occupation")
  thing,           // its source is a thing, for which nobody stands ("seats went to the party")
};
[[nodiscard]] std::string_view name_of(Verdict verdict);     // "no_source"
[[nodiscard]] std::string_view meaning_of(Verdict verdict);  // "the source slot names no actor"

// What one word above an act changed.
struct OperatorStep {
  enum class Kind : std::uint8_t {
    word,
    markers,
    report
  } kind{};         // an operator's row; negation, auxiliaries, "if"; "X said"
  TokenId token{};  // the operator; or the word on which the markers hang
  RuleId rule;      // the row of operators.tsv, if one acted
  Root root_before{}, root_after{};
  Mode mode_before{}, mode_after{};
  Status status_before{}, status_after{};
  std::vector<ActorId> speakers;  // whom the step added to `attributed_to`
};

// One reason for more or less trust in a code: a feature of `lexicon/confidence.tsv`, its value here and the weight of its row.
struct ConfidencePart {
  std::string_view feature;
  float value = 0.0F;
  float weight = 0.0F;
};

// One frame whose words stand in a sentence, and what became of it.
struct FrameTrace {
  SentenceId sentence{};
  Verdict verdict = Verdict::coded;
  RuleId rule;          // `lexicon/verbs.tsv:120`
  std::string pattern;  // "hold talk"
  Root root{};          // of the row, before operators
  Mode mode{};
  std::vector<TokenId> words;  // the head first
  ByteSpan trigger;
  std::string source_slot, target_slot;  // as the table writes them ("subj", "with"); "" where none was filled
  std::vector<Participant> sources, targets;
  std::optional<TokenId> subject, object;  // what stands there by the tree, an actor or not; of a verb alone
  std::vector<OperatorStep> steps;         // innermost first
  std::vector<ConfidencePart> confidence;  // of a coded frame
};

// One who may stand on the side that a sentence leaves open, and what speaks for it: the features of `lexicon/open_sides.tsv`.
struct SideCandidate {
  Participant who;
  float probability = 0.0F;  // 0 .. 1
  std::vector<std::string> features;
};

// An act of which its sentence names one side, and whom the text may mean on the other.
struct OpenSideTrace {
  SentenceId sentence{};
  ByteSpan trigger;
  RuleId rule;
  Root root{};
  bool lacks_source = false;  // else its target
  std::vector<Participant> named;
  std::vector<SideCandidate> candidates;  // the surest first
  bool filled = false;                    // by the first of them
};

// Why the coder coded what it coded in a document, and what it saw but dropped; filled where the caller asks for it.
// Takes/gives  frames in the order in which they were tried, sentence by sentence; ids index the document and the cast.
// Cost         a record for every frame that matches.      Tests  tests/interactions/coding_trace_test.cpp
struct CodingTrace {
  bool sport = false;  // the text tells of a game: nothing in it is coded
  std::vector<FrameTrace> frames;
  std::vector<OpenSideTrace> open_sides;
};

}  // namespace entente
