// From a predicate to its participants. Each rule below stands with the construction that it covers and an example.
// Worked example: "The generals, who were backed by Moscow, pledged to attack Ukraine." For "attack" the subject is that of "pledged" (control), "The generals";
// for "backed" the by-agent is "Moscow" and the deep object, through the passive and the relative pronoun, again "The generals".
#include "argument_finder.hpp"

#include <algorithm>

#include "act_words.hpp"

namespace entente {

namespace {

constexpr int kMaxDepth = 8;  // of control chains and owners; deeper ones are given up

}  // namespace

bool ArgumentFinder::is_passive(TokenId verb) const {
  const Word& word = document_.word(verb);
  if (word.upos == Upos::adj) {  // "were armed by Qatar", tagged as an adjective
    return true;
  }
  const auto auxiliary = document_.child(verb, Relation::aux);
  if (auxiliary && document_.word(*auxiliary).lemma == "have" &&
      !document_.child(verb, Relation::aux_pass)) {  // "has spoken by telephone"
    return false;
  }
  // A whole sentence of the body is no noun phrase: "Rwandan troops crossed into Congo" has a past tense that the tagger missed.
  if (word.passive && word.relation == Relation::acl && document_.is_root(document_.head(verb)) &&
      !direct_oblique(verb, "by") && is_body(verb)) {
    return false;
  }
  if (word.passive) {
    // A participle with an object of its own is a past tense that the tagger missed: "Nigerian troops battled Boko Haram."
    return document_.child(verb, Relation::aux_pass).has_value() || !document_.child(verb, Relation::obj).has_value();
  }
  return document_.child(verb, Relation::aux_pass).has_value() ||
         document_.child(verb, Relation::nsubj_pass).has_value() || is_headline_participle(verb);
}

// "Columnist murdered in Oslo": headlines drop the auxiliary, and a verb that nobody does without an object has its object before it.
bool ArgumentFinder::is_headline_participle(TokenId verb) const {
  const Word& word = document_.word(verb);
  const bool past = word.xpos == "VBD" || word.xpos == "VBN";
  return past && needs_object(word.lemma) && !is_body(verb) && !document_.child(verb, Relation::obj) &&
         !document_.child(verb, Relation::iobj) && !document_.child(verb, Relation::ccomp);
}

bool ArgumentFinder::is_body(TokenId token) const {
  const Sentence& sentence = document_.sentence(document_.sentence_of(token));
  return document_.text().paragraphs[to_index(sentence.paragraph)].kind == ParagraphKind::body;
}

std::optional<TokenId> ArgumentFinder::surface_subject(TokenId verb, int depth) const {
  for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass, Relation::nsubj_outer}) {
    if (const auto found = document_.child(verb, relation)) {
      return found;
    }
  }
  return subject_of_dependent_clause(verb, depth);
}

std::optional<TokenId> ArgumentFinder::subject(TokenId verb, int depth) const {
  if (is_passive(verb)) {
    if (const auto agent = document_.child(verb, Relation::obl_agent)) {
      return agent;
    }
    if (const auto agent = hyphenated_agent(verb)) {
      return agent;
    }
    return oblique(verb, "by");
  }
  if (document_.word(verb).relation == Relation::conj && depth <= kMaxDepth) {
    const TokenId head = document_.head(verb);
    const bool own = document_.child(verb, Relation::nsubj).has_value();
    if (!own && document_.word(head).upos != Upos::verb && document_.word(head).upos != Upos::adj) {
      return surface_subject(verb, depth);
    }
  }
  return surface_subject(verb, depth);
}

// "US-backed rebels", "a Saudi-led coalition": the name before the hyphen did it.
std::optional<TokenId> ArgumentFinder::hyphenated_agent(TokenId participle) const {
  if (to_index(participle) < 2 || document_.text(to_id<TokenId>(to_index(participle) - 1)) != "-") {
    return std::nullopt;
  }
  const auto before = to_id<TokenId>(to_index(participle) - 2);
  return cast_.mention_at(before) && document_.sentence_of(before) == document_.sentence_of(participle)
             ? std::optional(before)
             : std::nullopt;
}

std::optional<TokenId> ArgumentFinder::object(TokenId verb, int depth) const {
  if (depth > kMaxDepth) {
    return std::nullopt;
  }
  if (!is_passive(verb)) {
    const auto own = document_.child(verb, Relation::obj);
    return own ? own : shared_object(verb, depth);
  }
  if (const auto found = document_.child(verb, Relation::nsubj_pass)) {
    return found;
  }
  const Word& word = document_.word(verb);
  if (document_.is_root(verb)) {
    return document_.child(verb, Relation::nsubj);
  }
  const TokenId head = document_.head(verb);
  if (word.relation == Relation::acl || word.relation == Relation::amod) {  // "sites bombed by T" ; "a kidnapped envoy"
    return head;
  }
  if (word.relation == Relation::conj && document_.word(head).upos == Upos::verb) {  // "was arrested and deported"
    return is_passive(head) ? object(head, depth + 1) : document_.child(verb, Relation::nsubj);
  }
  if (const auto own = document_.child(verb, Relation::nsubj)) {  // "with five sailors killed in the blast"
    return own;
  }
  return word.relation == Relation::xcomp || word.relation == Relation::advcl ? surface_subject(head, depth + 1)
                                                                              : std::nullopt;
}

// "planned to capture or kill [the rebels]": the object behind a pair of verbs is the object of both.
std::optional<TokenId> ArgumentFinder::shared_object(TokenId verb, int depth) const {
  std::optional<TokenId> sister;
  document_.for_each_child(verb, [&](TokenId child) {
    const bool next = document_.word(child).relation == Relation::conj && document_.word(child).upos == Upos::verb &&
                      to_index(child) == to_index(verb) + 2 && !document_.child(child, Relation::nsubj) &&
                      !is_passive(child);
    sister = !sister && next ? std::optional(child) : sister;
  });
  const bool complete = document_.child(verb, Relation::xcomp) || document_.child(verb, Relation::ccomp);
  return sister && !complete ? object(*sister, depth + 1) : std::nullopt;
}

std::optional<TokenId> ArgumentFinder::oblique(TokenId word, std::string_view preposition) const {
  const auto direct = direct_obliques(word, preposition);
  return direct.empty() ? nested_oblique(word, preposition) : std::optional(direct.front());
}

// Attachment is the parser's weakest point: in "an attack by Japan on the United States" the last phrase may hang on Japan.
std::optional<TokenId> ArgumentFinder::nested_oblique(TokenId word, std::string_view preposition) const {
  std::optional<TokenId> nested;
  document_.for_each_child(word, [&](TokenId child) {
    const Relation relation = main_relation(document_.word(child).relation);
    if (!nested && child > word &&
        (relation == Relation::nmod || relation == Relation::obl || relation == Relation::obj)) {
      // but a noun that is no actor has phrases of its own: "an attack from the missing charges in Iraq" is no attack in Iraq
      const bool of_verb = document_.word(word).upos == Upos::verb;
      // and a title has its realm: "an attack on the president of Iran" is none of Iran
      const bool noun = document_.word(child).upos == Upos::noun;
      const bool own = (noun && !of_verb && preposition == "of") ||
                       (noun && !cast_.mention_at(child) &&
                        (preposition == "in" || preposition == "of" ||
                         (!of_verb && (preposition == "on" || preposition == "to" || preposition == "for"))));
      nested = own ? std::nullopt : direct_oblique(child, preposition);
      if (!nested && !own) {
        document_.for_each_child(child, [&](TokenId below) {
          if (!nested && below > child && main_relation(document_.word(below).relation) == Relation::nmod) {
            nested = direct_oblique(below, preposition);
          }
        });
      }
    }
  });
  return nested;
}

std::optional<TokenId> ArgumentFinder::direct_oblique(TokenId word, std::string_view preposition) const {
  const auto found = direct_obliques(word, preposition);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<TokenId> ArgumentFinder::direct_obliques(TokenId word, std::string_view preposition) const {
  std::vector<TokenId> found;
  document_.for_each_child(word, [&](TokenId child) {
    const Relation relation = main_relation(document_.word(child).relation);
    if (relation != Relation::obl && relation != Relation::nmod && relation != Relation::advcl &&
        relation != Relation::obj && relation != Relation::xcomp) {
      return;
    }
    bool marked = false;
    document_.for_each_child(child, [&](TokenId marker) {
      const Relation role = document_.word(marker).relation;
      const std::string& lemma = document_.word(marker).lemma;
      const bool same = lemma == preposition || (preposition == "toward" && lemma == "towards") ||
                        (preposition == "on" && lemma == "upon");
      marked = marked || ((role == Relation::case_ || role == Relation::mark) && same);
    });
    if (marked) {
      found.push_back(child);
    }
  });
  return found;
}

}  // namespace entente
