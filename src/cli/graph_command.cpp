// `entente graph`: documents and kept graphs in, one graph out.
// Worked example: `entente graph monday.json tuesday/ -o week.svg` reads the articles of tuesday/, adds the graph of monday and draws both.
#include <algorithm>
#include <iostream>
#include <memory>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/pipeline/actor_facts.hpp>
#include <entente/pipeline/data_folder.hpp>

#include "commands.hpp"
#include "dictionaries.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "graph_source.hpp"
#include "kept_graph.hpp"
#include "output.hpp"
#include "projection_options.hpp"

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

  cat part-17.ndjson | entente graph - --lines --one-line
      One machine's part of a stream: a graph in one line, for `entente merge --lines`.

  entente graph news/ -o news.html
      A page to explore in a browser: search, filters, time, the sentence behind every line. One file, no network.
  entente graph news/ -o news.gexf
      For Gephi, with time; likewise .graphml .cyjs .csv .mmd .tsv and the others of --format.
  entente graph news/ --from 2016-11 --to 2016-12 --sign -1 --focus Russia --depth 2 -o conflict.svg
      Conflict in two months around one actor.
  entente graph news/ --layer acts,affiliations -o news.graphml
      With who speaks for whom or belongs to whom as edges of their own, of the layer `affiliations`.
  entente graph news/ --level state --aggregate pair -o states.csv
      One row for every two states: states-nodes.csv and states-edges.csv.
  entente graph --store news.db --since 2016-11 --text 'sanction*' -o sanctions.svg
      Of a corpus that `entente ingest` read: what sentences about sanctions tell since November.

A document that cannot be read is named on standard error, and the rest goes on.)";

// The picture of one actor stands around the first one of --focus.
GraphOutput with_focus(GraphOutput output, const ProjectionOptions& projection, const RelationGraph& view) {
  if (output.kind == "ego" && view.node_count() > 0) {
    output.options.diagram.focus = *actors_called(view, {projection.focus.front()}).begin();
  }
  return output;
}

void check_kind(const GraphOutput& output, const ProjectionOptions& projection) {
  if (output.kind == "ego" && projection.focus.empty()) {
    throw Failure(ExitCode::usage, "--kind ego shows the surroundings of one actor: name it with --focus");
  }
}

void tell_where_no_act_is_left(const RelationGraph& view, bool asked) {
  if (asked && view.edges().empty() && view.one_sided().empty()) {
    complain("no act in the graph is as asked");
  }
}

struct GraphOptions {
  GraphSourceOptions source;
  ProjectionOptions projection;
  GraphOutput output;
};

ExitCode graph(GraphOptions options) {
  const auto& layers = options.output.layers;
  options.source.co_occurrence |= std::find(layers.begin(), layers.end(), "co-occurrence") != layers.end();
  options.source.may_be_empty = options.output.options.one_line;
  options.source.inputs.written = {options.output.path};
  const GraphFormat& format = chosen_format(options.output);
  check_projection(options.projection, options.source.inputs.data, options.source.actors);
  check_kind(options.output, options.projection);
  const GatheredGraph gathered = gather(options.source, options.projection, output_is_terminal(options.output.path));
  if (gathered.code != ExitCode::documents_failed) {
    const RelationGraph view = projected(gathered.graph, options.projection, options.source.inputs.data);
    tell_where_no_act_is_left(view, !asks_nothing(options.projection) || !options.source.text.empty());
    write_graph(view, with_focus(options.output, options.projection, view), format);
  }
  return gathered.code;
}

struct RenderOptions {
  std::string input;
  std::vector<std::string> actors, merges;
  std::string data;
  ProjectionOptions projection;
  GraphOutput output;
};

ExitCode render(const RenderOptions& options) {
  const GraphFormat& format = chosen_format(options.output);
  check_projection(options.projection, options.data, options.actors);
  check_kind(options.output, options.projection);
  RelationGraph kept = options.input == "-" ? read_json_graph(std::cin) : read_kept_graph(options.input);
  if (!options.actors.empty()) {
    const fs::path data = find_data_folder(hints_of_process(options.data));
    kept = kept.with_facts(facts_in(read_dictionaries(data, options.actors), kept));
  }
  kept = with_merges(std::move(kept), options.merges);
  const RelationGraph view = projected(kept, options.projection, options.data);
  tell_where_no_act_is_left(view, !asks_nothing(options.projection));
  write_graph(view, with_focus(options.output, options.projection, view), format);
  return ExitCode::ok;
}

constexpr const char* kRenderExamples = R"(Examples:
  entente render news.json -o news.svg --title "A week of talks"
      The diagram of a graph that `entente graph` kept.
  entente render news.json -o news.pdf --max-actors 20 --only-actual
      Its twenty most important actors, and only what happened.
  entente render news.json -o russia.png --kind ego --focus Russia
      One actor in the middle, the others around it from friend to foe.
  entente render news.json -o months.svg --kind timeline --theme dark
      The same actors month by month, in light on black.
  entente render news.json -o who.svg --kind matrix
      Who acts on whom as a table of tones, for a graph too dense for lines.
  entente render news.json -o news.svg --actors mine.tsv --merges mine.json
      With names, countries and sectors of your own, and actors that you know to be one.
  entente graph news/ | entente render - --format dot | dot -Tsvg > news.svg
      Drawn by another program.)";

}  // namespace

void add_graph(CLI::App& app, Command& command) {
  const auto options = std::make_shared<GraphOptions>();
  CLI::App* sub = app.add_subcommand("graph", "Read articles and kept graphs; write one graph, or its diagram");
  add_graph_source_options(*sub, options->source);
  add_graph_output_options(*sub, options->output);
  add_projection_options(*sub, options->projection);
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
  add_projection_options(*sub, options->projection);
  sub->footer(std::string(kRenderExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return render(*options); }; });
}

}  // namespace entente::cli
