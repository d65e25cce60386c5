#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <entente/document/network_format.hpp>
#include <entente/resources/model_file.hpp>
#include <entente/train/treebank.hpp>
#include <entente/train/word_vectors.hpp>

namespace entente {

struct TrainingOptions {
  std::uint64_t seed = 1;
  std::uint32_t epochs = 30;
  std::uint32_t threads = 1;  // has no influence on the result
  std::size_t batch_tokens = 2500;
  double headline_share = 0.1;  // of sentences that are repeated in title case, in capitals, or without their end mark
  NetworkSizes sizes;           // but for tags, relations and vectors, which follow from the data
  std::string version = "2";
};

// Learns tags, lemmas, trees and names from gold sentences: treebanks -> the sections of a model file.
// Takes/gives  gold sentences and word vectors (none will do) -> a ModelFileWriter; the same input and options give the same bytes on any
//              machine and for any number of threads.
// Errors       InputError "empty_treebank" without sentences.
// Cost         about half an hour of one core for 300,000 words.      Lifetime  keeps nothing.
// Tests        tests/train/trainer_test.cpp
class Trainer {
 public:
  using Progress = std::function<void(const std::string&)>;  // a line for people

  explicit Trainer(TrainingOptions options, Progress progress = {});
  [[nodiscard]] ModelFileWriter train(const std::vector<GoldSentence>& gold, const WordVectors& vectors = {}) const;

 private:
  TrainingOptions options_;
  Progress progress_;
};

}  // namespace entente
