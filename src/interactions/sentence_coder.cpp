// From frames to interactions. For every word that heads a frame: fill the frame's slots, ask the judge (act_judge.cpp) whether the text tells that act, and write
// it down with its date and confidence. Frames with more words go first, so that "held talks" is one act and not also "talks".
// Worked example: "Trump was criticized, according to Moscow, for meeting Putin." gives an ACCUSE without a source toward Trump, attributed to Russia, and a
// CONSULT of Trump with Putin.
#include "sentence_coder.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "plausibility.hpp"

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
      judge_(lexicon, document, cast, arguments_, filler_),
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
    std::optional<Interaction> act = filled.targets.empty() ? std::nullopt : tell(filled, id, step).act;
    if (!act || act->status != Status::actual) {
      continue;  // what is only supposed, planned or denied answers nothing yet
    }
    out.push_back(std::move(*act));
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

bool SentenceCoder::emit(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out) {
  FrameTrace step;
  Telling telling = tell(filled, id, step);
  note(filled, id, telling.verdict, std::move(step));
  if (telling.act) {
    out.push_back(std::move(*telling.act));
  }
  return telling.verdict == Verdict::coded;
}

// What the frame tells by the judge; an act that lacks one side is kept for whom the text may mean.
SentenceCoder::Telling SentenceCoder::tell(const FilledFrame& filled, SentenceId id, FrameTrace& step) {
  Judgement judgement = judge_.judge(filled, trace_ != nullptr ? &step.steps : nullptr);
  if (judgement.verdict == Verdict::coded) {
    return {Verdict::coded, to_interaction(std::move(judgement.act), filled, id, step)};
  }
  const TokenId head = filled.match.words.front();
  if (judgement.is_half && !earlier_.answers_nobody(head)) {
    const auto object = filled.match.frame->pos == FramePos::verb ? arguments_.object(head) : std::nullopt;
    halves_.push_back({to_interaction(std::move(judgement.act), filled, id, step), head, object});
  }
  return {judgement.verdict, std::nullopt};
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
