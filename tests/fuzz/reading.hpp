#pragma once

#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <entente/base/utf8.hpp>
#include <entente/text/article_reader.hpp>

#include "fuzz_target.hpp"

namespace entente::fuzz {

// Bytes as a stream without a copy, read a few at a time as from a pipe.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }
};

// What holds of every document that a reader gives.
inline void check(const ReadDocument& document) {
  if (const auto* bad = std::get_if<UnreadableDocument>(&document)) {
    demand(!bad->code.empty() && !bad->message.empty(), "an error has a code and a message");
    demand(bad->code != "internal", "no internal error");
    return;
  }
  const Article& article = std::get<Article>(document);
  demand(!article.body.empty(), "an article has a text");
  demand(!first_invalid_utf8(article.body), "a text is UTF-8");
  demand(article.body.find('\0') == std::string::npos, "a text has no NUL");
  for (const std::string* fact : {&article.title, &article.url, &article.publisher, &article.date}) {
    demand(!first_invalid_utf8(*fact), "what is known of an article is UTF-8");
  }
  for (const GivenMention& mention : article.given_mentions) {
    demand(mention.span.begin < mention.span.end && mention.span.end <= article.body.size(),
           "mentions lie in the text");
  }
}

inline std::vector<ReadDocument> documents_of_stream(std::string_view bytes) {
  ViewBuffer buffer(bytes);
  std::istream in(&buffer);
  std::vector<ReadDocument> documents;
  ArticleReader().read_stream(in, "stream", [&](ReadDocument document) {
    check(document);
    documents.push_back(std::move(document));
    return true;
  });
  return documents;
}

}  // namespace entente::fuzz
