// Names as labels of tokens, and back.
// Worked example: "Mr. Vladimir Putin left Russia" has the labels 0, 1, 2, 0, 3: the person in tokens 1 and 2, the place in token 4.
#include <entente/document/name_labels.hpp>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, kNameTypeCount> kTypeNames = {"person", "place", "organization", "other"};
static_assert(static_cast<std::size_t>(NameType::other) + 1 == kNameTypeCount);
constexpr std::string_view kAttribute = "Name=";

}  // namespace

std::string_view name_of(NameType type) { return kTypeNames[static_cast<std::size_t>(type)]; }

std::optional<NameType> parse_name_type(std::string_view name) {
  const auto* const found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
  return found == kTypeNames.end() ? std::nullopt : std::optional(static_cast<NameType>(found - kTypeNames.begin()));
}

std::vector<Name> names_of(std::span<const NameLabel> labels, std::size_t first_token) {
  std::vector<Name> names;
  bool open = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const NameLabel label = labels[i];
    if (!is_begin_label(label) && !is_inside_label(label)) {
      open = false;
      continue;
    }
    if (!open || is_begin_label(label) || names.back().type != type_of(label)) {
      names.push_back({{to_id<TokenId>(first_token + i), TokenId{}}, type_of(label)});
      open = true;
    }
    names.back().tokens.end = to_id<TokenId>(first_token + i + 1);
  }
  return names;
}

std::vector<NameLabel> labels_of(std::span<const Name> names, TokenRange tokens) {
  std::vector<NameLabel> labels(tokens.size(), kOutsideName);
  for (const Name& name : names) {
    if (name.tokens.begin < tokens.begin || name.tokens.end > tokens.end) {
      continue;
    }
    const std::size_t begin = to_index(name.tokens.begin) - to_index(tokens.begin);
    for (std::size_t i = 0; i < name.tokens.size(); ++i) {
      labels[begin + i] = i == 0 ? begin_label(name.type) : inside_label(name.type);
    }
  }
  return labels;
}

std::string label_text(NameLabel label) {
  if (!is_begin_label(label) && !is_inside_label(label)) {
    return "";
  }
  return (is_begin_label(label) ? "B-" : "I-") + std::string(name_of(type_of(label)));
}

std::string misc_with_name(std::string_view misc, std::string_view label) {
  if (label.empty() && misc.find(kAttribute) == std::string_view::npos) {
    return std::string(misc);  // byte for byte
  }
  std::string out;
  const auto add = [&](std::string_view attribute) {
    out += out.empty() ? "" : "|";
    out += attribute;
  };
  for (std::size_t begin = 0; begin < misc.size() && misc != "_";) {
    const std::size_t end = std::min(misc.find('|', begin), misc.size());
    const std::string_view attribute = misc.substr(begin, end - begin);
    if (!attribute.starts_with(kAttribute)) {
      add(attribute);
    }
    begin = end + 1;
  }
  if (!label.empty()) {
    add(std::string(kAttribute) + std::string(label));
  }
  return out.empty() ? "_" : out;
}

}  // namespace entente
