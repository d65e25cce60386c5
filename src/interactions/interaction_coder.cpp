// From frames to interactions. For every word that heads a frame: fill the frame's slots, let the operators around it change the code, find its date, and keep
// it when the text names the actors that the frame needs. Frames with more words go first, so that "held talks" is one act and not also "talks".
// Worked example: "Trump was criticized, according to Moscow, for meeting Putin." gives an ACCUSE without a source toward Trump, attributed to Russia, and a
// CONSULT of Trump with Putin.
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction_coder.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

#include "argument_finder.hpp"
#include "confidence.hpp"
#include "context_finder.hpp"
#include "event_time.hpp"
#include "filled_frame.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"
#include "operators.hpp"
#include "pair_candidates.hpp"
#include "pair_coder.hpp"
#include "repeats.hpp"
#include "tellings.hpp"

namespace entente {

struct InteractionCoder::Tables {
  FrameLexicon lexicon;
  ConfidenceTable confidence;
  ContextFinder contexts;
  std::optional<PairModel> pairs;
  std::shared_ptr<const EventOntology> names;  // null: PLOVER alone
};

namespace {

class SentenceCoder {
 public:
  SentenceCoder(const FrameLexicon& lexicon, const ConfidenceTable& confidence, const Document& document,
                const Cast& cast, CodingTrace* trace)
      : lexicon_(lexicon),
        confidence_(confidence),
        document_(document),
        cast_(cast),
        trace_(trace),
        arguments_(document, cast),
        dates_(document),
        used_(document.token_count(), false),
        silent_(document.token_count(), false) {}

  [[nodiscard]] const EventDater& dates() const { return dates_; }

  // Whether a user's lexicon has the last word on what stands at a trigger of one word: it is no act, or a verb that the lexicon alone codes.
  [[nodiscard]] bool is_settled(SentenceId sentence, ByteSpan trigger) const {
    const TokenRange tokens = document_.sentence(sentence).tokens;
    for (std::size_t i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
      if (document_.text().tokens[i] == trigger) {
        return silent_[i] || is_own_verb(lexicon_, document_, to_id<TokenId>(i));
      }
    }
    return false;
  }

  void code(SentenceId id, std::vector<Interaction>& out) {
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
    for (std::size_t words = most_words; words >= 1; --words) {
      for (const std::vector<FrameMatch>& matches : by_token) {
        code_token(matches, words, id, out);
      }
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const Interaction& left, const Interaction& right) {
                return left.evidence.trigger < right.evidence.trigger;
              });
  }

 private:
  // The first frame of this many words at one token that names its actors, those with most slots filled first.
  void code_token(const std::vector<FrameMatch>& matches, std::size_t words, SentenceId id,
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
      } else {
        filled.push_back(fill(match));
      }
    }
    std::stable_sort(filled.begin(), filled.end(), [](const FilledFrame& left, const FilledFrame& right) {
      return left.filled_count() > right.filled_count();
    });
    const auto told =
        std::find_if(filled.begin(), filled.end(), [&](const FilledFrame& frame) { return emit(frame, id, out); });
    if (told != filled.end()) {
      use(told->match);
      std::for_each(told + 1, filled.end(), [&](const FilledFrame& frame) { note(frame, id, Verdict::other_reading); });
      emit_counter(*told, id, out);
    } else if (silent != nullptr) {
      use(*silent);
      std::for_each(silent->words.begin(), silent->words.end(), [&](TokenId word) { silent_[to_index(word)] = true; });
    } else if (!filled.empty() && is_idiom(filled.front().match)) {
      blocked_.insert_or_assign(filled.front().match.words.front(), filled.front().match.frame->root);
    }
  }

  [[nodiscard]] std::optional<Verdict> reason_to_skip(const FrameMatch& match) const {
    const bool taken =
        std::any_of(match.words.begin(), match.words.end(), [&](TokenId token) { return used_[to_index(token)]; });
    return taken                      ? std::optional(Verdict::shadowed)
           : is_blocked(match)        ? std::optional(Verdict::idiom)
           : is_mere_attribute(match) ? std::optional(Verdict::attribute)
                                      : std::nullopt;
  }

  // Tells the trace, if there is one, what became of a frame.
  void note(const FilledFrame& filled, SentenceId id, Verdict verdict, FrameTrace step = {}) const {
    if (trace_ == nullptr) {
      return;
    }
    if (filled.match.frame->pos == FramePos::verb) {
      step.subject = arguments_.subject(filled.match.words.front());
      step.object = arguments_.object(filled.match.words.front());
    }
    trace_->frames.push_back(describe(document_, filled, id, verdict, std::move(step)));
  }

  void use(const FrameMatch& match) {
    for (const TokenId token : match.words) {
      used_[to_index(token)] = true;
    }
  }

  // What the target does in turn, where a user's dictionary says so: who is visited receives.
  void emit_counter(const FilledFrame& told, SentenceId id, std::vector<Interaction>& out) const {
    if (told.match.frame->counter != nullptr && !told.targets.empty()) {
      FilledFrame counter{told.match, told.targets, told.sources};
      counter.match.frame = told.match.frame->counter.get();
      emit(counter, id, out);
    }
  }

  // An idiom blocks the plain reading of its head even where it names no actors; a preposition alone makes no idiom ("called him on Monday").
  [[nodiscard]] bool is_idiom(const FrameMatch& match) const {
    return std::any_of(match.words.begin() + 1, match.words.end(),
                       [&](TokenId token) { return document_.word(token).relation != Relation::case_; });
  }

  // "suspected militants", "elected officials": a participle before its noun is an act only where it was done by force ("a kidnapped envoy").
  [[nodiscard]] bool is_mere_attribute(const FrameMatch& match) const {
    const bool attribute =
        match.frame->pos == FramePos::verb && document_.word(match.words.front()).relation == Relation::amod;
    return attribute && quad_class(match.frame->root) != QuadClass::material_conflict &&
           !arguments_.hyphenated_agent(match.words.front());
  }

  // After "held talks", "held" arrests nobody; after "rejected a proposal", which names nobody, "rejected" still rejects its owner.
  [[nodiscard]] bool is_blocked(const FrameMatch& match) const {
    const auto found = blocked_.find(match.words.front());
    return found != blocked_.end() && found->second != match.frame->root;
  }

  [[nodiscard]] std::vector<Participant> fill_slot(const Slot& slot, const FrameMatch& match) const {
    std::vector<Participant> found = arguments_.fill(slot, match.frame->pos, match.words);
    return !found.empty() || !match.carrier ? found : arguments_.fill(slot, match.frame->pos, {*match.carrier});
  }

  [[nodiscard]] std::vector<Participant> fill_first(const std::vector<Slot>& slots, const FrameMatch& match,
                                                    const Slot*& filled) const {
    for (const Slot& slot : slots) {
      if (auto found = fill_slot(slot, match); !found.empty()) {
        filled = &slot;
        return found;
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<Participant> fill_source(const FrameMatch& match, const Slot*& filled) const {
    return match.source_place.empty() ? fill_first(match.frame->source, match, filled)
                                      : arguments_.at_place(match.words.front(), match.source_place);
  }

  [[nodiscard]] FilledFrame fill(const FrameMatch& match) const {
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
  [[nodiscard]] std::vector<Participant> doer_of_occasion(const FrameMatch& match) const {
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

  // Whether the text names the actors that the frame needs.
  [[nodiscard]] bool is_complete(const CodedAct& act, const FilledFrame& filled) const {
    const Frame& frame = *filled.match.frame;
    if (!act.sources.empty() && !act.targets.empty()) {
      return true;
    }
    if (act.reciprocal && act.sources.size() > 1) {
      return true;
    }
    if (act.targets.empty()) {
      return !act.sources.empty() && frame.target.empty();
    }
    const TokenId head = filled.match.words.front();
    return frame.pos == FramePos::noun ||
           (frame.pos == FramePos::verb && (arguments_.is_passive(head) || is_done_by_thing(frame, head)));
  }

  // "A car bomb killed three soldiers", "explosions rocked the embassy": what did it hides who did it.
  [[nodiscard]] bool is_done_by_thing(const Frame& frame, TokenId head) const {
    if (quad_class(frame.root) != QuadClass::material_conflict) {
      return false;
    }
    const auto subject = arguments_.subject(head);
    return subject && !cast_.mention_at(*subject) && lexicon_.is_instrument(document_.word(*subject).lemma);
  }

  // "The two men worked to win": a clause of its own beside the verb leaves nothing mutual in a plural subject.
  [[nodiscard]] bool has_complement_clause(TokenId head) const {
    return document_.child(head, Relation::xcomp) || document_.child(head, Relation::ccomp) ||
           document_.child(head, Relation::advcl);
  }

  // "told reporters", "told CNN": talking to the press is no diplomacy.
  [[nodiscard]] std::vector<Participant> without_press(const std::vector<Participant>& targets) const {
    std::vector<Participant> kept;
    for (const Participant& target : targets) {
      const Actor& actor = cast_.actor(target.actor);
      if (actor.type != ActorType::media && actor.sector != "MED") {
        kept.push_back(target);
      }
    }
    return kept;
  }

  bool emit(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out) const {
    FrameTrace step;
    const Verdict verdict = judge(filled, id, out, step);
    note(filled, id, verdict, std::move(step));
    return verdict == Verdict::coded;
  }

  Verdict judge(const FilledFrame& filled, SentenceId id, std::vector<Interaction>& out, FrameTrace& step) const {
    const Frame& frame = *filled.match.frame;
    const TokenId head = filled.match.words.front();
    CodedAct act;
    act.root = frame.root;
    act.mode = frame.mode;
    act.sources = filled.sources;
    act.targets = frame.root == Root::consult ? without_press(filled.targets) : filled.targets;
    const bool mutual = act.targets.empty() && act.sources.size() > 1 && arguments_.is_mutual(filled.match.words);
    act.reciprocal = frame.reciprocal || mutual;
    act.label = frame.label.empty() ? words_of(document_, filled.match) : frame.label;
    if (act.reciprocal && act.targets.empty() &&
        (act.sources.size() < 2 || (!mutual && frame.root != Root::consult && has_complement_clause(head)))) {
      return filled.targets.empty() ? lack(act, filled) : Verdict::press;
    }
    if (act.targets.empty() && !filled.targets.empty()) {
      return Verdict::press;
    }
    act.steps = trace_ != nullptr ? &step.steps : nullptr;
    if (!says_all(document_, filled.match)) {
      apply_operators(lexicon_, document_, arguments_, head, frame.pos, act);
    }
    if (act.dropped) {
      return Verdict::other_operator;
    }
    if (!is_complete(act, filled)) {
      return lack(act, filled);
    }
    out.push_back(to_interaction(std::move(act), filled, id, step));
    return Verdict::coded;
  }

  [[nodiscard]] Interaction to_interaction(CodedAct act, const FilledFrame& filled, SentenceId id,
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
    interaction.confidence = confidence_.estimate(step.confidence);
    interaction.evidence = {id,
                            trigger_span(document_, filled.match.words),
                            std::move(act.sources),
                            std::move(act.targets),
                            frame.rule,
                            std::move(act.operators),
                            date.words};
    return interaction;
  }

  const FrameLexicon& lexicon_;
  const ConfidenceTable& confidence_;
  const Document& document_;
  const Cast& cast_;
  CodingTrace* trace_;  // null where nobody asks why
  ArgumentFinder arguments_;
  EventDater dates_;
  std::vector<bool> used_;           // by token: part of an act already
  std::vector<bool> silent_;         // by token: part of a user's wording that is no act
  std::map<TokenId, Root> blocked_;  // heads of idioms that named no actors
};

bool is_body(const Document& document, SentenceId id) {
  return document.text().paragraphs[to_index(document.sentence(id).paragraph)].kind == ParagraphKind::body;
}

// What the rules left open, by the statistical model; everything in the order of the text again.
void code_open_pairs(const PairCoder& coder, const SentenceCoder& rules, const Document& document,
                     const std::vector<std::size_t>& first, std::vector<Interaction>& found) {
  JoinedActors joined;
  for (const Interaction& act : found) {
    joined.add(act);
  }
  std::vector<Interaction> open;
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    // Headlines are no sentences, and what they tell comes again.
    const auto sentence = to_id<SentenceId>(i);
    const bool empty = first[i] == first[i + 1];
    if (empty && is_told(document, sentence) && (is_body(document, sentence) || first.size() == 2)) {
      coder.code_open(sentence, joined, open);
    }
  }
  std::erase_if(open,
                [&](const Interaction& act) { return rules.is_settled(act.evidence.sentence, act.evidence.trigger); });
  std::move(open.begin(), open.end(), std::back_inserter(found));
  std::stable_sort(found.begin(), found.end(), [](const Interaction& left, const Interaction& right) {
    return std::pair(left.evidence.sentence, left.evidence.trigger) <
           std::pair(right.evidence.sentence, right.evidence.trigger);
  });
}

}  // namespace

InteractionCoder::InteractionCoder(const std::filesystem::path& data_folder, const std::filesystem::path& model_file,
                                   const OwnOntology& own)
    : tables_(std::make_unique<Tables>(
          Tables{FrameLexicon(data_folder, own.lexicons), ConfidenceTable(data_folder), ContextFinder(data_folder),
                 model_file.empty() ? std::nullopt : PairModel::load(model_file), own.names})) {}
InteractionCoder::~InteractionCoder() = default;
InteractionCoder::InteractionCoder(InteractionCoder&&) noexcept = default;
InteractionCoder& InteractionCoder::operator=(InteractionCoder&&) noexcept = default;

std::vector<Interaction> InteractionCoder::code(const Document& document, const Cast& cast,
                                                const CodingOptions& options) const {
  std::vector<Interaction> found;
  if (is_sport(tables_->lexicon, document)) {
    if (options.trace != nullptr) {
      options.trace->sport = true;
    }
    return found;
  }
  SentenceCoder coder(tables_->lexicon, tables_->confidence, document, cast, options.trace);
  const bool marked = !document.article().given_mentions.empty() && tables_->pairs;
  std::vector<std::size_t> first(document.sentences().size() + 1);  // by sentence: its first interaction
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    first[i] = found.size();
    if (is_told(document, to_id<SentenceId>(i))) {
      coder.code(to_id<SentenceId>(i), found);
      if (marked) {
        PairCoder(*tables_->pairs, tables_->lexicon, document, cast, coder.dates())
            .code(to_id<SentenceId>(i), first[i], found);
      }
    }
  }
  first.back() = found.size();
  if (tables_->pairs && !marked) {
    code_open_pairs(PairCoder(*tables_->pairs, tables_->lexicon, document, cast, coder.dates()), coder, document, first,
                    found);
  }
  if (!found.empty()) {
    const std::vector<std::vector<Context>> contexts = tables_->contexts.find(document);
    for (Interaction& interaction : found) {
      interaction.contexts = contexts[to_index(interaction.evidence.sentence)];
      add_coded_contexts(document, interaction);
    }
  }
  if (options.tellings == Tellings::joined) {
    found = join_repeats(document, std::move(found));
  }
  if (tables_->names != nullptr) {
    tables_->names->name(found);
  }
  return found;
}

std::vector<PairReading> InteractionCoder::marked_pairs(const Document& document, const Cast& cast) const {
  return readings(document, cast, [&](SentenceId sentence) {
    const auto pair = marked_pair(document, cast, sentence);
    return pair ? std::vector<MarkedPair>{*pair} : std::vector<MarkedPair>{};
  });
}

std::vector<PairReading> InteractionCoder::candidate_pairs(const Document& document, const Cast& cast) const {
  return readings(document, cast,
                  [&](SentenceId sentence) { return entente::candidate_pairs(document, cast, sentence); });
}

std::vector<PairReading> InteractionCoder::readings(
    const Document& document, const Cast& cast,
    const std::function<std::vector<MarkedPair>(SentenceId)>& pairs_of) const {
  std::vector<PairReading> readings;
  SentenceCoder coder(tables_->lexicon, tables_->confidence, document, cast, nullptr);
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    const auto sentence = to_id<SentenceId>(i);
    const std::vector<MarkedPair> pairs = is_told(document, sentence) ? pairs_of(sentence) : std::vector<MarkedPair>{};
    if (pairs.empty()) {
      continue;
    }
    std::vector<Interaction> coded;
    coder.code(sentence, coded);
    const SentenceWords words(tables_->lexicon, document, sentence);
    for (const MarkedPair& pair : pairs) {
      const MarkedPair swapped{pair.target, pair.source};
      readings.push_back({pair.source, pair.target, pair_features(words, document, cast, pair, coded),
                          pair_features(words, document, cast, swapped, coded)});
    }
  }
  return readings;
}

}  // namespace entente
