#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/document/linear_model.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/interactions/lexicon_file.hpp>
#include <entente/interactions/own_ontology.hpp>

namespace entente {

class ModelFile;
struct MarkedPair;

// What the pair model looks at in a sentence with two marked sides, for training.
struct PairReading {
  MentionId first{};  // in text order
  MentionId second{};
  LinearInput forward, backward;  // the features where the first is the source, and where it is the target
};

struct CodingTrace;

// Words of the program's own tables, whatever a user's lexicons say: lemmas that head a frame, and words of sport.
struct TableWords {
  std::unordered_set<std::string> verbs, nouns, sport;
};

// Whether several tellings of one act are one interaction with `repeats`, or each an interaction of its own.
enum class Tellings : std::uint8_t { joined, apart };

// How acts are told, and where to say why they were coded.
struct CodingOptions {
  Tellings tellings = Tellings::joined;
  CodingTrace* trace = nullptr;  // where to say why; nothing costs nothing
};

// Finds every stated interaction between actors and codes it to PLOVER.
// Takes/gives  Document, Cast -> interactions ordered by the first byte of their trigger.
//              Where the caller marked two actors of a sentence, a statistical model of the model file (sections `pairs.*`) codes the pair if the
//              rules did not, and may correct their root; without the sections, or without marked actors, rules alone code.
// Errors       ResourceError `file:line` when a table of `lexicon/` in the data folder is wrong, or the model file is.
// Cost         O(tokens x frames of a lemma).      Lifetime  owns its lexicon; const use is thread-safe.
// Tests        tests/interactions/interaction_coder_test.cpp, tests/cases/interactions.tsv, tests/cases/lexicon_test.cpp
class InteractionCoder {
 public:
  // `model_file` may be empty or lack the sections `pairs.*`. Lexicons and names of `own` are laid over the tables.
  explicit InteractionCoder(const std::filesystem::path& data_folder, const std::filesystem::path& model_file = {},
                            const OwnOntology& own = {});
  // With a file that others hold too: it is looked through once.
  InteractionCoder(const std::filesystem::path& data_folder, const ModelFile& model, const OwnOntology& own = {});
  ~InteractionCoder();
  InteractionCoder(const InteractionCoder&) = delete;
  InteractionCoder& operator=(const InteractionCoder&) = delete;
  InteractionCoder(InteractionCoder&&) noexcept;
  InteractionCoder& operator=(InteractionCoder&&) noexcept;

  [[nodiscard]] std::vector<Interaction> code(const Document& document, const Cast& cast,
                                              const CodingOptions& options = {}) const;
  // What its tables know of words, for who judges actors by them.
  [[nodiscard]] TableWords table_words() const;
  // The sentences with two marked sides, read by rules alone.
  [[nodiscard]] std::vector<PairReading> marked_pairs(const Document& document, const Cast& cast) const;
  // All pairs of which the trees allow that the one acts on the other, marked or not, read by rules alone.
  [[nodiscard]] std::vector<PairReading> candidate_pairs(const Document& document, const Cast& cast) const;

 private:
  [[nodiscard]] std::vector<PairReading> readings(
      const Document& document, const Cast& cast,
      const std::function<std::vector<MarkedPair>(SentenceId)>& pairs_of) const;
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace entente
