// The verbs of a user's dictionary of PETRARCH, by their forms, and which of their patterns are worth a try. Worked example: at "held" in "Norhaven held peace talks
// with Suthmark" the entry HOLD is found by the lemma; of its patterns those are tried whose smallest set has a word of the sentence, such as `- * {PEACE TALK} (WITH +)`
// by "peace". Of several that stand there (pattern_matcher.cpp) the one with most words comes first.
#include "verb_dictionary.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <entente/base/ascii.hpp>

#include "pattern_matcher.hpp"

namespace entente {

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
