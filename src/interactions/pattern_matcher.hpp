#pragma once

#include <cstdint>
#include <set>
#include <tuple>
#include <vector>

#include <entente/document/document.hpp>

#include "frame_matcher.hpp"
#include "verb_dictionary.hpp"

namespace entente {

// One side of a verb, and whether the items of a pattern stand there in their order.
// Takes/gives  a verb in a sentence -> the words behind it (`forward`) or before it, from the verb outwards; a pattern's items of that side -> the words and the
//              places that they take.
// Cost         O(words of the side) once; a pattern O(items x words), since what failed once is not tried again.
// Lifetime     refers to the dictionary and the document; for one thread.
// Tests        tests/interactions/verb_dictionary_test.cpp
class PatternMatcher {
 public:
  PatternMatcher(const VerbDictionary& dictionary, const Document& document, TokenId verb, bool forward);

  // Of each word of the side, what the dictionary may call it.
  [[nodiscard]] const std::vector<std::vector<WordNumber>>& numbers() const { return numbers_; }
  // Fills in the words and places of `match`; false, and `match` as it was, where the items do not stand there.
  bool match(const std::vector<PatternItem>& items, FrameMatch& match);
  // Whether further words of a verb stand right beside it: "break down".
  bool match_beside(const std::vector<WordNumber>& words, FrameMatch& match) const;

 private:
  // What decides whether the rest of a pattern matches; of the preposition only where the next item stands in its group.
  using State = std::tuple<std::size_t, std::size_t, bool, std::uint32_t, TokenId>;

  bool match_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at, bool after_place);
  bool try_from(const std::vector<PatternItem>& items, std::size_t item, std::size_t at, bool after_place);
  bool match_place(const std::vector<PatternItem>& items, std::size_t item, std::size_t at);
  [[nodiscard]] bool has(std::size_t at, WordNumber word) const;
  [[nodiscard]] bool beside(TokenId left, TokenId right) const;
  [[nodiscard]] bool stands_beside(std::size_t at) const;
  [[nodiscard]] std::size_t length_at(const std::vector<VerbDictionary::Phrase>& phrases, std::size_t at) const;
  [[nodiscard]] bool in_phrase(const PatternItem& item, std::size_t at) const;
  void set_place(std::size_t item, std::size_t begin, std::size_t end);
  [[nodiscard]] std::vector<TokenId> in_text_order(std::vector<TokenId> place) const;

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

}  // namespace entente
