#pragma once

#include <cstddef>
#include <span>

namespace entente::training {

// Turns the scores of one decision into the slopes of the negative log-likelihood of `right`, times `scale`; gives the loss, times `scale`.
// Takes/gives  scores, one a choice -> slopes, one a choice, the same bits on every machine.
// Cost         O(choices).      Source  Bridle 1990, "Probabilistic Interpretation of Feedforward Classification Network Outputs".
// Tests        tests/train/network_test.cpp
double soft_max_slopes(std::span<float> scores, std::size_t right, float scale);

}  // namespace entente::training
