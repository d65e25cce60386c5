#include <entente/document/quantized_matrix.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

// A matrix with what it looks at, and the product written down as the definition says.
struct Case {
  std::size_t inputs;
  std::size_t outputs;
  std::vector<std::int8_t> row_major;
  std::vector<std::int8_t> packed;
  std::vector<float> scales;
  std::vector<float> biases;

  Case(std::size_t input_count, std::size_t output_count, std::vector<std::int8_t> weights, std::mt19937& random)
      : inputs(input_count),
        outputs(output_count),
        row_major(std::move(weights)),
        packed(packed_weights(row_major, outputs, inputs)) {
    std::uniform_real_distribution<float> some(-1.0F, 1.0F);
    for (std::size_t n = 0; n < outputs; ++n) {
      scales.push_back(0.01F * std::abs(some(random)) + 0.001F);
      biases.push_back(some(random));
    }
  }
  [[nodiscard]] QuantizedMatrix matrix() const { return {inputs, outputs, packed, scales, biases}; }
  [[nodiscard]] float expected(const std::uint8_t* row, float step, std::size_t output) const {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < inputs; ++k) {
      sum += (row[k] - 128) * row_major[output * inputs + k];
    }
    volatile const float scale =
        scales[output] * step;  // volatile: rounded after each operation, whatever the compiler's flags
    volatile const float scaled = static_cast<float>(sum) * scale;
    return scaled + biases[output];
  }
};

std::vector<std::uint8_t> random_bytes(std::size_t count, std::mt19937& random) {
  std::vector<std::uint8_t> bytes(count);
  std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<std::uint8_t>(random()); });
  return bytes;
}

std::vector<std::int8_t> random_weights(std::size_t count, std::mt19937& random) {
  std::vector<std::int8_t> weights(count);
  std::generate(weights.begin(), weights.end(), [&] { return static_cast<std::int8_t>(random()); });
  return weights;
}

// Every kernel, bit for bit, on rows that start at an odd address; the gap after each row must stay as it was.
void expect_product(const Case& given, const std::vector<std::uint8_t>& bytes, std::size_t row_count, float step) {
  constexpr std::size_t kGap = 3;
  std::vector<std::uint8_t> shifted(1 + bytes.size());
  std::copy(bytes.begin(), bytes.end(), shifted.begin() + 1);
  const std::span<const std::uint8_t> rows = std::span(shifted).subspan(1, row_count * given.inputs);
  const QuantizedMatrix matrix = given.matrix();
  ASSERT_TRUE(matrix.valid());
  const std::size_t stride = given.outputs + kGap;
  std::vector<float> expected(row_count * stride, -7.0F);
  for (std::size_t r = 0; r < row_count; ++r) {
    for (std::size_t n = 0; n < given.outputs; ++n) {
      expected[r * stride + n] = given.expected(rows.data() + r * given.inputs, step, n);
    }
  }
  for (const QuantizedMatrix::Kernel kernel : QuantizedMatrix::supported_kernels()) {
    std::vector<float> out(row_count * stride, -7.0F);
    matrix.multiply_with(kernel, rows, row_count, step, out.data(), stride);
    EXPECT_EQ(out, expected) << "kernel " << static_cast<int>(kernel) << ", " << given.inputs << " x " << given.outputs
                             << ", rows " << row_count;
  }
}

TEST(QuantizedMatrix, GivesTheSameBitsWithEveryKernel) {
  std::mt19937 random(1);
  for (const std::size_t inputs : {4U, 100U, 128U, 384U}) {
    for (const std::size_t outputs : {16U, 48U, 576U}) {
      const Case given(inputs, outputs, random_weights(inputs * outputs, random), random);
      for (std::size_t row_count = 0; row_count <= 13; ++row_count) {
        expect_product(given, random_bytes(row_count * inputs, random), row_count, 0.37F);
      }
    }
  }
}

TEST(QuantizedMatrix, IsExactAtTheExtremes) {
  std::mt19937 random(2);
  constexpr std::size_t kInputs = 384;
  constexpr std::size_t kOutputs = 112;  // seven vectors of sixteen: tiles of every width
  for (const int weight : {-128, -127, 127}) {
    const Case given(kInputs, kOutputs, std::vector(kInputs * kOutputs, static_cast<std::int8_t>(weight)), random);
    for (const std::uint8_t byte : {std::uint8_t{0}, std::uint8_t{255}}) {
      expect_product(given, std::vector(7 * kInputs, byte), 7, 1.0F);
    }
  }
}

TEST(QuantizedMatrix, HoldsTheLargestSum) {
  std::mt19937 random(3);
  constexpr std::size_t kInputs = QuantizedMatrix::kMaxInputs;
  const Case given(kInputs, 16, std::vector(kInputs * 16, std::int8_t{-128}), random);
  expect_product(given, std::vector(kInputs, std::uint8_t{255}), 1, 1.0F);
}

TEST(QuantizedMatrix, TakesWeightsAtAnyAddress) {
  std::mt19937 random(4);
  const Case given(8, 32, random_weights(256, random), random);
  std::vector<std::int8_t> shifted(257);
  std::copy(given.packed.begin(), given.packed.end(), shifted.begin() + 1);
  const QuantizedMatrix matrix(8, 32, std::span(shifted).subspan(1), given.scales, given.biases);
  const std::vector<std::uint8_t> rows = random_bytes(8, random);
  std::vector<float> out(32);
  std::vector<float> expected(32);
  matrix.multiply(rows, 1, 0.5F, out.data(), 32);
  given.matrix().multiply(rows, 1, 0.5F, expected.data(), 32);
  EXPECT_EQ(out, expected);
}

TEST(QuantizedMatrix, MultipliesTheWorkedExample) {
  std::vector<std::int8_t> row_major(64);
  row_major[0] = 2;
  row_major[1] = -1;
  const std::vector<float> scales(16, 0.5F);
  const std::vector<float> biases(16, 1.0F);
  const std::vector<std::int8_t> packed = packed_weights(row_major, 16, 4);
  const QuantizedMatrix matrix(4, 16, packed, scales, biases);
  const std::vector<std::uint8_t> row = {131, 129, 128, 128};
  std::vector<float> out(16);
  matrix.multiply(row, 1, 2.0F, out.data(), 16);
  EXPECT_EQ(out[0], 6.0F);
  EXPECT_EQ(out[1], 1.0F);
}

TEST(QuantizedMatrix, RefusesSizesThatDoNotFit) {
  const std::vector<std::int8_t> packed(64);
  const std::vector<float> sixteen(16);
  const std::vector<float> fifteen(15);
  EXPECT_TRUE(QuantizedMatrix(4, 16, packed, sixteen, sixteen).valid());
  EXPECT_FALSE(QuantizedMatrix().valid());
  EXPECT_FALSE(QuantizedMatrix(4, 16, packed, fifteen, sixteen).valid());
  EXPECT_FALSE(QuantizedMatrix(4, 16, packed, sixteen, fifteen).valid());
  EXPECT_FALSE(QuantizedMatrix(8, 16, packed, sixteen, sixteen).valid());
  EXPECT_FALSE(QuantizedMatrix(2, 32, packed, sixteen, sixteen).valid());
  EXPECT_FALSE(QuantizedMatrix(0, 16, {}, sixteen, sixteen).valid());
  EXPECT_FALSE(QuantizedMatrix(4, 0, {}, {}, {}).valid());
  EXPECT_FALSE(QuantizedMatrix(std::numeric_limits<std::size_t>::max() / 4 + 1, 16, packed, sixteen, sixteen).valid());
}

TEST(PackedWeights, KeepsFourInputsOfAnOutputTogether) {
  std::vector<std::int8_t> row_major(128);
  row_major[3 * 8 + 6] = 42;  // output 3, input 6
  EXPECT_EQ(packed_weights(row_major, 16, 8)[(1 * 16 + 3) * 4 + 2], 42);
}

TEST(QuantizeRow, RoundsToTheNearestAndHalvesToTheEven) {
  const std::vector<float> values = {0.0F, 0.5F, 1.5F, -0.5F, -1.5F, 2.4F, -2.6F, 126.5F, -126.5F};
  std::vector<std::uint8_t> out(values.size());
  quantize_row(values, 1.0F, out);
  EXPECT_EQ(out, (std::vector<std::uint8_t>{128, 128, 130, 128, 126, 130, 125, 254, 2}));
}

TEST(QuantizeRow, StaysBetween1And255) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const std::vector<float> some = {127.5F,    128.0F,     1e30F,   -1e30F,
                                   kInfinity, -kInfinity, -127.5F, std::numeric_limits<float>::quiet_NaN()};
  for (const std::size_t count : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
    const std::vector<float> values(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<std::uint8_t> out(count);
    quantize_row(values, 1.0F, out);
    const std::vector<std::uint8_t> all = {255, 255, 255, 1, 255, 1, 1, 1};
    EXPECT_EQ(out, std::vector<std::uint8_t>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)));
  }
}

TEST(QuantizeRow, AgreesWithTheLibraryAtAnyLength) {
  std::mt19937 random(5);
  std::uniform_real_distribution<float> some(-30.0F, 30.0F);
  for (std::size_t count = 0; count <= 41; ++count) {
    std::vector<float> values(count);
    std::generate(values.begin(), values.end(), [&] { return some(random); });
    std::vector<std::uint8_t> out(count + 1, 77);
    quantize_row(values, 5.25F, std::span(out).first(count));
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_EQ(out[i], static_cast<int>(std::nearbyint(std::clamp(values[i] * 5.25F, -127.0F, 127.0F))) + 128);
    }
    EXPECT_EQ(out[count], 77);
  }
}

}  // namespace
}  // namespace entente
