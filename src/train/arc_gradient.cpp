// Heads. Worked example: in "Oman met Chad" the table of scores has a row a dependent and a column a head: root, Oman, met, Chad. The row of "Oman" is to have its highest score
// at "met", that of "met" at the root; no token is its own head. A score is the product of both vectors, what the head's vector says alone, and the distance.
#include "arc_gradient.hpp"

#include <algorithm>

#include <entente/document/matrix_product.hpp>

#include "soft_max.hpp"

namespace entente::training {

// One sentence. Heads are the root, then the tokens.
struct ArcGradient::Arcs {
  std::size_t sentence;
  std::size_t count;                             // of tokens
  std::vector<float> dependent_mask, head_mask;  // by unit
  std::vector<float> dependents, heads;          // count x arc, (count + 1) x arc; after ReLU and dropout
  std::vector<float> turned;                     // dependents times the product's weights
  std::vector<float> scores;                     // count x (count + 1); their slopes once the loss is taken
};

namespace {

// Which weight of layout.distance an arc has.
std::size_t place_of(std::size_t dependent, std::size_t head) {
  return head == 0 ? kRootDistance : distance_place(dependent, head - 1);
}

}  // namespace

ArcGradient::ArcGradient(const GradientBatch& batch, std::span<const float> turned, DecisionGradient& decisions)
    : batch_(batch), turned_(turned), decisions_(decisions) {}

void ArcGradient::learn(float share) {
  const std::size_t arc = batch_.layout.sizes.arc;
  for (std::size_t b = 0; b < batch_.sentences.size(); ++b) {
    Arcs arcs{b, batch_.sentences[b]->tokens.size(), {}, {}, {}, {}, {}, {}};
    arcs.dependent_mask = dropout_mask(arc, share, batch_.random);
    arcs.head_mask = dropout_mask(arc, share, batch_.random);
    read(arcs);
    score(arcs);
    take_loss(arcs);
    learn_back(arcs);
  }
}

void ArcGradient::read(Arcs& arcs) const {
  const std::size_t arc = batch_.layout.sizes.arc;
  const std::size_t width = batch_.layout.sizes.decision_width();
  const float* root = batch_.values(batch_.layout.arc_root);
  arcs.dependents.resize(arcs.count * arc);
  arcs.heads.resize((arcs.count + 1) * arc);
  for (std::size_t i = 0; i < arc; ++i) {
    arcs.heads[i] = std::max(root[i], 0.0F) * arcs.head_mask[i];
  }
  for (std::size_t t = 0; t < arcs.count; ++t) {
    const float* from = decisions_.values.data() + batch_.row(arcs.sentence, t) * width;
    for (std::size_t i = 0; i < arc; ++i) {
      arcs.dependents[t * arc + i] = std::max(from[i], 0.0F) * arcs.dependent_mask[i];
      arcs.heads[(t + 1) * arc + i] = std::max(from[arc + i], 0.0F) * arcs.head_mask[i];
    }
  }
}

void ArcGradient::score(Arcs& arcs) const {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t arc = layout.sizes.arc;
  const std::size_t choices = arcs.count + 1;
  const float* bias = batch_.values(layout.arc_bias);
  arcs.turned.resize(arcs.count * arc);
  add_product(arcs.count, arc, arc, {arcs.dependents.data(), arc, 1}, batch_.values(layout.arc_product), arc,
              arcs.turned.data(), arc);
  std::vector<float> head_scores(choices);
  for (std::size_t h = 0; h < choices; ++h) {
    for (std::size_t i = 0; i < arc; ++i) {
      head_scores[h] += arcs.heads[h * arc + i] * bias[i];
    }
  }
  arcs.scores.resize(arcs.count * choices);
  for (std::size_t t = 0; t < arcs.count; ++t) {
    for (std::size_t h = 0; h < choices; ++h) {
      arcs.scores[t * choices + h] = head_scores[h] + batch_.values(layout.distance)[place_of(t, h)];
    }
  }
  const std::vector<float> turned_heads = transposed(arcs.heads, choices, arc);
  add_product(arcs.count, choices, arc, {arcs.turned.data(), arc, 1}, turned_heads.data(), choices, arcs.scores.data(),
              choices);
}

void ArcGradient::take_loss(Arcs& arcs) const {
  const std::size_t choices = arcs.count + 1;
  for (std::size_t t = 0; t < arcs.count; ++t) {
    const std::uint32_t head = batch_.sentences[arcs.sentence]->tokens[t].head;
    const std::span<float> part(arcs.scores.data() + t * choices, choices);
    part[t + 1] = -1e30F;
    batch_.result.loss += soft_max_slopes(part, head == kRootOfExample ? 0 : head + 1, batch_.scale);
  }
}

void ArcGradient::learn_back(const Arcs& arcs) const {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t arc = layout.sizes.arc;
  const std::size_t choices = arcs.count + 1;
  std::vector<float> turned_slopes(arcs.count * arc);
  add_product(arcs.count, arc, choices, {arcs.scores.data(), choices, 1}, arcs.heads.data(), arc, turned_slopes.data(),
              arc);
  std::vector<float> head_slopes(choices * arc);
  add_product(choices, arc, arcs.count, {arcs.scores.data(), 1, choices}, arcs.turned.data(), arc, head_slopes.data(),
              arc);
  add_score_slopes(arcs, head_slopes);
  add_product(arc, arc, arcs.count, {arcs.dependents.data(), 1, arc}, turned_slopes.data(), arc,
              batch_.slopes(layout.arc_product), arc);
  std::vector<float> dependent_slopes(arcs.count * arc);
  add_product(arcs.count, arc, arc, {turned_slopes.data(), arc, 1}, turned_.data(), arc, dependent_slopes.data(), arc);
  add_vector_slopes(arcs, dependent_slopes, head_slopes);
}

// Of what a head's vector says alone, and of the distances.
void ArcGradient::add_score_slopes(const Arcs& arcs, std::vector<float>& head_slopes) const {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t arc = layout.sizes.arc;
  const std::size_t choices = arcs.count + 1;
  const float* bias = batch_.values(layout.arc_bias);
  float* bias_slopes = batch_.slopes(layout.arc_bias);
  std::vector<float> sums(choices);
  add_column_sums(arcs.scores, choices, sums.data());
  for (std::size_t h = 0; h < choices; ++h) {
    for (std::size_t i = 0; i < arc; ++i) {
      head_slopes[h * arc + i] += sums[h] * bias[i];
      bias_slopes[i] += sums[h] * arcs.heads[h * arc + i];
    }
  }
  for (std::size_t t = 0; t < arcs.count; ++t) {
    for (std::size_t h = 0; h < choices; ++h) {
      batch_.slopes(layout.distance)[place_of(t, h)] += arcs.scores[t * choices + h];
    }
  }
}

// Of the root's vector and of the columns of the decisions.
void ArcGradient::add_vector_slopes(const Arcs& arcs, const std::vector<float>& dependent_slopes,
                                    const std::vector<float>& head_slopes) const {
  const std::size_t arc = batch_.layout.sizes.arc;
  const std::size_t width = batch_.layout.sizes.decision_width();
  const float* root = batch_.values(batch_.layout.arc_root);
  float* root_slopes = batch_.slopes(batch_.layout.arc_root);
  for (std::size_t i = 0; i < arc; ++i) {
    root_slopes[i] += root[i] > 0 ? head_slopes[i] * arcs.head_mask[i] : 0.0F;
  }
  for (std::size_t t = 0; t < arcs.count; ++t) {
    const std::size_t row = batch_.row(arcs.sentence, t);
    const float* from = decisions_.values.data() + row * width;
    float* to = decisions_.slopes.data() + row * width;
    for (std::size_t i = 0; i < arc; ++i) {
      to[i] += from[i] > 0 ? dependent_slopes[t * arc + i] * arcs.dependent_mask[i] : 0.0F;
      to[arc + i] += from[arc + i] > 0 ? head_slopes[(t + 1) * arc + i] * arcs.head_mask[i] : 0.0F;
    }
  }
}

}  // namespace entente::training
