#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include <entente/document/document.hpp>

namespace entente {

// One word of a gold sentence; the root's head is kGoldRoot.
struct GoldWord {
  static constexpr std::uint32_t kGoldRoot = 0xFFFFFFFF;
  std::string form;
  std::string lemma;
  std::string xpos;
  Upos upos = Upos::x;
  Relation relation = Relation::dep;
  std::uint32_t head = kGoldRoot;  // index in the sentence
  std::string feats{};             // the FEATS column
  NameLabel name = kNoNameLabel;
};

using GoldSentence = std::vector<GoldWord>;

// Reads the sentences of a CoNLL-U stream; multiword ranges, empty nodes and enhanced relations are passed over. Where a document has mentions
// (`# global.Entity`, as in GUM), its proper nouns around the heads of mentions become names and all other words are outside names; elsewhere names
// are not known. Titles before persons, times, and names inside longer ones get no label of their own (src/train/entity_layer.cpp).
// Errors  ResourceError `file:line: ...` for a row without ten columns, an unknown tag or relation, a head outside its sentence, or brackets of
//         mentions that do not match.
// Cost    O(bytes).   Tests  tests/train/treebank_test.cpp, tests/train/entity_layer_test.cpp
[[nodiscard]] std::vector<GoldSentence> read_conllu(std::istream& in, const std::string& name);
[[nodiscard]] std::vector<GoldSentence> read_treebank(const std::filesystem::path& path);

// Writes a document's sentences as CoNLL-U, with features and `Name=B-person`.
// Errors  ExportError when the stream fails.   Tests  tests/train/treebank_test.cpp
void write_conllu(std::ostream& out, const Document& document);

// The sentences as a document with the tags, trees and names that they give and the features that follow from them; names not known are none.
[[nodiscard]] Document document_of(const std::vector<GoldSentence>& sentences);

// Copies a CoNLL-U stream and puts the names of its sentences into MISC: "Name=B-person", and "Name=?" where they are not known.
// Takes/gives  `sentences` are those that read_conllu gave for the same bytes; all else stays byte for byte.
// Errors       ExportError when the stream fails.   Tests  tests/train/treebank_test.cpp
void write_with_names(std::istream& in, std::ostream& out, const std::vector<GoldSentence>& sentences);

// The forms of gold sentences, as text_of_forms takes them.
[[nodiscard]] std::vector<std::vector<std::string>> forms_of(const std::vector<GoldSentence>& sentences);

}  // namespace entente
