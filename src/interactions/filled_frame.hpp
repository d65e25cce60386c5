#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction.hpp>

#include "event_time.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"
#include "operators.hpp"

namespace entente {

// A frame at a place, with its slots filled.
struct FilledFrame {
  FrameMatch match;
  std::vector<Participant> sources, targets;
  const Slot* source_slot = nullptr;  // which slot was filled; null where none was
  const Slot* target_slot = nullptr;
  bool on_itself = false;    // the target slot holds the source
  bool mutual = false;       // "each other" stands in the target slot
  bool unsaid = false;       // the target is whoever did the deed in the slot, and the text does not say who
  bool from_before = false;  // the target is named by an earlier clause alone
  [[nodiscard]] int filled_count() const { return (sources.empty() ? 0 : 1) + (targets.empty() && !mutual ? 0 : 2); }
};

// Whether the source is of the class that the frame asks for: troops, police and fighters, or a crowd. Frames without a class take all.
[[nodiscard]] bool is_of_class(const Frame& frame, const Document& document, const Cast& cast,
                               const std::vector<Participant>& sources);
// "subj", "with": a slot as the tables write it.
[[nodiscard]] std::string_view name_of(const Slot& slot);
// From the first byte of the words to the last.
[[nodiscard]] ByteSpan trigger_span(const Document& document, const std::vector<TokenId>& words);
// Those whose actors are not among the others.
[[nodiscard]] std::vector<Participant> without(const std::vector<Participant>& from,
                                               const std::vector<Participant>& others);
[[nodiscard]] std::vector<ActorId> actors_of(const std::vector<Participant>& participants);
// What is missing from an act that is not complete.
[[nodiscard]] Verdict lack(const CodedAct& act, const FilledFrame& filled);
// Rows that leave their target open, taken out: they give way to all that name one, as in "Egypt and Sudan declared a ceasefire".
[[nodiscard]] std::vector<std::vector<FrameMatch>> take_open_rows(std::vector<std::vector<FrameMatch>>& by_token);
// Takes back what a trace was told of a frame at its place.
void forget(const FilledFrame& filled, CodingTrace& trace);
// What is to be dated: a promise is of another day than what it promises.
[[nodiscard]] Dated dated(const CodedAct& act, const Frame& frame);
// The record of a frame and what became of it; `step` brings what the operators and the confidence said.
[[nodiscard]] FrameTrace describe(const Document& document, const FilledFrame& filled, SentenceId sentence,
                                  Verdict verdict, FrameTrace step);

}  // namespace entente
