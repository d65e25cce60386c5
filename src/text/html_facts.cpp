// What a page says of its article: JSON-LD first, then the tags of its head, then its address, then the lines near the article.
// Worked example: og:title "Talks fail - Herald", <h1>Talks fail</h1> and <title>Talks fail - Herald</title> give the title "Talks fail", because
// one candidate is the other without a name behind a dash, and the publisher "Herald".
#include "html_facts.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <entente/base/utf8.hpp>

#include "characters.hpp"
#include "written_date.hpp"

namespace entente::text_detail {

namespace {

constexpr std::array<std::string_view, 5> kSeparators = {" - ", " | ", " — ", " – ", " :: "};

struct Head {
  LinkedArticle linked;
  std::string social_title, microdata_title, heading, tab_title, plain_title;
  std::string meta_date, time_date, any_time_date;
  std::string site_name, meta_publisher;
  std::string canonical, social_url;
  std::string html_language, meta_language;
};

void fill(std::string& value, std::string found) {
  if (value.empty()) {
    value = std::move(found);
  }
}

void take_meta(const xmlNode* node, Head& head) {
  std::string key = attribute(node, "property");
  key = key.empty() ? attribute(node, "name") : key;
  key = lower_case(key.empty() ? attribute(node, "itemprop") : key);
  if (key.empty()) {
    key = lower_case(attribute(node, "http-equiv"));
  }
  static const std::unordered_set<std::string_view> dates = {"article:published_time",
                                                             "article:published",
                                                             "datepublished",
                                                             "date",
                                                             "dc.date",
                                                             "dc.date.issued",
                                                             "dcterms.created",
                                                             "pubdate",
                                                             "publishdate",
                                                             "publish-date",
                                                             "og:published_time",
                                                             "parsely-pub-date",
                                                             "ptime",
                                                             "sailthru.date",
                                                             "og:article:published_time",
                                                             "article:publicationdate",
                                                             "pdate",
                                                             "dcterms.issued",
                                                             "displaydate",
                                                             "publication_date",
                                                             "article.published"};
  static const std::unordered_set<std::string_view> publishers = {"article:publisher", "dc.publisher",      "cre",
                                                                  "publisher",         "dcterms.publisher", "source"};
  const std::string value = collapsed(attribute(node, "content"));
  if (dates.contains(key)) {
    fill(head.meta_date, written_date(value).value_or(""));
  } else if (key == "og:site_name") {
    fill(head.site_name, value);
  } else if (publishers.contains(key) && value.find("://") == std::string::npos) {
    fill(head.meta_publisher, value);
  } else if (key == "og:title") {
    fill(head.social_title, value);
  } else if (key == "twitter:title" || key == "title" || key == "hdl" || key == "dc.title") {
    fill(head.plain_title, value);
  } else if (key == "headline") {
    fill(head.microdata_title, value);
  } else if (key == "og:url") {
    fill(head.social_url, value);
  } else if (key == "content-language" || key == "og:locale" || key == "inlanguage" || key == "language") {
    fill(head.meta_language, value);
  }
}

void take_time(const xmlNode* node, Head& head) {
  std::string when = attribute(node, "datetime");
  when = when.empty() ? content(node) : when;
  const std::string date = written_date(when).value_or("");
  const std::string what = lower_case(attribute(node, "itemprop") + " " + attribute(node, "class"));
  if (what.find("modif") != std::string::npos || what.find("updat") != std::string::npos) {
    return;
  }
  const bool publishing = what.find("publish") != std::string::npos || has_attribute(node, "pubdate");
  fill(publishing ? head.time_date : head.any_time_date, date);
}

Head read_head(xmlNode* root) {
  Head head;
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
    if (!is_element(node)) {
      continue;
    }
    const std::string_view name = name_of(node);
    if (name == "meta") {
      take_meta(node, head);
    } else if (name == "link" && lower_case(attribute(node, "rel")) == "canonical") {
      fill(head.canonical, attribute(node, "href"));
    } else if (name == "html") {
      head.html_language = attribute(node, "lang");
      fill(head.html_language, attribute(node, "xml:lang"));
    } else if (name == "title" && name_of(node->parent) == "head") {
      fill(head.tab_title, content(node));
    } else if (name == "h1") {
      fill(attribute(node, "itemprop") == "headline" ? head.microdata_title : head.heading, content(node));
    } else if (name == "time") {
      take_time(node, head);
    } else if (name == "script" && lower_case(attribute(node, "type")) == "application/ld+json") {
      take_linked_data(raw_content(node), head.linked);
    }
  }
  return head;
}

// "Talks fail" in "Talks fail - Herald"; what stands behind the last separator is `behind`.
std::string without_site(const std::string& title, std::string* behind = nullptr) {
  std::size_t cut = std::string::npos;
  std::size_t width = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string::npos && (cut == std::string::npos || at > cut)) {
      cut = at;
      width = separator.size();
    }
  }
  if (cut == std::string::npos) {
    return title;
  }
  if (behind != nullptr) {
    *behind = title.substr(cut + width);
  }
  return title.substr(0, cut);
}

// Its letters and digits in lower case.
std::string folded(const std::string& title) {
  std::string out;
  for (const Character& character : decode(title, {0, static_cast<std::uint32_t>(title.size())})) {
    if (character.kind == CharKind::letter || character.kind == CharKind::digit) {
      append_utf8(out, to_lower(character.code));
    }
  }
  return out;
}

// Two titles say the same when one begins the other, signs and capitals apart.
bool agree(const std::string& a, const std::string& b) {
  const std::string one = folded(a);
  const std::string other = folded(b);
  const std::string& shorter = one.size() < other.size() ? one : other;
  const std::string& longer = one.size() < other.size() ? other : one;
  return shorter.size() >= 8 && longer.starts_with(shorter);
}

// The candidate that most others agree with, the first of them; then without what follows a separator when another candidate or the name of the
// site says that it is no part of it.
std::string choose_title(const Head& head) {
  std::vector<std::string> candidates;
  for (const std::string* title : {&head.linked.headline, &head.microdata_title, &head.social_title, &head.heading,
                                   &head.plain_title, &head.tab_title}) {
    const bool copied = title == &head.plain_title && *title == head.social_title;  // one voice, not two
    if (!title->empty() && !copied) {
      candidates.push_back(*title);
    }
  }
  std::string best;
  std::ptrdiff_t most = -1;
  for (const std::string& candidate : candidates) {
    const auto votes = std::count_if(candidates.begin(), candidates.end(),
                                     [&](const std::string& other) { return agree(candidate, other); });
    if (votes > most) {
      most = votes;
      best = candidate;
    }
  }
  for (int round = 0; round < 2; ++round) {
    std::string behind;
    const std::string shorter = without_site(best, &behind);
    const bool is_site = !behind.empty() && (lower_case(behind) == lower_case(head.site_name) ||
                                             lower_case(behind) == lower_case(head.linked.publisher));
    const bool is_said = std::any_of(candidates.begin(), candidates.end(),
                                     [&](const std::string& other) { return folded(other) == folded(shorter); });
    if (shorter == best || !(is_site || is_said)) {
      break;
    }
    best = shorter;
  }
  return best;
}

// A name behind the title in the tab is the site's: "Talks fail - Herald".
std::string site_in_tab(const Head& head, const std::string& title) {
  std::string behind;
  const std::string shorter = without_site(head.tab_title, &behind);
  return folded(shorter) == folded(title) && behind.size() <= 40 ? behind : std::string();
}

// The first date in the short lines from a little before the article to its first paragraphs.
std::string date_near(const std::vector<TextBlock>& blocks, const ArticleBlocks& article) {
  constexpr std::size_t kBefore = 25;
  constexpr std::size_t kBehind = 4;
  constexpr std::size_t kLineBytes = 120;
  if (article.indices.empty()) {
    return {};
  }
  const std::size_t first = article.indices.front();
  for (std::size_t i = first - std::min(first, kBefore); i < std::min(first + kBehind, blocks.size()); ++i) {
    if (blocks[i].text.size() <= kLineBytes) {
      if (auto date = written_date(blocks[i].text)) {
        return *std::move(date);
      }
    }
  }
  return {};
}

std::string whole_address(const std::string& url) { return url.starts_with("//") ? "https:" + url : url; }

// "en_US" and "en-US, fr" are "en-US".
std::string language_tag(std::string text) {
  text.resize(std::min(text.find_first_of(",; "), text.size()));
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

}  // namespace

PageFacts find_page_facts(xmlNode* root, const std::vector<TextBlock>& blocks, const ArticleBlocks& article) {
  const Head head = read_head(root);
  PageFacts facts;
  facts.title = choose_title(head);
  facts.url = whole_address(head.canonical.empty() ? head.social_url : head.canonical);
  facts.date = head.linked.date;
  fill(facts.date, head.meta_date);
  fill(facts.date, head.time_date);
  fill(facts.date, address_date(facts.url).value_or(""));
  fill(facts.date, head.any_time_date);
  fill(facts.date, date_near(blocks, article));
  facts.publisher = head.linked.publisher;
  for (const std::string& name : {head.site_name, site_in_tab(head, facts.title), head.meta_publisher}) {
    fill(facts.publisher, name);
  }
  for (const std::string& language : {head.html_language, head.linked.language, head.meta_language}) {
    fill(facts.language, language_tag(language));
  }
  facts.linked_body = head.linked.body;
  return facts;
}

}  // namespace entente::text_detail
