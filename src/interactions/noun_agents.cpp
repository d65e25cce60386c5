// Who does the act that a noun names, and who suffers it. Worked example: in "Oslo launched an attack on the rebels" the attack is that of the subject of
// "launched"; in "Oslo condemned the attack" it is not; in "Oslo jailed a sailor for the attack" it is the sailor's.
#include <algorithm>

#include <entente/document/one_of.hpp>

#include "act_words.hpp"
#include "argument_finder.hpp"
#include "noun_readings.hpp"

namespace entente {

namespace {

constexpr int kMaxDepth = 8;  // of nouns above nouns; deeper ones are given up

}  // namespace

// "talks" in "another round of talks": the word of the phrase that stands in the clause.
TokenId ArgumentFinder::phrase_head(TokenId noun) const {
  for (int depth = 0; depth < kMaxDepth && document_.word(noun).relation == Relation::nmod; ++depth) {
    const auto preposition = document_.child(noun, Relation::case_);
    if (!preposition || document_.word(*preposition).lemma != "of" ||
        !measures_act(document_.word(document_.head(noun)).lemma)) {
      break;
    }
    noun = document_.head(noun);
  }
  return noun;
}

// Who suffers the act that a noun names: "[Hamas] survived an attack", "came under fire from", "is under pressure", "acted at the request of".
std::optional<TokenId> ArgumentFinder::undergoer(TokenId noun) const {
  const TokenId phrase = phrase_head(noun);
  const Word& word = document_.word(phrase);
  const auto preposition = document_.child(phrase, Relation::case_);
  const std::string_view marker =
      preposition ? std::string_view(document_.word(*preposition).lemma) : std::string_view();
  if (marker == "under" && (document_.is_root(phrase) || document_.child(phrase, Relation::cop))) {
    return surface_subject(phrase, 0);
  }
  if (document_.is_root(phrase)) {
    return std::nullopt;
  }
  const TokenId above = document_.head(phrase);
  if (document_.word(above).upos == Upos::verb) {
    const std::string& verb = document_.word(above).lemma;
    const bool given =
        is_one_of(verb, {"win", "get", "gain"}) && (direct_oblique(above, "from") || direct_oblique(phrase, "from"));
    if (word.relation == Relation::obj && (suffers_act(verb) || given)) {
      return subject(above);
    }
    if (marker == "under" && is_one_of(verb, {"come", "be", "fall", "remain", "stay", "put", "place"})) {
      return is_passive(above) ? object(above) : subject(above);
    }
    const bool asked = is_one_of(document_.word(phrase).lemma,
                                 {"request", "invitation", "urging", "insistence", "order", "behest", "demand"});
    return (marker == "at" || marker == "on") && asked ? subject(above) : std::nullopt;
  }
  // "in response to appeals by T"
  const bool response = marker == "to" && document_.word(above).lemma == "response" && !document_.is_root(above) &&
                        document_.word(document_.head(above)).upos == Upos::verb;
  return response ? subject(document_.head(above)) : std::nullopt;
}

// The subject of a predicate noun or adjective ("Putin is a critic of NATO"), also through apposition and modification ("France, a critic of NATO").
std::vector<Participant> ArgumentFinder::predicate_subject(TokenId word) const {
  if (document_.child(word, Relation::cop) ||
      document_.word(word).passive) {  // "was committed to": an adjective that was tagged as a participle
    if (const auto subject = surface_subject(word, 0)) {
      return participants(*subject);
    }
  }
  const Word& w = document_.word(word);
  if (document_.is_root(word)) {
    const auto subject = document_.child(word, Relation::nsubj);
    return subject ? participants(*subject) : std::vector<Participant>{};
  }
  if (w.relation == Relation::appos || w.relation == Relation::amod || w.relation == Relation::acl) {
    return participants(document_.head(word));
  }
  if (w.relation == Relation::xcomp || w.relation == Relation::advcl || w.relation == Relation::conj) {
    const auto subject = surface_subject(word, 0);
    return subject ? participants(*subject) : std::vector<Participant>{};
  }
  return {};
}

// "Chad" before "Oman" in "the Chad-Oman war".
std::optional<MentionId> ArgumentFinder::hyphened_before(TokenId modifier) const {
  const std::size_t at = to_index(modifier);
  if (at < 2 || !is_one_of(document_.text(to_id<TokenId>(at - 1)), {"-", "\u2013", "/"})) {
    return std::nullopt;
  }
  const auto before = to_id<TokenId>(at - 2);
  return document_.sentence_of(before) == document_.sentence_of(modifier) ? cast_.mention_at(before) : std::nullopt;
}

// "rejected a US-drafted resolution": it is a resolution by the United States.
std::optional<TokenId> ArgumentFinder::hyphenated_author(const std::vector<TokenId>& words) const {
  std::optional<TokenId> author;
  for (const TokenId word : words) {
    document_.for_each_child(word, [&](TokenId child) {
      const bool makes = is_one_of(document_.word(child).lemma,
                                   {"sponsor", "draft", "propose", "write", "back", "support", "broker", "mediate",
                                    "negotiate", "lead", "initiate", "impose", "dictate", "inspire"});
      if (!author && makes && document_.word(child).relation == Relation::amod) {
        author = hyphenated_agent(child);
      }
    });
  }
  return author;
}

// The actor that modifies a noun, or a noun that modifies it: "French criticism", "Iranian missile strikes".
std::vector<Participant> ArgumentFinder::modifiers(TokenId word, TokenId noun) const {
  std::vector<Participant> found;
  std::optional<TokenId> inner;
  const auto joined = [&](TokenId child) {  // "the Iran-Iraq war": both
    const std::size_t at = to_index(child);
    return at >= 2 && document_.text(to_id<TokenId>(at - 1)) == "-" && !found.empty() &&
           cast_.mention(found.back().mention).tokens.contains(to_id<TokenId>(at - 2));
  };
  document_.for_each_child(word, [&](TokenId child) {
    const Relation relation = document_.word(child).relation;
    const bool modifier = relation == Relation::amod || relation == Relation::compound ||
                          relation == Relation::nmod_desc || relation == Relation::nmod_unmarked;
    if ((!found.empty() && !joined(child)) || !modifier || happens_in(document_, cast_, child, word)) {
      return;
    }
    const auto leader =
        relation == Relation::amod && leads_act(document_.word(child).lemma) ? hyphenated_agent(child) : std::nullopt;
    if (leader) {  // "US-led strikes", but not "US-backed strikes"
      add(*cast_.mention_at(*leader), found);
      return;
    }
    const auto mention = cast_.mention_at(child);
    if (mention && !cast_.mention(*mention).tokens.contains(noun)) {
      add_with_conjuncts(*mention, child, found);
      if (const auto first = hyphened_before(child)) {
        add(*first, found);
      }
    } else if (!mention && relation == Relation::compound) {
      inner = child;
    }
  });
  return found.empty() && inner && word == noun ? modifiers(*inner, noun) : found;
}

// Whose act a noun is by its place in the clause: "[Oslo] voiced criticism", "[Oslo] engaged in talks", "[Oslo] was implicated in attacks", "[rebels] in revolt against
// T"; but not "left before the fighting".
std::optional<std::vector<Participant>> ArgumentFinder::subject_by_place(TokenId phrase) const {
  if (document_.is_root(phrase)) {
    return std::nullopt;
  }
  const Word& word = document_.word(phrase);
  const TokenId above = document_.head(phrase);
  const std::string& governor = document_.word(above).lemma;
  if (word.relation == Relation::nmod) {
    const bool stands_in =
        is_marked(phrase, {"in"}) && is_one_of(word.lemma, {"support", "defence", "defense", "revolt", "rebellion",
                                                            "alliance", "league", "contact", "favour", "favor"});
    return stands_in && cast_.mention_at(above) ? std::optional(participants(above)) : std::nullopt;
  }
  const bool engaged = word.relation == Relation::obl && is_marked(phrase, {"in", "into", "for"}) &&
                       !is_one_of(governor, {"wait", "call", "appeal", "hope", "pray", "plead"});
  const bool carried = word.relation == Relation::obj || engaged || word.relation == Relation::nsubj_pass;
  if (!carried || document_.word(above).upos != Upos::verb || !carries_act(governor)) {
    return std::nullopt;
  }
  const bool entangled = engaged && entangles(governor) && is_passive(above);
  const auto found = entangled ? object(above) : subject(above);
  return found ? std::optional(participants(*found)) : std::nullopt;
}

// The deep subject of a noun: possessor, by-phrase, nationality adjective, or the subject of the verb that carries it ("voiced criticism of").
std::vector<Participant> ArgumentFinder::noun_subject(const std::vector<TokenId>& words) const {
  const TokenId noun = words.front();
  if (const auto possessor = document_.child(noun, Relation::nmod_poss)) {
    if (auto found = participants(*possessor); !found.empty()) {
      return found;
    }
  }
  if (const auto agent = oblique(noun, "by")) {
    return participants(*agent);
  }
  if (auto adjectival = modifiers(noun, noun); !adjectival.empty()) {
    return adjectival;
  }
  if (const auto accused = culprit(noun)) {  // "jailed a sailor for the bombing of T"
    return participants(*accused);
  }
  if (undergoer(noun)) {  // "came under fire from T"
    const TokenId phrase = phrase_head(noun);
    const auto preposition = document_.child(phrase, Relation::case_);
    const bool asked =
        preposition && is_one_of(document_.word(*preposition).lemma, {"at", "on"});  // "at the request of T"
    const auto giver = asked                       ? oblique(noun, "of")
                       : document_.is_root(phrase) ? std::nullopt
                                                   : direct_oblique(document_.head(phrase), "from");
    return giver ? participants(*giver) : std::vector<Participant>{};
  }
  if (auto found = predicate_subject(noun); !found.empty()) {
    return found;
  }
  const TokenId phrase = phrase_head(noun);
  if (phrase != noun) {  // "Israel's third day of strikes", "a wave of Iranian strikes" having been looked at before
    if (const auto possessor = document_.child(phrase, Relation::nmod_poss)) {
      return participants(*possessor);
    }
    if (auto adjectival = modifiers(phrase, phrase); !adjectival.empty()) {
      return adjectival;
    }
  }
  if (auto found = subject_by_place(phrase)) {  // nobody, where the clause has a subject that is no actor
    return *found;
  }
  // "The kidnappers of the envoy": a noun that is an actor itself does what it is called after.
  // "I was a critic of T" says it of the subject, whoever that is, and an apposition of what it stands beside.
  const bool said_of_another = document_.child(noun, Relation::cop) || document_.word(noun).relation == Relation::appos;
  const auto itself = said_of_another ? std::nullopt : cast_.mention_at(noun);
  return itself && cast_.mention(*itself).kind == MentionKind::description ? participants(noun)
                                                                           : std::vector<Participant>{};
}

}  // namespace entente
