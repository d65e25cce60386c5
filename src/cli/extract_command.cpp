// `entente extract`: documents in, one record out for each, in order.
// Worked example: printf '{"id":"1","text":"Putin called Trump."}\n' | entente extract -
#include <memory>
#include <sstream>
#include <variant>

#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/extract_record.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/pipeline/table.hpp>

#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"
#include "progress.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente extract article.txt --date 2016-11-15 --source CNN --format table
      Who did what to whom, as a table for the terminal.
  entente extract news/ -o news.ndjson -j 4
      Every article of a folder and of the folders in it, one JSON line each, on four threads.
  cat articles.ndjson | entente extract - --lines > out.ndjson
      In a pipe (Spark, Hadoop): n lines in, n lines out, in the same order.
  entente extract news/ --actors mine.tsv --actors Phoenix.Countries.actors.txt
      With actors of your own, before those of the program.
  entente extract news/ --lexicon CAMEO.2.0.txt --ontology cameo --mapping names.tsv
      With verbs and codes of your own; each act has its code and its category beside the root of PLOVER.

A line in is {"id": "...", "text": "..."}; also title, date, source, url, lang, html, mentions.
A document that cannot be read gives {"id": ..., "error": {"code", "message"}} in its place.)";

struct ExtractOptions {
  InputOptions inputs;
  std::vector<std::string> actors;
  OntologyOptions ontology;
  std::string output;
  std::string format = "ndjson";
  ErrorOptions errors;
  bool flush = false;
  bool bystanders = false;
};

// What is written for one document.
struct Record {
  std::string bytes;
  bool in_error = false;
};

Record record_of(const ReadResult& result, bool bystanders) {
  std::ostringstream out;
  if (const auto* reading = std::get_if<Reading>(&result)) {
    write_record(out, *reading, bystanders);
  } else {
    write_record(out, std::get<UnreadableDocument>(result));
  }
  return {std::move(out).str(), std::holds_alternative<UnreadableDocument>(result)};
}

Record table_of(const ReadResult& result, const TableOptions& table) {
  std::ostringstream out;
  std::visit([&](const auto& value) { write_table(out, value, table); }, result);
  return {std::move(out).str(), std::holds_alternative<UnreadableDocument>(result)};
}

ExitCode extract(const ExtractOptions& options) {
  InputOptions input_options = options.inputs;
  input_options.lines =
      input_options.lines || options.flush;  // who waits for each record sends lines; a look ahead would wait, too
  Inputs inputs(std::move(input_options));
  const std::filesystem::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader reader(data, read_dictionaries(data, options.actors), read_own_ontology(data, options.ontology));
  const bool as_table = options.format == "table";
  const TableOptions table{terminal_width()};
  const IdleActors idle = options.bystanders ? IdleActors::keep : IdleActors::drop;
  Output output(options.output);
  const bool on_terminal = output_is_terminal(options.output);
  Progress progress(on_terminal);
  ErrorBudget errors(options.errors);

  OrderedRun<ReadDocument, Record> run(options.inputs.jobs, [&](ReadDocument document) {
    const ReadResult result = reader.read_or_report(std::move(document), idle);
    return as_table ? table_of(result, table) : record_of(result, options.bystanders);
  });
  run.run([&](const auto& emit) { inputs.read(emit); },
          [&](const Record& record) {
            output.stream() << record.bytes;
            output.check(options.flush || on_terminal);
            progress.advance();
            if (record.in_error) {
              errors.count();
            }
            return !errors.exceeded();
          });
  output.commit();
  errors.report();
  if (errors.failed()) {
    return ExitCode::documents_failed;
  }
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

}  // namespace

void add_extract(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ExtractOptions>();
  CLI::App* sub = app.add_subcommand("extract", "Read articles; write who did what to whom, one JSON line a document");
  add_input_options(*sub, options->inputs);
  add_actors_option(*sub, options->actors);
  add_ontology_options(*sub, options->ontology);
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  sub->add_option("--format", options->format, "ndjson, or table to read it yourself")
      ->type_name("FORMAT")
      ->check(CLI::Validator(CLI::IsMember({"ndjson", "table"})).description(""))
      ->capture_default_str();
  sub->add_flag("--flush", options->flush,
                "Hand over every record at once, for a program that waits for each; means --lines");
  sub->add_flag("--bystanders", options->bystanders,
                "Also actors who do nothing, and under \"bystanders\" the places that pronouns stand for");
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return extract(*options); }; });
}

}  // namespace entente::cli
