// Worked example: in "Oman cut aid to Chad." the way from Oman to Chad goes up to the top, "cut", and comes down over "aid".
#include "tree_way.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kMostSteps = 40;  // up the tree

}  // namespace

std::vector<TokenId> chain_up(const Document& document, TokenId from) {
  std::vector<TokenId> chain{from};
  while (!document.is_root(chain.back()) && chain.size() < kMostSteps) {
    chain.push_back(document.head(chain.back()));
  }
  return chain;
}

TreeWay tree_way(const Document& document, TokenId from, TokenId to) {
  TreeWay way{chain_up(document, from), chain_up(document, to), {}};
  for (std::size_t i = 0; i < way.up.size(); ++i) {
    const auto meet = std::find(way.down.begin(), way.down.end(), way.up[i]);
    if (meet != way.down.end()) {
      way.top = *meet;
      way.down.erase(meet, way.down.end());
      way.up.resize(i);
      break;
    }
  }
  return way;
}

std::vector<TokenId> pair_path(const Document& document, TokenId from, TokenId to) {
  TreeWay way = tree_way(document, from, to);
  std::vector<TokenId> path;
  for (const auto* part : {&way.up, &way.down}) {
    path.insert(path.end(), part->begin() + (part->empty() ? 0 : 1), part->end());
  }
  if (way.top) {
    path.push_back(*way.top);
  }
  return path;
}

}  // namespace entente
