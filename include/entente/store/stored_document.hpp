#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/graph/relation_graph.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// One sentence of a stored document.
struct StoredSentence {
  std::uint32_t number = 0;      // from 0, in text order
  CodePointSpan span;            // in the document's text
  std::string text;              // as it stands there
  std::set<std::string> actors;  // ids of the actors that are mentioned in it
};

// What a store keeps of one document that was read.
// Takes/gives  the graph is of this document alone, with all its actors and without the layer of co-occurrence, which the sentences give.
// Tests        tests/store/store_writer_test.cpp, tests/cli/store_test.cpp
struct StoredDocument {
  std::string hash;  // content_hash() of the article
  std::string language;
  RelationGraph graph;
  std::set<std::string> acting;  // ids of the actors that take part in an act, or say so
  std::vector<StoredSentence> sentences;
};

// A document that could not be read.
struct StoredFailure {
  std::string hash;  // of its content where it was read so far, else of its id and code
  std::string id, code, message;
};

// By what a document is known: a name-based UUID (RFC 4122, version 5) of its publisher, date, title, address, language, text and given mentions. The id
// is no part of it: one text under two ids, as one folder read from two places gives it, is one document.
// Cost   O(bytes).      Tests  tests/store/content_hash_test.cpp
[[nodiscard]] std::string content_hash(const Article& article);
// For documents whose content is not known.
[[nodiscard]] std::string failure_hash(const std::string& id, const std::string& code);

[[nodiscard]] StoredDocument stored_document(const Document& document, const Cast& cast,
                                             const std::vector<Interaction>& interactions);

}  // namespace entente
