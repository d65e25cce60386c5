// The tables of `lexicon/`. Worked example: a row of verbs.tsv `accuse  subj  obj  ACCUSE ...` with the example "[Oman] accused Chad." is reported as "the example brackets no
// target: {...}", since its frame has a slot for one.
#include <algorithm>

#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

#include "lint/cells.hpp"
#include "lint/table_kinds.hpp"

namespace entente::lint {

namespace {

void expect_lower(const RowCheck& row) {
  const std::string& pattern = row.cell("pattern");
  if (std::any_of(pattern.begin(), pattern.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    row.report("the pattern '" + pattern + "' is not in lower case");
  }
}

void expect_slots(const RowCheck& row) {
  for (const std::string column : {"source", "target"}) {
    for (const std::string& slot : split_values(row.cell(column))) {
      if (!is_open(slot) && !kSlots.contains(slot)) {
        row.report("unknown slot '" + slot + "' in column " + column);
      }
    }
  }
}

void expect_flags(const RowCheck& row) {
  for (const std::string& flag : split_values(row.cell("flags"))) {
    if (!is_open(flag) && !kFlags.contains(flag)) {
      row.report("unknown flag '" + flag + "'");
    }
  }
}

void expect_brackets(const RowCheck& row, const std::string& column, char open, char close) {
  const std::string shown = std::string(1, open) + "..." + close;
  const auto found = bracketed(row.cell("example"), open, close);
  if (!found || std::any_of(found->begin(), found->end(), [](const std::string& text) { return text.empty(); })) {
    row.report("the brackets " + shown + " of the example do not pair up");
  } else if (is_open(row.cell(column)) && !found->empty()) {
    row.report("the frame leaves its " + column + " open, but the example brackets one: " + shown);
  } else if (!is_open(row.cell(column)) && found->empty()) {
    row.report("the example brackets no " + column + ": " + shown);
  }
}

void check_frame(const RowCheck& row) {
  expect_lower(row);
  expect_slots(row);
  expect_flags(row);
  if (row.cell("root") == "none") {  // wording that is no act has an example, and nothing else
    if (is_open(row.cell("example")) || !is_open(row.cell("source")) || !is_open(row.cell("target")) ||
        !is_open(row.cell("mode"))) {
      row.report("a frame of the root none has an example, and neither slots nor mode");
    }
    return;
  }
  row.expect_root_and_mode();
  row.expect_cameo();
  row.expect_filled("label", "a frame needs a label");
  expect_brackets(row, "source", '[', ']');
  expect_brackets(row, "target", '{', '}');
}

void check_operator(const RowCheck& row) {
  expect_lower(row);
  row.expect_one_of("pos", kPartsOfSpeech);
  row.expect_one_of("operator", kOperators);
  row.expect_filled("example", "an operator needs an example");
}

void check_claim(const RowCheck& row) {
  row.expect_one_of("pos", kPartsOfSpeech);
  row.expect_one_of("kind", {"charge", "wrong", "hope", "duty"});
  expect_brackets(row, "word", '[', ']');
  expect_brackets(row, "word", '{', '}');
}

void check_accident(const RowCheck& row) {
  expect_lower(row);
  row.expect_one_of("pos", kPartsOfSpeech);
  row.expect_filled("example", "an accident needs an example");
}

void check_context(const RowCheck& row) {
  expect_lower(row);
  if (!parse_context(row.cell("context"))) {
    row.report("unknown context '" + row.cell("context") + "'");
  }
  row.expect_filled("example", "a context needs an example");
}

void check_weight(const RowCheck& row) {
  const std::string& weight = row.cell("weight");
  if (weight.empty() || weight.find_first_not_of("-.0123456789") != std::string::npos) {
    row.report("'" + weight + "' is no number");
  }
}

void check_nothing(const RowCheck&) {}

}  // namespace

TableKind weight_table() { return {{"feature", "weight"}, {"feature"}, check_weight}; }

TableKinds lexicon_tables() {
  const TableKind frames = {{"pattern", "source", "target", "root", "mode", "cameo", "label", "flags", "example"},
                            {"pattern", "source", "target", "flags"},
                            check_frame};
  const TableKind words = {{"word"}, {"word"}, check_nothing};
  return {
      {"lexicon/verbs.tsv", frames},
      {"lexicon/nouns.tsv", frames},
      {"lexicon/adjectives.tsv", frames},
      {"lexicon/operators.tsv",
       {{"pattern", "pos", "operator", "flags", "example"}, {"pattern", "pos"}, check_operator}},
      {"lexicon/claims.tsv", {{"word", "pos", "kind", "example"}, {"word", "pos"}, check_claim}},
      {"lexicon/accidents.tsv", {{"pattern", "pos", "example"}, {"pattern", "pos"}, check_accident}},
      {"lexicon/contexts.tsv", {{"context", "pattern", "example"}, {"context", "pattern"}, check_context}},
      {"lexicon/confidence.tsv", {{"feature", "weight", "meaning"}, {"feature"}, check_nothing}},
      {"lexicon/open_sides.tsv", weight_table()},
      {"lexicon/instruments.tsv", words},
      {"lexicon/sport.tsv", words},
  };
}

}  // namespace entente::lint
