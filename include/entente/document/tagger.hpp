#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/document/feature_weights.hpp>
#include <entente/document/token_forms.hpp>

namespace entente {

using TagId = std::uint8_t;
inline constexpr TagId kNoTag = 255;  // outside the sentence, or a word that the dictionary lacks

// The joint tags: pairs of a universal and a Penn tag as seen in training; a TagId is a position here.
class TagSet {
 public:
  struct Pair {
    Upos upos = Upos::x;
    std::string xpos;
    friend bool operator==(const Pair&, const Pair&) = default;
  };

  TagSet() = default;
  explicit TagSet(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}
  // Lines of "NOUN NN"; nothing when a line is wrong.
  [[nodiscard]] static std::optional<TagSet> parse(std::string_view lines);
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::size_t size() const { return pairs_.size(); }
  [[nodiscard]] const Pair& operator[](TagId tag) const { return pairs_[tag]; }
  [[nodiscard]] std::optional<TagId> find(Upos upos, std::string_view xpos) const;

 private:
  std::vector<Pair> pairs_;
};

// A dictionary value: the usual tag of a word, and how sure it is. A rare word counts as unknown but for the case that it has in headlines.
inline constexpr std::uint32_t kCertainWord = 256;  // practically the only tag
inline constexpr std::uint32_t kRareWord = 512;
[[nodiscard]] constexpr std::uint32_t dictionary_key(std::uint32_t form_key, bool exact) {
  return feature_key(exact ? 1000U : 1001U, form_key);
}

// Gives every token of a sentence a joint tag, left to right, from the words around and the tags before.
// Takes/gives  forms -> tags, one each.
// Cost         O(tokens); words with one tag skip the classifier.      Lifetime  views of the model, which must outlive it.
// Source       Collins 2002, "Discriminative Training Methods for Hidden Markov Models"; averaged perceptron, greedy.
// Tests        tests/document/analyzer_test.cpp
class Tagger {
 public:
  // What the classifier sees of a sentence; `tags` holds the tags given so far.
  struct View {
    std::span<const TokenForm> forms;
    std::span<const TagId> usual;  // the dictionary's tag of each form
    CaseStyle style = CaseStyle::plain;
  };
  static constexpr std::size_t kMaxFeatures = 64;

  Tagger(TagSet tags, KeyTable dictionary, FeatureWeights weights)
      : tags_(std::move(tags)), dictionary_(dictionary), weights_(weights) {}

  // The hashed forms of a sentence, with the case that they would have in running text.
  [[nodiscard]] std::vector<TokenForm> forms(std::span<const std::string_view> forms, CaseStyle style) const;
  [[nodiscard]] std::vector<TagId> tag(std::span<const TokenForm> forms, CaseStyle style) const;
  [[nodiscard]] const TagSet& tags() const { return tags_; }

  // Shared with training.
  static std::size_t features(const View& view, std::span<const TagId> tags, std::size_t at,
                              std::span<std::uint32_t> keys);
  static std::vector<TagId> usual_tags(std::span<const TokenForm> forms, KeyTable dictionary);
  static void restore_cases(std::span<TokenForm> forms, CaseStyle style, KeyTable dictionary, const TagSet& tags);
  // The tag of a word that has only one, or kNoTag.
  static TagId certain_tag(const TokenForm& form, KeyTable dictionary, CaseStyle style);

 private:
  TagSet tags_;
  KeyTable dictionary_;
  FeatureWeights weights_;
};

}  // namespace entente
