// A user's own frames, codes and names on the command line.
// Worked example: `--lexicon CAMEO.2.0.txt --lexicon mine.tsv --ontology cameo --mapping names.tsv` lays mine.tsv over the dictionary and both over the frames of
// the program, and gives every act its CAMEO code and the name that names.tsv has for it.
#include "own_ontology.hpp"

#include <memory>

#include "choices.hpp"
#include "failure.hpp"

namespace entente::cli {

void add_ontology_options(CLI::App& command, OntologyOptions& options) {
  command
      .add_option("--lexicon", options.lexicons,
                  "Your own verbs, nouns and operators: a table (README.md of the data folder), or verbs of "
                  "PETRARCH\nor TABARI; again for more, the later wins")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      .add_option("--ontology", options.ontology,
                  "plover, or cameo: every act also has its CAMEO code (`code`) and the name of its CAMEO root "
                  "(`category`)")
      ->type_name("NAME")
      ->check(one_of({"plover", "cameo"}))
      ->capture_default_str();
  command
      .add_option("--mapping", options.mappings,
                  "Your own names for codes, given as `category`: a table (README.md of the data folder); again "
                  "for more, the later wins")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

EventOntology read_event_ontology(const std::filesystem::path& data_folder, const OntologyOptions& options) {
  return {data_folder,
          options.ontology == "cameo" ? OntologyChoice::cameo : OntologyChoice::plover,
          {options.mappings.begin(), options.mappings.end()}};
}

OwnOntology read_own_ontology(const std::filesystem::path& data_folder, const OntologyOptions& options) {
  OwnOntology own;
  if (!options.any()) {
    return own;
  }
  own.names = std::make_shared<const EventOntology>(read_event_ontology(data_folder, options));
  const LexiconReader reader(*own.names);
  for (const std::string& file : options.lexicons) {
    own.lexicons.push_back(reader.read_strictly(file));
    const LexiconFile& read = own.lexicons.back();
    if (read.skipped_lines != 0) {
      complain(file + ": " + std::to_string(read.skipped_lines) + " of " + std::to_string(read.line_count()) +
               " lines could not be imported; `entente lexicon --check " + file + "` lists them");
    }
  }
  return own;
}

}  // namespace entente::cli
