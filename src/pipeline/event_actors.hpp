#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include <entente/actors/cameo_codes.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

// One side of an event, as its table writes it; "" for what it does not say.
struct EventParty {
  std::string_view code;     // CAMEO: "USAGOV"
  std::string_view name;     // "BARACK OBAMA", "Citizen (India)"
  std::string_view country;  // "Russian Federation", "RUS"
  std::string_view sectors;  // "Executive,Government", "GOV"
};

// Who stands in an event table.
// Takes/gives  a party -> an actor: the person, body or state that the tables of actors/ know by its name or code; else the country's actor of that sector
//              ("Russian military"), the sector alone ("rebels"), or the name as it is. The government of a state is the state.
// Cost         O(name).      Lifetime  owns its tables.
// Tests        tests/pipeline/event_actors_test.cpp
class EventActors {
 public:
  explicit EventActors(const std::filesystem::path& data_folder);
  [[nodiscard]] std::optional<ActorNode> find(const EventParty& party) const;

 private:
  struct State {
    std::string id, name, adjective;
  };
  struct Sector {
    std::string noun;
    ActorType type = ActorType::group;
  };
  struct Traits {  // of a party, from its code or its words
    std::string country, sector, region, body, meaning;
    bool nobody = false;
  };

  void read_states(const std::filesystem::path& data_folder);
  void read_bodies(const std::filesystem::path& data_folder);
  void read_persons(const std::filesystem::path& data_folder);
  void read_sectors(const std::filesystem::path& data_folder);
  void add_name(const std::string& name, const ActorNode& actor);

  [[nodiscard]] const ActorNode* named(std::string_view name) const;
  [[nodiscard]] std::string country_of(std::string_view words) const;
  [[nodiscard]] std::string sector_of(std::string_view words) const;
  [[nodiscard]] Traits traits_of(const EventParty& party, std::string_view place) const;
  [[nodiscard]] std::optional<ActorNode> of_sector(const Traits& traits) const;
  [[nodiscard]] ActorNode of_name(std::string_view name, const Traits& traits) const;

  CameoCodes codes_;
  std::unordered_map<std::string, ActorNode> names_;  // folded; id "" where two actors share the name
  std::map<std::string, State> states_;               // by ISO code
  std::map<std::string, Sector> sectors_;
  std::unordered_map<std::string, std::string> sector_words_;
  std::unordered_map<std::string, std::pair<std::string, std::string>> parts_;  // of codes: kind, meaning
  std::unordered_set<std::string> given_names_;
};

}  // namespace entente
