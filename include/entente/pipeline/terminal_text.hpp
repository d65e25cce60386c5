#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Text of a stranger made fit for a terminal.
// Takes/gives  UTF-8, ill-formed too -> one line of well-formed UTF-8 without control characters: line breaks and tabs become blanks, other controls
//              (escape sequences begin with one), private and unassigned code points U+FFFD; bidirectional overrides, isolates, marks and
//              other format characters go. Runs of blanks become one.
// Cost         O(bytes).      Source  "Trojan Source" (Boucher and Anderson 2021) for what overrides can do.
// Tests        tests/pipeline/terminal_text_test.cpp
[[nodiscard]] std::string terminal_safe(std::string_view text);

// Columns that safe text takes: two for wide East Asian characters, none for combining marks.
[[nodiscard]] std::size_t display_width(std::string_view text);

// Safe text cut at blanks into at most `max_lines` lines of at most `width` columns; longer words are cut, and what is left out ends in "…".
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace entente
