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

// What the command line asks for.
struct Asked {
  std::vector<std::string> treebanks;
  std::string output;
  std::string given;  // a treebank to tag
  std::string vectors;
  std::string vector_text;
  std::size_t vector_count = 80000;
  std::string named;
  std::string collected_file;
  std::string featured;
  std::vector<std::string> pair_tables, sentence_tables, coded_tables;
  std::size_t held_out = 0;
  std::string data = "data";
  NameSource source;
  std::string model = "data/model/english.entente";
  entente::TrainingOptions options;
  std::string pages;
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
void train_pairs(const Asked& asked) {
  entente::PairExamples examples(asked.data, asked.model);
  for (const std::string& table : asked.pair_tables) {
    std::ifstream in(table);
    if (!in) {
      throw entente::ResourceError(table, 0, "cannot open this table");
    }
    examples.add_table(in, table, asked.held_out);
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
  learn(asked.sentence_tables, entente::PairExamples::Actors::marked);
  learn(asked.coded_tables, entente::PairExamples::Actors::found);
  examples.add_lexicon(kLexiconWeight);
  std::cerr << "with the examples of the lexicon: " << examples.roots().size() << " pairs\n";
  const entente::ModelFile before(asked.model);
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
  const entente::WordVectors known =
      asked.vectors.empty() ? entente::WordVectors{} : entente::load_word_vectors(asked.vectors);
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
  writer.write(asked.output);
  std::cerr << asked.output << ": " << std::filesystem::file_size(asked.output) << " bytes\n";
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

void add_learning_options(CLI::App& app, Asked& asked) {
  app.add_option("--treebank", asked.treebanks, "a CoNLL-U file to learn from; may be repeated")->type_name("FILE");
  app.add_option("--output", asked.output, "the model file to write")->type_name("FILE");
  app.add_option("--seed", asked.options.seed, "seed of the random numbers")->type_name("N")->capture_default_str();
  app.add_option("--vectors", asked.vectors, "word vectors made by --pack-vectors")->type_name("FILE");
  app.add_option("--epochs", asked.options.epochs, "passes over the text")->type_name("N")->capture_default_str();
  app.add_option("--threads", asked.options.threads,
                 "threads, at most four are used; the result is the same for any number")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--hidden", asked.options.sizes.hidden, "size of one direction of a recurrent layer")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--headlines", asked.options.headline_share, "share of sentences repeated as headlines write them")
      ->type_name("SHARE")
      ->capture_default_str();
  app.add_option("--model-version", asked.options.version, "what the model calls itself")
      ->type_name("VERSION")
      ->capture_default_str();
}

void add_file_options(CLI::App& app, Asked& asked) {
  app.add_option("--tag-conllu", asked.given, "print the words of this CoNLL-U file as the model analyses them")
      ->type_name("FILE");
  app.add_option("--pack-vectors", asked.vector_text,
                 "turn word vectors in the text format of GloVe into a file for --vectors")
      ->type_name("FILE");
  app.add_option("--words", asked.vector_count, "how many words --pack-vectors takes from the top")
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--model", asked.model, "the model for --tag-conllu, and the one that --pairs adds to")
      ->type_name("FILE")
      ->capture_default_str();
  app.add_option(
         "--actors", asked.source.actors,
         "a folder with states.tsv, organizations.tsv, persons.tsv and given_names.tsv (data/actors): names in "
         "treebanks "
         "that mark no entities are learnt from it where they are certain; without it, from treebanks with entities "
         "alone")
      ->type_name("DIR");
  app.add_option("--names", asked.source.names, "a table of names made by --collect-names, in place of --actors")
      ->type_name("FILE");
  app.add_option("--collect-names", asked.collected_file,
                 "write those names of --actors that the treebanks can ask for into this table")
      ->type_name("FILE");
  app.add_option("--names-conllu", asked.named,
                 "print this CoNLL-U file with the names that training sees in MISC: Name=B-person, Name=? unknown")
      ->type_name("FILE");
  app.add_option("--features-conllu", asked.featured,
                 "print this CoNLL-U file with the features that follow from its own tags and trees")
      ->type_name("FILE");
}

void add_pair_options(CLI::App& app, Asked& asked) {
  CLI::Option* const paired =
      app.add_option("--pairs", asked.pair_tables,
                     "learn the roots of marked pairs from this table (columns marked_sentence with <s>source</s> and "
                     "<t>target</t>, gold_root) and from the examples of the lexicon, and write --model with them as "
                     "--output; may be repeated")
          ->type_name("FILE");
  app.add_option("--sentences", asked.sentence_tables,
                 "with --pairs, learn also from these sentences: [1:Oman] accused [2:Chad], a tab, 1>2 ACCUSE; every "
                 "actor is marked, and pairs that "
                 "are not named do nothing to each other; may be repeated")
      ->type_name("FILE")
      ->needs(paired);
  app.add_option("--coded", asked.coded_tables,
                 "with --pairs, learn also from these articles coded by hand, written as --sentences but read with the "
                 "actors that the program finds itself; may be repeated")
      ->type_name("FILE")
      ->needs(paired);
  app.add_option("--held-out", asked.held_out,
                 "of --pairs, pass over the rows whose index from 0 is a multiple of this")
      ->type_name("N")
      ->needs(paired);
  app.add_option("--data", asked.data, "the data folder whose lexicon and tables --pairs reads with")
      ->type_name("DIR")
      ->capture_default_str();
}

void exclude_each_other(CLI::App& app) {
  CLI::Option* const written = app.get_option("--output");
  CLI::Option* const tagged = app.get_option("--tag-conllu");
  CLI::Option* const packed = app.get_option("--pack-vectors");
  CLI::Option* const collected = app.get_option("--collect-names");
  CLI::Option* const names = app.get_option("--names-conllu");
  CLI::Option* const features = app.get_option("--features-conllu");
  CLI::Option* const paired = app.get_option("--pairs");
  paired->needs(written)->excludes(tagged)->excludes(names)->excludes(features)->excludes(packed)->excludes(collected);
  written->excludes(tagged)->excludes(names)->excludes(features);
  tagged->excludes(names)->excludes(features);
  names->excludes(features);
  collected->excludes(written)->excludes(tagged)->excludes(names)->excludes(features);
  packed->excludes(tagged)->excludes(names)->excludes(features)->needs(written);
}

int run(CLI::App& app, const Asked& asked) {
  if (!asked.pages.empty()) {
    entente::cli::write_usage_pages(app, ENTENTE_VERSION, asked.pages);
  } else if (!asked.given.empty()) {
    tag(asked.given, asked.model);
  } else if (!asked.collected_file.empty() && !asked.treebanks.empty() && !asked.source.actors.empty()) {
    collect_names(asked.treebanks, asked.source.actors, asked.collected_file);
  } else if (!asked.vector_text.empty()) {
    pack_vectors(asked.vector_text, asked.vector_count, asked.output);
  } else if (!asked.named.empty()) {
    show_names(asked.named, asked.source);
  } else if (!asked.featured.empty()) {
    entente::write_conllu(std::cout, entente::document_of(entente::read_treebank(asked.featured)));
  } else if (!asked.pair_tables.empty()) {
    train_pairs(asked);
  } else if (!asked.treebanks.empty() && !asked.output.empty()) {
    train(asked.treebanks, asked.source, asked.vectors, asked.output, asked.options);
  } else {
    std::cerr << "entente-train: give --treebank and --output, --pairs and --output, --pack-vectors and --output, "
                 "--tag-conllu, "
                 "--names-conllu or --features-conllu; "
                 "see --help\n";
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Learns the model of entente from CoNLL-U treebanks (tags, lemmas, trees, names), and roots of marked pairs from "
      "tables.\n"
      "Exit codes: 0 done, 2 bad input, 3 a file that cannot be read, 4 a file that cannot be written, others: bad "
      "arguments.",
      "entente-train");
  Asked asked;
  add_learning_options(app, asked);
  add_file_options(app, asked);
  add_pair_options(app, asked);
  exclude_each_other(app);
  app.add_option("--describe", asked.pages, "write the manual and the completion of shells into this folder")
      ->group("");
  CLI11_PARSE(app, argc, argv);
  try {
    return run(app, asked);
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
}
