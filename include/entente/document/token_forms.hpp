#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// How a sentence uses capitals: a headline may put them on every word or on every letter.
enum class CaseStyle : std::uint8_t { plain, title, capitals };

// Straight quotes and dashes for the typographic ones, so that a model trained on one finds the other.
[[nodiscard]] std::string normalized_form(std::string_view form);
// Lower case of ASCII and of Latin-1 letters; other letters stay.
[[nodiscard]] std::string lower_case(std::string_view form);
[[nodiscard]] std::uint32_t hash_text(std::string_view text);
[[nodiscard]] CaseStyle case_style(std::span<const std::string_view> forms);

// What the network looks at in one form, hashed once.
struct TokenForm {
  std::string normalized;
  std::string lower;
  std::uint32_t lower_key = 0;  // digits all count as 0
  std::array<std::uint32_t, 4> prefixes{};
  std::array<std::uint32_t, 5> suffixes{};
  std::uint32_t shape = 0;  // "Xx", "X.X.", "0-x": runs of letters, digits and signs
};

[[nodiscard]] std::vector<TokenForm> token_forms(std::span<const std::string_view> forms);
}  // namespace entente
