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
  std::string body;        // paragraphs parted by blank lines; "" when no article was found
  bool is_binary = false;  // NUL characters in it: no page at all
};

// Takes/gives  the bytes of a page in any encoding, and what the server said of it ("" for nothing) -> its article.
// Errors       never throws for a broken page; what is missing is "".      Cost  O(bytes), no recursion, whatever the page holds.
// Tests        tests/text/page_reader_test.cpp, page_charset_test.cpp, hostile_page_test.cpp; accuracy.html
[[nodiscard]] PageArticle find_page_article(std::string_view bytes, const std::string& encoding);

}  // namespace entente::text_detail
