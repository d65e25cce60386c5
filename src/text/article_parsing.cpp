// From the bytes of one document to an article. What cannot be read becomes a record; nothing a document holds makes the reader throw.
// Worked example: `{"id":"a","text":"Iran left.","date":"2016-11-14T10:00:00Z"}` gives the article "a" of 2016-11-14; `{"id":"b"` as the second line of
// "wire" gives the record {id "wire:2", code "invalid_json"}.
#include "article_parsing.hpp"

#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include <entente/base/json_nesting.hpp>
#include <entente/base/utf8.hpp>
#include <entente/text/dates.hpp>

#include "characters.hpp"
#include "html_article.hpp"

namespace entente {

namespace text_detail {

UnreadableDocument too_large(const std::string& id, std::size_t limit) {
  return {id, "too_large", "the document is larger than " + std::to_string(limit) + " bytes"};
}

std::string without_mark(std::string bytes) {
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.erase(0, kByteOrderMark.size());
  }
  return bytes;
}

}  // namespace text_detail

using namespace text_detail;

namespace {

using Json = nlohmann::json;

// What makes bytes no text at all: NUL bytes or broken UTF-8.
std::optional<UnreadableDocument> check_bytes(std::string_view bytes, const std::string& id) {
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return UnreadableDocument{id, "binary", "not a text: a NUL byte at byte " + std::to_string(nul)};
  }
  if (const auto bad = first_invalid_utf8(bytes)) {
    return UnreadableDocument{id, "invalid_utf8", "not UTF-8 at byte " + std::to_string(*bad)};
  }
  return std::nullopt;
}

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Byte offsets of all code points of the text, its end included.
std::vector<std::uint32_t> code_point_bytes(std::string_view text) {
  std::vector<std::uint32_t> bytes;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).byte_count) {
    bytes.push_back(static_cast<std::uint32_t>(at));
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

// The caller's mentions into the article; a message when one of them is wrong.
std::optional<std::string> take_mentions(const Json& mentions, Article& article) {
  if (!mentions.is_array()) {
    return "`mentions` must be an array";
  }
  if (mentions.empty()) {
    return std::nullopt;
  }
  const std::vector<std::uint32_t> bytes = code_point_bytes(article.body);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Json& mention = mentions[i];
    const std::string where = "mention " + std::to_string(i) + ": ";
    if (!mention.is_object()) {
      return where + "expected an object";
    }
    const auto begin = mention.find("start");
    const auto end = mention.find("end");
    if (begin == mention.end() || end == mention.end() || !begin->is_number_unsigned() || !end->is_number_unsigned()) {
      return where + "`start` and `end` must be whole numbers from 0";
    }
    const auto first = begin->get<std::uint64_t>();
    const auto last = end->get<std::uint64_t>();
    if (first >= last || last >= bytes.size()) {
      return where + "[" + std::to_string(first) + ", " + std::to_string(last) + ") is no range within the " +
             std::to_string(bytes.size() - 1) + " code points of the text";
    }
    article.given_mentions.push_back({{bytes[first], bytes[last]}, text_of(mention, "name"), text_of(mention, "type")});
  }
  return std::nullopt;
}

// CRLF and lone CR become LF.
std::string with_unix_lines(std::string bytes) {
  if (bytes.find('\r') == std::string::npos) {
    return bytes;
  }
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') {
      out.push_back(bytes[i]);
    } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
      out.push_back('\n');
    }
  }
  return out;
}

// Finds how the number is written that the outermost `id` of a document is: of two long ones a double may be the same.
class IdSpelling : public nlohmann::json_sax<Json> {
 public:
  std::string spelling;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t& written) override {
    if (depth_ == 1 && is_id_) {
      spelling = written;
    }
    return true;
  }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return enter(); }
  bool key(string_t& name) override {
    is_id_ = depth_ == 1 ? name == "id" : is_id_;
    return true;
  }
  bool end_object() override { return leave(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool enter() {
    ++depth_;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }
  std::size_t depth_ = 0;
  bool is_id_ = false;
};

// The id in the record of a document that may not have one.
std::string take_id(const Json& document, std::string_view text, const std::string& fallback_id) {
  const auto found = document.find("id");
  if (found == document.end() || found->is_null()) {
    return fallback_id;
  }
  if (found->is_number_float()) {  // also a whole number beyond 64 bits
    IdSpelling number;
    Json::sax_parse(text.begin(), text.end(), &number);
    return number.spelling;
  }
  return found->is_string()                          ? found->get<std::string>()
         : found->is_number() || found->is_boolean() ? found->dump()
                                                     : fallback_id;
}

// A JSON object, or why there is none.
std::variant<Json, UnreadableDocument> parse_object(std::string_view text, const std::string& id, std::size_t depth) {
  if (json_depth(text) > depth) {
    return UnreadableDocument{id, "invalid_json", "nested deeper than " + std::to_string(depth) + " levels"};
  }
  try {
    Json document = Json::parse(text.begin(), text.end());
    if (!document.is_object()) {
      return UnreadableDocument{id, "invalid_json",
                                "expected a JSON object, found " + std::string(document.type_name())};
    }
    return document;
  } catch (const Json::parse_error& error) {
    return UnreadableDocument{id, "invalid_json", "not JSON at byte " + std::to_string(error.byte)};
  } catch (const Json::exception&) {  // a number out of range
    return UnreadableDocument{id, "invalid_json", "not JSON that can be read"};
  }
}

// The date of the document over that of its page.
std::optional<UnreadableDocument> take_date(const Json& document, Article& article) {
  const auto date = document.find("date");
  if (date == document.end() || date->is_null() || (date->is_string() && date->get_ref<const std::string&>().empty())) {
    return std::nullopt;
  }
  const std::optional<std::string> day =
      date->is_string() ? iso_date(date->get_ref<const std::string&>()) : std::nullopt;
  if (!day) {
    return UnreadableDocument{article.id, "invalid_date",
                              "`date` is no ISO 8601 date (expected YYYY, YYYY-MM or YYYY-MM-DD)"};
  }
  article.date = *day;
  return std::nullopt;
}

// What the document says of itself over what its page says. A source is also an object with its name, as news interfaces and schema.org write it.
std::optional<UnreadableDocument> take_strings(const Json& document, Article& article) {
  const std::array<std::pair<const char*, std::string*>, 4> fields = {
      {{"source", &article.publisher}, {"title", &article.title}, {"url", &article.url}, {"lang", &article.language}}};
  for (const auto& [key, value] : fields) {
    const auto found = document.find(key);
    if (found == document.end()) {
      continue;
    }
    const bool named = key == fields[0].first && found->is_object() && found->contains("name");
    const Json& given = named ? (*found)["name"] : *found;
    if (given.is_null()) {
      continue;
    }
    if (!given.is_string()) {
      return UnreadableDocument{article.id, std::string("invalid_") + key,
                                "`" + std::string(key) + "` must be a string" +
                                    (key == fields[0].first ? ", or an object with a string `name`" : "")};
    }
    if (!given.get_ref<const std::string&>().empty()) {
      *value = given.get<std::string>();
    }
  }
  return std::nullopt;
}

}  // namespace

ReadDocument ArticleReader::parse_plain_text(std::string bytes, const std::string& id) const {
  if (bytes.size() > limits_.document_bytes) {
    return too_large(id, limits_.document_bytes);
  }
  if (auto bad = check_bytes(bytes, id)) {
    return *std::move(bad);
  }
  Article article;
  article.id = id;
  article.date = defaults_.date;
  article.publisher = defaults_.publisher;
  article.body = with_unix_lines(without_mark(std::move(bytes)));
  if (is_only_blank(article.body)) {
    return UnreadableDocument{id, "empty", "the document holds no text"};
  }
  return article;
}

ReadDocument ArticleReader::parse_html(std::string_view bytes, const std::string& id,
                                       const std::string& encoding) const {
  if (bytes.size() > limits_.document_bytes) {
    return too_large(id, limits_.document_bytes);
  }
  PageArticle page = find_page_article(bytes, encoding);
  if (page.is_binary) {
    return UnreadableDocument{id, "binary", "not a page: it holds NUL bytes"};
  }
  if (is_only_blank(page.body)) {
    return UnreadableDocument{id, "empty", "no article text was found in the page"};
  }
  Article article;
  article.id = id;
  article.publisher = page.publisher.empty() ? defaults_.publisher : page.publisher;
  article.date = page.date.empty() ? defaults_.date : page.date;
  article.title = std::move(page.title);
  article.url = std::move(page.url);
  article.language = std::move(page.language);
  article.body = std::move(page.body);
  article.from_html = true;
  return article;
}

ReadDocument ArticleReader::parse_document(std::string_view json_line, const std::string& fallback_id) const {
  if (json_line.size() > limits_.document_bytes) {
    return too_large(fallback_id, limits_.document_bytes);
  }
  if (auto bad = check_bytes(json_line, fallback_id)) {
    return *std::move(bad);
  }
  std::variant<Json, UnreadableDocument> parsed = parse_object(json_line, fallback_id, limits_.json_depth);
  if (auto* bad = std::get_if<UnreadableDocument>(&parsed)) {
    return std::move(*bad);
  }
  const Json& document = std::get<Json>(parsed);
  const std::string id = take_id(document, json_line, fallback_id);
  Article article;
  const auto text = document.find("text");
  if (text != document.end() && text->is_string()) {
    article.body = text->get<std::string>();
  } else if (const std::string html = text_of(document, "html"); !html.empty()) {
    ReadDocument page = parse_html(html, id);
    if (std::holds_alternative<UnreadableDocument>(page)) {
      return page;
    }
    article = std::get<Article>(std::move(page));
  } else {
    return UnreadableDocument{id, "missing_text", "the document has neither a string `text` nor a string `html`"};
  }
  if (article.body.find('\0') != std::string::npos) {
    return UnreadableDocument{id, "binary", "the text holds NUL characters"};
  }
  if (is_only_blank(article.body)) {
    return UnreadableDocument{id, "empty", "the document holds no text"};
  }
  article.id = id;
  if (auto bad = take_date(document, article)) {
    return *std::move(bad);
  }
  if (auto bad = take_strings(document, article)) {
    return *std::move(bad);
  }
  article.date = article.date.empty() ? defaults_.date : article.date;
  article.publisher = article.publisher.empty() ? defaults_.publisher : article.publisher;
  if (const auto mentions = document.find("mentions"); mentions != document.end() && !mentions->is_null()) {
    if (const auto wrong = take_mentions(*mentions, article)) {
      return UnreadableDocument{id, "invalid_mentions", *wrong};
    }
  }
  return article;
}

}  // namespace entente
