#pragma once

#include <utility>

#include "operators.hpp"

namespace entente {

// Notes what happens to an act between its beginning and its end, where somebody asks for it.
class StepScope {
 public:
  StepScope(CodedAct& act, OperatorStep::Kind kind, TokenId token) : act_(act) {
    if (act_.steps != nullptr) {
      step_ = {kind, token, {}, act.root, act.root, act.mode, act.mode, act.status, act.status, {}};
      speaker_count_ = act.attributed_to.size();
      rule_count_ = act.operators.size();
    }
  }
  StepScope(const StepScope&) = delete;
  StepScope& operator=(const StepScope&) = delete;
  ~StepScope() {
    if (act_.steps == nullptr) {
      return;
    }
    step_.root_after = act_.root;
    step_.mode_after = act_.mode;
    step_.status_after = act_.status;
    const bool spoken = act_.attributed_to.size() > speaker_count_;
    const bool ruled = act_.operators.size() > rule_count_;
    if (ruled) {
      step_.rule = act_.operators.back();
    }
    if (spoken) {
      step_.speakers.assign(act_.attributed_to.begin() + static_cast<std::ptrdiff_t>(speaker_count_),
                            act_.attributed_to.end());
    }
    if (ruled || spoken || step_.root_before != step_.root_after || step_.mode_before != step_.mode_after ||
        step_.status_before != step_.status_after) {
      act_.steps->push_back(std::move(step_));
    }
  }

 private:
  CodedAct& act_;
  OperatorStep step_;
  std::size_t speaker_count_ = 0;
  std::size_t rule_count_ = 0;
};

}  // namespace entente
