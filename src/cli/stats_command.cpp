// `entente stats`: a graph measured.
// Worked example: `entente stats week.json --top 5` prints who stands in the middle, who brokers, and which pairs are hostile or cooperate.
#include <memory>

#include <entente/exports/measure_report.hpp>

#include "choices.hpp"
#include "commands.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "graph_source.hpp"
#include "output.hpp"
#include "projection_options.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente stats news.json
      The ten actors with the highest PageRank, brokers, the most hostile and the most cooperative pairs.
  entente stats news/ --format csv -o actors.csv
      A row for every actor; --pairs for a row for every two.
  entente stats decade.json --sample 500
      A large graph, with betweenness from 500 actors' paths; without --sample from all up to 2000 actors, beyond from 200.
  entente stats news.json --from 2016-11 --to 2016-11 --level state --format json
      All measures of one month between states.

What the measures are:
  ties         actors with whom anything passed; in, out: weights of the acts of others on it, and of its own on others
  PageRank     weighted by acts, damping 0.85 (Page et al. 1999)
  betweenness  share of shortest paths between others that lead through it (Freeman 1977; Brandes 2001), from a sample beyond 2000 actors
  constraint   how far its ties are tied to each other: low for brokers (Burt 1992)
  community    who has much to do with each other (Louvain: Blondel et al. 2008); camp: the side of two that leaves the fewest ties against it
  hostility, cooperation   sums of score x weight over what is reported as fact; tone: their difference over their sum, -1 to 1
  triads       balanced with three or one friendly tie (Heider 1946; Cartwright and Harary 1956); frustration: Harary 1959)";

struct StatsOptions {
  GraphSourceOptions source;
  ProjectionOptions projection;
  std::string output, format = "table";
  WeightChoice weight;
  std::size_t sample = 0;
  std::size_t top = 10;
  bool pairs = false;
};

MeasureFormat format_of(const StatsOptions& options) {
  if (options.format == "json") {
    return MeasureFormat::json;
  }
  if (options.format == "csv") {
    return options.pairs ? MeasureFormat::csv_pairs : MeasureFormat::csv_actors;
  }
  return MeasureFormat::table;
}

ExitCode stats(StatsOptions options) {
  options.source.inputs.written = {options.output};
  check_projection(options.projection, options.source.inputs.data, options.source.actors);
  const GatheredGraph gathered = gather(options.source, options.projection, output_is_terminal(options.output));
  if (gathered.code == ExitCode::documents_failed) {
    return gathered.code;
  }
  const RelationGraph graph = projected(gathered.graph, options.projection, options.source.inputs.data);
  Output out(options.output);
  MeasureOptions measuring;
  measuring.weighting = weight_rule(options.weight, graph);
  if (options.sample > 0) {
    measuring.exact_limit = 0;
    measuring.pivots = options.sample;
  }
  const GraphMeasures measures = measure(graph, measuring);
  out.write([&](std::ostream& stream) { write_measures(graph, measures, format_of(options), options.top, stream); });
  out.commit();
  return gathered.code;
}

}  // namespace

void add_stats(CLI::App& app, Command& command) {
  const auto options = std::make_shared<StatsOptions>();
  CLI::App* sub = app.add_subcommand("stats", "Measure the graph of articles or of kept graphs");
  add_graph_source_options(*sub, options->source);
  sub->add_option("-o,--output", options->output, "File to write; default: standard output")->type_name("FILE");
  sub->add_option("--format", options->format, "table, json or csv")
      ->type_name("FORMAT")
      ->check(one_of({"table", "json", "csv"}))
      ->capture_default_str();
  sub->add_flag("--pairs", options->pairs, "Rows of CSV are pairs, not actors");
  sub->add_option("--top", options->top, "Rows of each part of the table")
      ->type_name("N")
      ->check(whole_from(1))
      ->capture_default_str();
  sub->add_option("--sample", options->sample,
                  "Betweenness from the shortest paths of so many actors, evenly chosen, instead of all")
      ->type_name("N")
      ->check(whole_from(1));
  add_weight_options(*sub, options->weight);
  add_projection_options(*sub, options->projection);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return stats(*options); }; });
}

}  // namespace entente::cli
