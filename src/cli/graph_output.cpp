// Graphs out. Worked example: `-o talks.svg` draws; `-o talks.svg --format jgf` writes JSON into a file of that name.
#include "graph_output.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include <entente/base/error.hpp>
#include <entente/exports/page.hpp>

#include "choices.hpp"
#include "failure.hpp"
#include "output.hpp"

namespace entente::cli {

namespace {

void write_part(GraphFormat::Write write, const RelationGraph& graph, const GraphOutputOptions& options, Output& out) {
  out.write([&](std::ostream& stream) { write(graph, options, stream); });
}

// JSON whose edges are no longer the acts that documents tell.
bool is_view(const GraphOutputOptions& options, const GraphFormat& format) {
  return format.name == "jgf" && (options.aggregate != Aggregate::none || !options.layers.empty());
}

// A list as lines of the help, which CLI11 indents: broken behind the comma where a line would be too long.
std::string broken_list(const std::string& list) {
  constexpr std::size_t kWidest = 90;
  std::string lines = "\n";
  std::size_t width = 0;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find("), ", at), list.size() - 2) + 2;
    if (width + end - at > kWidest) {
      lines += '\n';
      width = 0;
    }
    const std::string item = list.substr(at, end - at);
    lines += item + (end < list.size() ? " " : "");
    width += item.size() + 1;
    at = std::min(list.find_first_not_of(' ', end), list.size());
  }
  return lines;
}

const std::map<std::string, Aggregate> kAggregates = {{"none", Aggregate::none},
                                                      {"pair", Aggregate::pair},
                                                      {"pair-sign", Aggregate::pair_sign},
                                                      {"pair-root", Aggregate::pair_root}};

const std::map<std::string, DiagramKind> kKinds = {{"network", DiagramKind::network},
                                                   {"ego", DiagramKind::ego},
                                                   {"timeline", DiagramKind::timeline},
                                                   {"matrix", DiagramKind::matrix}};

}  // namespace

WeightRule weight_rule(const WeightChoice& choice, const RelationGraph& graph) {
  for (const Weighting weighting : {Weighting::publishers, Weighting::mentions}) {
    if (choice.what == name_of(weighting)) {
      return weighting;
    }
  }
  return choice.what == name_of(Weighting::recency)
             ? WeightRule(Weighting::recency, choice.half_life_days, newest_date(graph))
             : WeightRule();
}

void choose_layers(const std::vector<std::string>& names, GraphOutputOptions& options) {
  options.acts = names.empty();
  for (const std::string& name : names) {
    options.acts = options.acts || name == "acts";
    for (const TieLayer layer : {TieLayer::affiliations, TieLayer::co_occurrence}) {
      if (name == name_of(layer)) {
        options.layers.insert(layer);
      }
    }
  }
}

void add_weight_options(CLI::App& command, WeightChoice& choice) {
  command
      .add_option(
          "--weight", choice.what,
          "What the weight of an edge counts: documents (a reprinted story is one), publishers, mentions; or recency "
          "(--half-life)")
      ->type_name("WHAT")
      ->check(one_of({"documents", "publishers", "mentions", "recency"}))
      ->capture_default_str();
  command.add_option("--half-life", choice.half_life_days, "Of recency, counted back from the newest document")
      ->type_name("DAYS")
      ->check(above_zero())
      ->capture_default_str();
}

namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const GraphFormat& format : graph_formats()) {
    names.emplace_back(format.name);
  }
  return names;
}

}  // namespace

void add_graph_output_options(CLI::App& command, GraphOutput& output) {
  command
      .add_option("-o,--output", output.path,
                  "File to write, whole or not at all; its ending chooses the format. Default: standard output")
      ->type_name("FILE");
  command.add_option("--format", output.format, "Format, whatever the ending:" + broken_list(list_graph_formats()))
      ->type_name("FORMAT")
      ->check(such_as(format_names()));
  command.add_option("--title", output.options.diagram.title, "Title of the diagram or page")->type_name("TEXT");
  command.add_option("--subtitle", output.options.diagram.subtitle, "Line below the title")->type_name("TEXT");
  command.add_option("--max-actors", output.options.diagram.max_nodes, "At most this many actors in a diagram")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  command.add_option("--max-lines", output.options.diagram.max_edges, "At most this many lines in a diagram")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  command
      .add_option("--kind", output.kind,
                  "Picture: network (actors and lines), ego (--focus in the middle), timeline (month by month)\n"
                  "or matrix (who acts on whom, tones as colours: for dense graphs)")
      ->type_name("KIND")
      ->check(one_of({"network", "ego", "timeline", "matrix"}))
      ->capture_default_str();
  command.add_option("--theme", output.theme, "Colours of a diagram: light or dark")
      ->type_name("THEME")
      ->check(one_of({"light", "dark"}))
      ->capture_default_str();
  command.add_flag("--only-actual", output.options.diagram.only_actual,
                   "Leave out of a diagram what was planned, denied, alleged or hypothetical");
  command
      .add_option(
          "--aggregate", output.aggregate,
          "What is one edge or line: none (every act), pair (both directions), pair-sign or pair-root; default: none, "
          "in diagrams pair-sign")
      ->type_name("WHAT")
      ->check(one_of({"none", "pair", "pair-sign", "pair-root"}));
  command.add_flag(
      "--measures", output.options.measures,
      "Degree, PageRank, betweenness, camp and the like as attributes, in all but diagrams and event tables");
  command
      .add_option("--layer", output.layers,
                  "Layers in other formats and networks: acts, affiliations, co-occurrence (not "
                  "drawn); several separated by commas. Default: acts")
      ->type_name("LAYERS")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of({"acts", "affiliations", "co-occurrence"}));
  command.add_flag(
      "--one-line", output.options.one_line,
      "The whole graph in one line (jgf alone), a part of a stream for `entente merge --lines`; it may be empty");
  add_weight_options(command, output.weight);
}

const GraphFormat& chosen_format(const GraphOutput& output) {
  const bool to_standard_output = output.path.empty() || output.path == "-";
  const GraphFormat* format = &graph_formats().front();
  if (!output.format.empty()) {
    format = find_graph_format(output.format);
    if (format == nullptr) {  // "csv" for "gephi-csv", as by the ending
      format = graph_format_of("graph." + output.format);
    }
    if (format == nullptr) {
      throw Failure(ExitCode::usage, "unknown format " + output.format + "; there are " + list_graph_formats());
    }
  } else if (!to_standard_output) {
    format = graph_format_of(output.path);
    if (format == nullptr) {
      throw Failure(ExitCode::usage, "the ending of " + output.path + " names no format; there are " +
                                         list_graph_formats() + "; or say --format");
    }
  }
  if (format->binary && output_is_terminal(output.path)) {
    throw Failure(ExitCode::usage, std::string(format->name) + " is not for a terminal: name a file with -o");
  }
  if (output.options.one_line && format->name != "jgf") {
    throw Failure(ExitCode::usage, "--one-line goes with jgf alone, not with " + std::string(format->name));
  }
  if (format->name == "html") {
    require_page();
  }
  if (format->write_nodes != nullptr && to_standard_output) {
    const std::string ending(format->endings.front());
    throw Failure(ExitCode::usage, std::string(format->name) + " is two files, of actors and of relations: -o NAME" +
                                       ending + " gives NAME-nodes" + ending + " and NAME-edges" + ending);
  }
  return *format;
}

void write_graph(const RelationGraph& graph, const GraphOutput& output, const GraphFormat& format) {
  GraphOutputOptions options = output.options;
  options.weighting = weight_rule(output.weight, graph);
  choose_layers(output.layers, options);
  options.diagram.affiliations = options.layers.contains(TieLayer::affiliations);
  options.diagram.kind = kKinds.at(output.kind);
  options.diagram.theme = output.theme == "dark" ? Theme::dark : Theme::light;
  if (!output.aggregate.empty()) {
    options.aggregate = kAggregates.at(output.aggregate);
    options.diagram.aggregate = options.aggregate;
  }
  if (is_view(options, format)) {
    complain("this file is for viewers and cannot be read back; written without --aggregate and --layer it can");
  }
  Output out(format.write_nodes == nullptr ? output.path : part_path(output.path, format, "-edges"));
  std::optional<Output> nodes;
  if (format.write_nodes != nullptr) {
    nodes.emplace(part_path(output.path, format, "-nodes"));
    write_part(format.write_nodes, graph, options, *nodes);
  }
  write_part(format.write, graph, options, out);
  if (nodes) {
    nodes->commit();
  }
  out.commit();
}

}  // namespace entente::cli
