#pragma once

#include <cstdint>
#include <string_view>

#include <entente/base/ascii.hpp>

namespace entente {

// A small Bloom filter of how words begin: their first two letters in lower case. It says of most frames of "take" that no word near it can be theirs,
// before any of their words is looked for.
// Cost         O(1), 64 bits.      Tests  tests/interactions/word_beginnings_test.cpp
// Source       Bloom 1970, "Space/Time Trade-offs in Hash Coding with Allowable Errors".
class WordBeginnings {
 public:
  // A word of one letter is open to all and leaves no trace.
  void add(std::string_view word) {
    if (word.size() >= 2) {
      bits_ |= std::uint64_t{1} << ((lower(word[0]) * 7U + lower(word[1]) * 31U) % 64U);
    }
  }
  // False where some word begins as no word of `others` does; true says nothing.
  [[nodiscard]] bool may_be_in(const WordBeginnings& others) const { return (bits_ & ~others.bits_) == 0; }

 private:
  static unsigned lower(char c) { return static_cast<unsigned char>(lower_ascii(c)); }

  std::uint64_t bits_ = 0;
};

}  // namespace entente
