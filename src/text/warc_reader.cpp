// Pages out of web archives. Worked example: a record "WARC/1.0", WARC-Type: response, WARC-Target-URI: https://example.org/a, Content-Length: 5021
// and an HTTP response "HTTP/1.1 200 OK", Content-Type: text/html; charset=utf-8 is the document "https://example.org/a".
// Cannot do: records cut into segments; what http_body.cpp cannot unpack.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include <entente/base/utf8.hpp>

#include "characters.hpp"
#include "document_source.hpp"
#include "http_body.hpp"
#include "json_stream.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kHeaderBytes =
    65536;  // of one line of a header, and of those headers of a response that are read
constexpr std::size_t kRecordHeaderBytes = 1U << 20U;  // of all headers of a record
constexpr std::size_t kReasonBytes = 60;

using Fields = std::unordered_map<std::string, std::string>;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

void take_field(std::string_view line, Fields& fields) {
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view value = trimmed(line.substr(colon + 1));
    const auto [known, is_new] = fields.emplace(lower_case(trimmed(line.substr(0, colon))), value);
    if (!is_new && known->first == "content-encoding") {
      known->second.append(", ").append(value);  // packed twice
    }
  }
}

std::string field(const Fields& fields, const char* name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

// The version line and the fields of the next record; nothing at the end of the archive. There are no fields where no record begins, and where its
// headers are too long.
std::optional<Fields> next_record(std::istream& in) {
  BoundedLine line;
  do {
    if (!read_line(in, kHeaderBytes, line)) {
      return std::nullopt;
    }
  } while (trimmed(line.text).empty() && !line.too_large);
  Fields fields;
  if (line.too_large || !line.text.starts_with("WARC/")) {
    return fields;
  }
  std::size_t bytes = 0;
  while (read_line(in, kHeaderBytes, line) && (line.too_large || !trimmed(line.text).empty())) {
    bytes += line.text.size() + 1;
    if (line.too_large || bytes > kRecordHeaderBytes) {
      return Fields();
    }
    take_field(line.text, fields);
  }
  return fields;
}

struct Response {
  Fields fields;
  std::string body;
};

// The page that a response carries; nothing when it carries none.
std::optional<Response> page_in(std::string block) {
  if (!block.starts_with("HTTP/")) {
    return std::nullopt;
  }
  Response response;
  std::size_t at = block.find('\n');
  const std::string_view status = std::string_view(block).substr(0, std::min(at, block.size()));
  const std::size_t code = status.find(' ');
  if (code == std::string_view::npos || status.substr(code + 1, 3) != "200") {
    return std::nullopt;
  }
  while (at != std::string::npos) {
    const std::size_t begin = at + 1;
    at = block.find('\n', begin);
    const std::string_view line = trimmed(std::string_view(block).substr(begin, std::min(at, block.size()) - begin));
    if (line.empty()) {
      break;
    }
    if (begin < kHeaderBytes) {
      take_field(line, response.fields);
    }
  }
  const std::string type = lower_case(field(response.fields, "content-type"));
  if (!type.starts_with("text/html") && !type.starts_with("application/xhtml")) {
    return std::nullopt;
  }
  response.body = at == std::string::npos ? std::string() : block.substr(at + 1);
  return response;
}

// "windows-1251" of "text/html; charset=windows-1251".
std::string charset_of(const Response& response) {
  const std::string type = lower_case(field(response.fields, "content-type"));
  const std::size_t at = type.find("charset=");
  std::string name = at == std::string::npos ? std::string() : type.substr(at + 8);
  name.resize(std::min(name.find_first_of("; "), name.size()));
  name.erase(std::remove(name.begin(), name.end(), '"'), name.end());
  return name;
}

// An address as an id: UTF-8, without the angle brackets of older archives.
std::string id_of(const Fields& record, const std::string& fallback) {
  std::string id = field(record, "warc-target-uri");
  if (id.starts_with('<') && id.ends_with('>')) {
    id = id.substr(1, id.size() - 2);
  }
  return id.empty() || first_invalid_utf8(id) ? fallback : id;
}

// Why the record does not hold the page that was sent, or not all of it.
std::optional<UnreadableDocument> fault_of(const Fields& record, const std::string& id) {
  if (record.contains("warc-segment-number")) {
    return UnreadableDocument{id, "unsupported", "the page is stored in segments"};
  }
  if (record.contains("warc-truncated")) {
    std::string why = field(record, "warc-truncated").substr(0, kReasonBytes);
    std::replace_if(
        why.begin(), why.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return UnreadableDocument{id, "damaged", "the crawler truncated the page: " + (why.empty() ? "no reason" : why)};
  }
  return std::nullopt;
}

ReadDocument document_of(const DocumentSource& source, Response response, const std::string& id) {
  const BodyFields fields{field(response.fields, "transfer-encoding"), field(response.fields, "content-encoding"),
                          field(response.fields, "content-length")};
  if (const auto fault = unpack_body(response.body, fields, source.limits.document_bytes)) {
    return UnreadableDocument{id, fault->code, fault->message};
  }
  ReadDocument document = source.reader.parse_html(response.body, id, charset_of(response));
  if (auto* article = std::get_if<Article>(&document); article != nullptr && article->url.empty()) {
    article->url = id;
  }
  return document;
}

}  // namespace

bool begins_like_warc(std::string_view head) { return head.starts_with("WARC/"); }

bool read_warc(const DocumentSource& source, std::istream& in, const std::string& name) {
  std::size_t count = 0;
  const auto damaged = [&](const std::string& what) {
    return source.sink(UnreadableDocument{
        name + ":" + std::to_string(count), "damaged",
        "record " + std::to_string(count) + " of the archive " + what + "; what follows was not read"});
  };
  while (const std::optional<Fields> record = next_record(in)) {
    ++count;
    const auto size = number_in(field(*record, "content-length"));
    if (!size) {
      return damaged("has no Content-Length, or headers beyond " + std::to_string(kRecordHeaderBytes) + " bytes");
    }
    const bool response =
        field(*record, "warc-type") == "response" && field(*record, "content-type").starts_with("application/http");
    const std::size_t limit = source.limits.document_bytes + kHeaderBytes;
    std::string block;
    if (response) {
      block.resize(std::min(*size, limit));
      in.read(block.data(), static_cast<std::streamsize>(block.size()));
      block.resize(static_cast<std::size_t>(in.gcount()));
    }
    in.ignore(static_cast<std::streamsize>(*size - block.size()));  // counts nothing once the stream has ended
    if (block.size() + static_cast<std::size_t>(in.gcount()) < *size) {
      return damaged("is cut off");
    }
    if (!response) {
      continue;
    }
    const std::string id = id_of(*record, name + ":" + std::to_string(count));
    auto page = page_in(std::move(block));
    if (!page) {
      continue;
    }
    std::optional<UnreadableDocument> fault = fault_of(*record, id);
    if (*size > limit) {
      fault = {id, "too_large", "the page is larger than " + std::to_string(limit) + " bytes"};
    }
    if (!source.sink(fault ? ReadDocument(*std::move(fault)) : document_of(source, *std::move(page), id))) {
      return false;
    }
  }
  return count != 0 || source.sink(UnreadableDocument{name, "damaged", "the archive holds no record"});
}

}  // namespace entente::text_detail
