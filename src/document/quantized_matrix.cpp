// A tile of rows and outputs is summed in registers: four bytes of a row, copied to every lane, meet the four weights of each output.
// The bytes are unsigned, so each sum is too large by 128 times the sum of the output's weights; the constructor has that number ready.
// Worked example: weights 2 -1 0 0, bytes 131 129 128 128 (values 3 1 0 0): 262 - 129 = 133, less 128 * (2 - 1) = 5 = 3 * 2 - 1 * 1.
#include <entente/document/quantized_matrix.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace entente {
namespace {

using Kernel = QuantizedMatrix::Kernel;

constexpr std::size_t kInputStep = QuantizedMatrix::kInputStep;
constexpr std::size_t kOutputStep = QuantizedMatrix::kOutputStep;

// One multiplication, as the kernels see it.
struct Product {
  std::size_t inputs;
  std::size_t outputs;
  const std::int8_t* weights;
  const float* scales;
  const float* biases;
  const std::int32_t* offsets;
  const std::uint8_t* rows;
  float step;
  float* out;
  std::size_t out_stride;

  [[nodiscard]] const std::int8_t* weights_of(std::size_t output) const { return weights + output * kInputStep; }
  [[nodiscard]] std::size_t weight_stride() const { return outputs * kInputStep; }
  [[nodiscard]] const std::uint8_t* row(std::size_t index) const { return rows + index * inputs; }
  [[nodiscard]] float* out_of(std::size_t row, std::size_t output) const { return out + row * out_stride + output; }
};

// One sum for each weight of the tile, not for each output: neighbours in memory meet neighbours, eight at a time, which compilers turn into
// vector instructions. A product of two bytes fits 16 bits.
void portable_tile(const Product& product, std::size_t row, std::size_t output) {
  constexpr std::size_t kLanes = 8;
  std::int32_t parts[kOutputStep * kInputStep] = {};
  const std::int8_t* weights = product.weights_of(output);
  for (std::size_t input = 0; input < product.inputs; input += kInputStep, weights += product.weight_stride()) {
    const std::uint8_t* bytes = product.row(row) + input;
    const std::int16_t twice[kLanes] = {bytes[0], bytes[1], bytes[2], bytes[3], bytes[0], bytes[1], bytes[2], bytes[3]};
    for (std::size_t at = 0; at < kOutputStep * kInputStep; at += kLanes) {
      for (std::size_t i = 0; i < kLanes; ++i) {
        parts[at + i] += static_cast<std::int16_t>(twice[i] * weights[at + i]);
      }
    }
  }
  for (std::size_t n = 0; n < kOutputStep; ++n) {
    const std::size_t at = output + n;
    const std::int32_t* part = parts + n * kInputStep;
    const std::int32_t sum = part[0] + part[1] + part[2] + part[3] - product.offsets[at];
    const float scaled = static_cast<float>(sum) * (product.scales[at] * product.step);
    *product.out_of(row, at) = scaled + product.biases[at];
  }
}

void multiply_portable(const Product& product, std::size_t row_count) {
  for (std::size_t output = 0; output < product.outputs; output += kOutputStep) {
    for (std::size_t row = 0; row < row_count; ++row) {
      portable_tile(product, row, output);
    }
  }
}

#if defined(__x86_64__)

// Calls strip<rows in a block>(first row, number of blocks) so that blocks have at most `Most` rows and differ by one at the most:
// seven rows are better done as four and three than as six and one.
template <std::size_t Most, typename Strip>
void split_rows(std::size_t row_count, const Strip& strip) {
  const std::size_t blocks = (row_count + Most - 1) / Most;
  if (blocks == 0) {
    return;
  }
  const std::size_t small = row_count / blocks;
  const std::size_t large_blocks = row_count % blocks;
  const auto run = [&]<std::size_t... I>(std::size_t rows, std::size_t first, std::size_t count,
                                         std::index_sequence<I...>) {
    ((rows == I + 1 ? strip.template operator()<I + 1>(first, count) : void()), ...);
  };
  if (large_blocks != 0) {
    run(small + 1, 0, large_blocks, std::make_index_sequence<Most>());
  }
  run(small, large_blocks * (small + 1), blocks - large_blocks, std::make_index_sequence<Most>());
}

// Accumulators are arrays whose every index is a template argument: so they stay in registers at any level of optimisation. Their type tells
// the width of a lane: as __m256i or __m512i, GCC 12 copies each of them in every round of a loop.
using Avx2Sums [[gnu::vector_size(32)]] = std::int32_t;
using VnniSums [[gnu::vector_size(64)]] = std::int32_t;

constexpr std::size_t kAvx2Lanes = 8;

[[gnu::target("avx2")]] inline void avx2_store(const Product& product, __m256i sums, std::size_t row,
                                               std::size_t output) {
  const __m256i offsets = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(product.offsets + output));
  const __m256 scales = _mm256_mul_ps(_mm256_loadu_ps(product.scales + output), _mm256_set1_ps(product.step));
  const __m256 scaled = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_sub_epi32(sums, offsets)), scales);
  _mm256_storeu_ps(product.out_of(row, output), _mm256_add_ps(scaled, _mm256_loadu_ps(product.biases + output)));
}

// Bytes are widened to 16 bits, inputs 0 and 2 of the four in one register and 1 and 3 in another: vpmaddwd then adds up each output in its own
// lane. vpmaddubsw would take the bytes as they are, but its sums of two products stop at 32767.
template <std::size_t Rows, std::size_t... R>
[[gnu::target("avx2")]] void avx2_tile(const Product& product, std::size_t row, std::size_t output,
                                       std::index_sequence<R...> /*rows*/) {
  Avx2Sums left[Rows] = {};  // the first eight outputs
  Avx2Sums right[Rows] = {};
  const std::uint8_t* bytes = product.row(row);
  const std::int8_t* weights = product.weights_of(output);
  const __m256i low_byte = _mm256_set1_epi16(0xFF);
  std::size_t input = 0;
  do {
    const __m256i left_weights = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights));
    const __m256i right_weights = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights) + 1);
    const __m256i left_even = _mm256_srai_epi16(_mm256_slli_epi16(left_weights, 8), 8);
    const __m256i right_even = _mm256_srai_epi16(_mm256_slli_epi16(right_weights, 8), 8);
    const __m256i left_odd = _mm256_srai_epi16(left_weights, 8);
    const __m256i right_odd = _mm256_srai_epi16(right_weights, 8);
    std::int32_t four = 0;
    __m256i even = low_byte;
    __m256i odd = low_byte;
    ((std::memcpy(&four, bytes + R * product.inputs + input, sizeof(four)),
      even = _mm256_and_si256(_mm256_set1_epi32(four), low_byte), odd = _mm256_srli_epi16(_mm256_set1_epi32(four), 8),
      left[R] += reinterpret_cast<Avx2Sums>(_mm256_madd_epi16(left_even, even)),
      right[R] += reinterpret_cast<Avx2Sums>(_mm256_madd_epi16(right_even, even)),
      left[R] += reinterpret_cast<Avx2Sums>(_mm256_madd_epi16(left_odd, odd)),
      right[R] += reinterpret_cast<Avx2Sums>(_mm256_madd_epi16(right_odd, odd))),
     ...);
    input += kInputStep;
    weights += product.weight_stride();
  } while (input < product.inputs);
  ((avx2_store(product, reinterpret_cast<__m256i>(left[R]), row + R, output),
    avx2_store(product, reinterpret_cast<__m256i>(right[R]), row + R, output + kAvx2Lanes)),
   ...);
}

void multiply_avx2(const Product& product, std::size_t row_count) {
  split_rows<4>(row_count, [&]<std::size_t Rows>(std::size_t first, std::size_t blocks) {
    for (std::size_t output = 0; output < product.outputs; output += kOutputStep) {
      for (std::size_t block = 0; block < blocks; ++block) {
        avx2_tile<Rows>(product, first + block * Rows, output, std::make_index_sequence<Rows>());
      }
    }
  });
}

constexpr std::size_t kVnniLanes = 16;

[[gnu::target("avx512f,avx512bw,avx512vl,avx512vnni")]] inline void vnni_store(const Product& product, __m512i sums,
                                                                               std::size_t row, std::size_t output) {
  const __m512i offsets = _mm512_loadu_si512(product.offsets + output);
  const __m512 scales = _mm512_mul_ps(_mm512_loadu_ps(product.scales + output), _mm512_set1_ps(product.step));
  // Masked, though by ones: GCC 12 calls the plain intrinsic uninitialised (GCC bug 105593).
  const __m512 exact = _mm512_maskz_cvtepi32_ps(0xFFFF, _mm512_sub_epi32(sums, offsets));
  _mm512_storeu_ps(product.out_of(row, output),
                   _mm512_add_ps(_mm512_mul_ps(exact, scales), _mm512_loadu_ps(product.biases + output)));
}

// vpdpbusd adds the four products of a lane to its sum, all at full width. I numbers the accumulators, V the vectors of sixteen outputs.
template <std::size_t Rows, std::size_t Vectors, std::size_t... I, std::size_t... R, std::size_t... V>
[[gnu::target("avx512f,avx512bw,avx512vl,avx512vnni")]] void vnni_tile(const Product& product, std::size_t row,
                                                                       std::size_t output,
                                                                       std::index_sequence<I...> /*accumulators*/,
                                                                       std::index_sequence<R...> /*rows*/,
                                                                       std::index_sequence<V...> /*vectors*/) {
  VnniSums sums[Rows * Vectors] = {};
  const std::uint8_t* bytes = product.row(row);
  const std::int8_t* weights = product.weights_of(output);
  std::size_t input = 0;
  do {
    const __m512i columns[] = {_mm512_loadu_si512(weights + V * kVnniLanes * kInputStep)...};
    std::int32_t four[Rows];
    ((std::memcpy(&four[R], bytes + R * product.inputs + input, sizeof(four[R]))), ...);
    const __m512i values[] = {_mm512_set1_epi32(four[R])...};
    ((sums[I] = reinterpret_cast<VnniSums>(
          _mm512_dpbusd_epi32(reinterpret_cast<__m512i>(sums[I]), values[I / Vectors], columns[I % Vectors]))),
     ...);
    input += kInputStep;
    weights += product.weight_stride();
  } while (input < product.inputs);
  ((vnni_store(product, reinterpret_cast<__m512i>(sums[I]), row + I / Vectors, output + I % Vectors * kVnniLanes)),
   ...);
}

// All blocks of a strip, over as many vectors at a time as fit `Vectors`; the outputs from `output` on.
template <std::size_t Rows, std::size_t Vectors>
std::size_t vnni_columns(const Product& product, std::size_t first, std::size_t blocks, std::size_t output) {
  for (; output + Vectors * kVnniLanes <= product.outputs; output += Vectors * kVnniLanes) {
    for (std::size_t block = 0; block < blocks; ++block) {
      vnni_tile<Rows, Vectors>(product, first + block * Rows, output, std::make_index_sequence<Rows * Vectors>(),
                               std::make_index_sequence<Rows>(), std::make_index_sequence<Vectors>());
    }
  }
  return output;
}

// The widest tile for so many rows: about 24 accumulators of the 32 registers, and never less than four, the latency of vpdpbusd.
constexpr std::array<std::size_t, 7> kVnniVectors = {0, 12, 12, 8, 6, 4, 4};

void multiply_vnni(const Product& product, std::size_t row_count) {
  split_rows<6>(row_count, [&]<std::size_t Rows>(std::size_t first, std::size_t blocks) {
    std::size_t output = vnni_columns<Rows, kVnniVectors[Rows]>(product, first, blocks, 0);
    output = vnni_columns<Rows, 4>(product, first, blocks, output);
    output = vnni_columns<Rows, 2>(product, first, blocks, output);
    vnni_columns<Rows, 1>(product, first, blocks, output);
  });
}

#endif

std::vector<Kernel> kernels_of_processor() {
  std::vector<Kernel> kernels = {Kernel::portable};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    kernels.push_back(Kernel::avx2);
  }
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512vnni")) {
    kernels.push_back(Kernel::avx512_vnni);
  }
#endif
  return kernels;
}

// Adding 1.5 * 2^23 leaves the whole number, rounded, in the low bits of the float: no call of the library, and no mode but the default one.
void quantize_portable(std::span<const float> values, float inverse_step, std::uint8_t* out) {
  constexpr float kMagic = 12582912.0F;
  constexpr float kLimit = 127.0F;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float scaled = std::min(kLimit, std::max(-kLimit, values[i] * inverse_step));
    out[i] = static_cast<std::uint8_t>(std::bit_cast<std::uint32_t>(scaled + kMagic) + 128U);
  }
}

#if defined(__x86_64__)
// The conversion rounds as the addition above does; vmaxps gives its second operand where the first is NaN.
[[gnu::target("avx2")]] void quantize_avx2(std::span<const float> values, float inverse_step, std::uint8_t* out) {
  const __m256 limit = _mm256_set1_ps(127.0F);
  std::size_t i = 0;
  for (; i + kAvx2Lanes <= values.size(); i += kAvx2Lanes) {
    const __m256 scaled = _mm256_mul_ps(_mm256_loadu_ps(values.data() + i), _mm256_set1_ps(inverse_step));
    const __m256 inside = _mm256_min_ps(_mm256_max_ps(scaled, _mm256_set1_ps(-127.0F)), limit);
    const __m256i whole = _mm256_add_epi32(_mm256_cvtps_epi32(inside), _mm256_set1_epi32(128));
    const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(out + i), _mm_packus_epi16(words, words));
  }
  quantize_portable(values.subspan(i), inverse_step, out + i);
}
#endif

}  // namespace

QuantizedMatrix::QuantizedMatrix(std::size_t inputs, std::size_t outputs, std::span<const std::int8_t> packed,
                                 std::span<const float> scales, std::span<const float> biases) {
  if (inputs == 0 || inputs % kInputStep != 0 || inputs > kMaxInputs || outputs % kOutputStep != 0 ||
      packed.size() / inputs != outputs || packed.size() % inputs != 0 || scales.size() != outputs ||
      biases.size() != outputs) {
    return;
  }
  inputs_ = inputs;
  outputs_ = outputs;
  packed_ = packed;
  scales_ = scales;
  biases_ = biases;
  offsets_.resize(outputs);
  for (const std::int8_t* weight = packed.data(); weight != packed.data() + packed.size();) {
    for (std::int32_t& offset : offsets_) {
      offset += 128 * (weight[0] + weight[1] + weight[2] + weight[3]);
      weight += kInputStep;
    }
  }
}

std::span<const QuantizedMatrix::Kernel> QuantizedMatrix::supported_kernels() {
  static const std::vector<Kernel> kernels = kernels_of_processor();
  return kernels;
}

void QuantizedMatrix::multiply(std::span<const std::uint8_t> rows, std::size_t row_count, float step, float* out,
                               std::size_t out_stride) const {
  static const Kernel best = supported_kernels().back();
  multiply_with(best, rows, row_count, step, out, out_stride);
}

void QuantizedMatrix::multiply_with([[maybe_unused]] Kernel kernel, std::span<const std::uint8_t> rows,
                                    std::size_t row_count, float step, float* out, std::size_t out_stride) const {
  Product product = {};
  product.inputs = inputs_;
  product.outputs = outputs_;
  product.weights = packed_.data();
  product.scales = scales_.data();
  product.biases = biases_.data();
  product.offsets = offsets_.data();
  product.rows = rows.data();
  product.step = step;
  product.out = out;
  product.out_stride = out_stride;
#if defined(__x86_64__)
  if (kernel == Kernel::avx512_vnni) {
    multiply_vnni(product, row_count);
    return;
  }
  if (kernel == Kernel::avx2) {
    multiply_avx2(product, row_count);
    return;
  }
#endif
  multiply_portable(product, row_count);
}

std::vector<std::int8_t> packed_weights(std::span<const std::int8_t> row_major, std::size_t outputs,
                                        std::size_t inputs) {
  std::vector<std::int8_t> packed(outputs * inputs);
  for (std::size_t n = 0; n < outputs; ++n) {
    for (std::size_t k = 0; k < inputs; ++k) {
      packed[(k / kInputStep * outputs + n) * kInputStep + k % kInputStep] = row_major[n * inputs + k];
    }
  }
  return packed;
}

void quantize_row(std::span<const float> values, float inverse_step, std::span<std::uint8_t> out) {
#if defined(__x86_64__)
  static const bool wide = __builtin_cpu_supports("avx2") != 0;
  if (wide) {
    quantize_avx2(values, inverse_step, out.data());
    return;
  }
#endif
  quantize_portable(values, inverse_step, out.data());
}

}  // namespace entente
