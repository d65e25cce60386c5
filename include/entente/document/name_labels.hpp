#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/text/tokenized_text.hpp>

namespace entente {

// What bears a name. Works, events, laws and all else that is neither person, place nor body is `other`.
enum class NameType : std::uint8_t { person, place, organization, other };
inline constexpr std::size_t kNameTypeCount = 4;

[[nodiscard]] std::string_view name_of(NameType type);  // "organization"
[[nodiscard]] std::optional<NameType> parse_name_type(std::string_view name);

// A proper name in the text, without article and without a person's title: "Vladimir Putin", "University of California".
struct Name {
  TokenRange tokens;
  NameType type = NameType::other;
  friend bool operator==(const Name&, const Name&) = default;
};

// One label a token tells where names begin and go on: outside, or the begin or the inside of a name of a type.
using NameLabel = std::uint8_t;
inline constexpr NameLabel kOutsideName = 0;
inline constexpr std::size_t kNameLabelCount = 1 + 2 * kNameTypeCount;
inline constexpr NameLabel kNoNameLabel = 255;  // in training only: the treebank does not say

[[nodiscard]] constexpr NameLabel begin_label(NameType type) {
  return static_cast<NameLabel>(1U + 2U * static_cast<unsigned>(type));
}
[[nodiscard]] constexpr NameLabel inside_label(NameType type) {
  return static_cast<NameLabel>(2U + 2U * static_cast<unsigned>(type));
}
[[nodiscard]] constexpr bool is_begin_label(NameLabel label) { return label < kNameLabelCount && label % 2 == 1; }
[[nodiscard]] constexpr bool is_inside_label(NameLabel label) {
  return label < kNameLabelCount && label != kOutsideName && label % 2 == 0;
}
// The type of a begin or an inside.
[[nodiscard]] constexpr NameType type_of(NameLabel label) { return static_cast<NameType>((label - 1U) / 2U); }

// The names in the labels of consecutive tokens. An inside that continues no name of its type begins one; labels that are not known are outside.
// Cost  O(labels).   Tests  tests/document/name_labels_test.cpp
[[nodiscard]] std::vector<Name> names_of(std::span<const NameLabel> labels, std::size_t first_token);
// The labels of the tokens of a range; names outside it are passed over.
[[nodiscard]] std::vector<NameLabel> labels_of(std::span<const Name> names, TokenRange tokens);

// "B-person", "I-person"; "" outside names.
[[nodiscard]] std::string label_text(NameLabel label);
// The MISC cell of a CoNLL-U row with `Name=...` at its end, in place of one it has: "SpaceAfter=No|Name=B-person"; "_" when nothing is left.
[[nodiscard]] std::string misc_with_name(std::string_view misc, std::string_view label);

}  // namespace entente
