// Graphs out. Worked example: `-o talks.svg` draws; `-o talks.svg --format jgf` writes JSON into a file of that name.
#include "graph_output.hpp"

#include <entente/base/error.hpp>

#include "failure.hpp"
#include "output.hpp"

namespace entente::cli {

namespace {

Weighting parse_weighting(const std::string& name) {
  if (name == "publishers") {
    return Weighting::publishers;
  }
  return name == "tellings" ? Weighting::tellings : Weighting::documents;
}

}  // namespace

void add_graph_output_options(CLI::App& command, GraphOutput& output) {
  command
      .add_option("-o,--output", output.path,
                  "File to write, whole or not at all; its ending chooses the format. Default: standard output")
      ->type_name("FILE");
  command.add_option("--format", output.format, "Format, whatever the ending: " + list_graph_formats())
      ->type_name("FORMAT");
  command.add_option("--title", output.options.diagram.title, "Title of the diagram")->type_name("TEXT");
  command.add_option("--subtitle", output.options.diagram.subtitle, "Line below the title")->type_name("TEXT");
  command.add_option("--max-actors", output.options.diagram.max_nodes, "Most actors in a diagram")
      ->type_name("N")
      ->check(CLI::Validator(CLI::PositiveNumber).description(""))
      ->capture_default_str();
  command.add_option("--max-lines", output.options.diagram.max_edges, "Most lines in a diagram")
      ->type_name("N")
      ->check(CLI::Validator(CLI::PositiveNumber).description(""))
      ->capture_default_str();
  command.add_flag("--only-actual", output.options.diagram.only_actual,
                   "Leave out of a diagram what was planned, denied, alleged or hypothetical");
  command.add_option("--weight", output.weight, "What the weight in JSON counts: documents, publishers or tellings")
      ->type_name("WHAT")
      ->check(CLI::Validator(CLI::IsMember({"documents", "publishers", "tellings"})).description(""))
      ->capture_default_str();
}

const GraphFormat& chosen_format(const GraphOutput& output) {
  const bool to_standard_output = output.path.empty() || output.path == "-";
  const GraphFormat* format = &graph_formats().front();
  if (!output.format.empty()) {
    format = find_graph_format(output.format);
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
  return *format;
}

void write_graph(const RelationGraph& graph, const GraphOutput& output, const GraphFormat& format) {
  GraphOutputOptions options = output.options;
  options.weighting = parse_weighting(output.weight);
  Output out(output.path);
  try {
    format.write(graph, options, out.stream());
  } catch (const ExportError&) {
    out.check();  // says why, when it was the stream that failed
    throw;
  }
  out.commit();
}

}  // namespace entente::cli
