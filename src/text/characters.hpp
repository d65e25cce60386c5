#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <entente/base/span.hpp>

namespace entente::text_detail {

// What a code point does in a word. A joiner (combining mark, soft hyphen, zero-width joiner) belongs to what stands before it.
enum class CharKind : std::uint8_t { blank, letter, digit, joiner, apostrophe, hyphen, other };

struct Character {
  char32_t code = 0;
  std::uint32_t byte = 0;  // where it begins in the body
  CharKind kind = CharKind::other;
};

[[nodiscard]] CharKind kind_of(char32_t code);
[[nodiscard]] bool is_blank(
    char32_t code);  // white space of any kind, no-break and zero-width spaces, control characters
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);
[[nodiscard]] char32_t to_lower(char32_t code);
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);

// The characters of a span of well-formed UTF-8, with their kinds.
[[nodiscard]] std::vector<Character> decode(std::string_view body, ByteSpan span);

[[nodiscard]] char32_t first_code(std::string_view token);
[[nodiscard]] bool starts_upper(std::string_view token);
[[nodiscard]] bool starts_lower(std::string_view token);
[[nodiscard]] bool starts_digit(std::string_view token);
[[nodiscard]] bool has_letter(std::string_view token);
// Letters, at least two of them, and none of them lower-case: BEIRUT, U.S., ST.
[[nodiscard]] bool is_all_caps(std::string_view token);
[[nodiscard]] bool is_only_blank(std::string_view text);

}  // namespace entente::text_detail
