#pragma once

#include <string>
#include <string_view>

namespace entente {

// Latin letters without accents, curly apostrophes and no-break spaces made plain, runs of blanks as one space: "Türkiye’s" -> "Turkiye's".
[[nodiscard]] std::string fold_accents(std::string_view text);
// "Jaap de Hoop Scheffer" -> "jaap-de-hoop-scheffer": the id of an actor that no table knows.
[[nodiscard]] std::string slug(std::string_view text);

// "himself", "Themselves"
[[nodiscard]] bool is_reflexive(std::string_view word);
[[nodiscard]] bool is_capitalised(std::string_view word);
// At least two letters and no lower-case one.
[[nodiscard]] bool is_all_capitals(std::string_view text);
// Names of days and months are also surnames ("Godwin Friday", "Theresa May"): alone they are dates.
[[nodiscard]] bool is_calendar_word(std::string_view word);
// What a firm's name ends in: "Inc.", "SA".
[[nodiscard]] bool is_company_suffix(std::string_view word);
// Singular nouns for places that a text names and then describes: "city", "province".
[[nodiscard]] bool is_place_noun(std::string_view lemma);

}  // namespace entente
