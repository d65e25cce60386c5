// Descriptions of somebody or something that the text has named: by apposition, by its kind, by its office.
// Worked example: "Athens is the capital of Greece. The city lies in Attica." "The city" is Athens, the place that the text speaks of most; a text that has
// called a place an island calls it so again. "The company" is the firm named last.
#include <algorithm>
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

TokenId after(TokenId token) { return to_id<TokenId>(to_index(token) + 1); }

// What a state, a body or a man alike may be to another: "the army, the strongest supporter of the coup".
bool is_attitude(std::string_view lemma) {
  return is_one_of(lemma, {"supporter", "backer", "sponsor", "patron", "ally", "rival", "enemy", "foe", "critic",
                           "opponent", "adversary", "partner", "neighbor", "neighbour", "broker"});
}

}  // namespace

// "the alliance" for the organisation of the article that is called so.
std::optional<MentionId> DescriptionFinder::describe_organization(const Phrase& phrase) {
  for (TokenId begin = phrase.tokens.begin; begin <= phrase.head && phrase.definite; begin = after(begin)) {
    const TokenRange tokens{begin, phrase.tokens.end};
    if (names_another(phrase.tokens.begin, begin)) {
      break;
    }
    const auto* described = builder_.gazetteer().described(lower_ascii(text_of(tokens)));
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

// Whether the words before a noun name a body of that kind: "the Sudanese Communist party" is not the party of before, though "the Sudanese party" may be.
bool DescriptionFinder::names_another(TokenId begin, TokenId end) const {
  for (TokenId token = begin; token < end; token = after(token)) {
    if (builder_.is_free(token) && is_capitalised(document_.text(token)) && word(token).upos != Upos::det) {
      return true;
    }
  }
  return false;
}

// "Japan's ambassador to Washington, Kunihiko Saito, said": the tree may hang the name on Washington, but it stands between two commas.
std::optional<MentionId> DescriptionFinder::name_behind_comma(const Phrase& phrase) const {
  constexpr std::size_t kBetween = 6;  // tokens
  const TokenId end = document_.sentence(document_.sentence_of(phrase.head)).tokens.end;
  if (phrase.noun->type != ActorType::person || word(phrase.head).plural) {
    return std::nullopt;
  }
  TokenId comma = phrase.tokens.end;
  for (std::size_t i = 0; i < kBetween && comma < end; ++i, comma = after(comma)) {
    const Upos tag = word(comma).upos;
    if (tag != Upos::adp && tag != Upos::propn && tag != Upos::noun && tag != Upos::det && tag != Upos::adj) {
      break;
    }
  }
  if (comma >= end || !is_one_of(document_.text(comma), {",", "--", "\u2013", "\u2014"}) || after(comma) >= end) {
    return std::nullopt;
  }
  const auto owner = builder_.owner_of(after(comma));
  if (!owner || builder_.mention(*owner).kind != MentionKind::name || builder_.mention(*owner).actors.size() != 1 ||
      builder_.mention(*owner).tokens.begin != after(comma)) {
    return std::nullopt;
  }
  const TokenId next = builder_.mention(*owner).tokens.end;
  const bool closed = next >= end || is_one_of(document_.text(next), {",", ".", "--", "\u2013", "\u2014"});
  const bool person = builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::person;
  return closed && person ? owner : std::nullopt;
}

// Apposition names whom the phrase describes: "the militant group Hamas", "Osman Saleh, his foreign minister".
std::optional<MentionId> DescriptionFinder::describe_named(const Phrase& phrase) {
  std::optional<MentionId> name;
  const auto take = [&](TokenId token) {
    const auto owner = builder_.owner_of(token);
    const bool named = owner && builder_.mention(*owner).actors.size() == 1 &&
                       (builder_.mention(*owner).kind == MentionKind::name ||
                        (builder_.mention(*owner).kind == MentionKind::description && is_attitude(phrase.lemma)));
    if (!name && named) {
      const bool person = builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::person;
      const bool state = builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::state;
      if ((person == (phrase.noun->type == ActorType::person) || is_attitude(phrase.lemma)) &&
          (!state || phrase.noun->type == ActorType::government || is_attitude(phrase.lemma))) {
        name = owner;
      }
    }
  };
  if (word(phrase.head).relation == Relation::appos) {
    take(document_.head(phrase.head));
  }
  document_.for_each_child(phrase.head, [&](TokenId child) {
    if (main_relation(word(child).relation) == Relation::acl && is_one_of(word(child).lemma, {"name", "call"})) {
      document_.for_each_child(child, [&](TokenId name_of_it) {  // "a man named Jo Lee"
        const Relation relation = word(name_of_it).relation;
        if (relation == Relation::xcomp || relation == Relation::obj) {
          take(name_of_it);
        }
      });
    }
    if (word(child).relation == Relation::appos ||
        (word(child).relation == Relation::flat && child == phrase.tokens.end)) {
      take(child);
    }
  });
  name = name ? name : name_behind_comma(phrase);
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
  remember(phrase, id);
  return builder_.add_mention({id}, phrase.tokens, MentionKind::description, kHeldOffice, phrase.noun->rule);
}

// "his country", "the country": the owner's state, or the state named last.
std::optional<MentionId> DescriptionFinder::describe_country(const Phrase& phrase) {
  bool here = false;  // "our nation", "this country": the one that the text is about, unless the speaker has one
  document_.for_each_child(phrase.head, [&](TokenId child) {
    here = here || is_one_of(lower_ascii(document_.text(child)), {"our", "my", "this"});
  });
  if (phrase.owner && !(here && builder_.actor(*phrase.owner).country.empty())) {
    const auto index = builder_.gazetteer().state_by_iso3(builder_.actor(*phrase.owner).country);
    return index
               ? builder_.add_mention({builder_.add_state(*index)}, phrase.tokens, MentionKind::description, kSameNoun)
               : std::nullopt;
  }
  if (!phrase.definite || phrase.tokens.size() > 1) {
    return std::nullopt;
  }
  if (const auto focus = builder_.country_in_focus(); here && focus) {
    return builder_.add_mention({*focus}, phrase.tokens, MentionKind::description, kFocusOffice);
  }
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const ActorId actor = builder_.mention(*at).actors.front();
    if (builder_.actor(actor).type == ActorType::state) {
      return builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kFocusOffice);
    }
  }
  return std::nullopt;
}

// "the emirate" after "Qatar", "the oil-rich kingdom" after "Saudi Arabia": the state named last that has this form of government; "the Saudi kingdom".
std::optional<MentionId> DescriptionFinder::describe_state_form(const Phrase& phrase) {
  const Gazetteer& gazetteer = builder_.gazetteer();
  if (!gazetteer.is_state_form(phrase.lemma) || word(phrase.head).plural ||
      word(phrase.head).relation == Relation::compound) {
    return std::nullopt;
  }
  const auto is_so = [&](ActorId id) {
    return builder_.actor(id).type == ActorType::state &&
           gazetteer.has_form(builder_.actor(id).id, phrase.lemma, builder_.date());
  };
  if (phrase.owner && is_so(*phrase.owner)) {
    return builder_.add_mention({*phrase.owner}, phrase.tokens, MentionKind::description, kHeldOffice);
  }
  const bool of_person = phrase.owner && builder_.actor(*phrase.owner).type == ActorType::person;  // "his kingdom"
  if (!phrase.definite || (phrase.owner && !of_person)) {
    return std::nullopt;
  }
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const ActorId actor = builder_.mention(*at).actors.front();
    const bool his = !of_person || builder_.actor(*phrase.owner).country == builder_.actor(actor).country;
    if (his && is_so(actor)) {
      return builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kSameNoun);
    }
  }
  return std::nullopt;
}

// ---- places

// Places of which people say "the city": a street, a river or a building in its name speaks against it.
bool may_be_called(const std::string& name, std::string_view lemma) {
  const std::string last = lower_ascii(name.substr(name.find_last_of(' ') + 1));
  if (is_place_noun(last)) {
    return last == lemma;
  }
  return !is_one_of(last, {"street",  "road",       "avenue",   "square",    "river",   "lake",    "sea",    "ocean",
                           "bay",     "gulf",       "mountain", "mountains", "hill",    "airport", "museum", "park",
                           "station", "university", "bridge",   "theatre",   "theater", "hotel",   "temple", "church"});
}

// "the city", "this island": the place that was called so before, or else the one spoken of most and last; "the island of Java" is Java.
std::optional<MentionId> DescriptionFinder::describe_place(const Phrase& phrase) {
  if (!is_place_noun(phrase.lemma) || word(phrase.head).plural) {
    return std::nullopt;
  }
  if (const auto named = place_beside(phrase.head)) {
    kinds_[*named].insert(phrase.lemma);
    return phrase.definite ? builder_.add_mention({*named}, phrase.tokens, MentionKind::description, kHeldOffice)
                           : std::nullopt;
  }
  if (phrase.lemma == "capital" && phrase.owner) {
    return describe_capital(phrase);
  }
  if (!phrase.definite || phrase.owner || document_.child(phrase.head, Relation::cop)) {
    return std::nullopt;
  }
  const std::size_t here = to_index(document_.sentence_of(phrase.head));
  std::unordered_map<ActorId, float> points;
  std::optional<ActorId> best;
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const Mention& mention = builder_.mention(*at);
    const ActorId actor = mention.actors.front();
    const bool city = mention.kind == MentionKind::metonym && is_one_of(phrase.lemma, {"city", "capital", "town"});
    if (!(builder_.is_place(actor) && may_be_called(builder_.actor(actor).name, phrase.lemma)) && !city) {
      continue;
    }
    const auto kinds = kinds_.find(actor);
    const bool called_so = kinds != kinds_.end() && kinds->second.contains(phrase.lemma);
    const bool called_otherwise = kinds != kinds_.end() && !called_so;
    const std::size_t distance = here - to_index(document_.sentence_of(mention.head));
    points[actor] += (called_so          ? 4.0F
                      : called_otherwise ? 0.25F
                                         : 1.0F) /
                     (1.0F + static_cast<float>(distance) / 4.0F);
    if (!best || points[actor] > points[*best]) {
      best = actor;
    }
  }
  return best ? builder_.add_mention({*best}, phrase.tokens, MentionKind::description, kSameNoun) : std::nullopt;
}

// "the capital of Greece": the place or government named before with the name of that city.
std::optional<MentionId> DescriptionFinder::describe_capital(const Phrase& phrase) {
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const Mention& mention = builder_.mention(*at);
    const auto* readings = builder_.gazetteer().find(lower_ascii(text_of(mention.tokens)));
    const bool capital =
        readings != nullptr && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
          return reading.sense == NameSense::capital &&
                 builder_.gazetteer().states()[reading.index].id == builder_.actor(*phrase.owner).id;
        });
    if (capital) {
      return builder_.add_mention({mention.actors.front()}, phrase.tokens, MentionKind::description, kHeldOffice);
    }
  }
  return std::nullopt;
}

// The place that a noun names by apposition, "of" or "is": "Java, an island", "the island of Java", "Java is an island".
std::optional<ActorId> DescriptionFinder::place_beside(TokenId head) const {
  std::optional<ActorId> place;
  const auto take = [&](TokenId token) {
    const auto owner = builder_.owner_of(token);
    if (!place && owner && builder_.is_place(builder_.mention(*owner).actors.front())) {
      place = builder_.mention(*owner).actors.front();
    }
  };
  if (word(head).relation == Relation::appos) {
    take(document_.head(head));
  }
  const bool predicate = document_.child(head, Relation::cop).has_value();
  document_.for_each_child(head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    const bool of = word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "of" &&
                    !is_one_of(word(head).lemma, {"capital", "region", "port"});
    if (of || word(child).relation == Relation::appos || (predicate && word(child).relation == Relation::nsubj)) {
      take(child);
    }
  });
  return place;
}

// ---- names that end in their kind

// "the party", "the bridge", "the islands": what was named last with a name that ends in the noun ("Carpathian Reform Party") or begins with it ("Bank of
// Ghana"); "the company" also for a firm whose name does not tell.
std::optional<MentionId> DescriptionFinder::describe_by_name(const Phrase& phrase) {
  if (!phrase.definite || phrase.tokens.size() > 1 || phrase.owner ||
      word(phrase.head).relation == Relation::compound) {
    return std::nullopt;
  }
  const std::string noun = lower_ascii(text_of(phrase.tokens));
  const bool firm = is_one_of(noun, {"company", "firm", "corporation", "business"});
  const bool any =
      firm || is_one_of(noun, {"organization", "organisation", "agency", "group", "institution", "team", "club"});
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const Mention& mention = builder_.mention(*at);
    const ActorId id = mention.actors.front();
    const Actor& actor = builder_.actor(id);
    const bool bears_name = builder_.is_bystander(id) ||
                            (actor.type != ActorType::person && actor.type != ActorType::state && !actor.plural);
    if (mention.kind != MentionKind::name || mention.actors.size() != 1 || !bears_name) {
      continue;
    }
    const std::string name = lower_ascii(actor.name);
    const bool called_so =
        name.ends_with(" " + noun) || name.starts_with(noun + " of ") || name.starts_with(noun + " for ");
    const bool may_be = any && !builder_.is_bystander(id) && actor.type == ActorType::organization &&
                        (actor.sector.empty() || (firm ? actor.sector == "BUS" : actor.sector != "BUS"));
    if (called_so || may_be) {
      return builder_.add_mention({id}, phrase.tokens, MentionKind::description, kSameNoun);
    }
  }
  return std::nullopt;
}

}  // namespace entente
