#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "html_blocks.hpp"

namespace entente::text_detail {

// Which blocks of a page are its article, by index; empty when there is none.
struct ArticleBlocks {
  std::vector<std::size_t> indices;
};

// Takes/gives  the blocks of a page -> those of the article, in order.   Cost  O(blocks times depth of the article).
[[nodiscard]] ArticleBlocks find_article_blocks(const std::vector<TextBlock>& blocks);
// Their text, paragraphs parted by blank lines, without the title.
[[nodiscard]] std::string article_text(const std::vector<TextBlock>& blocks, const ArticleBlocks& article,
                                       const std::string& title);

}  // namespace entente::text_detail
