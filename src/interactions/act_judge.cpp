// Which filled frames are acts. Worked example: in "An attack on the embassy of Chad killed two" the frame of "attack" names no source and is complete, since what was
// done to Chad leaves its mark whoever did it; "the talks with Chad" names none either and is no act yet, since nobody confers without a partner.
#include "act_judge.hpp"

#include <algorithm>
#include <utility>

#include "joint_acts.hpp"
#include "plausibility.hpp"
#include "tellings.hpp"

namespace entente {

namespace {

// What leaves a mark on whom it was done to, whoever did it: "an attack on the embassy", "Kurz was jailed". Nobody agrees or confers without a partner ("the
// talks with Iran", "peace was discussed with Iran"); and where a noun tells of aid, a demand or a threat, its doer mostly stands in a verb nearby.
bool is_done_to(Root root, FramePos pos) {
  if (pos == FramePos::noun) {
    return quad_class(root) == QuadClass::material_conflict || root == Root::accuse || root == Root::support;
  }
  return pos == FramePos::verb && root != Root::agree && root != Root::consult && root != Root::cooperate;
}

// "demand the release of": a verb whose object is the release of captives.
bool names_release(const FrameMatch& match) {
  return std::find(match.frame->extra.begin(), match.frame->extra.end(), "release") != match.frame->extra.end();
}

}  // namespace

Judgement ActJudge::judge(const FilledFrame& filled, std::vector<OperatorStep>* steps) const {
  const Frame& frame = *filled.match.frame;
  CodedAct act = as_filled(filled);
  if (const auto against = reason_against_slots(filled, act)) {
    return {*against};
  }
  act.steps = steps;
  if (!says_all(document_, filled.match)) {
    apply_operators(lexicon_, document_, arguments_, filled.match, act);
  }
  if (act.root == Root::request && (frame.mode == Mode::release || names_release(filled.match))) {
    ask_captors(filled, act);
  }
  if (act.dropped) {
    return {Verdict::other_operator};
  }
  if (is_complete(act, filled)) {
    return {Verdict::coded, std::move(act)};
  }
  const Verdict missing = lack(act, filled);
  return {missing, std::move(act), missing == Verdict::no_source || missing == Verdict::no_target};
}

// The act of the frame before its operators.
CodedAct ActJudge::as_filled(const FilledFrame& filled) const {
  const Frame& frame = *filled.match.frame;
  CodedAct act;
  act.root = frame.root;
  act.mode = frame.mode;
  act.sources = filled.sources;
  act.targets = frame.root == Root::consult ? without_press(filled.targets) : filled.targets;
  act.reciprocal = frame.reciprocal || (act.targets.empty() && act.sources.size() > 1 && filled.mutual);
  act.label = frame.label.empty() ? words_of(document_, filled.match) : frame.label;
  return act;
}

// "told reporters", "told CNN": talking to the press is no diplomacy.
std::vector<Participant> ActJudge::without_press(const std::vector<Participant>& targets) const {
  std::vector<Participant> kept;
  for (const Participant& target : targets) {
    const Actor& actor = cast_.actor(target.actor);
    if (actor.type != ActorType::media && actor.sector != "MED") {
      kept.push_back(target);
    }
  }
  return kept;
}

// Why what stands in the slots makes no act, whatever stands around it.
std::optional<Verdict> ActJudge::reason_against_slots(const FilledFrame& filled, const CodedAct& act) const {
  const Root root = filled.match.frame->root;
  const TokenId head = filled.match.words.front();
  if (act.reciprocal && act.targets.empty() &&
      (act.sources.size() < 2 || (!filled.mutual && root != Root::consult && has_complement_clause(document_, head) &&
                                  !agrees_among_themselves(document_, cast_, filled)))) {
    return filled.targets.empty() ? lack(act, filled) : Verdict::press;
  }
  if (act.targets.empty() && !filled.targets.empty()) {
    return Verdict::press;
  }
  if ((root == Root::assault && is_accident(lexicon_, document_, cast_, head)) || filler_.ends_deed_of_others(filled)) {
    return Verdict::no_act;
  }
  return reason_against(document_, cast_, arguments_, filled);
}

// A release is not asked of the captives but of who holds them: "demand the release of women held by rebels"; where the text does not say who, a
// noun of release alone asks nobody.
void ActJudge::ask_captors(const FilledFrame& filled, CodedAct& act) const {
  const bool of_captives = filled.target_slot != nullptr && (filled.target_slot->kind == Slot::Kind::object ||
                                                             filled.target_slot->kind == Slot::Kind::possessor ||
                                                             filled.target_slot->preposition == "of");
  if (!of_captives || actors_of(act.targets) != actors_of(without(filled.targets, act.sources))) {
    return;
  }
  std::vector<Participant> captors = without(filler_.captors(filled.match), act.sources);
  if (!captors.empty()) {
    act.targets = std::move(captors);
  } else if (filled.match.frame->pos == FramePos::noun) {
    act.dropped = true;
  }
}

// Whether the text names the actors that the frame needs.
bool ActJudge::is_complete(const CodedAct& act, const FilledFrame& filled) const {
  const Frame& frame = *filled.match.frame;
  if (!act.sources.empty() && !act.targets.empty()) {
    return true;
  }
  if (act.reciprocal && act.sources.size() > 1) {
    return true;
  }
  if (act.targets.empty()) {
    // "Students marched through Harare", "Kenya sent troops to the border": a protest or a move of forces is one whomever it is meant for.
    const bool at_large = act.root == frame.root && (frame.root == Root::protest || frame.root == Root::mobilize);
    return !act.sources.empty() && (frame.target.empty() || at_large);
  }
  const TokenId head = filled.match.words.front();
  if (frame.source.empty() && filled.target_slot != nullptr && filled.target_slot->kind == Slot::Kind::subject) {
    return true;  // "Lubanga stood trial": whoever did it, it was done to the subject
  }
  return is_done_to(act.root, frame.pos) &&
         (frame.pos == FramePos::noun || arguments_.is_passive(head) || is_done_by_thing(frame, head));
}

// "A car bomb killed three soldiers", "explosions rocked the embassy": what did it hides who did it.
bool ActJudge::is_done_by_thing(const Frame& frame, TokenId head) const {
  if (quad_class(frame.root) != QuadClass::material_conflict) {
    return false;
  }
  const auto subject = arguments_.subject(head);
  return subject && !cast_.mention_at(*subject) && lexicon_.is_instrument(document_.word(*subject).lemma);
}

}  // namespace entente
