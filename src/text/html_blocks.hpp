#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "html_dom.hpp"

namespace entente::text_detail {

// A run of text of a page between two borders of block elements.
struct TextBlock {
  std::string text;
  const xmlNode* element = nullptr;  // the block element whose own text this is
  std::size_t link_bytes = 0;
  bool around = false;  // names of classes say that it is no part of the article: a menu, a promotion, a comment
};

// Letters outside links, in bytes; 0 for a short or linked block.
[[nodiscard]] std::size_t worth(const TextBlock& block);
[[nodiscard]] bool is_heading(const xmlNode* element);  // h1 to h6
[[nodiscard]] bool is_mostly_link(const TextBlock& block);

// All text of the page in document order, without scripts, forms' fields and pictures. An element whose name says that it is around the article,
// but which holds most of the text, is not around it.
// Cost  O(nodes), no recursion.
[[nodiscard]] std::vector<TextBlock> gather_blocks(xmlNode* root);

}  // namespace entente::text_detail
