#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <entente/document/network_format.hpp>
#include <entente/train/random.hpp>

namespace entente::training {

// Where a matrix or a vector lies among all parameters.
struct Block {
  std::size_t offset = 0;
  std::size_t rows = 0;
  std::size_t columns = 1;

  [[nodiscard]] std::size_t size() const { return rows * columns; }
  [[nodiscard]] std::size_t end() const { return offset + size(); }
};

// All parameters of the reading network in one row of floats: first the tables of which a sentence uses a few rows, then the dense rest.
// Matrices are input x output.
struct NetworkLayout {
  struct Recurrent {
    Block input, input_bias, state, state_bias;  // three gates side by side: reset, update, candidate
  };

  explicit NetworkLayout(const NetworkSizes& network_sizes, std::size_t word_count);

  NetworkSizes sizes;
  Block words, affixes;
  Block vectors, gain, shift;
  Recurrent recurrent[kNetworkLayers][kDirections];
  Block decisions, decision_bias;
  Block arc_root, arc_product, arc_bias, distance;
  Block relation, relation_bias;
  std::size_t dense_begin = 0;
  std::size_t size = 0;

  [[nodiscard]] std::size_t layer_input(std::size_t layer) const { return layer == 0 ? sizes.input : 2 * sizes.hidden; }
};

[[nodiscard]] std::vector<float> initial_parameters(const NetworkLayout& layout, Random& random);

// Adam with decreasing steps.
// Source  Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization".
class Adam {
 public:
  explicit Adam(std::size_t size) : means_(size), squares_(size) {}
  void step(std::span<float> parameters, std::span<const float> gradient, float rate);

 private:
  std::vector<float> means_, squares_;
  float mean_decay_ = 1, square_decay_ = 1;  // powers of the decay rates so far
};

}  // namespace entente::training
