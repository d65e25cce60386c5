// A table of GDELT, ICEWS, Phoenix or POLECAT. The first byte names the format, or none. Every row has one fate.
#include <entente/base/error.hpp>
#include <entente/pipeline/event_import.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const EventImporter importer{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  if (size == 0) {
    return 0;
  }
  const std::size_t choice = (bytes[0] ^ std::uint8_t{'0'}) % (kEventFormats.size() + 1);
  const auto format = choice == 0 ? std::nullopt : std::optional(kEventFormats[choice - 1]);
  ViewBuffer buffer(text_of(bytes + 1, size - 1));
  std::istream in(&buffer);
  std::size_t problems = 0;
  try {
    const EventReport report = importer.read(
        in, format, [](const RelationGraph&) {},
        [&](const EventProblem& problem) {
          demand(problem.line >= 1 && !problem.code.empty() && !problem.message.empty(),
                 "a problem has its line, code and message");
          ++problems;
          return true;
        });
    demand(report.rows == report.events + report.statements + report.same_actor + report.no_actor + report.problems,
           "every row has one fate");
    demand(report.problems == problems, "every problem is reported");
  } catch (const InputError&) {
  }
  return 0;
}
