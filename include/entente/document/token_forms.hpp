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

// What taggers and parsers look at in one form, hashed once.
struct TokenForm {
  std::string normalized;
  std::string lower;
  std::uint32_t exact_key = 0;  // of the form with its likely case
  std::uint32_t lower_key = 0;  // digits all count as 0
  std::array<std::uint32_t, 4> prefixes{};
  std::array<std::uint32_t, 5> suffixes{};
  std::uint32_t shape = 0;  // "Xx", "X.X.", "0-x": runs of letters, digits and signs, of the likely case
};

[[nodiscard]] std::vector<TokenForm> token_forms(std::span<const std::string_view> forms);
// In a headline capitals say nothing: a form that is commonly no name counts as lower case, any other in capitals as a name ("IRAN" as "Iran").
void restore_case(TokenForm& form, CaseStyle style, bool common);

}  // namespace entente
