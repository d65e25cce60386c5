// From frames to interactions. For every word that heads a frame: fill the frame's slots, let the operators around it change the code, find its date, and keep
// it when the text names the actors that the frame needs. Frames with more words go first, so that "held talks" is one act and not also "talks".
// Worked example: "Trump was criticized, according to Moscow, for meeting Putin." gives an ACCUSE without a source toward Trump, attributed to Russia, and a
// CONSULT of Trump with Putin.
#include <entente/interactions/interaction_coder.hpp>

#include <algorithm>
#include <map>

#include "argument_finder.hpp"
#include "event_time.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"
#include "operators.hpp"
#include "pair_coder.hpp"
#include "tellings.hpp"

namespace entente {

struct InteractionCoder::Tables {
  FrameLexicon lexicon;
  std::optional<PairModel> pairs;
  std::shared_ptr<const EventOntology> names;  // null: PLOVER alone
};

namespace {

// How sure a code is before its participants are: set by judgement, more words mean less ambiguity.
constexpr float kOneWord = 0.75F;
constexpr float kMoreWords = 0.85F;
constexpr float kNounFactor = 0.9F;
constexpr float kOperatorFactor = 0.9F;
constexpr float kOneSidedFactor = 0.7F;

std::vector<Participant> without(const std::vector<Participant>& from, const std::vector<Participant>& others) {
  std::vector<Participant> kept;
  for (const Participant& participant : from) {
    const bool other =
        std::any_of(others.begin(), others.end(), [&](const Participant& p) { return p.actor == participant.actor; });
    if (!other) {
      kept.push_back(participant);
    }
  }
  return kept;
}

std::vector<ActorId> actors_of(const std::vector<Participant>& participants) {
  std::vector<ActorId> actors;
  for (const Participant& participant : participants) {
    actors.push_back(participant.actor);
  }
  return actors;
}

// A frame at a place, with its slots filled.
struct FilledFrame {
  FrameMatch match;
  std::vector<Participant> sources, targets;
  [[nodiscard]] int filled_count() const { return (sources.empty() ? 0 : 1) + (targets.empty() ? 0 : 2); }
};

class SentenceCoder {
 public:
  SentenceCoder(const FrameLexicon& lexicon, const Document& document, const Cast& cast)
      : lexicon_(lexicon),
        document_(document),
        cast_(cast),
        arguments_(document, cast),
        used_(document.token_count(), false) {}

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
    for (const FrameMatch& match : matches) {
      const bool taken =
          std::any_of(match.words.begin(), match.words.end(), [&](TokenId token) { return used_[to_index(token)]; });
      if (match.frame->nothing && match.words.size() == words && !taken && filled.empty()) {
        use(match);
        return;
      }
      if (match.words.size() == words && !taken && !is_blocked(match) && !is_mere_attribute(match)) {
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
      emit_counter(*told, id, out);
    } else if (!filled.empty() && is_idiom(filled.front().match)) {
      blocked_.insert_or_assign(filled.front().match.words.front(), filled.front().match.frame->root);
    }
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
    return attribute && quad_class(match.frame->root) != QuadClass::material_conflict;
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

  [[nodiscard]] std::vector<Participant> fill_first(const std::vector<Slot>& slots, const FrameMatch& match) const {
    for (const Slot& slot : slots) {
      if (auto found = fill_slot(slot, match); !found.empty()) {
        return found;
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<Participant> fill_source(const FrameMatch& match) const {
    return match.source_place.empty() ? fill_first(match.frame->source, match)
                                      : arguments_.at_place(match.words.front(), match.source_place);
  }

  [[nodiscard]] FilledFrame fill(const FrameMatch& match) const {
    FilledFrame filled{match, fill_source(match), {}};
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
        break;
      }
      filled.targets = without(found, filled.sources);
      of_all = slot.preposition == "of" || slot.preposition == "among" || slot.kind == Slot::Kind::object;
      if (!filled.targets.empty()) {
        break;
      }
    }
    if (filled.sources.empty() && match.frame->pos == FramePos::verb && arguments_.is_passive(match.words.front())) {
      filled.sources = without(doer_of_occasion(match), filled.targets);
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
    return frame.pos == FramePos::noun || (frame.pos == FramePos::verb && arguments_.is_passive(head));
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
      return false;
    }
    if (act.targets.empty() && !filled.targets.empty()) {
      return false;
    }
    if (!says_all(document_, filled.match)) {
      apply_operators(lexicon_, document_, arguments_, head, frame.pos, act);
    }
    if (act.dropped || !is_complete(act, filled)) {
      return false;
    }
    out.push_back(to_interaction(std::move(act), filled, id));
    return true;
  }

  [[nodiscard]] Interaction to_interaction(CodedAct act, const FilledFrame& filled, SentenceId id) const {
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
    const EventDate date = event_date(document_, filled.match.words.front());
    interaction.date = date.text;
    interaction.date_precision = date.precision;
    interaction.confidence = confidence(act, filled);
    interaction.evidence = {
        id,         trigger_span(filled.match.words), std::move(act.sources), std::move(act.targets),
        frame.rule, std::move(act.operators)};
    return interaction;
  }

  [[nodiscard]] float confidence(const CodedAct& act, const FilledFrame& filled) const {
    const Frame& frame = *filled.match.frame;
    float sure = frame.extra.empty() ? kOneWord : kMoreWords;
    sure *= frame.pos == FramePos::noun ? kNounFactor : 1.0F;
    sure *= act.operators.empty() ? 1.0F : kOperatorFactor;
    sure *= act.sources.empty() || (act.targets.empty() && !act.reciprocal) ? kOneSidedFactor : 1.0F;
    float weakest = 1.0F;
    for (const auto* side : {&act.sources, &act.targets}) {
      for (const Participant& participant : *side) {
        weakest = std::min(weakest, cast_.mention(participant.mention).confidence);
      }
    }
    return sure * act.confidence * (0.5F + 0.5F * weakest);
  }

  [[nodiscard]] ByteSpan trigger_span(const std::vector<TokenId>& words) const {
    ByteSpan span = document_.text().tokens[to_index(words.front())];
    for (const TokenId token : words) {
      const ByteSpan other = document_.text().tokens[to_index(token)];
      span = {std::min(span.begin, other.begin), std::max(span.end, other.end)};
    }
    return span;
  }

  const FrameLexicon& lexicon_;
  const Document& document_;
  const Cast& cast_;
  ArgumentFinder arguments_;
  std::vector<bool> used_;           // by token: part of an act already
  std::map<TokenId, Root> blocked_;  // heads of idioms that named no actors
};

}  // namespace

InteractionCoder::InteractionCoder(const std::filesystem::path& data_folder, const std::filesystem::path& model_file,
                                   const OwnOntology& own)
    : tables_(std::make_unique<Tables>(Tables{FrameLexicon(data_folder, own.lexicons),
                                              model_file.empty() ? std::nullopt : PairModel::load(model_file),
                                              own.names})) {}
InteractionCoder::~InteractionCoder() = default;
InteractionCoder::InteractionCoder(InteractionCoder&&) noexcept = default;
InteractionCoder& InteractionCoder::operator=(InteractionCoder&&) noexcept = default;

std::vector<Interaction> InteractionCoder::code(const Document& document, const Cast& cast) const {
  std::vector<Interaction> found;
  if (is_sport(tables_->lexicon, document)) {
    return found;
  }
  SentenceCoder coder(tables_->lexicon, document, cast);
  const bool marked = !document.article().given_mentions.empty() && tables_->pairs;
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    if (is_told(document, to_id<SentenceId>(i))) {
      const std::size_t first = found.size();
      coder.code(to_id<SentenceId>(i), found);
      if (marked) {
        PairCoder(*tables_->pairs, tables_->lexicon, document, cast).code(to_id<SentenceId>(i), first, found);
      }
    }
  }
  found = join_repeats(document, std::move(found));
  if (tables_->names != nullptr) {
    tables_->names->name(found);
  }
  return found;
}

std::vector<PairReading> InteractionCoder::marked_pairs(const Document& document, const Cast& cast) const {
  std::vector<PairReading> readings;
  SentenceCoder coder(tables_->lexicon, document, cast);
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    const auto pair = marked_pair(document, cast, to_id<SentenceId>(i));
    if (pair && is_told(document, to_id<SentenceId>(i))) {
      std::vector<Interaction> coded;
      coder.code(to_id<SentenceId>(i), coded);
      const MarkedPair swapped{pair->target, pair->source};
      readings.push_back({pair->source, pair->target, pair_features(tables_->lexicon, document, cast, *pair, coded),
                          pair_features(tables_->lexicon, document, cast, swapped, coded)});
    }
  }
  return readings;
}

}  // namespace entente
