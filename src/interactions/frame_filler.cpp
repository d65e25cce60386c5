// From the words of a frame to those who take part: the first slot of each side that names an actor.
// Worked example: "US troops were killed in an Iraqi attack" fills the target by the subject of the passive, and the source by the owner of the occasion.
#include "frame_filler.hpp"

#include <algorithm>
#include <utility>

namespace entente {

std::vector<Participant> FrameFiller::fill_slot(const Slot& slot, const FrameMatch& match) const {
  std::vector<Participant> found = arguments_.fill(slot, match.frame->pos, match.words);
  return !found.empty() || !match.carrier ? found : arguments_.fill(slot, match.frame->pos, {*match.carrier});
}

std::vector<Participant> FrameFiller::fill_first(const std::vector<Slot>& slots, const FrameMatch& match,
                                                 const Slot*& filled) const {
  for (const Slot& slot : slots) {
    if (auto found = fill_slot(slot, match); !found.empty()) {
      filled = &slot;
      return found;
    }
  }
  return {};
}

std::vector<Participant> FrameFiller::fill_source(const FrameMatch& match, const Slot*& filled) const {
  return match.source_place.empty() ? fill_first(match.frame->source, match, filled)
                                    : arguments_.at_place(match.words.front(), match.source_place);
}

FilledFrame FrameFiller::fill(const FrameMatch& match) const {
  FilledFrame filled{match, {}, {}};
  filled.sources = fill_source(match, filled.source_slot);
  if (!match.target_place.empty()) {
    filled.targets = arguments_.at_place(match.words.front(), match.target_place);
    filled.sources = without(filled.sources, filled.targets);
    if (filled.sources.empty()) {
      filled.sources = without(arguments_.first_before(match.target_place.front()), filled.targets);
    }
    return filled;
  }
  bool of_all = false;  // "a meeting of A and B": the slot holds everybody who takes part
  for (const Slot& slot : match.frame->target) {
    std::vector<Participant> found = fill_slot(slot, match);
    if (match.frame->reciprocal && slot.preposition == "between" &&
        found.size() > 1) {  // "improve relations between A and B": A and B, whoever improves them
      filled.sources = std::move(found);
      filled.source_slot = &slot;
      break;
    }
    filled.targets = without(found, filled.sources);
    filled.on_itself = !found.empty() && filled.targets.empty();
    filled.target_slot = filled.targets.empty() ? filled.target_slot : &slot;
    of_all = slot.preposition == "of" || slot.preposition == "among" || slot.kind == Slot::Kind::object;
    if (!filled.targets.empty()) {
      break;
    }
  }
  if (filled.sources.empty() && match.frame->pos == FramePos::verb && arguments_.is_passive(match.words.front())) {
    filled.sources = without(doer_of_occasion(match), filled.targets);
  }
  if (filled.targets.empty() && match.frame->pos == FramePos::noun) {  // "came under fire from"
    if (const auto undergoer = arguments_.undergoer(match.carrier.value_or(match.words.front()))) {
      filled.targets = without(arguments_.participants(*undergoer), filled.sources);
    }
  }
  if (match.frame->reciprocal && of_all && filled.sources.empty() && filled.targets.size() > 1) {
    std::swap(filled.sources, filled.targets);
  }
  return filled;
}

// "was killed in an Israeli airstrike": the act's occasion, a noun of the same root, names the doer.
std::vector<Participant> FrameFiller::doer_of_occasion(const FrameMatch& match) const {
  std::vector<Participant> found;
  document_.for_each_child(match.words.front(), [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    const auto* frames = lexicon_.frames(FramePos::noun, document_.word(child).lemma);
    const bool occasion = preposition && frames != nullptr && frames->front().root == match.frame->root &&
                          main_relation(document_.word(child).relation) == Relation::obl;
    const std::string& lemma = occasion ? document_.word(*preposition).lemma : match.frame->head;
    if (found.empty() && occasion && (lemma == "in" || lemma == "during" || lemma == "by")) {
      found = arguments_.fill({Slot::Kind::subject, ""}, FramePos::noun, {child});
    }
  });
  return found;
}

}  // namespace entente
