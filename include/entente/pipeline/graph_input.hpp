#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// Whether these bytes are a graph in JSON Graph Format rather than an article: an object with the member "graph" before any "text" or "html",
// and within the first MiB.
// Cost   O(bytes before that member).   Tests  tests/pipeline/graph_input_test.cpp
[[nodiscard]] bool is_json_graph(std::istream& in);

// The sum of many graphs, added one by one. Worked like a binary counter, so that n graphs cost O(n log n), not O(n squared).
// Tests  tests/pipeline/graph_input_test.cpp
class GraphSum {
 public:
  // One more graph; a document that is there already counts once.
  void add(RelationGraph graph);
  // The sum so far.
  [[nodiscard]] RelationGraph total() const;
  // Ids that came with another publisher, date, title, address or text than before, sorted: their documents count as one.
  [[nodiscard]] const std::set<std::string>& clashes() const { return clashes_; }

 private:
  struct Part {
    RelationGraph graph;
    std::size_t count = 0;  // of graphs in it
  };
  std::vector<Part> parts_;                                   // counts are falling powers of two
  std::unordered_map<std::string, std::uint64_t> documents_;  // by id, the checksum of the rest
  std::set<std::string> clashes_;
};

// Adds a stream of kept graphs, one a line; blank lines are skipped.
// Errors  InputError "invalid_graph" that names the line (`name:3: graph: ...`); "unreadable" when reading fails before the end.
// Cost    one graph and the sum in memory.   Tests  tests/pipeline/graph_input_test.cpp
void add_graph_lines(std::istream& in, const std::string& name, GraphSum& sum);

}  // namespace entente
