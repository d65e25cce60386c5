// `entente merge`: kept graphs in, one graph out, with a user's word on who is who.
// Worked example: `entente merge news.json --merges mine.json -o news.json` shows two actors as one; `entente merge news.json --undo` parts them again.
#include <fstream>
#include <iostream>
#include <memory>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/pipeline/graph_input.hpp>

#include "commands.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "kept_graph.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente merge monday.json tuesday.json -o both.json
      The graph of all their documents; the order does not matter, and a document that both have counts once.
  cat parts/* | entente merge - --lines -o all.json
      A graph a line, as many machines wrote them with `entente graph - --one-line` (Spark, Hadoop).
  entente merge news.json --merges mine.json -o news.json
      With actors that you know to be one. mine.json:
      {"same": [["bill-clinton", "w-j-clinton", "President Clinton"]], "not_same": [["george-bush", "george-w-bush"]]}
      The first of a list stays; ids, or names as the graph shows them. What two merged actors did to each other is not drawn.
  entente merge news.json --merges other.json -o news.json
      Where other.json has {"not_same": [["bill-clinton", "w-j-clinton"]]}: these two are parted again.
  entente merge news.json --undo -o news.json
      All as the documents tell it. Nothing is lost: a graph keeps what it shows as one.)";

struct MergeOptions {
  std::vector<std::string> paths, merges;
  GraphOutput output;
  bool undo = false;
  bool lines = false;
};

void add_lines(const std::string& path, GraphSum& sum) {
  if (path == "-") {
    add_graph_lines(std::cin, "-", sum);
    return;
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw InputError("not_found", path + ": cannot be opened");
  }
  add_graph_lines(in, path, sum);
}

ExitCode merge_graphs(const MergeOptions& options) {
  const GraphFormat& format = chosen_format(options.output);
  GraphSum sum;
  for (const std::string& path : options.paths) {
    if (options.lines) {
      add_lines(path, sum);
    } else {
      sum.add(path == "-" ? read_json_graph(std::cin) : read_kept_graph(path));
    }
  }
  RelationGraph total = total_of(sum);
  if (options.undo) {
    total = total.without_identities();
  }
  write_graph(with_merges(std::move(total), options.merges), options.output, format);
  return ExitCode::ok;
}

}  // namespace

void add_merge(CLI::App& app, Command& command) {
  const auto options = std::make_shared<MergeOptions>();
  CLI::App* sub = app.add_subcommand("merge", "Join kept graphs, and actors that you know to be one, reversibly");
  sub->add_option("GRAPH", options->paths, "Graph files (JSON Graph Format), or - for standard input")
      ->type_name("")
      ->required();
  add_merges_option(*sub, options->merges);
  sub->add_flag("--lines", options->lines,
                "Every input holds a graph a line, as `entente graph --one-line` writes them");
  sub->add_flag("--undo", options->undo, "Forget first what earlier merges said of who is who");
  add_graph_output_options(*sub, options->output);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return merge_graphs(*options); }; });
}

}  // namespace entente::cli
