#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include <entente/text/article_reader.hpp>

#include "peeked_buffer.hpp"

namespace entente::text_detail {

// What every reader of a format needs: how to read one document, how large it may be, and whom to hand it to.
struct DocumentSource {
  const ArticleReader& reader;
  const ReadLimits& limits;
  const ArticleReader::Sink& sink;
};

// Each reads all documents of a stream and answers false when the sink wants no more. `name` begins the ids of documents that have none.

// Lines of JSON. `first` is what has been read of the first line.
[[nodiscard]] bool read_json_lines(const DocumentSource& source, std::istream& in, const std::string& name,
                                   std::string first = {}, std::size_t lines_before = 0);
// A file of JSON that is not one document a line: a printed object, an array of them, several one after the other.
[[nodiscard]] bool read_json_values(const DocumentSource& source, std::istream& in, const std::string& name,
                                    std::string begun = {});
// Does the first line that is not blank hold a whole JSON object? Reads nothing, and looks no further than the limit.
[[nodiscard]] bool first_line_is_document(PeekedBuffer& bytes, std::size_t limit);

// RSS 0.9 to 2.0, RDF Site Summary and Atom: an entry is a document.
// Source  RSS 2.0 (rssboard.org/rss-specification), RFC 4287 (Atom).      Tests  tests/text/feed_test.cpp
[[nodiscard]] bool read_feed(const DocumentSource& source, std::istream& in, const std::string& name);
[[nodiscard]] bool begins_like_feed(std::string_view head);
inline constexpr std::size_t kMostDeclaredBytes = 16'384;  // of a feed, in <!DOCTYPE ...>

// WARC 1.0 and 1.1: a response record with status 200 that carries HTML is a document; all other records are passed over.
// Source  ISO 28500:2017 (iipc.github.io/warc-specifications), RFC 9112 for chunked bodies.      Tests  tests/text/warc_test.cpp
[[nodiscard]] bool read_warc(const DocumentSource& source, std::istream& in, const std::string& name);
[[nodiscard]] bool begins_like_warc(std::string_view head);

// Reads at most `limit` + 1 bytes, after those already taken.
[[nodiscard]] std::string read_bounded(std::istream& in, std::size_t limit, std::string begun = {});

}  // namespace entente::text_detail
