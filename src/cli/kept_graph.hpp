#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/graph/relation_graph.hpp>
#include <entente/pipeline/graph_input.hpp>

namespace entente::cli {

// Errors  InputError when the file cannot be opened or holds neither a graph nor a store of ours.
[[nodiscard]] RelationGraph read_kept_graph(const std::filesystem::path& path);

// The sum; documents that only share an id are told of on standard error.
[[nodiscard]] RelationGraph total_of(const GraphSum& sum);

void add_merges_option(CLI::App& command, std::vector<std::string>& files);
// The graph with what these files say of who is who, the later over the earlier. Actors that it does not have are named on standard error.
[[nodiscard]] RelationGraph with_merges(RelationGraph graph, const std::vector<std::string>& files);

}  // namespace entente::cli
