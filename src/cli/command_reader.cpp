#include "command_reader.hpp"

#include <deque>

#include "dictionaries.hpp"

namespace entente::cli {

const Reader& command_reader(const std::filesystem::path& data_folder, const std::vector<std::string>& actors,
                             const OntologyOptions& ontology) {
  static auto* const kept = new std::deque<Reader>;  // NOLINT(cppcoreguidelines-owning-memory): kept on purpose
  return kept->emplace_back(data_folder, read_dictionaries(data_folder, actors),
                            read_own_ontology(data_folder, ontology));
}

}  // namespace entente::cli
