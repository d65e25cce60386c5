#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <entente/pipeline/library.hpp>

#include "own_ontology.hpp"

namespace entente::cli {

// The reader of a command, with the dictionaries (--actors) and the ontology that the command line names. It lives as long as the process: to give its tables
// back piece by piece would take a sixth of the start-up, and the system takes them all at once.
// Errors  ResourceError `file:line` for a wrong row of a table, a file that is no dictionary or lexicon, a model that is damaged.
[[nodiscard]] const Reader& command_reader(const std::filesystem::path& data_folder,
                                           const std::vector<std::string>& actors, const OntologyOptions& ontology);

}  // namespace entente::cli
