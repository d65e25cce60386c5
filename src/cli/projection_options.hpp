#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/graph/projection.hpp>

namespace entente::cli {

// Which part of a graph is wanted, as the command line says it.
struct ProjectionOptions {
  std::string from, to;
  std::vector<std::string> roots, quads, signs, statuses, actors, others, countries, actor_types, publishers, focus;
  double min_weight = 0.0;
  double min_confidence = 0.0;
  std::size_t depth = 1;
  std::string level = "actor";
};

void add_projection_options(CLI::App& command, ProjectionOptions& options);
// Errors  Failure `usage`, with a list of the spellings, for a root, quad, sign, status or type that there is not; for a country that the tables of the
//         data folder lack, unless there are dictionaries, which may have it; and for a time that ends before it begins.
void check_projection(const ProjectionOptions& options, const std::string& data,
                      const std::vector<std::string>& dictionaries);
// Whether no act is left out.
[[nodiscard]] bool asks_nothing(const ProjectionOptions& options);
// The filter of these words, but for its actors, whom a graph or store knows by name.
[[nodiscard]] GraphFilter filter_without_actors(const ProjectionOptions& options);
// Rolled up to states first, then filtered, then focused. Actors are named by id, name or alias, in any case of letters.
// Errors  Failure `input` for an actor that the graph does not have.
[[nodiscard]] RelationGraph projected(const RelationGraph& graph, const ProjectionOptions& options,
                                      const std::string& data);
// The ids of the actors that have one of these ids, names or aliases, in any case of letters; where none has, of those whose name ends with the word:
// "Putin" finds "Vladimir Putin". Errors  Failure `input` for one that nobody has.
[[nodiscard]] std::set<std::string> actors_called(const RelationGraph& graph, const std::vector<std::string>& names);

}  // namespace entente::cli
