#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <entente/document/document.hpp>
#include <entente/document/key_table.hpp>
#include <entente/document/token_forms.hpp>

namespace entente {

// The sizes of the reading network, as the model file keeps them: nine 32-bit numbers in this order.
struct NetworkSizes {
  std::uint32_t input = 128;      // of a word's vector
  std::uint32_t hidden = 192;     // of one direction of a recurrent layer
  std::uint32_t arc = 64;         // of the vectors whose product scores an arc
  std::uint32_t relation = 96;    // of the vector that names an arc
  std::uint32_t affixes = 20000;  // rows of the hashed table of affixes and shapes
  std::uint32_t tags = 0;
  std::uint32_t relations = 0;
  std::uint32_t names = 9;
  std::uint32_t vectors = 100;  // of a word vector learned from raw text; only training needs them

  // Columns of the product that feeds all decisions: arc dependent, arc head, relation dependent, relation head, tags, names, padding.
  [[nodiscard]] std::uint32_t decision_width() const { return rounded(2 * arc + 2 * relation + tags + names); }
  [[nodiscard]] std::uint32_t relation_width() const { return rounded(relations); }
  [[nodiscard]] static std::uint32_t rounded(std::uint32_t width) { return (width + 15U) / 16U * 16U; }
};

inline constexpr std::size_t kNetworkLayers = 2;
inline constexpr std::size_t kDirections = 2;

// Distances from a token to its head, cut at 31 to both sides; the last place is the artificial root's.
inline constexpr std::size_t kDistances = 64;
[[nodiscard]] constexpr std::size_t distance_place(std::size_t dependent, std::size_t head) {
  return head > dependent ? std::size_t{31} + (head - dependent < 31 ? head - dependent : 31)
                          : std::size_t{31} - (dependent - head < 31 ? dependent - head : 31);
}
inline constexpr std::size_t kRootDistance = 63;

// Rows of the table of affixes that make up a form's vector: four suffixes, three prefixes, and the shape under the sentence's case style.
inline constexpr std::size_t kAffixCount = 8;
inline constexpr std::size_t kShapeAffix = 7;  // the place of the shape's row, the last
[[nodiscard]] std::array<std::uint32_t, kAffixCount> affix_rows(const TokenForm& form, CaseStyle style,
                                                                std::uint32_t rows);

// Names of sections: "layer0.forward.input".
[[nodiscard]] std::string recurrent_name(std::size_t layer, std::size_t direction, std::string_view part);

}  // namespace entente
