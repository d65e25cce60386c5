#include <entente/document/matrix_product.hpp>

#include <cmath>

#include <gtest/gtest.h>

#include <entente/document/activations.hpp>

namespace entente {
namespace {

// Numbers with many digits, so that another order of summing would show.
std::vector<float> numbers(std::size_t count, float seed) {
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = std::sin(seed + static_cast<float>(i) * 1.7F);
  }
  return values;
}

TEST(MatrixProduct, EqualsTheSumInOrderForEverySize) {
  for (const std::size_t rows : {1U, 2U, 7U, 8U, 19U}) {
    for (const std::size_t columns : {1U, 15U, 16U, 33U}) {
      constexpr std::size_t kDepth = 21;
      const std::vector<float> left = numbers(rows * kDepth, 0.3F);
      const std::vector<float> right = numbers(kDepth * columns, 0.9F);
      std::vector<float> result = numbers(rows * columns, 0.1F);
      std::vector<float> expected = result;
      for (std::size_t m = 0; m < rows; ++m) {
        for (std::size_t n = 0; n < columns; ++n) {
          for (std::size_t k = 0; k < kDepth; ++k) {
            expected[m * columns + n] += left[m * kDepth + k] * right[k * columns + n];
          }
        }
      }
      add_product(rows, columns, kDepth, {left.data(), kDepth, 1}, right.data(), columns, result.data(), columns);
      EXPECT_EQ(result, expected) << rows << " x " << columns;
    }
  }
}

TEST(MatrixProduct, ReadsATransposedLeftFactorByItsStrides) {
  const std::vector<float> left = numbers(12, 0.3F);  // 4 x 3, read as 3 x 4
  const std::vector<float> right = numbers(4 * 16, 0.9F);
  std::vector<float> by_stride(3 * 16);
  std::vector<float> by_copy(3 * 16);
  add_product(3, 16, 4, {left.data(), 1, 3}, right.data(), 16, by_stride.data(), 16);
  const std::vector<float> copy = transposed(left, 4, 3);
  add_product(3, 16, 4, {copy.data(), 4, 1}, right.data(), 16, by_copy.data(), 16);
  EXPECT_EQ(by_stride, by_copy);
}

TEST(Activations, StayCloseToTheTrueCurvesAndWithinOne) {
  for (float x = -12; x <= 12; x += 0.01F) {
    EXPECT_NEAR(tanh_of(x), std::tanh(x), 2e-4F) << x;
    EXPECT_NEAR(sigmoid_of(x), 1 / (1 + std::exp(-x)), 1e-4F) << x;
    EXPECT_LE(std::fabs(tanh_of(x)), 1.0F) << x;
  }
}

}  // namespace
}  // namespace entente
