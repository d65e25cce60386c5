#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include <entente/document/name_labels.hpp>

#include "network_parameters.hpp"

namespace entente::training {

inline constexpr std::uint32_t kNoVector = 0xFFFFFFFF;
inline constexpr std::uint32_t kRootOfExample = 0xFFFFFFFF;

// A gold sentence as the network sees it. Row 0 of the table of words stands for every word that training has seen once or never.
struct NetworkExample {
  struct Token {
    std::uint32_t word = 0;                          // row of the table of words
    std::uint32_t vector = kNoVector;                // row of the word vectors
    std::array<std::uint32_t, kAffixCount> affixes;  // rows of the table of affixes
    std::uint32_t head = kRootOfExample;             // position in the sentence
    std::uint8_t relation = 0;
    std::uint8_t tag = 0;
    NameLabel name = kNoNameLabel;
  };
  std::vector<Token> tokens;
};

struct Dropout {
  float share = 0.25F;       // of units, the same for all tokens of a sentence
  float word_share = 0.15F;  // of words that count as unknown
};

// Loss and gradient of a few sentences: forward through the network, then backward.
// Takes/gives  examples -> the sum of the losses (heads, relations, tags, names), and its gradient, scaled by `scale`, added to `gradient`
//              (dense parameters only, from layout.dense_begin) and to one vector a token (for the tables of words and affixes).
// Cost         about six operations a dense parameter and token.      Lifetime  views of layout, parameters and vectors.
// Source       Cho et al. 2014 (gated recurrent unit, the variant whose reset gate acts on the product); Dozat and Manning 2017,
//              "Deep Biaffine Attention for Neural Dependency Parsing"; Gal and Ghahramani 2016 (dropout shared over a sentence).
// Tests        tests/train/network_test.cpp
class NetworkGradient {
 public:
  NetworkGradient(const NetworkLayout& layout, std::span<const float> parameters, std::span<const float> word_vectors);
  ~NetworkGradient();
  NetworkGradient(const NetworkGradient&) = delete;
  NetworkGradient& operator=(const NetworkGradient&) = delete;

  struct Result {
    double loss = 0;
    std::vector<float> gradient;       // of the dense parameters
    std::vector<float> input_slopes;   // one row of sizes.input a token, sentences and tokens in the order given
    std::vector<std::uint32_t> words;  // the row of the table of words that each token used
  };
  [[nodiscard]] Result compute(std::span<const NetworkExample* const> examples, float scale, const Dropout& dropout,
                               Random& random) const;

  // The weights as the backward pass wants them; refreshed after every step.
  void refresh();

 private:
  struct Turned;  // weights with input and output exchanged
  const NetworkLayout& layout_;
  std::span<const float> parameters_;
  std::span<const float> word_vectors_;
  std::unique_ptr<Turned> turned_;
};

}  // namespace entente::training
