#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <entente/interactions/coding_trace.hpp>
#include <entente/pipeline/idle_actors.hpp>
#include <entente/pipeline/reader.hpp>

namespace entente {

// What was read in a document with the reasons for it. The trace was filled while the document was read, so its ids fit.
struct Explanation {
  Reading reading;
  CodingTrace trace;
  std::vector<ActorVerdict> verdicts;  // by actor
};

// Reads an article, each telling of an act by itself, and keeps why.
// Errors  InputError for an article that cannot be read.
[[nodiscard]] Explanation explain(const Reader& reader, Article article);

// How an explanation is laid out, and of what.
struct ExplanationOptions {
  std::size_t width = 100;              // columns; below 80 counts as 80
  bool colour = false;                  // escape sequences for a terminal
  std::optional<std::size_t> sentence;  // this one alone, from 1
  double min_confidence = 0.0;          // acts that are less sure are told among those dropped
};

// An interaction and the frame that coded it; null for what the pair model added.
struct ExplainedAct {
  const Interaction* act = nullptr;
  const FrameTrace* frame = nullptr;
};
[[nodiscard]] std::vector<ExplainedAct> acts_of(const Explanation& explanation, SentenceId sentence);

// Why a mention stands for its actor: "name, actors/persons.tsv:120"; "pronoun for \"Putin\" in sentence 2".
[[nodiscard]] std::string reason_of(const Explanation& explanation, MentionId id);

// For people: every sentence with its tree, its actors and why they are those, what was coded by which rows and slots, what was changed by which operators, and
// what was seen but dropped.
// Takes/gives  Explanation -> UTF-8 lines. No control character, escape sequence or bidirectional override of the text gets through.
// Errors       none of its own; the stream's state is left to the caller.
// Tests        tests/pipeline/explanation_test.cpp, tests/cli/explain_command_test.cpp
void write_explanation(std::ostream& out, const Explanation& explanation, const ExplanationOptions& options = {});
// For programs: the same as one line of NDJSON.
void write_explanation_json(std::ostream& out, const Explanation& explanation, const ExplanationOptions& options = {});

}  // namespace entente
