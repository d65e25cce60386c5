#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include <entente/actors/actor_resolver.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/document/linear_model.hpp>
#include <entente/interactions/interaction_coder.hpp>
#include <entente/text/tokenizer.hpp>

namespace entente {

// What the pair model learns from: sentences with a marked source and target and a known root, as the coder sees them.
// Takes/gives  tables of marked sentences, and the examples of the lexicon -> examples of roots and of the order of the two.
// Errors       ResourceError `file:line` for a table without the columns `marked_sentence` and `gold_root`, or an unknown root.
// Cost         reads every sentence once.      Lifetime  owns its stages.
// Tests        tests/pipeline/pair_examples_test.cpp
class PairExamples {
 public:
  PairExamples(const std::filesystem::path& data_folder, const std::filesystem::path& model_file);

  // Rows `<s>Oman</s> accused <t>Chad</t>.` TAB `ACCUSE`; YIELD stands for CONCEDE and RETREAT. Rows whose index from 0 is a multiple of `held_out` are passed
  // over, to be tested with; 0 takes all.
  void add_table(std::istream& in, const std::string& name, std::size_t held_out, float weight = 1.0F);
  // Rows `[1:Oman] accused [2:Chad], [3:Togo] said.` TAB `1>2 ACCUSE`: every actor of a sentence in brackets under a number, the same actor under the same
  // number, then what is told: `1>2 ACCUSE; 2=3 CONSULT "met"` (= both ways; in quotes the word that tells it, where a row has several sentences; `\n` is a line break). Pairs that
  // are not named do nothing to each other.
  // With Actors::found the program looks for the actors itself, as it will in use, and what it finds counts as the actor in whose brackets it ends or begins.
  enum class Actors : std::uint8_t { marked, found };
  void add_sentences(std::istream& in, const std::string& name, Actors whose, float weight = 1.0F);
  // The examples in `lexicon/*.tsv`, `[Oman] accused {Chad}.`
  void add_lexicon(float weight);

  [[nodiscard]] const std::vector<LinearExample>& roots() const { return roots_; }
  [[nodiscard]] const std::vector<LinearExample>& orders() const { return orders_; }
  // Roots of what sentences of several actors tell (add_sentences).
  [[nodiscard]] const std::vector<LinearExample>& told() const { return told_; }
  // Whether the first does something to the second (1) or nothing (0).
  [[nodiscard]] const std::vector<LinearExample>& holds() const { return holds_; }

 private:
  struct Marked;
  struct Told;
  void add(const Marked& sentence, const std::vector<std::uint32_t>& roots, float weight);
  void add(const std::string& text, const std::vector<std::pair<ByteSpan, int>>& actors, const std::vector<Told>& told,
           Actors whose, float weight);

  std::filesystem::path data_folder_;
  Tokenizer tokenizer_;
  Analyzer analyzer_;
  ActorResolver resolver_;
  InteractionCoder coder_;
  std::vector<LinearExample> roots_, orders_, told_, holds_;
};

}  // namespace entente
