// What each token is. Worked example: of "Oman" the columns of tags have their highest score at PROPN, and those of names at the begin of a place; a token of a
// treebank without names learns its tag alone.
#include "decision_gradient.hpp"

#include <algorithm>
#include <utility>

#include <entente/document/matrix_product.hpp>

#include "soft_max.hpp"

namespace entente::training {

DecisionGradient::DecisionGradient(const GradientBatch& batch, std::span<const float> turned,
                                   std::vector<float> encoded)
    : batch_(batch), turned_(turned), encoded_(std::move(encoded)) {
  const NetworkLayout& layout = batch.layout;
  const std::size_t width = layout.sizes.decision_width();
  const std::size_t depth = std::size_t{2} * layout.sizes.hidden;
  values = repeated(batch.values(layout.decision_bias), width, batch.rows());
  add_product(batch.rows(), width, depth, {encoded_.data(), depth, 1}, batch.values(layout.decisions), width,
              values.data(), width);
  slopes.assign(batch.rows() * width, 0);
}

void DecisionGradient::learn_labels() {
  const NetworkSizes& sizes = batch_.layout.sizes;
  const std::size_t width = sizes.decision_width();
  const std::size_t tags = 2 * sizes.arc + 2 * sizes.relation;
  batch_.packed.for_each_row([&](std::size_t b, std::size_t t, std::size_t r) {
    const NetworkExample::Token& token = batch_.sentences[b]->tokens[t];
    const auto learn = [&](std::size_t begin, std::size_t count, std::size_t right) {
      const std::span<float> part(slopes.data() + r * width + begin, count);
      std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(r * width + begin), count, part.begin());
      batch_.result.loss += soft_max_slopes(part, right, batch_.scale);
    };
    learn(tags, sizes.tags, token.tag);
    if (token.name != kNoNameLabel) {
      learn(tags + sizes.tags, sizes.names, token.name);
    }
  });
}

std::vector<float> DecisionGradient::backward() const {
  const NetworkLayout& layout = batch_.layout;
  const std::size_t width = layout.sizes.decision_width();
  const std::size_t depth = std::size_t{2} * layout.sizes.hidden;
  add_product(depth, width, batch_.rows(), {encoded_.data(), 1, depth}, slopes.data(), width,
              batch_.slopes(layout.decisions), width);
  add_column_sums(slopes, width, batch_.slopes(layout.decision_bias));
  std::vector<float> encoded_slopes(batch_.rows() * depth);
  add_product(batch_.rows(), depth, width, {slopes.data(), width, 1}, turned_.data(), depth, encoded_slopes.data(),
              depth);
  return encoded_slopes;
}

}  // namespace entente::training
