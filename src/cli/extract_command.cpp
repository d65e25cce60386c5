// `entente extract`: documents in, one record out for each, in order.
// Worked example: printf '{"id":"1","text":"Putin called Trump."}\n' | entente extract -
#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>
#include <variant>
#include <vector>

#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/extract_record.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/pipeline/table.hpp>

#include "choices.hpp"
#include "command_reader.hpp"
#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"
#include "progress.hpp"
#include "record_writer.hpp"
#include "resume.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente extract article.txt --date 2016-11-15 --source CNN --format table
      Who did what to whom, as a table for the terminal.
  entente extract news/ -o news.ndjson
      Every article of a folder and of the folders in it, one JSON line each, on all cores.
      (`entente graph news/ -o acts.tsv` gives a row an act, for a spreadsheet, R or pandas.)
  entente extract crawl/*.warc.gz feeds/ --resume corpus.ndjson
      A long run. When it was stopped, by Ctrl-C, a crash or a power cut, the same command goes on after the last whole line.
  zstdcat big.ndjson.zst | entente extract - | gzip > out.ndjson.gz
      A stream of any length; memory stays the same.
  cat articles.ndjson | entente extract - --lines > out.ndjson
      In a pipe (Spark, Hadoop): n lines in, n lines out, in the same order.
  entente extract article.txt --mentions --min-confidence 0.6
      Every mention of an act by itself, as annotators count them; only those that are rather right than wrong.
  entente extract news/ --actors mine.tsv --actors Phoenix.Countries.actors.txt
      With actors of your own, before those of the program.
  entente extract news/ --lexicon CAMEO.2.0.txt --ontology cameo --mapping names.tsv
      With verbs and codes of your own; each act has its code and its category beside the root of PLOVER.

A line in is {"id": "...", "text": "..."}; also title, date, source, url, lang, html, mentions.
A document that cannot be read gives {"id": ..., "error": {"code", "message"}} in its place.)";

constexpr std::size_t kMostTogether = 8;  // documents

struct ExtractOptions {
  InputOptions inputs;
  std::vector<std::string> actors;
  OntologyOptions ontology;
  std::string output;
  std::string resumed;
  std::string format = "ndjson";
  ErrorOptions errors;
  bool flush = false;
  bool bystanders = false;
  bool mentions = false;
  double min_confidence = 0.0;
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

// Documents that are read together, and their records.
using Documents = std::vector<ReadDocument>;
using Records = std::vector<Record>;
using ExtractRun = OrderedRun<Documents, Records>;

// Puts short documents together, in their order: what is handed to a thread, and to the network, has enough words in it.
class Grouping {
 public:
  Grouping(const ExtractRun::Emit& emit, std::size_t most) : emit_(emit), most_(most) {}

  bool add(ReadDocument document) {
    const auto* article = std::get_if<Article>(&document);
    bytes_ += article != nullptr ? article->body.size() : 0;
    group_.push_back(std::move(document));
    return (group_.size() < most_ && bytes_ < kMostBytes) || finish();
  }
  bool finish() {
    bytes_ = 0;
    return group_.empty() || emit_(std::exchange(group_, {}));
  }

 private:
  static constexpr std::size_t kMostBytes = 4096;

  const ExtractRun::Emit& emit_;
  std::size_t most_;
  std::size_t bytes_ = 0;
  Documents group_;
};

// What turns documents into their records.
ExtractRun::Work work_of(const ExtractOptions& options, const Reader& reader) {
  const bool as_table = options.format == "table";
  const bool bystanders = options.bystanders;
  const TableOptions table{terminal_width()};
  const ReadOptions how{bystanders ? IdleActors::keep : IdleActors::drop,
                        options.mentions ? Tellings::apart : Tellings::joined, options.min_confidence, nullptr};
  return [&reader, as_table, bystanders, table, how](Documents documents) {
    Records records;
    for (const ReadResult& result : reader.read_or_report(std::move(documents), how)) {
      records.push_back(as_table ? table_of(result, table) : record_of(result, bystanders));
    }
    return records;
  };
}

ExitCode extract(const ExtractOptions& options) {
  InputOptions input_options = options.inputs;
  input_options.lines =
      input_options.lines || options.flush;  // who waits for each record sends lines; a look ahead would wait, too
  Inputs inputs(writing(std::move(input_options), options.resumed.empty() ? options.output : options.resumed));
  const std::filesystem::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader& reader = command_reader(data, options.actors, options.ontology);
  const bool resumes = !options.resumed.empty();
  const ResumePoint point = resumes ? find_resume_point(options.resumed) : ResumePoint();
  Resumption resumption(options.resumed, point);
  ErrorBudget errors(options.errors, point.error_count);
  const bool on_terminal = !resumes && output_is_terminal(options.output);
  RecordWriter writer =
      resumes ? RecordWriter(std::filesystem::path(options.resumed), point) : RecordWriter(options.output);
  Progress progress(on_terminal, &inputs.bytes_read(), Progress::is_shown(on_terminal) ? inputs.total_bytes() : 0);

  const bool at_once = options.flush || on_terminal;  // somebody waits for each record
  // What came through a pipe is read before more comes, which may be much later.
  const std::vector<std::string>& paths = options.inputs.paths;
  const bool piped = paths.empty() || std::find(paths.begin(), paths.end(), "-") != paths.end();
  ExtractRun run(options.inputs.jobs, work_of(options, reader));
  const auto produce = [&](const ExtractRun::Emit& emit) {
    Grouping group(emit, at_once || piped ? 1 : kMostTogether);
    inputs.read([&](ReadDocument document) { return resumption.is_done(document) || group.add(std::move(document)); });
    group.finish();
  };
  const auto consume = [&](const Records& records) {
    for (const Record& record : records) {
      writer.write(record.bytes, at_once);
      progress.advance();
      if (record.in_error) {
        errors.count();
      }
      if (errors.exceeded()) {
        return false;
      }
    }
    return true;
  };
  if (!errors.exceeded()) {
    run.run(produce, consume);
  }
  if (!errors.exceeded()) {
    resumption.demand_all_seen();
  }
  writer.commit();
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
  sub->add_option(
         "--resume", options->resumed,
         "File to write as the records come, and to go on with when it is there: what it has is not read again")
      ->type_name("FILE")
      ->excludes("--output");
  sub->add_option("--format", options->format, "ndjson, or table to read it yourself")
      ->type_name("FORMAT")
      ->check(one_of({"ndjson", "table"}))
      ->capture_default_str();
  sub->add_flag("--mentions", options->mentions,
                "Each telling of an act as a record of its own, not joined under \"repeats\"");
  sub->add_option("--min-confidence", options->min_confidence,
                  "Interactions of at least this confidence, 0 to 1; of those given 0.8 about eight in ten are right")
      ->type_name("SHARE")
      ->check(share());
  sub->add_flag("--flush", options->flush,
                "Hand over every record at once, for a program that waits for each; means --lines");
  sub->add_flag("--bystanders", options->bystanders,
                "Also actors who do nothing, and under \"bystanders\" the places that pronouns stand for");
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] {
    if (!options->resumed.empty() && options->format != "ndjson") {
      throw CLI::ValidationError("--resume", "goes with --format ndjson alone: a line a document");
    }
    command = [options] { return extract(*options); };
  });
}

}  // namespace entente::cli
