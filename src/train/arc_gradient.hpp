#pragma once

#include <span>
#include <vector>

#include "decision_gradient.hpp"
#include "gradient_batch.hpp"

namespace entente::training {

// Which token is the head of which: every token of a sentence, and the artificial root, is scored as the head of every other.
// Takes/gives  the arc columns of the decisions -> the loss of the heads, added to the result; the slopes of the arc weights, and of the columns in `decisions.slopes`.
// Cost         O(tokens squared x sizes.arc) a sentence.      Lifetime  refers to all that it is given.
// Source       Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing".
// Tests        tests/train/network_test.cpp
class ArcGradient {
 public:
  // `turned`: layout.arc_product, transposed.
  ArcGradient(const GradientBatch& batch, std::span<const float> turned, DecisionGradient& decisions);

  // Draws two masks a sentence, for dependents and for heads.
  void learn(float share);

 private:
  struct Arcs;
  void read(Arcs& arcs) const;
  void score(Arcs& arcs) const;
  void take_loss(Arcs& arcs) const;
  void add_score_slopes(const Arcs& arcs, std::vector<float>& head_slopes) const;
  void add_vector_slopes(const Arcs& arcs, const std::vector<float>& dependent_slopes,
                         const std::vector<float>& head_slopes) const;
  void learn_back(const Arcs& arcs) const;

  const GradientBatch& batch_;
  std::span<const float> turned_;
  DecisionGradient& decisions_;
};

}  // namespace entente::training
