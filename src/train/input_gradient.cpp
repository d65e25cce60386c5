// Tokens as numbers. Worked example: of "Oman" the sum is the row of the word, its eight rows of affixes and the product of its word vector; the sum is shifted and scaled
// to mean 0 and deviation 1, then by gain and shift. A word that training drops is row 0 of the table, as one never seen.
#include "input_gradient.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <entente/document/matrix_product.hpp>

namespace entente::training {

InputGradient::InputGradient(const GradientBatch& batch, std::span<const float> word_vectors, const Dropout& dropout)
    : batch_(batch),
      word_vectors_(word_vectors),
      words_(draw_words(dropout.word_share)),
      masks_(batch, batch.layout.sizes.input, dropout.share) {}

std::vector<std::uint32_t> InputGradient::draw_words(float unknown_share) const {
  std::vector<std::uint32_t> words(batch_.rows());
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    words[r] = batch_.random.chance(unknown_share) ? 0 : batch_.sentences[b]->tokens[t].word;
  });
  return words;
}

std::vector<float> InputGradient::table_sums() {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t width = layout.sizes.input;
  const std::size_t vector_width = layout.sizes.vectors;
  std::vector<float> sums(batch_.rows() * width);
  vectors_.assign(batch_.rows() * vector_width, 0);
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    const NetworkExample::Token& token = batch_.sentences[b]->tokens[t];
    float* out = sums.data() + r * width;
    const auto add = [&](const Block& table, std::uint32_t at) {
      const float* from = batch_.values(table) + at * width;
      for (std::size_t i = 0; i < width; ++i) {
        out[i] += from[i];
      }
    };
    add(layout.words, words_[r]);
    for (const std::uint32_t affix : token.affixes) {
      add(layout.affixes, affix);
    }
    if (token.vector != kNoVector) {
      std::copy_n(word_vectors_.data() + std::size_t{token.vector} * vector_width, vector_width,
                  vectors_.begin() + static_cast<std::ptrdiff_t>(r * vector_width));
    }
  });
  add_product(batch_.rows(), width, vector_width, {vectors_.data(), vector_width, 1}, batch_.values(layout.vectors),
              width, sums.data(), width);
  return sums;
}

std::vector<float> InputGradient::forward() {
  const std::vector<float> sums = table_sums();
  const std::size_t width = batch_.layout.sizes.input;
  const float* gain = batch_.values(batch_.layout.gain);
  const float* shift = batch_.values(batch_.layout.shift);
  std::vector<float> out(batch_.rows() * width);
  normal_.resize(batch_.rows() * width);
  spread_.resize(batch_.rows());
  for (std::size_t r = 0; r < batch_.rows(); ++r) {
    const float* in = sums.data() + r * width;
    float mean = 0;
    for (std::size_t i = 0; i < width; ++i) {
      mean += in[i];
    }
    mean /= static_cast<float>(width);
    float variance = 0;
    for (std::size_t i = 0; i < width; ++i) {
      variance += (in[i] - mean) * (in[i] - mean);
    }
    spread_[r] = 1 / std::sqrt(variance / static_cast<float>(width) + 1e-5F);
    for (std::size_t i = 0; i < width; ++i) {
      normal_[r * width + i] = (in[i] - mean) * spread_[r];
      out[r * width + i] = normal_[r * width + i] * gain[i] + shift[i];
    }
  }
  masks_.apply(batch_, out);
  return out;
}

void InputGradient::backward(std::vector<float> out_slopes) {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t width = layout.sizes.input;
  masks_.apply(batch_, out_slopes);
  const std::vector<float> sums = normalised_back(out_slopes);
  add_product(layout.sizes.vectors, width, batch_.rows(), {vectors_.data(), 1, layout.sizes.vectors}, sums.data(),
              width, batch_.slopes(layout.vectors), width);
  write_token_slopes(sums);
}

// Slopes of the normalised input -> of the sums of table rows.
std::vector<float> InputGradient::normalised_back(const std::vector<float>& out_slopes) const {
  const std::size_t width = batch_.layout.sizes.input;
  const float* gain = batch_.values(batch_.layout.gain);
  float* gain_slopes = batch_.slopes(batch_.layout.gain);
  float* shift_slopes = batch_.slopes(batch_.layout.shift);
  std::vector<float> sums(batch_.rows() * width);
  for (std::size_t r = 0; r < batch_.rows(); ++r) {
    const float* slope = out_slopes.data() + r * width;
    const float* own = normal_.data() + r * width;
    float mean = 0;
    float product = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const float inner = slope[i] * gain[i];
      mean += inner;
      product += inner * own[i];
      gain_slopes[i] += slope[i] * own[i];
      shift_slopes[i] += slope[i];
    }
    mean /= static_cast<float>(width);
    product /= static_cast<float>(width);
    for (std::size_t i = 0; i < width; ++i) {
      sums[r * width + i] = spread_[r] * (slope[i] * gain[i] - mean - own[i] * product);
    }
  }
  return sums;
}

// By token in the order of the examples given.
void InputGradient::write_token_slopes(const std::vector<float>& sums) const {
  const std::size_t width = batch_.layout.sizes.input;
  const std::size_t count = batch_.sentences.size();
  std::vector<std::size_t> starts(count);  // of each sentence among the tokens given, by place in `sentences`
  std::vector<std::size_t> lengths(count);
  for (std::size_t b = 0; b < count; ++b) {
    lengths[batch_.packed.order[b]] = batch_.sentences[b]->tokens.size();
  }
  std::exclusive_scan(lengths.begin(), lengths.end(), lengths.begin(), std::size_t{0});
  for (std::size_t b = 0; b < count; ++b) {
    starts[b] = lengths[batch_.packed.order[b]];
  }
  batch_.result.input_slopes.resize(batch_.rows() * width);
  batch_.result.words.resize(batch_.rows());
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    std::copy_n(sums.begin() + static_cast<std::ptrdiff_t>(r * width), width,
                batch_.result.input_slopes.begin() + static_cast<std::ptrdiff_t>((starts[b] + t) * width));
    batch_.result.words[starts[b] + t] = words_[r];
  });
}

}  // namespace entente::training
