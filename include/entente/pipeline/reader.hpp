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
#include <entente/interactions/interaction.hpp>
#include <entente/interactions/interaction_coder.hpp>
#include <entente/text/article_reader.hpp>
#include <entente/text/tokenizer.hpp>

namespace entente {

// What was read in one article. The ids in the later members index the earlier ones.
struct Reading {
  Document document;
  Cast cast;
  std::vector<Interaction> interactions;
};

// Whether actors stay who do nothing and are only described or guessed; `drop` for graphs and records.
enum class IdleActors : std::uint8_t { drop, keep };

using ReadResult = std::variant<Reading, UnreadableDocument>;

// Reads an article from its text to its interactions: the stages, one after the other.
// Takes/gives  Article -> Reading.
// Errors       ResourceError when a file of the data folder is missing or wrong; InputError for an article that cannot be read.
// Cost         loads the tables once; O(bytes) an article.      Lifetime  owns its stages; const use from many threads is safe.
// Tests        tests/pipeline/reader_test.cpp
class Reader {
 public:
  // Users' dictionaries of actors are laid over the tables, the later over the earlier.
  // `own`: the user's lexicons and names of codes.
  explicit Reader(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries = {},
                  const OwnOntology& own = {});

  [[nodiscard]] Reading read(Article article, IdleActors idle = IdleActors::drop) const;
  // Never throws for a document: whatever goes wrong with it becomes an UnreadableDocument with its id, so that the others go on.
  [[nodiscard]] ReadResult read_or_report(ReadDocument document, IdleActors idle = IdleActors::drop) const;
  [[nodiscard]] std::string model_version() const { return analyzer_.model_version(); }

 private:
  Tokenizer tokenizer_;
  Analyzer analyzer_;
  ActorResolver resolver_;
  InteractionCoder coder_;
};

}  // namespace entente
