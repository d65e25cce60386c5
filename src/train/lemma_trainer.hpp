#pragma once

#include <vector>

#include <entente/document/lemmatizer.hpp>
#include <entente/train/key_table.hpp>

#include "prepared.hpp"

namespace entente::training {

struct TrainedLemmas {
  std::vector<KeyTable::Slot> rules;
  std::vector<EditScript> scripts;

  [[nodiscard]] Lemmatizer lemmatizer() const { return {KeyTable(rules), scripts}; }
};

[[nodiscard]] TrainedLemmas train_lemmas(const std::vector<Prepared>& sentences, const TagSet& tags);

}  // namespace entente::training
