// Columns that mean the same wherever they stand. Worked example: of a row with the root ACCUSE and the mode airstrike it reports "unknown mode 'airstrike' of ACCUSE", be it
// a frame of lexicon/verbs.tsv or a code of ontology/weis.tsv.
#include "lint/row_check.hpp"

#include <optional>

#include <entente/ontology/actor_kinds.hpp>
#include <entente/ontology/plover.hpp>

#include "lint/cells.hpp"

namespace entente::lint {

void RowCheck::expect_one_of(const std::string& column, const std::set<std::string>& known) const {
  if (!known.contains(cell(column))) {
    report("unknown " + column + " '" + cell(column) + "'");
  }
}

void RowCheck::expect_filled(const std::string& column, const std::string& message) const {
  if (is_open(cell(column))) {
    report(message);
  }
}

void RowCheck::expect_sector() const {
  if (const std::string& sector = cell("sector"); !is_open(sector) && !is_sector(sector)) {
    report("unknown sector '" + sector + "'");
  }
}

void RowCheck::expect_actor_type() const {
  if (!parse_actor_type(cell("type"))) {
    report("unknown type '" + cell("type") + "'");
  }
}

void RowCheck::expect_root_and_mode() const {
  const std::string& mode = cell("mode");
  const std::optional<Root> root = parse_root(cell("root"));
  if (!root) {
    report("unknown root '" + cell("root") + "'");
  } else if (!is_open(mode) && !parse_mode(*root, mode)) {
    report("unknown mode '" + mode + "' of " + cell("root"));
  }
}

void RowCheck::expect_cameo() const {
  if (const std::string& cameo = cell("cameo"); !is_open(cameo) && !is_cameo(cameo)) {
    report("unknown CAMEO code '" + cameo + "'");
  }
}

}  // namespace entente::lint
