#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/base/span.hpp>

namespace entente {

// The byte offset of the first ill-formed UTF-8 sequence (overlong, surrogate, beyond U+10FFFF, truncated), or nothing.
// Cost  O(bytes).   Source  The Unicode Standard, table 3-7.   Tests  tests/base/utf8_test.cpp
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// The code point that begins at byte `at` of well-formed UTF-8, and how many bytes it takes.
struct DecodedCodePoint {
  char32_t code_point = 0;
  std::uint32_t byte_count = 0;
};
[[nodiscard]] DecodedCodePoint decode_utf8(std::string_view bytes, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

// Turns byte offsets of one text into code-point offsets (a Python slice).
// Takes/gives  byte offset on a code-point boundary -> number of code points before it.
// Cost         O(bytes) to build, O(64) a look-up; one 32-bit integer per 64 bytes.   Lifetime  keeps a view of the text.
// Tests        tests/base/utf8_test.cpp
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::uint32_t code_point_offset(std::uint32_t byte_offset) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_block_;
};

}  // namespace entente
