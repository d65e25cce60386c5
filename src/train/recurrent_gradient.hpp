#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gradient_batch.hpp"

namespace entente::training {

// The weights of one direction with input and output exchanged, as the backward pass wants them.
struct TurnedRecurrent {
  std::vector<float> input, state;
};

// A recurrent layer: every token read after those before it, and after those behind it.
// Takes/gives  rows x layout.layer_input(layer) -> rows x 2 sizes.hidden (forwards, then backwards), after dropout; the slopes of these -> the slopes of the
//              layer's weights, and those of its input.
// Cost         six operations a weight and token.      Lifetime  refers to the batch and the turned weights.
// Source       Cho et al. 2014 (gated recurrent unit, the variant whose reset gate acts on the product).
// Tests        tests/train/network_test.cpp
class RecurrentGradient {
 public:
  // `turned`: by direction. Draws the masks.
  RecurrentGradient(const GradientBatch& batch, std::size_t layer, std::span<const TurnedRecurrent> turned,
                    float share);

  [[nodiscard]] std::vector<float> forward(std::vector<float> input);
  // `out_slopes`: of what `forward` gave.
  [[nodiscard]] std::vector<float> backward(std::vector<float> out_slopes) const;

 private:
  struct Direction {
    std::vector<float> gates;     // rows x 4 hidden: reset, update, candidate, and the state's part of the candidate
    std::vector<float> previous;  // rows x hidden: the state before
  };
  // Slopes of the products that feed the three gates, rows x 3 hidden.
  struct GateSlopes {
    std::vector<float> inputs, states;
  };

  [[nodiscard]] const NetworkLayout::Recurrent& weights(std::size_t d) const {
    return batch_.layout.recurrent[layer_][d];
  }
  void run(std::size_t d, std::vector<float>& out);
  void open_gates(std::size_t d, std::size_t r, const float* in, const float* state, float* out);
  [[nodiscard]] GateSlopes run_back(std::size_t d, const std::vector<float>& out_slopes) const;
  void close_gates(std::size_t d, std::size_t r, const float* out_slopes, float* carried, GateSlopes& slopes) const;

  const GradientBatch& batch_;
  std::size_t layer_;
  std::span<const TurnedRecurrent> turned_;
  std::size_t hidden_, in_width_;
  SentenceMasks masks_;
  std::vector<float> input_;
  Direction directions_[kDirections];
};

}  // namespace entente::training
