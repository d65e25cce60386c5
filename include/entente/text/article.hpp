#pragma once

#include <optional>
#include <string>
#include <vector>

#include <entente/base/span.hpp>

namespace entente {

// A mention that the caller brings along from another tool; with any of these, only they are actors.
struct GivenMention {
  ByteSpan span;     // in Article::body
  std::string name;  // canonical name, "" for the text of the span
  std::string type;  // spelling of an actor type, "" when unknown
};

// One news article: what is known about it, and its text, which owns what all later spans point into.
// Takes/gives  body is well-formed UTF-8, paragraphs parted by blank lines; date is ISO 8601 (YYYY-MM-DD), or "" when unknown.
// Lifetime     a plain value; TokenizedText and Document keep it inside.
// Tests        tests/text/article_reader_test.cpp
struct Article {
  std::string id;                            // names the document in records and graphs
  std::string publisher;                     // `source` in documents
  std::string date;                          // ISO 8601, "" when unknown
  std::string title;                         // as given; "" when the document gives none
  std::string url;                           // where it was found
  std::string language;                      // BCP 47, "" when not said
  std::string body;                          // the text: UTF-8
  bool from_html = false;                    // then the body was found in a page and is given back in outputs
  std::vector<GivenMention> given_mentions;  // with any, only they are actors
};

}  // namespace entente
