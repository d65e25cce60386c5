#pragma once

#include <span>
#include <vector>

#include "decision_gradient.hpp"
#include "gradient_batch.hpp"

namespace entente::training {

// By which relation a token hangs on its head; learnt at the heads of the treebank.
// Takes/gives  the relation columns of the decisions, of a token as a dependent and of its head as a head -> the loss of the relations, added to the result; the slopes of
//              the relation weights, and of the columns in `decisions.slopes`.
// Cost         O(tokens x sizes.relation x relations).      Lifetime  refers to all that it is given.
// Tests        tests/train/network_test.cpp
class RelationGradient {
 public:
  // `turned`: layout.relation, transposed.
  RelationGradient(const GradientBatch& batch, std::span<const float> turned, DecisionGradient& decisions);

  // Draws one mask a sentence.
  void learn(float share);

 private:
  [[nodiscard]] std::vector<float> mix(const SentenceMasks& masks) const;
  [[nodiscard]] std::vector<float> score(const std::vector<float>& mixed) const;
  void take_loss(std::vector<float>& scores) const;
  void add_mixed_slopes(const SentenceMasks& masks, const std::vector<float>& mixed,
                        const std::vector<float>& mixed_slopes) const;
  [[nodiscard]] bool has_head(std::size_t sentence, std::size_t t) const {
    return batch_.sentences[sentence]->tokens[t].head != kRootOfExample;
  }
  // Where the columns of the token's head begin, as a head of relations.
  [[nodiscard]] std::size_t head_place(std::size_t sentence, std::size_t t) const {
    return batch_.row(sentence, batch_.sentences[sentence]->tokens[t].head) * width_ + own_begin_ + size_;
  }

  const GradientBatch& batch_;
  std::span<const float> turned_;
  DecisionGradient& decisions_;
  std::size_t size_, labels_, width_, own_begin_;  // labels: with padding; own: the columns of a dependent
};

}  // namespace entente::training
