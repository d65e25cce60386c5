#pragma once

#include <vector>

#include "lint/table.hpp"

namespace entente::lint {

// The longest time in days that an office may stand without a holder: elections after a death, the forming of a government.
inline constexpr int kLongestHole = 60;
// For so many days two persons may hold one office: it is given up and taken up on days near each other.
inline constexpr int kLongestHandover = 7;

// Asks actors/persons.tsv for the holders of every office of actors/offices.tsv.
// Takes/gives  both tables, their dates well formed -> holes, overlaps where the office has one holder, the same person in the same office twice, and rows of
//              one office that do not follow each other. A hole reaches at most to the day that the comment of persons.tsv calls `Closed: YYYY-MM-DD`.
//              A year or month is taken as the first or last day of it, as is best for the table; acting holders fill holes and may stand beside another.
[[nodiscard]] std::vector<Finding> lint_office_holders(const Table& offices, const Table& persons);

}  // namespace entente::lint
