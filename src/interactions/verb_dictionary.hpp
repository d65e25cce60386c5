#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <entente/document/document.hpp>

#include "frame_matcher.hpp"

namespace entente {

using WordNumber = std::uint32_t;

// One place of a pattern: words, or an actor.
struct PatternItem {
  enum class Kind : std::uint8_t { words, source, target, both, skip } kind{};
  std::uint32_t set = 0;     // of `words`: which of the dictionary's sets of phrases
  std::uint32_t phrase = 0;  // number of its prepositional group in the pattern, 0: none
  bool joined = false;       // right beside the item before it, seen from the verb: `A_B`
  bool near = false;         // in one noun phrase with the item before it: `{A B}`
};

struct VerbPattern {
  std::vector<PatternItem> before;  // of the verb, the nearest first
  std::vector<PatternItem> after;
  Frame frame;
};

// A verb of a dictionary: `RUSH`, or with more words `+BREAK_DOWN`.
struct VerbEntry {
  std::vector<WordNumber> before, after;  // the other words, right beside the verb; `before` the nearest first
  std::uint32_t block = 0;                // whose patterns are the verb's
  bool coded = false;                     // false: `[---]`, the verb alone is no act
  Frame frame;
  [[nodiscard]] bool is_plain() const { return before.empty() && after.empty(); }
};

// The verbs and patterns of a user's dictionary of PETRARCH or TABARI.
// Takes/gives  a verb in a sentence -> the frames of its own code and of the patterns that its words fill, those with more places first.
//              Words behind the verb must hang on it, in the order of the pattern; of a passive, its subject counts as standing behind it. Words before it
//              must be of its clause or of the clauses above.
// Cost         one look-up a word of the sentence, and the patterns that share a word with it.      Lifetime  must outlive the matches.
// Source       PETRARCH's comments on its verb dictionary; the TABARI manual (Schrodt 2014).
// Tests        tests/interactions/verb_dictionary_test.cpp
class VerbDictionary {
 public:
  // Adds what matches at `verb` to `matches`; whether the dictionary defines the verb by itself, not only with further words.
  bool match(const Document& document, TokenId verb, std::vector<FrameMatch>& matches) const;

  using Phrase = std::vector<WordNumber>;  // words side by side
  // For the matcher of patterns: what a word of the text may be, and the phrases of a set.
  [[nodiscard]] std::vector<WordNumber> numbers_at(const Document& document, TokenId token) const;
  [[nodiscard]] const std::vector<Phrase>& phrases(std::uint32_t set) const { return sets_[set]; }

  // For the reader of dictionaries:
  [[nodiscard]] WordNumber number_of(const std::string& lower_word);
  [[nodiscard]] std::uint32_t add_set(std::vector<Phrase> phrases);
  [[nodiscard]] bool is_empty_set(std::uint32_t set) const { return sets_[set].empty(); }
  [[nodiscard]] std::uint32_t add_block();
  void add_pattern(std::uint32_t block, VerbPattern pattern);
  void add_verb(const std::vector<std::string>& lower_forms, const VerbEntry& entry);

 private:
  struct Block {
    std::vector<VerbPattern> patterns;
    std::unordered_map<WordNumber, std::vector<std::uint32_t>> by_word;  // a word that the pattern cannot do without
    std::vector<std::uint32_t> without_words;
  };
  [[nodiscard]] std::vector<std::uint32_t> entries_at(const Document& document, TokenId verb) const;

  std::unordered_map<std::string, WordNumber> words_;
  std::vector<std::vector<Phrase>> sets_;
  std::vector<Block> blocks_;
  std::vector<VerbEntry> entries_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> entries_by_form_;
};

}  // namespace entente
