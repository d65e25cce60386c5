// entente-train: learns a model from treebanks, or shows what a model makes of the words of a treebank, or what training makes of the treebank.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/document/given_tokens.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/pipeline/pair_examples.hpp>
#include <entente/train/gazetteer_names.hpp>
#include <entente/train/linear_trainer.hpp>
#include <entente/train/trainer.hpp>
#include <entente/train/treebank.hpp>

#include "usage_pages.hpp"

namespace {

constexpr int kInputExit = 2;
constexpr int kResourceExit = 3;
constexpr int kExportExit = 4;

// Where names come from that a treebank does not mark: a table of names, or the folder of the tables of actors, or neither.
struct NameSource {
  std::string names;
  std::string actors;
};

std::vector<entente::GoldSentence> read(const std::string& treebank, const NameSource& source) {
  std::vector<entente::GoldSentence> sentences = entente::read_treebank(treebank);
  if (!source.names.empty()) {
    entente::label_names(sentences, entente::NameLexicon::read_table(source.names));
  } else if (!source.actors.empty()) {
    entente::label_names(sentences, entente::NameLexicon::read(source.actors));
  }
  return sentences;
}

void train(const std::vector<std::string>& treebanks, const NameSource& source, const std::string& vectors,
           const std::string& output, const entente::TrainingOptions& options) {
  std::vector<entente::GoldSentence> sentences;
  for (const std::string& path : treebanks) {
    const std::vector<entente::GoldSentence> part = read(path, source);
    std::cerr << path << ": " << part.size() << " sentences\n";
    sentences.insert(sentences.end(), part.begin(), part.end());
  }
  const entente::Trainer trainer(options, [](const std::string& line) { std::cerr << line << '\n'; });
  trainer.train(sentences, vectors.empty() ? entente::WordVectors{} : entente::load_word_vectors(vectors))
      .write(output);
  std::cerr << output << ": " << std::filesystem::file_size(output) << " bytes\n";
}

constexpr std::uint32_t kPairWordGroups = 4;  // as src/interactions/pair_features.cpp makes them
constexpr float kToldWeight = 0.6F;           // an act of a sentence with several actors beside a row of a table
constexpr float kLexiconWeight = 0.12F;       // an example of the lexicon beside a row of a table

// The sections `pairs.*` learnt from marked sentences and put into a model made before.
void train_pairs(const std::vector<std::string>& tables, const std::vector<std::string>& sentences,
                 const std::vector<std::string>& coded, std::size_t held_out, const std::string& data,
                 const std::string& model, const std::string& vectors, const std::string& output) {
  entente::PairExamples examples(data, model);
  for (const std::string& table : tables) {
    std::ifstream in(table);
    if (!in) {
      throw entente::ResourceError(table, 0, "cannot open this table");
    }
    examples.add_table(in, table, held_out);
    std::cerr << table << ": " << examples.roots().size() << " pairs so far\n";
  }
  const auto learn = [&](const std::vector<std::string>& files, entente::PairExamples::Actors actors) {
    for (const std::string& table : files) {
      std::ifstream in(table);
      if (!in) {
        throw entente::ResourceError(table, 0, "cannot open these sentences");
      }
      examples.add_sentences(in, table, actors);
      std::cerr << table << ": " << examples.told().size() << " acts so far, " << examples.holds().size()
                << " pairs of which something or nothing is known\n";
    }
  };
  learn(sentences, entente::PairExamples::Actors::marked);
  learn(coded, entente::PairExamples::Actors::found);
  examples.add_lexicon(kLexiconWeight);
  std::cerr << "with the examples of the lexicon: " << examples.roots().size() << " pairs\n";
  const entente::ModelFile before(model);
  entente::ModelFileWriter writer;
  for (const std::string& name : before.section_names()) {
    if (!name.starts_with("pairs.")) {
      writer.add(name, before.section(name));
    }
  }
  const auto show = [](const std::string& line) { std::cerr << line << '\n'; };
  entente::LinearTraining options;
  options.output_count = entente::kRootCount;
  options.group_count = kPairWordGroups;
  const entente::WordVectors known = vectors.empty() ? entente::WordVectors{} : entente::load_word_vectors(vectors);
  entente::add_linear_model(writer, "pairs.roots", examples.roots(), known, options, show);
  std::vector<entente::LinearExample> open = examples.roots();
  for (const entente::LinearExample& example : examples.told()) {
    open.push_back(example);
    open.back().weight *= kToldWeight;
  }
  entente::add_linear_model(writer, "pairs.open", open, known, options, show);
  options.output_count = 2;
  entente::add_linear_model(writer, "pairs.holds", examples.holds(), known, options, show);
  options.group_count = 0;
  entente::add_linear_model(writer, "pairs.order", examples.orders(), {}, options, show);
  writer.write(output);
  std::cerr << output << ": " << std::filesystem::file_size(output) << " bytes\n";
}

void pack_vectors(const std::string& text, std::size_t count, const std::string& output) {
  std::ifstream in(text);
  if (!in) {
    throw entente::ResourceError(text, 0, "cannot open these word vectors");
  }
  const entente::WordVectors vectors = entente::read_word_vectors(in, text, count);
  entente::packed_word_vectors(vectors).write(output);
  std::cerr << output << ": " << vectors.words.size() << " words, " << vectors.width << " values each\n";
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

void collect_names(const std::vector<std::string>& treebanks, const std::string& actors, const std::string& output) {
  std::vector<entente::GoldSentence> sentences;
  for (const std::string& path : treebanks) {
    const std::vector<entente::GoldSentence> part = entente::read_treebank(path);
    sentences.insert(sentences.end(), part.begin(), part.end());
  }
  std::ofstream out(output);
  out << entente::NameLexicon::read(actors).kept_for(sentences).text();
  if (!out.flush()) {
    throw entente::ExportError("cannot write " + output);
  }
}

void show_names(const std::string& treebank, const NameSource& source) {
  const std::vector<entente::GoldSentence> sentences = read(treebank, source);
  std::ifstream in(treebank);
  entente::write_with_names(in, std::cout, sentences);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Learns the model of entente from CoNLL-U treebanks (tags, lemmas, trees, names), and roots of marked pairs from "
      "tables.\n"
      "Exit codes: 0 done, 2 bad input, 3 a file that cannot be read, 4 a file that cannot be written, others: bad "
      "arguments.",
      "entente-train");
  std::vector<std::string> treebanks;
  std::string output;
  std::string given;
  std::string vectors;
  std::string vector_text;
  std::size_t vector_count = 80000;
  std::string named;
  std::string collected_file;
  std::string featured;
  std::vector<std::string> pair_tables;
  std::vector<std::string> sentence_tables, coded_tables;
  std::size_t held_out = 0;
  std::string data = "data";
  NameSource source;
  std::string model = "data/model/english.entente";
  entente::TrainingOptions options;
  app.add_option("--treebank", treebanks, "a CoNLL-U file to learn from; may be repeated")->type_name("FILE");
  CLI::Option* const written = app.add_option("--output", output, "the model file to write")->type_name("FILE");
  app.add_option("--seed", options.seed, "seed of the random numbers")->type_name("N")->capture_default_str();
  app.add_option("--vectors", vectors, "word vectors made by --pack-vectors")->type_name("FILE");
  app.add_option("--epochs", options.epochs, "passes over the text")->type_name("N")->capture_default_str();
  app.add_option("--threads", options.threads, "threads, at most four are used; the result is the same for any number")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--hidden", options.sizes.hidden, "size of one direction of a recurrent layer")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--headlines", options.headline_share, "share of sentences repeated as headlines write them")
      ->type_name("SHARE")
      ->capture_default_str();
  app.add_option("--model-version", options.version, "what the model calls itself")
      ->type_name("VERSION")
      ->capture_default_str();
  CLI::Option* const tagged =
      app.add_option("--tag-conllu", given, "print the words of this CoNLL-U file as the model analyses them")
          ->type_name("FILE");
  CLI::Option* const packed = app.add_option("--pack-vectors", vector_text,
                                             "turn word vectors in the text format of GloVe into a file for --vectors")
                                  ->type_name("FILE");
  app.add_option("--words", vector_count, "how many words --pack-vectors takes from the top")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--model", model, "the model for --tag-conllu, and the one that --pairs adds to")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option(
         "--actors", source.actors,
         "a folder with states.tsv, organizations.tsv, persons.tsv and given_names.tsv (data/actors): names in "
         "treebanks "
         "that mark no entities are learnt from it where they are certain; without it, from treebanks with entities "
         "alone")
      ->type_name("DIR");
  app.add_option("--names", source.names, "a table of names made by --collect-names, in place of --actors")
      ->type_name("FILE");
  CLI::Option* const collected =
      app.add_option("--collect-names", collected_file,
                     "write those names of --actors that the treebanks can ask for into this table")
          ->type_name("FILE");
  CLI::Option* const names =
      app.add_option("--names-conllu", named,
                     "print this CoNLL-U file with the names that training sees in MISC: Name=B-person, Name=? unknown")
          ->type_name("FILE");
  CLI::Option* const features =
      app.add_option("--features-conllu", featured,
                     "print this CoNLL-U file with the features that follow from its own tags and trees")
          ->type_name("FILE");
  CLI::Option* const paired =
      app.add_option("--pairs", pair_tables,
                     "learn the roots of marked pairs from this table (columns marked_sentence with <s>source</s> and "
                     "<t>target</t>, gold_root) and from the examples of the lexicon, and write --model with them as "
                     "--output; may be repeated")
          ->type_name("FILE");
  app.add_option("--sentences", sentence_tables,
                 "with --pairs, learn also from these sentences: [1:Oman] accused [2:Chad], a tab, 1>2 ACCUSE; every "
                 "actor is marked, and pairs that "
                 "are not named do nothing to each other; may be repeated")
      ->type_name("FILE")
      ->needs(paired);
  app.add_option("--coded", coded_tables,
                 "with --pairs, learn also from these articles coded by hand, written as --sentences but read with the "
                 "actors that the program finds itself; may be repeated")
      ->type_name("FILE")
      ->needs(paired);
  app.add_option("--held-out", held_out, "of --pairs, pass over the rows whose index from 0 is a multiple of this")
      ->type_name("N")
      ->needs(paired);
  app.add_option("--data", data, "the data folder whose lexicon and tables --pairs reads with")
      ->type_name("DIR")
      ->capture_default_str();
  paired->needs(written)->excludes(tagged)->excludes(names)->excludes(features)->excludes(packed)->excludes(collected);
  written->excludes(tagged)->excludes(names)->excludes(features);
  tagged->excludes(names)->excludes(features);
  names->excludes(features);
  collected->excludes(written)->excludes(tagged)->excludes(names)->excludes(features);
  packed->excludes(tagged)->excludes(names)->excludes(features)->needs(written);
  std::string pages;
  app.add_option("--describe", pages, "write the manual and the completion of shells into this folder")->group("");
  CLI11_PARSE(app, argc, argv);
  try {
    if (!pages.empty()) {
      entente::cli::write_usage_pages(app, ENTENTE_VERSION, pages);
    } else if (!given.empty()) {
      tag(given, model);
    } else if (!collected_file.empty() && !treebanks.empty() && !source.actors.empty()) {
      collect_names(treebanks, source.actors, collected_file);
    } else if (!vector_text.empty()) {
      pack_vectors(vector_text, vector_count, output);
    } else if (!named.empty()) {
      show_names(named, source);
    } else if (!featured.empty()) {
      entente::write_conllu(std::cout, entente::document_of(entente::read_treebank(featured)));
    } else if (!pair_tables.empty()) {
      train_pairs(pair_tables, sentence_tables, coded_tables, held_out, data, model, vectors, output);
    } else if (!treebanks.empty() && !output.empty()) {
      train(treebanks, source, vectors, output, options);
    } else {
      std::cerr << "entente-train: give --treebank and --output, --pairs and --output, --pack-vectors and --output, "
                   "--tag-conllu, "
                   "--names-conllu or --features-conllu; "
                   "see --help\n";
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
