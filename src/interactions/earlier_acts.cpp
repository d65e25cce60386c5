// Acts whose target an earlier clause names. Worked example: "Oman accused Chad of fraud. Chad denied the charge, and Peru deplored it." No slot of "denied" names
// anybody, but who denies answers whoever accused him last: Chad rejects Oman. In "Oman closed its border with Chad. Peru criticised the move." the move is the
// deed told last that is not Peru's: Peru accuses Oman. In "Peru recalled its ambassador" Peru means the foreign state that the text has charged most.
// Cannot do: charges that come after their denial; answers to what somebody said without doing anything to the one who answers.
#include "earlier_acts.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <entente/document/one_of.hpp>

#include "reply_words.hpp"
#include "speech_verbs.hpp"

namespace entente {

namespace {

constexpr std::size_t kSentencesBack = 2;
constexpr std::size_t kSentencesOfCharges = 40;
constexpr std::size_t kSentencesBackOfClaim = 4;  // "the charge" names what it answers

bool is_armed_group(const Actor& actor) { return is_one_of(actor.sector, {"REB", "UAF"}); }

bool is_official(const Actor& actor) {
  return actor.type == ActorType::state || actor.type == ActorType::government ||
         is_one_of(actor.sector, {"GOV", "MIL"});
}

}  // namespace

// The acts told before a word, in its sentence and in so many before it.
std::span<const Interaction> EarlierActs::window(TokenId word, std::size_t sentences,
                                                 std::span<const Interaction> told) const {
  const std::size_t here = to_index(document_.sentence_of(word));
  const auto first = to_id<SentenceId>(here - std::min(here, sentences));
  const auto by_sentence = [](const Interaction& act, SentenceId id) { return act.evidence.sentence < id; };
  const auto begin = std::lower_bound(told.begin(), told.end(), first, by_sentence);
  const auto end = std::lower_bound(begin, told.end(), to_id<SentenceId>(here + 1), by_sentence);
  const std::size_t place = document_.text().tokens[to_index(word)].begin;
  return {begin, std::find_if(begin, end, [&](const Interaction& act) { return act.evidence.trigger.begin >= place; })};
}

// The same, the last first; of several by one word the first.
std::vector<const Interaction*> EarlierActs::before(TokenId word, std::size_t sentences,
                                                    std::span<const Interaction> told) const {
  std::vector<const Interaction*> found;
  for (const Interaction& act : window(word, sentences, told)) {
    found.push_back(&act);
  }
  std::stable_sort(found.begin(), found.end(), [](const Interaction* left, const Interaction* right) {
    return left->evidence.trigger.begin > right->evidence.trigger.begin;
  });
  return found;
}

// Whoever acts for a state stands for it: Lavrov answers what was said of Russia.
bool EarlierActs::is_on_side(ActorId actor, const std::vector<Participant>& side) const {
  const Actor& one = cast_.actor(actor);
  return std::any_of(side.begin(), side.end(), [&](const Participant& participant) {
    const Actor& other = cast_.actor(participant.actor);
    return participant.actor == actor ||
           (!one.country.empty() && one.country == other.country && is_official(one) && is_official(other));
  });
}

bool EarlierActs::concerns(const std::vector<ActorId>& actors, const std::vector<Participant>& side) const {
  return std::any_of(actors.begin(), actors.end(), [&](ActorId actor) { return is_on_side(actor, side); });
}

// Whether a word stands below the words of an act: what "warned China should it refuse" supposes is no answer.
bool EarlierActs::is_below(TokenId word, const Interaction& act) const {
  const ByteSpan trigger = act.evidence.trigger;
  for (TokenId at = word; !document_.is_root(at);) {
    at = document_.head(at);
    const ByteSpan span = document_.text().tokens[to_index(at)];
    if (trigger.begin <= span.begin && span.end <= trigger.end) {
      return document_.word(word).relation != Relation::conj;
    }
  }
  return false;
}

bool EarlierActs::answers_nobody(TokenId verb) const {
  bool silent = !document_.is_root(verb) && document_.word(document_.head(verb)).lemma == "provide";
  document_.for_each_child(verb, [&](TokenId child) {
    silent = silent || is_one_of(document_.word(child).lemma, {"comment", "elaborate"});
  });
  return silent;
}

// Who last said or did something to the one who answers.
std::vector<Participant> EarlierActs::asker(const FilledFrame& filled, std::span<const Interaction> told) const {
  const TokenId head = filled.match.words.front();
  const std::string& verb = filled.match.frame->head;
  const bool yes = consents(verb);
  if (filled.match.frame->pos != FramePos::verb || answers_nobody(head) || (!yes && !denies(verb) && !refuses(verb))) {
    return {};
  }
  const auto claim = arguments_.object(head);
  const bool named = claim && names_claim(document_.word(*claim).lemma);
  for (const Interaction* act : before(head, named ? kSentencesBackOfClaim : kSentencesBack, told)) {
    if (act->evidence.sources.empty() || !concerns(act->targets, filled.sources) ||
        concerns(act->sources, filled.sources) || is_below(head, *act)) {
      continue;
    }
    const QuadClass quad = quad_class(act->root);
    const bool charge = quad == QuadClass::verbal_conflict && !(named && act->root == Root::reject);
    const bool fits =
        charge || (yes && act->root == Root::consult) || (denies(verb) && !named && act->root == Root::sanction);
    if (fits) {
      return act->evidence.sources;
    }
  }
  return {};
}

// "Oman called the vote a fraud, a charge that Chad denied": whoever says what the noun sums up.
std::vector<Participant> EarlierActs::claimant(const FilledFrame& filled) const {
  const TokenId verb = filled.match.words.front();
  const Relation relation = document_.word(verb).relation;
  if (filled.match.frame->pos != FramePos::verb || (relation != Relation::acl_relcl && relation != Relation::acl) ||
      !(denies(filled.match.frame->head) || refuses(filled.match.frame->head))) {
    return {};
  }
  const TokenId noun = document_.head(verb);
  if (!names_claim(document_.word(noun).lemma) || arguments_.is_actor(noun)) {
    return {};
  }
  for (TokenId at = noun; !document_.is_root(at);) {
    at = document_.head(at);
    const auto subject = document_.word(at).upos == Upos::verb ? arguments_.subject(at) : std::nullopt;
    auto found = subject && *subject < noun && arguments_.is_actor(*subject)
                     ? without(arguments_.participants(*subject), filled.sources)
                     : std::vector<Participant>{};
    if (!found.empty()) {
      return found;
    }
  }
  return {};
}

// Told before: "the move", "that charge".
bool EarlierActs::is_definite(TokenId noun) const {
  bool definite = false;
  document_.for_each_child(noun, [&](TokenId child) {
    definite = definite || (document_.word(child).relation == Relation::det &&
                            is_one_of(document_.word(child).lemma, {"the", "this", "that", "these", "those"}));
  });
  return definite;
}

// What is judged: "[the move]", "[this]"; nothing where the words name an actor.
std::optional<TokenId> EarlierActs::topic(const FilledFrame& filled) const {
  const TokenId head = filled.match.words.front();
  auto found = arguments_.object(head);
  for (const std::string_view preposition : {"of", "over", "at", "about", "with", "by", "for", "to"}) {
    found = found ? found : arguments_.direct_oblique(head, preposition);
  }
  if (!found || arguments_.is_actor(*found)) {
    return std::nullopt;
  }
  const bool definite = is_one_of(document_.word(*found).lemma, {"this", "that"}) || is_definite(*found);
  return definite ? found : std::nullopt;
}

// "criticised the sanctions": of whoever imposed them, and of nobody else.
bool EarlierActs::names_deed(TokenId noun) const {
  const auto* frames = lexicon_.frames(FramePos::noun, document_.word(noun).lemma);
  return frames != nullptr && std::any_of(frames->begin(), frames->end(), [](const Frame& frame) {
           return frame.extra.empty() && !frame.nothing && quad_class(frame.root) == QuadClass::material_conflict;
         });
}

// Whether a noun may sum up an act: "the attack" an assault, "the move" any deed.
bool EarlierActs::may_mean(TokenId noun, const Interaction& act) const {
  const std::string& lemma = document_.word(noun).lemma;
  if (act.status == Status::negated || act.status == Status::hypothetical) {
    return false;
  }
  if (names_claim(lemma)) {
    return quad_class(act.root) == QuadClass::verbal_conflict;
  }
  if (act.root == Root::consult || act.root == Root::accuse || act.root == Root::support) {
    return false;  // words about deeds
  }
  if (names_judgment(lemma)) {
    return std::any_of(act.sources.begin(), act.sources.end(),
                       [&](ActorId actor) { return cast_.actor(actor).sector == "JUD"; });
  }
  if (names_any_deed(lemma) || document_.word(noun).upos == Upos::pron) {
    const QuadClass quad = quad_class(act.root);
    return quad == QuadClass::material_conflict || quad == QuadClass::material_cooperation ||
           act.root == Root::reject || act.root == Root::agree || act.root == Root::concede;
  }
  const auto* frames = lexicon_.frames(FramePos::noun, lemma);
  return frames != nullptr && std::any_of(frames->begin(), frames->end(), [&](const Frame& frame) {
           return frame.extra.empty() && !frame.nothing && quad_class(frame.root) == quad_class(act.root) &&
                  (frame.root == act.root || quad_class(act.root) == QuadClass::material_conflict);
         });
}

// "[the ceasefire]", "[the talks]": what the one who breaks or resumes it has with those with whom he met or agreed before. "Peru and Chad signed a truce. Chad
// broke the truce": Chad turns against Peru.
std::vector<Participant> EarlierActs::partner(const FilledFrame& filled, std::span<const Interaction> told) const {
  const std::vector<TokenId>& words = filled.match.words;
  const bool joint = std::any_of(words.begin(), words.end(), [&](TokenId word) {
    return document_.word(word).upos == Upos::noun && names_joint_deed(document_.word(word).lemma) && is_definite(word);
  });
  if (filled.match.frame->pos != FramePos::verb || !joint || !goes_on_or_ends(filled.match.frame->head)) {
    return {};
  }
  for (const Interaction* act : before(words.front(), kSentencesBackOfClaim, told)) {
    const QuadClass quad = quad_class(act->root);
    const bool together = quad == QuadClass::verbal_cooperation || quad == QuadClass::material_cooperation;
    std::vector<Participant> all = act->evidence.sources;
    all.insert(all.end(), act->evidence.targets.begin(), act->evidence.targets.end());
    std::vector<Participant> others = without(all, filled.sources);
    if (together && act->status == Status::actual && others.size() == 1 && all.size() == 1 + filled.sources.size()) {
      return others;
    }
  }
  return {};
}

// Who did what is judged.
std::vector<Participant> EarlierActs::doer(const FilledFrame& filled, std::span<const Interaction> told) const {
  const Root root = filled.match.frame->root;
  const bool stance = root == Root::accuse || root == Root::support || root == Root::reject;
  const bool verb = filled.match.frame->pos == FramePos::verb && judges(filled.match.frame->head);
  const auto noun = verb && stance ? topic(filled) : std::nullopt;
  if (!noun) {
    return {};
  }
  for (const Interaction* act : before(filled.match.words.front(), kSentencesBack, told)) {
    if (!may_mean(*noun, *act) || act->evidence.sources.empty()) {
      continue;
    }
    const bool own = concerns(act->sources, filled.sources) || is_below(filled.match.words.front(), *act);
    return own ? std::vector<Participant>{} : act->evidence.sources;
  }
  return {};
}

// How much the text has charged somebody with before a word: by what he did, and by what others said of him, less the longer ago it was told.
std::map<ActorId, double> EarlierActs::charges(TokenId word, std::span<const Interaction> told) const {
  constexpr double kHalved = 4.0;  // sentences
  const std::size_t here = to_index(document_.sentence_of(word));
  std::map<ActorId, double> charged;
  for (const Interaction& act : window(word, kSentencesOfCharges, told)) {
    if (act.status == Status::negated || act.status == Status::hypothetical) {
      continue;
    }
    const double weight = 1.0 / (1.0 + static_cast<double>(here - to_index(act.evidence.sentence)) / kHalved);
    const QuadClass quad = quad_class(act.root);
    for (const ActorId actor : act.sources) {
      charged[actor] += quad == QuadClass::material_conflict ? weight : 0.0;
    }
    for (const ActorId actor : act.targets) {
      const bool blamed = quad == QuadClass::verbal_conflict || act.root == Root::sanction || act.root == Root::protest;
      charged[actor] += blamed ? weight : 0.0;
    }
  }
  return charged;
}

// "cutting off its funding", where "its" is nobody who is known: not what one has oneself.
bool EarlierActs::is_owned_by_another(FramePos pos, TokenId head) const {
  const auto object = pos == FramePos::verb ? arguments_.object(head) : std::nullopt;
  const auto owner = object ? document_.child(*object, Relation::nmod_poss) : std::nullopt;
  return owner && !arguments_.is_actor(*owner);
}

// The state that a government means by "recalled its ambassador" or "spoke of a massacre": of the foreign states the one charged most; nobody where an armed
// group is charged more.
std::vector<Participant> EarlierActs::charged_state(const FilledFrame& filled,
                                                    std::span<const Interaction> told) const {
  const Root root = filled.match.frame->root;
  const auto speaks_for_state = [&](const Participant& source) {
    const Actor& actor = cast_.actor(source.actor);
    return (is_official(actor) && !actor.country.empty()) ||
           (actor.type == ActorType::organization && actor.country.empty() && actor.known);
  };
  const Frame& frame = *filled.match.frame;
  const bool vague = is_one_of(frame.head, {"speak", "go", "express", "voice", "call", "lodge"}) &&
                     (frame.extra.empty() || is_one_of(frame.extra.front(), {"concern", "for"}) ||
                      (frame.head == "call" && frame.extra.front() != "home"));
  const bool attribute = document_.word(filled.match.words.front()).relation == Relation::amod;  // "an angry Putin"
  if (frame.pos == FramePos::noun || (root != Root::accuse && root != Root::sanction) || !reacts(frame.head) || vague ||
      attribute || is_owned_by_another(frame.pos, filled.match.words.front()) ||
      !std::all_of(filled.sources.begin(), filled.sources.end(), speaks_for_state)) {
    return {};
  }
  std::map<std::string, double> states;
  double armed = 0.0;
  for (const auto& [id, charge] : charges(filled.match.words.front(), told)) {
    const Actor& actor = cast_.actor(id);
    const bool own = is_on_side(id, filled.sources);
    if (is_official(actor) && !actor.country.empty() && !own) {
      states[actor.country] += charge;
    }
    armed = std::max(armed, is_armed_group(actor) ? charge : 0.0);
  }
  const auto most = std::max_element(states.begin(), states.end(),
                                     [](const auto& left, const auto& right) { return left.second < right.second; });
  constexpr double kLeast = 0.5;  // one charge four sentences ago
  if (most == states.end() || most->second < kLeast || most->second <= armed) {
    return {};
  }
  return state_before(filled.match.words.front(), most->first);
}

// The last mention of a state before a word.
std::vector<Participant> EarlierActs::state_before(TokenId word, const std::string& country) const {
  const std::size_t here = to_index(document_.sentence_of(word));
  const std::size_t first = here - std::min(here, kSentencesOfCharges);
  for (std::size_t i = to_index(word); i > to_index(document_.sentences()[first].tokens.begin); --i) {
    const auto mention = cast_.mention_at(to_id<TokenId>(i - 1));
    for (const ActorId actor : mention ? cast_.mention(*mention).actors : std::vector<ActorId>{}) {
      if (cast_.actor(actor).type == ActorType::state && cast_.actor(actor).country == country) {
        return {{actor, *mention}};
      }
    }
  }
  return {};
}

std::vector<Participant> EarlierActs::targets(const FilledFrame& filled, std::span<const Interaction> told) const {
  auto found = partner(filled, told);
  if (!found.empty() || filled.match.frame->reciprocal) {
    return found;
  }
  found = claimant(filled);
  const auto about = topic(filled);
  const bool deed = about && names_any_deed(document_.word(*about).lemma);  // "rejected the decision" answers no demand
  found = found.empty() && !deed ? asker(filled, told) : found;
  found = found.empty() ? doer(filled, told) : found;
  return found.empty() && !(about && names_deed(*about)) ? charged_state(filled, told) : found;
}

}  // namespace entente
