#pragma once

#include <span>
#include <vector>

#include "gradient_batch.hpp"

namespace entente::training {

// The one product that feeds all decisions, and those decisions that are read off it: the tag and the name of each token.
// Takes/gives  the last layer's output, rows x 2 sizes.hidden -> `values`, rows x sizes.decision_width(), whose columns network_format.hpp tells; `slopes`, of the same
//              shape, in which what learns from the values sums its own -> the slopes of the weights, and of the last layer's output.
// Cost         O(tokens x hidden x width).      Lifetime  refers to the batch and the turned weights.
// Tests        tests/train/network_test.cpp
class DecisionGradient {
 public:
  // `turned`: the product's weights, transposed.
  DecisionGradient(const GradientBatch& batch, std::span<const float> turned, std::vector<float> encoded);

  std::vector<float> values;
  std::vector<float> slopes;

  // Adds the loss of tags and names, and its slopes.
  void learn_labels();
  [[nodiscard]] std::vector<float> backward() const;

 private:
  const GradientBatch& batch_;
  std::span<const float> turned_;
  std::vector<float> encoded_;
};

}  // namespace entente::training
