#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/document/key_table.hpp>
#include <entente/document/name_labels.hpp>
#include <entente/document/network_format.hpp>
#include <entente/document/quantized_matrix.hpp>
#include <entente/document/tag_set.hpp>
#include <entente/document/token_forms.hpp>
#include <entente/resources/model_file.hpp>

namespace entente {

// A tree of one sentence: head and relation of each token; the root's head is kRootHead.
struct ParsedArc {
  static constexpr std::uint32_t kRootHead = 0xFFFFFFFF;
  std::uint32_t head = kRootHead;
  Relation relation = Relation::root;
};

// Tags, names and trees of sentences by one network: vectors of words and affixes, two layers of gated recurrent units in both directions,
// and on top of them one product for the tags, the labels of names, and the vectors whose products score the arcs; the tree is the maximum
// spanning tree of the arcs.
// Takes/gives  forms of at least one token each -> a tag, a label of a name and an arc each; one root a sentence, no cycle.
//              Weights and states have one byte a value and sums are exact, so that every processor gives the same result.
// Errors       the constructor throws ResourceError when a section is missing or of a wrong size.
// Cost         about 1.2 million multiplications of bytes a token, and the square of a sentence's length: cut longer sentences than
//              kLongest first. Memory: about 20 kB a token of one call.
// Lifetime     a view of the model file, which must outlive it. Const and without hidden state: threads share it.
// Source       Cho et al. 2014 (gated recurrent unit); Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing".
// Tests        tests/document/reading_network_test.cpp, tests/document/analyzer_test.cpp
class ReadingNetwork {
 public:
  static constexpr std::size_t kLongest = 120;  // tokens

  // A sentence as the network takes it.
  struct Sentence {
    std::span<const TokenForm> forms;
    CaseStyle style = CaseStyle::plain;
  };
  // What the network says of a sentence: a tag and a name label a token, and the scored arcs.
  struct Reading {
    std::vector<TagId> tags;
    std::vector<NameLabel> names;
    std::vector<ParsedArc> arcs;
  };

  explicit ReadingNetwork(const ModelFile& file);
  // One reading a sentence. Sentences of one call share their work, but none changes another's reading.
  [[nodiscard]] std::vector<Reading> read(std::span<const Sentence> sentences) const;
  [[nodiscard]] const TagSet& tags() const { return tags_; }

 private:
  class Batch;
  struct Recurrent {
    QuantizedMatrix input, state;
  };

  NetworkSizes sizes_;
  TagSet tags_;
  std::vector<Relation> relations_;
  KeyTable words_;
  std::span<const std::int8_t> word_rows_, affix_rows_;
  std::span<const float> word_scales_, affix_scales_, unknown_word_, gain_, shift_;
  Recurrent recurrent_[kNetworkLayers][kDirections];
  QuantizedMatrix decisions_;
  std::span<const float> arc_root_, arc_product_, arc_bias_, distance_, relation_weights_, relation_biases_;
};

}  // namespace entente
