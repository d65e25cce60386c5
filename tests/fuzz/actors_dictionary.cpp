// A user's file of actors: our table, or a dictionary of PETRARCH or TABARI. Every line has one fate.
#include <algorithm>

#include <entente/actors/dictionary.hpp>
#include <entente/base/error.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const DictionaryReader reader{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  try {
    const Dictionary dictionary = reader.read_bytes(text_of(bytes, size), "fuzz");
    for (const LineProblem& problem : dictionary.problems) {
      demand(problem.line >= 1 && problem.line <= dictionary.line_count() && !problem.reason.empty(),
             "a problem has its line and reason");
    }
    for (const DictionaryActor& actor : dictionary.actors) {
      demand(!actor.names.empty() && !actor.codes.empty(), "an actor has a name and a code");
    }
  } catch (const ResourceError&) {
  }
  return 0;
}
