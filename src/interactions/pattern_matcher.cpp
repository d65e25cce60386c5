// Where a pattern of PETRARCH stands on one side of a verb. Worked example: `- * {PEACE TALK} (WITH +)` of the verb HOLD, at "held" in "Norhaven held secret peace
// talks in May with Suthmark": "peace" and "talks" stand close together behind the verb, "with" behind them, and the target is the first actor behind "with".
#include "pattern_matcher.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace entente {

namespace {

constexpr std::size_t kNear = 3;  // words from one to the next within a noun phrase

// Where another clause begins, whose words are none of this verb's.
bool begins_other_clause(const Document& document, TokenId token) {
  const Word& word = document.word(token);
  return (word.relation == Relation::conj && word.upos == Upos::verb) || word.relation == Relation::parataxis;
}

void add_subtree(const Document& document, TokenId top, std::vector<TokenId>& out) {
  out.push_back(top);
  document.for_each_child(top, [&](TokenId child) {
    if (!begins_other_clause(document, child)) {
      add_subtree(document, child, out);
    }
  });
}

// What stands behind a verb: its complements, and of a passive first the noun that undergoes it ("Aid was rushed to T", "talks held with T").
std::vector<TokenId> words_behind(const Document& document, TokenId verb) {
  std::vector<TokenId> first;
  std::vector<TokenId> below;
  const Word& word = document.word(verb);
  const auto subject = document.child(verb, Relation::nsubj_pass);
  if (subject) {
    add_subtree(document, *subject, first);
  } else if (word.passive && word.relation == Relation::acl && !document.is_root(verb)) {
    first.push_back(document.head(verb));
  }
  document.for_each_child(verb, [&](TokenId child) {
    if (!begins_other_clause(document, child)) {
      add_subtree(document, child, below);
    }
  });
  std::sort(first.begin(), first.end());
  std::sort(below.begin(), below.end());
  std::copy_if(below.begin(), below.end(), std::back_inserter(first), [&](TokenId token) { return token > verb; });
  return first;
}

// What stands before a verb, the nearest first: its own words, and those of the clauses above it.
std::vector<TokenId> words_before(const Document& document, TokenId verb) {
  std::vector<TokenId> words;
  for (TokenId at = verb;; at = document.head(at)) {
    document.for_each_child(at, [&](TokenId child) { add_subtree(document, child, words); });
    words.push_back(at);
    if (document.is_root(at)) {
      break;
    }
  }
  std::erase_if(words, [&](TokenId token) { return token >= verb; });
  std::sort(words.begin(), words.end(), std::greater<>());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool is_nominal(const Word& word) {
  return word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::pron;
}

}  // namespace

PatternMatcher::PatternMatcher(const VerbDictionary& dictionary, const Document& document, TokenId verb, bool forward)
    : dictionary_(dictionary),
      document_(document),
      verb_(verb),
      forward_(forward),
      tokens_(forward ? words_behind(document, verb) : words_before(document, verb)) {
  for (const TokenId token : tokens_) {
    numbers_.push_back(dictionary.numbers_at(document, token));
  }
}

bool PatternMatcher::match(const std::vector<PatternItem>& items, FrameMatch& match) {
  words_.clear();
  places_.assign(items.size(), {});
  failed_.clear();
  open_phrase_ = 0;
  if (!match_from(items, 0, 0, false)) {
    return false;
  }
  match.words.insert(match.words.end(), words_.begin(), words_.end());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto kind = items[i].kind;
    if (kind == PatternItem::Kind::source || kind == PatternItem::Kind::both) {
      match.source_place = in_text_order(places_[i]);
    } else if (kind == PatternItem::Kind::target) {
      match.target_place = in_text_order(places_[i]);
    }
  }
  return true;
}

bool PatternMatcher::match_beside(const std::vector<WordNumber>& words, FrameMatch& match) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i >= tokens_.size() || !has(i, words[i])) {
      return false;
    }
    match.words.push_back(tokens_[i]);
  }
  return true;
}

// The items from `item` on, from token `at` on; behind a place, whose first token is the one before `at`, words may stand anywhere.
// What failed once is not tried again: a word that is often there, several times in a pattern, would have to be tried in all combinations.
bool PatternMatcher::match_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at,
                                bool after_place) {
  if (item == 0) {
    return try_from(items, item, at, after_place);
  }
  const State state{item, at, after_place, open_phrase_, open_phrase_ == 0 ? TokenId{} : preposition_};
  if (failed_.contains(state)) {
    return false;
  }
  const bool matches = try_from(items, item, at, after_place);
  if (!matches) {
    failed_.insert(state);
  }
  return matches;
}

bool PatternMatcher::try_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at,
                              bool after_place) {
  if (item == items.size()) {
    return true;
  }
  const PatternItem& wanted = items[item];
  if (wanted.kind != PatternItem::Kind::words) {
    return match_place(items, item, at);
  }
  const bool tied = wanted.joined && !after_place;
  const std::size_t last = tied ? at : wanted.near ? at + kNear : tokens_.size();
  for (std::size_t i = at; i < tokens_.size() && i <= last; ++i) {
    const bool gap = tied && !stands_beside(i);
    const std::size_t length = gap || !in_phrase(wanted, i) ? 0 : length_at(dictionary_.phrases(wanted.set), i);
    if (length == 0) {
      continue;
    }
    const auto saved = std::pair(open_phrase_, preposition_);
    if (wanted.phrase != open_phrase_) {
      open_phrase_ = wanted.phrase;
      preposition_ = tokens_[i];
    }
    const std::size_t known = words_.size();
    words_.insert(words_.end(), tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                  tokens_.begin() + static_cast<std::ptrdiff_t>(i + length));
    if (after_place) {
      set_place(item - 1, at - 1, i);
    }
    if (match_from(items, item + 1, i + length, false)) {
      return true;
    }
    words_.resize(known);
    std::tie(open_phrase_, preposition_) = saved;
  }
  return false;
}

// An actor takes whatever stands before the next word of the pattern; before another place, one noun phrase.
bool PatternMatcher::match_place(const std::vector<PatternItem>& items, std::size_t item, std::size_t at) {
  if (at >= tokens_.size()) {
    return false;
  }
  const bool last = item + 1 == items.size();
  if (!last && items[item + 1].kind == PatternItem::Kind::words) {
    return match_from(items, item + 1, at + 1, true);
  }
  std::size_t end = tokens_.size();
  if (!last) {
    std::size_t i = at;
    while (i < tokens_.size() && !is_nominal(document_.word(tokens_[i]))) {
      ++i;
    }
    while (i < tokens_.size() && is_nominal(document_.word(tokens_[i]))) {
      ++i;
    }
    end = i;
  }
  set_place(item, at, end);
  return match_from(items, item + 1, end, true);
}

// `A_B`: B right behind A; `*_B`: right beside the verb.
bool PatternMatcher::stands_beside(std::size_t at) const {
  return beside(at == 0 ? verb_ : tokens_[at - 1], tokens_[at]);
}

bool PatternMatcher::beside(TokenId left, TokenId right) const {
  return forward_ ? to_index(left) + 1 == to_index(right) : to_index(right) + 1 == to_index(left);
}

bool PatternMatcher::has(std::size_t at, WordNumber word) const {
  return std::find(numbers_[at].begin(), numbers_[at].end(), word) != numbers_[at].end();
}

// How many tokens of the side a phrase of the set takes at `at`; 0 where none stands there.
std::size_t PatternMatcher::length_at(const std::vector<VerbDictionary::Phrase>& phrases, std::size_t at) const {
  std::size_t longest = 0;
  for (const auto& phrase : phrases) {
    bool stands = at + phrase.size() <= tokens_.size();
    for (std::size_t i = 0; stands && i < phrase.size(); ++i) {
      stands = has(at + i, forward_ ? phrase[i] : phrase[phrase.size() - 1 - i]) &&
               (i == 0 || beside(tokens_[at + i - 1], tokens_[at + i]));
    }
    longest = stands ? std::max(longest, phrase.size()) : longest;
  }
  return longest;
}

// The first word of a `()` group is a preposition; the others must be of its phrase.
bool PatternMatcher::in_phrase(const PatternItem& item, std::size_t at) const {
  if (item.phrase == 0 || item.phrase != open_phrase_ || !forward_) {
    return true;
  }
  const TokenId noun = document_.head(preposition_);
  return document_.word(preposition_).relation == Relation::case_
             ? document_.dominates(noun, tokens_[at])
             : to_index(tokens_[at]) <= to_index(preposition_) + kNear;
}

void PatternMatcher::set_place(std::size_t item, std::size_t begin, std::size_t end) {
  places_[item].assign(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)));
}

std::vector<TokenId> PatternMatcher::in_text_order(std::vector<TokenId> place) const {
  if (!forward_) {
    std::reverse(place.begin(), place.end());
  }
  return place;
}

}  // namespace entente
