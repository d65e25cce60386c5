#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include <entente/graph/projection.hpp>

namespace entente {

// The id and name of every state of today by its ISO 3166-1 alpha-3 code, from actors/states.tsv.
// Errors  ResourceError when the table is missing or broken.      Tests  tests/pipeline/state_names_test.cpp
[[nodiscard]] std::map<std::string, StateName> state_names(const std::filesystem::path& data_folder);

// The codes of all states and territories of that table, also former ones. Errors and tests as above.
[[nodiscard]] std::set<std::string> country_codes(const std::filesystem::path& data_folder);

}  // namespace entente
