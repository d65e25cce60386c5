#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace entente {

// Follows the brackets and strings of JSON from byte to byte, without parsing it.
// Takes/gives  bytes, in order -> how many brackets are open, and whether a string is.
// Cost         O(1) a byte.
// Tests        tests/base/json_nesting_test.cpp
struct JsonNesting {
  std::size_t depth = 0;
  bool in_string = false;
  bool escaped = false;

  void take(char c) {
    if (in_string) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
};

// How many brackets are open at once at the deepest place: 2 for `{"a":["[["]}`.
[[nodiscard]] inline std::size_t json_depth(std::string_view text) {
  JsonNesting nesting;
  std::size_t deepest = 0;
  for (const char c : text) {
    nesting.take(c);
    deepest = std::max(deepest, nesting.depth);
  }
  return deepest;
}

}  // namespace entente
