#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <entente/text/article.hpp>
#include <entente/text/file_names.hpp>

namespace entente {

// A document that could not be read, reported in its place.
struct UnreadableDocument {
  std::string id;  // as given, or made from the file name and line
  std::string
      code;  // "invalid_utf8", "invalid_json", "missing_text", "empty", "too_large", "binary", "not_found", "invalid_date",
  // "invalid_mentions", "invalid_source" (_title, _url, _lang), "damaged", "unsupported"; from the Reader also "not_english", "internal",
  // and those of ReadingLimits
  std::string message;
};

using ReadDocument = std::variant<Article, UnreadableDocument>;

// How much is read, against hostile input.
struct ReadLimits {
  std::size_t document_bytes = 8U << 20U;  // a larger document, its JSON included, is an error record; at most 1 GiB
  std::size_t json_depth = 64;
  std::atomic<std::uint64_t>* bytes_read = nullptr;  // grows by what is taken from files, for a display of progress
};

// How the files of a path are read.
struct PathOptions {
  FileNames* names = nullptr;  // those of the other paths of a run; null: this path is alone
  std::function<bool(const std::filesystem::path&)> skip =
      {};  // true: this file of a folder is no article, such as what is being written
};

// What the command line says about all plain files; a document's own values win.
struct ArticleDefaults {
  std::string date;
  std::string publisher;
};

// Finds the articles in files, folders and streams: `.txt`, `.html`/`.htm`, `.json`, `.ndjson`/`.jsonl`, feeds (`.rss`, `.atom`, `.xml`) and web archives
// (`.warc`), each also compressed (`.gz`, `.zst`, `.bz2`, `.xz`).
// Takes/gives  bytes -> one ReadDocument per document, in order; a line of NDJSON gives exactly one. The id of a plain file or page is its stem, in a
//              folder the path below it without the endings; a JSON document without an id is called `stem`, or `stem:line`; of two files that would be called alike the second has more of its path; an entry of a feed has its
//              guid, a page of an archive its address. The text of a `.txt` file is taken as it stands (a byte-order mark is dropped, CRLF becomes
//              LF), that of JSON without any change.
// Errors       never throws for a bad document: it becomes an UnreadableDocument. InputError "not_found" for a missing file, "no_articles" for a folder
//              without any.
// Cost         one document in memory at a time; a line beyond the limit is skipped without being kept.
// Tests        tests/text/article_reader_test.cpp, page_reader_test.cpp, feed_test.cpp, warc_test.cpp, decompression_test.cpp
class ArticleReader {
 public:
  explicit ArticleReader(ArticleDefaults defaults = {}, ReadLimits limits = {});

  using Sink = std::function<bool(ReadDocument)>;  // false: stop reading

  // `-` is not handled here: use read_ndjson on the stream. A folder is read recursively in byte order of its paths; a folder in it that cannot be listed is
  // an UnreadableDocument, links to folders are not followed.
  void read_path(const std::filesystem::path& path, const Sink& sink, const PathOptions& options = {}) const;
  // Lines of documents; blank lines are skipped. With the stream name "" a document without an id is called by its bytes: `line:` and 16 hexadecimal digits.
  void read_ndjson(std::istream& in, const std::string& stream_name, const Sink& sink) const;
  // Standard input, also compressed: NDJSON when the first byte that is not blank is `{` (one document over many lines when a line break follows it),
  // a web archive, a feed or a page when it begins like one, plain text otherwise.
  void read_stream(std::istream& in, const std::string& stream_name, const Sink& sink) const;

  [[nodiscard]] ReadDocument parse_document(std::string_view json_line, const std::string& fallback_id) const;
  [[nodiscard]] ReadDocument parse_plain_text(std::string bytes, const std::string& id) const;
  // `encoding` is what the server said of the page, "" for nothing.
  [[nodiscard]] ReadDocument parse_html(std::string_view bytes, const std::string& id,
                                        const std::string& encoding = {}) const;

 private:
  ArticleDefaults defaults_;
  ReadLimits limits_;
};

// What a folder and those below it hold, in byte order of the paths.
struct FolderContents {
  // A folder below it that may not be looked into.
  struct Unlisted {
    std::filesystem::path folder;
    std::string why;
  };
  std::vector<std::filesystem::path> files;  // of articles, by their endings
  std::vector<Unlisted> unlisted;            // folders below it that may not be looked into
};
// InputError when the folder itself cannot be listed.
[[nodiscard]] FolderContents article_files(const std::filesystem::path& folder);

}  // namespace entente
