#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

// Irregular verbs as "lemma past participle", nouns as "lemma plural", written by hand; a slash parts variants.
[[nodiscard]] std::span<const std::string_view> irregular_verbs();
[[nodiscard]] std::span<const std::string_view> irregular_nouns();
// Lemmas of regular verbs, parted by blanks.
[[nodiscard]] std::string_view regular_verbs();

// The lemma of a verb's form where the lists above know it, also behind a prefix ("outfought", "co-hosted"); else nothing.
// Takes/gives  form in lower case, Penn tag ("VBD"), what suffix rules make of it -> lemma. Rules decide between two that are possible ("routed").
// Cost         a few look-ups.      Tests  tests/document/verb_forms_test.cpp
[[nodiscard]] std::optional<std::string> known_verb_lemma(std::string_view form, std::string_view tag,
                                                          const std::string& by_rules);

}  // namespace entente
