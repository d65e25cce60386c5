// From a slot of a frame to the actors that fill it: the phrase in the slot itself, its coordinated members, or the owner of what it names.
// Worked example: in "France and Germany rejected the US policy shift" the subject slot holds two actors, and the object slot, which names none, its owner, the
// United States.
#include <algorithm>

#include <entente/document/one_of.hpp>

#include "act_words.hpp"
#include "argument_finder.hpp"
#include "noun_readings.hpp"

namespace entente {

namespace {

constexpr int kMaxDepth = 8;  // of owners inside owners; deeper ones are given up

}  // namespace

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
    collect_examples(token, depth, out);
  } else {
    std::vector<Participant> examples;
    collect_examples(token, depth, examples);
    if (examples.empty()) {
      collect_owner(token, depth, out);
    }
    for (const Participant& example : examples) {
      add(example.mention, out);
    }
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

// "women and children": an example without name, number or description of its own.
bool ArgumentFinder::is_bare(TokenId noun) const {
  bool bare = document_.word(noun).upos == Upos::noun;
  document_.for_each_child(noun, [&](TokenId child) {
    const Relation relation = document_.word(child).relation;
    bare = bare && relation != Relation::nummod && relation != Relation::det && relation != Relation::amod &&
           relation != Relation::compound && relation != Relation::nmod_poss;
  });
  return bare;
}

// "arrested suspects like A and B", "met groups such as C", "killed ten people, including two soldiers": who is named as an example takes part. What one is like
// is one of them only where the noun stands for nobody itself.
void ArgumentFinder::collect_examples(TokenId token, int depth, std::vector<Participant>& out) const {
  const bool actor = cast_.mention_at(token).has_value();
  const auto first = document_.child(token, Relation::amod);
  const bool such = first && document_.word(*first).lemma == "such";
  document_.for_each_child(token, [&](TokenId child) {
    const Relation relation = main_relation(document_.word(child).relation);
    if (child < token || (relation != Relation::nmod && relation != Relation::obl) || is_bare(child)) {
      return;
    }
    if (is_marked(child, {"such", "including", "include"}) || (!actor && is_marked(child, {"like"})) ||
        (such && is_marked(child, {"as"}))) {
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
       {"by", "of", "from", "against", "on", "between", "with", "among"}) {  // "the treatment of Kurds by Turkey"
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

// "territory that Israel annexed", "the men Israel killed": the noun before a relative clause is what its verb acts on, if the clause has a subject of
// its own and no other object.
std::optional<TokenId> ArgumentFinder::relative_object(TokenId verb) const {
  if (document_.word(verb).relation != Relation::acl_relcl || document_.is_root(verb)) {
    return std::nullopt;
  }
  const auto subject = document_.child(verb, Relation::nsubj);
  const auto object = document_.child(verb, Relation::obj);
  const bool pronoun = object && is_one_of(document_.word(*object).lemma, {"that", "which", "who", "whom"});
  return subject && pronoun && *object < *subject && !cast_.mention_at(*object) ? std::optional(document_.head(verb))
                                                                                : std::nullopt;
}

// The object of a verb, or what the parser took for an indirect object or an adverbial without preposition ("defied the United Nations").
std::vector<Participant> ArgumentFinder::verb_object(TokenId verb) const {
  std::vector<Participant> found;
  if (const auto indirect =
          document_.child(verb, Relation::iobj)) {  // "asked France for help", "asked France a question"
    found = participants(*indirect);
  }
  const auto direct = object(verb);
  if (direct && found.empty() && !is_actor(*direct) && !is_passive(verb)) {
    if (const auto maker =
            direct_oblique(verb, "by")) {  // "criticised the treatment of Kurds by T", attached to the verb
      found = participants(*maker);
    }
  }
  if (direct && found.empty()) {
    found = participants(*direct);
  }
  if (!found.empty() || is_passive(verb)) {
    return found;
  }
  if (const auto gap = relative_object(verb)) {
    return participants(*gap);
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
bool ArgumentFinder::is_mutual(const std::vector<TokenId>& words, const std::vector<Slot>& slots) const {
  const auto fits = [&](TokenId argument) {
    const auto marker = document_.child(argument, Relation::case_);
    const std::string& preposition = document_.word(marker.value_or(argument)).lemma;
    return slots.empty() || std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
             return marker ? slot.preposition == preposition : slot.preposition.empty();
           });
  };
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
      mutual = mutual || (argument && reciprocal && fits(child));
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

// The first phrase with the preposition that names an actor: in "suffered from interference from Pakistan" the second.
std::vector<Participant> ArgumentFinder::at_preposition(TokenId word, std::string_view preposition) const {
  for (const TokenId phrase : direct_obliques(word, preposition)) {
    if (auto found = participants(phrase); !found.empty()) {
      return found;
    }
  }
  const auto nested = direct_obliques(word, preposition).empty() ? nested_oblique(word, preposition) : std::nullopt;
  return nested ? participants(*nested) : std::vector<Participant>{};
}

std::optional<TokenId> ArgumentFinder::argument(TokenId verb, const Slot& slot) const {
  return slot.kind == Slot::Kind::object        ? object(verb)
         : slot.kind == Slot::Kind::preposition ? direct_oblique(verb, slot.preposition)
                                                : std::nullopt;
}

// "Police hauled in two sailors", "pinned down the rebels": behind a particle of the frame that the parser took for a preposition stands the object. In and on are
// particles only before what is no country: "reined in the rebels", but not "pulled in Oman".
std::optional<TokenId> ArgumentFinder::particle_object(const std::vector<TokenId>& words) const {
  const TokenId verb = words.front();
  for (const TokenId word : words) {
    const TokenId noun = document_.head(word);
    const std::string& particle = document_.word(word).lemma;
    const auto mention = cast_.mention_at(noun);
    if (document_.word(word).relation != Relation::case_ || to_index(word) != to_index(verb) + 1 || !mention ||
        document_.head(noun) != verb || document_.word(noun).relation != Relation::obl) {
      continue;
    }
    const ActorType type = cast_.actor(cast_.mention(*mention).actors.front()).type;
    if (is_one_of(particle, {"off", "up", "down", "out", "away", "back", "apart"}) ||
        (type != ActorType::state && is_one_of(particle, {"in", "on", "over"}))) {
      return noun;
    }
  }
  return std::nullopt;
}

// And behind a preposition of the frame that the parser took for a particle stands who it marks: "turned on the rebels".
std::optional<TokenId> ArgumentFinder::behind_particle(const std::vector<TokenId>& words,
                                                       std::string_view preposition) const {
  const TokenId verb = words.front();
  const auto particle = document_.child(verb, Relation::compound_prt);
  const auto object = document_.child(verb, Relation::obj);
  const bool marked = particle && object && *particle < *object && document_.word(*particle).lemma == preposition &&
                      std::find(words.begin(), words.end(), *particle) == words.end() &&
                      std::find(words.begin(), words.end(), *object) == words.end();
  return marked ? object : std::nullopt;
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
      if (pos == FramePos::verb) {
        auto found = verb_object(head);
        return found.empty() ? resolve(particle_object(words)) : found;
      }
      return resolve(oblique(head, "of"));
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
        if (auto found = at_preposition(word, slot.preposition); !found.empty()) {
          return found;
        }
      }
      if (pos == FramePos::noun &&
          !document_.is_root(head)) {  // "voiced criticism on Monday of T": attached to the verb
        const Word& word = document_.word(head);
        const TokenId verb = document_.head(head);
        // "An attack on Oman was claimed by rebels", but not "was condemned by Chad", for the attack is none of Chad's.
        const bool other_doer =
            slot.preposition == "by" && is_passive(verb) && !carries_act(document_.word(verb).lemma);
        if ((word.relation == Relation::obj || word.relation == Relation::nsubj_pass) && !other_doer) {
          return at_preposition(verb, slot.preposition);
        }
      }
      if (slot.preposition == "by" && pos == FramePos::verb) {
        if (const auto author = hyphenated_author(words)) {
          return resolve(author);
        }
      }
      return pos == FramePos::verb ? resolve(behind_particle(words, slot.preposition)) : std::vector<Participant>{};
  }
  return {};
}

}  // namespace entente
