#pragma once

#include <optional>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>

#include "argument_finder.hpp"
#include "filled_frame.hpp"
#include "frame_filler.hpp"
#include "frame_lexicon.hpp"
#include "operators.hpp"

namespace entente {

// What a frame tells, or why it tells nothing.
struct Judgement {
  Verdict verdict = Verdict::coded;
  CodedAct act = {};     // as its operators leave it; empty where the verdict fell before them
  bool is_half = false;  // an act but for the actors of one side, whom the text may mean all the same
};

// Says whether a frame with its slots filled is an act that the text tells: its slots must hold actors whose act it can be, its operators must leave it an act, and
// the actors that it needs must be named.
// Takes/gives  a filled frame -> its verdict and its act.
// Cost         O(depth of the tree).      Lifetime  refers to all that it is given.
// Tests        tests/interactions/interaction_coder_test.cpp, tests/cases/interactions.tsv
class ActJudge {
 public:
  ActJudge(const FrameLexicon& lexicon, const Document& document, const Cast& cast, const ArgumentFinder& arguments,
           const FrameFiller& filler)
      : lexicon_(lexicon), document_(document), cast_(cast), arguments_(arguments), filler_(filler) {}

  // `steps`: where to say what the operators changed, or null.
  [[nodiscard]] Judgement judge(const FilledFrame& filled, std::vector<OperatorStep>* steps) const;

 private:
  [[nodiscard]] CodedAct as_filled(const FilledFrame& filled) const;
  [[nodiscard]] std::vector<Participant> without_press(const std::vector<Participant>& targets) const;
  [[nodiscard]] std::optional<Verdict> reason_against_slots(const FilledFrame& filled, const CodedAct& act) const;
  void ask_captors(const FilledFrame& filled, CodedAct& act) const;
  [[nodiscard]] bool is_complete(const CodedAct& act, const FilledFrame& filled) const;
  [[nodiscard]] bool is_done_by_thing(const Frame& frame, TokenId head) const;

  const FrameLexicon& lexicon_;
  const Document& document_;
  const Cast& cast_;
  const ArgumentFinder& arguments_;
  const FrameFiller& filler_;
};

}  // namespace entente
