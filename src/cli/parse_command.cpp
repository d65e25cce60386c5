// `entente parse`: texts in, their words with tags, lemmas and trees out; or given words in, analysed anew.
// Worked example: `echo "Putin called Trump." | entente parse` prints four rows of CoNLL-U; `... | entente parse --conllu-input` analyses those words again.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>
#include <variant>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/conllu_input.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/parse_output.hpp>
#include <entente/text/tokenizer.hpp>

#include "choices.hpp"
#include "commands.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "record_writer.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples = R"(Examples:
  echo "Putin called Trump." | entente parse
      The words with tags, lemmas and trees, as CoNLL-U.
  entente parse article.txt --format svg --sentence 2 -o second.svg
      The tree of the second sentence, drawn.
  entente parse news/ --format json -j 4 -o news.parse.ndjson
      One JSON line a sentence, for every article of a folder.
  entente parse --conllu-input treebank.conllu > system.conllu
      The words of a treebank analysed anew, for a scorer. Comments, ids, ranges and empty nodes stay as they are.
  entente parse article.txt --format brat > article.ann
      Standoff annotation to article.txt, for brat.

Offsets count the characters (code points) of the text. A document that cannot be read is named on standard error, and
the rest goes on; CoNLL-U that is broken ends the program with its file and line.)";

constexpr std::size_t kBatchBytes = 1U << 18U;  // given sentences that are analysed at a time

struct ParseOptions {
  InputOptions inputs;
  std::string output;
  std::string format = "conllu";
  std::optional<std::size_t> sentence;  // from 1
  ErrorOptions errors;
  bool conllu_input = false;
};

// What is written for one document, or why there is nothing.
struct ParsedDocument {
  std::string id;
  std::string bytes;
  std::size_t sentence_count = 0;
};
using ParseResult = std::variant<ParsedDocument, UnreadableDocument>;

class TextParser {
 public:
  TextParser(const fs::path& data, const ParseFormat& format, std::optional<std::size_t> sentence)
      : tokenizer_(data), analyzer_(model_file(data)), format_(format), sentence_(sentence) {}

  [[nodiscard]] ParseResult parse(ReadDocument document) const {
    if (auto* unreadable = std::get_if<UnreadableDocument>(&document)) {
      return std::move(*unreadable);
    }
    auto& article = std::get<Article>(document);
    const std::string id = article.id;
    try {
      return write(analyzer_.analyze(tokenizer_.tokenize(std::move(article))));
    } catch (const InputError& error) {
      return UnreadableDocument{id, error.code(), error.what()};
    }
  }

 private:
  [[nodiscard]] ParsedDocument write(const Document& document) const {
    SentenceRange sentences = all_sentences(document);
    const std::size_t count = sentences.size();
    if (sentence_) {
      const std::size_t end = std::min(*sentence_, count);
      sentences = {to_id<SentenceId>(std::min(*sentence_ - 1, count)), to_id<SentenceId>(end)};
    }
    std::ostringstream out;
    if (!sentences.empty()) {
      format_.write(out, document, sentences);
    }
    return {document.article().id, std::move(out).str(), count};
  }

  Tokenizer tokenizer_;
  Analyzer analyzer_;
  const ParseFormat& format_;
  std::optional<std::size_t> sentence_;
};

// Hands over what the documents give; a format for one document gets one.
class ParseSink {
 public:
  ParseSink(RecordWriter& writer, const ParseOptions& options, const ParseFormat& format)
      : writer_(writer), options_(options), format_(format), on_terminal_(output_is_terminal(options.output)) {}

  void take(ParsedDocument document) {
    if (format_.one_document && document_count_ == 1) {
      throw Failure(ExitCode::usage, "--format " + options_.format + " describes one document, and " + document.id +
                                         " is a second one; parse them one by one");
    }
    ++document_count_;
    most_sentences_ = std::max(most_sentences_, document.sentence_count);
    if (format_.one_document) {
      kept_ = std::move(document.bytes);
      return;
    }
    writer_.write(document.bytes, on_terminal_);
  }

  // Errors  Failure `usage` when no document had the sentence that was asked for.
  void finish() {
    if (options_.sentence && document_count_ != 0 && *options_.sentence > most_sentences_) {
      throw Failure(ExitCode::usage, "there is no sentence " + std::to_string(*options_.sentence) +
                                         "; the longest document has " + std::to_string(most_sentences_));
    }
    writer_.write(kept_, false);
    writer_.commit();
  }

 private:
  RecordWriter& writer_;
  const ParseOptions& options_;
  const ParseFormat& format_;
  bool on_terminal_;
  std::string kept_;
  std::size_t document_count_ = 0;
  std::size_t most_sentences_ = 0;
};

ExitCode parse_texts(const ParseOptions& options) {
  const ParseFormat& format = *find_parse_format(options.format);
  Inputs inputs(writing(options.inputs, options.output));
  const TextParser parser(find_data_folder(hints_of_process(options.inputs.data)), format, options.sentence);
  RecordWriter writer(options.output);
  ParseSink sink(writer, options, format);
  Progress progress(output_is_terminal(options.output));
  ErrorBudget errors(options.errors);
  OrderedRun<ReadDocument, ParseResult> run(options.inputs.jobs,
                                            [&](ReadDocument document) { return parser.parse(std::move(document)); });
  run.run([&](const auto& emit) { inputs.read(emit); },
          [&](ParseResult result) {
            progress.advance();
            if (const auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
              complain(unreadable->id + ": " + unreadable->message + " (" + unreadable->code + ")");
              errors.count();
            } else {
              sink.take(std::get<ParsedDocument>(std::move(result)));
            }
            return !errors.exceeded();
          });
  sink.finish();
  errors.report();
  if (errors.failed()) {
    return ExitCode::documents_failed;
  }
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

using Batch = std::vector<ConlluSentence>;
using EmitBatch = std::function<bool(Batch)>;

// False when no more batches are wanted.
bool read_batches(std::istream& in, const std::string& name, std::size_t max_bytes, const EmitBatch& emit) {
  ConlluReader reader(in, name, max_bytes);
  Batch batch;
  std::size_t byte_count = 0;
  for (ConlluSentence sentence; reader.next(sentence);) {
    for (const std::string& line : sentence.lines) {
      byte_count += line.size();
    }
    batch.push_back(std::move(sentence));
    if (byte_count >= kBatchBytes) {
      if (!emit(std::exchange(batch, {}))) {
        return false;
      }
      byte_count = 0;
    }
  }
  return batch.empty() || emit(std::move(batch));
}

bool read_conllu_file(const std::string& path, std::size_t max_bytes, const EmitBatch& emit) {
  if (path == "-") {
    return read_batches(std::cin, "stdin", max_bytes, emit);
  }
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) {
    throw Failure(ExitCode::input, path + ": is a folder; --conllu-input reads files");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw Failure(ExitCode::input, path + ": cannot be opened");
  }
  return read_batches(in, path, max_bytes, emit);
}

ExitCode parse_given_words(const ParseOptions& options) {
  if (options.format != "conllu") {
    throw Failure(ExitCode::usage,
                  "--conllu-input gives CoNLL-U, not " + options.format + ": there is no text to point into");
  }
  std::vector<std::string> paths = options.inputs.paths;
  if (paths.empty()) {
    paths.emplace_back("-");
  }
  const Analyzer analyzer(model_file(find_data_folder(hints_of_process(options.inputs.data))));
  RecordWriter writer(options.output);
  const bool on_terminal = output_is_terminal(options.output);
  OrderedRun<Batch, std::string> run(options.inputs.jobs, [&](const Batch& batch) {
    std::ostringstream out;
    write_reanalyzed(out, batch, analyzer);
    return std::move(out).str();
  });
  run.run(
      [&](const EmitBatch& emit) {
        for (const std::string& path : paths) {
          if (!read_conllu_file(path, options.inputs.max_bytes, emit)) {
            return;
          }
        }
      },
      [&](const std::string& bytes) {
        writer.write(bytes, on_terminal);
        return true;
      });
  writer.commit();
  return ExitCode::ok;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ParseFormat& format : parse_formats()) {
    names.emplace_back(format.name);
  }
  return names;
}

}  // namespace

void add_parse(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ParseOptions>();
  CLI::App* sub = app.add_subcommand("parse", "Read texts; write their words with tags, lemmas and trees");
  add_input_options(*sub, options->inputs);
  for (const char* name : {"--date", "--source"}) {
    sub->remove_option(sub->get_option(name));  // they change no tag
  }
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  sub->add_option("--format", options->format, "conllu, json (a line a sentence), brat (.ann) or svg (a drawing)")
      ->type_name("FORMAT")
      ->check(one_of(format_names()))
      ->capture_default_str();
  CLI::Option* const sentence =
      sub->add_option("--sentence", options->sentence, "Write the Nth sentence of each document alone, counted from 1")
          ->type_name("N")
          ->check(whole_from(1));
  sub->add_flag("--conllu-input", options->conllu_input, "Inputs are CoNLL-U files; analyse their words anew")
      ->excludes(sentence);
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] {
    command = [options] { return options->conllu_input ? parse_given_words(*options) : parse_texts(*options); };
  });
}

}  // namespace entente::cli
