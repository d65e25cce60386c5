#pragma once

#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include <entente/document/document.hpp>

namespace entente {

using SentenceRange = IdRange<SentenceId>;

[[nodiscard]] SentenceRange all_sentences(const Document& document);

// Writes the tags and trees of some sentences of a document.
// Takes/gives  Document -> CoNLL-U; one line of JSON a sentence; standoff annotation of brat (an .ann file to the document's text). Offsets count code
//              points of the text, end exclusive. A blank within a form is written as one; what would break a line or column is U+FFFD.
// Errors       none of its own; the stream's state is left to the caller.
// Cost         O(bytes written); a sentence is never held whole, but for its line of JSON.
// Source       the format: Nivre et al. 2020, "Universal Dependencies v2"; Stenetorp et al. 2012, "brat", for the standoff.
// Tests        tests/pipeline/parse_output_test.cpp
void write_parse_conllu(std::ostream& out, const Document& document, SentenceRange sentences);
void write_parse_json(std::ostream& out, const Document& document, SentenceRange sentences);
void write_parse_brat(std::ostream& out, const Document& document, SentenceRange sentences);

// Draws the trees as arcs over the words, one sentence below the other: SVG, white background.
// Takes/gives  words that are too long are cut with "…"; no markup, control character or bidirectional override of the text gets through.
// Cost         O(words x depth of the tree) a sentence.
// Tests        tests/pipeline/arc_diagram_test.cpp
void write_parse_svg(std::ostream& out, const Document& document, SentenceRange sentences);

// A way to write a parsed document: one row of a table in parse_output.cpp.
struct ParseFormat {
  std::string_view name;      // "conllu"
  bool one_document = false;  // two documents in one output would contradict each other
  void (*write)(std::ostream& out, const Document& document, SentenceRange sentences) = nullptr;
};

// All formats; the first is the default.
[[nodiscard]] std::span<const ParseFormat> parse_formats();
[[nodiscard]] const ParseFormat* find_parse_format(std::string_view name);

}  // namespace entente
