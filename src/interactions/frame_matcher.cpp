// Which frames the words of a sentence fill. Worked example: the frame `hold talk` matches "held" in "held peace talks with", in "the talks were held", and in
// "talks held in Geneva", where the noun is the head of the verb's clause.
#include "frame_matcher.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include <entente/actors/word_forms.hpp>
#include <entente/document/one_of.hpp>

#include "row_words.hpp"
#include "verb_dictionary.hpp"

namespace entente {

namespace {

// Of the words that `find_below` looks at, and of what `is_word` compares in them.
WordBeginnings beginnings_near(const Document& document, TokenId head) {
  WordBeginnings near;
  const auto add = [&](TokenId token) {
    const std::string_view form = document.text(token);
    near.add(form);
    near.add(document.word(token).lemma);
    near.add(hyphenated_word(document, token));
    near.add(is_reflexive(form) ? "oneself" : "");
  };
  document.for_each_child(head, [&](TokenId child) {
    add(child);
    document.for_each_child(child, add);
  });
  add(document.head(head));
  const auto object = document.child(head, Relation::obj);
  if (object && to_index(*object) + 1 < document.token_count()) {  // where a particle may stand
    add(to_id<TokenId>(to_index(*object) + 1));
  }
  return near;
}

// "mounted demonstrations against the campaign" mounts no campaign; but "held a round of talks", "gave an order for arrests".
bool is_aside(const Document& document, TokenId token) {
  const auto preposition = document.child(token, Relation::case_);
  return preposition &&
         is_one_of(document.word(*preposition).lemma, {"against", "by", "from", "over", "after", "during"});
}

// "talks held in Geneva", and "US-brokered talks"; but "the peace talks" and "the leading nations" are the noun's own.
bool modifies_noun(const Document& document, TokenId verb) {
  const Relation relation = document.word(verb).relation;
  return !document.is_root(verb) && (relation == Relation::acl || relation == Relation::acl_relcl ||
                                     (relation == Relation::amod && !hyphenated_word(document, verb).empty()));
}

bool is_particle(std::string_view lemma) {
  return is_one_of(lemma, {"off", "up", "down", "out", "away", "back", "over", "in"});
}

bool is_preposition(const Document& document, TokenId token) {
  return document.word(token).relation == Relation::case_ || document.word(token).relation == Relation::mark;
}

// "called a visit off to Oslo", "called an attack off on Oman": the particle right behind the object is the verb's, also where the parser hangs it on the phrase behind
// it, which has a preposition of its own, or on the object.
std::optional<TokenId> particle_behind_object(const Document& document, TokenId verb, const std::string& lemma,
                                              const std::vector<TokenId>& taken) {
  const auto object = document.child(verb, Relation::obj);
  if (!object || *object < verb || !is_particle(lemma)) {
    return std::nullopt;
  }
  const auto particle = to_id<TokenId>(to_index(*object) + 1);
  const auto next = to_id<TokenId>(to_index(*object) + 2);
  const std::size_t end = to_index(document.sentence(document.sentence_of(verb)).tokens.end);
  if (to_index(next) >= end || document.word(particle).lemma != lemma ||
      std::find(taken.begin(), taken.end(), particle) != taken.end()) {
    return std::nullopt;
  }
  const bool of_object = document.head(particle) == *object;
  const bool before_preposition = is_preposition(document, next) && document.head(next) == document.head(particle) &&
                                  document.word(next).lemma != "of";  // "out of Oslo" is one preposition
  return of_object || before_preposition ? std::optional(particle) : std::nullopt;
}

// A word of the pattern below the head, at most two steps down, or the noun that a clause of this verb modifies.
std::optional<TokenId> find_below(const Document& document, TokenId head, const std::string& lemma,
                                  const std::vector<TokenId>& taken) {
  const auto free = [&](TokenId token) { return std::find(taken.begin(), taken.end(), token) == taken.end(); };
  std::optional<TokenId> found;
  for (const Relation nearest : {Relation::obj, Relation::nsubj_pass}) {  // the object before what stands farther off
    const auto object = document.child(head, nearest);
    if (object && free(*object) && is_word(document, *object, lemma)) {
      return object;
    }
  }
  document.for_each_child(head, [&](TokenId child) {
    if (!found && free(child) && document.word(child).relation != Relation::nsubj &&
        document.word(child).relation != Relation::conj && is_word(document, child, lemma)) {
      found = child;
    }
  });
  if (found) {
    return found;
  }
  document.for_each_child(head, [&](TokenId child) {
    const Relation relation = main_relation(document.word(child).relation);
    const bool nobody = document.word(child).relation == Relation::nsubj_pass && lemma == "no";  // "no heed was paid"
    if (relation != Relation::obj && relation != Relation::obl && relation != Relation::nmod && !nobody &&
        relation != Relation::xcomp && relation != Relation::advcl && relation != Relation::acl) {
      return;
    }
    document.for_each_child(child, [&](TokenId below) {
      const Relation inner = document.word(below).relation;
      if (inner == Relation::nmod && is_aside(document, below)) {
        return;
      }
      const bool near = inner == Relation::case_ || inner == Relation::mark || inner == Relation::obj ||
                        inner == Relation::conj || inner == Relation::compound || inner == Relation::amod ||
                        inner == Relation::nmod || (lemma == "no" && inner == Relation::det);
      if (!found && near && free(below) && is_word(document, below, lemma)) {
        found = below;
      }
    });
  });
  if (!found) {
    found = particle_behind_object(document, head, lemma, taken);
  }
  if (!found && modifies_noun(document, head)) {
    const TokenId above = document.head(head);
    if (free(above) && is_word(document, above, lemma)) {
      found = above;
    }
  }
  return found;
}

// What a row without act may say of a verb is said of what the verb itself is about: its object, the subject of a passive or of a verb without object, the noun
// that its clause modifies, or, where it has no object, a phrase that hangs on it. "Met Sudan to discuss the deadline" meets Sudan, though "met the deadline" is no
// act; "freed the captives after a report" frees them.
std::optional<TokenId> find_near(const Document& document, TokenId verb, const std::string& lemma,
                                 const std::vector<TokenId>& taken) {
  const auto free = [&](TokenId token) { return std::find(taken.begin(), taken.end(), token) == taken.end(); };
  const auto fits = [&](TokenId token) { return free(token) && is_word(document, token, lemma); };
  std::optional<TokenId> found;
  bool other_object = false;
  document.for_each_child(verb, [&](TokenId child) {
    const Relation relation = document.word(child).relation;
    if (relation == Relation::obj || relation == Relation::nsubj_pass) {
      const auto determiner = document.child(child, Relation::det);
      found = !found && fits(child) ? std::optional(child) : found;
      found = !found && lemma == "no" && determiner && fits(*determiner) ? determiner : found;  // "wasted no time"
      other_object = other_object || free(child);
    }
  });
  document.for_each_child(verb, [&](TokenId child) {
    const Relation relation = main_relation(document.word(child).relation);
    const bool clause = relation == Relation::ccomp || relation == Relation::advcl || relation == Relation::acl ||
                        relation == Relation::conj || relation == Relation::parataxis;
    const auto preposition = document.child(child, Relation::case_);
    const bool led =
        preposition && !free(*preposition);  // "drove Oman into the arms of Chad", of which "into" is found
    const bool aside = (relation == Relation::nsubj || relation == Relation::obl || relation == Relation::nmod) && !led;
    if (!found && !clause && !(aside && other_object) && fits(child)) {
      found = child;
    }
    if (!found && preposition && fits(*preposition)) {  // "came to power"
      found = preposition;
    }
    if (!free(child)) {  // "opened the door of opportunity"
      document.for_each_child(child, [&](TokenId below) { found = !found && fits(below) ? below : found; });
    }
  });
  if (!found && modifies_noun(document, verb) && fits(document.head(verb))) {
    found = document.head(verb);
  }
  return found;
}

bool has_agent(const Document& document, TokenId token) {
  bool agent = false;
  document.for_each_child(token, [&](TokenId child) {
    const auto preposition = document.child(child, Relation::case_);
    agent = agent || (preposition && document.word(*preposition).lemma == "by");
  });
  return agent;
}

// "told Oman to leave", "was told by Oman not to leave"
bool has_infinitive(const Document& document, TokenId verb) {
  bool found = false;
  document.for_each_child(verb, [&](TokenId child) {
    const Relation relation = document.word(child).relation;
    const auto mark = document.child(child, Relation::mark);
    found = found || (child > verb && (relation == Relation::xcomp || relation == Relation::advcl) && mark &&
                      document.word(*mark).lemma == "to");
  });
  return found;
}

// "called him a liar", "whom they call a liar": of two objects the second is said of the first.
bool has_predicate(const Document& document, TokenId verb) {
  std::size_t objects = 0;
  document.for_each_child(verb, [&](TokenId child) {
    const Relation relation = document.word(child).relation;
    objects += relation == Relation::obj || relation == Relation::iobj ? 1U : 0U;
  });
  return objects > 1 || document.child(verb, Relation::xcomp);
}

std::optional<FramePos> pos_of(const Word& word) {
  switch (word.upos) {
    case Upos::verb:
      return FramePos::verb;
    case Upos::noun:
    case Upos::propn:
      return FramePos::noun;
    case Upos::adj:
      return FramePos::adjective;
    default:
      return std::nullopt;
  }
}

}  // namespace

namespace {

// The noun that carries an act as its first part: "attempt" in "an Israeli assassination attempt on T".
std::optional<TokenId> carrier_of(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  const Word& word = document.word(token);
  if (word.upos != Upos::noun || word.relation != Relation::compound) {
    return std::nullopt;
  }
  const TokenId above = document.head(token);
  const std::string& lemma = document.word(above).lemma;
  const bool carries = lexicon.operation(FramePos::noun, lemma) != nullptr || lemma == "campaign" ||
                       lemma == "operation" || lemma == "wave" || lemma == "bid";
  return carries ? std::optional(above) : std::nullopt;
}

// "2005", "March", "Friday", "years": no idiom takes its preposition from a time.
bool is_time(const Document& document, TokenId token) {
  const Word& word = document.word(token);
  if (word.upos == Upos::num) {
    return true;
  }
  static constexpr std::string_view kTimes[] = {
      "january", "february", "march",    "april",  "may",     "june",      "july",     "august",  "september",
      "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",  "saturday",
      "sunday",  "year",     "month",    "week",   "day",     "hour",      "morning",  "evening", "century"};
  return std::find(std::begin(kTimes), std::end(kTimes), lower_ascii(word.lemma)) != std::end(kTimes);
}

// A word of the pattern that the text has before a noun where the row has neither the noun nor a slot behind the word is a particle only right behind the verb:
// "gave in to Oman", but not "gave the land to Oman in return".
bool is_loose_preposition(const Document& document, const FrameMatch& match, TokenId word) {
  const TokenId noun = document.head(word);
  const std::string& lemma = document.word(word).lemma;
  if (document.word(word).relation != Relation::case_ || match.frame->pos != FramePos::verb ||
      !is_one_of(lemma, {"in", "out", "off", "up", "down", "back", "away"}) ||
      std::find(match.words.begin(), match.words.end(), noun) != match.words.end()) {
    return false;
  }
  const auto opens = [&](const Slot& slot) { return slot.preposition == lemma; };
  const auto& [sources, targets] = std::tie(match.frame->source, match.frame->target);
  const bool slot =
      std::any_of(sources.begin(), sources.end(), opens) || std::any_of(targets.begin(), targets.end(), opens);
  const bool behind = to_index(word) > 0 && std::find(match.words.begin(), match.words.end(),
                                                      to_id<TokenId>(to_index(word) - 1)) != match.words.end();
  return !slot && !behind && particle_behind_object(document, match.words.front(), lemma, {}) != word;
}

// The preposition of a time is no part of an idiom: "gave money in 2005" is not "gave in". Nor is the "no" of another noun: "gave no support" is not "gave a no".
bool small_words_belong(const Document& document, const FrameMatch& match) {
  return std::none_of(match.words.begin() + 1, match.words.end(), [&](TokenId word) {
    const bool stray = document.word(word).relation == Relation::det &&
                       std::find(match.words.begin(), match.words.end(), document.head(word)) == match.words.end();
    return stray || (document.word(word).relation == Relation::case_ && is_time(document, document.head(word))) ||
           is_loose_preposition(document, match, word);
  });
}

// What users' dictionaries say of a verb. A verb that one of them defines is coded by it alone, and by lexicons laid over it: gives its layer, else 0.
std::uint32_t match_own_verbs(const FrameLexicon& lexicon, const Document& document, TokenId token, FramePos pos,
                              std::vector<FrameMatch>& own) {
  if (pos != FramePos::verb && (pos != FramePos::adjective || !has_agent(document, token))) {
    return 0;
  }
  for (const OwnVerbs& dictionary : lexicon.own_verbs()) {
    if (dictionary.verbs->match(document, token, own)) {
      return dictionary.layer;
    }
  }
  return 0;
}

bool is_within(const std::vector<TokenId>& words, const std::vector<TokenId>& phrase) {
  return std::all_of(words.begin(), words.end(),
                     [&](TokenId word) { return std::find(phrase.begin(), phrase.end(), word) != phrase.end(); });
}

}  // namespace

std::vector<FrameMatch> match_frames(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  std::vector<FrameMatch> matches;
  const Word& word = document.word(token);
  const auto pos = pos_of(word);
  if (!pos || is_month(document, token)) {
    return matches;
  }
  const auto* frames = frames_of(lexicon, document, token, *pos);
  if (pos == FramePos::verb && word.passive &&
      !has_agent(document, token)) {  // "was committed to NATO" is a state, not an act done to somebody
    const auto* states = lexicon.frames(FramePos::adjective, lower_ascii(document.text(token)));
    frames = states != nullptr ? states : frames;
  }
  if (pos == FramePos::adjective && frames == nullptr && has_agent(document, token)) {
    frames = frames_of(lexicon, document, token, FramePos::verb);  // "were armed by Qatar", tagged as an adjective
  }
  std::vector<FrameMatch> own;
  const std::uint32_t layer = match_own_verbs(lexicon, document, token, *pos, own);
  static const std::vector<Frame> kNone;
  const WordBeginnings near = frames == nullptr ? WordBeginnings() : beginnings_near(document, token);
  for (const Frame& frame : frames == nullptr ? kNone : *frames) {
    if (frame.layer < layer || !frame.beginnings.may_be_in(near)) {
      continue;
    }
    if ((frame.plain && has_predicate(document, token)) || (frame.infinitive && !has_infinitive(document, token))) {
      continue;
    }
    FrameMatch match{&frame, {token}, std::nullopt};
    for (const std::string& lemma : frame.extra) {
      const bool strict = frame.nothing && frame.pos == FramePos::verb && frame.layer == 0;
      const auto found =
          strict ? find_near(document, token, lemma, match.words) : find_below(document, token, lemma, match.words);
      if (!found) {
        break;
      }
      match.words.push_back(*found);
    }
    if (match.words.size() == frame.extra.size() + 1 && small_words_belong(document, match)) {
      if (const auto carrier = carrier_of(lexicon, document, token)) {
        match.carrier = carrier;
      }
      matches.push_back(std::move(match));
    }
  }
  // A user's phrase has the last word on its words: CORDON_OFF on "cordoned off".
  std::erase_if(matches, [&](const FrameMatch& match) {
    return match.frame->layer == 0 && std::any_of(own.begin(), own.end(), [&](const FrameMatch& phrase) {
             return phrase.words.size() > 1 && is_within(match.words, phrase.words);
           });
  });
  matches.insert(matches.end(), own.begin(), own.end());
  return matches;
}

bool is_own_verb(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  const auto pos = pos_of(document.word(token));
  std::vector<FrameMatch> own;
  return pos && match_own_verbs(lexicon, document, token, *pos, own) != 0;
}

bool says_all(const Document& document, const FrameMatch& match) {
  return match.frame->closed && std::any_of(match.words.begin() + 1, match.words.end(), [&](TokenId token) {
           const Upos upos = document.word(token).upos;
           return token < match.words.front() && (upos == Upos::verb || upos == Upos::aux || upos == Upos::part);
         });
}

std::string words_of(const Document& document, const FrameMatch& match) {
  std::vector<TokenId> words = match.words;
  std::sort(match.frame->closed ? words.begin() : words.begin() + 1, words.end());
  std::string text;
  for (const TokenId word : words) {
    text += (text.empty() ? "" : " ") + std::string(document.text(word));
  }
  return text;
}

}  // namespace entente
