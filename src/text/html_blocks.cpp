// The text of a page in blocks. Worked example: <p>Iran <b>left</b>.</p><ul class="share-bar"><li>Post</li></ul> gives "Iran left." and, marked
// as around, "Post". On a page whose <body class="social"> holds everything, that name says nothing and is not heeded.
#include "html_blocks.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr std::array<std::string_view, 21> kSkipped = {
    "script", "style",  "noscript", "button",   "iframe", "select", "svg",  "template", "video",  "audio",   "object",
    "embed",  "canvas", "map",      "textarea", "input",  "label",  "head", "math",     "option", "datalist"};
constexpr std::array<std::string_view, 38> kBlocks = {
    "p",        "div",    "section",    "article",    "main",   "body",   "li",   "ul",      "ol",    "h1",
    "h2",       "h3",     "h4",         "h5",         "h6",     "td",     "th",   "tr",      "table", "dl",
    "dd",       "dt",     "pre",        "blockquote", "header", "center", "hr",   "address", "tbody", "html",
    "fieldset", "figure", "figcaption", "aside",      "nav",    "footer", "form", "dialog"};
constexpr std::array<std::string_view, 6> kAroundElements = {"nav", "aside", "footer", "form", "dialog", "menu"};
// Names of classes and ids of what surrounds an article.
constexpr std::array<std::string_view, 23> kAroundNames = {
    "comment",    "sidebar",  "related", "newsletter",   "share",     "social", "promo",   "advert",
    "breadcrumb", "cookie",   "recirc",  "most-popular", "subscribe", "signup", "sign-up", "footer",
    "masthead",   "site-nav", "navbar",  "outbrain",     "taboola",   "disqus", "byline"};
// Names of what is there for screen readers alone.
constexpr std::array<std::string_view, 5> kUnseenNames = {"off-screen", "offscreen", "visually-hidden",
                                                          "visuallyhidden", "sr-only"};
// Names of the article itself, whatever else stands in them.
constexpr std::array<std::string_view, 4> kArticleNames = {"article-body", "articlebody", "story-body", "caption"};

template <std::size_t N>
bool is_in(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

template <std::size_t N>
bool holds_one(std::string_view text, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool is_hidden(const xmlNode* node) {
  std::string style = lower_case(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  const std::string names = lower_case(attribute(node, "class"));
  return holds_one(names, kUnseenNames) || style.find("display:none") != std::string::npos ||
         attribute(node, "aria-hidden") == "true" || has_attribute(node, "hidden");
}

bool is_around(const xmlNode* node) {
  const std::string_view name = name_of(node);
  if (is_in(name, kAroundElements)) {
    return true;
  }
  if (node->properties == nullptr || name == "body" || name == "html" || name == "article" || name == "main") {
    return false;
  }
  if (is_hidden(node)) {
    return true;
  }
  const std::string names = lower_case(attribute(node, "class") + " " + attribute(node, "id"));
  return holds_one(names, kAroundNames) && !holds_one(names, kArticleNames);
}

class Gatherer {
 public:
  std::vector<TextBlock> gather(xmlNode* root) {
    for (xmlNode* node = root; node != nullptr;) {
      const bool skip = node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE ||
                        (is_element(node) && is_in(name_of(node), kSkipped));
      if (!skip) {
        take(node);
      }
      node = next_node(node, root, !skip);
    }
    flush();
    mark_around();
    return std::move(blocks_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Around {
    std::size_t parent = kNone;
    std::size_t worth = 0;  // of all text within
  };

  // Which element that may be around the article a node lies in; parents come before their children.
  std::size_t around_of(const xmlNode* node) const {
    const auto found = around_of_.find(node);
    return found == around_of_.end() ? kNone : found->second;
  }

  void take(xmlNode* node) {
    if (!is_element(node)) {
      take_text(node);
      return;
    }
    const std::size_t outer = node->parent != nullptr ? around_of(node->parent) : kNone;
    if (is_around(node)) {
      flush();
      around_.push_back({outer, 0});
      around_of_.emplace(node, around_.size() - 1);
    } else if (outer != kNone) {
      around_of_.emplace(node, outer);
    }
    const std::string_view name = name_of(node);
    if (name == "br") {
      breaks_ += 1;
    } else if (is_in(name, kBlocks)) {
      flush();
    }
  }

  void take_text(const xmlNode* node) {
    if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE) {
      return;
    }
    const std::string_view text = view(node->content);
    const xmlNode* element = node->parent;
    bool link = false;
    std::size_t steps = 0;  // inline elements do not nest deeply in earnest
    while (is_element(element) && !is_in(name_of(element), kBlocks) && steps++ < 64) {
      link = link || name_of(element) == "a";
      element = element->parent;
    }
    const std::size_t around = around_of(node->parent);
    if (element != current_.element || around != current_around_ || (breaks_ > 1 && !is_only_blank(text))) {
      flush();
    } else if (breaks_ == 1) {
      current_.text.push_back(' ');
    }
    breaks_ = is_only_blank(text) ? breaks_ : 0;
    current_.element = element;
    current_around_ = around;
    current_.text.append(text);
    current_.link_bytes += link ? text.size() : 0;
  }

  void flush() {
    current_.text = collapsed(current_.text);
    if (!current_.text.empty()) {
      blocks_.push_back(std::move(current_));
      block_around_.push_back(current_around_);
    }
    current_ = {};
  }

  void mark_around() {
    std::size_t total = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      total += worth(blocks_[i]);
      if (block_around_[i] != kNone) {
        around_[block_around_[i]].worth += worth(blocks_[i]);
      }
    }
    for (std::size_t i = around_.size(); i-- > 0;) {
      if (around_[i].parent != kNone) {
        around_[around_[i].parent].worth += around_[i].worth;
      }
    }
    std::vector<bool> heeded(around_.size());
    for (std::size_t i = 0; i < around_.size(); ++i) {
      heeded[i] = around_[i].worth * 2 <= total || (around_[i].parent != kNone && heeded[around_[i].parent]);
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      blocks_[i].around = block_around_[i] != kNone && heeded[block_around_[i]];
    }
  }

  std::vector<TextBlock> blocks_;
  std::vector<std::size_t> block_around_;
  std::vector<Around> around_;
  std::unordered_map<const xmlNode*, std::size_t> around_of_;
  TextBlock current_;
  std::size_t current_around_ = kNone;
  std::size_t breaks_ = 0;
};

}  // namespace

std::size_t worth(const TextBlock& block) {
  const std::size_t size = block.text.size();
  const std::size_t linked = std::min(size, block.link_bytes);
  return size < 40 || linked * 2 > size ? 0 : size - linked;
}

bool is_heading(const xmlNode* element) {
  const std::string_view name = name_of(element);
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_mostly_link(const TextBlock& block) { return block.link_bytes * 2 > block.text.size(); }

std::vector<TextBlock> gather_blocks(xmlNode* root) { return Gatherer().gather(root); }

}  // namespace entente::text_detail
