#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/document/linear_model.hpp>
#include <entente/interactions/interaction.hpp>

#include "frame_lexicon.hpp"
#include "pair_context.hpp"

namespace entente {

// Where a word stands, seen from a pair.
enum class PairPlace : std::uint8_t { anywhere, near, path, beside, elsewhere, between, before, after };
// The feature "this lemma stands in this place".
[[nodiscard]] std::uint32_t lemma_feature(PairPlace place, std::string_view lemma);
// The words on the way in the tree from one head to the other, both ends left out unless one is the top; the top is the last.
[[nodiscard]] std::vector<TokenId> pair_path(const Document& document, TokenId from, TokenId to);

// The way between two tokens of a sentence: up from the one, then the top where they meet, then down to the other (from below).
struct TreeWay {
  std::vector<TokenId> up, down;  // the ends first; without the top
  std::optional<TokenId> top;
};
[[nodiscard]] TreeWay tree_way(const Document& document, TokenId from, TokenId to);

// The rules' reading of a pair: the surest interaction that goes this way between its actors, or null.
[[nodiscard]] const Interaction* rule_reading(const Cast& cast, const MarkedPair& pair,
                                              std::span<const Interaction> coded);

// What every pair of a sentence sees alike: per token its lemma and form as hashes, the frames that stand there and the operator that it is.
struct SentenceWords {
  struct Frame {
    Root root{};
    bool more_words = false;
  };
  struct Word {
    std::uint32_t lemma = 0, form = 0;  // hash_text in lower case
    std::vector<Frame> frames;
    std::optional<Operator> operation;
    bool negation = false;
  };
  SentenceId sentence{};
  TokenRange tokens;
  std::vector<Word> words;  // one a token

  SentenceWords(const FrameLexicon& lexicon, const Document& document, SentenceId sentence);
  [[nodiscard]] const Word& at(TokenId token) const { return words[to_index(token) - to_index(tokens.begin)]; }
};

// What the pair model looks at: lemmas by their place (on the path between the two heads, hanging on it, between, before, after), the relations on the path,
// the frames and operators of the lexicon that stand in the sentence, what the rules made of the pair and of the sentence, and what stands around (`context`).
// Takes/gives  -> features; training and use call this one function.
// Cost         O(tokens of the sentence x frames of a lemma).      Tests  tests/interactions/pair_coder_test.cpp
[[nodiscard]] LinearInput pair_features(const SentenceWords& words, const Document& document, const Cast& cast,
                                        const MarkedPair& pair, const PairContext& context);

}  // namespace entente
