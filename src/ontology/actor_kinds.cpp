// Spellings of actor types and sectors. Worked example: "state" <-> ActorType::state; "MIL" is a sector, "XXX" is none.
#include <entente/ontology/actor_kinds.hpp>

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr std::array<std::string_view, 7> kTypes = {"person", "state",  "government", "organization",
                                                    "group",  "office", "media"};
// From the role codes of CAMEO and PLOVER dictionaries.
constexpr std::array kSectors = std::to_array<std::string_view>({
    "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "ENV", "GOV", "HLH", "IGO", "JUD",
    "LAB", "LEG", "MED", "MIL", "NGO", "OPP", "PTY", "REB", "REF", "REL", "SPY", "UAF",
});

}  // namespace

std::string_view name_of(ActorType type) { return kTypes[static_cast<std::size_t>(type)]; }

std::optional<ActorType> parse_actor_type(std::string_view name) {
  const auto* found = std::find(kTypes.begin(), kTypes.end(), name);
  if (found == kTypes.end()) {
    return std::nullopt;
  }
  return static_cast<ActorType>(found - kTypes.begin());
}

bool is_sector(std::string_view code) { return std::find(kSectors.begin(), kSectors.end(), code) != kSectors.end(); }

}  // namespace entente
