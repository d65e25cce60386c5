#pragma once

#include <optional>
#include <vector>

#include <entente/document/document.hpp>

namespace entente {

// The token, its head, and so on up to the root, 40 tokens at most.
[[nodiscard]] std::vector<TokenId> chain_up(const Document& document, TokenId from);

// The way between two tokens of a sentence: up from the one, then the top where they meet, then down to the other (from below).
struct TreeWay {
  std::vector<TokenId> up, down;  // the ends first; without the top
  std::optional<TokenId> top;
};
[[nodiscard]] TreeWay tree_way(const Document& document, TokenId from, TokenId to);

// The words on the way in the tree from one head to the other, both ends left out unless one is the top; the top is the last.
[[nodiscard]] std::vector<TokenId> pair_path(const Document& document, TokenId from, TokenId to);

}  // namespace entente
