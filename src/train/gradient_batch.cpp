// Sentences of one call lie side by side (PackedRows), so that one step of a recurrent layer is one product for all that are still running.
// Worked example: "A b c" and "D e" take rows A D | b e | c; the second direction walks the three groups from the last to the first.
#include "gradient_batch.hpp"

#include <algorithm>

namespace entente::training {

namespace {

std::vector<std::size_t> lengths_of(std::span<const NetworkExample* const> examples) {
  std::vector<std::size_t> lengths;
  for (const NetworkExample* example : examples) {
    lengths.push_back(example->tokens.size());
  }
  return lengths;
}

}  // namespace

GradientBatch::GradientBatch(const NetworkLayout& network, std::span<const float> all_parameters,
                             std::span<const NetworkExample* const> examples, float weight, Random& numbers,
                             NetworkGradient::Result& out)
    : layout(network),
      parameters(all_parameters),
      scale(weight),
      random(numbers),
      result(out),
      packed(lengths_of(examples)) {
  for (const std::size_t i : packed.order) {
    sentences.push_back(examples[i]);
  }
}

std::vector<float> dropout_mask(std::size_t size, float share, Random& random) {
  std::vector<float> mask(size, 1);
  if (share > 0) {
    const float kept = 1 / (1 - share);
    for (float& value : mask) {
      value = random.chance(share) ? 0 : kept;
    }
  }
  return mask;
}

SentenceMasks::SentenceMasks(const GradientBatch& batch, std::size_t width, float share) : width_(width) {
  for (std::size_t b = 0; b < batch.sentences.size(); ++b) {
    masks_.push_back(dropout_mask(width, share, batch.random));
  }
}

void SentenceMasks::apply(const GradientBatch& batch, std::vector<float>& values) const {
  batch.packed.for_each_row([&](std::size_t b, std::size_t, std::size_t r) {
    for (std::size_t i = 0; i < width_; ++i) {
      values[r * width_ + i] *= masks_[b][i];
    }
  });
}

std::vector<float> repeated(const float* row, std::size_t columns, std::size_t rows) {
  std::vector<float> values(rows * columns);
  for (std::size_t r = 0; r < rows; ++r) {
    std::copy_n(row, columns, values.begin() + static_cast<std::ptrdiff_t>(r * columns));
  }
  return values;
}

void add_column_sums(std::span<const float> values, std::size_t columns, float* sums) {
  for (std::size_t row = 0; row < values.size() / columns; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      sums[column] += values[row * columns + column];
    }
  }
}

}  // namespace entente::training
