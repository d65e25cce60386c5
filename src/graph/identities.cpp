// Who is who, by a user's word. Worked example: same {clinton, bill-clinton} and {w-j-clinton, clinton} make one class of three, kept as bill-clinton; with
// not_same {bill-clinton, clinton} it is a class of two, kept as clinton, and bill-clinton alone.
#include <entente/graph/identities.hpp>

#include <algorithm>

#include <entente/base/error.hpp>

namespace entente {

namespace {

Identities::Pair ordered(const std::string& one, const std::string& other) {
  return one < other ? Identities::Pair{one, other} : Identities::Pair{other, one};
}

}  // namespace

void Identities::add_same(const std::string& main, const std::string& also) {
  if (main != also) {
    same.emplace(also, main);
  }
}

void Identities::add_not_same(const std::string& one, const std::string& other) {
  if (one != other) {
    not_same.insert(ordered(one, other));
  }
}

void Identities::overrule(const Identities& later) {
  for (const auto& [also, main] : later.same) {
    same.erase({main, also});
    not_same.erase(ordered(also, main));
  }
  for (const auto& [one, other] : later.not_same) {
    same.erase({one, other});
    same.erase({other, one});
  }
  unite(later);
}

void Identities::unite(const Identities& others) {
  same.insert(others.same.begin(), others.same.end());
  not_same.insert(others.not_same.begin(), others.not_same.end());
}

IdentityMap::IdentityMap(const Identities& identities) {
  std::set<std::string> also_ids;
  for (const auto& [also, main] : identities.same) {
    if (!identities.not_same.contains(ordered(also, main))) {
      beside_[also].insert(main);
      beside_[main].insert(also);
      also_ids.insert(also);
    }
  }
  for (const auto& [id, neighbours] : beside_) {
    if (main_.contains(id)) {
      continue;
    }
    std::set<std::string> members = {id};
    std::vector<std::string> open = {id};
    while (!open.empty()) {
      const std::string at = open.back();
      open.pop_back();
      for (const std::string& next : beside_.at(at)) {
        if (members.insert(next).second) {
          open.push_back(next);
        }
      }
    }
    const auto kept = std::find_if(members.begin(), members.end(),
                                   [&](const std::string& member) { return !also_ids.contains(member); });
    const std::string main = kept == members.end() ? *members.begin() : *kept;
    for (const std::string& member : members) {
      main_.emplace(member, main);
    }
  }
}

const std::string& IdentityMap::main(const std::string& id) const {
  const auto found = main_.find(id);
  return found == main_.end() ? id : found->second;
}

void IdentityMap::demand_apart(const Identities& identities) const {
  for (const auto& [one, other] : identities.not_same) {
    if (contains(one) && contains(other) && main(one) == main(other)) {
      std::string links;
      for (const std::string& id : chain(one, other)) {
        links += (links.empty() ? "" : " = ") + id;
      }
      throw Error("merges: " + one + " and " + other + " are not the same, but " + links +
                  "; say of one of these pairs that it is not the same");
    }
  }
}

std::vector<std::string> IdentityMap::chain(const std::string& from, const std::string& to) const {
  std::map<std::string, std::string> came_from = {{from, from}};
  std::vector<std::string> open = {from};
  for (std::size_t i = 0; i < open.size() && !came_from.contains(to); ++i) {
    const std::string at = open[i];
    for (const std::string& next : beside_.at(at)) {
      if (came_from.emplace(next, at).second) {
        open.push_back(next);
      }
    }
  }
  std::vector<std::string> links = {to};
  while (links.back() != from) {
    links.push_back(came_from.at(links.back()));
  }
  std::reverse(links.begin(), links.end());
  return links;
}

}  // namespace entente
