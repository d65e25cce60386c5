// `entente explain`: for every sentence of a document what was read in it, by which rules, and what was seen but dropped.
// Worked example: echo "Rumours attacked Egypt." | entente explain - says that `attack` matched and that its subject, "Rumours", is no actor.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <sstream>
#include <variant>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/explanation.hpp>
#include <entente/pipeline/extract_record.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>

#include "choices.hpp"
#include "command_reader.hpp"
#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"
#include "record_writer.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente explain article.txt --date 2016-11-15
      Every sentence: its tree, its actors, what was coded and why, what was seen but dropped and why.
  entente explain article.txt --sentence 3
      The third sentence alone.
  entente explain news/ --format json > why.ndjson
      The same for a program, one JSON line a document.
  entente explain article.txt --lexicon mine.tsv
      Whether words of your own do what they should.
  echo "Egypt refused to meet Sudan." | entente explain -
      How an operator ("refused") turns one code into another.

How to read it:
  tree       one content word a line below the word it hangs on, led by its relation (Universal Dependencies)
  actors     "words" = actor (name, title, pronoun for ..., and the row of data/ that knows it)
  row        the row of data/lexicon that fired, as file:line, its pattern, and the words that match
  source     the slot of that row and the words that fill it; likewise target
  operator   a row of operators.tsv and what it changed, innermost first; markers are "not", "will", "if"
  sure       the confidence and the features that make it (lexicon/confidence.tsv)
  dropped    rows whose words stand there, and why they gave no act
To mend a wrong code change the row that is named, or mark the case in tests/cases/interactions.tsv.)";

struct ExplainOptions {
  InputOptions inputs;
  std::vector<std::string> actors;
  OntologyOptions ontology;
  std::string output;
  std::string format = "text";
  std::optional<std::size_t> sentence;
  double min_confidence = 0.0;
  ErrorOptions errors;
};

struct ExplainedText {
  std::string bytes;
  std::size_t sentence_count = 0;
  std::optional<UnreadableDocument> unreadable;
};

bool wants_colour(const ExplainOptions& options) {
  return options.format == "text" && output_is_terminal(options.output) && std::getenv("NO_COLOR") == nullptr;
}

ExplainedText explain_one(const Reader& reader, ReadDocument document, const ExplanationOptions& how, bool as_json) {
  if (auto* unreadable = std::get_if<UnreadableDocument>(&document)) {
    return {"", 0, std::move(*unreadable)};
  }
  auto& article = std::get<Article>(document);
  const std::string id = article.id;
  try {
    const Explanation explanation = explain(reader, std::move(article));
    std::ostringstream out;
    as_json ? write_explanation_json(out, explanation, how) : write_explanation(out, explanation, how);
    return {std::move(out).str(), explanation.reading.document.sentences().size(), std::nullopt};
  } catch (const InputError& error) {
    return {"", 0, UnreadableDocument{id, error.code(), error.what()}};
  } catch (const std::exception& error) {
    return {"", 0, UnreadableDocument{id, "internal", error.what()}};
  }
}

ExitCode explain_documents(const ExplainOptions& options) {
  Inputs inputs(writing(options.inputs, options.output));
  const std::filesystem::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader& reader = command_reader(data, options.actors, options.ontology);
  const bool as_json = options.format == "json";
  const ExplanationOptions how{terminal_width(), wants_colour(options), options.sentence, options.min_confidence};
  RecordWriter writer(options.output);
  const bool on_terminal = output_is_terminal(options.output);
  ErrorBudget errors(options.errors);
  std::size_t longest = 0;
  bool any = false;
  OrderedRun<ReadDocument, ExplainedText> run(options.inputs.jobs, [&](ReadDocument document) {
    return explain_one(reader, std::move(document), how, as_json);
  });
  run.run([&](const auto& emit) { inputs.read(emit); },
          [&](const ExplainedText& text) {
            std::ostringstream record;
            if (text.unreadable) {
              errors.count();
              if (as_json) {
                write_record(record, *text.unreadable);
              } else {
                complain(text.unreadable->id + ": " + text.unreadable->message + " (" + text.unreadable->code + ")");
              }
            }
            any = any || !text.unreadable;
            longest = std::max(longest, text.sentence_count);
            record << text.bytes;
            writer.write(record.view(), on_terminal);
            return !errors.exceeded();
          });
  if (options.sentence && any && *options.sentence > longest) {
    throw Failure(ExitCode::usage, "there is no sentence " + std::to_string(*options.sentence) +
                                       "; the longest document has " + std::to_string(longest));
  }
  writer.commit();
  errors.report();
  if (errors.failed()) {
    return ExitCode::documents_failed;
  }
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

}  // namespace

void add_explain(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* sub = app.add_subcommand("explain", "Read articles; say sentence by sentence why they were coded so");
  add_input_options(*sub, options->inputs);
  add_actors_option(*sub, options->actors);
  add_ontology_options(*sub, options->ontology);
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  sub->add_option("--format", options->format, "text, or json for programs (a line a document)")
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}))
      ->capture_default_str();
  sub->add_option("--sentence", options->sentence, "The Nth sentence of each document alone, counted from 1")
      ->type_name("N")
      ->check(whole_from(1));
  sub->add_option("--min-confidence", options->min_confidence, "Acts that are less sure count as dropped, 0 to 1")
      ->type_name("SHARE")
      ->check(share());
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return explain_documents(*options); }; });
}

}  // namespace entente::cli
