#pragma once

#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <entente/text/article_reader.hpp>

namespace entente::test {

// Everything that a reader finds in a stream.
inline std::vector<ReadDocument> documents_in(const std::string& bytes, const ArticleReader& reader = ArticleReader()) {
  std::vector<ReadDocument> documents;
  std::istringstream in(bytes);
  reader.read_stream(in, "stdin", [&](ReadDocument document) {
    documents.push_back(std::move(document));
    return true;
  });
  return documents;
}

// The ids, an error as "id!code".
inline std::vector<std::string> ids_of(const std::vector<ReadDocument>& documents) {
  std::vector<std::string> ids;
  for (const ReadDocument& document : documents) {
    const auto* article = std::get_if<Article>(&document);
    ids.push_back(article != nullptr
                      ? article->id
                      : std::get<UnreadableDocument>(document).id + "!" + std::get<UnreadableDocument>(document).code);
  }
  return ids;
}

inline std::vector<std::string> ids_in(const std::string& bytes, const ArticleReader& reader = ArticleReader()) {
  return ids_of(documents_in(bytes, reader));
}

}  // namespace entente::test
