#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/interactions/lexicon_file.hpp>
#include <entente/interactions/own_ontology.hpp>

namespace entente::cli {

// What the command line says about the user's own ontology.
struct OntologyOptions {
  std::vector<std::string> lexicons, mappings;
  std::string ontology = "plover";

  [[nodiscard]] bool any() const { return !lexicons.empty() || !mappings.empty() || ontology != "plover"; }
};

void add_ontology_options(CLI::App& command, OntologyOptions& options);

// The codes and names that --ontology and --mapping ask for.
// Errors  ResourceError `file:line` for a mapping that is wrong.
[[nodiscard]] EventOntology read_event_ontology(const std::filesystem::path& data_folder,
                                                const OntologyOptions& options);
// All of it, the lexicons in order. Lines that could not be imported are told in one line a file on standard error.
// Errors  ResourceError `file:line` for a wrong row of our table, or a file that is no lexicon.
[[nodiscard]] OwnOntology read_own_ontology(const std::filesystem::path& data_folder, const OntologyOptions& options);

}  // namespace entente::cli
