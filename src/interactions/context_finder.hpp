#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/ontology/plover.hpp>

namespace entente {

// What a text is about: the PLOVER contexts of its sentences, by the words of `lexicon/contexts.tsv`.
// Takes/gives  Document -> for every sentence the contexts of its own words and those of the whole article, sorted: a context of the article is one that a
//              quarter of its sentences have, and at least three.
// Errors       ResourceError `file:line` for an unknown context or one that is not of words (historical, future, hypothetical, negation).
// Cost         O(tokens).      Lifetime  owns its table; const use is thread-safe.      Tests  tests/interactions/context_finder_test.cpp, tests/cases/context_examples_test.cpp
// Source       the PLOVER manual, draft 0.8, on contexts.
class ContextFinder {
 public:
  explicit ContextFinder(const std::filesystem::path& data_folder);
  [[nodiscard]] std::vector<std::vector<Context>> find(const Document& document) const;

 private:
  struct Pattern {
    std::vector<std::string> words;  // lemmas, the first one too
    Context context{};
  };
  [[nodiscard]] bool stands_at(const Pattern& pattern, const Document& document, std::size_t token,
                               std::size_t end) const;

  std::unordered_map<std::string, std::vector<Pattern>> by_first_;
};

// The contexts that follow from the code itself: historical (dated more than a year before the article), future, hypothetical, negation.
// Takes/gives  adds them to `interaction.contexts`, which stays sorted and without repeats.
void add_coded_contexts(const Document& document, Interaction& interaction);

}  // namespace entente
