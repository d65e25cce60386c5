#pragma once

#include <string_view>

namespace entente {

inline constexpr std::string_view kColumnsWord = "#columns";

// Whether a line of a table names its columns: `#columns`, then a TAB or nothing. "#columnist of the year" is a comment.
// Tests  tests/resources/user_table_test.cpp
[[nodiscard]] constexpr bool names_columns(std::string_view line) {
  return line.starts_with(kColumnsWord) && (line.size() == kColumnsWord.size() || line[kColumnsWord.size()] == '\t' ||
                                            line.substr(kColumnsWord.size()) == "\r");
}

// Whether any line does so: what has such a line is a table.
[[nodiscard]] constexpr bool has_columns_line(std::string_view bytes) {
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = bytes.find('\n', begin);
    if (names_columns(bytes.substr(begin, end - begin))) {
      return true;
    }
    begin = end == std::string_view::npos ? bytes.size() : end + 1;
  }
  return false;
}

// What to say of bytes without such a line where blanks may stand for its TABs.
[[nodiscard]] constexpr std::string_view tab_hint(std::string_view bytes) {
  return bytes.find("#columns ") == std::string_view::npos ? ""
                                                           : "; behind `#columns` and between columns stands a TAB";
}

}  // namespace entente
