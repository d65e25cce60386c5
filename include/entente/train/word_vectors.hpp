#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include <entente/resources/model_file.hpp>

namespace entente {

// Vectors of words learned from raw text by others, kept with one byte a value; the sections "vectors.words", "vectors.rows" and
// "vectors.scales" of a model file.
// Takes/gives  row i of `values` (width floats) belongs to words[i].
// Tests        tests/train/word_vectors_test.cpp
struct WordVectors {
  std::size_t width = 0;
  std::vector<std::string> words;
  std::vector<float> values;  // words x width
};

// Reads the text format of GloVe, a word and its values a line, up to `count` words; words with digits or capitals are passed over.
// Errors  ResourceError `file:line: ...` for a line whose number of values differs or that holds no number.
[[nodiscard]] WordVectors read_word_vectors(std::istream& in, const std::string& name, std::size_t count);

[[nodiscard]] ModelFileWriter packed_word_vectors(const WordVectors& vectors);
// Errors  ResourceError for a file that is no model file or lacks the sections.
[[nodiscard]] WordVectors load_word_vectors(const std::filesystem::path& path);

// A row of floats as bytes: value = byte * scale, the largest magnitude at 127.
struct ByteRow {
  std::vector<std::int8_t> bytes;
  float scale = 0;
};
[[nodiscard]] ByteRow byte_row(std::span<const float> values);

}  // namespace entente
