#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

namespace entente::test {

// A cast without linguistics. Every proper noun, but for dates and the later words of a name, becomes an actor with its form as id and name, and a mention;
// `others` gives further forms and the names for which each of their tokens stands ("Russian" -> "Russia", "They" -> "Egypt", "Sudan").
inline Cast hand_cast(const Document& document, const std::map<std::string, std::vector<std::string>>& others = {}) {
  Cast cast;
  cast.mention_of_head.assign(document.token_count(), -1);
  const auto actor = [&](const std::string& name) {
    const auto known =
        std::find_if(cast.actors.begin(), cast.actors.end(), [&](const Actor& other) { return other.id == name; });
    if (known != cast.actors.end()) {
      return to_id<ActorId>(static_cast<std::size_t>(known - cast.actors.begin()));
    }
    Actor added;
    added.id = name;
    added.name = name;
    added.type = ActorType::state;
    cast.actors.push_back(std::move(added));
    return to_id<ActorId>(cast.actors.size() - 1);
  };
  for (std::size_t i = 0; i < document.token_count(); ++i) {
    const auto token = to_id<TokenId>(i);
    const std::string form(document.text(token));
    const Word& word = document.word(token);
    const bool dated =
        word.relation == Relation::obl_unmarked || form.ends_with("day") || form == "March" || form.ends_with('.');
    const auto other = others.find(form);
    Mention mention;
    if (other != others.end()) {
      for (const std::string& name : other->second) {
        mention.actors.push_back(actor(name));
      }
    } else if (word.upos == Upos::propn && !dated && word.relation != Relation::flat) {
      mention.actors.push_back(actor(form));
    } else {
      continue;
    }
    mention.tokens = {token, to_id<TokenId>(i + 1)};
    mention.head = token;
    mention.span = document.text().span_of(mention.tokens);
    mention.kind = word.upos == Upos::pron  ? MentionKind::pronoun
                   : word.upos == Upos::adj ? MentionKind::adjective
                                            : MentionKind::name;
    cast.mention_of_head[i] = static_cast<std::int32_t>(cast.mentions.size());
    cast.mentions.push_back(std::move(mention));
  }
  return cast;
}

// The names of actors, joined by " + "; "-" for none.
inline std::string names_of(const Cast& cast, const std::vector<ActorId>& actors) {
  std::string out;
  for (const ActorId id : actors) {
    out += (out.empty() ? "" : " + ") + cast.actor(id).name;
  }
  return out.empty() ? "-" : out;
}

}  // namespace entente::test
