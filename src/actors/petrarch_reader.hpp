#pragma once

#include <string_view>

#include <entente/actors/cameo_codes.hpp>
#include <entente/actors/dictionary.hpp>
#include <entente/resources/line_book.hpp>

namespace entente {

// Dictionaries of PETRARCH and TABARI, line by line, into `dictionary`, whose file and format are set.
void read_petrarch_actors(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary);
void read_petrarch_agents(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary);

}  // namespace entente
