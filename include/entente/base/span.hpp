#pragma once

#include <compare>
#include <cstdint>

namespace entente {

// A half-open range [begin, end) of bytes in an article's body.
// Takes/gives  offsets in bytes of UTF-8, never code points; begin <= end.
// Cost         two 32-bit integers, passed by value.
// Tests        tests/base/span_test.cpp
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t byte_count() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace entente
