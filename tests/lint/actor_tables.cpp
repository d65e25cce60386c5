// The tables of `actors/`. Worked example: a row of persons.tsv with the country ZZZ, which no state has and no organisation is called, is reported as "country ZZZ is in no row
// of actors/states.tsv", and one with the end 2009 and the start 2010-01-20 as "start 2010-01-20 is after end 2009".
#include <algorithm>
#include <utility>

#include "lint/cells.hpp"
#include "lint/table_kinds.hpp"

namespace entente::lint {

namespace {

void expect_id(const RowCheck& row) {
  if (const std::string& cell = row.cell("id"); !is_id(cell)) {
    row.report("the id '" + cell + "' is not made of a-z, 0-9 and hyphens");
  }
}

void expect_dates(const RowCheck& row) {
  const std::string& start = row.cell("start");
  const std::string& end = row.cell("end");
  for (const std::string& date : {start, end}) {
    if (!is_open(date) && !is_date(date)) {
      row.report("'" + date + "' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
      return;
    }
  }
  const std::size_t shared = std::min(start.size(), end.size());
  if (!is_open(start) && !is_open(end) && start.substr(0, shared) > end.substr(0, shared)) {
    row.report("start " + start + " is after end " + end);
  }
}

// An ISO code that a state has; where `or_body`, also the id of an organisation.
void expect_country(const RowCheck& row, const ActorNames& names, bool or_body) {
  const std::string& cell = row.cell("country");
  if (is_open(cell) || (or_body && names.organizations.contains(cell))) {
    return;
  }
  if (!is_iso3(cell)) {
    row.report("country '" + cell + "' is " +
               (or_body ? "neither an ISO code nor the id of an organisation" : "no ISO code of three capitals"));
  } else if (!names.country_codes.empty() && !names.country_codes.contains(cell)) {
    row.report("country " + cell + " is in no row of actors/states.tsv");
  }
}

// What must be the same in all rows of one person.
void expect_same_person(const RowCheck& row, ActorNames& names) {
  const std::string who = row.cell("name") + " (" + row.cell("gender") + ")";
  const auto [first, fresh] = names.persons.emplace(row.cell("id"), who);
  if (!fresh && first->second != who) {
    row.report("'" + first->first + "' is " + who + " here and " + first->second + " above");
  }
}

void check_state(const RowCheck& row) {
  expect_id(row);
  if (const std::string& code = row.cell("iso3"); !is_open(code) && !is_iso3(code)) {
    row.report("'" + code + "' is no ISO code of three capitals");
  }
  row.expect_one_of("type", {"state", "territory"});
  expect_dates(row);
}

void check_organization(const RowCheck& row, const ActorNames& names) {
  expect_id(row);
  row.expect_one_of("type", {"organization", "government", "group", "media"});
  expect_country(row, names, false);
  row.expect_sector();
}

void check_person(const RowCheck& row, ActorNames& names) {
  expect_id(row);
  row.expect_one_of("gender", {"m", "f", "u", "-"});
  expect_country(row, names, true);
  row.expect_sector();
  expect_dates(row);
  expect_same_person(row, names);
}

void check_office(const RowCheck& row, const ActorNames& names) {
  expect_country(row, names, true);
  row.expect_one_of("office", kOffices);
  row.expect_one_of("holders", {"one", "several"});
  expect_dates(row);
  if (is_open(row.cell("nouns")) && is_open(row.cell("note"))) {
    row.report("an office that nobody holds needs a note: who does its work");
  }
}

void check_title(const RowCheck& row) {
  row.expect_one_of("gender", {"m", "f", "-"});
  row.expect_sector();
  row.expect_one_of("kind", {"office", "rank", "honorific"});
}

void check_group(const RowCheck& row) {
  row.expect_actor_type();
  row.expect_sector();
}

}  // namespace

TableKinds actor_tables(ActorNames& names) {
  return {
      {"actors/states.tsv",
       {{"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"},
        {"id"},
        check_state}},
      {"actors/state_forms.tsv", {{"state", "form", "start", "end"}, {"state", "form", "start"}, expect_dates}},
      {"actors/organizations.tsv",
       {{"id", "name", "type", "country", "sector", "aliases", "descriptions"},
        {"id"},
        [&names](const RowCheck& row) { check_organization(row, names); }}},
      {"actors/persons.tsv",
       {{"id", "name", "gender", "country", "office", "role", "sector", "start", "end", "aliases"},
        {"id", "role", "start"},
        [&names](const RowCheck& row) { check_person(row, names); }}},
      {"actors/offices.tsv",
       {{"country", "office", "nouns", "start", "end", "holders", "note"},
        {"country", "office", "start"},
        [&names](const RowCheck& row) { check_office(row, names); }}},
      {"actors/titles.tsv", {{"title", "gender", "sector", "kind"}, {"title"}, check_title}},
      {"actors/given_names.tsv",
       {{"name", "gender"},
        {"name"},
        [](const RowCheck& row) {
          row.expect_one_of("gender", {"m", "f", "u"});
        }}},
      {"actors/groups.tsv", {{"noun", "plural", "type", "sector"}, {"noun"}, check_group}},
      {"actors/weights.tsv", weight_table()},
  };
}

}  // namespace entente::lint
