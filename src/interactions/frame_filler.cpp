// From the words of a frame to those who take part: the first slot of each side that names an actor.
// Worked example: "US troops were killed in an Iraqi attack" fills the target by the subject of the passive, and the source by the owner of the occasion.
#include "frame_filler.hpp"

#include <algorithm>
#include <utility>

#include <entente/document/one_of.hpp>

#include "act_words.hpp"

namespace entente {

namespace {

// Whether one of the noun's frames has a root that fits.
template <typename Fits>
bool names(const FrameLexicon& lexicon, const std::string& lemma, const Fits& fits) {
  const auto* frames = lexicon.frames(FramePos::noun, lemma);
  return frames != nullptr && std::any_of(frames->begin(), frames->end(), [&](const Frame& frame) {
           return frame.extra.empty() && !frame.nothing && fits(frame.root);
         });
}

bool names_force(const FrameLexicon& lexicon, const std::string& lemma) {
  return names(lexicon, lemma, [](Root root) { return root == Root::assault; });
}

// "clash", "fighting": a fight that two have with each other.
bool is_mutual(const FrameLexicon& lexicon, const std::string& lemma) {
  const auto* frames = lexicon.frames(FramePos::noun, lemma);
  return frames != nullptr && frames->front().reciprocal;
}

// "arrest", "invasion", "sanctions": what is done against somebody.
bool names_harm(const FrameLexicon& lexicon, const std::string& lemma) {
  return names(lexicon, lemma, [](Root root) { return quad_class(root) == QuadClass::material_conflict; });
}

}  // namespace

std::vector<Participant> FrameFiller::fill_slot(const Slot& slot, const FrameMatch& match) const {
  std::vector<Participant> found = arguments_.fill(slot, match.frame->pos, match.words);
  return !found.empty() || !match.carrier ? found : arguments_.fill(slot, match.frame->pos, {*match.carrier});
}

// The noun without actor for which a subject stands: "attack" in "an attack on a mosque killed ten" and in "an attack that killed ten".
std::optional<TokenId> FrameFiller::nominal_subject(const FrameMatch& match) const {
  const TokenId verb = match.words.front();
  auto subject = match.frame->pos == FramePos::verb ? arguments_.subject(verb) : std::nullopt;
  if (subject && document_.word(*subject).upos == Upos::pron &&
      document_.word(document_.head(*subject)).relation == Relation::acl_relcl) {
    subject = document_.head(document_.head(*subject));
    if (const TokenId above = document_.is_root(*subject) ? *subject : document_.head(*subject);
        document_.word(*subject).relation == Relation::nmod && names_force(lexicon_, document_.word(above).lemma)) {
      return above;  // "an attack on a mosque that killed ten": the attack did
    }
  }
  return subject && !arguments_.is_actor(*subject) ? subject : std::nullopt;
}

// An act of force as the subject stands for who does it, not for whom it hits, and a misfortune for nobody: "a mortar attack by rebels on a mosque killed ten",
// "an earthquake off Japan killed ten".
std::vector<Participant> FrameFiller::fill_subject(const Slot& slot, const FrameMatch& match) const {
  const auto noun = nominal_subject(match);
  if (noun && quad_class(match.frame->root) == QuadClass::material_conflict) {
    const std::string& lemma = document_.word(*noun).lemma;
    const bool mutual = is_mutual(lexicon_, lemma) && document_.word(*noun).relation != Relation::obj &&
                        !document_.child(*noun, Relation::nmod_poss);
    if (is_misfortune(lemma) || mutual) {  // in "clashes that left ten dead" either side did it
      return {};
    }
    if (names_force(lexicon_, lemma) || lexicon_.is_instrument(lemma)) {
      auto found = arguments_.fill({Slot::Kind::subject, ""}, FramePos::noun, {*noun});
      return found.empty() ? arguments_.fill({Slot::Kind::preposition, "from"}, FramePos::noun, {*noun}) : found;
    }
  }
  return fill_slot(slot, match);
}

// Who does what a noun names by one of its rows: "[Hamas]" in "the attack of Hamas on Israel", "[rebels]" in "the beheading of a hostage by rebels".
std::vector<Participant> FrameFiller::doer_of_noun(TokenId noun) const {
  auto found = arguments_.fill({Slot::Kind::subject, ""}, FramePos::noun, {noun});
  const auto* frames = lexicon_.frames(FramePos::noun, document_.word(noun).lemma);
  for (auto frame = frames->begin(); found.empty() && frame != frames->end(); ++frame) {
    const FrameMatch match{&*frame, {noun}, std::nullopt};
    if (frame->extra.empty() && !frame->nothing) {
      const Slot* slot = nullptr;
      found = fill_first(frame->source, match, slot);
      found = fill_first(frame->target, match, slot).empty() ? std::vector<Participant>{} : found;
    }
  }
  return found;
}

// Who condemns, protests, welcomes or opposes an act of harm says it of those who do it, not of those whom it hits: "condemned the beheading of a hostage by
// rebels", "protested against the arrest of a writer by Iran", "was grateful for the removal of the tyrant". Where the text names no doer it is said of nobody.
std::optional<std::vector<Participant>> FrameFiller::doer_of_object(const Slot& slot, const FrameMatch& match) const {
  const Root root = match.frame->root;
  const bool stance = root == Root::accuse || root == Root::support || root == Root::reject || root == Root::protest;
  const bool object = match.frame->pos == FramePos::verb && slot.kind == Slot::Kind::object;
  const bool about = slot.kind == Slot::Kind::preposition &&
                     is_one_of(slot.preposition, {"for", "of", "over", "about", "against", "at"});
  if (!stance || match.frame->pos == FramePos::noun || (!object && !about) ||
      is_one_of(match.frame->head, {"investigate", "probe", "question", "foil", "stymie", "thwart", "prevent", "avert",
                                    "stop", "block", "repel", "halt", "disrupt", "frustrate", "obstruct"})) {
    return std::nullopt;  // who looks into a deed or hinders it takes no stance on its doer
  }
  const TokenId head = match.words.front();
  const auto noun = object ? arguments_.argument(head, slot) : arguments_.direct_oblique(head, slot.preposition);
  if (!noun || arguments_.is_actor(*noun) || !names_harm(lexicon_, document_.word(*noun).lemma)) {
    return std::nullopt;
  }
  auto found = doer_of_noun(*noun);
  if (found.empty() && object && !arguments_.is_passive(head)) {
    found = arguments_.fill({Slot::Kind::preposition, "by"}, FramePos::verb, match.words);
  }
  return found;
}

// "the atrocities of the junta against farmers", "the support of Oslo for Rome": where another phrase names whom the act is aimed at, "of" names who does it.
std::vector<Participant> FrameFiller::doer_behind_of(const FrameMatch& match, const FilledFrame& filled) const {
  const bool aimed = filled.target_slot != nullptr && filled.target_slot->kind == Slot::Kind::preposition &&
                     is_one_of(filled.target_slot->preposition, {"on", "against", "to", "for", "toward", "with"});
  if (match.frame->pos != FramePos::noun || !aimed) {
    return {};
  }
  const auto doer = arguments_.direct_oblique(match.words.front(), "of");
  return doer ? without(arguments_.participants(*doer), filled.targets) : std::vector<Participant>{};
}

// Whom one asks to let somebody go is who holds them: "demanded the release of women held by rebels".
std::vector<Participant> FrameFiller::captors(const FrameMatch& match) const {
  std::vector<Participant> found;
  for (const TokenId word : match.words) {
    document_.for_each_child(word, [&](TokenId captive) {
      document_.for_each_child(captive, [&](TokenId clause) {
        const Relation relation = document_.word(clause).relation;
        const bool held = (relation == Relation::acl || relation == Relation::acl_relcl) &&
                          arguments_.is_passive(clause) && document_.word(clause).upos == Upos::verb;
        if (const auto captor = held && found.empty() ? arguments_.subject(clause) : std::nullopt) {
          found = arguments_.participants(*captor);
        }
      });
    });
  }
  return found;
}

bool FrameFiller::ends_deed_of_others(const FilledFrame& filled) const {
  const Frame& frame = *filled.match.frame;
  const OperatorRow* row = lexicon_.operation(FramePos::verb, frame.head);
  const bool hostile = std::any_of(frame.extra.begin(), frame.extra.end(), [&](const std::string& word) {
    return names(lexicon_, word, [](Root root) { return quad_class(root) == QuadClass::material_conflict; });
  });
  if (frame.pos != FramePos::verb || frame.layer > 0 || !hostile || filled.sources.empty() || row == nullptr ||
      row->operation != Operator::end || (frame.root != Root::retreat && frame.root != Root::concede)) {
    return false;
  }
  const auto owners = arguments_.fill({Slot::Kind::possessor, ""}, frame.pos, filled.match.words);
  return !owners.empty() && without(without(owners, filled.sources), filled.targets).size() == owners.size();
}

std::vector<Participant> FrameFiller::fill_first(const std::vector<Slot>& slots, const FrameMatch& match,
                                                 const Slot*& filled) const {
  for (const Slot& slot : slots) {
    auto found = slot.kind == Slot::Kind::subject ? fill_subject(slot, match) : fill_slot(slot, match);
    if (!found.empty()) {
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
  filled.mutual = arguments_.is_mutual(match.words, match.frame->target);
  bool of_all = false;  // "a meeting of A and B": the slot holds everybody who takes part
  for (const Slot& slot : match.frame->target) {
    const auto doers = doer_of_object(slot, match);
    std::vector<Participant> found = doers ? *doers : fill_slot(slot, match);
    if (match.frame->reciprocal && slot.preposition == "between" &&
        found.size() > 1) {  // "improve relations between A and B": A and B, whoever improves them
      filled.sources = std::move(found);
      filled.source_slot = &slot;
      break;
    }
    filled.unsaid = filled.unsaid || (doers && doers->empty());
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
  if (filled.sources.empty()) {
    filled.sources = doer_behind_of(match, filled);
  }
  if (filled.targets.empty() && match.frame->pos == FramePos::noun) {  // "came under fire from"
    if (const auto undergoer = arguments_.undergoer(match.carrier.value_or(match.words.front()))) {
      filled.targets = without(arguments_.participants(*undergoer), filled.sources);
    }
  }
  const auto& extra = match.frame->extra;
  if (filled.targets.empty() && std::find(extra.begin(), extra.end(), "release") != extra.end()) {
    filled.targets = without(captors(match), filled.sources);
  }
  if (match.frame->reciprocal && of_all && filled.sources.empty() && filled.targets.size() > 1) {
    std::swap(filled.sources, filled.targets);
  }
  return filled;
}

// "was killed in an Israeli airstrike", "in clashes with rebels": the act's occasion, a noun of the same root, names the doer.
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
      const bool mutual =
          std::any_of(frames->begin(), frames->end(), [](const Frame& frame) { return frame.reciprocal; });
      if (found.empty() && mutual) {
        found = arguments_.fill({Slot::Kind::preposition, "with"}, FramePos::noun, {child});
      }
    }
  });
  return found;
}

}  // namespace entente
