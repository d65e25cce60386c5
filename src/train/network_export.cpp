// What never changes for a word is added up here once: its own row, its affixes and its vector. Only the shape depends on the place.
// Worked example: "ministers" is one row of 128 bytes in the file; an unknown "Zorkistan" is made of the rows of its affixes when it is read.
#include "network_export.hpp"

#include <vector>

#include <entente/document/matrix_product.hpp>
#include <entente/document/quantized_matrix.hpp>
#include <entente/train/key_table.hpp>
#include <entente/train/word_vectors.hpp>

namespace entente::training {

namespace {

template <typename Value>
void add_section(ModelFileWriter& writer, const std::string& name, const std::vector<Value>& values) {
  writer.add(name, std::as_bytes(std::span(values)));
}

class Exporter {
 public:
  Exporter(ModelFileWriter& writer, const NetworkLayout& layout, std::span<const float> parameters)
      : writer_(writer), layout_(layout), parameters_(parameters) {}

  void add_floats(const std::string& name, const Block& block) { writer_.add(name, std::as_bytes(values(block))); }

  // Rows of bytes with one scale each.
  void add_rows(const std::string& name, std::span<const float> rows, std::size_t width) {
    std::vector<std::int8_t> bytes;
    std::vector<float> scales;
    for (std::size_t at = 0; at < rows.size(); at += width) {
      const ByteRow row = byte_row(rows.subspan(at, width));
      bytes.insert(bytes.end(), row.bytes.begin(), row.bytes.end());
      scales.push_back(row.scale);
    }
    add_section(writer_, name + ".rows", bytes);
    add_section(writer_, name + ".scales", scales);
  }

  // An input x output matrix for the quantised product.
  void add_matrix(const std::string& name, const Block& block, const Block& bias) {
    const std::vector<float> turned = transposed(values(block), block.rows, block.columns);
    std::vector<std::int8_t> bytes;
    std::vector<float> scales;
    for (std::size_t output = 0; output < block.columns; ++output) {
      const ByteRow row = byte_row(std::span(turned).subspan(output * block.rows, block.rows));
      bytes.insert(bytes.end(), row.bytes.begin(), row.bytes.end());
      scales.push_back(row.scale);
    }
    add_section(writer_, name + ".rows", packed_weights(bytes, block.columns, block.rows));
    add_section(writer_, name + ".scales", scales);
    add_floats(name + ".biases", bias);
  }

  void add_words(const std::map<std::uint32_t, KnownWord>& words) {
    const std::size_t width = layout_.sizes.input;
    std::vector<KeyTable::Slot> slots;
    std::vector<float> rows;
    std::vector<float> sum(width);
    for (const auto& [key, word] : words) {
      slots.push_back({key, static_cast<std::uint32_t>(slots.size())});
      std::fill(sum.begin(), sum.end(), 0.0F);
      const auto add = [&](std::span<const float> row) {
        for (std::size_t i = 0; i < width; ++i) {
          sum[i] += row[i];
        }
      };
      add(values(layout_.words).subspan(word.word * width, width));
      const auto affixes = affix_rows(token_forms(std::vector<std::string_view>{word.key_text})[0], CaseStyle::plain,
                                      layout_.sizes.affixes);
      for (std::size_t i = 0; i < kShapeAffix; ++i) {
        add(values(layout_.affixes).subspan(affixes[i] * width, width));
      }
      if (word.vector != nullptr) {
        add_product(1, width, layout_.sizes.vectors, {word.vector, layout_.sizes.vectors, 1},
                    values(layout_.vectors).data(), width, sum.data(), width);
      }
      rows.insert(rows.end(), sum.begin(), sum.end());
    }
    add_section(writer_, "words.slots", pack_table(std::move(slots)));
    add_rows("words", rows, width);
    writer_.add("words.unknown", std::as_bytes(values(layout_.words).first(width)));
  }

  [[nodiscard]] std::span<const float> values(const Block& block) const {
    return parameters_.subspan(block.offset, block.size());
  }

 private:
  ModelFileWriter& writer_;
  const NetworkLayout& layout_;
  std::span<const float> parameters_;
};

}  // namespace

void add_network(ModelFileWriter& writer, const NetworkLayout& layout, std::span<const float> parameters,
                 const std::map<std::uint32_t, KnownWord>& words) {
  const NetworkSizes& sizes = layout.sizes;
  add_section(writer, "network.sizes",
              std::vector<std::uint32_t>{sizes.input, sizes.hidden, sizes.arc, sizes.relation, sizes.affixes,
                                         sizes.tags, sizes.relations, sizes.names, sizes.vectors});
  Exporter exporter(writer, layout, parameters);
  exporter.add_words(words);
  exporter.add_rows("affixes", exporter.values(layout.affixes), sizes.input);
  exporter.add_floats("input.gain", layout.gain);
  exporter.add_floats("input.shift", layout.shift);
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    for (std::size_t d = 0; d < kDirections; ++d) {
      const NetworkLayout::Recurrent& part = layout.recurrent[layer][d];
      exporter.add_matrix(recurrent_name(layer, d, "input"), part.input, part.input_bias);
      exporter.add_matrix(recurrent_name(layer, d, "state"), part.state, part.state_bias);
    }
  }
  exporter.add_matrix("decisions", layout.decisions, layout.decision_bias);
  exporter.add_floats("arc.root", layout.arc_root);
  exporter.add_floats("arc.product", layout.arc_product);
  exporter.add_floats("arc.bias", layout.arc_bias);
  exporter.add_floats("arc.distance", layout.distance);
  exporter.add_floats("relation.weights", layout.relation);
  exporter.add_floats("relation.biases", layout.relation_bias);
}

}  // namespace entente::training
