// The tagger learns on its own mistakes: while it trains, the tags before are those it gave itself, as in use.
// Worked example: after "to", it took "fish" for a noun; the next time the features of that place lean to VERB VB.
#include "tagger_trainer.hpp"

#include <algorithm>
#include <array>
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
    const bool first_of_upos =
        std::none_of(pairs.begin(), pairs.end(), [&](const TagSet::Pair& other) { return other.upos == pair.upos; });
    if ((count >= 10 || first_of_upos) && pairs.size() < FeatureWeights::kMaxClasses) {
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

namespace {

constexpr std::int32_t kMargin = 50;     // by which the right tag must lead; an update moves about twice the features
constexpr std::uint32_t kRareFrom = 2;   // occurrences before the dictionary has a word
constexpr std::uint32_t kUsualFrom = 3;  // ... before it has a usual tag
constexpr std::uint32_t kCertainFrom = 30;  // ... and before it may have only one

}  // namespace

std::vector<KeyTable::Slot> make_dictionary(const std::vector<const Prepared*>& sentences) {
  std::map<std::pair<bool, std::uint32_t>, std::map<TagId, std::uint32_t>> counts;  // by exactness and key
  for (const Prepared* sentence : sentences) {
    for (std::size_t i = 0; i < sentence->forms.size(); ++i) {
      if (sentence->style == CaseStyle::plain) {
        ++counts[{false, dictionary_key(sentence->forms[i].lower_key, false)}][sentence->tags[i]];
        ++counts[{true, dictionary_key(sentence->forms[i].exact_key, true)}][sentence->tags[i]];
      }
    }
  }
  std::vector<KeyTable::Slot> entries;
  for (const auto& [key, tags] : counts) {
    std::uint32_t total = 0;
    auto best = tags.begin();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
      total += tag->second;
      best = tag->second > best->second ? tag : best;
    }
    const bool certain = total >= kCertainFrom && best->second * 1000 >= total * 997;
    if (total >= kRareFrom && (certain || !key.first)) {  // an exact form is looked up for its only tag alone
      entries.push_back(
          {key.second, best->first | (certain ? kCertainWord : 0U) | (total < kUsualFrom ? kRareWord : 0U)});
    }
  }
  return pack_table(std::move(entries));
}

namespace {

// The class with the highest score other than `right`.
std::size_t best_but(std::span<const std::int32_t> scores, std::size_t count, std::size_t right) {
  std::size_t best = right == 0 && count > 1 ? 1 : 0;
  for (std::size_t i = 0; i < count; ++i) {
    best = i != right && scores[i] > scores[best] ? i : best;
  }
  return best;
}

}  // namespace

TrainedTagger train_tagger(const std::vector<const Prepared*>& sentences, const TagSet& tags, std::uint32_t epochs,
                           std::size_t byte_budget, std::uint64_t seed) {
  TrainedTagger trained;
  trained.dictionary = make_dictionary(sentences);
  const KeyTable dictionary(trained.dictionary);
  Perceptron perceptron;
  Random random(seed);
  std::vector<const Prepared*> order = sentences;
  std::array<std::uint32_t, Tagger::kMaxFeatures> keys;
  for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (const Prepared* sentence : order) {
      const std::vector<TagId> usual = Tagger::usual_tags(sentence->forms, dictionary);
      const Tagger::View view{sentence->forms, usual, sentence->style};
      std::vector<TagId> given(sentence->forms.size(), kNoTag);
      for (std::size_t i = 0; i < given.size(); ++i) {
        given[i] = Tagger::certain_tag(sentence->forms[i], dictionary, sentence->style);
        if (given[i] != kNoTag) {
          continue;
        }
        std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
        const std::span<const std::uint32_t> found = std::span(keys).first(Tagger::features(view, given, i, keys));
        perceptron.add_scores(found, scores);
        const auto best = std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(tags.size()));
        given[i] = static_cast<TagId>(best - scores.begin());
        const std::size_t rival = best_but(scores, tags.size(), sentence->tags[i]);
        if (scores[rival] + kMargin > scores[sentence->tags[i]]) {
          perceptron.update(found, sentence->tags[i], static_cast<std::uint32_t>(rival));
        }
        perceptron.tick();
      }
    }
  }
  trained.weights = perceptron.pack(byte_budget);
  return trained;
}

}  // namespace entente::training
