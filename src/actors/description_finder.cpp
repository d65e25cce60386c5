// Actors that are described, not named: groups, bodies and offices.
// Worked example: in "Lebanese guerrillas attacked. The French president and the alliance protested." the first phrase becomes a group of Lebanon, the second the
// holder of that office on the document's date, the third the organisation named before that is called so (NATO).
// A description without a nationality is tied to the last actor with the same head noun, else it is an actor of its own.
#include <algorithm>
#include <string>

#include <entente/document/one_of.hpp>

#include "references.hpp"
#include "word_forms.hpp"

namespace entente {

namespace {

constexpr float kOwnPhrase = 0.8F;  // the phrase itself is the actor

// Adjectives that only count or compare: "several officials" are officials.
bool is_counting(std::string_view lemma) {
  return is_one_of(lemma, {"several", "many", "other", "more", "few", "some", "most", "various", "numerous", "such",
                           "first", "last", "own", "same", "new", "latest", "additional"});
}

// Singular nouns for the state itself: "his country" is a state that the article has named.
bool is_country_noun(std::string_view lemma) { return is_one_of(lemma, {"country", "nation", "homeland"}); }

// Relations rather than actors: "its neighbour" is an actor only with a name beside it.
bool is_relational(std::string_view lemma) {
  return is_one_of(lemma, {"neighbor", "neighbour", "counterpart", "ally", "rival", "enemy", "foe", "partner"});
}

// Nouns that name an actor only as count nouns: "a force", "the powers", but not "the use of force".
bool is_mass(std::string_view lemma) { return is_one_of(lemma, {"force", "power", "resistance", "command"}); }

TokenId before(TokenId token) { return to_id<TokenId>(to_index(token) - 1); }
TokenId after(TokenId token) { return to_id<TokenId>(to_index(token) + 1); }

}  // namespace

DescriptionFinder::DescriptionFinder(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

std::optional<MentionId> DescriptionFinder::consider(TokenId head, const Sentence& sentence) {
  const Word& w = word(head);
  const std::string joined = hyphenated_noun(head, sentence);
  if (w.upos != Upos::noun && w.upos != Upos::propn && w.upos != Upos::adj && joined.empty()) {
    return std::nullopt;
  }
  Phrase phrase{phrase_of(head, sentence), head, lower(fold_accents(w.lemma)), nullptr, std::nullopt,
                is_definite(head)};
  if (const auto found = describe_organization(phrase)) {
    return found;
  }
  phrase.lemma = joined.empty() ? phrase.lemma : joined;
  phrase.noun = builder_.gazetteer().group_noun(phrase.lemma);
  if (phrase.noun == nullptr) {
    phrase.noun = builder_.gazetteer().group_noun(lower(fold_accents(document_.text(head))));
  }
  if (const GroupNoun* own = own_phrase_at(phrase)) {
    phrase.noun = own;
  }
  if ((w.upos == Upos::adj && joined.empty()) || modifies_actor_noun(head)) {
    return std::nullopt;
  }
  phrase.owner = owner_in(phrase.tokens, head);
  if (phrase.noun != nullptr) {
    if (const auto found = describe_named(phrase)) {
      return found;
    }
  }
  if (is_country_noun(phrase.lemma) && !w.plural) {
    return describe_country(phrase);
  }
  if (phrase.noun == nullptr) {
    return std::nullopt;
  }
  if (is_relational(phrase.lemma) && phrase.tokens.size() == 1) {
    return std::nullopt;
  }
  if (is_mass(phrase.lemma) && !w.plural && !phrase.owner && !document_.child(head, Relation::det)) {
    return std::nullopt;
  }
  return phrase.noun->type == ActorType::person && !w.plural ? describe_person(phrase) : describe_group(phrase);
}

// The longest noun of several words of a user's dictionary around the head: "border police", "member of congress".
const GroupNoun* DescriptionFinder::own_phrase_at(const Phrase& phrase) const {
  const Gazetteer& gazetteer = builder_.gazetteer();
  const TokenId limit = document_.sentence(document_.sentence_of(phrase.head)).tokens.end;
  for (TokenId begin = phrase.tokens.begin; gazetteer.longest_phrase() > 0 && begin <= phrase.head;
       begin = after(begin)) {
    const GroupNoun* longest = nullptr;
    for (TokenId end = after(phrase.head); end <= limit; end = after(end)) {
      const std::string text = lower(text_of({begin, end}));
      if (text.size() > gazetteer.longest_phrase()) {
        break;
      }
      const GroupNoun* found = gazetteer.own_phrase(text);
      longest = found != nullptr ? found : longest;
    }
    if (longest != nullptr) {
      return longest;
    }
  }
  return nullptr;
}

// "government" in "government officials" belongs to the officials.
bool DescriptionFinder::modifies_actor_noun(TokenId token) const {
  const Relation relation = word(token).relation;
  if (relation != Relation::compound && relation != Relation::amod && relation != Relation::nmod_desc &&
      relation != Relation::flat) {
    return false;
  }
  const TokenId head = document_.head(token);
  return builder_.owner_of(head).has_value() || builder_.gazetteer().group_noun(lower(word(head).lemma)) != nullptr ||
         builder_.gazetteer().group_noun(lower(fold_accents(document_.text(head)))) != nullptr;
}

// The head with its modifiers on the left, without articles and numbers: "Lebanese guerrillas", "Sudan's government".
TokenRange DescriptionFinder::phrase_of(TokenId head, const Sentence& sentence) const {
  TokenId begin = head;
  if (begin > sentence.body_begin && document_.text(before(begin)) == "-" && !hyphenated_noun(head, sentence).empty()) {
    begin = before(before(begin));
  }
  while (begin > sentence.body_begin) {
    const TokenId left = before(begin);
    const Word& w = word(left);
    const bool hyphen = w.xpos == "HYPH" || document_.text(left) == "-";
    const bool modifier = w.upos == Upos::adj || w.upos == Upos::noun || w.upos == Upos::propn || w.xpos == "POS" ||
                          hyphen || w.xpos == "VBN" || w.xpos == "VBG";
    if (!modifier || !document_.dominates(head, left) || is_counting(w.lemma)) {
      break;
    }
    begin = left;
  }
  while (begin < head && (word(begin).xpos == "POS" || document_.text(begin) == "-")) {
    begin = after(begin);
  }
  // "President-elect", "secretary-general": the tokenizer parts them at the hyphen, and either part may be the head.
  const std::size_t at = to_index(head);
  return {begin, to_id<TokenId>(at + (hyphen_follows(at, sentence) ? 3 : 1))};
}

// Whether the token is the first part of a word that the tokenizer parted at its hyphen.
bool DescriptionFinder::hyphen_follows(std::size_t at, const Sentence& sentence) const {
  const auto& tokens = document_.text().tokens;
  return at + 2 < to_index(sentence.tokens.end) && document_.text(to_id<TokenId>(at + 1)) == "-" &&
         tokens[at].end == tokens[at + 1].begin && tokens[at + 1].end == tokens[at + 2].begin;
}

// The hyphenated noun that a token is a part of, if the tables have it: "secretary-general"; else "".
std::string DescriptionFinder::hyphenated_noun(TokenId token, const Sentence& sentence) const {
  for (const std::size_t back : {0U, 2U}) {
    const std::size_t at = to_index(token) - back;
    if (to_index(token) >= to_index(sentence.tokens.begin) + back && hyphen_follows(at, sentence)) {
      const auto first = to_id<TokenId>(at);
      const std::string text = lower(text_of({first, to_id<TokenId>(at + 3)}));
      if (builder_.gazetteer().group_noun(text) != nullptr) {
        return text;
      }
    }
  }
  return "";
}

bool DescriptionFinder::is_definite(TokenId head) const {
  bool definite = false;
  document_.for_each_child(head, [&](TokenId child) {
    const Word& w = word(child);
    definite = definite ||
               (w.relation == Relation::det && is_one_of(w.lemma, {"the", "this", "these", "that", "those"})) ||
               w.relation == Relation::nmod_poss;
  });
  return definite;
}

// Whether a mention of one token can stand before a noun to say whose it is: "Turkish".
bool DescriptionFinder::is_nationality(TokenId token) const {
  const auto owner = builder_.owner_of(token);
  const auto* readings = builder_.gazetteer().find(lower(text_of({token, after(token)})));
  return owner && readings != nullptr && builder_.mention(*owner).tokens.size() == 1 &&
         std::any_of(readings->begin(), readings->end(),
                     [](const NameReading& reading) { return reading.sense == NameSense::adjective; });
}

// The actor inside the phrase or in its of-phrase that gives it its country or owner.
std::optional<ActorId> DescriptionFinder::owner_in(TokenRange phrase, TokenId head) const {
  for (TokenId t = phrase.begin; t < head; t = after(t)) {
    if (const auto owner = builder_.owner_of(t)) {
      return builder_.mention(*owner).actors.front();
    }
  }
  if (to_index(phrase.begin) > 0 && is_nationality(before(phrase.begin))) {  // the tree has put it elsewhere
    return builder_.mention(*builder_.owner_of(before(phrase.begin))).actors.front();
  }
  std::optional<ActorId> found;
  document_.for_each_child(head, [&](TokenId child) {
    const Relation relation = word(child).relation;
    const auto preposition = document_.child(child, Relation::case_);
    const bool owns =
        relation == Relation::nmod_poss ||
        (relation == Relation::nmod && preposition && is_one_of(word(*preposition).lemma, {"of", "from", "for", "in"}));
    if (owns && !found) {
      if (const auto owner = builder_.owner_of(child)) {
        found = builder_.mention(*owner).actors.front();
      }
    }
  });
  return found;
}

std::string DescriptionFinder::text_of(TokenRange phrase) const {
  return fold_accents(document_.text().text(document_.text().span_of(phrase)));
}

// "the alliance" for the organisation of the article that is called so.
std::optional<MentionId> DescriptionFinder::describe_organization(const Phrase& phrase) {
  for (TokenId begin = phrase.tokens.begin; begin <= phrase.head && phrase.definite; begin = after(begin)) {
    const TokenRange tokens{begin, phrase.tokens.end};
    const auto* described = builder_.gazetteer().described(lower(text_of(tokens)));
    const bool present =
        described != nullptr && std::any_of(described->begin(), described->end(), [&](std::uint32_t index) {
          return builder_.find_actor(builder_.gazetteer().organizations()[index].id).has_value();
        });
    if (!present) {
      continue;
    }
    for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
      const ActorId actor = builder_.mention(*at).actors.front();
      const bool called_so = std::any_of(described->begin(), described->end(), [&](std::uint32_t index) {
        return builder_.gazetteer().organizations()[index].id == builder_.actor(actor).id;
      });
      if (called_so) {
        return builder_.add_mention({actor}, tokens, MentionKind::description, kSameNoun, builder_.actor(actor).rule);
      }
    }
  }
  return std::nullopt;
}

// Apposition names whom the phrase describes: "the militant group Hamas", "Osman Saleh, his foreign minister".
std::optional<MentionId> DescriptionFinder::describe_named(const Phrase& phrase) {
  std::optional<MentionId> name;
  const auto take = [&](TokenId token) {
    const auto owner = builder_.owner_of(token);
    const bool named =
        owner && builder_.mention(*owner).kind == MentionKind::name && builder_.mention(*owner).actors.size() == 1;
    if (!name && named) {
      const bool person = builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::person;
      const bool state = builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::state;
      if (person == (phrase.noun->type == ActorType::person) &&
          (!state || phrase.noun->type == ActorType::government)) {
        name = owner;
      }
    }
  };
  if (word(phrase.head).relation == Relation::appos) {
    take(document_.head(phrase.head));
  }
  document_.for_each_child(phrase.head, [&](TokenId child) {
    if (word(child).relation == Relation::appos ||
        (word(child).relation == Relation::flat && child == phrase.tokens.end)) {
      take(child);
    }
  });
  if (!name) {
    return std::nullopt;
  }
  Actor& actor = builder_.actor(builder_.mention(*name).actors.front());
  if (actor.rule.file == nullptr && phrase.owner) {  // what the text says of somebody whom no table knows
    actor.country = actor.country.empty() ? builder_.actor(*phrase.owner).country : actor.country;
    actor.sector = actor.sector.empty() ? phrase.noun->sector : actor.sector;
    actor.roles.push_back({text_of(phrase.tokens), "", ""});
  }
  const ActorId id = builder_.mention(*name).actors.front();
  if (phrase.owner && *phrase.owner != id) {
    builder_.add_affiliation(id, *phrase.owner, phrase.lemma, document_.sentence_of(phrase.head));
  }
  last_of_noun_[phrase.lemma] = id;
  return builder_.add_mention({id}, phrase.tokens, MentionKind::description, kHeldOffice, phrase.noun->rule);
}

// "his country", "the country": the owner's state, or the state named last.
std::optional<MentionId> DescriptionFinder::describe_country(const Phrase& phrase) {
  if (phrase.owner) {
    const auto index = builder_.gazetteer().state_by_iso3(builder_.actor(*phrase.owner).country);
    return index
               ? builder_.add_mention({builder_.add_state(*index)}, phrase.tokens, MentionKind::description, kSameNoun)
               : std::nullopt;
  }
  if (!phrase.definite || phrase.tokens.size() > 1) {
    return std::nullopt;
  }
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const ActorId actor = builder_.mention(*at).actors.front();
    if (builder_.actor(actor).type == ActorType::state) {
      return builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kFocusOffice);
    }
  }
  return std::nullopt;
}

// "the leaders of Ethiopia and Eritrea" stand for both states.
std::optional<MentionId> DescriptionFinder::describe_heads_of(const Phrase& phrase) {
  std::vector<ActorId> states;
  const auto take = [&](TokenId token) {
    const auto owner = builder_.owner_of(token);
    if (owner && builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::state) {
      states.push_back(builder_.mention(*owner).actors.front());
    }
  };
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    if (word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "of") {
      take(child);
      document_.for_each_child(child, [&](TokenId member) {
        if (word(member).relation == Relation::conj) {
          take(member);
        }
      });
    }
  });
  return states.size() < 2 ? std::nullopt
                           : builder_.add_mention(std::move(states), phrase.tokens, MentionKind::description,
                                                  kOwnPhrase, phrase.noun->rule);
}

std::optional<MentionId> DescriptionFinder::describe_group(const Phrase& phrase) {
  const GroupNoun& noun = *phrase.noun;
  if (is_one_of(phrase.lemma, {"leader", "president", "minister", "king", "head", "government", "premier",
                               "representative", "envoy", "diplomat"})) {
    if (const auto found = describe_heads_of(phrase)) {
      return found;
    }
  }
  const bool of_state = phrase.owner && builder_.actor(*phrase.owner).type == ActorType::state;
  // A government that is named by its state is that state: "the Sudanese government".
  if (of_state && is_one_of(phrase.lemma, {"government", "administration", "regime"})) {
    return builder_.add_mention({*phrase.owner}, phrase.tokens, MentionKind::description, kOwnPhrase, noun.rule);
  }
  if (phrase.lemma == "government" && !phrase.owner && phrase.definite && phrase.tokens.size() == 1) {
    if (const auto found = describe_country(phrase)) {  // "the government": that of the state named last
      return found;
    }
  }
  const std::string national = national_name(phrase);
  const auto* known = builder_.gazetteer().find(lower(national));
  if (known != nullptr && known->front().sense == NameSense::organization) {  // "Israel's army" is the Israeli army
    const ActorId actor = builder_.add_organization(known->front().index);
    return builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kHeldOffice,
                                builder_.actor(actor).rule);
  }
  const std::string country = phrase.owner ? builder_.actor(*phrase.owner).country : "";
  const std::string own_name =
      phrase.owner && phrase.tokens.size() == 1 ? text_of(with_of_phrase(phrase)) : text_of(phrase.tokens);
  const bool plural = word(phrase.head).plural || noun.type == ActorType::group;
  return add_own({"",
                  national.empty() ? own_name : national,
                  plural ? ActorType::group : noun.type,
                  country,
                  noun.sector,
                  plural ? 'u' : 'n',
                  plural,
                  {},
                  noun.rule},
                 phrase);
}

// "critics of Putin": the head with the short phrase that says whose they are.
TokenRange DescriptionFinder::with_of_phrase(const Phrase& phrase) const {
  TokenRange tokens = phrase.tokens;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    const TokenRange inner = document_.subtree_range(child);
    if (word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "of" &&
        inner.size() <= 4 && tokens.end == inner.begin) {
      tokens.end = inner.end;
    }
  });
  return tokens;
}

// "Israel's army", "his army" and "the army of Israel" as "Israeli army"; "" where no state owns the phrase.
std::string DescriptionFinder::national_name(const Phrase& phrase) const {
  if (!phrase.owner) {
    return "";
  }
  const Actor& owner = builder_.actor(*phrase.owner);
  const auto index = builder_.gazetteer().state_by_iso3(owner.country);
  // "his army" is that of his state; "his critics" are his own.
  const bool body = phrase.noun->type == ActorType::government || phrase.noun->type == ActorType::organization ||
                    phrase.noun->sector == "MIL";
  if (!index || (owner.type != ActorType::state && !(owner.type == ActorType::person && body))) {
    return "";
  }
  TokenId begin = phrase.tokens.begin;  // the first word of the phrase after the owner
  for (TokenId t = begin; t < phrase.head; t = after(t)) {
    if (builder_.owner_of(t) || word(t).xpos == "POS") {
      begin = after(t);
    }
  }
  const bool person_inside =
      owner.type == ActorType::person && begin != phrase.tokens.begin;  // "the Bush administration"
  const std::string& adjective = builder_.gazetteer().states()[*index].adjective;
  return person_inside || adjective.empty() ? "" : adjective + " " + text_of({begin, phrase.tokens.end});
}

// The phrase as an actor, or the earlier actor with the same head noun when the phrase says no more than that.
std::optional<MentionId> DescriptionFinder::add_own(Actor actor, const Phrase& phrase) {
  const auto earlier = last_of_noun_.find(phrase.lemma);
  const RuleId rule = actor.rule;
  if (phrase.tokens.size() == 1 && phrase.definite && !phrase.owner && earlier != last_of_noun_.end()) {
    return builder_.add_mention({earlier->second}, phrase.tokens, MentionKind::description, kSameNoun, rule);
  }
  actor.id = slug(actor.name);
  const ActorId id = builder_.add_unknown(std::move(actor));
  last_of_noun_[phrase.lemma] = id;
  return builder_.add_mention({id}, phrase.tokens, MentionKind::description, kOwnPhrase, rule);
}

}  // namespace entente
