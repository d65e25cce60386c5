#pragma once

#include <vector>

#include <entente/document/parser.hpp>
#include <entente/train/perceptron.hpp>
#include <entente/train/treebank.hpp>

#include <functional>

namespace entente::training {

struct ParserExample {
  std::vector<ParserToken> tokens;  // tagged as in use, not as in the treebank
  const GoldSentence* gold = nullptr;
};

struct TrainedParser {
  TransitionSet transitions;
  PackedWeights weights;
};

[[nodiscard]] TrainedParser train_parser(const std::vector<ParserExample>& examples, std::uint32_t epochs,
                                         std::size_t byte_budget, std::uint64_t seed,
                                         const std::function<void(const std::string&)>& progress);

}  // namespace entente::training
