#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/ontology/plover.hpp>

#include "frame_lexicon.hpp"

namespace entente {

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

  SentenceWords(const FrameLexicon& lexicon, const Document& document, SentenceId id);
  [[nodiscard]] const Word& at(TokenId token) const { return words[to_index(token) - to_index(tokens.begin)]; }
};

}  // namespace entente
