// Lemmas by suffix rules learned from treebanks; irregular forms are rules whose suffix is the whole word.
// Worked example: "parties" NNS has no rule of its own, "ties" has none either, "ies" says {3, "y"}: "party".
#include <entente/document/lemmatizer.hpp>

#include <algorithm>
#include <charconv>

#include <entente/document/irregular_forms.hpp>

namespace entente {

EditScript EditScript::between(std::string_view form, std::string_view lemma) {
  const auto [form_end, lemma_end] = std::mismatch(form.begin(), form.end(), lemma.begin(), lemma.end());
  return {static_cast<std::uint32_t>(form.end() - form_end), std::string(lemma_end, lemma.end())};
}

std::optional<std::string> EditScript::apply(std::string_view form) const {
  if (drop > form.size() || (drop == form.size() && add.empty())) {
    return std::nullopt;
  }
  return std::string(form.substr(0, form.size() - drop)) + add;
}

std::uint32_t lemma_key(std::string_view suffix, bool whole, TagId tag) {
  return feature_key(whole ? 2000U : 2001U, hash_text(suffix), tag, suffix.size());
}

std::string Lemmatizer::lemma(const TokenForm& form, TagId tag, const TagSet::Pair& pair) const {
  std::string by_rules = lemma_by_rules(form, tag, pair.upos);
  const auto known = pair.upos == Upos::verb ? known_verb_lemma(form.lower, pair.xpos, by_rules) : std::nullopt;
  return known ? *known : by_rules;
}

std::string Lemmatizer::lemma_by_rules(const TokenForm& form, TagId tag, Upos upos) const {
  const std::string_view text = form.lower;
  const std::string& shown = upos == Upos::propn ? form.normalized : form.lower;
  const auto made = [&](std::optional<std::uint32_t> script) -> std::optional<std::string> {
    return script && *script < scripts_.size() ? scripts_[*script].apply(shown) : std::nullopt;
  };
  if (std::optional<std::string> found = made(rules_.find(lemma_key(text, true, tag)))) {
    return *found;
  }
  for (std::size_t n = std::min(kMaxSuffix, text.size()) + 1; n-- > 0;) {
    if (std::optional<std::string> found = made(rules_.find(lemma_key(text.substr(text.size() - n), false, tag)))) {
      return *found;
    }
  }
  return shown;
}

std::optional<std::vector<EditScript>> Lemmatizer::parse_scripts(std::string_view lines) {
  std::vector<EditScript> scripts;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t tab = line.find('\t');
    EditScript script;
    if (tab == std::string_view::npos ||
        std::from_chars(line.data(), line.data() + tab, script.drop).ptr != line.data() + tab) {
      return std::nullopt;
    }
    script.add = line.substr(tab + 1);
    scripts.push_back(std::move(script));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return scripts;
}

std::string Lemmatizer::scripts_text(const std::vector<EditScript>& scripts) {
  std::string lines;
  for (const EditScript& script : scripts) {
    lines += std::to_string(script.drop) + "\t" + script.add + "\n";
  }
  return lines;
}

}  // namespace entente
