// A user's file of acts: our table, or a dictionary of verbs of PETRARCH or TABARI. Every line has one fate.
#include <entente/base/error.hpp>
#include <entente/interactions/lexicon_file.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const EventOntology ontology{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  static const LexiconReader reader(ontology);
  const std::string_view text = text_of(bytes, size);
  try {
    const LexiconFile lexicon = reader.read_bytes(text, "fuzz");
    for (const LineProblem& problem : lexicon.problems) {
      demand(problem.line >= 1 && problem.line <= lexicon.line_count() && !problem.reason.empty(),
             "a problem has its line and reason");
    }
  } catch (const ResourceError&) {
  }
  return 0;
}
