// What one operator makes of an act. Worked example: "lifted" (end) makes of an embargo, SANCTION, a CONCEDE, which "will" (future) leaves a CONCEDE; "agreed" makes it an AGREE.
#include "act_algebra.hpp"

namespace entente {

namespace {

bool is_material_conflict(Root root) { return quad_class(root) == QuadClass::material_conflict; }

}  // namespace

void change(CodedAct& act, Root root, Mode mode) {
  act.root = root;
  act.mode = mode;
}

void apply(CodedAct& act, Operator operation) {
  const Root root = act.root;
  const bool cooperative = is_cooperative(root);
  const bool concession = root == Root::concede || (root == Root::retreat && act.mode != Mode::ceasefire);
  switch (operation) {
    case Operator::agree:
    case Operator::future:
      if (concession) {  // "will free the hostages" yields already; "agreed to free them" agrees
        change(act, operation == Operator::future ? Root::concede : Root::agree, Mode::none);
        act.label = "promised: " + act.label;
      } else if (cooperative) {
        change(act, Root::agree, Mode::none);
        act.label = "agreed: " + act.label;
      } else if (root == Root::mobilize && operation == Operator::future) {  // "will send troops": a planned deployment
        act.status = act.status == Status::actual ? Status::planned : act.status;
      } else if (is_material_conflict(root)) {
        change(act, Root::threaten, Mode::none);
        act.label = "announced: " + act.label;
      } else {
        act.status = act.status == Status::actual && operation == Operator::future ? Status::planned : act.status;
      }
      break;
    case Operator::threaten:
      if (!cooperative) {
        change(act, Root::threaten, Mode::none);
        act.label = "threatened: " + act.label;
      } else {
        change(act, Root::reject, Mode::none);
      }
      break;
    case Operator::refuse:
      if (cooperative) {
        change(act, Root::reject, Mode::none);
        act.label = "refused: " + act.label;
      } else {
        act.status = Status::negated;
      }
      break;
    case Operator::end:
      if (root == Root::assault || root == Root::mobilize) {
        change(act, Root::retreat, Mode::none);
      } else if (!cooperative) {
        change(act, Root::concede, Mode::none);
      } else if (root == Root::consult) {
        change(act, Root::reject, Mode::reject_meet);
      } else if (concession) {
        act.status = Status::negated;
      } else {
        change(act, Root::sanction, Mode::discontinue);
      }
      act.label = "ended: " + act.label;
      break;
    case Operator::deny:
    case Operator::fail:
      act.status = Status::negated;
      break;
    case Operator::possible:
      act.status = Status::hypothetical;
      act.confidence *= 0.7F;
      break;
    case Operator::attempt:
      act.confidence *= 0.85F;
      break;
    case Operator::allege:
      act.status = Status::alleged;
      break;
    case Operator::request:
    case Operator::begin:
      break;
  }
}

}  // namespace entente
