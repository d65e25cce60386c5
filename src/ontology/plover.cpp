// The ontology as tables. Worked example: (CONSULT, phone) is verbal cooperation with score 1.5; (CONSULT, none) has 2.5.
// CAUTION: the manual prints ACCUSE as 3; a sign slip, as its modes are negative. It is -2 here.
#include <entente/ontology/plover.hpp>

#include <algorithm>
#include <array>

namespace entente {

namespace {

struct RootRow {
  Root root;
  std::string_view name;
  QuadClass quad;
  double score;
};

constexpr std::array<RootRow, kRootCount> kRoots = {{
    {Root::agree, "AGREE", QuadClass::verbal_cooperation, 2.5},
    {Root::consult, "CONSULT", QuadClass::verbal_cooperation, 2.5},
    {Root::support, "SUPPORT", QuadClass::verbal_cooperation, 5.0},
    {Root::concede, "CONCEDE", QuadClass::verbal_cooperation, 4.5},
    {Root::cooperate, "COOPERATE", QuadClass::material_cooperation, 9.5},
    {Root::aid, "AID", QuadClass::material_cooperation, 10.0},
    {Root::retreat, "RETREAT", QuadClass::material_cooperation, 6.5},
    {Root::request, "REQUEST", QuadClass::verbal_conflict, 0.0},
    {Root::accuse, "ACCUSE", QuadClass::verbal_conflict, -2.0},
    {Root::reject, "REJECT", QuadClass::verbal_conflict, -2.0},
    {Root::threaten, "THREATEN", QuadClass::verbal_conflict, -3.5},
    {Root::protest, "PROTEST", QuadClass::material_conflict, -5.0},
    {Root::sanction, "SANCTION", QuadClass::material_conflict, -6.0},
    {Root::mobilize, "MOBILIZE", QuadClass::material_conflict, -5.5},
    {Root::coerce, "COERCE", QuadClass::material_conflict, -7.0},
    {Root::assault, "ASSAULT", QuadClass::material_conflict, -9.0},
}};

struct ModeRow {
  Mode mode;
  Root root;
  std::string_view name;
  double score;
};

constexpr std::array kModes = std::to_array<ModeRow>({
    {Mode::visit, Root::consult, "visit", 4.0},
    {Mode::third_party, Root::consult, "third-party", 1.0},
    {Mode::multilateral, Root::consult, "multilateral", 4.0},
    {Mode::phone, Root::consult, "phone", 1.5},
    {Mode::withdraw_forces, Root::retreat, "withdraw", 8.0},
    {Mode::release, Root::retreat, "release", 6.5},
    {Mode::disarm, Root::retreat, "disarm", 10.0},
    {Mode::ceasefire, Root::retreat, "ceasefire", 7.5},
    {Mode::access, Root::retreat, "access", 6.5},
    {Mode::resign, Root::retreat, "resign", 4.5},
    {Mode::request_assist, Root::request, "assist", 0.5},
    {Mode::request_change, Root::request, "change", -1.0},
    {Mode::request_yield, Root::request, "yield", -1.0},
    {Mode::request_meet, Root::request, "meet", 0.0},
    {Mode::disapprove, Root::accuse, "disapprove", -2.0},
    {Mode::investigate, Root::accuse, "investigate", -3.5},
    {Mode::allege, Root::accuse, "allege", -3.5},
    {Mode::reject_assist, Root::reject, "assist", -1.5},
    {Mode::reject_change, Root::reject, "change", -2.0},
    {Mode::reject_yield, Root::reject, "yield", -2.0},
    {Mode::reject_meet, Root::reject, "meet", -2.0},
    {Mode::threaten_restrict, Root::threaten, "restrict", -3.0},
    {Mode::threaten_arrest, Root::threaten, "arrest", -3.5},
    {Mode::threaten_relations, Root::threaten, "relations", -3.5},
    {Mode::threaten_expel, Root::threaten, "expel", -3.5},
    {Mode::threaten_territory, Root::threaten, "territory", -4.0},
    {Mode::threaten_violence, Root::threaten, "violence", -3.5},
    {Mode::demo, Root::protest, "demo", -5.0},
    {Mode::riot, Root::protest, "riot", -7.0},
    {Mode::protest_strike, Root::protest, "strike", -5.0},
    {Mode::hunger, Root::protest, "hunger", -4.5},
    {Mode::boycott, Root::protest, "boycott", -4.5},
    {Mode::obstruct, Root::protest, "obstruct", -4.5},
    {Mode::vandalize, Root::protest, "vandalize", -5.0},
    {Mode::convict, Root::sanction, "convict", -6.0},
    {Mode::expel, Root::sanction, "expel", -5.5},
    {Mode::sanction_withdraw, Root::sanction, "withdraw", -6.0},
    {Mode::discontinue, Root::sanction, "discontinue", -6.0},
    {Mode::troops, Root::mobilize, "troops", -6.5},
    {Mode::weapons, Root::mobilize, "weapons", -6.5},
    {Mode::police, Root::mobilize, "police", -5.5},
    {Mode::militia, Root::mobilize, "militia", -6.0},
    {Mode::seize, Root::coerce, "seize", -7.0},
    {Mode::restrict_rights, Root::coerce, "restrict", -7.0},
    {Mode::censor, Root::coerce, "censor", -6.5},
    {Mode::curfew, Root::coerce, "curfew", -6.5},
    {Mode::martial_law, Root::coerce, "martial-law", -7.5},
    {Mode::arrest, Root::coerce, "arrest", -7.0},
    {Mode::deport, Root::coerce, "deport", -7.0},
    {Mode::withhold, Root::coerce, "withhold", -7.0},
    {Mode::misinformation, Root::coerce, "misinformation", -6.5},
    {Mode::cyber, Root::coerce, "cyber", -7.0},
    {Mode::abduct, Root::assault, "abduct", -8.5},
    {Mode::beat, Root::assault, "beat", -7.5},
    {Mode::torture, Root::assault, "torture", -8.5},
    {Mode::sexual, Root::assault, "sexual", -8.5},
    {Mode::targeted, Root::assault, "targeted", -9.5},
    {Mode::destroy, Root::assault, "destroy", -8.5},
    {Mode::primitive, Root::assault, "primitive", -8.0},
    {Mode::firearms, Root::assault, "firearms", -9.0},
    {Mode::explosives, Root::assault, "explosives", -9.0},
    {Mode::suicide_attack, Root::assault, "suicide-attack", -9.5},
    {Mode::aerial, Root::assault, "aerial", -9.5},
    {Mode::drone, Root::assault, "drone", -9.5},
    {Mode::heavy_weapons, Root::assault, "heavy-weapons", -9.5},
    {Mode::crowd_control, Root::assault, "crowd-control", -7.5},
    {Mode::unconventional, Root::assault, "unconventional", -10.0},
});

constexpr std::array<std::string_view, 4> kQuads = {"verbal_cooperation", "material_cooperation", "verbal_conflict",
                                                    "material_conflict"};
constexpr std::array<std::string_view, 5> kStatuses = {"actual", "negated", "hypothetical", "alleged", "planned"};
constexpr std::array kContexts = std::to_array<std::string_view>({
    "military",
    "intelligence",
    "executive",
    "legislative",
    "election",
    "political_institutions",
    "pro_democracy",
    "pro_autocracy",
    "economic",
    "legal",
    "reparations",
    "human_rights",
    "rights_freedoms",
    "repression",
    "human_security",
    "gender",
    "lgbt",
    "religion_ethnicity",
    "inequality",
    "diplomatic",
    "territory",
    "peacekeeping",
    "health",
    "asylum",
    "migration",
    "disaster",
    "natural_resource",
    "environment",
    "technology",
    "terrorism",
    "cbrn",
    "cyber",
    "misinformation",
    "historical",
    "future",
    "hypothetical",
    "negation",
});

template <typename Enum, typename Table>
std::optional<Enum> find_name(const Table& table, std::string_view name) {
  const auto found = std::find(table.begin(), table.end(), name);
  if (found == table.end()) {
    return std::nullopt;
  }
  return static_cast<Enum>(found - table.begin());
}

const ModeRow* row_of(Mode mode) {
  const auto* found = std::find_if(kModes.begin(), kModes.end(), [&](const ModeRow& row) { return row.mode == mode; });
  return found == kModes.end() ? nullptr : found;
}

constexpr std::array<Root, kRootCount> kRootList = [] {
  std::array<Root, kRootCount> list{};
  for (std::size_t i = 0; i < kRootCount; ++i) {
    list[i] = kRoots[i].root;
  }
  return list;
}();

}  // namespace

std::string_view name_of(Root root) { return kRoots[static_cast<std::size_t>(root)].name; }
std::string_view name_of(QuadClass quad) { return kQuads[static_cast<std::size_t>(quad)]; }
std::string_view name_of(Context context) { return kContexts[static_cast<std::size_t>(context)]; }
std::string_view name_of(Status status) { return kStatuses[static_cast<std::size_t>(status)]; }

std::string_view name_of(Mode mode) {
  const ModeRow* row = row_of(mode);
  return row == nullptr ? std::string_view() : row->name;
}

std::optional<Root> parse_root(std::string_view name) {
  for (const RootRow& row : kRoots) {
    if (row.name == name) {
      return row.root;
    }
  }
  return std::nullopt;
}

std::optional<Context> parse_context(std::string_view name) { return find_name<Context>(kContexts, name); }
std::optional<Status> parse_status(std::string_view name) { return find_name<Status>(kStatuses, name); }
std::optional<QuadClass> parse_quad_class(std::string_view name) { return find_name<QuadClass>(kQuads, name); }

std::optional<Mode> parse_mode(Root root, std::string_view name) {
  for (const ModeRow& row : kModes) {
    if (row.root == root && row.name == name) {
      return row.mode;
    }
  }
  return std::nullopt;
}

QuadClass quad_class(Root root) { return kRoots[static_cast<std::size_t>(root)].quad; }

double score(Root root, Mode mode) {
  const ModeRow* row = row_of(mode);
  return row != nullptr && row->root == root ? row->score : kRoots[static_cast<std::size_t>(root)].score;
}

int sign(double score) { return score > 0.0 ? 1 : score < 0.0 ? -1 : 0; }

bool is_cooperative(Root root) {
  const QuadClass quad = quad_class(root);
  return quad == QuadClass::verbal_cooperation || quad == QuadClass::material_cooperation;
}

std::span<const Root> all_roots() { return kRootList; }

}  // namespace entente
