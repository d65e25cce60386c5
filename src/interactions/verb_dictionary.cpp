// Patterns of PETRARCH at a verb. Worked example: `- * {PEACE TALK} (WITH +)` of the verb HOLD, at "held" in "Norhaven held secret peace talks in May with
// Suthmark": "peace" and "talks" stand close together behind the verb, "with" behind them, and the target is the first actor behind "with".
#include "verb_dictionary.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <entente/base/ascii.hpp>

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

// One side of a verb, and whether a pattern's items stand there in their order.
class PatternMatcher {
 public:
  PatternMatcher(const VerbDictionary& dictionary, const Document& document, TokenId verb, bool forward)
      : dictionary_(dictionary),
        document_(document),
        verb_(verb),
        forward_(forward),
        tokens_(forward ? words_behind(document, verb) : words_before(document, verb)) {
    for (const TokenId token : tokens_) {
      numbers_.push_back(dictionary.numbers_at(document, token));
    }
  }

  [[nodiscard]] const std::vector<std::vector<WordNumber>>& numbers() const { return numbers_; }

  // Fills in the words and places of `match`.
  bool match(const std::vector<PatternItem>& items, FrameMatch& match) {
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

  // Whether further words of a verb stand right beside it: "break down".
  bool match_beside(const std::vector<WordNumber>& words, FrameMatch& match) const {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i >= tokens_.size() || !has(i, words[i])) {
        return false;
      }
      match.words.push_back(tokens_[i]);
    }
    return true;
  }

 private:
  [[nodiscard]] bool has(std::size_t at, WordNumber word) const {
    return std::find(numbers_[at].begin(), numbers_[at].end(), word) != numbers_[at].end();
  }

  [[nodiscard]] bool beside(TokenId left, TokenId right) const {
    return forward_ ? to_index(left) + 1 == to_index(right) : to_index(right) + 1 == to_index(left);
  }

  // How many tokens of the side a phrase of the set takes at `at`; 0 where none stands there.
  [[nodiscard]] std::size_t length_at(const std::vector<VerbDictionary::Phrase>& phrases, std::size_t at) const {
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
  [[nodiscard]] bool in_phrase(const PatternItem& item, std::size_t at) const {
    if (item.phrase == 0 || item.phrase != open_phrase_ || !forward_) {
      return true;
    }
    const TokenId noun = document_.head(preposition_);
    return document_.word(preposition_).relation == Relation::case_
               ? document_.dominates(noun, tokens_[at])
               : to_index(tokens_[at]) <= to_index(preposition_) + kNear;
  }

  // What decides whether the rest of a pattern matches; of the preposition only where the next item stands in its group.
  using State = std::tuple<std::size_t, std::size_t, bool, std::uint32_t, TokenId>;

  // The items from `item` on, from token `at` on; behind a place, whose first token is the one before `at`, words may stand anywhere.
  // What failed once is not tried again: a word that is often there, several times in a pattern, would have to be tried in all combinations.
  bool match_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at, bool after_place) {
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

  bool try_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at, bool after_place) {
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
      const std::size_t length = gap || !in_phrase(wanted, i) ? 0 : length_at(dictionary_.sets_[wanted.set], i);
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

  // `A_B`: B right behind A; `*_B`: right beside the verb.
  [[nodiscard]] bool stands_beside(std::size_t at) const {
    return beside(at == 0 ? verb_ : tokens_[at - 1], tokens_[at]);
  }

  // An actor takes whatever stands before the next word of the pattern; before another place, one noun phrase.
  bool match_place(const std::vector<PatternItem>& items, std::size_t item, std::size_t at) {
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

  void set_place(std::size_t item, std::size_t begin, std::size_t end) {
    places_[item].assign(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                         tokens_.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)));
  }

  [[nodiscard]] std::vector<TokenId> in_text_order(std::vector<TokenId> place) const {
    if (!forward_) {
      std::reverse(place.begin(), place.end());
    }
    return place;
  }

  const VerbDictionary& dictionary_;
  const Document& document_;
  TokenId verb_;
  bool forward_;
  std::vector<TokenId> tokens_;                   // from the verb outwards
  std::vector<std::vector<WordNumber>> numbers_;  // of each token
  std::vector<TokenId> words_;
  std::vector<std::vector<TokenId>> places_;  // by item
  std::uint32_t open_phrase_ = 0;
  TokenId preposition_{};
  std::set<State> failed_;  // of the pattern in hand
};

WordNumber VerbDictionary::number_of(const std::string& lower_word) {
  return words_.try_emplace(lower_word, static_cast<WordNumber>(words_.size())).first->second;
}

std::uint32_t VerbDictionary::add_set(std::vector<Phrase> phrases) {
  sets_.push_back(std::move(phrases));
  return static_cast<std::uint32_t>(sets_.size() - 1);
}

std::uint32_t VerbDictionary::add_block() {
  blocks_.emplace_back();
  return static_cast<std::uint32_t>(blocks_.size() - 1);
}

void VerbDictionary::add_pattern(std::uint32_t block, VerbPattern pattern) {
  Block& home = blocks_[block];
  const auto number = static_cast<std::uint32_t>(home.patterns.size());
  const PatternItem* key = nullptr;
  for (const auto* items : {&pattern.before, &pattern.after}) {
    for (const PatternItem& item : *items) {
      const bool words = item.kind == PatternItem::Kind::words;
      if (words && (key == nullptr || sets_[item.set].size() < sets_[key->set].size())) {
        key = &item;
      }
    }
  }
  if (key == nullptr) {
    home.without_words.push_back(number);
  } else {
    for (const Phrase& phrase : sets_[key->set]) {
      auto& numbers = home.by_word[phrase.front()];
      if (numbers.empty() || numbers.back() != number) {
        numbers.push_back(number);
      }
    }
  }
  home.patterns.push_back(std::move(pattern));
}

void VerbDictionary::add_verb(const std::vector<std::string>& lower_forms, const VerbEntry& entry) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back(entry);
  for (const std::string& form : lower_forms) {
    auto& entries = entries_by_form_[form];
    if (entries.empty() || entries.back() != number) {
      entries.push_back(number);
    }
  }
}

std::vector<WordNumber> VerbDictionary::numbers_at(const Document& document, TokenId token) const {
  std::vector<WordNumber> numbers;
  const auto add = [&](const std::string& word) {
    if (const auto found = words_.find(word); found != words_.end()) {
      numbers.push_back(found->second);
    }
  };
  for (const std::string& lemma : possible_lemmas(lower_ascii(document.text(token)))) {
    add(lemma);
  }
  add(lower_ascii(document.word(token).lemma));
  return numbers;
}

// The entries of the form, else of its lemma, else of what it may come from; those of several words do not stand for the verb itself.
std::vector<std::uint32_t> VerbDictionary::entries_at(const Document& document, TokenId verb) const {
  const std::string form = lower_ascii(document.text(verb));
  std::vector<std::string> spellings = possible_lemmas(form);
  spellings.insert(spellings.begin() + 1, lower_ascii(document.word(verb).lemma));
  std::vector<std::uint32_t> entries;
  for (const std::string& spelling : spellings) {
    if (const auto found = entries_by_form_.find(spelling); found != entries_by_form_.end()) {
      for (const std::uint32_t number : found->second) {
        if (std::find(entries.begin(), entries.end(), number) == entries.end()) {
          entries.push_back(number);
        }
      }
      if (std::any_of(found->second.begin(), found->second.end(),
                      [&](std::uint32_t number) { return entries_[number].is_plain(); })) {
        break;
      }
    }
  }
  return entries;
}

bool VerbDictionary::match(const Document& document, TokenId verb, std::vector<FrameMatch>& matches) const {
  const std::vector<std::uint32_t> numbers = entries_at(document, verb);
  if (numbers.empty()) {
    return false;
  }
  PatternMatcher behind(*this, document, verb, true);
  PatternMatcher ahead(*this, document, verb, false);
  bool defined = false;
  using Rank = std::pair<std::size_t, std::size_t>;  // items before the verb, which may turn its sense, then behind it
  std::vector<std::pair<Rank, FrameMatch>> found;
  for (const std::uint32_t number : numbers) {
    const VerbEntry& entry = entries_[number];
    FrameMatch bare{&entry.frame, {verb}, std::nullopt};
    defined = defined || entry.is_plain();
    if (!behind.match_beside(entry.after, bare) || !ahead.match_beside(entry.before, bare)) {
      continue;
    }
    const Block& block = blocks_[entry.block];
    std::vector<std::uint32_t> candidates = block.without_words;
    for (const PatternMatcher* side : {&behind, &ahead}) {
      for (const auto& words : side->numbers()) {
        for (const WordNumber word : words) {
          if (const auto with = block.by_word.find(word); with != block.by_word.end()) {
            candidates.insert(candidates.end(), with->second.begin(), with->second.end());
          }
        }
      }
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const std::uint32_t candidate : candidates) {
      const VerbPattern& pattern = block.patterns[candidate];
      FrameMatch match = bare;
      match.frame = &pattern.frame;
      if (behind.match(pattern.after, match) && ahead.match(pattern.before, match)) {
        found.emplace_back(Rank(pattern.before.size(), pattern.after.size()), std::move(match));
      }
    }
    if (entry.coded) {
      found.emplace_back(Rank(), std::move(bare));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::pair(left.second.words.size(), left.first) > std::pair(right.second.words.size(), right.first);
  });
  for (auto& [rank, match] : found) {
    matches.push_back(std::move(match));
  }
  return defined;
}

}  // namespace entente
