// A user's word on who is who. Worked example: {"same": [["russia", "Kremlin"]]} makes the actor called Kremlin part of russia.
#include <entente/pipeline/merges_file.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>

namespace entente {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostSame = 10'000;
constexpr std::size_t kMostNotSame = 200;  // every two of a list are parted

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
  throw InputError("invalid_merges", where + ": " + what);
}

std::vector<std::vector<std::string>> read_lists(const Json& json, const char* key, std::size_t most,
                                                 const std::string& name) {
  std::vector<std::vector<std::string>> lists;
  if (!json.contains(key)) {
    return lists;
  }
  const Json& value = json.at(key);
  if (!value.is_array()) {
    refuse(name + ": " + key, "expected a list of lists of actors");
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string where = name + ": " + key + "[" + std::to_string(i) + "]";
    if (!value[i].is_array() || value[i].size() < 2) {
      refuse(where, "expected a list of two actors or more, by id or name");
    }
    if (value[i].size() > most) {
      refuse(where, "a list of more than " + std::to_string(most) + " actors");
    }
    std::vector<std::string> actors;
    for (const Json& actor : value[i]) {
      if (!actor.is_string() || actor.get<std::string>().empty()) {
        refuse(where, "expected actors by id or name");
      }
      actors.push_back(actor.get<std::string>());
    }
    lists.push_back(std::move(actors));
  }
  return lists;
}

}  // namespace

Merges read_merges(std::string_view bytes, const std::string& name) {
  std::set<std::string> keys;
  std::string repeated;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (depth == 1 && event == Json::parse_event_t::key && !keys.insert(parsed.get<std::string>()).second) {
      repeated = parsed.get<std::string>();
    }
    return true;
  };
  Json json;
  try {
    json = Json::parse(bytes, watch);
  } catch (const Json::parse_error& problem) {
    const auto broken = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(problem.byte, bytes.size()));
    refuse(name + ":" + std::to_string(1 + std::count(bytes.begin(), broken, '\n')), "not JSON");
  } catch (const Json::exception&) {  // a number out of range
    refuse(name, "not JSON that can be read");
  }
  if (!json.is_object()) {
    refuse(name, "expected an object with `same` and `not_same`");
  }
  if (!repeated.empty()) {
    refuse(name, "the key \"" + repeated + "\" stands there twice; put its lists together");
  }
  for (const auto& [key, value] : json.items()) {
    if (key != "same" && key != "not_same" && key != "note") {
      refuse(name, "unknown key \"" + key + "\"; there are same, not_same and note");
    }
  }
  return {read_lists(json, "same", kMostSame, name), read_lists(json, "not_same", kMostNotSame, name)};
}

Identities identities_in(const Merges& merges, const RelationGraph& graph, std::vector<std::string>& unknown) {
  std::set<std::string> ids;
  std::map<std::string, std::set<std::string>> by_name;
  const auto learn = [&](const ActorNode& node) {
    ids.insert(node.id);
    by_name[node.name].insert(node.id);
  };
  graph.without_identities().for_each_node(learn);
  std::set<std::string> missing;
  const auto id_of = [&](const std::string& written) {
    const auto named = by_name.find(written);
    if (ids.contains(written) || named == by_name.end()) {
      if (!ids.contains(written)) {
        missing.insert(written);
      }
      return written;  // an id of another graph: kept for when that one is merged
    }
    if (named->second.size() > 1) {
      std::string several;
      for (const std::string& id : named->second) {
        several += (several.empty() ? "" : ", ") + id;
      }
      refuse("\"" + written + "\"", "several actors have this name; say which id: " + several);
    }
    return *named->second.begin();
  };
  Identities identities;
  for (const std::vector<std::string>& actors : merges.same) {
    for (std::size_t i = 1; i < actors.size(); ++i) {
      identities.add_same(id_of(actors.front()), id_of(actors[i]));
    }
  }
  Identities apart;
  for (const std::vector<std::string>& actors : merges.not_same) {
    for (std::size_t i = 0; i < actors.size(); ++i) {
      for (std::size_t j = i + 1; j < actors.size(); ++j) {
        apart.add_not_same(id_of(actors[i]), id_of(actors[j]));
      }
    }
  }
  for (const auto& [one, other] : apart.not_same) {
    if (identities.same.contains({one, other}) || identities.same.contains({other, one})) {
      refuse(one + " and " + other, "said to be the same and not the same");
    }
  }
  identities.unite(apart);
  unknown.assign(missing.begin(), missing.end());
  return identities;
}

}  // namespace entente
