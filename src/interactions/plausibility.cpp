// What the words around a frame say against it. Worked example: in "The rebels fought to end the Syrian occupation of Lebanon" the row `end occupation` would have
// the rebels withdraw; but the occupation is Syria's, and it is not theirs to end.
#include "plausibility.hpp"

#include <algorithm>

namespace entente {

namespace {

bool is_among(const Cast& cast, ActorId actor, const std::vector<Participant>& side) {
  const std::string& country = cast.actor(actor).country;
  return std::any_of(side.begin(), side.end(), [&](const Participant& participant) {
    return participant.actor == actor || (!country.empty() && cast.actor(participant.actor).country == country);
  });
}

// "to end the Israeli occupation of Gaza", "lifted the Saudi blockade": one gives up one's own deed, and the noun belongs to neither side of the frame.
bool is_deed_of_another(const Cast& cast, const ArgumentFinder& arguments, const FilledFrame& filled) {
  const FrameMatch& match = filled.match;
  const bool yields = match.frame->root == Root::retreat || match.frame->root == Root::concede;
  if (!yields || match.frame->pos != FramePos::verb || match.words.size() < 2 || filled.sources.empty()) {
    return false;
  }
  const std::vector<Participant> owners =
      arguments.fill({Slot::Kind::possessor, ""}, FramePos::noun, {match.words.begin() + 1, match.words.end()});
  return !owners.empty() && std::none_of(owners.begin(), owners.end(), [&](const Participant& owner) {
    return is_among(cast, owner.actor, filled.sources) || is_among(cast, owner.actor, filled.targets);
  });
}

// "the seats of parliament went to the party": deeds and words stand for their owner where he is praised or attacked, but they meet and visit nobody.
bool is_meeting_of_thing(const Document& document, const ArgumentFinder& arguments, const FilledFrame& filled) {
  const FrameMatch& match = filled.match;
  if (match.frame->root != Root::consult || match.frame->pos != FramePos::verb || filled.source_slot == nullptr ||
      filled.source_slot->kind != Slot::Kind::subject) {
    return false;
  }
  const auto subject = arguments.subject(match.words.front());
  return subject && document.word(*subject).relation == Relation::nsubj &&
         document.head(*subject) == match.words.front() && document.word(*subject).upos == Upos::noun &&
         !arguments.is_actor(*subject);
}

}  // namespace

std::optional<Verdict> reason_against(const Document& document, const Cast& cast, const ArgumentFinder& arguments,
                                      const FilledFrame& filled) {
  if (is_deed_of_another(cast, arguments, filled)) {
    return Verdict::other_doer;
  }
  return is_meeting_of_thing(document, arguments, filled) ? std::optional(Verdict::thing) : std::nullopt;
}

bool is_refused(const Document& document, const Cast& cast, const ArgumentFinder& arguments,
                const FilledFrame& filled) {
  return (filled.unsaid && filled.targets.empty()) || reason_against(document, cast, arguments, filled);
}

}  // namespace entente
