// What stands around a pair. Worked example: in a lead whose headline says "Oman scolds Chad", the pair of "Omani officials met Chad's envoy" is joined elsewhere, and
// Oman does one thing in this sentence already.
#include "pair_context.hpp"

#include <algorithm>
#include <iterator>

#include <entente/document/key_table.hpp>

namespace entente {

namespace {

// Kinds of features; a number never changes its meaning while models with it are about.
enum class Kind : std::uint32_t {
  mention_kinds = 1200,
  actor_types,
  paragraph,
  sentence_place,
  document_size,
  actors_here,
  joined_elsewhere,
  acts_here,
  does,
  undergoes,
  told_often,
};

constexpr std::uint32_t kAny = 100;  // in place of a kind or type

template <typename... Values>
std::uint32_t key(Kind kind, Values... values) {
  return feature_key(static_cast<std::uint32_t>(kind), static_cast<std::uint32_t>(values)...);
}

std::uint32_t at_most(std::size_t count, std::size_t most) { return static_cast<std::uint32_t>(std::min(count, most)); }

// Sizes that differ: a headline alone, a lead, a short report, an article.
std::uint32_t size_class(std::size_t sentences) {
  constexpr std::size_t kFrom[] = {2, 3, 4, 6, 10, 20};
  return static_cast<std::uint32_t>(std::upper_bound(std::begin(kFrom), std::end(kFrom), sentences) -
                                    std::begin(kFrom));
}

}  // namespace

bool has_actor(const std::vector<Participant>& side, const std::vector<ActorId>& actors) {
  return std::any_of(side.begin(), side.end(), [&](const Participant& participant) {
    return std::find(actors.begin(), actors.end(), participant.actor) != actors.end();
  });
}

PairContext::PairContext(const Document& document, const Cast& cast)
    : document_(document),
      cast_(cast),
      mention_counts_(cast.actors.size()),
      actor_counts_(document.sentences().size()) {
  std::vector<std::pair<SentenceId, ActorId>> named;
  for (const Mention& mention : cast.mentions) {
    if (mention.actors.size() == 1) {
      ++mention_counts_[to_index(mention.actors.front())];
      named.emplace_back(document.sentence_of(mention.head), mention.actors.front());
    }
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  for (const auto& [sentence, actor] : named) {
    ++actor_counts_[to_index(sentence)];
  }
}

void PairContext::see(std::span<const Interaction> coded) {
  coded_ = coded;
  joined_.clear();
  for (const Interaction& act : coded) {
    const auto join = [&](const Participant& source, const Participant& target) {
      const auto [place, fresh] =
          joined_.try_emplace({source.actor, target.actor}, act.evidence.sentence, act.evidence.sentence);
      place->second.second = act.evidence.sentence;
    };
    const std::vector<Participant>& targets =
        act.evidence.targets.empty() && act.reciprocal ? act.evidence.sources : act.evidence.targets;
    for (const Participant& source : act.evidence.sources) {
      for (const Participant& target : targets) {
        join(source, target);
        if (act.reciprocal) {
          join(target, source);
        }
      }
    }
  }
}

std::span<const Interaction> PairContext::acts_of(SentenceId sentence) const {
  const auto before = [](const Interaction& act, SentenceId id) { return act.evidence.sentence < id; };
  const auto first = std::lower_bound(coded_.begin(), coded_.end(), sentence, before);
  const auto last =
      std::find_if(first, coded_.end(), [&](const Interaction& act) { return act.evidence.sentence != sentence; });
  return {first, last};
}

void PairContext::add_features(const MarkedPair& pair, SentenceId sentence, std::vector<std::uint32_t>& keys) const {
  const Mention& source = cast_.mention(pair.source);
  const Mention& target = cast_.mention(pair.target);
  add_two(source, target, keys);
  add_place(sentence, keys);
  const std::span<const Interaction> acts = acts_of(sentence);
  const auto count = [&](const std::vector<Participant> Evidence::*side, const Mention& mention) {
    return std::count_if(acts.begin(), acts.end(),
                         [&](const Interaction& act) { return has_actor(act.evidence.*side, mention.actors); });
  };
  const auto two = [](std::ptrdiff_t number) { return at_most(static_cast<std::size_t>(number), 2); };
  keys.push_back(key(Kind::acts_here, at_most(acts.size(), 3)));
  keys.push_back(key(Kind::does, 0U, two(count(&Evidence::sources, source))));
  keys.push_back(key(Kind::does, 1U, two(count(&Evidence::sources, target))));
  keys.push_back(key(Kind::undergoes, 0U, two(count(&Evidence::targets, source))));
  keys.push_back(key(Kind::undergoes, 1U, two(count(&Evidence::targets, target))));
  keys.push_back(key(Kind::joined_elsewhere, joins_elsewhere(source.actors.front(), target.actors.front(), sentence),
                     joins_elsewhere(target.actors.front(), source.actors.front(), sentence)));
}

void PairContext::add_two(const Mention& source, const Mention& target, std::vector<std::uint32_t>& keys) const {
  const auto type = [&](const Mention& mention) { return cast_.actor(mention.actors.front()).type; };
  const auto named = [&](const Mention& mention) {
    return at_most(mention_counts_[to_index(mention.actors.front())], 4);
  };
  keys.push_back(key(Kind::mention_kinds, source.kind, kAny));
  keys.push_back(key(Kind::mention_kinds, kAny, target.kind));
  keys.push_back(key(Kind::mention_kinds, source.kind, target.kind));
  keys.push_back(key(Kind::actor_types, type(source), kAny));
  keys.push_back(key(Kind::actor_types, kAny, type(target)));
  keys.push_back(key(Kind::actor_types, type(source), type(target)));
  keys.push_back(key(Kind::told_often, 0U, named(source)));
  keys.push_back(key(Kind::told_often, 1U, named(target)));
}

void PairContext::add_place(SentenceId sentence, std::vector<std::uint32_t>& keys) const {
  const ParagraphId paragraph = document_.sentence(sentence).paragraph;
  keys.push_back(key(Kind::paragraph, document_.text().paragraphs[to_index(paragraph)].kind));
  keys.push_back(key(Kind::sentence_place, at_most(to_index(sentence), 3)));
  keys.push_back(key(Kind::document_size, size_class(document_.sentences().size())));
  keys.push_back(key(Kind::actors_here, at_most(actor_counts_[to_index(sentence)], 8)));
}

bool PairContext::joins_elsewhere(ActorId source, ActorId target, SentenceId sentence) const {
  const auto found = joined_.find({source, target});
  return found != joined_.end() && (found->second.first != sentence || found->second.second != sentence);
}

}  // namespace entente
