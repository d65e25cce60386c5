// Actors that are described, not named: groups, bodies and offices.
// Worked example: in "Lebanese guerrillas attacked. The French president and the alliance protested." the first phrase becomes a group of Lebanon, the second the
// holder of that office on the document's date, the third the organisation named before that is called so (NATO).
// A description without a nationality is tied to the last actor with the same head noun, else it is an actor of its own.
#include <algorithm>
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

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

// Of what stands where a noun does.
bool is_nominal(Relation relation) {
  const Relation main = main_relation(relation);
  return main == Relation::nsubj || main == Relation::obj || main == Relation::obl || main == Relation::nmod ||
         relation == Relation::conj || relation == Relation::nsubj_pass;
}

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
  Phrase phrase{phrase_of(head, sentence), head, lower_ascii(fold_accents(w.lemma)), nullptr, std::nullopt,
                is_definite(head)};
  if (const auto found = describe_organization(phrase)) {
    return found;
  }
  phrase.lemma = joined.empty() ? phrase.lemma : joined;
  phrase.noun = builder_.gazetteer().group_noun(phrase.lemma);
  if (phrase.noun == nullptr) {
    phrase.noun = builder_.gazetteer().group_noun(lower_ascii(fold_accents(document_.text(head))));
  }
  if (const GroupNoun* own = own_phrase_at(phrase)) {
    phrase.noun = own;
  }
  // "a civilian": an article of its own makes the adjective a noun.
  const bool noun_like = phrase.noun != nullptr && document_.child(head, Relation::det) && is_nominal(w.relation);
  if ((w.upos == Upos::adj && joined.empty() && !noun_like) || modifies_actor_noun(head)) {
    return std::nullopt;
  }
  if (joined.empty() && is_part_of_adjective(head, sentence)) {
    return std::nullopt;
  }
  phrase.owner = owner_in(phrase.tokens, head);
  if (phrase.noun != nullptr) {
    if (const auto found = describe_named(phrase)) {
      return found;
    }
    if (const auto found = describe_predicate(phrase)) {
      return found;
    }
  }
  if (const auto found = describe_state_form(phrase)) {
    return found;
  }
  if (is_country_noun(phrase.lemma) && !w.plural) {
    return describe_country(phrase);
  }
  if (const auto found = describe_place(phrase)) {
    return found;
  }
  if (const auto found = last_of_noun_.contains(phrase.lemma) ? std::nullopt : describe_by_name(phrase)) {
    return found;
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
  if (only_specifies(phrase) || is_abstract_here(phrase) || is_anybody(phrase) ||
      (phrase.lemma == "other" && !is_counted(head))) {
    return std::nullopt;
  }
  return phrase.noun->type == ActorType::person && !w.plural ? describe_person(phrase) : describe_group(phrase);
}

// "two others", "several others"; "others" alone are nobody.
bool DescriptionFinder::is_counted(TokenId head) const {
  const auto adjective = document_.child(head, Relation::amod);
  return document_.child(head, Relation::nummod) ||
         (adjective && is_one_of(word(*adjective).lemma, {"several", "many", "dozen"}));
}

// The longest noun of several words of a user's dictionary around the head: "border police", "member of congress".
const GroupNoun* DescriptionFinder::own_phrase_at(const Phrase& phrase) const {
  const Gazetteer& gazetteer = builder_.gazetteer();
  const TokenId limit = document_.sentence(document_.sentence_of(phrase.head)).tokens.end;
  for (TokenId begin = phrase.tokens.begin; gazetteer.longest_phrase() > 0 && begin <= phrase.head;
       begin = after(begin)) {
    const GroupNoun* longest = nullptr;
    for (TokenId end = after(phrase.head); end <= limit; end = after(end)) {
      std::string text = lower_ascii(text_of({begin, end}));
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
  return builder_.owner_of(head).has_value() ||
         builder_.gazetteer().group_noun(lower_ascii(word(head).lemma)) != nullptr ||
         builder_.gazetteer().group_noun(lower_ascii(fold_accents(document_.text(head)))) != nullptr;
}

// "family visits", "the passenger train", "held hostage": the noun says what kind of thing is spoken of, not who. Those in power and under arms act even so
// ("the army post").
bool DescriptionFinder::only_specifies(const Phrase& phrase) const {
  const Word& w = word(phrase.head);
  const bool bare = phrase.tokens.size() == 1 && !phrase.owner && !is_capitalised(document_.text(phrase.head));
  const bool powerful = is_one_of(phrase.noun->sector, {"GOV", "MIL", "REB", "UAF", "OPP", "JUD", "LEG", "COP"});
  const bool hostage = phrase.lemma == "hostage" && !w.plural && !document_.child(phrase.head, Relation::det);
  return bare && ((w.relation == Relation::compound && !powerful) || hostage);
}

// The phrase with the numbers and quantities before it: "two soldiers", "hundreds of Muslims", "one of the rebel groups".
TokenRange DescriptionFinder::with_count(const Phrase& phrase) const {
  const TokenId first = document_.sentence(document_.sentence_of(phrase.head)).body_begin;
  TokenId begin = phrase.tokens.begin;
  const auto is_number = [&](TokenId token) { return word(token).upos == Upos::num && builder_.is_free(token); };
  const auto take_numbers = [&] {
    if (to_index(begin) > to_index(first) + 1 && is_one_of(word(before(begin)).lemma, {"other", "more"}) &&
        is_number(before(before(begin)))) {  // "seven other people"
      begin = before(begin);
    }
    while (begin > first && is_number(before(begin))) {
      begin = before(begin);
    }
  };
  take_numbers();
  if (phrase.lemma == "other" && begin > first && is_one_of(word(before(begin)).lemma, {"several", "many"})) {
    begin = before(begin);
  }
  TokenId of = begin > first ? before(begin) : begin;
  while (of > first && (word(of).upos == Upos::det || word(of).relation == Relation::nmod_poss)) {
    of = before(of);
  }
  if (of > first && of < begin && document_.text(of) == "of") {
    const TokenId quantity = before(of);
    const bool counts = word(quantity).upos == Upos::num ||
                        is_one_of(word(quantity).lemma, {"hundred", "thousand", "dozen", "score", "million", "ten"});
    if (counts && document_.head(phrase.head) == quantity && builder_.is_free(quantity)) {
      begin = quantity;
      take_numbers();
    }
  }
  return {begin, phrase.tokens.end};
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
  std::size_t last = at;
  while (hyphen_follows(last, sentence)) {
    last += 2;
  }
  return {begin, to_id<TokenId>(last + 1)};
}

// Whether the token is the first part of a word that the tokenizer parted at its hyphen.
bool DescriptionFinder::hyphen_follows(std::size_t at, const Sentence& sentence) const {
  const auto& tokens = document_.text().tokens;
  return at + 2 < to_index(sentence.tokens.end) && document_.text(to_id<TokenId>(at + 1)) == "-" &&
         tokens[at].end == tokens[at + 1].begin && tokens[at + 1].end == tokens[at + 2].begin;
}

// "police-contributing countries": the noun is only a part of an adjective. Of "rebel-held towns" the rebels are spoken of.
bool DescriptionFinder::is_part_of_adjective(TokenId token, const Sentence& sentence) const {
  const std::size_t at = to_index(token);
  return hyphen_follows(at, sentence) && word(to_id<TokenId>(at + 2)).xpos == "VBG" &&
         !is_capitalised(document_.text(token));
}

// "US-backed rebels", "the Russian-backed government": who backs them is another. Who leads or runs them is not: "Saudi-led forces".
bool DescriptionFinder::is_outsider(TokenId token) const {
  const Sentence& sentence = document_.sentence(document_.sentence_of(token));
  if (!hyphen_follows(to_index(token), sentence)) {
    return false;
  }
  const Word& participle = word(to_id<TokenId>(to_index(token) + 2));
  return participle.xpos == "VBN" && !is_one_of(participle.lemma, {"lead", "run", "own", "control", "command"});
}

// The hyphenated noun that a token is a part of, if the tables have it: "secretary-general"; else "".
std::string DescriptionFinder::hyphenated_noun(TokenId token, const Sentence& sentence) const {
  for (const std::size_t back : {0U, 2U}) {
    const std::size_t at = to_index(token) - back;
    if (to_index(token) >= to_index(sentence.tokens.begin) + back && hyphen_follows(at, sentence)) {
      const auto first = to_id<TokenId>(at);
      std::string text = lower_ascii(text_of({first, to_id<TokenId>(at + 3)}));
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

// The mention of an actor that owns the token; a bystander gives nobody a country.
std::optional<MentionId> DescriptionFinder::owner_at(TokenId token) const {
  const auto owner = builder_.owner_of(token);
  return owner && !builder_.is_bystander(builder_.mention(*owner).actors.front()) ? owner : std::nullopt;
}

// Whether a mention of one token can stand before a noun to say whose it is: "Turkish".
bool DescriptionFinder::is_nationality(TokenId token) const {
  const auto owner = builder_.owner_of(token);
  const auto* readings = builder_.gazetteer().find(lower_ascii(text_of({token, after(token)})));
  return owner && readings != nullptr && builder_.mention(*owner).tokens.size() == 1 &&
         std::any_of(readings->begin(), readings->end(),
                     [](const NameReading& reading) { return reading.sense == NameSense::adjective; });
}

// The actor inside the phrase or in its of-phrase that gives it its country or owner.
std::optional<ActorId> DescriptionFinder::owner_in(TokenRange phrase, TokenId head) const {
  for (TokenId t = phrase.begin; t < head; t = after(t)) {
    if (const auto owner = is_outsider(t) ? std::nullopt : owner_at(t)) {
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
      if (const auto owner = owner_at(child)) {
        found = builder_.mention(*owner).actors.front();
      }
    }
  });
  return found;
}

std::string DescriptionFinder::text_of(TokenRange phrase) const {
  return fold_accents(document_.text().text(document_.text().span_of(phrase)));
}

}  // namespace entente
