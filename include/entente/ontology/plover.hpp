#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace entente {

// The PLOVER ontology: 16 roots, their modes, quad classes and conflict-cooperation scores, and their only spellings.
// Takes/gives  enumerators <-> spellings ("CONSULT", "phone", "verbal_cooperation"); scores from -10 to +10.
// Cost         table look-ups; parsing is linear in the table (16 roots, about 60 modes).
// Source       PLOVER manual, draft 0.8 (2021), and its CAMEO conversion table (CC BY-SA 4.0); facts in our own words.
// Tests        tests/ontology/plover_test.cpp
enum class Root : std::uint8_t {
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault,
};
inline constexpr std::size_t kRootCount = 16;

enum class QuadClass : std::uint8_t { verbal_cooperation, material_cooperation, verbal_conflict, material_conflict };

// A mode belongs to one root; none is the mode of an interaction whose text says no more than its root.
enum class Mode : std::uint8_t {
  none,
  visit,
  third_party,
  multilateral,
  phone,  // consult
  withdraw_forces,
  release,
  disarm,
  ceasefire,
  access,
  resign,  // retreat
  request_assist,
  request_change,
  request_yield,
  request_meet,  // request
  disapprove,
  investigate,
  allege,  // accuse
  reject_assist,
  reject_change,
  reject_yield,
  reject_meet,  // reject
  threaten_restrict,
  threaten_arrest,
  threaten_relations,
  threaten_expel,
  threaten_territory,
  threaten_violence,
  demo,
  riot,
  protest_strike,
  hunger,
  boycott,
  obstruct,
  vandalize,  // protest
  convict,
  expel,
  sanction_withdraw,
  discontinue,  // sanction
  troops,
  weapons,
  police,
  militia,  // mobilize
  seize,
  restrict_rights,
  censor,
  curfew,
  martial_law,
  arrest,
  deport,
  withhold,
  misinformation,
  cyber,  // coerce
  abduct,
  beat,
  torture,
  sexual,
  targeted,
  destroy,
  primitive,
  firearms,
  explosives,
  suicide_attack,
  aerial,
  drone,
  heavy_weapons,
  crowd_control,
  unconventional,  // assault
};

enum class Context : std::uint8_t {
  military,
  intelligence,
  executive,
  legislative,
  election,
  political_institutions,
  pro_democracy,
  pro_autocracy,
  economic,
  legal,
  reparations,
  human_rights,
  rights_freedoms,
  repression,
  human_security,
  gender,
  lgbt,
  religion_ethnicity,
  inequality,
  diplomatic,
  territory,
  peacekeeping,
  health,
  asylum,
  migration,
  disaster,
  natural_resource,
  environment,
  technology,
  terrorism,
  cbrn,
  cyber,
  misinformation,
  historical,
  future,
  hypothetical,
  negation,
};

enum class Status : std::uint8_t { actual, negated, hypothetical, alleged, planned };

[[nodiscard]] std::string_view name_of(Root root);
[[nodiscard]] std::string_view name_of(QuadClass quad);
[[nodiscard]] std::string_view name_of(Mode mode);  // "" for none
[[nodiscard]] std::string_view name_of(Context context);
[[nodiscard]] std::string_view name_of(Status status);

[[nodiscard]] std::optional<Root> parse_root(std::string_view name);
[[nodiscard]] std::optional<Context> parse_context(std::string_view name);
[[nodiscard]] std::optional<Status> parse_status(std::string_view name);
[[nodiscard]] std::optional<QuadClass> parse_quad_class(std::string_view name);
// The mode of `root` that is spelt `name`; modes of different roots share spellings ("withdraw", "strike").
[[nodiscard]] std::optional<Mode> parse_mode(Root root, std::string_view name);

[[nodiscard]] QuadClass quad_class(Root root);
// The score of a root, or of its mode where the mode has one of its own.
[[nodiscard]] double score(Root root, Mode mode = Mode::none);
// -1 for conflict, +1 for cooperation, 0 for REQUEST, whose score is 0.
[[nodiscard]] int sign(double score);
[[nodiscard]] bool is_cooperative(Root root);
[[nodiscard]] std::span<const Root> all_roots();

}  // namespace entente
