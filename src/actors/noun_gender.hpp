#pragma once

#include <string_view>

namespace entente {

// Whether a noun for a person says man or woman: "mother" f, "spokesman" m, "lawyer" u. `lemma` is folded and in lower case.
[[nodiscard]] char gender_of_noun(std::string_view lemma);

}  // namespace entente
