// Finds the documents in paths and streams and hands them on one at a time; article_parsing.cpp reads each.
// Worked example: a folder with "a.ndjson" of two lines and "b/c.txt" gives three documents, the last with the id "b/c".
#include <entente/text/article_reader.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>

#include "article_parsing.hpp"
#include "characters.hpp"
#include "json_stream.hpp"

namespace entente {

using namespace text_detail;

namespace {

constexpr std::size_t kMostBytes = 1U << 30U;  // spans are 32-bit

std::string extension_of(const std::filesystem::path& path) { return lower_case(path.extension().string()); }

bool is_article_file(const std::filesystem::path& path) {
  static const std::vector<std::string> known = {".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl"};
  return std::find(known.begin(), known.end(), extension_of(path)) != known.end();
}

// Reads at most `limit` + 1 bytes, after those already taken.
std::string read_bounded(std::istream& in, std::size_t limit, std::string begun = {}) {
  char buffer[1U << 14U];
  while (begun.size() <= limit && (in.read(buffer, sizeof buffer) || in.gcount() > 0)) {
    begun.append(buffer, static_cast<std::size_t>(in.gcount()));
  }
  return begun;
}

bool is_page(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, 64));
  return head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<?xml");
}

}  // namespace

ArticleReader::ArticleReader(ArticleDefaults defaults, ReadLimits limits)
    : defaults_(std::move(defaults)), limits_(limits) {
  limits_.document_bytes = std::min(limits_.document_bytes, kMostBytes);
}

namespace {

struct JsonSource {
  const ArticleReader& reader;
  const ReadLimits& limits;
  const ArticleReader::Sink& sink;
};

// The lines of a stream; false when the sink wants no more. `first` is what has been read of the first line.
bool read_lines(const JsonSource& source, std::istream& in, const std::string& name, std::string first = {},
                std::size_t lines_before = 0) {
  BoundedLine line;
  std::size_t number = lines_before;
  while (read_line(in, source.limits.document_bytes, line) || !first.empty()) {
    ++number;
    if (!first.empty()) {
      line.text.insert(0, first);
      first.clear();
    }
    if (number == 1) {
      line.text = without_mark(std::move(line.text));
    }
    const std::string id = name + ":" + std::to_string(number);
    if (line.too_large) {
      if (!source.sink(too_large(id, source.limits.document_bytes))) {
        return false;
      }
      continue;
    }
    if (line.text.find_first_not_of(" \t\r\v\f") == std::string::npos) {
      continue;
    }
    if (!source.sink(source.reader.parse_document(line.text, id))) {
      return false;
    }
  }
  return true;
}

// A file of JSON that is not one document a line: a printed object, an array of them, several one after the other.
bool read_values(const JsonSource& source, std::istream& in, const std::string& name, std::string begun = {}) {
  JsonSplitter splitter(in, source.limits.document_bytes, std::move(begun));
  std::vector<BoundedLine> held(
      1);  // one document is called by the name alone, so the first waits until a second is seen
  std::size_t count = 0;
  const auto give = [&](const BoundedLine& value, const std::string& id) {
    return source.sink(value.too_large ? ReadDocument(too_large(id, source.limits.document_bytes))
                                       : source.reader.parse_document(value.text, id));
  };
  if (!splitter.next(held[0])) {
    return source.sink(UnreadableDocument{name, "empty", "the file holds no document"});
  }
  BoundedLine value;
  while (splitter.next(value)) {
    if (count == 0 && !give(held[0], name + ":1")) {
      return false;
    }
    count = count == 0 ? 2 : count + 1;
    if (!give(value, name + ":" + std::to_string(count))) {
      return false;
    }
  }
  return count != 0 || give(held[0], name);
}

// `.json` may hold one document a line all the same.
bool first_line_is_document(std::istream& in, std::size_t limit) {
  BoundedLine line;
  while (read_line(in, limit, line)) {
    const std::string text = without_mark(line.text);
    if (const std::size_t begin = text.find_first_not_of(" \t"); begin != std::string::npos) {
      return text[begin] == '{' && is_balanced(text);
    }
  }
  return false;
}

}  // namespace

void ArticleReader::read_ndjson(std::istream& in, const std::string& stream_name, const Sink& sink) const {
  read_lines({*this, limits_, sink}, in, stream_name);
}

void ArticleReader::read_stream(std::istream& in, const std::string& stream_name, const Sink& sink) const {
  std::string begun;
  std::size_t lines = 0;
  int c = in.good() ? in.rdbuf()->sgetc() : -1;
  while (c != -1 && begun.size() < limits_.document_bytes &&
         (c == ' ' || c == '\t' || c == '\n' || c == '\r' ||
          (begun.size() < 3 && static_cast<char>(c) == kByteOrderMark[begun.size()]))) {
    lines += c == '\n' ? 1U : 0U;
    begun.push_back(static_cast<char>(c));
    c = in.rdbuf()->snextc();
  }
  const JsonSource source{*this, limits_, sink};
  if (c == '{') {
    in.rdbuf()->sbumpc();
    const int next = in.rdbuf()->sgetc();
    if (next == '\n' || next == '\r') {  // an object printed over several lines, which no line of NDJSON is
      read_values(source, in, stream_name, "{");
    } else {
      read_lines(source, in, stream_name, "{", lines);
    }
    return;
  }
  std::string bytes = read_bounded(in, limits_.document_bytes, std::move(begun));
  if (is_page(without_mark(bytes))) {
    sink(parse_html(bytes, stream_name));
  } else {
    sink(parse_plain_text(std::move(bytes), stream_name));
  }
}

namespace {

// Ids are UTF-8, file names may be anything.
std::string valid_id(std::string name) {
  while (const auto bad = first_invalid_utf8(name)) {
    name[*bad] = '?';
  }
  return name;
}

bool read_file(const ArticleReader& reader, const ReadLimits& limits, const std::filesystem::path& path,
               const std::string& id, bool named, const ArticleReader::Sink& sink) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    if (named) {
      throw InputError("not_found", "cannot open " + path.string());
    }
    return sink(UnreadableDocument{id, "not_found", "cannot open the file"});
  }
  const std::string extension = extension_of(path);
  const JsonSource source{reader, limits, sink};
  if (extension == ".ndjson" || extension == ".jsonl") {
    return read_lines(source, in, id);
  }
  if (extension == ".json") {
    const bool lines = first_line_is_document(in, limits.document_bytes);
    in.clear();
    in.seekg(0);
    if (lines) {
      return read_lines(source, in, id);
    }
    std::string mark(kByteOrderMark.size(), '\0');
    in.read(mark.data(), static_cast<std::streamsize>(mark.size()));
    mark.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    return read_values(source, in, id, without_mark(mark));
  }
  if (extension == ".html" || extension == ".htm") {
    return sink(reader.parse_html(read_bounded(in, limits.document_bytes), id));
  }
  if (extension == ".txt") {
    return sink(reader.parse_plain_text(read_bounded(in, limits.document_bytes), id));
  }
  reader.read_stream(in, id, sink);
  return true;
}

// Files of a folder in byte order of their paths; links to folders are not followed.
std::vector<std::filesystem::path> article_files(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && it != end; it.increment(error)) {
    std::error_code unknown;
    if (it->is_regular_file(unknown) && is_article_file(it->path())) {
      files.push_back(it->path());
    }
  }
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.generic_string() < b.generic_string(); });
  return files;
}

}  // namespace

void ArticleReader::read_path(const std::filesystem::path& path, const Sink& sink) const {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    throw InputError("not_found", "no such file or folder: " + path.string());
  }
  if (!std::filesystem::is_directory(status)) {
    read_file(*this, limits_, path, valid_id(path.stem().string()), true, sink);
    return;
  }
  const std::vector<std::filesystem::path> files = article_files(path);
  if (files.empty()) {
    throw InputError("no_articles", "no .txt, .html, .json or .ndjson file in " + path.string());
  }
  std::unordered_set<std::string> taken;
  for (const std::filesystem::path& file : files) {
    const std::filesystem::path below = file.lexically_relative(path);
    std::string id = valid_id(std::filesystem::path(below).replace_extension().generic_string());
    if (!taken.insert(id).second) {
      id = valid_id(below.generic_string());  // "talks.txt" beside "talks.html"
    }
    if (!read_file(*this, limits_, file, id, false, sink)) {
      return;
    }
  }
}

}  // namespace entente
