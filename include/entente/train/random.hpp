#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace entente {

// Random numbers that are the same on every machine (SplitMix64, Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next();
  [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(next() % bound); }
  // True in about `share` of the draws.
  [[nodiscard]] bool chance(float share) {
    return static_cast<float>(next() >> 40U) < share * static_cast<float>(1U << 24U);
  }
  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) {
      std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace entente
