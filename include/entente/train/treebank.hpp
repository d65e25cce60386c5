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
};

using GoldSentence = std::vector<GoldWord>;

// Reads the sentences of a CoNLL-U stream; multiword ranges, empty nodes and enhanced relations are passed over.
// Errors  ResourceError `file:line: ...` for a row without ten columns, an unknown tag or relation, or a head outside its sentence.
// Cost    O(bytes).   Tests  tests/train/treebank_test.cpp
[[nodiscard]] std::vector<GoldSentence> read_conllu(std::istream& in, const std::string& name);
[[nodiscard]] std::vector<GoldSentence> read_treebank(const std::filesystem::path& path);

// Writes a document's sentences as CoNLL-U.
// Errors  ExportError when the stream fails.   Tests  tests/train/treebank_test.cpp
void write_conllu(std::ostream& out, const Document& document);

// The forms of gold sentences, as text_of_forms takes them.
[[nodiscard]] std::vector<std::vector<std::string>> forms_of(const std::vector<GoldSentence>& sentences);

}  // namespace entente
