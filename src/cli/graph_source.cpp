// Articles and kept graphs to one graph.
// Worked example: monday.json (kept) and tuesday/ (articles) become the graph of both; with monday.json alone no model is read.
#include "graph_source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>
#include <variant>

#include <entente/base/error.hpp>
#include <entente/graph/graph_builder.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/store/store_view.hpp>

#include "command_reader.hpp"
#include "dictionaries.hpp"
#include "failure.hpp"
#include "kept_graph.hpp"
#include "progress.hpp"
#include "store_source.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

// A file with a graph, or a store.
struct KeptGraph {
  fs::path path;
};
using Item = std::variant<ReadDocument, KeptGraph>;

// What one item gives; a kept graph that cannot be read ends the command, since nothing else holds what was in it.
using ItemResult = std::variant<RelationGraph, UnreadableDocument>;

bool is_kept_graph(const fs::path& path) {
  if (is_store(path)) {
    return true;
  }
  const std::string ending = path.extension().string();
  if (ending != ".json" && ending != ".jgf") {
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  return ending == ".jgf" || is_json_graph(in);
}

RelationGraph read_kept(const fs::path& path, const StoreQuestion& question) {
  return is_store(path) ? ask_store(path, question) : read_kept_graph(path);
}

// What is asked of the stores: where there is nothing but one, no more than will be shown. With --all-actors an act's actors count their mentions in
// documents without such acts, and every actor may be the one that a name means: that takes the whole store.
StoreQuestion question_for(const GraphSourceOptions& options, const ProjectionOptions& projection) {
  StoreQuestion question;
  question.text = options.text;
  question.parts = {options.all_actors, true, options.co_occurrence};
  if (options.inputs.paths.size() == 1 && options.merges.empty() && !options.all_actors) {
    question.projection = projection;
  }
  return question;
}

ItemResult graph_of(Item item, const Reader& reader, const GraphBuilder& builder, const StoreQuestion& question) {
  if (const auto* kept = std::get_if<KeptGraph>(&item)) {
    return read_kept(kept->path, question);
  }
  ReadResult result = reader.read_or_report(std::get<ReadDocument>(std::move(item)));
  if (auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
    return std::move(*unreadable);
  }
  const Reading& reading = std::get<Reading>(result);
  return builder.build(reading.document, reading.cast, reading.interactions);
}

GatheredGraph gather_kept(const GraphSourceOptions& options, const StoreQuestion& question) {
  GraphSum sum;
  for (const std::string& path : options.inputs.paths) {
    sum.add(read_kept(path, question));
  }
  return {with_merges(total_of(sum), options.merges), ExitCode::ok};
}

GatheredGraph gather_all(const GraphSourceOptions& options, const StoreQuestion& question, bool show_progress) {
  Inputs inputs(options.inputs, is_kept_graph);
  const fs::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader& reader = command_reader(data, options.actors, options.ontology);
  const GraphBuilder builder(GraphBuilderOptions{options.all_actors, options.co_occurrence});
  Progress progress(show_progress);
  ErrorBudget errors(options.errors);
  GraphSum sum;
  std::size_t read_count = 0;
  std::size_t item_count = 0;

  OrderedRun<Item, ItemResult> run(options.inputs.jobs,
                                   [&](Item item) { return graph_of(std::move(item), reader, builder, question); });
  run.run(
      [&](const auto& emit) {
        inputs.read([&](ReadDocument document) { return emit(Item(std::move(document))); },
                    [&](const fs::path& path) { return is_kept_graph(path) && (emit(Item(KeptGraph{path})), true); });
      },
      [&](ItemResult result) {
        progress.advance();
        ++item_count;
        if (const auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
          complain(unreadable->id + ": " + unreadable->message + " (" + unreadable->code + ")");
          errors.count();
        } else {
          sum.add(std::get<RelationGraph>(std::move(result)));
          ++read_count;
        }
        return !errors.exceeded();
      });
  errors.report();
  if (errors.failed()) {
    return {{}, ExitCode::documents_failed};
  }
  if (read_count == 0 && !options.may_be_empty && (item_count != 0 || inputs.any_failed())) {
    throw Failure(ExitCode::input, "not one document could be read; no graph was written");
  }
  return {with_merges(total_of(sum), options.merges), inputs.any_failed() ? ExitCode::input : ExitCode::ok};
}

}  // namespace

void add_graph_source_options(CLI::App& command, GraphSourceOptions& options) {
  add_input_options(command, options.inputs);
  add_actors_option(command, options.actors);
  add_ontology_options(command, options.ontology);
  add_merges_option(command, options.merges);
  add_store_input(command, options);
  command.add_flag("--all-actors", options.all_actors, "Keep actors that take part in no relation");
  command.add_flag("--co-occurrence", options.co_occurrence,
                   "Keep also which actors stand in one sentence, as a layer beside the acts");
  add_error_options(command, options.errors);
}

GatheredGraph gather(const GraphSourceOptions& options, const ProjectionOptions& projection, bool show_progress) {
  check_stores(options);
  const StoreQuestion question = question_for(options, projection);
  const auto& paths = options.inputs.paths;
  const bool all_kept = !paths.empty() && options.actors.empty() && !options.ontology.any() &&
                        std::all_of(paths.begin(), paths.end(), [](const std::string& path) {
                          std::error_code unknown;  // who reads it says what is wrong with it
                          return fs::is_regular_file(path, unknown) && is_kept_graph(path);
                        });
  return all_kept ? gather_kept(options, question) : gather_all(options, question, show_progress);
}

}  // namespace entente::cli
