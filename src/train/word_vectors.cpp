// Worked example: the line "kyiv 0.5 -1" becomes the bytes 64 and -127 with the scale 1/127.
#include <entente/train/word_vectors.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <istream>
#include <string_view>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

bool is_plain_word(std::string_view word) {
  return !word.empty() && std::none_of(word.begin(), word.end(),
                                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

std::vector<float> parse_values(std::string_view text, const std::string& name, std::uint32_t line) {
  std::vector<float> values;
  for (const std::string& cell : split_values(std::string(text), ' ')) {
    float value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (failure != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
      throw ResourceError(name, line, "not a number: " + cell);
    }
    values.push_back(value);
  }
  return values;
}

}  // namespace

WordVectors read_word_vectors(std::istream& in, const std::string& name, std::size_t count) {
  WordVectors vectors;
  std::uint32_t number = 0;
  for (std::string line; vectors.words.size() < count && std::getline(in, line);) {
    ++number;
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) {
      throw ResourceError(name, number, "a line is a word and its values");
    }
    const std::string_view word = std::string_view(line).substr(0, blank);
    if (!is_plain_word(word)) {
      continue;
    }
    const std::vector<float> values = parse_values(std::string_view(line).substr(blank + 1), name, number);
    if (vectors.words.empty()) {
      vectors.width = values.size();
    } else if (values.size() != vectors.width) {
      throw ResourceError(
          name, number,
          "a line has " + std::to_string(vectors.width) + " values, this one has " + std::to_string(values.size()));
    }
    vectors.words.emplace_back(word);
    vectors.values.insert(vectors.values.end(), values.begin(), values.end());
  }
  if (in.bad()) {
    throw ResourceError(name, number, "cannot be read beyond this line");
  }
  return vectors;
}

ByteRow byte_row(std::span<const float> values) {
  float largest = 0;
  for (const float value : values) {
    largest = std::max(largest, std::fabs(value));
  }
  ByteRow row;
  row.scale = largest / 127;
  for (const float value : values) {
    row.bytes.push_back(largest == 0 ? std::int8_t{0} : static_cast<std::int8_t>(std::lround(value / row.scale)));
  }
  return row;
}

ModelFileWriter packed_word_vectors(const WordVectors& vectors) {
  std::string words;
  std::vector<std::int8_t> bytes;
  std::vector<float> scales;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    words += vectors.words[i] + "\n";
    const ByteRow row = byte_row(std::span(vectors.values).subspan(i * vectors.width, vectors.width));
    bytes.insert(bytes.end(), row.bytes.begin(), row.bytes.end());
    scales.push_back(row.scale);
  }
  ModelFileWriter writer;
  writer.add_text("vectors.words", words);
  writer.add("vectors.rows", std::as_bytes(std::span(bytes)));
  writer.add("vectors.scales", std::as_bytes(std::span(scales)));
  return writer;
}

WordVectors load_word_vectors(const std::filesystem::path& path) {
  const ModelFile file(path);
  WordVectors vectors;
  vectors.words = split_values(std::string(file.text_section("vectors.words")), '\n');
  if (!vectors.words.empty() && vectors.words.back().empty()) {
    vectors.words.pop_back();
  }
  const std::span<const std::int8_t> bytes = file.section_of<std::int8_t>("vectors.rows");
  const std::span<const float> scales = file.section_of<float>("vectors.scales");
  if (vectors.words.empty() || scales.size() != vectors.words.size() || bytes.size() % scales.size() != 0) {
    file.refuse("the words, rows and scales of the vectors differ in number");
  }
  vectors.width = bytes.size() / scales.size();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    vectors.values.push_back(static_cast<float>(bytes[i]) * scales[i / vectors.width]);
  }
  return vectors;
}

}  // namespace entente
