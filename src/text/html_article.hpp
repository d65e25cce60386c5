#pragma once

#include <string>
#include <string_view>

namespace entente::text_detail {

// What a saved page says about its article.
struct PageArticle {
  std::string title;
  std::string date;  // YYYY-MM-DD or ""
  std::string publisher;
  std::string url;
  std::string language;
  std::string body;  // paragraphs parted by blank lines; "" when no article was found
};

// Never throws for a broken page. O(nodes), no recursion.
[[nodiscard]] PageArticle find_page_article(std::string_view bytes, bool is_utf8);

}  // namespace entente::text_detail
