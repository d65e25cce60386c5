#pragma once

#include <string>
#include <vector>

#include "html_blocks.hpp"
#include "html_body.hpp"

namespace entente::text_detail {

// What a page says of its article in JSON-LD (schema.org), of the first object whose type is a kind of article.
struct LinkedArticle {
  std::string headline;
  std::string date;  // YYYY-MM-DD
  std::string publisher;
  std::string language;
  std::string body;  // plain text, paragraphs parted by blank lines
};
// Adds what one script of type application/ld+json says; what is known stays. Never throws for broken JSON.
void take_linked_data(std::string_view json, LinkedArticle& article);

// What a page says of its article anywhere.
struct PageFacts {
  std::string title;
  std::string date;
  std::string publisher;
  std::string url;
  std::string language;
  std::string linked_body;  // the text of the article in JSON-LD
};

// One walk over all nodes. Where the page's head gives no date, the address and the lines near the article may.
[[nodiscard]] PageFacts find_page_facts(xmlNode* root, const std::vector<TextBlock>& blocks,
                                        const ArticleBlocks& article);

}  // namespace entente::text_detail
