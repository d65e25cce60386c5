// The tables of `ontology/`. Worked example: a row of cameo.tsv with the code 190, the root - and the label "attack" is reported as "'190': statements (01) have no root, all
// others have one".
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

#include "lint/cells.hpp"
#include "lint/table_kinds.hpp"

namespace entente::lint {

namespace {

// A row of cameo.tsv; statements alone have no root, and CAMEO's own roots alone a name.
void check_event_code(const RowCheck& row) {
  const std::string& code = row.cell("code");
  const bool of_root = code.size() == 2;
  if (!is_cameo(of_root ? code + "0" : code)) {
    row.report("unknown CAMEO code '" + code + "'");
  }
  if (is_open(row.cell("label")) != of_root || is_open(row.cell("name")) == of_root) {
    row.report("'" + code + "': roots of two digits have a name, all other codes a label");
  }
  if (is_open(row.cell("root")) != code.starts_with("01")) {
    row.report("'" + code + "': statements (01) have no root, all others have one");
  } else if (!is_open(row.cell("root"))) {
    row.expect_root_and_mode();
  }
  for (const std::string& context : split_values(row.cell("contexts"))) {
    if (!is_open(context) && !parse_context(context)) {
      row.report("unknown context '" + context + "'");
    }
  }
  for (const std::string& flag : split_values(row.cell("flags"))) {
    if (!is_open(flag) && flag != "mutual" && flag != "root") {
      row.report("unknown flag '" + flag + "'");
    }
  }
}

void check_sector(const RowCheck& row) {
  row.expect_sector();
  row.expect_actor_type();
}

// A code of another scheme; its root is open where the code is no act.
void check_meaning(const RowCheck& row) {
  const std::string& code = row.cell("code");
  if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string::npos) {
    row.report("'" + code + "' is no code of two to four digits");
  }
  if (!is_open(row.cell("root"))) {
    row.expect_root_and_mode();
  }
  row.expect_cameo();
}

void check_act(const RowCheck& row) {
  row.expect_root_and_mode();
  row.expect_cameo();
}

}  // namespace

TableKinds ontology_tables() {
  return {
      {"ontology/cameo.tsv",
       {{"code", "root", "mode", "contexts", "flags", "label", "name"}, {"code"}, check_event_code}},
      {"ontology/sectors.tsv", {{"sector", "noun", "type", "words"}, {"sector"}, check_sector}},
      {"ontology/weis.tsv", {{"code", "root", "mode", "cameo", "name"}, {"code"}, check_meaning}},
      {"ontology/acts.tsv", {{"root", "mode", "inner", "cameo"}, {"root", "mode", "inner"}, check_act}},
  };
}

}  // namespace entente::lint
