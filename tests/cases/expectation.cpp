#include "cases/expectation.hpp"

#include <algorithm>
#include <stdexcept>

#include <entente/resources/tsv.hpp>

namespace entente::testing {

namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> members(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string& part : split_values(text, '+')) {
    parts.push_back(trimmed(part));
  }
  return parts.empty() ? std::vector<std::string>{"-"} : parts;
}

// The words behind the target: "ROOT", "ROOT/mode", "ROOT status".
void take_code(Expectation& out, const std::string& code) {
  const auto words = split_values(code, ' ');
  const auto slash = words.front().find('/');
  out.root = parse_root(words.front().substr(0, slash));
  if (slash != std::string::npos) {
    out.mode = parse_mode(*out.root, words.front().substr(slash + 1));
    if (!out.mode) {
      throw std::invalid_argument("'" + words.front() + "' has no such mode");
    }
  }
  if (words.size() > 1) {
    out.status = parse_status(words[1]);
    if (!out.status || words.size() > 2) {
      throw std::invalid_argument("'" + code + "' ends with no status");
    }
  }
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
  for (auto blank = target.find(' '); blank != std::string::npos; blank = target.find(' ', blank + 1)) {
    const std::string word = target.substr(blank + 1, target.find_first_of(" /", blank + 1) - blank - 1);
    if (parse_root(word)) {
      take_code(out, trimmed(std::string_view(target).substr(blank + 1)));
      target.resize(blank);
      break;
    }
  }
  if (!out.forbidden && (!out.root || !out.status)) {
    throw std::invalid_argument("'" + out.text + "' needs a root and a status");
  }
  out.targets = members(target);
  return out;
}

bool is_called(const Actor& actor, const std::string& names) {
  const auto alternatives = split_values(names);
  return std::find(alternatives.begin(), alternatives.end(), actor.name) != alternatives.end() ||
         std::find(alternatives.begin(), alternatives.end(), actor.id) != alternatives.end();
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
  const bool among = act.targets.empty() && stands_in(cast, act.sources, source) && stands_in(cast, act.sources, target);
  return mirrored || among;
}

bool codes_pair(const Expectation& wanted, const Reading& reading, const std::string& source, const std::string& target) {
  return std::any_of(reading.interactions.begin(), reading.interactions.end(), [&](const Interaction& act) {
    if ((wanted.root && act.root != *wanted.root) || (wanted.mode && act.mode != *wanted.mode) || (wanted.status && act.status != *wanted.status)) {
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
    out += (out.empty() ? "" : " ; ") + names_of(reading.cast, act.sources) + " > " + names_of(reading.cast, act.targets) + " " + std::string(name_of(act.root));
    out += act.mode == Mode::none ? "" : "/" + std::string(name_of(act.mode));
    out += " " + std::string(name_of(act.status)) + "; " + names_of(reading.cast, act.attributed_to) + (act.reciprocal ? " (mutual)" : "");
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace entente::testing
