#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// The left factor of a product, rows x depth, read with any strides: a matrix or its transpose without a copy.
struct LeftFactor {
  const float* values = nullptr;
  std::size_t row_stride = 0;
  std::size_t depth_stride = 1;
};

// result[m][n] (+)= sum over k of left(m, k) * right[k][n]; `right` and `result` are row-major with the given strides.
// Takes/gives  floats -> floats. Every element is summed over k in order with separate multiplications and additions, so the result is the
//              same bits on every machine, whatever its vectors' width.
// Cost         2 * rows * columns * depth operations.      Lifetime  keeps nothing.
// Tests        tests/document/matrix_product_test.cpp
void add_product(std::size_t rows, std::size_t columns, std::size_t depth, LeftFactor left, const float* right,
                 std::size_t right_stride, float* result, std::size_t result_stride);

// `columns` x `rows` from `rows` x `columns`, both row-major.
[[nodiscard]] std::vector<float> transposed(std::span<const float> values, std::size_t rows, std::size_t columns);

}  // namespace entente
