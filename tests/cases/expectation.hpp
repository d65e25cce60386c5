#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/interactions/interaction.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/pipeline/reader.hpp>

namespace entente::testing {

// One clause of the column `expected`: "Russia > Ukraine ASSAULT actual; -" demands an interaction of Russia with Ukraine,
// "*Russia > Ukraine" forbids any.
// Actors are canonical names or ids, or "@USA" for whoever belongs to a country; "|" parts names of which one must do, "+" the
// members of a compound (each pair is demanded), "-" says that the text names none. Roots and statuses that a second expert would
// defend are parted by "|" too; a single root may carry a mode ("CONSULT/phone"). After ";" stands to whom the act is attributed,
// "-" for the article itself; without it, it is not looked at.
struct Expectation {
  bool forbidden = false;
  std::vector<std::string> sources, targets;  // never empty; "-" for none
  std::vector<Root> roots;  // of which one must do; a forbidden clause may leave roots and statuses out: then any
  std::optional<Mode> mode;
  std::vector<Status> statuses;
  std::optional<std::string> attribution;
  std::string text;
};

// Clauses parted by " ; ".
// Errors  std::invalid_argument when a clause has no " > ", or a root, mode or status that is none.
[[nodiscard]] std::vector<Expectation> parse_expectations(std::string_view cell);

// Whether the reading does what the clause asks.
[[nodiscard]] bool is_met(const Expectation& expectation, const Reading& reading);

// What was coded, in the spelling of the column.
[[nodiscard]] std::string describe(const Reading& reading);

}  // namespace entente::testing
