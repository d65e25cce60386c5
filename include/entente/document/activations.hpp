#pragma once

#include <algorithm>

namespace entente {

// Made of additions, multiplications and one division, so that every machine computes the same bits, in training and in use.

// The hyperbolic tangent by Lambert's continued fraction, cut where it reaches one; off by less than 0.0001.
// Source  Lambert 1770; Wall 1948, "Analytic Theory of Continued Fractions".
[[nodiscard]] inline float tanh_of(float x) {
  const float cut = std::min(std::max(x, -4.97F), 4.97F);
  const float s = cut * cut;
  return cut * (135135.0F + s * (17325.0F + s * (378.0F + s))) /
         (135135.0F + s * (62370.0F + s * (3150.0F + s * 28.0F)));
}

[[nodiscard]] inline float sigmoid_of(float x) { return 0.5F + 0.5F * tanh_of(0.5F * x); }

}  // namespace entente
