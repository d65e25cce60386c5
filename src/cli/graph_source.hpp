#pragma once

#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

#include "error_budget.hpp"
#include "exit_code.hpp"
#include "inputs.hpp"
#include "own_ontology.hpp"
#include "projection_options.hpp"

namespace entente::cli {

// Documents, kept graphs and stores that become one graph.
struct GraphSourceOptions {
  InputOptions inputs;
  std::vector<std::string> actors, merges;
  std::vector<std::string> stores;  // that were named as such; they are among the paths of `inputs`, too
  std::string text;                 // of the stores: tellings in sentences that FTS5 finds by this query
  OntologyOptions ontology;         // for articles: kept graphs stay as they were coded
  ErrorOptions errors;
  bool all_actors = false;
  bool co_occurrence = false;
  bool may_be_empty = false;  // a part of a stream, in which not one document may be readable
};

struct GatheredGraph {
  RelationGraph graph;
  ExitCode code = ExitCode::
      ok;  // `documents_failed`: too many, the graph is not to be used; `input`: an input could not be read at all
};

void add_graph_source_options(CLI::App& command, GraphSourceOptions& options);
// Reads the articles and adds the kept graphs, with the user's merges. A document that cannot be read is complained about. Where all inputs are kept
// graphs and there are no dictionaries, no data folder is needed.
// Takes/gives  `projection`: what the caller will show of it. A store alone hands over no more than that, so project the result.
// Errors       Failure `input` when nothing could be read; InputError for a kept graph or store that cannot.
[[nodiscard]] GatheredGraph gather(const GraphSourceOptions& options, const ProjectionOptions& projection,
                                   bool show_progress);

}  // namespace entente::cli
