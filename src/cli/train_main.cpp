// entente-train: learns a model from treebanks, or shows what a model makes of the words of a treebank.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/document/given_tokens.hpp>
#include <entente/train/trainer.hpp>
#include <entente/train/treebank.hpp>

namespace {

constexpr int kInputExit = 2;
constexpr int kResourceExit = 3;
constexpr int kExportExit = 4;

void train(const std::vector<std::string>& treebanks, const std::string& output,
           const entente::TrainingOptions& options) {
  std::vector<entente::GoldSentence> sentences;
  for (const std::string& path : treebanks) {
    std::vector<entente::GoldSentence> read = entente::read_treebank(path);
    std::cerr << path << ": " << read.size() << " sentences\n";
    sentences.insert(sentences.end(), read.begin(), read.end());
  }
  const entente::Trainer trainer(options, [](const std::string& line) { std::cerr << line << '\n'; });
  trainer.train(sentences).write(output);
  std::cerr << output << ": " << std::filesystem::file_size(output) << " bytes\n";
}

void tag(const std::string& treebank, const std::string& model) {
  const entente::Analyzer analyzer(model);
  const std::vector<entente::GoldSentence> sentences = entente::read_treebank(treebank);
  entente::TokenizedText text = entente::text_of_forms(entente::forms_of(sentences));
  const auto begin = std::chrono::steady_clock::now();
  const entente::Document document = analyzer.analyze(std::move(text));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::cerr << sentences.size() << " sentences in " << seconds.count() << " s, "
            << static_cast<double>(sentences.size()) / seconds.count() << " a second\n";
  entente::write_conllu(std::cout, document);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Learns the tagger, lemmatiser and parser of entente from CoNLL-U treebanks.\n"
      "Exit codes: 0 done, 2 bad input, 3 a file that cannot be read, 4 a file that cannot be written, others: bad "
      "arguments.",
      "entente-train");
  std::vector<std::string> treebanks;
  std::string output;
  std::string given;
  std::string model = "data/model/english.entente";
  entente::TrainingOptions options;
  app.add_option("--treebank", treebanks, "a CoNLL-U file to learn from; may be repeated");
  CLI::Option* const written = app.add_option("--output", output, "the model file to write");
  app.add_option("--seed", options.seed, "seed of the random numbers")->capture_default_str();
  app.add_option("--epochs", options.parser_epochs, "passes of the parser over the text")->capture_default_str();
  app.add_option("--tagger-epochs", options.tagger_epochs, "passes of the tagger over the text")->capture_default_str();
  app.add_option("--tagger-bytes", options.tagger_bytes, "what the tagger's weights may take")->capture_default_str();
  app.add_option("--parser-bytes", options.parser_bytes, "what the parser's weights may take")->capture_default_str();
  app.add_option("--headlines", options.headline_share, "share of sentences repeated as headlines write them")
      ->capture_default_str();
  app.add_option("--model-version", options.version, "what the model calls itself")->capture_default_str();
  CLI::Option* const tagged =
      app.add_option("--tag-conllu", given, "print the words of this CoNLL-U file as the model analyses them");
  app.add_option("--model", model, "the model for --tag-conllu")->capture_default_str();
  written->excludes(tagged);
  CLI11_PARSE(app, argc, argv);
  try {
    if (!given.empty()) {
      tag(given, model);
    } else if (!treebanks.empty() && !output.empty()) {
      train(treebanks, output, options);
    } else {
      std::cerr << "entente-train: give --treebank and --output, or --tag-conllu; see --help\n";
      return EXIT_FAILURE;
    }
  } catch (const entente::InputError& error) {
    std::cerr << "entente-train: " << error.what() << '\n';
    return kInputExit;
  } catch (const entente::ResourceError& error) {
    std::cerr << "entente-train: " << error.what() << '\n';
    return kResourceExit;
  } catch (const entente::Error& error) {
    std::cerr << "entente-train: " << error.what() << '\n';
    return kExportExit;
  }
  return EXIT_SUCCESS;
}
