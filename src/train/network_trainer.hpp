#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "network_gradient.hpp"

namespace entente::training {

struct NetworkTraining {
  std::uint32_t epochs = 30;
  float rate = 0.003F;  // the largest step of Adam
  std::size_t batch_tokens = 2500;
  std::size_t longest_sentence = 100;  // longer ones are passed over
  std::uint32_t threads = 1;           // has no influence on the result
  Dropout dropout;
};

// Learns the parameters of the network from examples; the rate rises over 100 steps and then falls smoothly to zero.
// Takes/gives  examples -> layout.size floats. A batch is cut into four parts whatever the number of threads, and their gradients are added
//              in order, so the result depends on the seed of `random` alone.
// Cost         epochs * tokens * six operations a dense parameter.
// Tests        tests/train/network_test.cpp
[[nodiscard]] std::vector<float> train_network(const std::vector<NetworkExample>& examples, const NetworkLayout& layout,
                                               std::span<const float> word_vectors, const NetworkTraining& training,
                                               Random& random, const std::function<void(const std::string&)>& progress);

}  // namespace entente::training
