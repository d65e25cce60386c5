// Blocks of eight rows and sixteen columns stay in registers while the depth is walked through.
// Worked example: [1 2] times [[3 4] [5 6]] is [1*3 + 2*5, 1*4 + 2*6] = [13 16]; each sum runs over the depth in order.
#include <entente/document/matrix_product.hpp>

#include <cstring>

namespace entente {

namespace {

constexpr std::size_t kLanes = 16;
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));

template <std::size_t kRows>
[[gnu::always_inline]] inline void add_block(std::size_t depth, LeftFactor left, const float* right,
                                             std::size_t right_stride, float* result, std::size_t result_stride) {
  Lanes sums[kRows];
#pragma GCC unroll 8
  for (std::size_t m = 0; m < kRows; ++m) {
    std::memcpy(&sums[m], result + m * result_stride, sizeof(Lanes));
  }
  for (std::size_t k = 0; k < depth; ++k) {
    Lanes row;
    std::memcpy(&row, right + k * right_stride, sizeof(Lanes));
    const float* factor = left.values + k * left.depth_stride;
#pragma GCC unroll 8
    for (std::size_t m = 0; m < kRows; ++m) {
      sums[m] += row * factor[m * left.row_stride];
    }
  }
#pragma GCC unroll 8
  for (std::size_t m = 0; m < kRows; ++m) {
    std::memcpy(result + m * result_stride, &sums[m], sizeof(Lanes));
  }
}

[[gnu::always_inline]] inline void add_narrow(std::size_t rows, std::size_t columns, std::size_t depth, LeftFactor left,
                                              const float* right, std::size_t right_stride, float* result,
                                              std::size_t result_stride) {
  for (std::size_t m = 0; m < rows; ++m) {
    for (std::size_t k = 0; k < depth; ++k) {
      const float factor = left.values[m * left.row_stride + k * left.depth_stride];
      for (std::size_t n = 0; n < columns; ++n) {
        result[m * result_stride + n] += factor * right[k * right_stride + n];
      }
    }
  }
}

}  // namespace

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#ifndef __SANITIZE_THREAD__  // which is not ready when the clone is chosen
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
#endif
void add_product(std::size_t rows, std::size_t columns, std::size_t depth, LeftFactor left, const float* right,
                 std::size_t right_stride, float* result, std::size_t result_stride) {
  constexpr std::size_t kRows = 8;
  const std::size_t wide = columns - columns % kLanes;
  for (std::size_t n = 0; n < wide; n += kLanes) {
    std::size_t m = 0;
    const auto from = [&](std::size_t row) {
      return LeftFactor{left.values + row * left.row_stride, left.row_stride, left.depth_stride};
    };
    for (; m + kRows <= rows; m += kRows) {
      add_block<kRows>(depth, from(m), right + n, right_stride, result + m * result_stride + n, result_stride);
    }
    for (; m + 2 <= rows; m += 2) {
      add_block<2>(depth, from(m), right + n, right_stride, result + m * result_stride + n, result_stride);
    }
    for (; m < rows; ++m) {
      add_block<1>(depth, from(m), right + n, right_stride, result + m * result_stride + n, result_stride);
    }
  }
  if (wide != columns) {
    add_narrow(rows, columns - wide, depth, left, right + wide, right_stride, result + wide, result_stride);
  }
}

std::vector<float> transposed(std::span<const float> values, std::size_t rows, std::size_t columns) {
  std::vector<float> out(values.size());
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      out[c * rows + r] = values[r * columns + c];
    }
  }
  return out;
}

}  // namespace entente
