#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {

// ASCII letters alone, whatever the locale; other bytes stay as they are.
// Worked example: "UN Côte" is "un côte".   Cost  O(bytes).   Tests  tests/base/ascii_test.cpp
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr char lower_ascii(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower_ascii(c); });
  return out;
}

}  // namespace entente
