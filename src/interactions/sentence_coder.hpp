#pragma once

#include <map>
#include <optional>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction.hpp>

#include "act_judge.hpp"
#include "argument_finder.hpp"
#include "claims.hpp"
#include "confidence.hpp"
#include "earlier_acts.hpp"
#include "event_time.hpp"
#include "filled_frame.hpp"
#include "frame_filler.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"
#include "open_sides.hpp"
#include "operators.hpp"

namespace entente {

// Codes the sentences of one document by the rules of the lexicon, longer frames first, so that "held talks" is one act and not also "talks".
// Takes/gives  sentences in their order -> interactions.
// Cost         O(tokens x frames of a lemma).      Lifetime  refers to all that it is given; for one thread.
// Tests        tests/interactions/interaction_coder_test.cpp
class SentenceCoder {
 public:
  // `trace` may be null: nobody asks why.
  SentenceCoder(const FrameLexicon& lexicon, const ConfidenceTable& confidence, const Document& document,
                const Cast& cast, CodingTrace* trace);
  SentenceCoder(const SentenceCoder&) = delete;
  SentenceCoder& operator=(const SentenceCoder&) = delete;
  ~SentenceCoder() = default;

  // Appends what a sentence tells, in the order of its triggers.
  void code(SentenceId id, std::vector<Interaction>& out);
  // The acts that the sentences since the last call name one side of.
  [[nodiscard]] std::vector<HalfAct> take_halves();
  // Appends the acts whose target only what was told before names; once all sentences are coded. `out` in the order of the text.
  void code_open(std::vector<Interaction>& out);
  [[nodiscard]] const EventDater& dates() const { return dates_; }
  // Whether the rules have the last word on what stands at a trigger of one word: no act by a user's lexicon, a verb that it alone codes, or an act refused.
  [[nodiscard]] bool is_settled(SentenceId sentence, ByteSpan trigger) const;

 private:
  struct Idiom {
    Root root;
    std::size_t words;
  };
  struct Telling {
    Verdict verdict;
    std::optional<Interaction> act;  // where coded
  };

  [[nodiscard]] static bool is_open(const FilledFrame& filled);
  void code_token(const std::vector<FrameMatch>& matches, std::size_t words, SentenceId id,
                  std::vector<Interaction>& out);
  [[nodiscard]] std::optional<Verdict> reason_to_skip(const FrameMatch& match) const;
  void note(const FilledFrame& filled, SentenceId id, Verdict verdict, FrameTrace step = {}) const;
  void use(const FrameMatch& match);
  void emit_counter(const FilledFrame& told, SentenceId id, std::vector<Interaction>& out);
  [[nodiscard]] bool is_idiom(const FrameMatch& match) const;
  [[nodiscard]] bool is_mere_attribute(const FrameMatch& match) const;
  [[nodiscard]] bool is_blocked(const FrameMatch& match) const;
  bool emit(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out);
  Telling tell(const FilledFrame& filled, SentenceId id, FrameTrace& step);
  void add_claims(SentenceId id, std::size_t first, std::vector<Interaction>& out) const;
  [[nodiscard]] Interaction to_interaction(CodedAct act, const FilledFrame& filled, SentenceId id,
                                           FrameTrace& step) const;

  const FrameLexicon& lexicon_;
  const ConfidenceTable& confidence_;
  const Document& document_;
  const Cast& cast_;
  CodingTrace* trace_;
  ArgumentFinder arguments_;
  FrameFiller filler_;
  ActJudge judge_;
  ClaimFinder claims_;
  EarlierActs earlier_;
  EventDater dates_;
  std::vector<FilledFrame> open_;  // without target, in the order in which they were tried
  std::vector<bool> used_;         // by token: part of an act already
  std::vector<bool> silent_;       // by token: part of a user's wording that is no act, or of an act refused
  std::vector<HalfAct> halves_;
  std::map<TokenId, Idiom> blocked_;  // heads of idioms that named no actors
};

}  // namespace entente
