// `entente graph`: documents and kept graphs in, one graph out.
// Worked example: `entente graph monday.json tuesday/ -o week.svg` reads the articles of tuesday/, adds the graph of monday and draws both.
#include <fstream>
#include <iostream>
#include <memory>
#include <variant>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/graph_builder.hpp>
#include <entente/pipeline/actor_facts.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>

#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "inputs.hpp"
#include "kept_graph.hpp"
#include "output.hpp"
#include "progress.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples = R"(Examples:
  entente graph article.txt --date 2016-11-15 -o article.svg
      The diagram of one article.
  entente graph news/ -o news.json -j 4
      The graph of a folder, with the sentence behind every relation, to keep.
  entente graph monday.json tuesday.json wednesday/ -o week.json
      Graphs that were kept are merged with what the articles say; order and parts do not matter.

A document that cannot be read is named on standard error, and the rest goes on.)";

struct GraphOptions {
  InputOptions inputs;
  std::vector<std::string> actors, merges;
  ErrorOptions errors;
  GraphOutput output;
  bool all_actors = false;
};

struct KeptGraph {
  fs::path path;
};
using Item = std::variant<ReadDocument, KeptGraph>;

// What one item gives; a kept graph that cannot be read ends the command, since nothing else holds what was in it.
using ItemResult = std::variant<RelationGraph, UnreadableDocument>;

bool is_kept_graph(const fs::path& path) {
  const std::string ending = path.extension().string();
  if (ending != ".json" && ending != ".jgf") {
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  return ending == ".jgf" || is_json_graph(in);
}

ItemResult graph_of(Item item, const Reader& reader, const GraphBuilder& builder) {
  if (const auto* kept = std::get_if<KeptGraph>(&item)) {
    return read_kept_graph(kept->path);
  }
  ReadResult result = reader.read_or_report(std::get<ReadDocument>(std::move(item)));
  if (auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
    return std::move(*unreadable);
  }
  const Reading& reading = std::get<Reading>(result);
  return builder.build(reading.document, reading.cast, reading.interactions);
}

ExitCode graph(const GraphOptions& options) {
  const GraphFormat& format = chosen_format(options.output);
  Inputs inputs(options.inputs);
  const fs::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader reader(data, read_dictionaries(data, options.actors));
  const GraphBuilder builder(GraphBuilderOptions{options.all_actors});
  Progress progress(output_is_terminal(options.output.path));
  ErrorBudget errors(options.errors);
  GraphSum sum;
  std::size_t read_count = 0;
  std::size_t item_count = 0;

  OrderedRun<Item, ItemResult> run(options.inputs.jobs,
                                   [&](Item item) { return graph_of(std::move(item), reader, builder); });
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
    return ExitCode::documents_failed;
  }
  if (read_count == 0 && (item_count != 0 || inputs.any_failed())) {
    throw Failure(ExitCode::input, "not one document could be read; no graph was written");
  }
  write_graph(with_merges(sum.total(), options.merges), options.output, format);
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

struct RenderOptions {
  std::string input;
  std::vector<std::string> actors, merges;
  std::string data;
  GraphOutput output;
};

ExitCode render(const RenderOptions& options) {
  const GraphFormat& format = chosen_format(options.output);
  RelationGraph kept = options.input == "-" ? read_json_graph(std::cin) : read_kept_graph(options.input);
  if (!options.actors.empty()) {
    const fs::path data = find_data_folder(hints_of_process(options.data));
    kept = kept.with_facts(facts_in(read_dictionaries(data, options.actors), kept));
  }
  write_graph(with_merges(std::move(kept), options.merges), options.output, format);
  return ExitCode::ok;
}

constexpr const char* kRenderExamples = R"(Examples:
  entente render news.json -o news.svg --title "A week of talks"
      The diagram of a graph that `entente graph` kept.
  entente render news.json -o news.pdf --max-actors 20 --only-actual
      Its twenty most important actors, and only what happened.
  entente render news.json -o news.svg --actors mine.tsv --merges mine.json
      With names, countries and sectors of your own, and actors that you know to be one.
  entente graph news/ | entente render - --format dot | dot -Tsvg > news.svg
      Drawn by another program.)";

}  // namespace

void add_graph(CLI::App& app, Command& command) {
  const auto options = std::make_shared<GraphOptions>();
  CLI::App* sub = app.add_subcommand("graph", "Read articles and kept graphs; write one graph, or its diagram");
  add_input_options(*sub, options->inputs);
  add_actors_option(*sub, options->actors);
  add_merges_option(*sub, options->merges);
  add_graph_output_options(*sub, options->output);
  sub->add_flag("--all-actors", options->all_actors, "Keep actors that take part in no relation");
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return graph(*options); }; });
}

void add_render(CLI::App& app, Command& command) {
  const auto options = std::make_shared<RenderOptions>();
  CLI::App* sub = app.add_subcommand("render", "Draw a graph that was kept as JSON");
  sub->add_option("GRAPH", options->input, "Graph file (JSON Graph Format), or - for standard input")
      ->type_name("")
      ->required();
  add_actors_option(*sub, options->actors);
  add_merges_option(*sub, options->merges);
  add_data_option(*sub, options->data);
  add_graph_output_options(*sub, options->output);
  sub->footer(std::string(kRenderExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return render(*options); }; });
}

}  // namespace entente::cli
