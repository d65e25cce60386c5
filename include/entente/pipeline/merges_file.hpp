#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// What a `merges.json` says: {"same": [["bill-clinton", "w-j-clinton"], ...], "not_same": [["george-bush", "george-w-bush"], ...]}.
// The first of a `same` list is the actor that stays; of a `not_same` list no two are the same.
struct Merges {
  std::vector<std::vector<std::string>> same, not_same;  // ids, or names as the graph shows them
};

// Errors  InputError "invalid_merges" that says where (`m.json: same[2]: ...`); `name` stands in it.
// Tests   tests/pipeline/merges_file_test.cpp
[[nodiscard]] Merges read_merges(std::string_view bytes, const std::string& name);

// The ids that a graph's actors have for what was written; `unknown` gets what names no actor of it.
// Errors  InputError "invalid_merges" when a name belongs to several actors.
[[nodiscard]] Identities identities_in(const Merges& merges, const RelationGraph& graph,
                                       std::vector<std::string>& unknown);

}  // namespace entente
