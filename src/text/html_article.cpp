// Finds the article in a saved page: decode, parse, find its blocks, read what the page says of it. Each step has a file of its own.
// Cannot do: pages whose text is fetched by a script (unless JSON-LD carries it), articles split over several pages.
#include "html_article.hpp"

#include <utility>

#include <entente/base/utf8.hpp>

#include "html_body.hpp"
#include "html_charset.hpp"
#include "html_facts.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kLinkedBodyBytes = 400;  // a shorter articleBody is a summary

}  // namespace

PageArticle find_page_article(std::string_view bytes, const std::string& encoding) {
  PageArticle page;
  const std::string text = page_as_utf8(bytes, encoding);
  if (text.find('\0') != std::string::npos) {
    page.is_binary = true;
    return page;
  }
  const XmlDocument document = parse_page(text);
  xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) {
    return page;
  }
  const std::vector<TextBlock> blocks = gather_blocks(root);
  const ArticleBlocks article = find_article_blocks(blocks);
  PageFacts facts = find_page_facts(root, blocks, article);
  page.body = article_text(blocks, article, facts.title);
  if (facts.linked_body.size() > kLinkedBodyBytes && facts.linked_body.size() > 2 * page.body.size()) {
    page.body = std::move(facts.linked_body);  // a script would have put it into the page
  }
  if (first_invalid_utf8(page.body)) {
    page.body.clear();
  }
  page.title = std::move(facts.title);
  page.date = std::move(facts.date);
  page.publisher = std::move(facts.publisher);
  page.url = std::move(facts.url);
  page.language = std::move(facts.language);
  return page;
}

}  // namespace entente::text_detail
