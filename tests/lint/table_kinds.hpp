#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lint/row_check.hpp"

namespace entente::lint {

// A table of data/README.md: its columns, which of them make a row one of its kind, and what its rows must fulfil. Other tables get the general checks alone.
struct TableKind {
  std::vector<std::string> columns;
  std::vector<std::string> key;
  std::function<void(const RowCheck&)> check;
};
using TableKinds = std::map<std::string, TableKind>;  // by the table's path in the data folder

// What rows of several tables of `actors/` must agree on.
struct ActorNames {
  std::set<std::string> country_codes;         // of states.tsv; empty where there is no such table
  std::set<std::string> organizations;         // ids
  std::map<std::string, std::string> persons;  // id to name and gender; filled while persons.tsv is checked
};

// `names` must outlive the kinds.
[[nodiscard]] TableKinds actor_tables(ActorNames& names);  // actor_tables.cpp
[[nodiscard]] TableKinds lexicon_tables();                 // lexicon_tables.cpp
[[nodiscard]] TableKinds ontology_tables();                // ontology_tables.cpp
// Weights of features, which `actors/` and `lexicon/` have: lexicon_tables.cpp.
[[nodiscard]] TableKind weight_table();

}  // namespace entente::lint
