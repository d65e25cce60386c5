// Actors of event tables. Worked example: the code USAGOV is the United States, RUSMIL "Russian military", IGOUNO the United Nations; "Citizen (India)" is "Indian
// citizens"; the name BARACK OBAMA under USAGOV is the person, as persons.tsv knows one of that name and country.
#include "event_actors.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

constexpr std::size_t kCodePart = 3;  // letters

std::string folded(std::string_view text) { return lower_ascii(fold_accents(text)); }

ActorNode actor(std::string id, std::string name, ActorType type, std::string country, std::string sector) {
  ActorNode node;
  node.id = std::move(id);
  node.name = std::move(name);
  node.actor_type = type;
  node.country = std::move(country);
  node.sector = std::move(sector);
  return node;
}

// "Citizen (India)" -> "Citizen" and "India"; a name without such an end -> itself and "".
std::pair<std::string_view, std::string_view> split_place(std::string_view name) {
  const std::size_t open = name.rfind(" (");
  if (open == std::string_view::npos || name.back() != ')') {
    return {name, {}};
  }
  return {name.substr(0, open), name.substr(open + 2, name.size() - open - 3)};
}

}  // namespace

EventActors::EventActors(const std::filesystem::path& data_folder) : codes_(data_folder) {
  read_states(data_folder);
  read_bodies(data_folder);
  read_persons(data_folder);
  read_sectors(data_folder);
}

// The first actor of a name keeps it, but a name that two actors of one table share is nobody's.
void EventActors::add_name(const std::string& name, const ActorNode& actor) {
  const auto [found, is_new] = names_.try_emplace(folded(name), actor);
  if (!is_new && found->second.id != actor.id && found->second.actor_type == actor.actor_type) {
    found->second.id.clear();
  }
}

void EventActors::read_states(const std::filesystem::path& data_folder) {
  const TsvTable table(
      data_folder, "actors/states.tsv",
      {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"});
  for (const bool of_today : {true, false}) {  // a former state has a code or name that no state of today has
    for (const TsvRow& row : table.rows()) {
      const auto& cells = row.cells;
      if (cells[3] != "state" || cells[5].empty() != of_today) {
        continue;
      }
      const std::vector<std::string> adjectives = split_values(cells[7]);
      const bool is_first =
          !cells[1].empty() &&
          states_.try_emplace(cells[1], State{cells[0], cells[2], adjectives.empty() ? cells[2] : adjectives.front()})
              .second;
      const ActorNode state = actor(cells[0], cells[2], ActorType::state, cells[1], "GOV");
      names_.try_emplace(folded(cells[2]), state);
      for (const std::string& alias : split_values(cells[6])) {
        names_.try_emplace(folded(alias), state);
      }
      if (is_first) {
        names_.try_emplace(folded(cells[1]), state);
      }
    }
  }
}

void EventActors::read_bodies(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "actors/organizations.tsv",
                       {"id", "name", "type", "country", "sector", "aliases", "descriptions"});
  for (const TsvRow& row : table.rows()) {
    const auto& cells = row.cells;
    const ActorNode body =
        actor(cells[0], cells[1], parse_actor_type(cells[2]).value_or(ActorType::organization), cells[3], cells[4]);
    add_name(cells[1], body);
    for (const std::string& alias : split_values(cells[5])) {
      add_name(alias, body);
    }
  }
  const TsvTable codes(data_folder, "actors/cameo_codes.tsv", {"code", "kind", "country", "sector", "type", "meaning"});
  for (const TsvRow& row : codes.rows()) {
    parts_[row.cells[0]] = {row.cells[1], row.cells[5]};
  }
}

void EventActors::read_persons(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "actors/persons.tsv",
                       {"id", "name", "gender", "country", "office", "role", "sector", "start", "end", "aliases"});
  for (const TsvRow& row : table.rows()) {
    const auto& cells = row.cells;
    const std::string country = cells[3].size() == kCodePart ? cells[3] : std::string();
    const ActorNode person = actor(cells[0], cells[1], ActorType::person, country, cells[6]);
    add_name(cells[1], person);
    for (const std::string& alias : split_values(cells[9])) {
      add_name(alias, person);
    }
  }
  const TsvTable given(data_folder, "actors/given_names.tsv", {"name", "gender"});
  for (const TsvRow& row : given.rows()) {
    given_names_.insert(folded(row.cells[0]));
  }
}

void EventActors::read_sectors(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "ontology/sectors.tsv", {"sector", "noun", "type", "words"});
  for (const TsvRow& row : table.rows()) {
    const auto& cells = row.cells;
    sectors_[cells[0]] = {cells[1], parse_actor_type(cells[2]).value_or(ActorType::group)};
    sector_words_.emplace(lower_ascii(cells[0]), cells[0]);
    for (const std::string& word : split_values(cells[3])) {
      sector_words_.emplace(word, cells[0]);
    }
  }
}

const ActorNode* EventActors::named(std::string_view name) const {
  const auto found = names_.find(folded(name));
  return found == names_.end() || found->second.id.empty() ? nullptr : &found->second;
}

std::string EventActors::country_of(std::string_view words) const {
  const ActorNode* state = named(words);
  return state != nullptr && state->actor_type == ActorType::state ? state->country : std::string();
}

// The first sector of a list parted by commas or semicolons that is known.
std::string EventActors::sector_of(std::string_view words) const {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(",;", begin), words.size());
    std::string word = folded(words.substr(begin, end - begin));
    word.erase(0, word.find_first_not_of(' '));
    if (const auto found = sector_words_.find(word); found != sector_words_.end()) {
      return found->second;
    }
    begin = end + 1;
  }
  return {};
}

EventActors::Traits EventActors::traits_of(const EventParty& party, std::string_view place) const {
  Traits traits;
  if (!party.code.empty()) {
    std::string doubt;
    const DictionaryCode code = codes_.decode(party.code, doubt);
    traits.country = code.country;
    traits.sector = code.sector;
    traits.nobody = code.nobody;
    for (std::size_t at = 0; at < party.code.size(); at += kCodePart) {
      const auto found = parts_.find(std::string(party.code.substr(at, kCodePart)));
      if (found != parts_.end()) {
        const auto& [kind, meaning] = found->second;
        std::string& kept = kind == "body" ? traits.body : kind == "region" ? traits.region : traits.meaning;
        kept = kept.empty() ? meaning : kept;
      }
    }
    return traits;
  }
  traits.country = country_of(place.empty() ? party.country : place);
  if (traits.country.empty()) {
    traits.country = country_of(party.country);
  }
  traits.sector = sector_of(party.sectors);
  return traits;
}

// "Russian military", "rebels in Africa", "rebels"; nothing for a sector that has no noun.
std::optional<ActorNode> EventActors::of_sector(const Traits& traits) const {
  const auto sector = sectors_.find(traits.sector);
  if (sector == sectors_.end() || sector->second.noun.empty()) {
    return std::nullopt;
  }
  std::string name = sector->second.noun;
  if (const auto state = states_.find(traits.country); state != states_.end()) {
    name = state->second.adjective + " " + name;
  } else if (!traits.region.empty()) {
    name += " in " + traits.region;
  }
  return actor(slug(name), name, sector->second.type, traits.country, traits.sector);
}

ActorNode EventActors::of_name(std::string_view name, const Traits& traits) const {
  const std::string plain = fold_accents(name);
  const bool is_person =
      plain.find(' ') != std::string::npos && given_names_.contains(folded(plain.substr(0, plain.find(' '))));
  const auto sector = sectors_.find(traits.sector);
  const ActorType type = is_person                  ? ActorType::person
                         : sector != sectors_.end() ? sector->second.type
                                                    : ActorType::organization;
  return actor(slug(name), std::string(name), type, traits.country, traits.sector);
}

std::optional<ActorNode> EventActors::find(const EventParty& party) const {
  const auto [base, place] = split_place(party.name);
  Traits traits = traits_of(party, place);
  if ((party.code.empty() && party.name.empty() && party.country.empty()) || (traits.nobody && party.name.empty())) {
    return std::nullopt;
  }
  const bool is_coded = !party.code.empty();
  const bool is_government = traits.sector.empty() || traits.sector == "GOV";
  const ActorNode* known = party.name.empty() ? nullptr : named(party.name);
  if (known != nullptr) {
    const bool is_state = known->actor_type == ActorType::state;
    const bool same_country = known->country.empty() || traits.country.empty() || known->country == traits.country;
    if (is_state ? is_government || !is_coded : same_country) {
      return *known;
    }
  }
  if (known = traits.body.empty() ? nullptr : named(traits.body); known != nullptr) {
    return *known;
  }
  if (!is_coded && !party.name.empty()) {  // a name and words: "Citizen (India)", "Police (Kenya)"
    const std::string sector = place.empty() || traits.country.empty() ? std::string() : sector_of(base);
    if (sector.empty()) {
      return of_name(party.name, traits);
    }
    traits.sector = sector;
  }
  const auto state = states_.find(traits.country);
  if (state != states_.end() && (traits.sector.empty() || traits.sector == "GOV")) {
    return actor(state->second.id, state->second.name, ActorType::state, traits.country, "GOV");
  }
  if (std::optional<ActorNode> group = of_sector(traits)) {
    return group;
  }
  for (const std::string_view name :
       {party.name, std::string_view(traits.body), std::string_view(traits.meaning), std::string_view(traits.region)}) {
    if (!name.empty()) {
      return of_name(name, traits);
    }
  }
  return of_name(party.code.empty() ? party.country : party.code, traits);
}

}  // namespace entente
