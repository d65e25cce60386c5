// Parameters side by side, so that one loop updates them all.
// Worked example: with 2 words of 128 floats, the table of affixes begins at 256.
#include "network_parameters.hpp"

#include <cmath>

namespace entente::training {

NetworkLayout::NetworkLayout(const NetworkSizes& network_sizes, std::size_t word_count) : sizes(network_sizes) {
  const auto place = [this](Block& block, std::size_t rows, std::size_t columns) {
    block = {size, rows, columns};
    size += rows * columns;
  };
  const std::size_t hidden = sizes.hidden;
  place(words, word_count, sizes.input);
  place(affixes, sizes.affixes, sizes.input);
  dense_begin = size;
  place(vectors, sizes.vectors, sizes.input);
  place(gain, sizes.input, 1);
  place(shift, sizes.input, 1);
  for (std::size_t layer = 0; layer < kNetworkLayers; ++layer) {
    for (Recurrent& part : recurrent[layer]) {
      place(part.input, layer_input(layer), 3 * hidden);
      place(part.input_bias, 3 * hidden, 1);
      place(part.state, hidden, 3 * hidden);
      place(part.state_bias, 3 * hidden, 1);
    }
  }
  place(decisions, 2 * hidden, sizes.decision_width());
  place(decision_bias, sizes.decision_width(), 1);
  place(arc_root, sizes.arc, 1);
  place(arc_product, sizes.arc, sizes.arc);
  place(arc_bias, sizes.arc, 1);
  place(distance, kDistances, 1);
  place(relation, sizes.relation, sizes.relation_width());
  place(relation_bias, sizes.relation_width(), 1);
}

std::vector<float> initial_parameters(const NetworkLayout& layout, Random& random) {
  std::vector<float> all(layout.size);
  const auto fill = [&](const Block& block, double bound) {
    for (std::size_t i = block.offset; i < block.end(); ++i) {
      all[i] = static_cast<float>((static_cast<double>(random.next() >> 11U) * 0x1p-53 * 2 - 1) * bound);
    }
  };
  const auto fan_in = [&](const Block& block) { fill(block, 1 / std::sqrt(static_cast<double>(block.rows))); };
  fill(layout.words, 0.17);
  fill(layout.affixes, 0.17);
  fan_in(layout.vectors);
  for (std::size_t i = layout.gain.offset; i < layout.gain.end(); ++i) {
    all[i] = 1;
  }
  const double state_bound = 1 / std::sqrt(static_cast<double>(layout.sizes.hidden));
  for (const auto& layer : layout.recurrent) {
    for (const NetworkLayout::Recurrent& part : layer) {
      fill(part.input, state_bound);
      fill(part.input_bias, state_bound);
      fill(part.state, state_bound);
      fill(part.state_bias, state_bound);
    }
  }
  fan_in(layout.decisions);
  fill(layout.arc_root, 0.5);
  fill(layout.arc_product, 0.05);
  fan_in(layout.relation);
  return all;
}

void Adam::step(std::span<float> parameters, std::span<const float> gradient, float rate) {
  constexpr float kMean = 0.9F;
  constexpr float kSquare = 0.95F;
  constexpr float kTiny = 1e-8F;
  mean_decay_ *= kMean;
  square_decay_ *= kSquare;
  const float step = rate / (1 - mean_decay_);
  const float square_scale = 1 / (1 - square_decay_);
  float* const means = means_.data();
  float* const squares = squares_.data();
  float* const values = parameters.data();
  const float* const slopes = gradient.data();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    means[i] = kMean * means[i] + (1 - kMean) * slopes[i];
    squares[i] = kSquare * squares[i] + (1 - kSquare) * slopes[i] * slopes[i];
    values[i] -= step * means[i] / (std::sqrt(squares[i] * square_scale) + kTiny);
  }
}

}  // namespace entente::training
