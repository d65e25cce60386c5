// A row of the lexicon as a frame. Worked example: `impose sanction  subj  on|against  SANCTION ...` is a verb frame with head "impose", the extra lemma
// "sanction", the subject as source, and as target the first filled of the prepositions "on" and "against".
#include "frame.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/document/one_of.hpp>
#include <entente/resources/tsv_reader.hpp>

namespace entente {

namespace {

constexpr std::array kPrepositions = std::to_array<std::string_view>(
    {"with",      "against", "to",      "from",    "on",      "over",   "at",     "of",     "for",
     "in",        "into",    "between", "toward",  "about",   "behind", "off",    "by",     "under",
     "upon",      "among",   "around",  "through", "after",   "past",   "within", "across", "near",
     "alongside", "as",      "towards", "before",  "outside", "inside", "beside"});

constexpr std::array kSlotWords =
    std::to_array<std::pair<std::string_view, Slot::Kind>>({{"subj", Slot::Kind::subject},
                                                            {"obj", Slot::Kind::object},
                                                            {"iobj", Slot::Kind::indirect_object},
                                                            {"poss", Slot::Kind::possessor},
                                                            {"adj", Slot::Kind::adjective}});

[[noreturn]] void refuse(const RuleId& rule, const std::string& message) {
  throw ResourceError(*rule.file, rule.line, message);
}

std::string quoted(std::string_view cell) { return "'" + std::string(cell) + "'"; }

Slot::Kind kind_of_slot(std::string_view name, const RuleId& rule) {
  const auto* word =
      std::find_if(kSlotWords.begin(), kSlotWords.end(), [&](const auto& one) { return one.first == name; });
  if (word != kSlotWords.end()) {
    return word->second;
  }
  if (std::find(kPrepositions.begin(), kPrepositions.end(), name) == kPrepositions.end()) {
    refuse(rule, "unknown slot " + quoted(name));
  }
  return Slot::Kind::preposition;
}

std::vector<Slot> parse_slots(std::string_view cell, const RuleId& rule) {
  std::vector<Slot> slots;
  for_each_value(cell, '|', [&](std::string_view name) {
    const Slot::Kind kind = kind_of_slot(name, rule);
    slots.push_back({kind, kind == Slot::Kind::preposition ? std::string(name) : std::string()});
  });
  return slots;
}

struct Act {
  Root root = Root::consult;
  Mode mode = Mode::none;
  bool nothing = false;
};

Act parse_act(std::string_view root_cell, std::string_view mode_cell, const RuleId& rule) {
  Act act;
  act.nothing = root_cell == "none";
  const auto root = act.nothing ? std::optional(Root::consult) : parse_root(root_cell);
  if (!root) {
    refuse(rule, "unknown root " + quoted(root_cell));
  }
  act.root = *root;
  if (!mode_cell.empty()) {
    const auto mode = parse_mode(*root, mode_cell);
    if (!mode) {
      refuse(rule, quoted(mode_cell) + " is no mode of " + std::string(root_cell));
    }
    act.mode = *mode;
  }
  return act;
}

struct Flags {
  bool reciprocal = false, plain = false, infinitive = false, armed = false, crowd = false;
};

Flags parse_flags(std::string_view cell, const RuleId& rule) {
  Flags flags;
  for_each_value(cell, '|', [&](std::string_view flag) {
    if (!is_one_of(flag, {"reciprocal", "plain", "infinitive", "armed", "crowd"})) {
      refuse(rule, "unknown flag " + quoted(flag));
    }
    flags.reciprocal = flags.reciprocal || flag == "reciprocal";
    flags.plain = flags.plain || flag == "plain";
    flags.infinitive = flags.infinitive || flag == "infinitive";
    flags.armed = flags.armed || flag == "armed";
    flags.crowd = flags.crowd || flag == "crowd";
  });
  return flags;
}

void demand_pattern(std::string_view cell, const RuleId& rule) {
  if (cell.empty()) {
    refuse(rule, "a frame without a pattern");
  }
}

}  // namespace

Frame parse_frame(FrameCells cells, FramePos pos, const RuleId& rule) {
  demand_pattern(cells[0], rule);
  Frame frame;
  frame.pos = pos;
  for_each_value(cells[0], ' ', [&](std::string_view word) { frame.extra.emplace_back(word); });
  frame.head = std::move(frame.extra.front());
  frame.extra.erase(frame.extra.begin());
  frame.source = parse_slots(cells[1], rule);
  frame.target = parse_slots(cells[2], rule);
  const Act act = parse_act(cells[3], cells[4], rule);
  frame.root = act.root;
  frame.mode = act.mode;
  frame.nothing = act.nothing;
  frame.cameo = cells[5];
  frame.label = cells[6];
  const Flags flags = parse_flags(cells[7], rule);
  frame.reciprocal = flags.reciprocal;
  frame.plain = flags.plain;
  frame.infinitive = flags.infinitive;
  frame.armed = flags.armed;
  frame.crowd = flags.crowd;
  frame.rule = rule;
  return frame;
}

void check_frame(FrameCells cells, const RuleId& rule) {
  demand_pattern(cells[0], rule);
  for (const std::string_view slots : {cells[1], cells[2]}) {
    for_each_value(slots, '|', [&](std::string_view name) { static_cast<void>(kind_of_slot(name, rule)); });
  }
  static_cast<void>(parse_act(cells[3], cells[4], rule));
  static_cast<void>(parse_flags(cells[7], rule));
}

}  // namespace entente
