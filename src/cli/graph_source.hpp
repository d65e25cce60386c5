#pragma once

#include <string>
#include <vector>

#include <entente/graph/relation_graph.hpp>

#include "error_budget.hpp"
#include "exit_code.hpp"
#include "inputs.hpp"
#include "own_ontology.hpp"

namespace entente::cli {

// Documents and kept graphs that become one graph.
struct GraphSourceOptions {
  InputOptions inputs;
  std::vector<std::string> actors, merges;
  OntologyOptions ontology;  // for articles: kept graphs stay as they were coded
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
// Errors  Failure `input` when nothing could be read; InputError for a kept graph that cannot.
[[nodiscard]] GatheredGraph gather(const GraphSourceOptions& options, bool show_progress);

}  // namespace entente::cli
