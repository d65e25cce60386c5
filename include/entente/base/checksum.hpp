#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

// A checksum of bytes that is the same on every machine: for ids and marks of a version, no protection against forgery.
// Takes/gives  bytes, in order -> 64 bits; as hexadecimal digits, the most significant first.
// Cost         O(1) a byte.      Source  FNV-1a, 64 bit (Fowler, Noll and Vo).
// Tests        tests/base/checksum_test.cpp
class Checksum {
 public:
  constexpr void add(unsigned char byte) { sum_ = (sum_ ^ byte) * 0x100000001b3ULL; }
  constexpr void add(std::string_view bytes) {
    for (const char byte : bytes) {
      add(static_cast<unsigned char>(byte));
    }
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return sum_; }
  [[nodiscard]] std::string hex(std::size_t digits = 16) const {  // at most 16
    std::string text;
    for (unsigned shift = 64; text.size() < digits; shift -= 4) {
      text.push_back("0123456789abcdef"[(sum_ >> (shift - 4)) & 0xFU]);
    }
    return text;
  }

 private:
  std::uint64_t sum_ = 0xcbf29ce484222325ULL;
};

[[nodiscard]] constexpr std::uint64_t checksum(std::string_view bytes) {
  Checksum sum;
  sum.add(bytes);
  return sum.value();
}

}  // namespace entente
