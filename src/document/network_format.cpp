// Worked example: "Macron's" token "Macron" looks up its suffixes "n", "on", "ron", "cron", its prefixes "m", "ma", "mac" and its shape "Xx".
#include <entente/document/network_format.hpp>

namespace entente {

std::array<std::uint32_t, kAffixCount> affix_rows(const TokenForm& form, CaseStyle style, std::uint32_t rows) {
  std::array<std::uint32_t, kAffixCount> found{};
  std::size_t count = 0;
  const auto add = [&](std::uint32_t kind, auto... values) { found[count++] = feature_key(kind, values...) % rows; };
  for (std::uint32_t n = 0; n < 4; ++n) {
    add(n, form.suffixes[n]);
  }
  for (std::uint32_t n = 0; n < 3; ++n) {
    add(8 + n, form.prefixes[n]);
  }
  add(16, form.shape, static_cast<std::uint32_t>(style));
  return found;
}

std::string recurrent_name(std::size_t layer, std::size_t direction, std::string_view part) {
  return "layer" + std::to_string(layer) + (direction == 0 ? ".forward." : ".backward.") + std::string(part);
}

}  // namespace entente
