// What follows from tags and tree together.
// Worked example: in "Kyiv was seized by rebels", "seized" is VBN with an aux:pass child: a participle, past, passive; "was" is singular because its
// verb's subject is. In "Do n't go", "go" is VB without subject or "to": an imperative, though an infinitive in form.
#include <entente/document/word_features.hpp>

#include <array>
#include <vector>

#include <entente/document/one_of.hpp>
#include <entente/document/token_forms.hpp>

namespace entente {

namespace {

// What hangs on a word, gathered in one pass.
struct Below {
  bool passive_mark = false;
  bool have = false;        // "has gone"
  bool aux = false;         // any auxiliary, the passive one included
  bool strong_aux = false;  // one that leaves no imperative: not do, not let
  bool to = false;
  bool mark = false;
  bool several = false;  // a conjunct: "Iran and Iraq"
  const Word* subject = nullptr;
};

bool is_verb(const Word& word) { return word.xpos.starts_with("VB"); }

bool is_copula_or_aux(Relation relation) {
  const Relation main = main_relation(relation);
  return main == Relation::cop || main == Relation::aux;
}

bool is_passive_mark(Relation relation) {
  return relation == Relation::nsubj_pass || relation == Relation::csubj_pass || relation == Relation::aux_pass ||
         relation == Relation::obl_agent;
}

class SentenceFeatures {
 public:
  SentenceFeatures(std::span<const std::string_view> forms, std::size_t begin, std::span<Word> words)
      : forms_(forms), begin_(begin), words_(words.subspan(begin, forms.size())), below_(forms.size()) {}

  void derive() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      set_own_features(i);
      look_below(i);
    }
    tell_contractions_apart();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      set_voice(i);
      set_imperative(words_[i], below_[i]);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {  // what a conjunct has from its head
      set_shared_features(i);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      set_finite_form(i);
    }
  }

 private:
  // Of a head outside the sentence, which no document has, the word itself.
  [[nodiscard]] std::size_t head_of(std::size_t i) const {
    const std::size_t head = to_index(words_[i].head) - begin_;
    return head < words_.size() ? head : i;
  }
  [[nodiscard]] std::size_t place_of(const Word& word) const { return static_cast<std::size_t>(&word - words_.data()); }

  void set_own_features(std::size_t i) {
    Word& word = words_[i];
    const std::string& tag = word.xpos;
    word.plural = tag == "NNS" || tag == "NNPS";
    if (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") {
      word.verb_form = VerbForm::finite;
      word.tense = tag == "VBD" ? Tense::past : tag == "MD" ? Tense::none : Tense::present;
      word.mood = tag == "MD" ? Mood::none : Mood::indicative;
    } else if (tag == "VB") {
      word.verb_form = VerbForm::infinitive;
    } else if (tag == "VBG") {
      word.verb_form = VerbForm::participle;
      word.tense = Tense::present;
    } else if (tag == "VBN") {
      word.verb_form = VerbForm::participle;
      word.tense = Tense::past;
    } else if (tag.starts_with("PRP") || tag == "DT") {
      word.plural = is_one_of(lower_case(forms_[i]), {"we", "us", "our", "ours", "ourselves", "they", "them", "'em",
                                                      "their", "theirs", "themselves", "these", "those"});
    }
  }

  void look_below(std::size_t i) {
    const Word& word = words_[i];
    Below& above = below_[head_of(i)];
    const Relation relation = main_relation(word.relation);
    above.passive_mark = above.passive_mark || is_passive_mark(word.relation);
    above.to = above.to || (relation == Relation::mark && word.lemma == "to");
    above.mark = above.mark || relation == Relation::mark;
    above.several = above.several || relation == Relation::conj;
    if (relation == Relation::aux) {
      above.aux = true;
      above.have = above.have || word.lemma == "have";
      above.strong_aux = above.strong_aux || !is_one_of(word.lemma, {"do", "let"});
    } else if (!above.subject && (relation == Relation::nsubj || relation == Relation::csubj)) {
      above.subject = &word;
    }
  }

  // "'s" and "'d" before an active participle are forms of "have": "he's gone" against "he's going", "he'd gone" against "he'd go".
  void tell_contractions_apart() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Word& word = words_[i];
      const Word& head = words_[head_of(i)];
      const std::string form = normalized_form(forms_[i]);
      if ((form != "'s" && form != "'d") || word.upos != Upos::aux || word.relation != Relation::aux) {
        continue;
      }
      const bool perfect = head.xpos == "VBN" && (form == "'s" || !below_[head_of(i)].passive_mark);
      if (perfect || (i + 1 < forms_.size() && lower_case(forms_[i + 1]) == "been")) {
        word.lemma = "have";
        below_[head_of(i)].have = true;
      }
    }
  }

  // A participle is passive unless "have" makes it a perfect. One with an active subject is a past tense that the tagger took for a participle, one
  // right behind "have" a perfect that the parser did not see.
  void set_voice(std::size_t i) {
    Word& word = words_[i];
    const Below& below = below_[i];
    if (below.passive_mark && (word.xpos == "VBN" || word.xpos == "VBD")) {
      word.passive = true;
      word.verb_form = VerbForm::participle;
      word.mood = Mood::none;
    } else if (word.xpos == "VBN" && word.upos == Upos::verb) {
      const bool behind_have = i > 0 && words_[i - 1].lemma == "have" && head_of(i) == i - 1;
      word.passive = !below.have && !below.subject && !behind_have;
    }
  }

  // Not "what to do", "could go", "helped build", "I go", "suggested that he go".
  static void set_imperative(Word& word, const Below& below) {
    const Relation relation = main_relation(word.relation);
    const bool main_clause = relation == Relation::root || relation == Relation::parataxis ||
                             relation == Relation::ccomp || relation == Relation::list;
    if (word.xpos == "VB" && !is_copula_or_aux(relation) && main_clause && !below.to && !below.strong_aux &&
        (!below.subject || below.subject->lemma == "you")) {
      word.mood = Mood::imperative;
    }
    if (word.xpos == "VB" && below.subject && !below.aux && !below.to && below.mark && relation == Relation::ccomp) {
      word.mood = Mood::subjunctive;
    }
  }

  void set_shared_features(std::size_t i) {
    Word& word = words_[i];
    const Word& head = words_[head_of(i)];
    const Below& below = below_[i];
    const Below& beside = below_[head_of(i)];
    if (main_relation(word.relation) != Relation::conj) {
      return;
    }
    const bool bare = !below.subject && !below.aux && !below.to && !below.mark;
    if (word.xpos == "VBN" && bare && head.xpos == "VBN") {  // "was seized and looted"
      word.passive = head.passive;
    } else if (word.xpos == "VB" && !below.subject && !below.to && !below.strong_aux) {
      word.mood = head.mood == Mood::imperative || (head.xpos != "VB" && !beside.strong_aux && !beside.to)
                      ? Mood::imperative
                      : Mood::none;
    }
  }

  // Who acts, for the number of a verb: its own subject, that of the verb it helps, or that of the conjunct before it.
  [[nodiscard]] const Word* subject_of(std::size_t verb) const {
    std::size_t at = is_copula_or_aux(words_[verb].relation) ? head_of(verb) : verb;
    for (std::size_t steps = 0; steps < words_.size() && !below_[at].subject; ++steps) {
      if (main_relation(words_[at].relation) != Relation::conj) {
        return nullptr;
      }
      at = head_of(at);
    }
    const Word* const subject = below_[at].subject;
    if (subject && is_one_of(subject->xpos, {"WDT", "WP"}) && words_[at].relation == Relation::acl_relcl) {
      return &words_[head_of(at)];  // "rebels who were"
    }
    return subject;
  }

  [[nodiscard]] bool has_plural_subject(std::size_t i) const {
    const Word& verb = words_[i];
    const std::string form = lower_case(forms_[i]);
    const Word* const subject = subject_of(i);
    if (verb.xpos == "VBZ" || form == "was" || form == "am") {
      return false;
    }
    if (subject && subject->xpos.starts_with("PRP") && is_one_of(subject->lemma, {"i", "I", "you"})) {
      return false;
    }
    if (form == "were") {
      return true;
    }
    if (verb.xpos == "VBP") {
      return subject != nullptr || form == "are" || form == "'re";
    }
    return subject && (subject->plural || below_[place_of(*subject)].several);
  }

  void set_finite_form(std::size_t i) {
    Word& word = words_[i];
    const Word& head = words_[head_of(i)];
    const Relation relation = main_relation(word.relation);
    if (word.mood == Mood::indicative) {
      word.plural = has_plural_subject(i);
    } else if (word.xpos == "VBG" && word.upos == Upos::verb) {
      set_gerund(word, below_[i], head);
    } else if (word.xpos == "VB" && is_copula_or_aux(relation)) {  // "Be careful", "Do n't go"
      set_imperative_aux(word, below_[head_of(i)], head);
    } else if (word.mood == Mood::subjunctive) {
      word.verb_form = VerbForm::finite;
      word.tense = Tense::present;
    } else if (word.mood == Mood::imperative && !below_[i].aux) {
      word.verb_form = VerbForm::finite;
    }
  }

  // UD calls "-ing" a gerund below nouns and in the place of one, else a participle.
  static void set_gerund(Word& word, const Below& below, const Word& head) {
    const Relation relation = main_relation(word.relation);
    const bool nominal = word.relation == Relation::acl || relation == Relation::amod || relation == Relation::xcomp ||
                         relation == Relation::csubj || relation == Relation::ccomp;
    const bool shared = relation == Relation::conj && head.verb_form == VerbForm::gerund;
    if (!below.aux && (nominal || shared)) {
      word.verb_form = VerbForm::gerund;
      word.tense = Tense::none;
    }
  }

  static void set_imperative_aux(Word& word, const Below& beside, const Word& head) {
    const Relation relation = main_relation(head.relation);
    const bool helps_imperative = head.mood == Mood::imperative && word.lemma != "be";
    const bool is_predicate = !is_verb(head) && word.relation == Relation::cop && !beside.aux && !beside.subject &&
                              !beside.to &&
                              (relation == Relation::root || relation == Relation::parataxis ||
                               relation == Relation::conj || relation == Relation::ccomp);
    if (helps_imperative || is_predicate) {
      word.mood = Mood::imperative;
      word.verb_form = VerbForm::finite;
    }
  }

  std::span<const std::string_view> forms_;
  std::size_t begin_;
  std::span<Word> words_;
  std::vector<Below> below_;
};

// "Number=Sing" where the tag or the finite form tells it; nothing for "you", "the", "all".
bool is_singular(const Word& word) {
  if (word.xpos == "NN" || word.xpos == "NNP") {
    return word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron || word.upos == Upos::sym;
  }
  if (word.xpos == "PRP" || word.xpos == "PRP$") {
    return !is_one_of(word.lemma, {"you", "your", "yours", "yourself", "yourselves", "one"});
  }
  return (word.xpos == "DT" && is_one_of(word.lemma, {"this", "that"})) || word.mood == Mood::indicative;
}

}  // namespace

void derive_features(std::span<const std::string_view> forms, std::size_t begin, std::span<Word> words) {
  SentenceFeatures(forms, begin, words).derive();
}

std::string features_text(const Word& word) {
  constexpr std::array<std::string_view, 4> kMoods = {"", "Mood=Ind", "Mood=Imp", "Mood=Sub"};
  constexpr std::array<std::string_view, 5> kForms = {"", "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Ger",
                                                      "VerbForm=Part"};
  std::string out;
  const auto add = [&](std::string_view feature) {
    out += out.empty() || feature.empty() ? "" : "|";
    out += feature;
  };
  add(word.verb_form == VerbForm::finite ? kMoods[static_cast<std::size_t>(word.mood)] : "");
  add(word.plural ? "Number=Plur" : is_singular(word) ? "Number=Sing" : "");
  add(word.tense == Tense::none ? "" : word.tense == Tense::past ? "Tense=Past" : "Tense=Pres");
  add(kForms[static_cast<std::size_t>(word.verb_form)]);
  add(word.passive ? "Voice=Pass" : "");
  return out;
}

}  // namespace entente
