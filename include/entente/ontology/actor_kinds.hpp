#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

// What an actor is, and their only spellings.
// Tests  tests/ontology/actor_kinds_test.cpp
enum class ActorType : std::uint8_t { person, state, government, organization, group, office, media };

[[nodiscard]] std::string_view name_of(ActorType type);
[[nodiscard]] std::optional<ActorType> parse_actor_type(std::string_view name);

// Sectors are the three-letter role codes of the field's dictionaries (GOV MIL OPP LEG JUD COP REB CVL MED BUS IGO NGO PTY REL LAB EDU ...).
// True for a code that entente's data may use.
[[nodiscard]] bool is_sector(std::string_view code);

}  // namespace entente
