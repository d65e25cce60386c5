#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/interactions/interaction_coder.hpp>
#include <entente/resources/feature_weights.hpp>

namespace entente {

// How likely it is that an actor takes part in the politics of a text, by how and where the text names it: "in Iraq" is mostly a place, "Iraq's army" mostly
// an actor. A linear score over features, each a few plain words with a weight in `actors/weights.tsv`.
// Takes/gives  a document, its cast and interactions -> features and score of every actor; above 0 an actor is worth showing.
// Errors       ResourceError `file:line` for a weight that is no number or a feature that stands twice.
// Cost         O(mentions + interactions); building O(bytes).
// Source       logistic regression; the weights were learnt on coded leads and articles, see data/README.md.
// Tests        tests/pipeline/idle_actors_test.cpp
class ActorWeights {
 public:
  // `words` of the coder of the same data folder.
  ActorWeights(const std::filesystem::path& data_folder, TableWords words);

  // By actor.
  [[nodiscard]] std::vector<std::vector<std::string>> features(const Document& document, const Cast& cast,
                                                               const std::vector<Interaction>& interactions) const;
  [[nodiscard]] float score(const std::vector<std::string>& features) const;

 private:
  FeatureWeights weights_;
  std::unordered_set<std::string> acting_verbs_, acting_nouns_;  // first words of the frames
  std::unordered_set<std::string> sport_words_, regions_;        // lemmas; ids of territories
};

}  // namespace entente
