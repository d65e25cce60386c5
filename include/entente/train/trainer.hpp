#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/resources/model_file.hpp>
#include <entente/train/treebank.hpp>

namespace entente {

struct TrainingOptions {
  std::uint64_t seed = 1;
  std::uint32_t parser_epochs = 10;
  std::uint32_t tagger_epochs = 10;
  std::uint32_t folds = 5;  // taggers that tag the parser's training text, each trained without the part that it tags
  double headline_share = 0.1;  // of sentences that are repeated in title case, in capitals, or without their end mark
  std::size_t tagger_bytes = 3U << 20U;  // what the quantised weights may take
  std::size_t parser_bytes = 16500000;
  std::string version = "1";
};

// Learns tags, lemmas and trees from gold sentences: treebanks -> the sections of a model file.
// Takes/gives  gold sentences -> a ModelFileWriter; the same sentences and options give the same bytes on any machine.
// Errors       InputError "empty_treebank" without sentences.
// Cost         minutes for 300,000 words; one core.      Lifetime  keeps nothing.
// Source       Goldberg and Nivre 2013 (dynamic oracle with exploration); Collins 2002 (averaged perceptron).
// Tests        tests/train/trainer_test.cpp
class Trainer {
 public:
  using Progress = std::function<void(const std::string&)>;  // a line for people

  explicit Trainer(TrainingOptions options, Progress progress = {});
  [[nodiscard]] ModelFileWriter train(const std::vector<GoldSentence>& sentences) const;

 private:
  TrainingOptions options_;
  Progress progress_;
};

}  // namespace entente
