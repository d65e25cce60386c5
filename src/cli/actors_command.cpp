// `entente actors`: who was found in documents, who of them no table knows, and whether a user's dictionary can be read.
// Worked example: `entente actors news/ --unknown --format tsv >> mine.tsv`, then mend the rows and read with `--actors mine.tsv`.
#include <memory>
#include <variant>

#include <entente/base/error.hpp>
#include <entente/pipeline/actor_list.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/pipeline/terminal_text.hpp>

#include "check_report.hpp"
#include "choices.hpp"
#include "command_reader.hpp"
#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"
#include "progress.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente actors news/
      Who is in the articles of a folder, the most mentioned first, with a sentence each.
  entente actors news/ --unknown --format tsv > mine.tsv
      Names that no table knows, as rows of a table of your own: mend type, country and sector, then read with it:
  entente graph news/ --actors mine.tsv -o news.svg
  entente actors --check mine.tsv --check Phoenix.Countries.actors.txt
      Every line of a dictionary that cannot be imported, or only in part, as file:line with the reason, and a summary.
      Ends with 2 when a row of a table is wrong; with --strict, with 1 when any line was not imported.

A table of your own is UTF-8 text with cells separated by one TAB, under a line that names its columns:
  #columns  name  type  country  sector  aliases
Of PETRARCH and TABARI, dictionaries of actors and of agents are read. Your entries win over those of the program.)";

struct ActorsOptions {
  InputOptions inputs;
  std::vector<std::string> actors, checked;
  OntologyOptions ontology;
  std::string output;
  std::string format = "table";
  ErrorOptions errors;
  bool unknown = false;
};

void write_list(const std::vector<ListedActor>& actors, const std::string& format, std::ostream& out) {
  if (format == "json") {
    write_actors_json(out, actors);
  } else if (format == "tsv") {
    write_actors_tsv(out, actors);
  } else {
    write_actors_table(out, actors, terminal_width());
  }
}

using ListResult = std::variant<std::vector<ListedActor>, UnreadableDocument>;

ExitCode list_actors(const ActorsOptions& options) {
  Inputs inputs(writing(options.inputs, options.output));
  const std::filesystem::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader& reader = command_reader(data, options.actors, options.ontology);
  const IdleActors idle = options.unknown ? IdleActors::keep : IdleActors::drop;
  Output output(options.output);
  Progress progress(output_is_terminal(options.output));
  ErrorBudget errors(options.errors);
  ActorList list;
  OrderedRun<ReadDocument, ListResult> run(options.inputs.jobs, [&](ReadDocument document) -> ListResult {
    ReadResult result = reader.read_or_report(std::move(document), {.idle = idle});
    if (auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
      return std::move(*unreadable);
    }
    return actors_of(std::get<Reading>(result));
  });
  run.run([&](const auto& emit) { inputs.read(emit); },
          [&](const ListResult& result) {
            progress.advance();
            if (const auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
              complain(unreadable->id + ": " + unreadable->message + " (" + unreadable->code + ")");
              errors.count();
            } else {
              list.add(std::get<std::vector<ListedActor>>(result));
            }
            return !errors.exceeded();
          });
  errors.report();
  if (errors.failed()) {
    return ExitCode::documents_failed;
  }
  write_list(options.unknown ? list.unknown() : list.all(), options.format, output.stream());
  output.commit();
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

std::string found_in(const Dictionary& dictionary) {
  std::size_t names = 0;
  for (const DictionaryActor& actor : dictionary.actors) {
    names += actor.names.size();
  }
  return std::to_string(dictionary.actors.size()) + " actors with " + std::to_string(names) + " names, " +
         std::to_string(dictionary.nouns.size()) + " nouns";
}

ExitCode check_dictionaries(const ActorsOptions& options) {
  if (!options.inputs.paths.empty()) {
    throw Failure(ExitCode::usage,
                  "--check reads dictionaries and no articles: leave out " + options.inputs.paths.front());
  }
  const DictionaryReader reader(find_data_folder(hints_of_process(options.inputs.data)));
  Output output(options.output);
  bool table_wrong = false;
  bool skipped = false;
  for (const std::string& file : options.checked) {
    const Dictionary dictionary = reader.read(file);
    write_check(output.stream(), file, std::string(name_of(dictionary.format)), dictionary, found_in(dictionary));
    table_wrong = table_wrong || (dictionary.format == DictionaryFormat::table && dictionary.skipped_lines != 0);
    skipped = skipped || dictionary.skipped_lines != 0;
  }
  output.commit();
  if (table_wrong) {
    return ExitCode::usage;
  }
  return skipped && options.errors.strict ? ExitCode::documents_failed : ExitCode::ok;
}

}  // namespace

void add_actors(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ActorsOptions>();
  CLI::App* sub = app.add_subcommand("actors", "List who is in articles, or the names that no table knows");
  add_input_options(*sub, options->inputs);
  add_actors_option(*sub, options->actors);
  add_ontology_options(*sub, options->ontology);
  sub->add_flag("--unknown", options->unknown, "Only names that no table knows, the most frequent first");
  sub->add_option("--check", options->checked,
                  "Read no article, but this dictionary, and list the lines that cannot be imported; again for more")
      ->type_name("FILE")
      ->allow_extra_args(false);
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  sub->add_option("--format", options->format,
                  "table to read it yourself, json, or tsv to make a table of actors of it")
      ->type_name("FORMAT")
      ->check(one_of({"table", "json", "tsv"}))
      ->capture_default_str();
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] {
    command = [options] { return options->checked.empty() ? list_actors(*options) : check_dictionaries(*options); };
  });
}

}  // namespace entente::cli
