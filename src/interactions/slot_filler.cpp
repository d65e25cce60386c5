// From a slot of a frame to the actors that fill it: the phrase in the slot itself, its coordinated members, or the owner of what it names.
// Worked example: in "France and Germany rejected the US policy shift" the subject slot holds two actors, and the object slot, which names none, its owner, the
// United States.
#include <algorithm>

#include <entente/document/one_of.hpp>

#include "argument_finder.hpp"
#include "noun_readings.hpp"

namespace entente {

namespace {

constexpr int kMaxDepth = 8;  // of owners inside owners; deeper ones are given up

// Of most verbs the object noun is an act of their subject ("launched an attack", "rejected talks"); verbs of attitude, speech and suffering have somebody
// else's act there: "Iran condemned the attack on Syria".
bool carries_act(std::string_view lemma) {
  return !is_one_of(
      lemma,
      {"condemn", "denounce",    "criticize", "criticise", "deplore",  "decry",    "slam",      "blast",   "blame",
       "regret",  "lament",      "mourn",     "welcome",   "praise",   "hail",     "applaud",   "laud",    "commend",
       "salute",  "support",     "back",      "endorse",   "defend",   "justify",  "avenge",    "survive", "suffer",
       "witness", "escape",      "flee",      "fear",      "report",   "describe", "discuss",   "debate",  "mention",
       "recall",  "remember",    "mark",      "see",       "watch",    "monitor",  "observe",   "oversee", "mediate",
       "broker",  "investigate", "probe",     "cause",     "prompt",   "trigger",  "provoke",   "spark",   "follow",
       "precede", "await",       "expect",    "predict",   "question", "protest",  "cite",      "quote",   "cover",
       "dispute", "doubt",       "notice",    "ignore",    "forgive",  "resent",   "celebrate", "study",   "review"});
}

// Of these the subject suffers the act that their object names: "Hamas faced criticism from Egypt".
bool suffers_act(std::string_view lemma) {
  return is_one_of(lemma, {"survive", "suffer",    "face",       "undergo", "endure",  "sustain", "escape",
                           "weather", "withstand", "experience", "draw",    "attract", "earn",    "receive",
                           "incur",   "encounter", "invite",     "repel",   "brave",   "dodge"});
}

// Nouns that count or stretch the act behind their "of": "another round of talks", "a wave of attacks".
bool measures_act(std::string_view lemma) {
  return is_one_of(
      lemma, {"round",    "series", "wave",  "day",     "string", "spate", "number", "exchange", "session", "spell",
              "week",     "month",  "year",  "cycle",   "course", "hour",  "bout",   "rash",     "flurry",  "act",
              "campaign", "lot",    "spree", "pattern", "set",    "dozen", "sort",   "kind",     "form"});
}

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

void ArgumentFinder::add(MentionId mention, std::vector<Participant>& out) const {
  for (const ActorId actor : cast_.mention(mention).actors) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const Participant& other) { return other.actor == actor; });
    if (!known) {
      out.push_back({actor, mention});
    }
  }
}

// "Israeli and Palestinian leaders": a noun may have several owners before it.
void ArgumentFinder::add_with_conjuncts(MentionId mention, TokenId modifier, std::vector<Participant>& out) const {
  add(mention, out);
  document_.for_each_child(modifier, [&](TokenId child) {
    const auto other = document_.word(child).relation == Relation::conj ? cast_.mention_at(child) : std::nullopt;
    if (other && !is_excluded(child)) {
      add(*other, out);
    }
  });
}

std::vector<Participant> ArgumentFinder::participants(TokenId token) const {
  std::vector<Participant> found;
  collect(token, 0, found);
  return found;
}

// "India, but not China"
bool ArgumentFinder::is_excluded(TokenId conjunct) const {
  bool excluded = false;
  document_.for_each_child(conjunct, [&](TokenId child) {
    excluded = excluded || (document_.word(child).relation == Relation::advmod && document_.word(child).lemma == "not");
  });
  return excluded;
}

void ArgumentFinder::collect(TokenId token, int depth, std::vector<Participant>& out) const {
  if (depth > kMaxDepth) {
    return;
  }
  if (const auto mention = cast_.mention_at(token)) {
    add(*mention, out);
  } else {
    collect_owner(token, depth, out);
  }
  // Coordination: "France and Germany"; the members are multiplied out by the graph.
  document_.for_each_child(token, [&](TokenId child) {
    const Word& word = document_.word(child);
    if (word.relation == Relation::conj && !is_excluded(child) &&
        (word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron ||
         is_nominal_adjective(document_, cast_, child))) {
      collect(child, depth + 1, out);
    }
  });
}

// An act on a deed, plan, words, troops or property is an act on its owner.
void ArgumentFinder::collect_owner(TokenId token, int depth, std::vector<Participant>& out) const {
  std::vector<Participant> found;
  for (const Relation relation : {Relation::appos, Relation::nmod_poss}) {  // "a critic, Navalny" ; "Israel's plan"
    document_.for_each_child(token, [&](TokenId child) {
      if (found.empty() && document_.word(child).relation == relation) {
        collect(child, depth + 1, found);
      }
    });
  }
  document_.for_each_child(token, [&](TokenId child) {  // "Serb positions", "the US policy shift"
    const Relation relation = document_.word(child).relation;
    const bool modifier = relation == Relation::amod || relation == Relation::compound ||
                          relation == Relation::nmod_desc || relation == Relation::nmod_unmarked;
    if (found.empty() && modifier && !happens_in(document_, cast_, child, token)) {
      if (const auto mention = cast_.mention_at(child)) {
        add_with_conjuncts(*mention, child, found);
      } else if (relation == Relation::compound) {
        collect_owner(child, depth + kMaxDepth, found);
      }
    }
  });
  for (const std::string_view preposition :
       {"of", "by", "from", "against", "on", "between", "with", "among"}) {  // "the policy of France"
    if (found.empty()) {
      if (const auto child = direct_oblique(token, preposition);
          child && document_.word(*child).relation == Relation::nmod) {
        collect(*child, depth + 2, found);
      }
    }
  }
  for (const Participant& participant : found) {
    add(participant.mention, out);
  }
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

// The actor that modifies a noun, or a noun that modifies it: "French criticism", "Iranian missile strikes".
std::vector<Participant> ArgumentFinder::modifiers(TokenId word, TokenId noun) const {
  std::vector<Participant> found;
  std::optional<TokenId> inner;
  document_.for_each_child(word, [&](TokenId child) {
    const Relation relation = document_.word(child).relation;
    const bool modifier = relation == Relation::amod || relation == Relation::compound ||
                          relation == Relation::nmod_desc || relation == Relation::nmod_unmarked;
    if (!found.empty() || !modifier || happens_in(document_, cast_, child, word)) {
      return;
    }
    const auto mention = cast_.mention_at(child);
    if (mention && !cast_.mention(*mention).tokens.contains(noun)) {
      add_with_conjuncts(*mention, child, found);
    } else if (!mention && relation == Relation::compound) {
      inner = child;
    }
  });
  return found.empty() && inner && word == noun ? modifiers(*inner, noun) : found;
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
  const Word& word = document_.word(phrase);
  const auto preposition =
      document_.child(phrase, Relation::case_);  // "engaged in talks", but not "left before the fighting"
  const bool engaged = word.relation == Relation::obl && preposition &&
                       is_one_of(document_.word(*preposition).lemma, {"in", "into", "for"});
  const bool carried = word.relation == Relation::obj || engaged || word.relation == Relation::nsubj_pass;
  if (carried && document_.word(document_.head(phrase)).upos == Upos::verb &&
      carries_act(document_.word(document_.head(phrase)).lemma)) {
    if (const auto found = subject(document_.head(phrase))) {
      return participants(*found);
    }
  }
  // "The kidnappers of the envoy": a noun that is an actor itself does what it is called after.
  const auto itself = cast_.mention_at(noun);
  return itself && cast_.mention(*itself).kind == MentionKind::description ? participants(noun)
                                                                           : std::vector<Participant>{};
}

// The object of a verb, or what the parser took for an indirect object or an adverbial without preposition ("defied the United Nations").
std::vector<Participant> ArgumentFinder::verb_object(TokenId verb) const {
  std::vector<Participant> found;
  if (const auto indirect =
          document_.child(verb, Relation::iobj)) {  // "asked France for help", "asked France a question"
    found = participants(*indirect);
  }
  if (const auto direct = object(verb); direct && found.empty()) {
    found = participants(*direct);
  }
  if (!found.empty() || is_passive(verb)) {
    return found;
  }
  if (const auto maker =
          object(verb) ? direct_oblique(verb, "by") : std::nullopt) {  // "foiled a plot by T", attached to the verb
    if (found = participants(*maker); !found.empty()) {
      return found;
    }
  }
  document_.for_each_child(verb, [&](TokenId child) {
    if (found.empty() && child > verb && main_relation(document_.word(child).relation) == Relation::obl &&
        !document_.child(child, Relation::case_) && cast_.mention_at(child)) {
      found = participants(child);
    }
  });
  return found;
}

// The owner of one of the frame's words: "burned the Israeli flag", "closed the consulate of China".
std::vector<Participant> ArgumentFinder::owner_of_words(const std::vector<TokenId>& words) const {
  std::vector<Participant> found;
  for (const TokenId word : words) {
    document_.for_each_child(word, [&](TokenId child) {
      const Relation relation = document_.word(child).relation;
      if (found.empty() && relation == Relation::nmod_poss) {
        found = participants(child);
      }
    });
    document_.for_each_child(word, [&](TokenId child) {
      const Relation relation = document_.word(child).relation;
      const bool modifier =
          relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_desc;
      if (found.empty() && modifier && document_.word(word).upos != Upos::verb) {
        if (const auto mention = cast_.mention_at(child); mention && !cast_.mention(*mention).tokens.contains(word)) {
          add(*mention, found);
        }
      }
    });
  }
  return found;
}

// "accused each other", "fought with one another".
bool ArgumentFinder::is_mutual(const std::vector<TokenId>& words) const {
  bool mutual = false;
  for (const TokenId word : words) {
    document_.for_each_child(word, [&](TokenId child) {
      const Relation relation = main_relation(document_.word(child).relation);
      const bool argument = relation == Relation::obj || relation == Relation::obl || relation == Relation::nmod ||
                            relation == Relation::iobj;
      const std::string_view text = document_.text(child);
      const bool reciprocal = text == "each" || text == "another" ||
                              (text == "other" && child > word && to_index(child) > 0 &&
                               document_.text(to_id<TokenId>(to_index(child) - 1)) == "each");
      mutual = mutual || (argument && reciprocal);
    });
  }
  return mutual;
}

// "filed a lawsuit accusing T", "issued a statement condemning T": what says so belongs to whoever made it.
std::vector<Participant> ArgumentFinder::maker_of_words(TokenId participle) const {
  const Word& word = document_.word(participle);
  if (word.relation != Relation::acl || word.xpos != "VBG") {
    return {};
  }
  const TokenId noun = document_.head(participle);
  const Relation relation = main_relation(document_.word(noun).relation);
  if (document_.is_root(noun) || (relation != Relation::obj && relation != Relation::obl)) {
    return {};
  }
  const TokenId verb = document_.head(noun);
  if (document_.word(verb).upos != Upos::verb || !carries_act(document_.word(verb).lemma)) {
    return {};
  }
  const auto maker = subject(verb);
  return maker ? participants(*maker) : std::vector<Participant>{};
}

std::vector<Participant> ArgumentFinder::fill(const Slot& slot, FramePos pos, const std::vector<TokenId>& words) const {
  const TokenId head = words.front();
  const auto resolve = [&](std::optional<TokenId> token) {
    return token ? participants(*token) : std::vector<Participant>{};
  };
  switch (slot.kind) {
    case Slot::Kind::subject:
      if (pos == FramePos::verb) {
        auto found = resolve(subject(head));
        return found.empty() ? maker_of_words(head) : found;
      }
      return pos == FramePos::noun ? noun_subject(words) : predicate_subject(head);
    case Slot::Kind::object:
      return pos == FramePos::verb ? verb_object(head) : resolve(oblique(head, "of"));
    case Slot::Kind::indirect_object:
      return resolve(document_.child(head, Relation::iobj));
    case Slot::Kind::possessor:
      return owner_of_words(words);
    case Slot::Kind::adjective: {
      std::vector<Participant> found;
      document_.for_each_child(head, [&](TokenId child) {
        const Relation relation = document_.word(child).relation;
        if (found.empty() && (relation == Relation::amod || relation == Relation::compound)) {
          if (const auto mention = cast_.mention_at(child); mention && !cast_.mention(*mention).tokens.contains(head)) {
            add(*mention, found);
          }
        }
      });
      return found;
    }
    case Slot::Kind::complement:
      return complement(words);
    case Slot::Kind::preposition:
      for (const TokenId word : words) {  // "held talks with T": the phrase may hang on any of the frame's words
        if (auto found = resolve(oblique(word, slot.preposition)); !found.empty()) {
          return found;
        }
      }
      if (pos == FramePos::noun &&
          !document_.is_root(head)) {  // "voiced criticism on Monday of T": attached to the verb
        const Word& word = document_.word(head);
        if (word.relation == Relation::obj || word.relation == Relation::nsubj_pass) {
          return resolve(oblique(document_.head(head), slot.preposition));
        }
      }
      return {};
  }
  return {};
}

}  // namespace entente
