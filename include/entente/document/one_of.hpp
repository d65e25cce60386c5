#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace entente {

// Whether a lemma, form or tag is one of a closed list: the grammar of the rules ("not", "never"), as against the words of the tables.
// Cost  O(words).
[[nodiscard]] inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace entente
