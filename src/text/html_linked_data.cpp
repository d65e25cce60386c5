// schema.org's objects in a page. Worked example: {"@graph": [{"@type": "Organization", "name": "H"}, {"@type": "NewsArticle", "headline": "Talks fail",
// "datePublished": "2016-11-14T10:00:00Z", "publisher": {"name": "Herald"}}]} gives the headline, the day and "Herald".
#include <array>
#include <deque>

#include <nlohmann/json.hpp>

#include <entente/base/json_nesting.hpp>
#include <entente/base/utf8.hpp>
#include <entente/text/dates.hpp>

#include "html_facts.hpp"
#include "written_date.hpp"

namespace entente::text_detail {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 4U << 20U;
constexpr std::size_t kMostDepth = 64;

bool is_article_type(const Json& type) {
  if (type.is_array()) {
    for (const Json& one : type) {
      if (one.is_string() && is_article_type(one)) {
        return true;
      }
    }
    return false;
  }
  if (!type.is_string()) {
    return false;
  }
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name.ends_with("BlogPosting") ||
         name == "Report";  // NewsArticle, ReportageNewsArticle, LiveBlogPosting
}

// A string, the `name` of an object, or that of the first element of an array.
std::string name_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) {
    return {};
  }
  const Json* value = found->is_array() && !found->empty() ? &found->front() : &*found;
  if (value->is_object()) {
    const auto name = value->find("name");
    return name != value->end() && name->is_string() ? collapsed(name->get<std::string>()) : std::string();
  }
  return value->is_string() ? collapsed(value->get<std::string>()) : std::string();
}

void fill(std::string& value, std::string found) {
  if (value.empty()) {
    value = std::move(found);
  }
}

// The text of an article given as plain text or as markup.
std::string plain_body(const Json& object) {
  const auto found = object.find("articleBody");
  if (found == object.end() || !found->is_string()) {
    return {};
  }
  const auto& text = found->get_ref<const std::string&>();
  std::string body;
  const auto add = [&body](const std::string& paragraph) {
    if (!paragraph.empty()) {
      body += (body.empty() ? "" : "\n\n") + paragraph;
    }
  };
  if (text.find("</") != std::string::npos) {
    const XmlDocument markup = parse_page(text);
    xmlNode* root = markup ? xmlDocGetRootElement(markup.get()) : nullptr;
    for (const TextBlock& block : root != nullptr ? gather_blocks(root) : std::vector<TextBlock>()) {
      add(block.text);
    }
    return body;
  }
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    add(collapsed(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return body;
}

void take_object(const Json& object, LinkedArticle& article) {
  const auto type = object.find("@type");
  if (type == object.end() || !is_article_type(*type)) {
    return;
  }
  fill(article.headline, name_in(object, "headline"));
  fill(article.date, written_date(name_in(object, "datePublished")).value_or(""));
  fill(article.publisher, name_in(object, "publisher"));
  fill(article.language, name_in(object, "inLanguage"));
  fill(article.body, plain_body(object));
}

}  // namespace

void take_linked_data(std::string_view json, LinkedArticle& article) {
  if (json.size() > kMostBytes || first_invalid_utf8(json) || json_depth(json) > kMostDepth) {
    return;
  }
  const Json data = Json::parse(json.begin(), json.end(), nullptr, false);
  std::deque<const Json*> open = {&data};
  while (!open.empty()) {
    const Json& value = *open.front();
    open.pop_front();
    if (value.is_object()) {
      take_object(value, article);
    }
    if (value.is_structured()) {
      for (const Json& element : value) {
        if (element.is_structured()) {
          open.push_back(&element);
        }
      }
    }
  }
}

}  // namespace entente::text_detail
