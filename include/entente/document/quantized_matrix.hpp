#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

// A matrix of signed bytes for y = W x + b, where x comes as unsigned bytes: a byte stands for (byte - 128) * step.
// Takes/gives  rows of bytes -> rows of floats, `float(sum of (byte - 128) * weight) * (scale * step) + bias`. The sum is exact and the float
//              operations are never fused, so every kernel gives the same bits. Weights lie as [inputs / 4][outputs][4]; see `packed_weights`.
// Errors       none; check with `valid` before use. A matrix that is not valid multiplies to nothing.
// Cost         O(rows * inputs * outputs); blocks of six rows use the processor best.
// Lifetime     a view: weights, scales and biases must outlive it. No span needs an alignment; weights at a multiple of 64 bytes are fastest.
// Tests        tests/document/quantized_matrix_test.cpp
class QuantizedMatrix {
 public:
  static constexpr std::size_t kInputStep = 4;
  static constexpr std::size_t kOutputStep = 16;
  static constexpr std::size_t kMaxInputs = 65536;  // 255 * 128 * 65536 is still below 2^31

  // `multiply` takes the last of those that the processor can run.
  enum class Kernel : std::uint8_t { portable, avx2, avx512_vnni };

  QuantizedMatrix() = default;
  QuantizedMatrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> packed,
                  std::span<const float> scales, std::span<const float> biases);
  // Whether both counts are multiples of their steps, above 0 and within bounds, and the spans have the sizes that they ask for.
  [[nodiscard]] bool valid() const { return outputs_ != 0; }
  [[nodiscard]] std::size_t inputs() const { return inputs_; }
  [[nodiscard]] std::size_t outputs() const { return outputs_; }

  // `rows` holds row_count * inputs() bytes; row r is written to out[r * out_stride] and the outputs() - 1 floats after it.
  void multiply(std::span<const std::uint8_t> rows, std::size_t row_count, float step, float* out,
                std::size_t out_stride) const;

  // For tests: one kernel of those that this processor can run.
  [[nodiscard]] static std::span<const Kernel> supported_kernels();
  void multiply_with(Kernel kernel, std::span<const std::uint8_t> rows, std::size_t row_count, float step, float* out,
                     std::size_t out_stride) const;

 private:
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
  std::span<const std::int8_t> packed_;
  std::span<const float> scales_;
  std::span<const float> biases_;
  std::vector<std::int32_t> offsets_;  // 128 times the sum of an output's weights
};

// Row-major weights, [outputs][inputs], in the order that QuantizedMatrix reads. Both counts must be multiples of its steps.
[[nodiscard]] std::vector<std::int8_t> packed_weights(std::span<const std::int8_t> row_major, std::size_t outputs,
                                                      std::size_t inputs);

// Floats as the bytes that `multiply` takes: value * inverse_step to the nearest whole number, halves to the even one, between -127 and 127,
// plus 128. NaN becomes 1. The same bytes on every processor, in the default rounding mode. `out` is as long as `values`.
void quantize_row(std::span<const float> values, float inverse_step, std::span<std::uint8_t> out);

}  // namespace entente
