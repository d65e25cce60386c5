// Who does the act of a clause that has no subject of its own. Each rule stands with the construction that it covers and an example.
// Worked example: in "Oslo put pressure on Rome to drop its plan to expel the envoy" those who are to drop it are who is addressed, Rome, and those who would expel
// are the owner of the plan, again Rome.
#include <algorithm>

#include <entente/document/one_of.hpp>

#include "act_words.hpp"
#include "argument_finder.hpp"

namespace entente {

namespace {

constexpr int kMaxDepth = 8;  // of control chains; deeper ones are given up

// "killing six soldiers and wounding 16": a participle that the tree has hung on the object of its sister.
std::optional<TokenId> sister_of(const Document& document, TokenId verb) {
  const TokenId noun = document.head(verb);
  const Relation relation = main_relation(document.word(noun).relation);
  if (document.word(verb).upos != Upos::verb || document.word(noun).upos == Upos::verb || document.is_root(noun) ||
      (relation != Relation::obj && relation != Relation::obl)) {
    return std::nullopt;
  }
  const TokenId sister = document.head(noun);
  return document.word(sister).upos == Upos::verb && document.word(sister).xpos == document.word(verb).xpos
             ? std::optional(sister)
             : std::nullopt;
}

}  // namespace

bool ArgumentFinder::is_marked(TokenId word, std::initializer_list<std::string_view> markers) const {
  bool marked = false;
  document_.for_each_child(word, [&](TokenId child) {
    const Relation relation = document_.word(child).relation;
    marked = marked || ((relation == Relation::mark || relation == Relation::case_) &&
                        is_one_of(document_.word(child).lemma, markers));
  });
  return marked;
}

bool ArgumentFinder::is_infinitive(TokenId verb) const {
  return document_.word(verb).verb_form == VerbForm::infinitive || is_marked(verb, {"to"});
}

std::optional<TokenId> ArgumentFinder::subject_of_dependent_clause(TokenId verb, int depth) const {
  if (depth > kMaxDepth || document_.is_root(verb)) {
    return std::nullopt;
  }
  switch (document_.word(verb).relation) {
    case Relation::conj:  // "criticised A and praised B"
      return surface_subject(sister_of(document_, verb).value_or(document_.head(verb)), depth + 1);
    case Relation::xcomp:
      return subject_of_complement(verb, depth);
    case Relation::advcl:
      return subject_of_circumstance(verb, depth);
    case Relation::ccomp: {
      const auto gap = relative_gap(verb);
      return gap ? gap : surface_subject(document_.head(verb), depth + 1);
    }
    case Relation::acl:
      return subject_of_attribute(verb, depth);
    case Relation::csubj:  // "it is Oslo's duty to warn T"
      return is_infinitive(verb) ? document_.child(document_.head(verb), Relation::nmod_poss) : std::nullopt;
    default:  // of a relative clause the pronoun is a token of its own
      return std::nullopt;
  }
}

// "a sailor who they say robbed T": the pronoun before the verb of speech is the subject of what is said.
std::optional<TokenId> ArgumentFinder::relative_gap(TokenId verb) const {
  const TokenId speech = document_.head(verb);
  if (document_.word(speech).relation != Relation::acl_relcl || document_.child(verb, Relation::obj) == std::nullopt) {
    return std::nullopt;
  }
  std::optional<TokenId> gap;
  document_.for_each_child(speech, [&](TokenId child) {
    const bool pronoun = is_one_of(document_.word(child).lemma, {"who", "which", "that"});
    if (!gap && pronoun && child < speech && document_.word(child).relation != Relation::nsubj) {
      gap = cast_.mention_at(child) ? child : document_.head(speech);
    }
  });
  return gap;
}

// "It was wrong for [Oslo] to withhold aid", "it is time for [Oslo] to act": who is to do it stands behind "for".
std::optional<TokenId> ArgumentFinder::judged_subject(TokenId verb) const {
  const TokenId head = document_.head(verb);
  if (!is_infinitive(verb) || (document_.word(head).upos != Upos::adj && document_.word(head).upos != Upos::noun) ||
      !document_.child(head, Relation::cop)) {
    return std::nullopt;
  }
  const auto subject = document_.child(head, Relation::nsubj);  // not "for weeks he was able to"
  const auto doer = direct_oblique(head, "for");
  const bool open = !subject || (document_.word(*subject).lemma == "it" && !cast_.mention_at(*subject));
  return open && doer && *doer < verb && cast_.mention_at(*doer) ? doer : std::nullopt;
}

// Control: "pledged to attack", "urged T to open", "appealed to T to open".
std::optional<TokenId> ArgumentFinder::subject_of_complement(TokenId verb, int depth) const {
  const TokenId head = document_.head(verb);
  if (const auto judged = judged_subject(verb)) {
    return judged;
  }
  const std::string& lemma = document_.word(head).lemma;
  // "let T open the border", "saw T open fire"; but not "made it hard to blame T"
  const bool bare = lets(lemma) && document_.word(verb).upos == Upos::verb && !is_marked(verb, {"to"});
  if (controls_by_object(lemma) || bare) {
    for (const Relation relation : {Relation::obj, Relation::iobj}) {
      if (const auto controlled = document_.child(head, relation)) {
        return controlled;
      }
    }
  }
  if (is_passive(head)) {  // "was urged to open"
    return object(head, depth + 1);
  }
  const auto addressed = called_on(head, verb);
  return addressed ? addressed : surface_subject(head, depth + 1);
}

std::optional<TokenId> ArgumentFinder::called_on(TokenId verb, TokenId infinitive) const {
  const std::string& lemma = document_.word(verb).lemma;
  if (!is_infinitive(infinitive) || !is_one_of(lemma, {"call", "appeal", "plead", "prevail"})) {
    return std::nullopt;
  }
  for (const std::string_view preposition : {"on", "to", "with", "for"}) {
    const auto addressed = direct_oblique(verb, preposition);
    if (addressed && *addressed < infinitive) {
      return addressed;
    }
  }
  return std::nullopt;
}

// "left, saying ..." ; "urged T yesterday to leave" ; "accused T of meddling" ; "barred T from leaving" ; "put pressure on T to leave".
std::optional<TokenId> ArgumentFinder::subject_of_circumstance(TokenId verb, int depth) const {
  const TokenId head = document_.head(verb);
  if (const auto judged = judged_subject(verb)) {
    return judged;
  }
  const std::string& lemma = document_.word(head).lemma;
  const bool deed = blames(lemma) && is_marked(verb, {"of", "for", "with", "over"});
  if (deed || (keeps_from(lemma) && is_marked(verb, {"from"}))) {
    return blamed(head, depth + 1);
  }
  const auto object = document_.child(head, Relation::obj);
  if (object && controls_by_object(lemma)) {
    return object;
  }
  if (is_infinitive(verb) && verb > head &&
      controls_by_object(lemma)) {  // "told T not to leave", "T was asked by Oman to leave"
    if (const auto asked = is_passive(head) ? this->object(head, depth + 1) : document_.child(head, Relation::iobj)) {
      return asked;
    }
  }
  if (const auto addressed = called_on(head, verb)) {
    return addressed;
  }
  if (object && is_infinitive(verb) && addresses(document_.word(*object).lemma)) {
    if (const auto addressed = addressee(*object)) {
      return addressed;
    }
  }
  return surface_subject(head, depth + 1);
}

// "troops attacking T" ; "its plan to attack T" ; "found guilty by a jury of robbing T", attached to the jury.
std::optional<TokenId> ArgumentFinder::subject_of_attribute(TokenId verb, int depth) const {
  const TokenId noun = document_.head(verb);
  const bool infinitive = document_.word(verb).verb_form == VerbForm::infinitive;
  if (!infinitive && !document_.child(verb, Relation::mark)) {
    return noun;
  }
  if (!is_infinitive(verb) && cast_.mention_at(noun) && !document_.is_root(noun) &&
      blames(document_.word(document_.head(noun)).lemma)) {
    return blamed(document_.head(noun), depth + 1);
  }
  if (is_infinitive(verb) && addresses(document_.word(noun).lemma)) {  // "Danish demands to leave": not the Danes leave
    return addressee(noun);
  }
  return controller_by_noun(noun, depth + 1);
}

// Who is addressed: "[Khartoum]" in "put pressure on Khartoum", "a call for Khartoum to".
std::optional<TokenId> ArgumentFinder::addressee(TokenId noun) const {
  for (const std::string_view preposition : {"on", "to", "for"}) {
    if (const auto found = direct_oblique(noun, preposition)) {
      return found;
    }
    if (!document_.is_root(noun) && document_.word(noun).relation == Relation::obj) {
      const auto found = direct_oblique(document_.head(noun), preposition);
      if (found && document_.word(*found).upos != Upos::verb) {
        return found;
      }
    }
  }
  if (!document_.is_root(noun) && document_.word(noun).relation == Relation::obj &&
      is_one_of(document_.word(document_.head(noun)).lemma, {"accept", "receive", "heed", "obey", "honor", "honour"})) {
    return surface_subject(document_.head(noun), 0);  // "accepted an invitation to meet T"
  }
  return std::nullopt;
}

// Whose plan, bid or campaign it is: "the Danish plan to sell T", "a plan by Oslo to", else by the place of the noun in the clause.
std::optional<TokenId> ArgumentFinder::controller_by_noun(TokenId noun, int depth) const {
  if (depth > kMaxDepth) {
    return std::nullopt;
  }
  if (const auto possessor = document_.child(noun, Relation::nmod_poss)) {
    return possessor;
  }
  if (const auto agent = direct_oblique(noun, "by")) {
    return agent;
  }
  std::optional<TokenId> modifier;
  document_.for_each_child(noun, [&](TokenId child) {
    const Relation relation = document_.word(child).relation;
    const auto mention = relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_desc
                             ? cast_.mention_at(child)
                             : std::nullopt;
    if (!modifier && mention && !cast_.mention(*mention).tokens.contains(noun)) {
      modifier = child;
    }
  });
  return modifier ? modifier : controller_by_place(noun, depth);
}

// "launched a campaign to", "in a bid to", "on the fifth day of a drive to", "accused of planning to", "the march was an attempt to".
std::optional<TokenId> ArgumentFinder::controller_by_place(TokenId noun, int depth) const {
  if (document_.is_root(noun) || document_.child(noun, Relation::cop)) {
    return surface_subject(noun, depth + 1);
  }
  const TokenId above = document_.head(noun);
  const Word& governor = document_.word(above);
  switch (document_.word(noun).relation) {
    case Relation::obj:
      return carries_act(governor.lemma) ? surface_subject(above, depth + 1) : std::nullopt;
    case Relation::nsubj_pass:
      return subject(above, depth + 1);
    case Relation::conj:
      return controller_by_noun(above, depth + 1);
    case Relation::nmod:
      return is_marked(noun, {"of"}) && !cast_.mention_at(above) ? controller_by_noun(above, depth + 1) : std::nullopt;
    case Relation::obl:
      if (blames(governor.lemma) && is_marked(noun, {"of", "for", "with", "over"})) {
        return blamed(above, depth + 1);
      }
      return governor.upos == Upos::verb && is_marked(noun, {"in", "as", "with", "on", "during"})
                 ? subject(above, depth + 1)
                 : std::nullopt;
    default:
      return std::nullopt;
  }
}

// Who is accused, punished or kept back by a word: "[sailor]" in "jailed a sailor", "a sailor was jailed", "a sailor guilty of".
std::optional<TokenId> ArgumentFinder::blamed(TokenId word, int depth) const {
  const Word& w = document_.word(word);
  if (w.upos == Upos::verb) {
    return object(word, depth);
  }
  if (w.relation == Relation::amod && !document_.is_root(word)) {
    return document_.head(word);
  }
  const bool passive_clause = w.relation == Relation::xcomp && is_passive(document_.head(word));
  return passive_clause ? object(document_.head(word), depth) : surface_subject(word, depth);
}

// Whose deed a noun names where somebody is accused of it or punished for it: "jailed a sailor for his role in the bombing", "arrested over the murder of T",
// "the mastermind of the attack".
std::optional<TokenId> ArgumentFinder::culprit(TokenId noun) const {
  TokenId phrase = phrase_head(noun);
  for (int depth = 0;
       depth < kMaxDepth && !document_.is_root(phrase) && document_.word(phrase).relation == Relation::nmod &&
       links_to_deed(document_.word(document_.head(phrase)).lemma);
       ++depth) {
    phrase = document_.head(phrase);
  }
  const Relation relation = document_.word(phrase).relation;
  if (document_.is_root(phrase) || (relation != Relation::obl && relation != Relation::nmod)) {
    return std::nullopt;
  }
  const TokenId above = document_.head(phrase);
  const std::string& governor = document_.word(above).lemma;
  if (names_doer(governor) && is_marked(phrase, {"of", "in"})) {
    return above;
  }
  if (!is_marked(phrase, {"of", "for", "with", "over", "on"})) {
    return std::nullopt;
  }
  if (blames(governor)) {
    return blamed(above, 0);
  }
  const bool attached =
      cast_.mention_at(above) && !document_.is_root(above) && is_marked(phrase, {"for", "over"}) &&
      (document_.word(above).relation == Relation::obj || document_.word(above).relation == Relation::nsubj_pass) &&
      blames(document_.word(document_.head(above)).lemma);
  return attached ? std::optional(above) : std::nullopt;
}

}  // namespace entente
