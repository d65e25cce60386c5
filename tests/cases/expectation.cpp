#include "cases/expectation.hpp"

#include <algorithm>
#include <stdexcept>

#include <entente/resources/tsv.hpp>

namespace entente::testing {

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string()
                                         : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> members(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string& part : split_values(text, '+')) {
    parts.push_back(trimmed(part));
  }
  return parts.empty() ? std::vector<std::string>{"-"} : parts;
}

// The words behind the target: "ROOT", "ROOT/mode status", "ROOT|ROOT status|status".
void take_code(Expectation& out, const std::string& code) {
  const auto words = split_values(code, ' ');
  const auto slash = words.front().find('/');
  for (const std::string& name : split_values(std::string_view(words.front()).substr(0, slash))) {
    const auto root = parse_root(name);
    if (!root) {
      throw std::invalid_argument("'" + name + "' is no root");
    }
    out.roots.push_back(*root);
  }
  if (slash != std::string::npos) {
    out.mode = parse_mode(out.roots.front(), words.front().substr(slash + 1));
    if (!out.mode) {
      throw std::invalid_argument("'" + words.front() + "' has no such mode");
    }
  }
  for (const std::string& name : words.size() > 1 ? split_values(words[1]) : std::vector<std::string>{}) {
    const auto status = parse_status(name);
    if (!status || words.size() > 2) {
      throw std::invalid_argument("'" + code + "' ends with no status");
    }
    out.statuses.push_back(*status);
  }
}

// Where the code begins in "Ukraine ASSAULT actual": the blank before the first root.
std::size_t code_begin(const std::string& target) {
  std::size_t blank = target.find(' ');
  while (blank != std::string::npos) {
    const std::size_t end = target.find_first_of(" /|", blank + 1);
    if (parse_root(std::string_view(target).substr(blank + 1, end == std::string::npos ? end : end - blank - 1))) {
      break;
    }
    blank = target.find(' ', blank + 1);
  }
  return blank;
}

Expectation parse_clause(std::string_view clause) {
  Expectation out;
  out.text = trimmed(clause);
  std::string rest = out.text;
  if (rest.starts_with('*')) {
    out.forbidden = true;
    rest.erase(0, 1);
  }
  if (const auto semicolon = rest.find("; "); semicolon != std::string::npos) {
    out.attribution = trimmed(std::string_view(rest).substr(semicolon + 2));
    rest.resize(semicolon);
  }
  const auto arrow = rest.find(" > ");
  if (arrow == std::string::npos) {
    throw std::invalid_argument("'" + out.text + "' has no ' > '");
  }
  out.sources = members(std::string_view(rest).substr(0, arrow));
  std::string target = rest.substr(arrow + 3);
  if (const std::size_t blank = code_begin(target); blank != std::string::npos) {
    take_code(out, trimmed(std::string_view(target).substr(blank)));
    target.resize(blank);
  }
  if (!out.forbidden && (out.roots.empty() || out.statuses.empty())) {
    throw std::invalid_argument("'" + out.text + "' needs a root and a status");
  }
  out.targets = members(target);
  return out;
}

// An empty list allows everything.
template <typename Value>
bool allows(const std::vector<Value>& allowed, Value value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool is_called(const Actor& actor, const std::string& names) {
  const auto alternatives = split_values(names);
  return std::any_of(alternatives.begin(), alternatives.end(), [&](const std::string& name) {
    return name == actor.name || name == actor.id || (name.starts_with('@') && actor.country == name.substr(1));
  });
}

bool stands_in(const Cast& cast, const std::vector<ActorId>& side, const std::string& names) {
  if (names == "-") {
    return side.empty();
  }
  return std::any_of(side.begin(), side.end(), [&](ActorId id) { return is_called(cast.actor(id), names); });
}

bool joins(const Cast& cast, const Interaction& act, const std::string& source, const std::string& target) {
  if (stands_in(cast, act.sources, source) && stands_in(cast, act.targets, target)) {
    return true;
  }
  if (!act.reciprocal) {
    return false;
  }
  const bool mirrored = stands_in(cast, act.targets, source) && stands_in(cast, act.sources, target);
  const bool among =
      act.targets.empty() && stands_in(cast, act.sources, source) && stands_in(cast, act.sources, target);
  return mirrored || among;
}

bool codes_pair(const Expectation& wanted, const Reading& reading, const std::string& source,
                const std::string& target) {
  return std::any_of(reading.interactions.begin(), reading.interactions.end(), [&](const Interaction& act) {
    if (!allows(wanted.roots, act.root) || !allows(wanted.statuses, act.status) ||
        (wanted.mode && act.mode != *wanted.mode)) {
      return false;
    }
    if (wanted.attribution && !stands_in(reading.cast, act.attributed_to, *wanted.attribution)) {
      return false;
    }
    return joins(reading.cast, act, source, target);
  });
}

std::string names_of(const Cast& cast, const std::vector<ActorId>& side) {
  std::string out;
  for (const ActorId id : side) {
    out += (out.empty() ? "" : " + ") + cast.actor(id).name;
  }
  return out.empty() ? "-" : out;
}

}  // namespace

std::vector<Expectation> parse_expectations(std::string_view cell) {
  std::vector<Expectation> clauses;
  while (true) {
    const auto end = cell.find(" ; ");
    clauses.push_back(parse_clause(cell.substr(0, end)));
    if (end == std::string_view::npos) {
      return clauses;
    }
    cell.remove_prefix(end + 3);
  }
}

bool is_met(const Expectation& expectation, const Reading& reading) {
  for (const std::string& source : expectation.sources) {
    for (const std::string& target : expectation.targets) {
      if (codes_pair(expectation, reading, source, target) == expectation.forbidden) {
        return false;
      }
    }
  }
  return true;
}

std::string describe(const Reading& reading) {
  std::string out;
  for (const Interaction& act : reading.interactions) {
    out += (out.empty() ? "" : " ; ") + names_of(reading.cast, act.sources) + " > " +
           names_of(reading.cast, act.targets) + " " + std::string(name_of(act.root));
    out += act.mode == Mode::none ? "" : "/" + std::string(name_of(act.mode));
    out += " " + std::string(name_of(act.status)) + "; " + names_of(reading.cast, act.attributed_to) +
           (act.reciprocal ? " (mutual)" : "");
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace entente::testing
