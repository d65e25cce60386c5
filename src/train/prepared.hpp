#pragma once

#include <string_view>
#include <vector>

#include <entente/document/tag_set.hpp>
#include <entente/document/token_forms.hpp>
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

}  // namespace entente::training
