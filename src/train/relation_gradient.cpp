// Names of arcs. Worked example: in "Oman met Chad" the vector of "Chad" as a dependent and that of "met" as a head are summed, what is below zero is cut, and of the scores
// that follow that of obj is to be the highest. The root's own relation has no choice, and "met" learns nothing here.
#include "relation_gradient.hpp"

#include <algorithm>

#include <entente/document/matrix_product.hpp>

#include "soft_max.hpp"

namespace entente::training {

RelationGradient::RelationGradient(const GradientBatch& batch, std::span<const float> turned,
                                   DecisionGradient& decisions)
    : batch_(batch),
      turned_(turned),
      decisions_(decisions),
      size_(batch.layout.sizes.relation),
      labels_(batch.layout.sizes.relation_width()),
      width_(batch.layout.sizes.decision_width()),
      own_begin_(std::size_t{2} * batch.layout.sizes.arc) {}

void RelationGradient::learn(float share) {
  const NetworkLayout& layout = batch_.layout;
  const SentenceMasks masks(batch_, size_, share);
  const std::vector<float> mixed = mix(masks);
  std::vector<float> scores = score(mixed);
  take_loss(scores);
  add_product(size_, labels_, batch_.rows(), {mixed.data(), 1, size_}, scores.data(), labels_,
              batch_.slopes(layout.relation), labels_);
  add_column_sums(scores, labels_, batch_.slopes(layout.relation_bias));
  std::vector<float> mixed_slopes(batch_.rows() * size_);
  add_product(batch_.rows(), size_, labels_, {scores.data(), labels_, 1}, turned_.data(), size_, mixed_slopes.data(),
              size_);
  add_mixed_slopes(masks, mixed, mixed_slopes);
}

// Dependent and head together, rows x sizes.relation.
std::vector<float> RelationGradient::mix(const SentenceMasks& masks) const {
  std::vector<float> mixed(batch_.rows() * size_);
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    if (has_head(b, t)) {
      const float* own = decisions_.values.data() + r * width_ + own_begin_;
      const float* head = decisions_.values.data() + head_place(b, t);
      for (std::size_t i = 0; i < size_; ++i) {
        mixed[r * size_ + i] = std::max(own[i] + head[i], 0.0F) * masks.of(b)[i];
      }
    }
  });
  return mixed;
}

std::vector<float> RelationGradient::score(const std::vector<float>& mixed) const {
  const NetworkLayout& layout = batch_.layout;
  std::vector<float> scores = repeated(batch_.values(layout.relation_bias), labels_, batch_.rows());
  add_product(batch_.rows(), labels_, size_, {mixed.data(), size_, 1}, batch_.values(layout.relation), labels_,
              scores.data(), labels_);
  return scores;
}

// Turns the scores into slopes; 0 for the padding and for roots.
void RelationGradient::take_loss(std::vector<float>& scores) const {
  const std::size_t relations = batch_.layout.sizes.relations;
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    const std::span<float> part(scores.data() + r * labels_, labels_);
    const bool learns = has_head(b, t);
    if (learns) {
      const std::size_t right = batch_.sentences[b]->tokens[t].relation;
      batch_.result.loss += soft_max_slopes(part.first(relations), right, batch_.scale);
    }
    std::fill(part.begin() + static_cast<std::ptrdiff_t>(learns ? relations : 0), part.end(), 0.0F);
  });
}

void RelationGradient::add_mixed_slopes(const SentenceMasks& masks, const std::vector<float>& mixed,
                                        const std::vector<float>& mixed_slopes) const {
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    if (has_head(b, t)) {
      float* own = decisions_.slopes.data() + r * width_ + own_begin_;
      float* head = decisions_.slopes.data() + head_place(b, t);
      for (std::size_t i = 0; i < size_; ++i) {
        const float slope = mixed[r * size_ + i] > 0 ? mixed_slopes[r * size_ + i] * masks.of(b)[i] : 0.0F;
        own[i] += slope;
        head[i] += slope;
      }
    }
  });
}

}  // namespace entente::training
