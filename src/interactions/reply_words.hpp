#pragma once

#include <string_view>

namespace entente {

// Verbs that answer what was said or done to the one who answers.
[[nodiscard]] bool denies(std::string_view lemma);
// Verbs that answer a demand.
[[nodiscard]] bool refuses(std::string_view lemma);
[[nodiscard]] bool consents(std::string_view lemma);
// What somebody has said: "a charge that Oman denied".
[[nodiscard]] bool names_claim(std::string_view lemma);
// What takes two.
[[nodiscard]] bool names_joint_deed(std::string_view lemma);
// What one does to something that was begun before with another.
[[nodiscard]] bool goes_on_or_ends(std::string_view lemma);
// What any deed may be called.
[[nodiscard]] bool names_any_deed(std::string_view lemma);
// Verbs that judge a deed.
[[nodiscard]] bool judges(std::string_view lemma);
// What only judges do.
[[nodiscard]] bool names_judgment(std::string_view lemma);
// What governments do and say about the doings of others, often without naming whom they mean.
[[nodiscard]] bool reacts(std::string_view lemma);

}  // namespace entente
