// Codes to states. Worked example: "RUS" is {"russia", "Russia"}; a territory with its state's code ("Aceh", IDN) does not count.
#include <entente/pipeline/state_names.hpp>

#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

TsvTable states_in(const std::filesystem::path& data_folder) {
  return {data_folder,
          "actors/states.tsv",
          {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"}};
}

}  // namespace

std::set<std::string> country_codes(const std::filesystem::path& data_folder) {
  const TsvTable table = states_in(data_folder);
  std::set<std::string> codes;
  for (const TsvRow& row : table.rows()) {
    codes.insert(row.cells[1]);
  }
  codes.erase("");
  return codes;
}

std::map<std::string, StateName> state_names(const std::filesystem::path& data_folder) {
  const TsvTable table = states_in(data_folder);
  std::map<std::string, StateName> names;
  for (const bool of_today : {true, false}) {  // a former state names a code that no state of today has
    for (const TsvRow& row : table.rows()) {
      if (row.cells[3] == "state" && row.cells[5].empty() == of_today && !row.cells[1].empty()) {
        names.try_emplace(row.cells[1], StateName{row.cells[0], row.cells[2]});
      }
    }
  }
  return names;
}

}  // namespace entente
