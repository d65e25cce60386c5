// `entente compare`: what graphs share and in what they differ.
// Worked example: `entente compare gazette.txt kurier.txt -o both.svg` draws what the one, the other and both tell, each in its own colour and line.
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include <entente/base/error.hpp>
#include <entente/exports/comparison_drawing.hpp>
#include <entente/exports/comparison_report.hpp>
#include <entente/exports/page.hpp>
#include <entente/exports/period_report.hpp>

#include "choices.hpp"
#include "commands.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "graph_source.hpp"
#include "output.hpp"
#include "projection_options.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples = R"(Examples:
  entente compare gazette.txt kurier.txt --date 2016-11-15
      What only one of two articles tells, what both tell, and the pairs that they tell differently, each with its sentence.
  entente compare monday.json tuesday.json -o difference.html
      Both as a page to explore in a browser, with a list of the differences that drives the picture.
  entente compare monday.json tuesday.json -o difference.md
      The report as Markdown; .json has all, .svg .png .pdf .dot draw both in one layout, --format html-report is a page without scripts.
  entente compare a.json b.json c.json
      Of three and more: how similar every two are, and which relations several of them tell or deny.
  entente compare a.json b.json c.json --at-least 2 -o agreed.json
      The graph of the relations that at least two of them tell; any format of `entente graph`.
  entente compare news/ --by month -o year.md
      One corpus over time: who came and went, and which pairs are new, gone or told differently from month to month.

Each input is a graph file, an article, or a folder of articles. Two acts match when they are the same by identity, or are of the same actors, root and
status with dates that may be of one day. Similarity is the weighted Jaccard index of the shares of acts, from 0 to 1.)";

struct CompareOptions {
  GraphSourceOptions source;
  ProjectionOptions projection;
  GraphOutput output;  // for --at-least
  std::vector<std::string> names;
  std::string format;
  std::size_t top = 20;
  std::size_t at_least = 0;
  std::string by;
};

const std::map<std::string, ReportFormat> kReports = {{"text", ReportFormat::text},
                                                      {"markdown", ReportFormat::markdown},
                                                      {"html-report", ReportFormat::html},
                                                      {"json", ReportFormat::json}};
const std::map<std::string, std::string> kEndings = {
    {".txt", "text"}, {".md", "markdown"}, {".html", "html"}, {".htm", "html"}, {".json", "json"},
    {".svg", "svg"},  {".png", "png"},     {".pdf", "pdf"},   {".dot", "dot"},  {".gv", "dot"}};
constexpr const char* kFormats = "text (.txt), markdown (.md), html, html-report, json, svg, png, pdf, dot";
constexpr const char* kPage = "html";

bool is_drawing(const std::string& format) {
  return format == "svg" || format == "png" || format == "pdf" || format == "dot";
}

std::string format_of(const CompareOptions& options) {
  if (!options.format.empty()) {
    if (!kReports.contains(options.format) && !is_drawing(options.format) && options.format != kPage) {
      throw Failure(ExitCode::usage, "unknown format " + options.format + "; there are " + kFormats);
    }
    return options.format;
  }
  if (options.output.path.empty() || options.output.path == "-") {
    return "text";
  }
  const auto found = kEndings.find(fs::path(options.output.path).extension().string());
  if (found == kEndings.end()) {
    throw Failure(ExitCode::usage, "the ending of " + options.output.path + " names no format; there are " + kFormats);
  }
  return found->second;
}

// Names given by the user, else the stems of the paths, else (where two are alike) the paths.
std::vector<std::string> names_of(const CompareOptions& options) {
  const auto& paths = options.source.inputs.paths;
  if (!options.names.empty()) {
    if (options.names.size() != paths.size()) {
      throw Failure(ExitCode::usage, "--name: as many as inputs, please");
    }
    return options.names;
  }
  std::map<std::string, std::size_t> uses;
  for (const std::string& path : paths) {
    ++uses[fs::path(path).stem().string()];
  }
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    const std::string stem = fs::path(path).stem().string();
    names.push_back(uses[stem] == 1 ? stem : path);
  }
  return names;
}

// One corpus, cut by time.
ExitCode compare_periods(const CompareOptions& options) {
  const std::string asked = format_of(options);
  const std::string format = asked == kPage ? "html-report" : asked;  // there is no page of periods
  if (is_drawing(format) || options.at_least > 0) {
    throw Failure(ExitCode::usage, "--by: gives text, markdown, html or json, and not with --at-least");
  }
  check_projection(options.projection, options.source.inputs.data, options.source.actors);
  GraphSourceOptions source = options.source;
  source.inputs.written = {options.output.path};
  const GatheredGraph gathered = gather(source, options.projection, output_is_terminal(options.output.path));
  if (gathered.code == ExitCode::documents_failed) {
    return gathered.code;
  }
  const RelationGraph graph = projected(gathered.graph, options.projection, options.source.inputs.data);
  Output out(options.output.path);
  const auto periods = split_into_periods(graph, *parse_period_length(options.by));
  out.write([&](std::ostream& stream) { write_periods(periods, kReports.at(format), options.top, stream); });
  out.commit();
  return gathered.code;
}

void write_two(const std::vector<RelationGraph>& graphs, const std::vector<std::string>& names,
               const CompareOptions& options, const std::string& format, std::ostream& out) {
  const ComparisonNames two{names[0], names[1]};
  if (is_drawing(format)) {
    draw_comparison(graphs[0], graphs[1], two, options.output.options.diagram, format, out);
    return;
  }
  const GraphComparison comparison = compare(graphs[0], graphs[1]);
  if (format == kPage) {
    write_comparison_page(graphs[0], graphs[1], comparison, two, {options.output.options.diagram.title, {}}, out);
    return;
  }
  write_comparison(graphs[0], graphs[1], comparison, two, kReports.at(format), options.top, out);
}

ExitCode compare_graphs(const CompareOptions& options) {
  if (!options.by.empty()) {
    return compare_periods(options);
  }
  const auto& paths = options.source.inputs.paths;
  if (paths.size() < 2) {
    throw Failure(ExitCode::usage, "compare: two inputs at least, or one corpus and --by day, week, month or year");
  }
  if (options.at_least > paths.size()) {
    throw Failure(ExitCode::usage, "--at-least " + std::to_string(options.at_least) + ": there are only " +
                                       std::to_string(paths.size()) + " inputs");
  }
  const std::vector<std::string> names = names_of(options);
  check_projection(options.projection, options.source.inputs.data, options.source.actors);
  const GraphFormat* graph_format = options.at_least > 0 ? &chosen_format(options.output) : nullptr;
  const std::string format = graph_format == nullptr ? format_of(options) : "";
  if ((is_drawing(format) || format == kPage) && paths.size() != 2) {
    throw Failure(ExitCode::usage, format + ": a drawing or page compares two; or say --at-least, or html-report");
  }
  if (format == kPage) {
    require_page();
  }
  ExitCode code = ExitCode::ok;
  std::vector<RelationGraph> graphs;
  for (const std::string& path : paths) {
    GraphSourceOptions one = options.source;
    one.inputs.paths = {path};
    one.inputs.written = {options.output.path};
    const GatheredGraph gathered = gather(one, options.projection, output_is_terminal(options.output.path));
    if (gathered.code == ExitCode::documents_failed) {
      return gathered.code;
    }
    code = gathered.code == ExitCode::ok ? code : gathered.code;
    graphs.push_back(projected(gathered.graph, options.projection, options.source.inputs.data));
  }
  if (graph_format != nullptr) {
    write_graph(consensus(graphs, options.at_least), options.output, *graph_format);
    return code;
  }
  Output out(options.output.path);
  out.write([&](std::ostream& stream) {
    if (graphs.size() == 2) {
      write_two(graphs, names, options, format, stream);
    } else {
      write_comparison(graphs, names, kReports.at(format), options.top, stream);
    }
  });
  out.commit();
  return code;
}

}  // namespace

void add_compare(CLI::App& app, Command& command) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* sub = app.add_subcommand("compare", "What two or more articles or graphs share, and in what they differ");
  add_graph_source_options(*sub, options->source);
  sub->add_option("-o,--output", options->output.path, "File to write; its ending chooses the format")
      ->type_name("FILE");
  sub->add_option("--format", options->format, std::string("Format, whatever the ending: ") + kFormats)
      ->type_name("FORMAT")
      ->check(such_as({"text", "markdown", "html", "html-report", "json", "svg", "png", "pdf", "dot"}));
  sub->add_option("--name", options->names, "What to call an input, in order; again for the next")
      ->type_name("NAME")
      ->allow_extra_args(false);
  sub->add_option("--title", options->output.options.diagram.title, "Title of the drawing or page")->type_name("TEXT");
  sub->add_option("--top", options->top, "At most this many lines of a part of the report")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  sub->add_option("--at-least", options->at_least,
                  "Write the graph of the relations that at least so many inputs tell or deny")
      ->type_name("N")
      ->check(whole_from(1));
  sub->add_option("--max-actors", options->output.options.diagram.max_nodes, "At most this many actors in a drawing")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  sub->add_option("--max-lines", options->output.options.diagram.max_edges, "At most this many lines in a drawing")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  sub->add_option("--by", options->by,
                  "Take all inputs as one corpus and tell what changed from one day, week, month or year to the next")
      ->type_name("PERIOD")
      ->check(one_of({"day", "week", "month", "year"}));
  add_projection_options(*sub, options->projection);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] {
    options->output.format = options->format;
    command = [options] { return compare_graphs(*options); };
  });
}

}  // namespace entente::cli
