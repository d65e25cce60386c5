#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// Finds every stated interaction between actors and codes it to PLOVER.
// Takes/gives  Document, Cast -> interactions ordered by the first byte of their trigger.
// Errors       ResourceError `file:line` when a table of `lexicon/` in the data folder is wrong.
// Cost         O(tokens x frames of a lemma).      Lifetime  owns its lexicon; const use is thread-safe.
// Tests        tests/interactions/interaction_coder_test.cpp, tests/cases/interactions.tsv, tests/cases/lexicon_test.cpp
class InteractionCoder {
 public:
  explicit InteractionCoder(const std::filesystem::path& data_folder);
  ~InteractionCoder();
  InteractionCoder(InteractionCoder&&) noexcept;
  InteractionCoder& operator=(InteractionCoder&&) noexcept;

  [[nodiscard]] std::vector<Interaction> code(const Document& document, const Cast& cast) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace entente
