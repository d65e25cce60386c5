// What a decision costs and where its scores should go. Worked example: of two choices with equal scores, the first of which is right, the loss is log 2 and the slopes
// are -1/2 and 1/2.
#include "soft_max.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace entente::training {

namespace {

// The same bits everywhere: 2^n times the Taylor polynomial of what is left.
float exp_of(float x) {
  const float cut = std::max(x, -87.0F);
  const float turns = std::floor(cut * 1.44269504F + 0.5F);
  const float r = (cut - turns * 0.693359375F) + turns * 2.12194440e-4F;
  const float series =
      1 + r * (1 + r * (0.5F + r * (0.166666667F + r * (0.0416666667F + r * (0.00833333333F + r * 0.00138888889F)))));
  return series * std::bit_cast<float>(static_cast<std::uint32_t>(static_cast<std::int32_t>(turns) + 127) << 23U);
}

}  // namespace

double soft_max_slopes(std::span<float> scores, std::size_t right, float scale) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) {
    score = exp_of(score - top);
    sum += score;
  }
  const double loss = -std::log(std::max(static_cast<double>(scores[right]) / static_cast<double>(sum), 1e-30));
  const float share = scale / sum;
  for (float& score : scores) {
    score *= share;
  }
  scores[right] -= scale;
  return loss * static_cast<double>(scale);
}

}  // namespace entente::training
