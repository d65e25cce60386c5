// Which element of a page is the article. Every block is worth its letters outside links and gives them to the elements around it, less to each
// further one; the element with the most is the article, and <article> around it or a parent that adds paragraphs beside it widens it.
// Worked example: <nav><p>Home</p></nav><div><h1>T</h1><p>Iran left.</p><p>So did Oman.</p></div> gives "Iran left.\n\nSo did Oman.".
// Source: after the scoring of Readability (Arc90, 2010): text, density of links, half to the parent.
#include "html_body.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr int kLevels = 4;            // so far up a block gives its worth
constexpr double kFalling = 0.6;      // of it to each further element
constexpr double kWidest = 2.0;       // a wider element may hold so many times the text of the narrower one
constexpr double kWorthwhile = 1.05;  // and must add so much
constexpr int kWidenings = 8;
constexpr int kDeepest = 12;  // from a part of an article down to its paragraphs
constexpr std::size_t kTinyBytes = 25;
constexpr std::size_t kTinyRun = 4;

bool counts(const TextBlock& block) { return !block.around && worth(block) > 0 && block.element != nullptr; }

// The element with the most worth.
const xmlNode* densest_element(const std::vector<TextBlock>& blocks) {
  std::unordered_map<const xmlNode*, double> scores;
  std::vector<const xmlNode*> order;
  for (const TextBlock& block : blocks) {
    if (!counts(block)) {
      continue;
    }
    auto part = static_cast<double>(worth(block));
    const std::string_view name = name_of(block.element);
    const xmlNode* element =
        name == "p" || name == "pre" || is_heading(block.element) ? block.element->parent : block.element;
    for (int level = 0; level < kLevels && is_element(element) && name_of(element) != "html"; ++level) {
      if (scores.emplace(element, 0).second) {
        order.push_back(element);
      }
      scores[element] += part;
      part *= kFalling;
      element = element->parent;
    }
  }
  const xmlNode* best = nullptr;
  for (const xmlNode* element : order) {
    if (best == nullptr || scores[element] > scores[best]) {
      best = element;
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

// Ends like a sentence, closing quotation marks and brackets apart.
bool ends_sentence(std::string_view text) {
  for (const std::string_view closing : {"\"", "”", "’", "'", ")", "]", "»"}) {
    if (text.ends_with(closing)) {
      text.remove_suffix(closing.size());
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

// Paragraphs that end like sentences.
struct Prose {
  std::size_t bytes = 0;
  std::size_t behind = 0;  // the block behind the last of them
};

// The child of `root` that holds `element`, or `element` itself; null where that is further down than articles go.
const xmlNode* child_holding(const xmlNode* element, const xmlNode* root) {
  for (int steps = 0; is_element(element) && steps < kDeepest; ++steps, element = element->parent) {
    if (element->parent == root) {
      return element;
    }
  }
  return nullptr;
}

// Whether a block beside a part of the article goes on with it: a paragraph of its own, or in an element of the same kind as that part.
bool goes_on(const TextBlock& block, const xmlNode* part, const xmlNode* root) {
  const xmlNode* child = part == nullptr ? nullptr : child_holding(block.element, root);
  if (child == nullptr) {
    return false;
  }
  const std::string names = attribute(part, "class");
  return (child == block.element && name_of(child) == "p") ||
         (!names.empty() && name_of(child) == name_of(part) && attribute(child, "class") == names);
}

// The prose within an element: all of it, or what stands before `end` and what goes on with `part`, a child of it (null for
// none).
Prose prose_within(const std::vector<TextBlock>& blocks, const xmlNode* root, std::size_t end, const xmlNode* part) {
  Within within(root);
  Prose prose;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TextBlock& block = blocks[i];
    if (counts(block) && ends_sentence(block.text) && within(block.element) &&
        (i < end || goes_on(block, part, root))) {
      prose.bytes += worth(block);
      prose.behind = i + 1;
    }
  }
  return prose;
}

bool is_named_article(const xmlNode* element) {
  return name_of(element) == "article" || attribute(element, "itemprop") == "articleBody";
}

// An <article> around the densest element is the whole of it, unless it holds far more: other articles, or the comments of readers. So is a parent
// that adds paragraphs before it, such as the lead, or, right beside it, more of the same kind; what else follows is other reports and a word
// on the author.
const xmlNode* widened(const std::vector<TextBlock>& blocks, const xmlNode* best) {
  Prose own = prose_within(blocks, best, blocks.size(), nullptr);
  const xmlNode* part = best;
  for (int steps = 0; steps < kWidenings; ++steps, part = part->parent) {
    const xmlNode* up = part->parent;
    if (!is_element(up) || name_of(up) == "body" || name_of(up) == "html") {
      break;
    }
    const bool named = is_named_article(up);
    const Prose wider =
        prose_within(blocks, up, named || own.behind == 0 ? blocks.size() : own.behind, steps == 0 ? part : nullptr);
    const auto times = static_cast<double>(wider.bytes) / static_cast<double>(std::max<std::size_t>(own.bytes, 1));
    if (times > kWidest) {
      break;
    }
    if (named || times > kWorthwhile) {
      best = up;
      own = wider;
    }
    if (name_of(up) == "article") {
      break;
    }
  }
  return best;
}

bool is_notice(const std::string& text) {
  static constexpr std::array<std::string_view, 5> kNotices = {"advertisement", "advertising", "supported by",
                                                               "continue reading the main story", "image"};
  const std::string lower = lower_case(text);
  return std::find(kNotices.begin(), kNotices.end(), lower) != kNotices.end();
}

// A long run of scraps without an end mark is the lettering of a chart or a row of buttons; items of lists are not.
void drop_scraps(const std::vector<TextBlock>& blocks, std::vector<std::size_t>& indices) {
  const auto is_scrap = [&](std::size_t index) {
    const TextBlock& block = blocks[index];
    const std::string_view name = name_of(block.element);
    return block.text.size() < kTinyBytes && name != "li" && name != "dd" && name != "dt" &&
           !ends_sentence(block.text) && !is_heading(block.element);
  };
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < indices.size();) {
    std::size_t end = i;
    while (end < indices.size() && is_scrap(indices[end])) {
      ++end;
    }
    if (end - i < kTinyRun) {
      end = std::max(end, i + 1);
      kept.insert(kept.end(), indices.begin() + static_cast<std::ptrdiff_t>(i),
                  indices.begin() + static_cast<std::ptrdiff_t>(end));
    }
    i = end;
  }
  indices = std::move(kept);
}

// A heading stays when a paragraph follows it before the next heading, or when it is a sentence itself.
void drop_lone_headings(const std::vector<TextBlock>& blocks, std::vector<std::size_t>& indices) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const TextBlock& block = blocks[indices[i]];
    const bool followed = i + 1 < indices.size() && !is_heading(blocks[indices[i + 1]].element);
    if (!is_heading(block.element) || followed || ends_sentence(block.text)) {
      kept.push_back(indices[i]);
    }
  }
  indices = std::move(kept);
}

}  // namespace

ArticleBlocks find_article_blocks(const std::vector<TextBlock>& blocks) {
  ArticleBlocks article;
  const xmlNode* best = densest_element(blocks);
  if (best == nullptr) {
    return article;
  }
  Within within(widened(blocks, best));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TextBlock& block = blocks[i];
    if (!block.around && block.element != nullptr && within(block.element) &&
        (!is_mostly_link(block) || is_heading(block.element)) && name_of(block.element) != "h1" &&
        !is_notice(block.text)) {
      article.indices.push_back(i);
    }
  }
  drop_scraps(blocks, article.indices);
  drop_lone_headings(blocks, article.indices);
  return article;
}

std::string article_text(const std::vector<TextBlock>& blocks, const ArticleBlocks& article, const std::string& title) {
  std::string body;
  for (const std::size_t index : article.indices) {
    if (blocks[index].text != title) {
      body += (body.empty() ? "" : "\n\n") + blocks[index].text;
    }
  }
  return body;
}

}  // namespace entente::text_detail
