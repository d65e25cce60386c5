// Groups and bodies that are described: "Lebanese guerrillas", "Sudan's army", "the leaders of Ethiopia and Eritrea".
// Worked example: "Israel's army", "the army of Israel" and "his army" after Netanyahu are all "Israeli army", which is Israel's; "the army" later is that one.
#include <algorithm>
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "noun_gender.hpp"
#include "references.hpp"

namespace entente {

namespace {

constexpr float kOwnPhrase = 0.8F;    // the phrase itself is the actor
constexpr std::size_t kOfPhrase = 6;  // tokens of an of-phrase that a name may have

TokenId after(TokenId token) { return to_id<TokenId>(to_index(token) + 1); }

}  // namespace

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

// "the French people" are the French, if the text has spoken of them.
std::optional<MentionId> DescriptionFinder::describe_nation(const Phrase& phrase) {
  const auto index = builder_.gazetteer().state_by_iso3(builder_.actor(*phrase.owner).country);
  if (!index || !is_one_of(phrase.lemma, {"people", "nation", "national", "citizen"})) {
    return std::nullopt;
  }
  const RuleId& rule = builder_.gazetteer().states()[*index].rule;
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    const Actor& actor = builder_.actors()[i];
    if (actor.type == ActorType::group && actor.sector == "CVL" && actor.rule.text() == rule.text()) {
      return builder_.add_mention({to_id<ActorId>(i)}, phrase.tokens, MentionKind::description, kSameNoun, rule);
    }
  }
  return std::nullopt;
}

// "the couple", "her parents": the two persons who were last named side by side ("Jan Novak and his wife Eva", "the Novaks").
std::optional<MentionId> DescriptionFinder::describe_couple(const Phrase& phrase) {
  const bool parents = phrase.lemma == "parent" && word(phrase.head).plural;
  if (!phrase.definite || !(parents || phrase.lemma == "couple") || phrase.tokens.size() > 1) {
    return std::nullopt;
  }
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const Mention& mention = builder_.mention(*at);
    std::vector<ActorId> pair = mention.actors;
    document_.for_each_child(mention.head, [&](TokenId child) {
      const auto owner = word(child).relation == Relation::conj ? builder_.owner_of(child) : std::nullopt;
      if (owner && builder_.mention(*owner).actors.size() == 1) {
        pair.push_back(builder_.mention(*owner).actors.front());
      }
    });
    const bool persons = std::all_of(pair.begin(), pair.end(), [&](ActorId id) {
      return builder_.actor(id).type == ActorType::person && !builder_.is_bystander(id);
    });
    if (pair.size() == 2 && persons && pair.front() != pair.back()) {
      return builder_.add_mention(std::move(pair), phrase.tokens, MentionKind::description, kSameNoun,
                                  phrase.noun->rule);
    }
  }
  return std::nullopt;
}

// "British and French leaders", "Sunni and Shiite clerics": each people and each creed has its own.
std::optional<MentionId> DescriptionFinder::describe_joint(const Phrase& phrase) {
  const std::vector<TokenId> peoples = peoples_before(phrase.head);
  if (peoples.size() < 2 || !(word(phrase.head).plural || phrase.noun->type == ActorType::group)) {
    return std::nullopt;
  }
  std::vector<ActorId> groups;
  for (const TokenId people : peoples) {
    Phrase one = phrase;
    const auto nation = owner_at(people);
    one.owner = nation ? std::optional(builder_.mention(*nation).actors.front()) : std::nullopt;
    one.tokens.begin = after(peoples.back());
    const std::string name = nation ? national_name(one) : text_of({people, after(people)}) + " " + text_of(one.tokens);
    if (name.empty()) {
      return std::nullopt;
    }
    const ActorId group = group_of(one, name);
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
      groups.push_back(group);
    }
  }
  const auto first = owner_at(peoples.front());
  const TokenId begin = first ? builder_.mention(*first).tokens.begin : peoples.front();
  return builder_.add_mention(std::move(groups), {begin, phrase.tokens.end}, MentionKind::description, kOwnPhrase,
                              phrase.noun->rule);
}

// The adjectives of states and creeds that stand side by side before a noun.
std::vector<TokenId> DescriptionFinder::peoples_before(TokenId noun) const {
  std::vector<TokenId> peoples;
  const auto take = [&](TokenId token) {
    const auto owner = owner_at(token);
    const bool nation = owner && builder_.mention(*owner).actors.size() == 1 &&
                        builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::state;
    const GroupNoun* creed =
        owner ? nullptr : builder_.gazetteer().group_noun(lower_ascii(fold_accents(document_.text(token))));
    if (token < noun &&
        (nation || (creed != nullptr && creed->sector == "REL" && is_capitalised(document_.text(token))))) {
      peoples.push_back(token);
    }
  };
  document_.for_each_child(noun, [&](TokenId child) {
    const Relation relation = word(child).relation;
    if (relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_desc) {
      const bool coordinated = document_.child(child, Relation::conj).has_value();  // not "US Iraq policy makers"
      if (coordinated) {
        take(child);
      }
      document_.for_each_child(child, [&](TokenId other) {
        if (word(other).relation == Relation::conj) {
          take(other);
        }
      });
    }
  });
  return peoples;
}

// The group of a nation under its name: an organisation that the tables know so ("Israeli army") or an actor of its own.
ActorId DescriptionFinder::group_of(const Phrase& phrase, const std::string& name) {
  const auto* known = builder_.gazetteer().find(lower_ascii(name));
  if (known != nullptr && known->front().sense == NameSense::organization) {
    return builder_.add_organization(known->front().index);
  }
  return builder_.add_unknown({slug(name),
                               name,
                               ActorType::group,
                               phrase.owner ? builder_.actor(*phrase.owner).country : "",
                               phrase.noun->sector,
                               'u',
                               true,
                               {},
                               phrase.noun->rule});
}

std::optional<MentionId> DescriptionFinder::describe_group(const Phrase& phrase) {
  const GroupNoun& noun = *phrase.noun;
  if (const auto found = describe_members(phrase)) {
    return found;
  }
  if (const auto found = describe_joint(phrase)) {
    return found;
  }
  if (const auto found = describe_own_body(phrase)) {
    return found;
  }
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
  if (const auto found = of_state ? describe_nation(phrase) : describe_couple(phrase)) {
    return found;
  }
  const TokenRange counted = with_count(phrase);
  // "13 people in Mali" are told by their number.
  const bool number_tells = is_vague(phrase.lemma) && counted.begin < phrase.tokens.begin && phrase.tokens.size() == 1;
  const std::string national = number_tells ? "" : national_name(phrase);
  const auto* known = builder_.gazetteer().find(lower_ascii(national));
  if (known != nullptr && known->front().sense == NameSense::organization) {  // "Israel's army" is the Israeli army
    const ActorId actor = builder_.add_organization(known->front().index);
    return builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kHeldOffice,
                                builder_.actor(actor).rule);
  }
  const std::string country = phrase.owner ? builder_.actor(*phrase.owner).country : "";
  const bool one_of_them =
      word(counted.begin).lemma == "one" && counted.begin < phrase.tokens.begin && word(phrase.head).plural;
  const bool vague = is_vague(phrase.lemma) || one_of_them;
  const TokenRange named{vague ? counted.begin : phrase.tokens.begin,
                         phrase.tokens.size() == 1 || vague ? with_of_phrase(phrase).end : phrase.tokens.end};
  const std::string own_name = text_of(named);
  const bool plural = (word(phrase.head).plural || noun.type == ActorType::group) && !one_of_them;
  return add_own({"",
                  national.empty() ? own_name : national,
                  plural                                         ? ActorType::group
                  : one_of_them && noun.type == ActorType::group ? ActorType::organization
                                                                 : noun.type,
                  country,
                  noun.sector,
                  plural ? 'u' : 'n',
                  plural,
                  {},
                  noun.rule},
                 phrase);
}

// Nouns that say who is meant only with a number or an of-phrase: "13 people", "a group of diplomats".
bool DescriptionFinder::is_vague(std::string_view lemma) {
  return is_one_of(lemma,
                   {"people", "person", "man", "woman", "child", "other", "group", "team", "band", "delegation"});
}

// "critics of Putin": the head with the short phrase that says whose they are.
TokenRange DescriptionFinder::with_of_phrase(const Phrase& phrase) const {
  TokenRange tokens = phrase.tokens;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    const TokenRange inner = document_.subtree_range(child);
    if (word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "of" &&
        inner.size() <= kOfPhrase && tokens.end == inner.begin) {
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
  // "his army" is that of his state; "his critics" and "his movement" are his own.
  const bool body = phrase.noun->type == ActorType::government || phrase.noun->sector == "MIL";
  if (!index || (owner.type != ActorType::state && !(owner.type == ActorType::person && body))) {
    return "";
  }
  TokenId begin = phrase.tokens.begin;  // the first word of the phrase after the owner
  for (TokenId t = begin; t < phrase.head; t = after(t)) {
    if (builder_.owner_of(t) || word(t).xpos == "POS") {
      begin = after(t);
    }
  }
  if (begin < phrase.head && document_.text(begin) == "-") {  // "Saudi-led forces" need not be Saudi
    return "";
  }
  const bool person_inside =
      owner.type == ActorType::person && begin != phrase.tokens.begin;  // "the Bush administration"
  const std::string& adjective = builder_.gazetteer().states()[*index].adjective;
  return person_inside || adjective.empty() ? "" : adjective + " " + text_of({begin, phrase.tokens.end});
}

// Nouns for somebody's child are one kind of description: "his daughter" is "the baby" of before.
static std::string kind_of(const std::string& lemma) {
  return is_one_of(lemma, {"baby", "infant", "toddler", "newborn", "daughter", "son", "kid"}) ? "child" : lemma;
}

// "father" of one man and of another are two men.
std::string DescriptionFinder::key_of(const Phrase& phrase) const {
  return phrase.owner ? builder_.actor(*phrase.owner).id + "|" + kind_of(phrase.lemma) : kind_of(phrase.lemma);
}

void DescriptionFinder::remember(const Phrase& phrase, ActorId actor) {
  last_of_noun_[kind_of(phrase.lemma)] = actor;
  last_of_noun_[key_of(phrase)] = actor;
}

// Who was described so before: "the guerrillas" after "Lebanese guerrillas", "his father" after "his father, Nick Lee".
std::optional<ActorId> DescriptionFinder::remembered(const Phrase& phrase) const {
  const auto found = last_of_noun_.find(key_of(phrase));
  const bool bare = phrase.definite && to_index(phrase.head) == to_index(phrase.tokens.begin);
  if (!bare || found == last_of_noun_.end()) {
    return std::nullopt;
  }
  const Actor& earlier = builder_.actor(found->second);
  const bool one_person = phrase.noun != nullptr && phrase.noun->type == ActorType::person && !word(phrase.head).plural;
  if (one_person && earlier.plural) {  // "the senator" is not "the French senators"
    return std::nullopt;
  }
  const char gender = gender_of_noun(phrase.lemma);
  const char known = earlier.gender;
  return gender == 'u' || known == 'u' || known == 'n' || gender == known ? std::optional(found->second) : std::nullopt;
}

// The phrase as an actor, or the earlier actor with the same head noun when the phrase says no more than that.
std::optional<MentionId> DescriptionFinder::add_own(Actor actor, const Phrase& phrase) {
  const RuleId rule = actor.rule;
  TokenRange tokens = with_count(phrase);
  if (const auto earlier = remembered(phrase)) {
    return builder_.add_mention({*earlier}, tokens, MentionKind::description, kSameNoun, rule);
  }
  if (is_one_of(phrase.lemma, {"group", "team", "band"})) {
    tokens.end = with_of_phrase(phrase).end;  // "a group of diplomats" is they
  }
  actor.id = slug(actor.name);
  const ActorId id = builder_.add_unknown(std::move(actor));
  remember(phrase, id);
  return builder_.add_mention({id}, tokens, MentionKind::description, kOwnPhrase, rule);
}

}  // namespace entente
