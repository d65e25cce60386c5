// A greedy tagger: the tags before are known, those after are guessed by the dictionary.
// Worked example: in "They can fish", "can" has the usual tag AUX MD, the tag before is PRON PRP, the word after usually NOUN NN.
#include <entente/document/tagger.hpp>

#include <algorithm>
#include <array>

namespace entente {

std::optional<TagSet> TagSet::parse(std::string_view lines) {
  std::vector<Pair> pairs;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t blank = line.find(' ');
    const std::optional<Upos> upos = parse_upos(line.substr(0, blank));
    if (!upos || blank == std::string_view::npos) {
      return std::nullopt;
    }
    pairs.push_back({*upos, std::string(line.substr(blank + 1))});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return pairs.empty() || pairs.size() > FeatureWeights::kMaxClasses ? std::nullopt
                                                                     : std::optional(TagSet(std::move(pairs)));
}

std::string TagSet::text() const {
  std::string lines;
  for (const Pair& pair : pairs_) {
    lines += std::string(name_of(pair.upos)) + " " + pair.xpos + "\n";
  }
  return lines;
}

std::optional<TagId> TagSet::find(Upos upos, std::string_view xpos) const {
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    if (pairs_[i].upos == upos && pairs_[i].xpos == xpos) {
      return static_cast<TagId>(i);
    }
  }
  return std::nullopt;
}

std::size_t Tagger::features(const View& view, std::span<const TagId> tags, std::size_t at,
                             std::span<std::uint32_t> keys) {
  static const TokenForm kOutside;
  const auto form = [&](std::ptrdiff_t offset) -> const TokenForm& {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(view.forms) ? kOutside : view.forms[static_cast<std::size_t>(i)];
  };
  const auto usual = [&](std::ptrdiff_t offset) -> std::uint32_t {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + offset;
    return i < 0 || i >= std::ssize(view.usual) ? 254U : view.usual[static_cast<std::size_t>(i)];
  };
  const std::uint32_t tag1 = at >= 1 ? tags[at - 1] : kNoTag;
  const std::uint32_t tag2 = at >= 2 ? tags[at - 2] : kNoTag;
  const auto style = static_cast<std::uint32_t>(view.style);
  const TokenForm& word = form(0);
  const TokenForm& next = form(1);
  const TokenForm& last = form(-1);
  std::size_t count = 0;
  std::uint32_t kind = 0;
  const auto add = [&](auto... values) { keys[count++] = feature_key(kind++, values...); };
  add(style);
  add(word.exact_key);
  add(word.lower_key);
  add(word.shape, style);
  add(word.shape, style, at == 0);
  for (const std::uint32_t suffix : word.suffixes) {
    add(suffix);
  }
  for (const std::uint32_t prefix : word.prefixes) {
    add(prefix);
  }
  add(last.lower_key);
  add(form(-2).lower_key);
  add(next.lower_key);
  add(form(2).lower_key);
  add(last.lower_key, word.lower_key);
  add(word.lower_key, next.lower_key);
  add(last.lower_key, next.lower_key);
  add(form(-2).lower_key, last.lower_key);
  add(next.lower_key, form(2).lower_key);
  add(tag1);
  add(tag2);
  add(tag1, tag2);
  add(tag1, word.lower_key);
  add(tag1, tag2, word.lower_key);
  add(tag1, next.lower_key);
  add(tag1, word.suffixes[2]);
  add(tag1, word.suffixes[1], usual(1));
  add(usual(0), word.shape, style);
  add(usual(0), tag1);
  add(usual(0), tag1, tag2);
  add(usual(1));
  add(usual(0), usual(1));
  add(tag1, usual(0), usual(1));
  add(usual(1), usual(2));
  add(usual(0), usual(1), usual(2));
  add(tag1, usual(1));
  add(word.lower_key, usual(1));
  add(next.suffixes[2], usual(0));
  add(last.suffixes[2]);
  add(next.suffixes[2]);
  add(next.shape, word.shape, style);
  add(last.shape, word.shape, style);
  add(word.suffixes[2], word.shape, style);
  add(word.suffixes[1], word.prefixes[0], word.shape);
  add(view.forms.back().lower_key, word.lower_key);
  add(tag1, word.shape, next.shape);
  return count;
}

std::vector<TagId> Tagger::usual_tags(std::span<const TokenForm> forms, KeyTable dictionary) {
  std::vector<TagId> usual;
  usual.reserve(forms.size());
  for (const TokenForm& form : forms) {
    const std::optional<std::uint32_t> value = dictionary.find(dictionary_key(form.lower_key, false));
    usual.push_back(value && *value < kRareWord ? static_cast<TagId>(*value & 255U) : kNoTag);
  }
  return usual;
}

namespace {

// Whether the dictionary has the form, or what is left without its ending, as anything but a name: "meets" by "meet".
bool is_common(const TokenForm& form, KeyTable dictionary, const TagSet& tags) {
  const auto usual = [&](std::uint32_t key) { return dictionary.find(dictionary_key(key, false)); };
  std::optional<std::uint32_t> found = usual(form.lower_key);
  for (const std::string_view ending : {"s", "es", "d", "ed", "ing"}) {
    if (!found && form.lower.size() >= ending.size() + 3 && form.lower.ends_with(ending)) {
      found = usual(hash_text(std::string_view(form.lower).substr(0, form.lower.size() - ending.size())));
    }
  }
  return found && tags[static_cast<TagId>(*found & 255U)].upos != Upos::propn;
}

}  // namespace

void Tagger::restore_cases(std::span<TokenForm> forms, CaseStyle style, KeyTable dictionary, const TagSet& tags) {
  if (style != CaseStyle::plain) {
    for (TokenForm& form : forms) {
      restore_case(form, style, is_common(form, dictionary, tags));
    }
  }
}

std::vector<TokenForm> Tagger::forms(std::span<const std::string_view> forms, CaseStyle style) const {
  std::vector<TokenForm> hashed = token_forms(forms);
  restore_cases(hashed, style, dictionary_, tags_);
  return hashed;
}

TagId Tagger::certain_tag(const TokenForm& form, KeyTable dictionary, CaseStyle style) {
  if (style != CaseStyle::plain) {
    return kNoTag;
  }
  const std::optional<std::uint32_t> value = dictionary.find(dictionary_key(form.exact_key, true));
  return value && (*value & kCertainWord) != 0 ? static_cast<TagId>(*value & 255U) : kNoTag;
}

std::vector<TagId> Tagger::tag(std::span<const TokenForm> forms, CaseStyle style) const {
  std::vector<TagId> tags(forms.size(), kNoTag);
  const std::vector<TagId> usual = usual_tags(forms, dictionary_);
  const View view{forms, usual, style};
  std::array<std::uint32_t, kMaxFeatures> keys;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    tags[i] = certain_tag(forms[i], dictionary_, style);
    if (tags[i] != kNoTag) {
      continue;
    }
    std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
    const std::size_t count = features(view, tags, i, keys);
    weights_.add_scores(std::span(keys).first(count), scores);
    tags[i] = static_cast<TagId>(
        std::max_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(tags_.size())) - scores.begin());
  }
  return tags;
}

}  // namespace entente
