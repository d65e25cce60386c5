#pragma once

#include <span>
#include <string_view>

namespace entente::training {

// Irregular verbs as "lemma past participle", nouns as "lemma plural", written by hand for what treebanks lack.
[[nodiscard]] std::span<const std::string_view> irregular_verbs();
[[nodiscard]] std::span<const std::string_view> irregular_nouns();

}  // namespace entente::training
