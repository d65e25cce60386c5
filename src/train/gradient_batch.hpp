#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <entente/document/packed_rows.hpp>
#include <entente/train/random.hpp>

#include "network_gradient.hpp"
#include "network_parameters.hpp"

namespace entente::training {

// The sentences of one call side by side, with what every layer of the network needs: the parameters, where their slopes are summed, the loss so far, and the
// random numbers of dropout, which the layers draw in the order of the forward pass.
// Takes/gives  examples -> rows, one a token (PackedRows).      Lifetime  refers to all that it is given.
// Tests        tests/train/network_test.cpp
struct GradientBatch {
  GradientBatch(const NetworkLayout& network, std::span<const float> all_parameters,
                std::span<const NetworkExample* const> examples, float weight, Random& numbers,
                NetworkGradient::Result& out);

  const NetworkLayout& layout;
  std::span<const float> parameters;
  float scale;  // of the loss
  Random& random;
  NetworkGradient::Result& result;
  PackedRows packed;
  std::vector<const NetworkExample*> sentences;  // from long to short

  [[nodiscard]] std::size_t rows() const { return packed.rows; }
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t t) const { return packed.row(sentence, t); }
  [[nodiscard]] const float* values(const Block& block) const { return parameters.data() + block.offset; }
  // Of a dense block.
  [[nodiscard]] float* slopes(const Block& block) const {
    return result.gradient.data() + (block.offset - layout.dense_begin);
  }
};

// One factor a unit: 0 in about `share` of the draws, else what keeps the mean.
[[nodiscard]] std::vector<float> dropout_mask(std::size_t size, float share, Random& random);

// Dropout of whole columns of a sentence: one mask a sentence, the same for all its tokens and both passes.
class SentenceMasks {
 public:
  SentenceMasks(const GradientBatch& batch, std::size_t width, float share);
  // `values`: rows x width, scaled in place.
  void apply(const GradientBatch& batch, std::vector<float>& values) const;
  [[nodiscard]] const std::vector<float>& of(std::size_t sentence) const { return masks_[sentence]; }

 private:
  std::size_t width_;
  std::vector<std::vector<float>> masks_;  // by sentence
};

// `rows` times the same row: sums that begin with a bias.
[[nodiscard]] std::vector<float> repeated(const float* row, std::size_t columns, std::size_t rows);
// Adds each column of `values`, row-major, to its place of `sums`.
void add_column_sums(std::span<const float> values, std::size_t columns, float* sums);

}  // namespace entente::training
