#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/resources/petrarch_lines.hpp>

namespace entente {

// Names and dates as both kinds of PETRARCH files of actors write them; their lines are in resources/petrarch_lines.hpp.
// Tests  tests/actors/dictionary_test.cpp

// "KOFI_ANNAN_" -> "KOFI ANNAN"; what is wrong with it in `fault`.
[[nodiscard]] std::string plain_name(std::string_view written, std::string& fault);
// "ADEN_ISLAMIC_ARMY_(AAIA)_" is two names.
[[nodiscard]] std::vector<std::string> names_in(const std::string& plain);
// "KOFI ANNAN" -> "Kofi Annan", "FRONT FOR THE LIBERATION OF THE COAST" -> "Front for the Liberation of the Coast", "PKK" stays.
[[nodiscard]] std::string in_title_case(const std::string& capitals);

struct DateRange {
  std::string start, end;
};
// "010120-050120", ">20011222", "<911226": yymmdd (up to 29 is 20yy) or yyyymmdd; nothing, and what is wrong in `fault`, for anything else.
[[nodiscard]] std::optional<DateRange> parse_range(std::string_view text, std::string& fault);

}  // namespace entente
