// `entente query`: the acts in a store, with their sentences.
// Worked example: `entente query --store news.db --actor Putin --with Trump --limit 3` prints the three earliest acts between the two.
#include <map>
#include <memory>

#include <entente/exports/event_list.hpp>
#include <entente/pipeline/table.hpp>

#include "choices.hpp"
#include "commands.hpp"
#include "failure.hpp"
#include "output.hpp"
#include "projection_options.hpp"
#include "store_source.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"help(Examples:
  entente query --store news.db --actor Putin --with Trump --since 2016-11 --root ACCUSE
      What these two accused each other of since November 2016, by date, each act with a sentence that tells it.
  entente query --store news.db --text 'sanction* AND (Iran OR "nuclear deal")' --status actual
      What sentences with these words tell as fact. All forms of a word are found: "accuse" also finds "accused".
      NEAR(Putin Trump, 5) wants them at most five words apart.
  entente query --store news.db --quad material_conflict --publisher BBC --format csv -o conflict.csv
      Rows for a spreadsheet, with the columns of POLECAT; .tsv, .json and .ndjson likewise.
  entente query --store news.db --limit 0 --format ndjson | jq -r .metadata.root | sort | uniq -c
      All acts, a line of JSON each, for a pipe: an edge as data/schema/graph.schema.json describes it, with all its tellings.
  entente query --store news.db --level state --country RUS
      The same acts between states.

An act that several documents tell is one act with several tellings. The same filters serve `entente graph --store news.db`, and stats, compare and view.
For other questions the store is an SQLite file with documented tables (data/schema/store.md): sqlite3 -readonly news.db)help";

struct QueryOptions {
  std::string store, output, format, text, data;
  ProjectionOptions projection;
  std::size_t limit = 100;
};

const std::map<std::string, EventListFormat> kFormats = {{"ndjson", EventListFormat::ndjson},
                                                         {"json", EventListFormat::json},
                                                         {"csv", EventListFormat::csv},
                                                         {"tsv", EventListFormat::tsv}};
constexpr const char* kTable = "table";

std::string format_of(const QueryOptions& options) {
  std::string format = options.format;
  if (format.empty()) {
    const std::string ending = std::filesystem::path(options.output).extension().string();
    format = ending.empty() ? kTable : ending.substr(1);
  }
  if (format != kTable && !kFormats.contains(format)) {
    throw Failure(ExitCode::usage, "unknown format " + format + "; there are table, ndjson, json, csv, tsv");
  }
  return format;
}

ExitCode query(const QueryOptions& options) {
  const std::string format = format_of(options);
  check_projection(options.projection, options.data, {});
  const StoreQuestion question{options.projection, options.text, {false, false, false}};
  const RelationGraph view = projected(ask_store(options.store, question), options.projection, options.data);
  std::vector<const RelationEdge*> events = events_by_date(view);
  const std::size_t found = events.size();
  if (options.limit != 0 && found > options.limit) {
    events.resize(options.limit);
  }
  Output out(options.output);
  out.write([&](std::ostream& stream) {
    if (format == kTable) {
      write_table(stream, view, events, {terminal_width()});
    } else {
      write_events(view, events, kFormats.at(format), stream);
    }
  });
  out.commit();
  if (events.size() < found) {
    complain("the first " + std::to_string(events.size()) + " of " + std::to_string(found) +
             " acts; --limit 0 gives all");
  } else if (found == 0) {
    complain("no act in the store is as asked");
  }
  return ExitCode::ok;
}

}  // namespace

void add_query(CLI::App& app, Command& command) {
  const auto options = std::make_shared<QueryOptions>();
  CLI::App* sub = app.add_subcommand("query", "List the acts in a store, with their sentences");
  sub->add_option("--store", options->store, "A store that `entente ingest` made; it is not changed")
      ->type_name("FILE")
      ->check(filled())
      ->required();
  add_text_option(*sub, options->text);
  sub->add_option("--limit", options->limit, "At most this many acts, the earliest first; 0 for all")
      ->type_name("N")
      ->check(whole_from(0))
      ->capture_default_str();
  sub->add_option("--format", options->format,
                  "table (the default), ndjson, json, csv or tsv; else by the ending of -o")
      ->type_name("FORMAT")
      ->check(such_as({"table", "ndjson", "json", "csv", "tsv"}));
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  add_data_option(*sub, options->data);
  add_projection_options(*sub, options->projection);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return query(*options); }; });
}

}  // namespace entente::cli
