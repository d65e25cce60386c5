// Phrases that say what somebody is and name nobody new. Worked example: in "Kamal has long been a critic of the court and became a minister; most of the
// settlers like him" the critic and the minister are Kamal, and "most" are the settlers. "Impartial justice" and "opposition to the plan" are no actors at all.
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

bool is_pronoun(std::string_view form) { return is_one_of(form, {"my", "our", "your", "his", "her", "its", "their"}); }

// Bodies that are also the name of a power, a quality or an attitude.
bool is_abstract(std::string_view lemma) {
  return is_one_of(lemma, {"justice", "authority", "leadership", "opposition", "party", "mission", "government",
                           "democracy", "dictatorship", "monarchy", "power", "majority"});
}

}  // namespace

// Of whom a noun is said: the subject of "be" and "become", the object of "call" and "appoint".
std::optional<TokenId> DescriptionFinder::subject_of_predicate(TokenId noun) const {
  if (document_.child(noun, Relation::cop)) {
    const TokenId above = document_.head(noun);
    const bool fancied = !document_.is_root(noun) &&
                         is_one_of(word(above).lemma, {"think", "believe", "assume", "pretend", "suspect", "mistake"});
    const bool placed = document_.child(noun, Relation::case_).has_value();  // "is among the countries"
    return fancied || placed ? std::nullopt : document_.child(noun, Relation::nsubj);
  }
  if (word(noun).relation != Relation::xcomp && word(noun).relation != Relation::obj) {
    return std::nullopt;
  }
  const TokenId verb = document_.head(noun);
  if (is_one_of(word(verb).lemma, {"become", "remain"})) {
    return document_.child(verb, Relation::nsubj);
  }
  if (word(noun).relation == Relation::xcomp &&
      is_one_of(word(verb).lemma, {"call", "name", "elect", "appoint", "consider", "label", "brand", "declare"})) {
    const auto object = document_.child(verb, Relation::obj);
    return object ? object : document_.child(verb, Relation::nsubj_pass);
  }
  return std::nullopt;
}

// "Kamal has been a critic of the court": Kamal. "The rebels are farmers": the rebels.
std::optional<MentionId> DescriptionFinder::describe_predicate(const Phrase& phrase) {
  const auto subject = subject_of_predicate(phrase.head);
  const auto owner = subject ? owner_at(*subject) : std::nullopt;
  if (!owner) {
    return std::nullopt;
  }
  const std::vector<ActorId> actors = builder_.mention(*owner).actors;
  const Actor& actor = builder_.actor(actors.front());
  const bool several = actors.size() > 1 || actor.plural || actor.type == ActorType::group;
  const bool fits = word(phrase.head).plural ? several || actor.type != ActorType::person
                                             : !several || phrase.noun->type != ActorType::person;
  return fits ? builder_.add_mention(actors, phrase.tokens, MentionKind::description, kSameNoun, phrase.noun->rule)
              : std::nullopt;
}

// "funded by specific authority", "in opposition to the treaty", "under your leadership": a power or an attitude, and nobody's name. A subject may be somebody
// ("Opposition boycotts the vote"), and so may one of a pair ("between government and opposition") or a word of a headline.
bool DescriptionFinder::is_abstract_here(const Phrase& phrase) const {
  if (!is_abstract(phrase.lemma) || word(phrase.head).plural || is_capitalised(document_.text(phrase.head))) {
    return false;
  }
  const std::size_t next =
      to_index(phrase.tokens.end);  // "his opposition to the plan", wherever the tree hangs the plan
  bool to = next < document_.token_count() && document_.text(phrase.tokens.end) == "to" &&
            word(phrase.tokens.end).upos == Upos::adp;
  bool marked = phrase.owner.has_value();
  bool possessed = false;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    to = to || (word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "to");
    possessed = possessed || is_pronoun(lower_ascii(document_.text(child)));
    marked = marked || word(child).relation == Relation::det || word(child).relation == Relation::nmod_poss ||
             word(child).relation == Relation::conj || word(child).relation == Relation::compound;
  });
  if ((phrase.lemma == "opposition" && to) || (phrase.lemma == "leadership" && possessed)) {
    return true;
  }
  const Relation relation = main_relation(word(phrase.head).relation);
  const ParagraphKind kind =
      document_.text().paragraphs[to_index(document_.sentence(document_.sentence_of(phrase.head)).paragraph)].kind;
  return !marked && (relation == Relation::obj || relation == Relation::obl || relation == Relation::nmod) &&
         kind != ParagraphKind::headline && kind != ParagraphKind::heading;
}

// "people" of whom nothing is told and who only might do or suffer something are anybody: "it hopes to convince people".
bool DescriptionFinder::is_anybody(const Phrase& phrase) const {
  if (phrase.lemma != "people" || phrase.tokens.size() > 1 || phrase.owner) {
    return false;
  }
  bool told = false;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const Relation relation = main_relation(word(child).relation);
    told = told || relation == Relation::det || relation == Relation::nummod || relation == Relation::amod ||
           relation == Relation::nmod || relation == Relation::nmod_poss || relation == Relation::acl ||
           relation == Relation::conj || relation == Relation::case_;
  });
  const Word& w = word(phrase.head);
  const Word& verb = word(w.head);
  const bool argument = w.relation == Relation::nsubj || w.relation == Relation::obj;
  return !told && argument && verb.upos == Upos::verb && verb.xpos != "VBD" && verb.xpos != "VBN";
}

// The mention in the of-phrase of a noun: "the rebels" of "most of the rebels".
std::optional<MentionId> DescriptionFinder::whole_of(const Phrase& phrase) {
  std::optional<TokenId> whole;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    if (!whole && child > phrase.head && word(child).relation == Relation::nmod && preposition &&
        word(*preposition).lemma == "of") {
      whole = child;
    }
  });
  if (!whole) {
    return std::nullopt;
  }
  auto owner = owner_at(*whole);
  if (!owner && builder_.is_free(*whole)) {
    owner = consider(*whole, document_.sentence(document_.sentence_of(*whole)));
    if (owner) {
      builder_.see(*owner);
    }
  }
  return owner && builder_.mention(*owner).actors.size() == 1 ? owner : std::nullopt;
}

// "members of the Iraqi forces" are those forces, "the majority of the settlers" the settlers.
std::optional<MentionId> DescriptionFinder::describe_members(const Phrase& phrase) {
  const bool members = phrase.lemma == "member" && word(phrase.head).plural;
  const bool part = is_one_of(phrase.lemma, {"majority", "bulk", "remainder"});
  const auto owner = members || part ? whole_of(phrase) : std::nullopt;
  if (!owner) {
    return std::nullopt;
  }
  const ActorId actor = builder_.mention(*owner).actors.front();
  const ActorType type = builder_.actor(actor).type;
  const bool armed = is_one_of(builder_.actor(actor).sector, {"MIL", "COP", "REB", "UAF", "CRM"});
  const bool many = type == ActorType::group || type == ActorType::organization;
  return many && (armed || part)
             ? builder_.add_mention({actor}, phrase.tokens, MentionKind::description, kSameNoun, phrase.noun->rule)
             : std::nullopt;
}

// "his movement" after "Kamal, the leader of the Dawn Movement": the body that the text has tied to the person.
std::optional<MentionId> DescriptionFinder::describe_own_body(const Phrase& phrase) {
  if (!phrase.owner || builder_.actor(*phrase.owner).type != ActorType::person || word(phrase.head).plural ||
      !is_one_of(phrase.lemma, {"party", "movement", "organization", "organisation", "group", "militia", "faction"})) {
    return std::nullopt;
  }
  for (auto at = builder_.affiliations().rbegin(); at != builder_.affiliations().rend(); ++at) {
    const Actor& body = builder_.actor(at->with);
    const bool fits = body.type == ActorType::organization || (body.type == ActorType::group && body.known);
    if (at->person == *phrase.owner && fits && !builder_.is_bystander(at->with)) {
      return builder_.add_mention({at->with}, phrase.tokens, MentionKind::description, kSameNoun, phrase.noun->rule);
    }
  }
  return std::nullopt;
}

}  // namespace entente
