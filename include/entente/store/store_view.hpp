#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// Which records of a store are wanted; an empty member asks nothing.
struct StoreFilter {
  std::string from = {}, to = {};  // as in GraphFilter
  std::set<Root> roots = {};
  std::set<QuadClass> quads = {};
  std::set<Status> statuses = {};
  std::set<std::string> actors = {};      // ids; at least one end
  std::set<std::string> others = {};      // ids; the other end, or where no `actors` are asked for, one end
  std::set<std::string> publishers = {};  // tellings of others are left out
  std::string text = {};                  // query of SQLite's FTS5; tellings in other sentences are left out

  [[nodiscard]] bool asks_nothing() const;
};

// What a graph from a store holds beside the acts.
struct StoreParts {
  bool idle_actors =
      false;  // also what documents say of an actor that takes part in none of their acts; where the filter asks nothing, of all actors
  bool affiliations = true;    // all of them, but of these publishers alone
  bool co_occurrence = false;  // likewise
};

// How much a store holds.
struct StoreCounts {
  std::uint64_t documents = 0, failures = 0, actors = 0, events = 0, sentences = 0;
};

// Reads a store, which is not changed; others may write to it meanwhile: each call sees one state of it.
// Takes/gives  graph(): the sum of the graphs of all documents; with a filter, the part of that graph with the records that pass and their actors, as
//              they are told of in all documents. The filter is a coarse one for speed: a record whose date cannot be told is kept, so filter again.
// Errors       InputError "not_found", "not_a_store", "older_store" (upgrade_store helps), "newer_store", "damaged", "busy"; "invalid_query" for a text query
//              that FTS5 does not understand.
// Cost         graph(): O(n log n) of what passes; a look-up by actor or text needs no pass over the file.
// Tests        tests/store/store_view_test.cpp
class StoreView {
 public:
  explicit StoreView(const std::filesystem::path& path);
  ~StoreView();
  StoreView(const StoreView&) = delete;
  StoreView& operator=(const StoreView&) = delete;

  [[nodiscard]] RelationGraph graph(const StoreFilter& filter = {}, const StoreParts& parts = {}) const;
  // A graph without acts: the actors that one of these may mean, by id, name, alias or the end of one, in any case of ASCII letters.
  [[nodiscard]] RelationGraph actors_called(const std::vector<std::string>& names) const;
  [[nodiscard]] StoreCounts counts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Whether a file begins like a database of SQLite.
[[nodiscard]] bool is_store(const std::filesystem::path& path);

}  // namespace entente
