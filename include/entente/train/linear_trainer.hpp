#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <entente/document/linear_model.hpp>
#include <entente/resources/model_file.hpp>
#include <entente/train/word_vectors.hpp>

namespace entente {

struct LinearTraining {
  std::uint32_t output_count = 2;
  std::uint32_t group_count = 0;   // of words with vectors
  std::uint32_t passes = 300;      // over all examples
  std::uint32_t least_count = 2;   // of examples that a feature needs to be kept
  std::size_t word_count = 30000;  // how many words of the vectors the model keeps, the commonest first
  double ridge = 1.0;              // half of it times the square of the weights is added to the loss
  float vector_scale = 0.7F;       // length of a word's vector; less means that words are trusted less
};

// Learns a linear model (multinomial logistic regression with a ridge, by Adam over all examples at once) and writes it as the sections that
// LinearModel::load reads.
// Takes/gives  examples and word vectors (none will do) -> sections under the prefix; the same input gives the same bytes on any machine.
// Errors       InputError "no_examples" without examples.
// Cost         O(passes x examples x features x outputs); a few seconds for 4,000 sentences.
// Source       Kingma and Ba 2015 (Adam).
// Tests        tests/train/linear_trainer_test.cpp
void add_linear_model(ModelFileWriter& writer, const std::string& prefix, const std::vector<LinearExample>& examples,
                      const WordVectors& vectors, const LinearTraining& options,
                      const std::function<void(const std::string&)>& progress = {});

}  // namespace entente
