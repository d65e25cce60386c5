#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace entente {

// What a user has decided of who is who: pairs of actor ids.
// Takes/gives  same: {also, main}, of which the graph keeps `main`; not_same: {smaller id, larger id}, which undoes a `same` of the two.
//              A union of two such values is the decisions of both, whatever the order.
// Tests        tests/graph/identities_test.cpp
struct Identities {
  using Pair = std::pair<std::string, std::string>;
  std::set<Pair> same;
  std::set<Pair> not_same;

  [[nodiscard]] bool empty() const { return same.empty() && not_same.empty(); }
  void add_same(const std::string& main, const std::string& also);
  void add_not_same(const std::string& one, const std::string& other);
  // Later decisions over these: a pair that was decided otherwise is decided anew.
  void overrule(const Identities& later);
  void unite(const Identities& others);
  friend bool operator==(const Identities&, const Identities&) = default;
};

// The classes that decisions make of ids: chains of `same` without the pairs of `not_same`.
// Takes/gives  id -> the id that its class is kept under: the one that is nobody's `also`, of several (or none) such the smallest.
// Errors       Error, with the chain, from demand_apart() when two ids that are not the same are in one class.
class IdentityMap {
 public:
  explicit IdentityMap(const Identities& identities);
  [[nodiscard]] bool contains(const std::string& id) const { return main_.contains(id); }
  [[nodiscard]] const std::string& main(const std::string& id) const;  // the id itself where nothing was decided
  void demand_apart(const Identities& identities) const;

 private:
  [[nodiscard]] std::vector<std::string> chain(const std::string& from, const std::string& to) const;

  std::map<std::string, std::set<std::string>> beside_;
  std::map<std::string, std::string> main_;
};

}  // namespace entente
