#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction.hpp>

#include "argument_finder.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"

namespace entente {

// An act before and after its operators.
struct CodedAct {
  Root root = Root::consult;
  Mode mode = Mode::none;
  Status status = Status::actual;
  std::vector<Participant> sources, targets;
  bool reciprocal = false;
  bool dropped = false;  // the operator's own frame says it better
  float confidence = 1.0F;
  std::string label;
  std::vector<RuleId> operators;  // innermost first
  std::vector<ActorId> attributed_to;
  std::vector<OperatorStep>* steps = nullptr;  // where to say what changed it, if somebody asks
};

// Applies what stands around an act: negation, auxiliaries, operators ("refused to", "lifted"), conditions, reports ("X said").
// Takes/gives  the act's words, their head first, and the act as its frame codes it -> changed in place.
// Cost         O(depth of the tree).
// Source       the algebra of operators over acts in data/README.md; PLOVER manual on negation, requests and threats.
// Tests        tests/interactions/operators_test.cpp
void apply_operators(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments,
                     const FrameMatch& match, CodedAct& act);

}  // namespace entente
