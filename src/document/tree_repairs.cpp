// Worked example: in "Romania offered Moldova a new gas line" both "Moldova" and "line" came as obj; "Moldova" becomes iobj.
#include <entente/document/tree_repairs.hpp>

#include <vector>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

bool is_nominal(const Word& word) {
  return word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron;
}

// "to" before a noun: relation of the noun by the word that it hangs under.
void repair_to(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i < end; ++i) {
    Word& word = words[i];
    Word& head = words[to_index(word.head)];
    const bool mark = word.relation == Relation::mark && word.lemma == "to" && to_index(word.head) > i;
    if (!mark || !is_nominal(head)) {
      continue;
    }
    word.relation = Relation::case_;
    word.upos = Upos::adp;
    word.xpos = "IN";
    const Relation relation = main_relation(head.relation);
    if (relation == Relation::acl) {
      head.relation = Relation::nmod;
    } else if (relation == Relation::advcl || relation == Relation::xcomp || relation == Relation::ccomp) {
      head.relation = is_nominal(words[to_index(head.head)]) ? Relation::nmod : Relation::obl;
    }
  }
}

// Verbs whose second complement says what the first is: "called him a thief".
bool is_naming_verb(const std::string& lemma) {
  return is_one_of(lemma, {"call", "name", "label", "brand", "dub", "declare", "elect", "appoint", "designate",
                           "consider", "deem", "proclaim", "term"});
}

// What hangs under a verb as only a noun's part would: an infinitive is its complement ("plans to visit"), a bare noun right before a verb without
// subject is its subject ("Pope Francis plans").
void repair_verb_parts(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i < end; ++i) {
    Word& word = words[i];
    const std::size_t head = to_index(word.head);
    if (head == i) {
      continue;
    }
    const bool finite = words[head].xpos == "VBZ" || words[head].xpos == "VBD" || words[head].xpos == "VBP";
    if (words[head].upos == Upos::verb && word.relation == Relation::acl && i > head && word.xpos == "VB") {
      word.relation = Relation::xcomp;
    } else if (finite && i < head && is_nominal(word) &&
               (word.relation == Relation::compound || word.relation == Relation::nmod)) {
      bool alone = true;
      for (std::size_t k = begin; k < end; ++k) {
        const bool subject = main_relation(words[k].relation) == Relation::nsubj && to_index(words[k].head) == head;
        const bool marked = words[k].relation == Relation::case_ && to_index(words[k].head) == i;
        alone = alone && !subject && !marked;
      }
      word.relation = alone ? Relation::nsubj : word.relation;
    } else if (word.relation == Relation::advcl_relcl && is_nominal(words[head])) {
      word.relation = Relation::acl_relcl;  // "It was Russia that attacked Georgia"
    }
  }
}

// The parts of a hyphenated word are one: "secretary-general" is no two subjects.
void join_hyphenated(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i + 2 < end; ++i) {
    const bool hyphen = words[i + 1].xpos == "HYPH" && words[i].upos == Upos::noun && words[i + 2].upos == Upos::noun;
    if (hyphen && words[i].head == words[i + 2].head && words[i].relation == words[i + 2].relation &&
        to_index(words[i].head) != i && to_index(words[i].head) != i + 2) {
      words[i].head = to_id<TokenId>(i + 2);
      words[i].relation = Relation::compound;
    }
  }
}

// A name behind "by" under a participle did it: "the plan put forward by France".
void repair_agents(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i < end; ++i) {
    Word& head = words[to_index(words[i].head)];
    const Word& verb = words[to_index(head.head)];
    if (words[i].relation == Relation::case_ && words[i].lemma == "by" && head.upos == Upos::propn &&
        head.relation == Relation::obl && verb.xpos == "VBN" && verb.relation == Relation::acl) {
      head.relation = Relation::obl_agent;
    }
  }
}

// A name behind a preposition is no clause: "explained the plan to Slovenia".
void repair_named_clauses(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i < end; ++i) {
    Word& head = words[to_index(words[i].head)];
    if (words[i].relation != Relation::case_ || head.upos != Upos::propn) {
      continue;
    }
    if (head.relation == Relation::acl) {
      head.relation = Relation::nmod;
    } else if (head.relation == Relation::advcl) {
      head.relation = Relation::obl;
    }
  }
}

// The later parts of a name have nothing of their own: "of" in "the request of Bashar al-Assad" belongs to the name.
void repair_flat_parts(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin; i < end; ++i) {
    const Word& head = words[to_index(words[i].head)];
    if (head.relation == Relation::flat && words[i].relation == Relation::case_ && to_index(words[i].head) > i &&
        to_index(head.head) > i) {
      words[i].head = head.head;
    }
  }
}

// "visits neighboring Canada", "met visiting President Xi": the participle between a verb and its object describes the object.
void repair_attributive_participles(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    Word& participle = words[i];
    const std::size_t verb = to_index(participle.head);
    const bool attributive = participle.xpos == "VBG" &&
                             is_one_of(participle.lemma, {"neighbor", "neighbour", "visit"}) && verb + 1 == i &&
                             words[verb].upos == Upos::verb && main_relation(participle.relation) != Relation::conj;
    if (!attributive) {
      continue;
    }
    for (std::size_t k = i + 1; k < end; ++k) {
      if (to_index(words[k].head) == i && words[k].relation == Relation::obj) {
        words[k].head = participle.head;
        participle.head = to_id<TokenId>(k);
        participle.relation = Relation::amod;
        break;
      }
    }
  }
}

// "Blast wounds 15": a bare number right behind a finite verb is its object, not a part of its name.
void repair_bare_numbers(std::size_t begin, std::size_t end, std::span<Word> words) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    Word& number = words[i];
    const Word& verb = words[i - 1];
    if (number.upos == Upos::num && number.relation == Relation::flat && to_index(number.head) + 1 == i &&
        verb.upos == Upos::verb) {
      number.relation = Relation::obj;
    }
  }
}

// The nominal children of one relation behind each verb, without a preposition or mark of their own.
void repair_objects(std::size_t begin, std::size_t end, std::span<Word> words) {
  std::vector<bool> marked(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const Relation relation = words[i].relation;
    if (relation == Relation::case_ || relation == Relation::mark || relation == Relation::cop) {
      marked[to_index(words[i].head) - begin] = true;
    }
  }
  struct Behind {
    std::vector<std::size_t> objects, complements, bare_obliques;
    bool indirect = false;
    bool particle = false;
  };
  std::vector<Behind> behind(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t head = to_index(words[i].head);
    if (head >= i || words[head].upos != Upos::verb) {
      continue;
    }
    Behind& found = behind[head - begin];
    found.indirect = found.indirect || words[i].relation == Relation::iobj;
    found.particle = found.particle || words[i].relation == Relation::compound_prt;
    if (is_nominal(words[i]) && !marked[i - begin] && words[i].relation == Relation::obj) {
      found.objects.push_back(i);
    } else if (is_nominal(words[i]) && !marked[i - begin] && words[i].relation == Relation::xcomp) {
      found.complements.push_back(i);
    } else if (is_nominal(words[i]) && !marked[i - begin] && words[i].relation == Relation::obl) {
      found.bare_obliques.push_back(i);
    }
  }
  for (const Behind& found : behind) {
    if (found.objects.size() == 2 && !found.indirect) {
      Word& first = words[found.objects[0]];
      Word& second = words[found.objects[1]];
      if (first.upos == Upos::noun && second.upos == Upos::propn && found.objects[1] == found.objects[0] + 1) {
        second.relation = Relation::appos;  // "the Kurdish party HDP"
        second.head = to_id<TokenId>(found.objects[0]);
      } else if (is_naming_verb(words[to_index(first.head)].lemma)) {
        second.relation = Relation::xcomp;
      } else {
        first.relation = Relation::iobj;
      }
    } else if (found.objects.empty() && found.complements.size() == 2) {
      words[found.complements[0]].relation = Relation::obj;
    } else if (found.objects.empty() && found.particle && !found.bare_obliques.empty()) {
      words[found.bare_obliques[0]].relation = Relation::obj;
    }
  }
}

}  // namespace

void repair_tree(std::size_t begin, std::size_t end, std::span<Word> words) {
  repair_to(begin, end, words);
  repair_named_clauses(begin, end, words);
  join_hyphenated(begin, end, words);
  repair_verb_parts(begin, end, words);
  repair_agents(begin, end, words);
  repair_flat_parts(begin, end, words);
  repair_attributive_participles(begin, end, words);
  repair_bare_numbers(begin, end, words);
  repair_objects(begin, end, words);
}

}  // namespace entente
