// Documents as JSON: one a line, or in any other arrangement. Worked example: the lines {"text": "a"} and {"text": "b"} of "wire.ndjson" are the
// documents "wire:1" and "wire:2"; `[{"text": "a"}, {"text": "b"}]` in "wire.json" is the same two.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/base/checksum.hpp>

#include "article_parsing.hpp"
#include "document_source.hpp"
#include "json_stream.hpp"

namespace entente::text_detail {

namespace {

// A line of a stream of many machines is called the same in whichever part it stands.
std::string id_made_of(std::string_view line) {
  Checksum sum;
  sum.add(line);
  return "line:" + sum.hex();
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

UnreadableDocument utf16(const std::string& id) {
  return {id, "invalid_utf8", "the file is UTF-16; convert it to UTF-8"};
}

}  // namespace

bool read_json_lines(const DocumentSource& source, std::istream& in, const std::string& name, std::string first,
                     std::size_t lines_before) {
  BoundedLine line;
  std::size_t number = lines_before;
  bool wide = false;
  while (read_line(in, source.limits.document_bytes, line) || !first.empty()) {
    ++number;
    if (!first.empty()) {
      line.text.insert(0, first);
      first.clear();
    }
    wide = wide || (number == 1 && is_utf16(line.text));  // still a record for each line
    if (number == 1) {
      line.text = without_mark(std::move(line.text));
    }
    const std::string id = name.empty() ? id_made_of(line.text) : name + ":" + std::to_string(number);
    if (line.too_large) {
      if (!source.sink(too_large(name.empty() ? "line:too-large" : id, source.limits.document_bytes))) {
        return false;
      }
      continue;
    }
    if (line.text.find_first_not_of(" \t\r\v\f") == std::string::npos) {
      continue;
    }
    if (!source.sink(wide ? utf16(id) : source.reader.parse_document(line.text, id))) {
      return false;
    }
  }
  return true;
}

bool read_json_values(const DocumentSource& source, std::istream& in, const std::string& name, std::string begun) {
  if (is_utf16(begun)) {
    return source.sink(utf16(name));
  }
  JsonSplitter splitter(in, source.limits.document_bytes, std::move(begun));
  std::vector<BoundedLine> held(
      1);  // one document is called by the name alone, so the first waits until a second is seen
  std::size_t count = 0;
  const auto give = [&](const BoundedLine& value, const std::string& id) {
    if (!value.too_large) {
      return source.sink(source.reader.parse_document(value.text, id));
    }
    UnreadableDocument record = too_large(id, source.limits.document_bytes);
    record.message += value.ends_stream ? "; what follows in the file was not read" : "";
    return source.sink(std::move(record));
  };
  const auto numbered = [&] { return name + ":" + std::to_string(count); };
  const bool any = splitter.next(held[0]);
  for (BoundedLine value; any && splitter.next(value);) {
    if (count == 0 && !give(held[0], name + ":1")) {
      return false;
    }
    count = count == 0 ? 2 : count + 1;
    if (!give(value, numbered())) {
      return false;
    }
  }
  if (splitter.fault().empty()) {
    return !any         ? source.sink(UnreadableDocument{name, "empty", "the file holds no document"})
           : count == 0 ? give(held[0], name)
                        : true;
  }
  if (any && count == 0 && !give(held[0], name + ":1")) {
    return false;
  }
  count = std::max(count, std::size_t{any ? 1U : 0U}) + 1;
  return source.sink(UnreadableDocument{numbered(), "invalid_json", splitter.fault()});
}

namespace {

// The line at `begin` with its end; "" behind the last one, and for one that ends beyond the limit.
std::string_view line_ahead(PeekedBuffer& bytes, std::size_t begin, std::size_t limit) {
  for (std::size_t searched = begin;;) {
    const std::size_t end = bytes.held().find('\n', searched);
    if (end != std::string_view::npos) {
      return bytes.held().substr(begin, end + 1 - begin);
    }
    searched = bytes.held().size();
    if (searched > limit + 2) {
      return {};
    }
    if (!bytes.look_further()) {
      return bytes.held().substr(begin);
    }
  }
}

}  // namespace

// `.json` may hold one document a line all the same.
bool first_line_is_document(PeekedBuffer& bytes, std::size_t limit) {
  std::size_t at = 0;
  for (std::string_view line; !(line = line_ahead(bytes, at, limit)).empty(); at += line.size()) {
    const std::string text = without_mark(std::string(line));
    if (const std::size_t begin = text.find_first_not_of(" \t\r\n"); begin != std::string::npos) {
      return text[begin] == '{' && is_balanced(text);
    }
  }
  return false;
}

}  // namespace entente::text_detail
