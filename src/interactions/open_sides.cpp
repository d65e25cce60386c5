// Whom a text means where a sentence leaves a side open. Worked example: "Britain expelled two envoys of Iran on Monday. Tehran vowed to retaliate." The second act
// has a source alone; Britain speaks for itself by "1 sentence back", "recency 0" and "earlier act by conflict/conflict", and becomes the target.
#include "open_sides.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr float kLeast = 0.35F;              // the probability from which a side is filled
constexpr std::size_t kSentencesBack = 6;    // how far back a candidate may be named
constexpr std::size_t kMostFrequent = 3;     // so many are candidates wherever they are named
constexpr std::size_t kMostCandidates = 24;  // of one side
constexpr std::size_t kMostActs = 64;        // of one pair that are looked at

std::string counted(std::string_view what, std::size_t number, std::size_t most) {
  return std::string(what) + " " + std::to_string(std::min(number, most)) + (number >= most ? "+" : "");
}

bool is_conflict(Root root) {
  const QuadClass quad = quad_class(root);
  return quad == QuadClass::verbal_conflict || quad == QuadClass::material_conflict;
}

std::string_view tone(Root root) { return is_conflict(root) ? "conflict" : "cooperation"; }

}  // namespace

// What is the same for all candidates of a half act.
struct OpenSides::Around {
  SentenceId sentence{};
  std::set<ActorId> own;         // who stands on the named side
  std::set<ActorId> affiliated;  // with one of them
  ActorId first_own{};
  std::vector<ActorId> pool;                        // candidates
  std::vector<std::pair<TokenId, ActorId>> recent;  // candidates named before the act, the last first
  std::string object;
  std::size_t others = 0;  // actors named by themselves who are not on the named side
};

OpenSides::OpenSides(const FeatureWeights& weights, const Document& document, const Cast& cast,
                     std::span<const Interaction> coded)
    : weights_(weights), document_(document), cast_(cast), coded_(coded), named_(cast.actors.size()) {
  for (std::size_t i = 0; i < cast.mentions.size(); ++i) {
    if (cast.mentions[i].actors.size() == 1) {
      named_[to_index(cast.mentions[i].actors.front())].mentions.push_back(to_id<MentionId>(i));
    }
  }
  for (const Affiliation& affiliation : cast.affiliations) {
    affiliated_.emplace(affiliation.person, affiliation.with);
  }
  for (std::size_t i = 0; i < named_.size(); ++i) {
    if (!named_[i].mentions.empty()) {
      by_count_.push_back(to_id<ActorId>(i));
    }
  }
  std::stable_sort(by_count_.begin(), by_count_.end(), [&](ActorId left, ActorId right) {
    return named_[to_index(left)].mentions.size() > named_[to_index(right)].mentions.size();
  });
  for (std::size_t i = 0; i < by_count_.size(); ++i) {
    named_[to_index(by_count_[i])].place = i;
  }
  const auto keep_first = [](std::optional<ByteSpan>& first, ByteSpan trigger) {
    first = first ? std::min(*first, trigger) : trigger;
  };
  for (std::size_t i = 0; i < coded.size(); ++i) {
    const std::vector<ActorId>& targets =
        coded[i].targets.empty() && coded[i].reciprocal ? coded[i].sources : coded[i].targets;
    for (const ActorId source : coded[i].sources) {
      keep_first(named_[to_index(source)].first_as_source, coded[i].evidence.trigger);
      for (const ActorId target : targets) {
        std::vector<std::size_t>& acts = of_[{source, target}];
        if (source != target && acts.size() < kMostActs) {
          acts.push_back(i);
        }
      }
    }
    for (const ActorId target : coded[i].targets) {
      keep_first(named_[to_index(target)].first_as_target, coded[i].evidence.trigger);
    }
  }
}

// How many of an actor's mentions begin before a token.
std::size_t OpenSides::named_before(ActorId actor, TokenId token) const {
  const std::vector<MentionId>& mentions = named_[to_index(actor)].mentions;
  const auto end = std::partition_point(mentions.begin(), mentions.end(),
                                        [&](MentionId id) { return cast_.mention(id).tokens.begin < token; });
  return static_cast<std::size_t>(end - mentions.begin());
}

std::optional<MentionId> OpenSides::last_before(ActorId actor, TokenId head) const {
  const std::size_t count = named_before(actor, head);
  return count == 0 ? std::nullopt : std::optional(named_[to_index(actor)].mentions[count - 1]);
}

// Those named in the sentence of the act or in the last ones before it.
void OpenSides::add_named_near(const HalfAct& half, Around& around) const {
  const std::size_t sentence = to_index(around.sentence);
  const TokenId begin =
      document_.sentence(to_id<SentenceId>(sentence > kSentencesBack ? sentence - kSentencesBack : 0)).tokens.begin;
  const TokenId end = document_.sentence(around.sentence).tokens.end;
  const auto first = std::partition_point(cast_.mentions.begin(), cast_.mentions.end(),
                                          [&](const Mention& mention) { return mention.tokens.begin < begin; });
  const auto last = std::partition_point(first, cast_.mentions.end(),
                                         [&](const Mention& mention) { return mention.tokens.begin < end; });
  std::map<ActorId, TokenId> heads;  // the last one before the act
  std::vector<ActorId> after;
  for (auto mention = last; mention != first && heads.size() < kMostCandidates;) {
    --mention;
    if (mention->actors.size() != 1 || around.own.contains(mention->actors.front())) {
      continue;
    }
    const ActorId actor = mention->actors.front();
    if (mention->head >= half.head) {
      after.push_back(actor);
    } else if (heads.emplace(actor, mention->head).second) {
      around.pool.push_back(actor);
      around.recent.emplace_back(mention->head, actor);
    }
  }
  for (const ActorId actor : after) {
    if (std::find(around.pool.begin(), around.pool.end(), actor) == around.pool.end() &&
        around.pool.size() < kMostCandidates) {
      around.pool.push_back(actor);
    }
  }
}

OpenSides::Around OpenSides::look_around(const HalfAct& half) const {
  Around around;
  around.sentence = half.act.evidence.sentence;
  const std::vector<ActorId>& own = half.lacks_source() ? half.act.targets : half.act.sources;
  around.own.insert(own.begin(), own.end());
  around.first_own = own.front();
  for (const ActorId actor : around.own) {
    const auto [begin, end] = affiliated_.equal_range(actor);
    std::for_each(begin, end, [&](const auto& pair) { around.affiliated.insert(pair.second); });
  }
  add_named_near(half, around);
  std::size_t frequent = 0;
  for (std::size_t i = 0; i < by_count_.size() && frequent < kMostFrequent; ++i) {
    if (!around.own.contains(by_count_[i])) {
      ++frequent;
      if (std::find(around.pool.begin(), around.pool.end(), by_count_[i]) == around.pool.end()) {
        around.pool.push_back(by_count_[i]);
        if (const auto last = last_before(by_count_[i], half.head)) {
          around.recent.emplace_back(cast_.mention(*last).head, by_count_[i]);
        }
      }
    }
  }
  std::sort(around.recent.rbegin(), around.recent.rend());
  const auto named_own = std::count_if(around.own.begin(), around.own.end(),
                                       [&](ActorId actor) { return !named_[to_index(actor)].mentions.empty(); });
  around.others = by_count_.size() - static_cast<std::size_t>(named_own);
  around.object = object_kind(half);
  return around;
}

// What stands in the object slot: "the", "a", "this", "its" or a bare noun, if anything.
std::string OpenSides::object_kind(const HalfAct& half) const {
  if (!half.object) {
    return "none";
  }
  if (document_.word(*half.object).upos == Upos::pron) {
    return "pronoun";
  }
  std::string kind = "bare";
  document_.for_each_child(*half.object, [&](TokenId child) {
    const Word& word = document_.word(child);
    if (child < *half.object && word.relation == Relation::det) {
      kind = is_one_of(word.lemma, {"the", "a", "an", "this", "that", "these", "those"})
                 ? (word.lemma == "an" ? "a" : word.lemma)
                 : "other";
    } else if (child < *half.object && word.relation == Relation::nmod_poss) {
      kind = "owned";
    }
  });
  return kind;
}

// Who the two are.
void OpenSides::add_kinds(const HalfAct& half, const Around& around, ActorId candidate,
                          std::vector<std::string>& out) const {
  const Actor& own = cast_.actor(around.first_own);
  const Actor& other = cast_.actor(candidate);
  const std::string side = half.lacks_source() ? "source" : "target";
  const std::string root(name_of(half.act.root));
  const std::string type(name_of(other.type));
  const std::string quad(name_of(quad_class(half.act.root)));
  out.emplace_back("any");
  out.push_back("missing " + side);
  out.push_back(root + " missing " + side);
  out.push_back(type);
  out.push_back(std::string(name_of(own.type)) + " and " + type);
  out.push_back(root + " " + type);
  if (!own.sector.empty()) {
    out.push_back(own.sector + " and " + (other.sector.empty() ? type : other.sector));
  }
  if (around.affiliated.contains(candidate)) {
    out.emplace_back("affiliated");
  }
  if (!own.country.empty() && !other.country.empty()) {
    const bool same = own.country == other.country;
    out.emplace_back(same ? "same country" : "other country");
    out.push_back(same ? "same country " + quad + " " + type : "other country " + quad);
  }
}

// Where and how often the candidate is named.
void OpenSides::add_place(const HalfAct& half, const Around& around, ActorId candidate,
                          std::vector<std::string>& out) const {
  const Named& named = named_[to_index(candidate)];
  const TokenRange here = document_.sentence(around.sentence).tokens;
  const std::size_t so_far = named_before(candidate, here.end);
  const std::size_t until_act = named_before(candidate, half.head);
  const bool before = until_act > named_before(candidate, here.begin);
  const bool after = so_far > until_act;
  const auto last = last_before(candidate, half.head);
  const std::size_t sentence = to_index(around.sentence);
  const std::size_t of_last = last ? to_index(document_.sentence_of(cast_.mention(*last).head)) : 0;
  if (before || after) {
    out.emplace_back(before && after ? "same sentence both" : before ? "same sentence before" : "same sentence after");
    out.push_back("same sentence " + std::string(name_of(quad_class(half.act.root))));
  } else if (last) {
    out.push_back(counted("sentences back", sentence - of_last, 4));
  } else {
    out.emplace_back("named later");
  }
  if (last) {
    const auto recent = std::find_if(around.recent.begin(), around.recent.end(),
                                     [&](const auto& one) { return one.second == candidate; });
    out.push_back(counted("recency", static_cast<std::size_t>(recent - around.recent.begin()), 4));
    out.push_back("last " + std::string(name_of(cast_.mention(*last).kind)));
    if (of_last < sentence) {
      out.push_back("last " + std::string(name_of(main_relation(document_.word(cast_.mention(*last).head).relation))));
      if (is_one_of(around.object, {"the", "this", "that"})) {
        out.emplace_back("the object, named back");
      }
    }
  }
  std::size_t place = 0;  // among those who are not on the named side
  for (std::size_t i = 0; i < named.place && place < 4; ++i) {
    place += around.own.contains(by_count_[i]) ? 0U : 1U;
  }
  out.push_back(counted("place", place, 4));
  out.push_back(counted("named", so_far, 4));
  out.push_back(counted("others", around.others, 5));
  out.push_back("object " + around.object);
}

// What the text tells of the candidate elsewhere.
void OpenSides::add_history(const HalfAct& half, const Around& around, ActorId candidate,
                            std::vector<std::string>& out) const {
  const std::string quad(name_of(quad_class(half.act.root)));
  const ByteSpan here = half.act.evidence.trigger;
  const std::string own_tone(tone(half.act.root));
  std::set<std::string> found;
  for (const ActorId own : around.own) {
    for (const bool to : {true, false}) {
      const auto acts = of_.find(to ? std::pair(own, candidate) : std::pair(candidate, own));
      if (acts == of_.end()) {
        continue;
      }
      for (const std::size_t index : acts->second) {
        const Interaction& act = coded_[index];
        const std::string way = to ? "to" : "by";
        found.insert("act together");
        found.insert((act.evidence.trigger < here ? "earlier act " : "later act ") + way + " " +
                     std::string(tone(act.root)) + "/" + own_tone);
        if (act.root == half.act.root) {
          found.insert("same root " + way);
        }
      }
    }
  }
  out.insert(out.end(), found.begin(), found.end());
  const Named& named = named_[to_index(candidate)];
  for (const bool source : {true, false}) {
    const std::optional<ByteSpan>& first = source ? named.first_as_source : named.first_as_target;
    if (first && first->begin <= document_.sentence(around.sentence).span.end) {
      out.emplace_back(source ? "was source" : "was target");
      out.push_back((source ? "was source " : "was target ") + quad);
    }
  }
}

// How the act itself is told.
void OpenSides::add_telling(const HalfAct& half, std::vector<std::string>& out) {
  out.push_back(counted("sureness", static_cast<std::size_t>(half.act.confidence * 10.0F), 9));
  out.emplace_back(std::string(name_of(half.act.status)));
  if (!half.act.attributed_to.empty()) {
    out.emplace_back("reported");
  }
  if (!half.act.evidence.operators.empty()) {
    out.emplace_back("changed by operators");
  }
  if (half.act.evidence.rule.text().find("nouns") != std::string::npos) {
    out.emplace_back("told by a noun");
  }
}

std::vector<std::string> OpenSides::features(const HalfAct& half, const Around& around, ActorId candidate) const {
  std::vector<std::string> found;
  add_kinds(half, around, candidate, found);
  add_place(half, around, candidate, found);
  add_history(half, around, candidate, found);
  add_telling(half, found);
  return found;
}

// A state does nothing to those who lead it, nor they to it: "Eritrea declared war" is not on its president, however often the text names him.
bool OpenSides::is_own_head(const Around& around, ActorId candidate) const {
  const Actor& other = cast_.actor(candidate);
  return std::any_of(around.own.begin(), around.own.end(), [&](ActorId id) {
    const Actor& own = cast_.actor(id);
    const bool of_one_country = !own.country.empty() && own.country == other.country;
    return of_one_country && ((own.type == ActorType::state && other.sector == "GOV") ||
                              (other.type == ActorType::state && own.sector == "GOV"));
  });
}

// An act of that root between the two is told anywhere, or any in this sentence: "Iran pledged to punish Israel" is a threat, and no pledge to Israel.
bool OpenSides::is_told_already(const HalfAct& half, const Around& around, ActorId candidate) const {
  return std::any_of(around.own.begin(), around.own.end(), [&](ActorId own) {
    const auto acts = of_.find(half.lacks_source() ? std::pair(candidate, own) : std::pair(own, candidate));
    return acts != of_.end() && std::any_of(acts->second.begin(), acts->second.end(), [&](std::size_t index) {
             return coded_[index].root == half.act.root || coded_[index].evidence.sentence == around.sentence;
           });
  });
}

std::vector<SideCandidate> OpenSides::candidates(const HalfAct& half) const {
  const Around around = look_around(half);
  std::vector<SideCandidate> found;
  for (const ActorId actor : around.pool) {
    if (is_told_already(half, around, actor) || is_own_head(around, actor)) {
      continue;
    }
    const auto last = last_before(actor, half.head);
    std::vector<std::string> reasons = features(half, around, actor);
    const float probability = 1.0F / (1.0F + std::exp(-weights_.score(reasons)));
    found.push_back(
        {{actor, last ? *last : named_[to_index(actor)].mentions.front()}, probability, std::move(reasons)});
  }
  std::stable_sort(found.begin(), found.end(), [](const SideCandidate& left, const SideCandidate& right) {
    return left.probability > right.probability;
  });
  return found;
}

namespace {

void fill(Interaction& act, const SideCandidate& side) {
  (act.sources.empty() ? act.evidence.sources : act.evidence.targets) = {side.who};
  (act.sources.empty() ? act.sources : act.targets) = {side.who.actor};
  act.confidence = std::min(act.confidence, side.probability);
}

}  // namespace

void fill_open_sides(const FeatureWeights& weights, const Document& document, const Cast& cast,
                     std::vector<HalfAct> halves, std::vector<Interaction>& found, CodingTrace* trace) {
  if (halves.empty()) {
    return;
  }
  std::vector<Interaction> coded = found;
  std::stable_sort(coded.begin(), coded.end(), [](const Interaction& left, const Interaction& right) {
    return left.evidence.trigger < right.evidence.trigger;
  });
  const OpenSides sides(weights, document, cast, coded);
  const auto note = [&](const HalfAct& half, std::vector<SideCandidate> candidates, bool filled) {
    if (trace != nullptr) {
      const Evidence& evidence = half.act.evidence;
      trace->open_sides.push_back({evidence.sentence, evidence.trigger, evidence.rule, half.act.root,
                                   half.lacks_source(), half.lacks_source() ? evidence.targets : evidence.sources,
                                   std::move(candidates), filled});
    }
  };
  for (HalfAct& half : halves) {
    std::vector<SideCandidate> candidates = sides.candidates(half);
    const bool sure = !candidates.empty() && candidates.front().probability >= kLeast;
    if (sure) {
      found.push_back(half.act);
      fill(found.back(), candidates.front());
    }
    note(half, std::move(candidates), sure);
  }
}

}  // namespace entente
