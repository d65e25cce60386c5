// Worked example: "VERB VBD" seen ten times becomes a tag; a pair seen once counts as the commonest pair of the same universal tag.
#include "prepared.hpp"

#include <algorithm>
#include <map>

namespace entente::training {

std::vector<std::string_view> form_views(const GoldSentence& sentence) {
  std::vector<std::string_view> forms;
  for (const GoldWord& word : sentence) {
    forms.emplace_back(word.form);
  }
  return forms;
}

TagSet collect_tags(const std::vector<GoldSentence>& sentences) {
  std::map<std::pair<Upos, std::string>, std::size_t> counts;
  for (const GoldSentence& sentence : sentences) {
    for (const GoldWord& word : sentence) {
      ++counts[{word.upos, word.xpos}];
    }
  }
  std::vector<std::pair<std::size_t, TagSet::Pair>> sorted;
  for (const auto& [pair, count] : counts) {
    sorted.push_back({count, {pair.first, pair.second}});
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<TagSet::Pair> pairs;
  for (const auto& [count, pair] : sorted) {
    const bool first_of_upos = std::none_of(
        pairs.begin(), pairs.end(), [&upos = pair.upos](const TagSet::Pair& other) { return other.upos == upos; });
    if ((count >= 10 || first_of_upos) && pairs.size() < kMaxTags) {
      pairs.push_back(pair);
    }
  }
  return TagSet(std::move(pairs));
}

Prepared prepare(const GoldSentence& sentence, const TagSet& tags) {
  Prepared prepared;
  prepared.gold = &sentence;
  const std::vector<std::string_view> forms = form_views(sentence);
  prepared.style = case_style(forms);
  prepared.forms = token_forms(forms);
  for (const GoldWord& word : sentence) {
    std::optional<TagId> tag = tags.find(word.upos, word.xpos);
    for (std::size_t i = 0; !tag && i < tags.size(); ++i) {
      tag = tags[static_cast<TagId>(i)].upos == word.upos ? std::optional(static_cast<TagId>(i)) : std::nullopt;
    }
    prepared.tags.push_back(tag.value_or(0));
  }
  return prepared;
}

}  // namespace entente::training
