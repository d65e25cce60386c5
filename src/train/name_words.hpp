#pragma once

#include <cstddef>
#include <string_view>

#include <entente/train/treebank.hpp>

namespace entente::training {

// Whether a word can be part of a proper name: PROPN, or NNP of another tag ("United" in "United States"); no address of a mailbox or page.
[[nodiscard]] bool is_name_word(const GoldWord& word);
// Small words inside names: "of", "of the", "and", "de", "-", "'s". How many stand before `word`, not before `first`, or from `word` on, before `last`.
[[nodiscard]] std::size_t joiners_before(const GoldSentence& sentence, std::size_t word, std::size_t first);
[[nodiscard]] std::size_t joiners_after(const GoldSentence& sentence, std::size_t word, std::size_t last);
// A title that is no name where it stands alone: "President", "Mr.".
[[nodiscard]] bool is_bare_title(std::string_view form);

// A title that hardly anything but a person follows: "Mr.", "Senator"; not "General" ("General Motors"), not "King".
[[nodiscard]] bool is_sure_title(std::string_view form);
// A month or a day of the week.
[[nodiscard]] bool is_calendar_word(std::string_view form);

}  // namespace entente::training
