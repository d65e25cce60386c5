#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gradient_batch.hpp"

namespace entente::training {

// The input of the network: what the tables of words, affixes and vectors say of a token, summed and normalised.
// Takes/gives  the tokens of a batch -> rows x sizes.input, after dropout; the slopes of these -> the slopes of gain, shift and vectors, and one row of slopes a token
//              in the result, for the tables of words and affixes.
// Cost         O(tokens x input x vectors).      Lifetime  refers to the batch and the vectors.
// Source       Ba, Kiros and Hinton 2016, "Layer Normalization"; Gal and Ghahramani 2016 (dropout shared over a sentence).
// Tests        tests/train/network_test.cpp
class InputGradient {
 public:
  // Draws which words count as unknown, then the masks.
  InputGradient(const GradientBatch& batch, std::span<const float> word_vectors, const Dropout& dropout);

  [[nodiscard]] std::vector<float> forward();
  // `out_slopes`: of what `forward` gave, rows x sizes.input.
  void backward(std::vector<float> out_slopes);

 private:
  [[nodiscard]] std::vector<std::uint32_t> draw_words(float unknown_share) const;
  [[nodiscard]] std::vector<float> table_sums();
  [[nodiscard]] std::vector<float> normalised_back(const std::vector<float>& out_slopes) const;
  void write_token_slopes(const std::vector<float>& sums) const;

  const GradientBatch& batch_;
  std::span<const float> word_vectors_;
  std::vector<std::uint32_t> words_;  // by row: the row of the table of words
  SentenceMasks masks_;
  std::vector<float> vectors_;  // rows x sizes.vectors
  std::vector<float> normal_;   // rows x sizes.input, normalised
  std::vector<float> spread_;   // by row: one over the deviation
};

}  // namespace entente::training
