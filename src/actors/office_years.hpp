#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gazetteer.hpp"

namespace entente {

// Those of the tables who bear one name that a text gives: one person, or all of a surname.
using Bearers = std::vector<std::uint32_t>;

// The year in which most of these names were those of persons in office, the last full one of several; "" where that may be today; nothing where
// no name tells.
[[nodiscard]] std::optional<std::string> year_of_offices(const Gazetteer& gazetteer, const std::vector<Bearers>& names);

}  // namespace entente
