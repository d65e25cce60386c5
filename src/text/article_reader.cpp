// Finds the documents in paths and streams and hands them on one at a time; each format has a file of its own, and article_parsing.cpp reads each
// document. Worked example: a folder with "a.ndjson.gz" of two lines and "b/c.txt" gives three documents, the last with the id "b/c".
#include <entente/text/article_reader.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/text/decompression.hpp>
#include <entente/text/input_file.hpp>

#include "article_parsing.hpp"
#include "characters.hpp"
#include "document_source.hpp"
#include "peeked_buffer.hpp"

namespace entente {

using namespace text_detail;

namespace {

constexpr std::size_t kMostBytes = 1U << 30U;                  // spans are 32-bit
constexpr std::size_t kHeadBytes = kMostDeclaredBytes + 4096;  // that tell a page from a feed

std::string extension_of(const std::filesystem::path& path) {
  return lower_case(without_compression(path).extension().string());
}

bool is_article_file(const std::filesystem::path& path) {
  static const std::vector<std::string> known = {".txt",   ".html", ".htm", ".json", ".ndjson",
                                                 ".jsonl", ".xml",  ".rss", ".atom", ".warc"};
  return std::find(known.begin(), known.end(), extension_of(path)) != known.end();
}

bool is_page(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, 64));
  return head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<?xml");
}

}  // namespace

namespace text_detail {

std::string read_bounded(std::istream& in, std::size_t limit, std::string begun) {
  char buffer[1U << 14U];
  while (begun.size() <= limit && (in.read(buffer, sizeof buffer) || in.gcount() > 0)) {
    begun.append(buffer, static_cast<std::size_t>(in.gcount()));
  }
  return begun;
}

}  // namespace text_detail

ArticleReader::ArticleReader(ArticleDefaults defaults, ReadLimits limits)
    : defaults_(std::move(defaults)), limits_(limits) {
  limits_.document_bytes = std::min(limits_.document_bytes, kMostBytes);
}

void ArticleReader::read_ndjson(std::istream& in, const std::string& stream_name, const Sink& sink) const {
  static_cast<void>(read_json_lines({*this, limits_, sink}, in, stream_name));
}

namespace {

// A stream that begins with `{`, blanks and line breaks before it apart.
bool read_json_stream(const DocumentSource& source, std::istream& in, const std::string& name) {
  std::size_t lines = 0;
  int c = in.rdbuf()->sgetc();
  while (c != -1 && c != '{') {
    lines += c == '\n' ? 1U : 0U;
    c = in.rdbuf()->snextc();
  }
  in.rdbuf()->sbumpc();
  const int next = in.rdbuf()->sgetc();
  return next == '\n' || next == '\r'  // an object printed over several lines, which no line of NDJSON is
             ? read_json_values(source, in, name, "{")
             : read_json_lines(source, in, name, "{", lines);
}

// Where the first byte stands that is no blank and no byte order mark; the number of bytes held when there is none.
std::size_t skip_blanks(PeekedBuffer& bytes, std::size_t limit) {
  std::size_t searched = 0;
  do {
    const std::size_t first = bytes.held().find_first_not_of(" \t\r\n\xEF\xBB\xBF", searched);
    if (first != std::string_view::npos) {
      return first;
    }
    searched = bytes.held().size();
  } while (searched < limit && bytes.look_further());
  return searched;
}

// Whether what a stream gave to its end is not whole.
using IsDamaged = std::function<bool()>;

// What is one document; nothing of it is read when it is damaged.
bool read_whole(const DocumentSource& source, std::istream& in, const std::string& id, const IsDamaged& is_damaged,
                const std::function<bool(std::string_view)>& is_html) {
  std::string bytes = read_bounded(in, source.limits.document_bytes);
  if (is_damaged()) {
    return true;  // the caller says why
  }
  return source.sink(is_html(bytes) ? source.reader.parse_html(bytes, id)
                                    : source.reader.parse_plain_text(std::move(bytes), id));
}

// By its first bytes: an archive, JSON, a feed, a page or plain text.
bool read_any(const DocumentSource& source, PeekedBuffer& bytes, const std::string& name, const IsDamaged& is_damaged) {
  std::istream in(&bytes);
  if (bytes.peek(1) == "W" && begins_like_warc(bytes.peek(5))) {
    return read_warc(source, in, name);
  }
  const std::size_t limit = source.limits.document_bytes;
  const std::size_t first = skip_blanks(bytes, limit);
  const std::string_view head = bytes.held();
  if (first < head.size() && head[first] == '{') {
    return read_json_stream(source, in, name);
  }
  if (first < head.size() && head[first] == '<' && begins_like_feed(bytes.peek(first + kHeadBytes))) {
    if (first > 0) {
      in.ignore(static_cast<std::streamsize>(first));
    }
    return read_feed(source, in, name);
  }
  return read_whole(source, in, name, is_damaged,
                    [&](std::string_view text) { return is_page(text.substr(std::min(first, text.size()))); });
}

UnreadableDocument damaged(const std::string& id, const std::string& why) {
  return {id, "damaged", "the compressed file is damaged: " + why};
}

}  // namespace

void ArticleReader::read_stream(std::istream& in, const std::string& stream_name, const Sink& sink) const {
  const DocumentSource source{*this, limits_, sink};
  PeekedBuffer bytes(*in.rdbuf());
  if (!may_be_compressed(bytes.peek(1)) || !is_compressed(bytes.peek(6))) {
    static_cast<void>(read_any(source, bytes, stream_name, [] { return false; }));
    return;
  }
  DecompressingBuffer plain(bytes);
  PeekedBuffer plain_bytes(plain);
  if (read_any(source, plain_bytes, stream_name, [&] { return plain.is_damaged(); }) && !plain.error().empty()) {
    sink(damaged(stream_name, plain.error()));
  }
}

namespace {

// What a file that ended too early gives in place of a document.
UnreadableDocument cut_short(const std::string& id, const InputFile& file) {
  return file.disk_failed()
             ? UnreadableDocument{id, "unreadable", "the file cannot be read to its end: " + file.error()}
             : damaged(id, file.error());
}

bool read_json_file(const DocumentSource& source, InputFile& file, const std::string& id) {
  PeekedBuffer bytes(*file.stream().rdbuf());
  std::istream in(&bytes);
  if (first_line_is_document(bytes, source.limits.document_bytes)) {
    return read_json_lines(source, in, id);
  }
  std::string mark(kByteOrderMark.size(), '\0');
  in.read(mark.data(), static_cast<std::streamsize>(mark.size()));
  mark.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  return read_json_values(source, in, id, without_mark(mark));
}

bool read_by_ending(const DocumentSource& source, InputFile& file, const std::filesystem::path& path,
                    const std::string& id) {
  const std::string extension = extension_of(path);
  const IsDamaged is_damaged = [&] { return file.is_damaged(); };
  if (extension == ".ndjson" || extension == ".jsonl") {
    return read_json_lines(source, file.stream(), id);
  }
  if (extension == ".json") {
    return read_json_file(source, file, id);
  }
  if (extension == ".warc") {
    return read_warc(source, file.stream(), id);
  }
  if (extension == ".html" || extension == ".htm" || extension == ".txt") {
    return read_whole(source, file.stream(), id, is_damaged, [&](std::string_view) { return extension != ".txt"; });
  }
  PeekedBuffer bytes(*file.stream().rdbuf());
  return read_any(source, bytes, id, is_damaged);
}

bool read_file(const DocumentSource& source, const std::filesystem::path& path, const std::string& id, bool named) {
  InputFile file(path, source.limits.bytes_read);
  if (!file.is_open()) {
    if (named) {
      throw InputError("not_found", "cannot open " + path.string());
    }
    return source.sink(UnreadableDocument{id, "not_found", "cannot open the file"});
  }
  if (file.disk_failed()) {  // at its first byte
    return source.sink(cut_short(id, file));
  }
  if (file.has_no_bytes() && without_compression(path) != path) {
    return source.sink(damaged(id, "it holds no bytes"));
  }
  return read_by_ending(source, file, path, id) && (file.error().empty() || source.sink(cut_short(id, file)));
}

}  // namespace

namespace {

// Adds what one folder holds, and the folders in it to `open`.
void list_folder(const std::filesystem::path& folder, FolderContents& contents,
                 std::vector<std::filesystem::path>& open) {
  namespace fs = std::filesystem;
  std::error_code failed;
  fs::directory_iterator it(folder, failed);
  for (const fs::directory_iterator end; !failed && it != end; it.increment(failed)) {
    std::error_code unknown;
    if (it->is_directory(unknown) && !it->is_symlink(unknown)) {
      open.push_back(it->path());
    } else if (it->is_regular_file(unknown) && is_article_file(it->path())) {
      contents.files.push_back(it->path());
    }
  }
  if (failed) {
    contents.unlisted.push_back({folder, failed.message()});
  }
}

std::string without_endings(const std::filesystem::path& file) {
  return without_compression(file).replace_extension().generic_string();
}

// What the document of a file may be called: `name` and, where a file of another path is called so, the same with all of its path. For `talks.txt` the name is
// "talks", beside `talks.html` in its folder "talks.txt".
std::vector<std::string> names_of(const std::filesystem::path& name, const std::filesystem::path& file, bool ending) {
  const std::filesystem::path whole = file.lexically_normal();
  return ending ? std::vector{name.generic_string(), whole.generic_string()}
                : std::vector{without_endings(name), without_endings(whole), whole.generic_string()};
}

}  // namespace

FolderContents article_files(const std::filesystem::path& folder) {
  FolderContents contents;
  std::vector<std::filesystem::path> open = {folder};
  while (!open.empty()) {
    const std::filesystem::path next = std::move(open.back());
    open.pop_back();
    list_folder(next, contents, open);
  }
  const auto earlier = [](const std::filesystem::path& one, const std::filesystem::path& other) {
    return one.generic_string() < other.generic_string();
  };
  std::sort(contents.files.begin(), contents.files.end(), earlier);
  std::sort(contents.unlisted.begin(), contents.unlisted.end(),
            [&](const auto& one, const auto& other) { return earlier(one.folder, other.folder); });
  if (!contents.unlisted.empty() && contents.unlisted.front().folder == folder) {
    throw InputError("unreadable", "cannot list " + folder.string() + ": " + contents.unlisted.front().why);
  }
  return contents;
}

void ArticleReader::read_path(const std::filesystem::path& path, const Sink& sink, const PathOptions& options) const {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    throw InputError("not_found", "no such file or folder: " + path.string());
  }
  FileNames own_names;
  FileNames& names = options.names != nullptr ? *options.names : own_names;
  const DocumentSource source{*this, limits_, sink};
  if (!std::filesystem::is_directory(status)) {
    read_file(source, path, names.name_of(path, names_of(path.filename(), path, false)), true);
    return;
  }
  const FolderContents contents = article_files(path);
  if (contents.files.empty() && contents.unlisted.empty()) {
    throw InputError("no_articles",
                     "no file of articles (.txt, .html, .htm, .json, .ndjson, .jsonl, .xml, .rss, .atom, .warc, also "
                     "compressed) in " +
                         path.string());
  }
  std::unordered_set<std::string> stems;
  for (const std::filesystem::path& file : contents.files) {
    if (options.skip && options.skip(file)) {
      continue;
    }
    const std::filesystem::path below = file.lexically_relative(path);
    const bool beside = !stems.insert(without_endings(below)).second;
    const std::string id = names.name_of(file, names_of(below, file, beside));
    if (!read_file(source, file, id, false)) {
      return;
    }
  }
  for (const auto& [folder, why] : contents.unlisted) {
    const std::string id = names.name_of(folder, names_of(folder.lexically_relative(path), folder, true));
    if (!sink(UnreadableDocument{id, "unreadable", "cannot list the folder: " + why})) {
      return;
    }
  }
}

}  // namespace entente
