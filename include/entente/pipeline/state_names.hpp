#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <entente/graph/projection.hpp>

namespace entente {

// The id and name of every state of today by its ISO 3166-1 alpha-3 code, from actors/states.tsv.
// Errors  ResourceError when the table is missing or broken.      Tests  tests/pipeline/state_names_test.cpp
[[nodiscard]] std::map<std::string, StateName> state_names(const std::filesystem::path& data_folder);

}  // namespace entente
