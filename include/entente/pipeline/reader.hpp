#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <entente/actors/actor_resolver.hpp>
#include <entente/actors/cast.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/interactions/interaction_coder.hpp>
#include <entente/pipeline/actor_weights.hpp>
#include <entente/pipeline/reading_limits.hpp>
#include <entente/text/article_reader.hpp>
#include <entente/text/language_identifier.hpp>
#include <entente/text/tokenizer.hpp>

namespace entente {

class ModelFile;

// What was read in one article. The ids in the later members index the earlier ones.
struct Reading {
  Document document;                      // its words, trees and text
  Cast cast;                              // its actors; ids index the document
  std::vector<Interaction> interactions;  // who did what to whom, in the order of the text
};

// Whether actors stay who do nothing and of whom the text says little; `drop` for graphs and records.
enum class IdleActors : std::uint8_t { drop, keep };

// How an article is read.
struct ReadOptions {
  IdleActors idle = IdleActors::drop;    // actors who do nothing
  Tellings tellings = Tellings::joined;  // whether an act told twice is one interaction
  double min_confidence = 0.0;           // interactions that are less sure are left out
  CodingTrace* trace =
      nullptr;                // why the coder coded what it did; its ids index the cast, so idle actors are then kept
  ReadingLimits limits = {};  // how much the article may hold
};

// What was read, or why nothing could be.
using ReadResult = std::variant<Reading, UnreadableDocument>;

// Reads an article from its text to its interactions: the stages, one after the other.
// Takes/gives  Article -> Reading.
// Errors       ResourceError when a file of the data folder is missing or wrong; InputError for an article that cannot be read,
//              "not_english" for one in another language, those of ReadingLimits for one that holds too much.
// Cost         loads the tables once; O(bytes) an article.      Lifetime  owns its stages; const use from many threads is safe.
// Tests        tests/pipeline/reader_test.cpp
class Reader {
 public:
  // Users' dictionaries of actors are laid over the tables, the later over the earlier.
  // `own`: the user's lexicons and names of codes.
  explicit Reader(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries = {},
                  const OwnOntology& own = {});

  // Errors  InputError when the article cannot be read.
  [[nodiscard]] Reading read(Article article, const ReadOptions& options = {}) const;
  // Never throws for a document: whatever goes wrong with it becomes an UnreadableDocument with its id, so that the others go on.
  [[nodiscard]] ReadResult read_or_report(ReadDocument document, const ReadOptions& options = {}) const;
  // One result a document, the same as alone; short documents are read faster together.
  [[nodiscard]] std::vector<ReadResult> read_or_report(std::vector<ReadDocument> documents,
                                                       const ReadOptions& options = {}) const;
  // What decides who is shown.
  [[nodiscard]] const ActorWeights& weights() const { return weights_; }
  // Names the model that was loaded.
  [[nodiscard]] std::string model_version() const { return analyzer_.model_version(); }

 private:
  Reader(const std::filesystem::path& data_folder, const ModelFile& model, const std::vector<Dictionary>& dictionaries,
         const OwnOntology& own);
  void demand_english(const Article& article) const;
  [[nodiscard]] TokenizedText tokenize(Article article, const ReadOptions& options) const;
  [[nodiscard]] Reading code(Document document, const ReadOptions& options) const;

  LanguageIdentifier languages_;
  Tokenizer tokenizer_;
  Analyzer analyzer_;
  ActorResolver resolver_;
  InteractionCoder coder_;
  ActorWeights weights_;
};

}  // namespace entente
