// What the rules leave open between two marked actors.
// Worked example: in "[Oman] turned its back on {Chad}." no frame fires; the words near the path lean to REJECT, so the pair is coded REJECT with "turned" as
// its trigger, by the rule "model:pair".
#include "pair_coder.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <entente/document/token_forms.hpp>

#include "act_words.hpp"
#include "argument_finder.hpp"
#include "operators.hpp"
#include "pair_candidates.hpp"
#include "rule_reading.hpp"

namespace entente {

namespace {

constexpr double kLeast = 0.15;     // a share below this codes nothing
constexpr double kCorrects = 0.3;   // a share below this leaves the rules' root
constexpr double kNewFactor = 0.8;  // what a share is worth where no rule speaks
const std::string kRoots = "pairs.roots";
const std::string kOrder = "pairs.order";
const std::string kOpen = "pairs.open";
const std::string kHolds = "pairs.holds";
// The least share of "something" for an unmarked pair: in a text of one sentence, which is about what it tells; in a lead; and in an article, which says most of what
// it has to say so that the rules find it. Measured on leads and articles that the model was not fitted to.
constexpr double kLeastAlone = 0.45;
constexpr double kLeastInLead = 0.55;
constexpr double kLeastInArticle = 0.7;
constexpr std::size_t kLeadSentences = 5;
constexpr double kLeastRoot = 0.35;  // and the least share of a root
// of something happening and of its root together, in a text of two to five sentences
constexpr double kLeastBothInLead = 0.5;

double least_share(std::size_t sentences) {
  return sentences == 1 ? kLeastAlone : sentences <= kLeadSentences ? kLeastInLead : kLeastInArticle;
}

double least_both(std::size_t sentences) {
  return sentences > 1 && sentences <= kLeadSentences ? kLeastBothInLead : 0.0;
}

RuleId model_rule() {
  static const auto name = std::make_shared<const std::string>("model:pair");
  return {name, 0};
}

// A root and its share; CONCEDE and RETREAT are weighed against the others as one, since words and deeds of yielding look alike.
std::pair<Root, double> likeliest(const std::vector<double>& shares) {
  const auto at = [&](Root root) { return shares[static_cast<std::size_t>(root)]; };
  std::pair<Root, double> best{at(Root::retreat) > at(Root::concede) ? Root::retreat : Root::concede,
                               at(Root::retreat) + at(Root::concede)};
  for (const Root root : all_roots()) {
    if (at(root) > best.second) {
      best = {root, at(root)};
    }
  }
  return best;
}

bool alike(Root left, Root right) {
  const auto yields = [](Root root) { return root == Root::concede || root == Root::retreat; };
  return left == right || (yields(left) && yields(right));
}

bool overlaps(const Evidence& one, const Evidence& other) {
  return one.sentence == other.sentence && one.trigger.begin < other.trigger.end &&
         other.trigger.begin < one.trigger.end;
}

// "Oslo condemned the attack on Rome": who condemns, welcomes or survives a deed did not do it.
bool looks_on(const Document& document, const ArgumentFinder& arguments, const Interaction& act) {
  const TokenRange tokens = document.sentence(act.evidence.sentence).tokens;
  TokenId deed = tokens.begin;
  for (std::size_t i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
    deed = document.text().tokens[i] == act.evidence.trigger ? to_id<TokenId>(i) : deed;
  }
  TokenId word = deed;
  while (!document.is_root(word) && document.word(word).upos == Upos::noun) {
    word = document.head(word);
  }
  if (word == deed || document.word(word).upos != Upos::verb || carries_act(document.word(word).lemma)) {
    return false;
  }
  const auto subject = arguments.subject(word);
  const std::vector<Participant> onlookers = subject ? arguments.participants(*subject) : std::vector<Participant>{};
  return std::any_of(onlookers.begin(), onlookers.end(),
                     [&](const auto& one) { return one.actor == act.sources.front(); });
}

bool is_coordinated(const Document& document, TokenId left, TokenId right) {
  const auto under = [&](TokenId below, TokenId above) {
    return document.word(below).relation == Relation::conj && document.head(below) == above;
  };
  return under(left, right) || under(right, left) ||
         (document.word(left).relation == Relation::conj && document.word(right).relation == Relation::conj &&
          document.head(left) == document.head(right));
}

// The rules may have found an actor by a pronoun ("Oman said it would ..."); the evidence then stands on what the caller marked in this sentence.
void stand_on_marks(const Cast& cast, const MarkedPair& pair, Evidence& evidence) {
  for (auto* side : {&evidence.sources, &evidence.targets}) {
    for (Participant& participant : *side) {
      for (const MentionId mark : {pair.source, pair.target}) {
        if (cast.mention(mark).actors.front() == participant.actor) {
          participant.mention = mark;
        }
      }
    }
  }
}

FramePos frame_pos(Upos tag) {
  return tag == Upos::verb || tag == Upos::aux ? FramePos::verb
         : tag == Upos::adj                    ? FramePos::adjective
                                               : FramePos::noun;
}

}  // namespace

std::optional<PairModel> PairModel::load(const ModelFile& file) {
  const auto roots = LinearModel::load(file, kRoots);
  const auto order = LinearModel::load(file, kOrder);
  const auto open = LinearModel::load(file, kOpen);
  const auto holds = LinearModel::load(file, kHolds);
  if (!roots || !order || !open || !holds) {
    return std::nullopt;
  }
  if (roots->output_count() != kRootCount || open->output_count() != kRootCount || order->output_count() != 2 ||
      holds->output_count() != 2) {
    file.refuse("the sections pairs.* have another number of outputs than there are roots and orders");
  }
  return PairModel{file, *roots, *order, *open, *holds};
}

std::optional<MarkedPair> marked_pair(const Document& document, const Cast& cast, SentenceId sentence) {
  std::vector<std::vector<MentionId>> actors;  // one entry a distinct actor, in text order
  const TokenRange tokens = document.sentence(sentence).tokens;
  for (std::size_t i = 0; i < cast.mentions.size(); ++i) {
    const Mention& mention = cast.mentions[i];
    if (mention.kind != MentionKind::name || !tokens.contains(mention.head)) {
      continue;
    }
    const auto same = std::find_if(actors.begin(), actors.end(), [&](const std::vector<MentionId>& mentions) {
      return cast.mention(mentions.front()).actors == mention.actors;
    });
    if (same == actors.end()) {
      actors.push_back({to_id<MentionId>(i)});
    } else {
      same->push_back(to_id<MentionId>(i));
    }
  }
  for (std::size_t i = 1; i < actors.size() && actors.size() > 2;) {
    const auto head = [&](std::size_t place) { return cast.mention(actors[place].front()).head; };
    if (is_coordinated(document, head(i - 1), head(i))) {
      actors.erase(actors.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
  if (actors.size() != 2) {
    return std::nullopt;
  }
  return MarkedPair{actors[0].front(), actors[1].front()};
}

void JoinedActors::add(const Interaction& act) {
  const std::vector<ActorId>& others = act.targets.empty() ? act.sources : act.targets;
  for (const ActorId one : act.sources) {
    for (const ActorId other : others) {
      pairs_.insert(std::minmax(one, other));
    }
  }
}

void PairCoder::code(SentenceId sentence, std::size_t first, std::vector<Interaction>& out) {
  std::optional<MarkedPair> pair = marked_pair(document_, cast_, sentence);
  if (!pair) {
    return;
  }
  const std::span<Interaction> coded = std::span(out).subspan(first);
  const SentenceWords words(lexicon_, document_, sentence);
  context_.see(coded);
  const PairInputs inputs = pair_features(words, document_, cast_, *pair, context_);
  const std::vector<float> order = model_.order.scores(inputs.forward);
  const bool turned = order[1] > order[0];
  if (turned) {
    std::swap(pair->source, pair->target);
  }
  const auto [root, share] = likeliest(soft_max(model_.roots.scores(turned ? inputs.backward : inputs.forward)));
  const Interaction* const reading = rule_reading(cast_, *pair, coded);
  if (reading == nullptr) {
    if (share >= kLeast) {
      out.push_back(new_act(words, *pair, root, share));
    }
    return;
  }
  Interaction& act = coded[static_cast<std::size_t>(reading - coded.data())];
  stand_on_marks(cast_, *pair, act.evidence);
  const bool own = !act.code.empty();  // a user's dictionary has the last word on its verbs
  if (own || alike(act.root, root) || share < kCorrects) {
    return;
  }
  act.root = root;
  act.mode = Mode::none;
  act.cameo.clear();
  act.act_cameo.clear();
  act.evidence.operators.push_back(model_rule());
}

double PairCoder::holds(const LinearInput& input) const { return soft_max(model_.holds.scores(input))[1]; }

std::vector<Interaction> PairCoder::code_open(const std::vector<SentenceId>& sentences,
                                              std::span<const Interaction> coded) {
  context_.see(coded);
  JoinedActors joined;
  std::for_each(coded.begin(), coded.end(), [&](const Interaction& act) { joined.add(act); });
  std::vector<Interaction> open;
  for (const SentenceId sentence : sentences) {
    code_open(sentence, joined, open);
  }
  const ArgumentFinder arguments(document_, cast_);
  const bool is_long = document_.sentences().size() > kLeadSentences;
  std::erase_if(open, [&](const Interaction& act) {
    return std::any_of(coded.begin(), coded.end(), [&](const Interaction& other) {
      // In a text of many sentences a word by which the rules join two speaks for no other pair: "named a judge to succeed [the governor]" names no governor.
      const bool between_two = is_long && !other.sources.empty() && !other.targets.empty();
      const bool same_deed = other.sources.empty() && other.targets == act.targets;
      return overlaps(other.evidence, act.evidence) &&
             (between_two || (same_deed && looks_on(document_, arguments, act)));
    });
  });
  return open;
}

void PairCoder::code_open(SentenceId sentence, JoinedActors& joined, std::vector<Interaction>& out) const {
  const std::vector<MarkedPair> pairs = candidate_pairs(document_, cast_, sentence);
  std::optional<SentenceWords> words;  // once a pair needs them
  const double least = least_share(document_.sentences().size());
  for (const MarkedPair& pair : pairs) {
    if (joined.contains(cast_.mention(pair.source).actors.front(), cast_.mention(pair.target).actors.front())) {
      continue;
    }
    const MarkedPair swapped{pair.target, pair.source};
    if (!words) {
      words.emplace(lexicon_, document_, sentence);
    }
    const auto [forward, backward] = pair_features(*words, document_, cast_, pair, context_);
    const double ahead = holds(forward);
    const double back = holds(backward);
    if (std::max(ahead, back) < least) {
      continue;
    }
    const auto [root, share] = likeliest(soft_max(model_.open.scores(ahead >= back ? forward : backward)));
    if (share >= kLeastRoot &&
        std::max(ahead, back) * static_cast<double>(share) >= least_both(document_.sentences().size())) {
      out.push_back(new_act(*words, ahead >= back ? pair : swapped, root, std::max(ahead, back) * share));
      joined.add(out.back());
    }
  }
}

// The word near the path that speaks most for the root; the top of the path where none does.
TokenId PairCoder::trigger(const SentenceWords& words, const MarkedPair& pair, Root root) const {
  const Mention& source = cast_.mention(pair.source);
  const Mention& target = cast_.mention(pair.target);
  const std::vector<TokenId> path = pair_path(document_, source.head, target.head);
  const auto output = static_cast<std::size_t>(root);
  TokenId best = path.empty() ? source.head : path.back();
  float most = 0;
  for (std::size_t i = to_index(words.tokens.begin); i < to_index(words.tokens.end); ++i) {
    const auto token = to_id<TokenId>(i);
    const Upos upos = document_.word(token).upos;
    const bool open = upos == Upos::verb || upos == Upos::noun || upos == Upos::adj;
    if (!open || source.tokens.contains(token) || target.tokens.contains(token)) {
      continue;
    }
    const bool on_path = std::find(path.begin(), path.end(), token) != path.end();
    const SentenceWords::Word& word = words.at(token);
    float speaks = model_.roots.weight(lemma_feature(PairPlace::anywhere, word.lemma), output) +
                   model_.roots.word_weight(word.form, output);
    for (const PairPlace place : {PairPlace::near, PairPlace::path}) {
      speaks += on_path ? model_.roots.weight(lemma_feature(place, word.lemma), output) : 0.0F;
    }
    for (const SentenceWords::Frame& frame : word.frames) {
      speaks += alike(frame.root, root) ? 1.0F : 0.0F;
    }
    speaks *= on_path ? 1.0F : 0.5F;
    if (speaks > most) {
      most = speaks;
      best = token;
    }
  }
  return best;
}

Interaction PairCoder::new_act(const SentenceWords& words, const MarkedPair& pair, Root root, double share) const {
  const TokenId word = trigger(words, pair, root);
  const FramePos pos = frame_pos(document_.word(word).upos);
  const ArgumentFinder arguments(document_, cast_);
  CodedAct around;  // only status and speakers are taken from it: the root is the model's
  around.root = root;
  around.sources = {{cast_.mention(pair.source).actors.front(), pair.source}};
  around.targets = {{cast_.mention(pair.target).actors.front(), pair.target}};
  Interaction act;
  act.sources = {around.sources.front().actor};
  act.targets = {around.targets.front().actor};
  act.evidence = {document_.sentence_of(word),
                  document_.text().tokens[to_index(word)],
                  around.sources,
                  around.targets,
                  model_rule(),
                  {}};
  Frame frame;
  frame.pos = pos;
  apply_operators(lexicon_, document_, arguments, {&frame, {word}, std::nullopt}, around);
  act.root = root;
  act.label = lower_case(document_.text(word));
  const bool refused =
      root == Root::reject && around.status == Status::negated;  // "did not accept" is a refusal already
  act.status = around.dropped || refused ? Status::actual : around.status;
  act.attributed_to = std::move(around.attributed_to);
  act.reciprocal = (root == Root::consult || root == Root::agree || root == Root::cooperate) &&
                   is_coordinated(document_, cast_.mention(pair.source).head, cast_.mention(pair.target).head);
  const EventDate date = dates_.date(word, act.status == Status::planned ? Dated::planned : Dated::done);
  act.date = date.text;
  act.date_precision = date.precision;
  act.evidence.date = date.words;
  act.confidence = static_cast<float>(share * kNewFactor);
  return act;
}

}  // namespace entente
