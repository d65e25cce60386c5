// Who of the cast matters. Worked example: "12 people" who were killed have "of violence description" and "number description", "in Iraq" has "only nmod in" and
// "region" or not; the weights of these words add up to a score for each.
#include <utility>

#include <entente/pipeline/actor_weights.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

// Ids of what is a part of a state and no state: "Kosovo" bears a code of its own, "Scotland" and "Gaza" that of another row.
std::unordered_set<std::string> regions_of_states(const std::filesystem::path& data_folder) {
  const TsvTable table(
      data_folder, "actors/states.tsv",
      {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"});
  std::unordered_set<std::string> states, seats;  // codes of states, codes of territories with a capital
  for (const TsvRow& row : table.rows()) {
    if (row.cells[3] != "territory") {
      states.insert(row.cells[1]);
    } else if (!row.cells[9].empty()) {
      seats.insert(row.cells[1]);
    }
  }
  std::unordered_set<std::string> regions;
  for (const TsvRow& row : table.rows()) {
    const bool part = states.contains(row.cells[1]) || (row.cells[9].empty() && seats.contains(row.cells[1]));
    if (row.cells[3] == "territory" && part) {
      regions.insert(row.cells[0]);
    }
  }
  return regions;
}

}  // namespace

ActorWeights::ActorWeights(const std::filesystem::path& data_folder, TableWords words)
    : weights_(data_folder, "actors/weights.tsv"),
      acting_verbs_(std::move(words.verbs)),
      acting_nouns_(std::move(words.nouns)),
      sport_words_(std::move(words.sport)),
      regions_(regions_of_states(data_folder)) {}

float ActorWeights::score(const std::vector<std::string>& features) const { return weights_.score(features); }

}  // namespace entente
