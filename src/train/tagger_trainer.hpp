#pragma once

#include <vector>

#include <entente/document/lemmatizer.hpp>
#include <entente/document/tagger.hpp>
#include <entente/train/perceptron.hpp>
#include <entente/train/treebank.hpp>

namespace entente::training {

// A gold sentence with its hashed forms, and tags as positions in the tag set.
struct Prepared {
  const GoldSentence* gold = nullptr;
  CaseStyle style = CaseStyle::plain;
  std::vector<TokenForm> forms;
  std::vector<TagId> tags;
};

[[nodiscard]] std::vector<std::string_view> form_views(const GoldSentence& sentence);
[[nodiscard]] TagSet collect_tags(const std::vector<GoldSentence>& sentences);
// A pair that the set lacks counts as the commonest pair with the same universal tag.
[[nodiscard]] Prepared prepare(const GoldSentence& sentence, const TagSet& tags);

// The words that the tagger will know. Cases can be restored by it before any tagger is trained.
[[nodiscard]] std::vector<KeyTable::Slot> make_dictionary(const std::vector<const Prepared*>& sentences);

struct TrainedTagger {
  std::vector<KeyTable::Slot> dictionary;
  PackedWeights weights;

  [[nodiscard]] Tagger tagger(const TagSet& tags) const { return {tags, KeyTable(dictionary), weights.view()}; }
};

[[nodiscard]] TrainedTagger train_tagger(const std::vector<const Prepared*>& sentences, const TagSet& tags,
                                         std::uint32_t epochs, std::size_t byte_budget, std::uint64_t seed);

struct TrainedLemmas {
  std::vector<KeyTable::Slot> rules;
  std::vector<EditScript> scripts;

  [[nodiscard]] Lemmatizer lemmatizer() const { return {KeyTable(rules), scripts}; }
};

[[nodiscard]] TrainedLemmas train_lemmas(const std::vector<Prepared>& sentences, const TagSet& tags);

}  // namespace entente::training
