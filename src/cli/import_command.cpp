// `entente import`: event tables of other projects in, one graph out.
// Worked example: `entente import 20240315.export.CSV.gz -o day.json` finds 61 columns and no header, so GDELT, and says where every row went.
#include <algorithm>
#include <cerrno>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/event_import.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/text/decompression.hpp>
#include <entente/text/input_file.hpp>

#include "choices.hpp"
#include "commands.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "same_file.hpp"
#include "standard_input.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente import 20240315120000.export.CSV -o hour.json
      A table of GDELT 2.0 (tab-separated, no header) as a graph to keep; `entente render`, `stats`, `compare` and `merge` take it from there.
  unzip -p 20240315120000.export.CSV.zip | entente import --from gdelt - -o hour.json
      Out of an archive of GDELT; .gz, .zst, .bz2 and .xz are unpacked here.
  entente import --from icews events.2016.tab.gz --errors bad.ndjson -o icews.json
      Every row that cannot be read stands in bad.ndjson, with file, line and reason.
  entente import ngecEvents.2023-01.txt -o january.svg
      A table of POLECAT, drawn at once.

What becomes of a row: CAMEO codes become PLOVER roots (data/ontology/cameo.tsv); statements (CAMEO 01) are no events in PLOVER; countries, bodies and persons
that the tables know get their ids, others are called by country and sector ("Russian military"). The document is the source URL or story, so the weight
counts distinct sources and not the table's own count of mentions. Goldstein scores are kept in the evidence; score and sign are PLOVER's.
An actor's act upon itself makes no edge. Standard error says how many rows went where.)";

constexpr std::size_t kProblemsShown = 10;  // of a file, on standard error

struct ImportOptions {
  std::vector<std::string> paths;
  std::string from, data, errors_file;
  ErrorOptions errors;
  GraphOutput output;
};

std::string counted(std::uint64_t count, const std::string& what) { return std::to_string(count) + " " + what; }

std::string summary(const std::string& path, const EventReport& report) {
  std::string text = path + ": " + std::string(name_of(report.format)) + " (" +
                     counted(report.column_count, "columns, ") + (report.has_header ? "header" : "no header") +
                     "): " + counted(report.rows, "rows, ") + counted(report.events, "events");
  const std::map<std::string, std::uint64_t> others = {{"statements, which are no events in PLOVER", report.statements},
                                                       {"with one actor on both sides", report.same_actor},
                                                       {"without any actor", report.no_actor},
                                                       {"modes or contexts that PLOVER lacks", report.unknown_words},
                                                       {"in error", report.problems}};
  for (const auto& [what, count] : others) {
    text += count == 0 ? "" : ", " + counted(count, what);
  }
  return text;
}

// What a table holds, decompressed, in a file or on standard input.
class TableBytes {
 public:
  explicit TableBytes(const std::string& path) : stream_(nullptr) {
    if (path != "-") {
      file_.emplace(path);
      if (!file_->is_open()) {
        throw InputError("not_found", path + ": cannot be opened: " + std::generic_category().message(errno));
      }
      stream_.rdbuf(file_->stream().rdbuf());
    } else if (standard_.emplace().begins_compressed()) {
      stream_.rdbuf(&plain_.emplace(*standard_));
    } else {
      stream_.rdbuf(&*standard_);
    }
  }

  [[nodiscard]] std::istream& stream() { return stream_; }
  // Why it ended too early; "" where it did not.
  [[nodiscard]] std::string error() const {
    const int number = standard_ ? standard_->error_number() : 0;
    return file_         ? file_->error()
           : number != 0 ? std::generic_category().message(number)
           : plain_      ? plain_->error()
                         : std::string();
  }

 private:
  std::optional<InputFile> file_;
  std::optional<StandardInput> standard_;
  std::optional<DecompressingBuffer> plain_;
  std::istream stream_;
};

// Adds one table to the sum. False: the budget of errors is spent.
class TableReading {
 public:
  TableReading(const ImportOptions& options, const std::filesystem::path& data)
      : importer_(data), format_(parse_event_format(options.from)), errors_(options.errors) {
    if (!options.errors_file.empty()) {
      records_.emplace(options.errors_file);
    }
  }

  void add(const std::string& path) {
    TableBytes bytes(path);
    const std::string name = path == "-" ? "stdin" : path;
    std::size_t shown = 0;
    EventReport report;
    try {
      report = importer_.read(
          bytes.stream(), format_, [&](RelationGraph part) { sum_.add(std::move(part)); },
          [&](const EventProblem& problem) { return note(name, problem, shown); });
    } catch (const InputError& error) {
      throw InputError(error.code(), name + ": " + error.what());
    }
    if (!bytes.error().empty()) {
      throw InputError("unreadable", name + ": cannot be read to its end: " + bytes.error());
    }
    row_count_ += report.rows;
    if (report.column_count == 0) {
      complain(name + ": empty, no rows");
      return;
    }
    if (report.problems > kProblemsShown) {
      complain(name + ": " + counted(report.problems - kProblemsShown, "more rows in error; --errors FILE lists all"));
    }
    complain(summary(name, report));
  }

  [[nodiscard]] const ErrorBudget& errors() const { return errors_; }
  [[nodiscard]] std::uint64_t row_count() const { return row_count_; }
  [[nodiscard]] RelationGraph total() const { return sum_.total(); }
  void commit() {
    if (records_) {
      records_->commit();
    }
  }

 private:
  bool note(const std::string& name, const EventProblem& problem, std::size_t& shown) {
    errors_.count();
    if (shown++ < kProblemsShown) {
      complain(name + ":" + std::to_string(problem.line) + ": " + problem.message + " (" + problem.code + ")");
    }
    if (records_) {
      const nlohmann::ordered_json record = {
          {"file", name}, {"line", problem.line}, {"error", {{"code", problem.code}, {"message", problem.message}}}};
      records_->stream() << record.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace) << "\n";
    }
    return !errors_.exceeded();
  }

  EventImporter importer_;
  std::optional<EventFormat> format_;
  ErrorBudget errors_;
  std::optional<Output> records_;
  std::uint64_t row_count_ = 0;
  GraphSum sum_;
};

// No output takes the place of another, or of a table that is yet to be read.
void check_files(const ImportOptions& options) {
  if (std::count(options.paths.begin(), options.paths.end(), "-") > 1) {
    throw Failure(ExitCode::usage, "standard input (-) can be read only once");
  }
  const std::string graph_path = options.output.path.empty() ? "-" : options.output.path;
  if (options.errors_file == graph_path || is_same_file(options.errors_file, graph_path)) {
    throw Failure(ExitCode::usage,
                  "--errors and the graph go to the same place (" + graph_path + "): name another file for one");
  }
  for (const std::string& table : options.paths) {
    for (const std::string* output : {&options.errors_file, &graph_path}) {
      if (is_same_file(table, *output)) {
        throw Failure(ExitCode::usage, *output + " is one of the tables to be read: name another file to write");
      }
    }
  }
}

ExitCode import_tables(const ImportOptions& options) {
  const GraphFormat& format = chosen_format(options.output);
  check_files(options);
  TableReading reading(options, find_data_folder(hints_of_process(options.data)));
  for (const std::string& path : options.paths) {
    reading.add(path);
    if (reading.errors().exceeded()) {
      complain("stopped: more than " + std::to_string(*options.errors.max_errors) + " rows in error (--max-errors)");
      break;
    }
  }
  reading.commit();
  if (reading.errors().failed()) {
    return ExitCode::documents_failed;
  }
  if (reading.row_count() == 0) {
    throw Failure(ExitCode::input, "no table has a row; no graph was written");
  }
  write_graph(reading.total(), options.output, format);
  return ExitCode::ok;
}

}  // namespace

void add_import(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App* sub = app.add_subcommand("import", "Turn event tables of GDELT, ICEWS, Phoenix or POLECAT into a graph");
  sub->add_option("TABLE", options->paths,
                  "Tab-separated event tables, also .gz .zst .bz2 .xz, or - for standard input")
      ->type_name("")
      ->required();
  sub->add_option("--from", options->from,
                  "gdelt, icews, phoenix or polecat; default: judged from the header or the number of columns")
      ->type_name("FORMAT")
      ->check(one_of({"gdelt", "icews", "phoenix", "polecat"}));
  sub->add_option("--errors", options->errors_file, "File for the rows in error, one JSON record a line")
      ->type_name("FILE");
  sub->add_flag("--strict", options->errors.strict, "Write no graph, and exit with 1, when any row was in error");
  sub->add_option("--max-errors", options->errors.max_errors, "Stop with 1 as soon as more than N rows are in error")
      ->type_name("N")
      ->check(whole_from(0));
  add_data_option(*sub, options->data);
  add_graph_output_options(*sub, options->output);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return import_tables(*options); }; });
}

}  // namespace entente::cli
