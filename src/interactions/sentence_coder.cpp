// From frames to interactions. For every word that heads a frame: fill the frame's slots, let the operators around it change the code, find its date, and keep
// it when the text names the actors that the frame needs. Frames with more words go first, so that "held talks" is one act and not also "talks".
// Worked example: "Trump was criticized, according to Moscow, for meeting Putin." gives an ACCUSE without a source toward Trump, attributed to Russia, and a
// CONSULT of Trump with Putin.
#include "sentence_coder.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "joint_acts.hpp"
#include "plausibility.hpp"
#include "tellings.hpp"

namespace entente {

namespace {

constexpr float kFromBefore = 0.75F;  // less sure: the sentence itself names no target

}  // namespace

SentenceCoder::SentenceCoder(const FrameLexicon& lexicon, const ConfidenceTable& confidence, const Document& document,
                             const Cast& cast, CodingTrace* trace)
    : lexicon_(lexicon),
      confidence_(confidence),
      document_(document),
      cast_(cast),
      trace_(trace),
      arguments_(document, cast),
      filler_(lexicon, document, arguments_),
      claims_(lexicon, document, cast, arguments_),
      earlier_(lexicon, document, cast, arguments_),
      dates_(document),
      used_(document.token_count(), false),
      silent_(document.token_count(), false) {}

// One a word, of words that belong to no act in the end.
std::vector<HalfAct> SentenceCoder::take_halves() {
  std::vector<HalfAct> kept;
  std::set<TokenId> heads;
  for (HalfAct& half : halves_) {
    if (!used_[to_index(half.head)] && !silent_[to_index(half.head)] && heads.insert(half.head).second) {
      kept.push_back(std::move(half));
    }
  }
  halves_.clear();
  return kept;
}

// Whether a user's lexicon has the last word on what stands at a trigger of one word: it is no act, or a verb that the lexicon alone codes.
bool SentenceCoder::is_settled(SentenceId sentence, ByteSpan trigger) const {
  const TokenRange tokens = document_.sentence(sentence).tokens;
  for (std::size_t i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
    if (document_.text().tokens[i] == trigger) {
      return silent_[i] || is_own_verb(lexicon_, document_, to_id<TokenId>(i));
    }
  }
  return false;
}

void SentenceCoder::code(SentenceId id, std::vector<Interaction>& out) {
  const Sentence& sentence = document_.sentence(id);
  std::vector<std::vector<FrameMatch>> by_token;
  std::size_t most_words = 0;
  for (std::size_t i = to_index(sentence.body_begin); i < to_index(sentence.tokens.end); ++i) {
    by_token.push_back(match_frames(lexicon_, document_, to_id<TokenId>(i)));
    for (const FrameMatch& match : by_token.back()) {
      most_words = std::max(most_words, match.words.size());
    }
  }
  const std::size_t first = out.size();
  const std::vector<std::vector<FrameMatch>> open = take_open_rows(by_token);
  for (const auto* pass : {&std::as_const(by_token), &open}) {
    for (std::size_t words = most_words; words >= 1; --words) {
      for (const std::vector<FrameMatch>& matches : *pass) {
        code_token(matches, words, id, out);
      }
    }
  }
  add_claims(id, first, out);
  std::sort(
      out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
      [](const Interaction& left, const Interaction& right) { return left.evidence.trigger < right.evidence.trigger; });
}

// What an earlier clause completes: "Chad denied the charge" after "Oman accused Chad".
void SentenceCoder::code_open(std::vector<Interaction>& out) {
  const std::vector<Interaction> told = open_.empty() ? std::vector<Interaction>{} : out;
  for (FilledFrame& filled : open_) {
    const bool taken = std::any_of(filled.match.words.begin(), filled.match.words.end(),
                                   [&](TokenId token) { return used_[to_index(token)]; });
    filled.targets = taken ? std::vector<Participant>{} : without(earlier_.targets(filled, told), filled.sources);
    filled.from_before = true;
    FrameTrace step;
    const SentenceId id = document_.sentence_of(filled.match.words.front());
    if (filled.targets.empty() || judge(filled, id, out, step) != Verdict::coded) {
      continue;
    }
    if (out.back().status != Status::actual) {
      out.pop_back();  // what is only supposed, planned or denied answers nothing yet
      continue;
    }
    use(filled.match);
    if (trace_ != nullptr) {
      forget(filled, *trace_);
    }
    note(filled, id, Verdict::coded, std::move(step));
  }
  open_.clear();
}

// What its speakers say of others, where no frame says it of the same two.
void SentenceCoder::add_claims(SentenceId id, std::size_t first, std::vector<Interaction>& out) const {
  const Sentence& sentence = document_.sentence(id);
  std::vector<ByteSpan> replaced;  // "should meet": a wish, and no meeting
  for (std::size_t i = to_index(sentence.body_begin); i < to_index(sentence.tokens.end); ++i) {
    auto claim = claims_.find(to_id<TokenId>(i), out, first);
    const bool known =
        claim && std::any_of(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [&](const auto& act) {
          return act.root == claim->filled.match.frame->root && actors_of(claim->filled.sources) == act.sources &&
                 actors_of(claim->filled.targets) == act.targets;
        });
    if (!claim || known) {
      continue;
    }
    CodedAct act;
    act.root = claim->filled.match.frame->root;
    act.label = claim->filled.match.frame->label;
    act.sources = claim->filled.sources;
    act.targets = claim->filled.targets;
    FrameTrace step;
    out.push_back(to_interaction(std::move(act), claim->filled, id, step));
    note(claim->filled, id, Verdict::coded, std::move(step));
    if (claim->stands_for) {
      replaced.push_back(*claim->stands_for);
    }
  }
  const auto is_replaced = [&](const Interaction& act) {
    return act.status == Status::hypothetical &&
           std::find(replaced.begin(), replaced.end(), act.evidence.trigger) != replaced.end();
  };
  out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), is_replaced), out.end());
}

// Whether only the target is missing.
bool SentenceCoder::is_open(const FilledFrame& filled) {
  return !filled.sources.empty() && filled.targets.empty() && !filled.on_itself && !filled.mutual &&
         (!filled.match.frame->reciprocal || filled.sources.size() == 1) && !filled.match.frame->target.empty() &&
         filled.match.frame->layer == 0;
}

// The first frame of this many words at one token that names its actors, those with most slots filled first.
void SentenceCoder::code_token(const std::vector<FrameMatch>& matches, std::size_t words, SentenceId id,
                               std::vector<Interaction>& out) {
  std::vector<FilledFrame> filled;
  const FrameMatch* silent = nullptr;  // a user's wording that is no act: it keeps its words from those behind it
  for (const FrameMatch& match : matches) {
    if (match.words.size() != words) {
      continue;
    }
    const auto reason = reason_to_skip(match);
    if (match.frame->nothing && reason != Verdict::shadowed) {
      note({match, {}, {}}, id, Verdict::no_act);
      silent = &match;
      break;
    }
    if (reason) {
      note({match, {}, {}}, id, *reason);
    } else if (FilledFrame frame = filler_.fill(match); is_of_class(*match.frame, document_, cast_, frame.sources)) {
      filled.push_back(std::move(frame));
    }
  }
  const auto rank = [](const FilledFrame& frame) {  // a row for troops or crowds says more of them than a row for all
    const bool own_class = frame.match.frame->armed || frame.match.frame->crowd;
    return std::pair(frame.match.frame->layer, 2 * frame.filled_count() + (own_class ? 1 : 0));
  };
  std::stable_sort(filled.begin(), filled.end(),
                   [&](const FilledFrame& left, const FilledFrame& right) { return rank(left) > rank(right); });
  const auto told =
      std::find_if(filled.begin(), filled.end(), [&](const FilledFrame& frame) { return emit(frame, id, out); });
  if (told != filled.end()) {
    use(told->match);
    std::for_each(told + 1, filled.end(), [&](const FilledFrame& frame) { note(frame, id, Verdict::other_reading); });
    emit_counter(*told, id, out);
    return;
  }
  std::copy_if(filled.begin(), filled.end(), std::back_inserter(open_), is_open);
  if (silent != nullptr) {
    use(*silent);
    std::for_each(silent->words.begin(), silent->words.end(), [&](TokenId word) { silent_[to_index(word)] = true; });
  } else if (std::any_of(filled.begin(), filled.end(),
                         [&](const FilledFrame& frame) { return is_refused(document_, cast_, arguments_, frame); })) {
    silent_[to_index(filled.front().match.words.front())] = true;  // what the rules refuse, no model says
  } else if (!filled.empty() && is_idiom(filled.front().match)) {
    blocked_.insert_or_assign(filled.front().match.words.front(), Idiom{filled.front().match.frame->root, words});
  }
}

std::optional<Verdict> SentenceCoder::reason_to_skip(const FrameMatch& match) const {
  const bool taken =
      std::any_of(match.words.begin(), match.words.end(), [&](TokenId token) { return used_[to_index(token)]; });
  return taken                      ? std::optional(Verdict::shadowed)
         : is_blocked(match)        ? std::optional(Verdict::idiom)
         : is_mere_attribute(match) ? std::optional(Verdict::attribute)
                                    : std::nullopt;
}

// Tells the trace, if there is one, what became of a frame.
void SentenceCoder::note(const FilledFrame& filled, SentenceId id, Verdict verdict, FrameTrace step) const {
  if (trace_ == nullptr) {
    return;
  }
  if (filled.match.frame->pos == FramePos::verb) {
    step.subject = arguments_.subject(filled.match.words.front());
    step.object = arguments_.object(filled.match.words.front());
  }
  trace_->frames.push_back(describe(document_, filled, id, verdict, std::move(step)));
}

// "Norway brokered talks between the two", "UN-brokered talks": what the mediator does leaves the noun to the parties, who talk.
void SentenceCoder::use(const FrameMatch& match) {
  const auto& [root, targets] = std::tie(match.frame->root, match.frame->target);
  const bool mediates =
      root == Root::consult && !match.frame->reciprocal && match.frame->pos == FramePos::verb &&
      std::any_of(targets.begin(), targets.end(), [](const Slot& slot) { return slot.preposition == "between"; });
  for (const TokenId token : match.words) {
    used_[to_index(token)] = !mediates || token == match.words.front();
  }
}

// What the target does in turn, where a user's dictionary says so: who is visited receives.
void SentenceCoder::emit_counter(const FilledFrame& told, SentenceId id, std::vector<Interaction>& out) {
  if (told.match.frame->counter != nullptr && !told.targets.empty()) {
    FilledFrame counter{told.match, told.targets, told.sources};
    counter.match.frame = told.match.frame->counter.get();
    emit(counter, id, out);
  }
}

// An idiom blocks the plain reading of its head even where it names no actors; a preposition alone makes no idiom ("called him on Monday").
bool SentenceCoder::is_idiom(const FrameMatch& match) const {
  return std::any_of(match.words.begin() + 1, match.words.end(),
                     [&](TokenId token) { return document_.word(token).relation != Relation::case_; });
}

// "suspected militants", "elected officials": a participle before its noun is an act only where it was done by force ("a kidnapped envoy").
bool SentenceCoder::is_mere_attribute(const FrameMatch& match) const {
  const bool attribute =
      match.frame->pos == FramePos::verb && document_.word(match.words.front()).relation == Relation::amod;
  return attribute && quad_class(match.frame->root) != QuadClass::material_conflict &&
         !arguments_.hyphenated_agent(match.words.front());
}

// After "held talks", "held" arrests nobody; after "rejected a proposal", which names nobody, "rejected" still rejects its owner.
bool SentenceCoder::is_blocked(const FrameMatch& match) const {
  const auto found = blocked_.find(match.words.front());
  return found != blocked_.end() && found->second.root != match.frame->root && found->second.words > match.words.size();
}

// Whether the text names the actors that the frame needs.
bool SentenceCoder::is_complete(const CodedAct& act, const FilledFrame& filled) const {
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

// What leaves a mark on whom it was done to, whoever did it: "an attack on the embassy", "Kurz was jailed". Nobody agrees or confers without a partner ("the
// talks with Iran", "peace was discussed with Iran"); and where a noun tells of aid, a demand or a threat, its doer mostly stands in a verb nearby.
bool SentenceCoder::is_done_to(Root root, FramePos pos) {
  if (pos == FramePos::noun) {
    return quad_class(root) == QuadClass::material_conflict || root == Root::accuse || root == Root::support;
  }
  return pos == FramePos::verb && root != Root::agree && root != Root::consult && root != Root::cooperate;
}

// "A car bomb killed three soldiers", "explosions rocked the embassy": what did it hides who did it.
bool SentenceCoder::is_done_by_thing(const Frame& frame, TokenId head) const {
  if (quad_class(frame.root) != QuadClass::material_conflict) {
    return false;
  }
  const auto subject = arguments_.subject(head);
  return subject && !cast_.mention_at(*subject) && lexicon_.is_instrument(document_.word(*subject).lemma);
}

// "demand the release of": a verb whose object is the release of captives.
bool SentenceCoder::names_release(const FrameMatch& match) {
  return std::find(match.frame->extra.begin(), match.frame->extra.end(), "release") != match.frame->extra.end();
}

// A release is not asked of the captives but of who holds them: "demand the release of women held by rebels"; where the text does not say who, a
// noun of release alone asks nobody.
void SentenceCoder::ask_captors(const FilledFrame& filled, CodedAct& act) const {
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

// "told reporters", "told CNN": talking to the press is no diplomacy.
std::vector<Participant> SentenceCoder::without_press(const std::vector<Participant>& targets) const {
  std::vector<Participant> kept;
  for (const Participant& target : targets) {
    const Actor& actor = cast_.actor(target.actor);
    if (actor.type != ActorType::media && actor.sector != "MED") {
      kept.push_back(target);
    }
  }
  return kept;
}

bool SentenceCoder::emit(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out) {
  FrameTrace step;
  const Verdict verdict = judge(filled, id, out, step);
  note(filled, id, verdict, std::move(step));
  return verdict == Verdict::coded;
}

Verdict SentenceCoder::judge(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out,
                             FrameTrace& step) {
  const Frame& frame = *filled.match.frame;
  const TokenId head = filled.match.words.front();
  CodedAct act;
  act.root = frame.root;
  act.mode = frame.mode;
  act.sources = filled.sources;
  act.targets = frame.root == Root::consult ? without_press(filled.targets) : filled.targets;
  const bool mutual = act.targets.empty() && act.sources.size() > 1 && filled.mutual;
  act.reciprocal = frame.reciprocal || mutual;
  act.label = frame.label.empty() ? words_of(document_, filled.match) : frame.label;
  if (act.reciprocal && act.targets.empty() &&
      (act.sources.size() < 2 || (!mutual && frame.root != Root::consult && has_complement_clause(document_, head) &&
                                  !agrees_among_themselves(document_, cast_, filled)))) {
    return filled.targets.empty() ? lack(act, filled) : Verdict::press;
  }
  if (act.targets.empty() && !filled.targets.empty()) {
    return Verdict::press;
  }
  if ((frame.root == Root::assault && is_accident(lexicon_, document_, cast_, head)) ||
      filler_.ends_deed_of_others(filled)) {
    return Verdict::no_act;
  }
  if (const auto against = reason_against(document_, cast_, arguments_, filled)) {
    return *against;
  }
  act.steps = trace_ != nullptr ? &step.steps : nullptr;
  if (!says_all(document_, filled.match)) {
    apply_operators(lexicon_, document_, arguments_, filled.match, act);
  }
  if (act.root == Root::request && (frame.mode == Mode::release || names_release(filled.match))) {
    ask_captors(filled, act);
  }
  if (act.dropped) {
    return Verdict::other_operator;
  }
  if (!is_complete(act, filled)) {
    const Verdict missing = lack(act, filled);
    if ((missing == Verdict::no_source || missing == Verdict::no_target) && !earlier_.answers_nobody(head)) {
      const auto object = frame.pos == FramePos::verb ? arguments_.object(head) : std::nullopt;
      halves_.push_back({to_interaction(std::move(act), filled, id, step), head, object});
    }
    return missing;
  }
  out.push_back(to_interaction(std::move(act), filled, id, step));
  return Verdict::coded;
}

Interaction SentenceCoder::to_interaction(CodedAct act, const FilledFrame& filled, SentenceId id,
                                          FrameTrace& step) const {
  const Frame& frame = *filled.match.frame;
  Interaction interaction;
  interaction.sources = actors_of(act.sources);
  interaction.targets = actors_of(act.targets);
  interaction.root = act.root;
  interaction.mode = act.mode;
  interaction.cameo = act.root == frame.root ? frame.cameo : "";
  interaction.act_cameo = frame.cameo;
  interaction.code = act.root == frame.root ? frame.code : "";
  interaction.label = std::move(act.label);
  interaction.status = act.status;
  interaction.reciprocal = act.reciprocal;
  interaction.attributed_to = std::move(act.attributed_to);
  const EventDate date = dates_.date(filled.match.words.front(), dated(act, frame));
  interaction.date = date.text;
  interaction.date_precision = date.precision;
  step.confidence = confidence_parts(document_, cast_, act, filled);
  interaction.confidence = confidence_.estimate(step.confidence) * (filled.from_before ? kFromBefore : 1.0F);
  interaction.evidence = {id,
                          trigger_span(document_, filled.match.words),
                          std::move(act.sources),
                          std::move(act.targets),
                          frame.rule,
                          std::move(act.operators),
                          date.words};
  return interaction;
}

}  // namespace entente
