// Finds the article in a saved page: its blocks of text are gathered in document order, each is worth its letters outside links, the element
// with the most worth around it is the article, and its blocks are the paragraphs.
// Worked example: <nav><p>Home</p></nav><div><h1>T</h1><p>Iran left.</p><p>So did Oman.</p></div> gives "Iran left.\n\nSo did Oman.".
// Cannot do: pages whose text is fetched by a script, articles split over several pages.
#include "html_article.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <nlohmann/json.hpp>

#include <entente/base/utf8.hpp>
#include <entente/text/dates.hpp>

#include "characters.hpp"
#include "json_stream.hpp"

namespace entente::text_detail {

namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

constexpr std::array<std::string_view, 26> kSkipped = {
    "script", "style",  "noscript", "nav",   "aside",    "footer", "figure", "figcaption", "form",
    "button", "iframe", "select",   "svg",   "template", "video",  "audio",  "object",     "embed",
    "canvas", "map",    "textarea", "input", "label",    "head",   "dialog", "menu"};
constexpr std::array<std::string_view, 31> kBlocks = {
    "p",   "div",        "section", "article", "main", "body",    "li",    "ul",    "ol",      "h1", "h2",
    "h3",  "h4",         "h5",      "h6",      "td",   "th",      "tr",    "table", "dl",      "dd", "dt",
    "pre", "blockquote", "header",  "center",  "hr",   "address", "tbody", "html",  "fieldset"};
// Names of classes and ids of what surrounds an article.
constexpr std::array<std::string_view, 24> kAround = {
    "comment",    "sidebar",  "related", "newsletter",   "share",     "social", "promo",   "advert",
    "breadcrumb", "cookie",   "recirc",  "most-popular", "subscribe", "signup", "sign-up", "footer",
    "masthead",   "site-nav", "navbar",  "outbrain",     "taboola",   "disqus", "caption", "byline"};

template <std::size_t N>
bool is_in(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)),
                                                        [](void* p) { xmlFree(p); });
  return std::string(view(value.get()));
}

// The next node in document order; the children of `node` only if `down`. Walks without recursion, however deep the page.
xmlNode* next_node(xmlNode* node, const xmlNode* root, bool down) {
  if (down && node->children != nullptr && node->type == XML_ELEMENT_NODE) {
    return node->children;
  }
  while (node != nullptr && node != root) {
    if (node->next != nullptr) {
      return node->next;
    }
    node = node->parent;
  }
  return nullptr;
}

bool is_around(const xmlNode* node) {
  if (node->properties == nullptr || view(node->name) == "body" || view(node->name) == "html" ||
      view(node->name) == "article" || view(node->name) == "main") {
    return false;
  }
  std::string style = attribute(node, "style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  if (style.find("display:none") != std::string::npos || attribute(node, "aria-hidden") == "true" ||
      xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr) {
    return true;
  }
  const std::string names = lower_case(attribute(node, "class") + " " + attribute(node, "id"));
  return names.find("article-body") == std::string::npos &&
         std::any_of(kAround.begin(), kAround.end(),
                     [&](std::string_view word) { return names.find(word) != std::string::npos; });
}

bool is_skipped(const xmlNode* node, bool strict) {
  return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE ||
         (node->type == XML_ELEMENT_NODE && (is_in(view(node->name), kSkipped) || (strict && is_around(node))));
}

// Blanks of any kind become one space; none at the ends.
std::string collapsed(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint point = decode_utf8(text, at);
    if (is_blank(point.code_point)) {
      gap = !out.empty();
    } else {
      if (std::exchange(gap, false)) {
        out.push_back(' ');
      }
      out.append(text.substr(at, point.byte_count));
    }
    at += point.byte_count;
  }
  return out;
}

struct Block {
  std::string text;
  const xmlNode* element = nullptr;  // the block element whose own text this is
  std::size_t link_bytes = 0;
};

// All texts of the page below `root`, cut at block elements and at double line breaks. `strict` leaves out what the names of classes say is around.
class BlockGatherer {
 public:
  explicit BlockGatherer(bool strict) : strict_(strict) {}
  std::vector<Block> gather(xmlNode* root) {
    for (xmlNode* node = root; node != nullptr;) {
      const bool skip = is_skipped(node, strict_);
      if (!skip) {
        take(node);
      }
      node = next_node(node, root, !skip);
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void take(xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE) {
      const std::string_view name = view(node->name);
      if (name == "br") {
        breaks_ += 1;
      } else if (is_in(name, kBlocks)) {
        flush();
      }
      return;
    }
    if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE) {
      return;
    }
    const std::string_view text = view(node->content);
    const xmlNode* element = node->parent;
    bool link = false;
    std::size_t steps = 0;  // inline elements do not nest deeply in earnest
    while (element != nullptr && element->type == XML_ELEMENT_NODE && !is_in(view(element->name), kBlocks) &&
           steps++ < 64) {
      link = link || view(element->name) == "a";
      element = element->parent;
    }
    if (element != current_.element || (breaks_ > 1 && !is_only_blank(text))) {
      flush();
    } else if (breaks_ == 1) {
      current_.text.push_back(' ');
    }
    breaks_ = is_only_blank(text) ? breaks_ : 0;
    current_.element = element;
    current_.text.append(text);
    current_.link_bytes += link ? text.size() : 0;
  }

  void flush() {
    current_.text = collapsed(current_.text);
    if (!current_.text.empty()) {
      blocks_.push_back(std::move(current_));
    }
    current_ = {};
  }

  bool strict_;
  std::vector<Block> blocks_;
  Block current_;
  std::size_t breaks_ = 0;
};

std::size_t worth(const Block& block) {
  const std::size_t size = block.text.size();
  const std::size_t linked = std::min(size, block.link_bytes);
  return size < 40 || linked * 2 > size ? 0 : size - linked;
}

bool is_heading(const xmlNode* element) {
  const std::string_view name = view(element->name);
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// The element that is the article: paragraphs give their worth to their parent, half of it to the next element above, a quarter to the one above that.
const xmlNode* best_element(const std::vector<Block>& blocks) {
  std::unordered_map<const xmlNode*, double> scores;
  std::vector<const xmlNode*> order;
  for (const Block& block : blocks) {
    double part = static_cast<double>(worth(block));
    if (part <= 0 || block.element == nullptr) {
      continue;
    }
    const xmlNode* element =
        view(block.element->name) == "p" || view(block.element->name) == "pre" || is_heading(block.element)
            ? block.element->parent
            : block.element;
    for (int level = 0;
         level < 4 && element != nullptr && element->type == XML_ELEMENT_NODE && view(element->name) != "html";
         ++level) {
      if (scores.emplace(element, 0).second) {
        order.push_back(element);
      }
      scores[element] += part;
      part *= 0.6;
      element = element->parent;
    }
  }
  const xmlNode* best = nullptr;
  for (const xmlNode* element : order) {
    if (best == nullptr || scores[element] > scores[best]) {
      best = element;
    }
  }
  // An <article> around the best element is the whole of it.
  for (const xmlNode* up = best; up != nullptr && up->type == XML_ELEMENT_NODE; up = up->parent) {
    if (view(up->name) == "article" || attribute(up, "itemprop") == "articleBody") {
      return up;
    }
  }
  return best;
}

// Which elements lie within `root`: looked up by walking up, remembered so that deep pages stay linear.
class Within {
 public:
  explicit Within(const xmlNode* root) { known_.emplace(root, true); }
  bool operator()(const xmlNode* element) {
    std::vector<const xmlNode*> path;
    bool inside = false;
    for (const xmlNode* up = element; up != nullptr; up = up->parent) {
      if (const auto found = known_.find(up); found != known_.end()) {
        inside = found->second;
        break;
      }
      path.push_back(up);
    }
    for (const xmlNode* node : path) {
      known_.emplace(node, inside);
    }
    return inside;
  }

 private:
  std::unordered_map<const xmlNode*, bool> known_;
};

// The blocks of the page; where the names of classes would throw out most of its text, they mean something else there and are not heeded.
std::vector<Block> page_blocks(xmlNode* root) {
  const auto total = [](const std::vector<Block>& blocks) {
    std::size_t sum = 0;
    for (const Block& block : blocks) {
      sum += worth(block);
    }
    return sum;
  };
  std::vector<Block> strict = BlockGatherer(true).gather(root);
  std::vector<Block> all = BlockGatherer(false).gather(root);
  return total(strict) * 3 < total(all) ? std::move(all) : std::move(strict);
}

std::string article_body(const std::vector<Block>& blocks, const std::string& title) {
  const xmlNode* root = best_element(blocks);
  if (root == nullptr) {
    return {};
  }
  Within within(root);
  std::string body;
  std::string heading;  // waits for a paragraph below it
  for (const Block& block : blocks) {
    if (!within(block.element) || block.link_bytes * 2 > block.text.size() || block.text == title ||
        view(block.element->name) == "h1") {
      continue;
    }
    if (is_heading(block.element)) {
      heading = block.text;
      continue;
    }
    for (const std::string* text : {static_cast<const std::string*>(&heading), &block.text}) {
      if (!text->empty()) {
        body += (body.empty() ? "" : "\n\n") + *text;
      }
    }
    heading.clear();
  }
  return body;
}

// The strings of JSON-LD that a page gives about its article; the first of each kind wins.
void take_linked_data(std::string_view text, PageArticle& page) {
  if (text.size() > (1U << 20U) || first_invalid_utf8(text) || json_depth(text) > 64) {
    return;
  }
  const nlohmann::json data = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
  std::vector<const nlohmann::json*> open = {&data};
  while (!open.empty()) {
    const nlohmann::json& value = *open.back();
    open.pop_back();
    if (value.is_object()) {
      const auto date = value.find("datePublished");
      if (page.date.empty() && date != value.end() && date->is_string()) {
        page.date = iso_date(date->get<std::string>()).value_or("");
      }
      const auto publisher = value.find("publisher");
      if (page.publisher.empty() && publisher != value.end() && publisher->is_object()) {
        const auto name = publisher->find("name");
        page.publisher = name != publisher->end() && name->is_string() ? collapsed(name->get<std::string>()) : "";
      }
      const auto headline = value.find("headline");
      if (page.title.empty() && headline != value.end() && headline->is_string()) {
        page.title = collapsed(headline->get<std::string>());
      }
    }
    if (value.is_structured()) {
      for (const nlohmann::json& element : value) {
        if (element.is_structured()) {
          open.push_back(&element);
        }
      }
    }
  }
}

struct PageHead {
  std::string meta_date;
  std::string time_date;
  std::string social_title;
  std::string heading;  // the only <h1>
  std::size_t headings = 0;
  std::string tab_title;
};

std::string content_of(xmlNode* node) {
  const std::unique_ptr<xmlChar, void (*)(void*)> text(xmlNodeGetContent(node), [](void* p) { xmlFree(p); });
  return collapsed(view(text.get()));
}

void take_meta(const xmlNode* node, PageArticle& page, PageHead& head) {
  std::string key = attribute(node, "property");
  key = key.empty() ? attribute(node, "name") : key;
  key = lower_case(key.empty() ? attribute(node, "itemprop") : key);
  const std::string content = collapsed(attribute(node, "content"));
  static constexpr std::array<std::string_view, 13> kDates = {"article:published_time",
                                                              "article:published",
                                                              "datepublished",
                                                              "date",
                                                              "dc.date",
                                                              "dc.date.issued",
                                                              "pubdate",
                                                              "publishdate",
                                                              "og:published_time",
                                                              "parsely-pub-date",
                                                              "ptime",
                                                              "sailthru.date",
                                                              "og:article:published_time"};
  if (head.meta_date.empty() && is_in(key, kDates)) {
    head.meta_date = iso_date(content).value_or("");
  } else if (key == "og:site_name" && page.publisher.empty()) {
    page.publisher = content;
  } else if (key == "og:title" && head.social_title.empty()) {
    head.social_title = content;
  } else if (key == "og:url" && page.url.empty()) {
    page.url = content;
  }
}

// What the page says about itself; one walk over all nodes.
void take_head(xmlNode* root, PageArticle& page) {
  PageHead head;
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
    if (node->type != XML_ELEMENT_NODE) {
      continue;
    }
    const std::string_view name = view(node->name);
    if (name == "meta") {
      take_meta(node, page, head);
    } else if (name == "link" && lower_case(attribute(node, "rel")) == "canonical") {
      page.url = attribute(node, "href");
    } else if (name == "html") {
      page.language = attribute(node, "lang");
    } else if (name == "title" && head.tab_title.empty() && view(node->parent->name) == "head") {
      head.tab_title = content_of(node);
    } else if (name == "h1" && head.headings++ == 0) {
      head.heading = content_of(node);
    } else if (name == "time" && head.time_date.empty()) {
      head.time_date = iso_date(attribute(node, "datetime")).value_or("");
    } else if (name == "script" && lower_case(attribute(node, "type")) == "application/ld+json") {
      const std::unique_ptr<xmlChar, void (*)(void*)> text(xmlNodeGetContent(node), [](void* p) { xmlFree(p); });
      take_linked_data(view(text.get()), page);
    }
  }
  for (const std::string* title :
       {static_cast<const std::string*>(&head.social_title), static_cast<const std::string*>(&head.heading),
        static_cast<const std::string*>(&head.tab_title)}) {
    page.title = page.title.empty() ? *title : page.title;
  }
  for (const std::string* date :
       {static_cast<const std::string*>(&head.meta_date), static_cast<const std::string*>(&head.time_date)}) {
    page.date = page.date.empty() ? *date : page.date;
  }
}

}  // namespace

PageArticle find_page_article(std::string_view bytes, bool is_utf8) {
  PageArticle page;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, is_utf8 ? "UTF-8" : nullptr,
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) {
    return page;
  }
  take_head(root, page);
  page.body = article_body(page_blocks(root), page.title);
  if (first_invalid_utf8(page.body)) {
    page.body.clear();
  }
  return page;
}

}  // namespace entente::text_detail
