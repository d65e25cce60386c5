// Worked example: in "Egypt, Sudan and Chad snubbed Libya, Reuters said." Egypt, Sudan and Chad each pair with Libya over "snubbed"; Egypt and Sudan are merely
// listed, and Reuters is the press.
#include "pair_candidates.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <entente/document/one_of.hpp>

#include "row_words.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostMentions = 24;
constexpr std::size_t kMostBetween = 8;  // words on the way

bool is_predicate(Upos tag) { return tag == Upos::verb || tag == Upos::noun || tag == Upos::adj; }

bool is_press(const Actor& actor) { return actor.type == ActorType::media || actor.sector == "MED"; }

// "Iranian-made rockets", "the Beijing-based firm": where something comes from takes no part.
bool is_origin(const Document& document, const Mention& mention) {
  const std::size_t participle = to_index(mention.tokens.end) + 1;
  return participle < to_index(document.sentence(document.sentence_of(mention.head)).tokens.end) &&
         is_one_of(document.word(to_id<TokenId>(participle)).lemma,
                   {"make", "bear", "base", "build", "manufacture", "produce", "design", "educate", "register"}) &&
         !hyphenated_word(document, to_id<TokenId>(participle)).empty();
}

bool is_licensed(const Document& document, const TreeWay& way, const Mention& first, const Mention& second) {
  if (!way.top || way.up.size() + way.down.size() > kMostBetween + 2) {
    return false;
  }
  bool predicate = false;
  const auto look = [&](TokenId token) {
    predicate = predicate || (is_predicate(document.word(token).upos) && !first.tokens.contains(token) &&
                              !second.tokens.contains(token));
  };
  bool apart = false;
  for (const auto* part : {&way.up, &way.down}) {
    for (const TokenId token : *part) {
      look(token);
      const Relation relation = document.word(token).relation;
      apart = apart || relation == Relation::parataxis || relation == Relation::list ||
              relation == Relation::vocative || relation == Relation::dislocated;
    }
  }
  look(*way.top);
  return predicate && !apart;
}

}  // namespace

std::vector<MarkedPair> candidate_pairs(const Document& document, const Cast& cast, SentenceId sentence) {
  const TokenRange tokens = document.sentence(sentence).tokens;
  std::vector<MentionId> all;
  for (std::size_t i = to_index(tokens.begin); i < to_index(tokens.end) && all.size() < kMostMentions; ++i) {
    if (const auto mention = cast.mention_at(to_id<TokenId>(i))) {
      all.push_back(*mention);
    }
  }
  // "the Kurdish party": who is named inside another's name takes part as that one.
  const auto inside = [&](MentionId one) {
    return std::any_of(all.begin(), all.end(), [&](MentionId other) {
      return other != one && cast.mention(other).tokens.contains(cast.mention(one).head);
    });
  };
  std::vector<MentionId> mentions;
  std::copy_if(all.begin(), all.end(), std::back_inserter(mentions), [&](MentionId mention) {
    return cast.mention(mention).actors.size() == 1 && !inside(mention) &&
           !is_origin(document, cast.mention(mention)) && !is_press(cast.actor(cast.mention(mention).actors.front()));
  });
  struct Best {
    std::size_t length = 0;
    MarkedPair pair;
  };
  std::map<std::pair<ActorId, ActorId>, Best> best;  // by the two actors, the lower first
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    for (std::size_t j = i + 1; j < mentions.size(); ++j) {
      const Mention& first = cast.mention(mentions[i]);
      const Mention& second = cast.mention(mentions[j]);
      const std::pair<ActorId, ActorId> actors = std::minmax(first.actors.front(), second.actors.front());
      if (actors.first == actors.second || first.tokens.contains(second.head) || second.tokens.contains(first.head)) {
        continue;
      }
      const TreeWay way = tree_way(document, first.head, second.head);
      const std::size_t length = way.up.size() + way.down.size();
      const auto known = best.find(actors);
      if ((known == best.end() || length < known->second.length) && is_licensed(document, way, first, second)) {
        best[actors] = {length, {mentions[i], mentions[j]}};
      }
    }
  }
  std::vector<MarkedPair> pairs;
  for (const auto& [actors, found] : best) {
    pairs.push_back(found.pair);
  }
  std::sort(pairs.begin(), pairs.end(), [](const MarkedPair& left, const MarkedPair& right) {
    return std::pair(left.source, left.target) < std::pair(right.source, right.target);
  });
  return pairs;
}

}  // namespace entente
