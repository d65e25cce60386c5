#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include <entente/document/analyzer.hpp>

namespace entente {

// One sentence of a CoNLL-U file as it stands there: its lines, comments included, and which of them are words.
struct ConlluSentence {
  std::vector<std::string> lines;
  std::vector<std::size_t> words;  // indices into lines; multiword ranges and empty nodes are no words
};

// Reads CoNLL-U sentence by sentence.
// Takes/gives  a byte-order mark and carriage returns are dropped; what stands in LEMMA to MISC is not looked at. A block of comments alone is a sentence
//              without words.
// Errors       InputError "invalid_conllu", the message begins with `file:line: `: no ten columns, ids out of order, an empty FORM, a range that leaves
//              its sentence, ill-formed UTF-8. InputError "too_large" for a sentence beyond the limit.
// Cost         one sentence in memory at a time.      Lifetime  keeps a reference to the stream.
// Tests        tests/pipeline/conllu_input_test.cpp
class ConlluReader {
 public:
  ConlluReader(std::istream& in, std::string name, std::size_t sentence_bytes = 8U << 20U);

  // False at the end of the stream.
  [[nodiscard]] bool next(ConlluSentence& sentence);

 private:
  [[nodiscard]] bool read_line(std::string& line);
  void check_row(const std::string& line, ConlluSentence& sentence);
  void check_range(const std::string& line, const std::string& id, std::size_t dash);
  void check_empty_node(const std::string& id, std::size_t dot);
  [[noreturn]] void refuse(const std::string& message, const char* code = "invalid_conllu") const;

  std::istream& in_;
  std::string name_;
  std::size_t limit_;
  std::size_t byte_count_ = 0;  // of the sentence at hand
  std::uint32_t line_ = 0;
  std::uint32_t last_word_ = 0;  // ids of the sentence at hand
  std::uint32_t last_range_end_ = 0;
  std::uint32_t last_empty_node_ = 0;  // after last_word_
};

// Analyses the given words anew and writes the sentences back.
// Takes/gives  LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL of the words are replaced, and `Name=` in MISC; all else stays byte for byte.
// Cost         O(bytes); all sentences are analysed together, so hand over a bounded batch.
// Tests        tests/pipeline/conllu_input_test.cpp
void write_reanalyzed(std::ostream& out, const std::vector<ConlluSentence>& sentences, const Analyzer& analyzer);

}  // namespace entente
