// Suffix rules are counted over distinct forms, so that a rare form weighs as much as a common one; a rule that the next shorter suffix
// makes as well is left out. Worked example: of all NNS in "ies" most lose three letters and gain "y"; "movies" needs a rule of its own.
#include <algorithm>
#include <map>

#include <entente/document/irregular_forms.hpp>
#include <entente/resources/tsv.hpp>

#include "lemma_trainer.hpp"

namespace entente::training {

namespace {

using FormKey = std::pair<TagId, std::string>;  // tag, lower-case form
using ScriptCounts = std::map<EditScript, std::uint32_t>;

const EditScript& commonest(const ScriptCounts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

void add_irregular(std::map<FormKey, EditScript>& lexicon, const TagSet& tags, Upos upos, const char* xpos,
                   std::string_view forms, const std::string& lemma) {
  for (const std::string& form : split_values(forms, '/')) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const TagSet::Pair& pair = tags[static_cast<TagId>(i)];
      if (pair.upos == upos && pair.xpos == xpos) {
        lexicon.try_emplace({static_cast<TagId>(i), form}, EditScript::between(form, lemma));
      }
    }
  }
}

void add_irregulars(std::map<FormKey, EditScript>& lexicon, const TagSet& tags) {
  for (const std::string_view row : irregular_verbs()) {
    const std::vector<std::string> cells = split_values(row, ' ');
    add_irregular(lexicon, tags, Upos::verb, "VBD", cells.at(1), cells[0]);
    add_irregular(lexicon, tags, Upos::verb, "VBN", cells.at(2), cells[0]);
    add_irregular(lexicon, tags, Upos::adj, "VBN", cells.at(2), cells[0]);
  }
  for (const std::string_view row : irregular_nouns()) {
    const std::vector<std::string> cells = split_values(row, ' ');
    add_irregular(lexicon, tags, Upos::noun, "NNS", cells.at(1), cells[0]);
  }
}

}  // namespace

TrainedLemmas train_lemmas(const std::vector<Prepared>& sentences, const TagSet& tags) {
  std::map<FormKey, ScriptCounts> seen;
  for (const Prepared& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      const std::string lemma = lower_case(normalized_form((*sentence.gold)[i].lemma));
      if (!lemma.empty() && (lemma != "_" || sentence.forms[i].lower == "_")) {
        ++seen[{sentence.tags[i], sentence.forms[i].lower}][EditScript::between(sentence.forms[i].lower, lemma)];
      }
    }
  }
  std::map<FormKey, EditScript> lexicon;
  std::map<FormKey, ScriptCounts> suffixes;
  for (const auto& [key, counts] : seen) {
    const EditScript& script = commonest(counts);
    lexicon.emplace(key, script);
    for (std::size_t n = 0; n <= std::min(Lemmatizer::kMaxSuffix, key.second.size()); ++n) {
      ++suffixes[{key.first, key.second.substr(key.second.size() - n)}][script];
    }
  }
  add_irregulars(lexicon, tags);
  TrainedLemmas trained;
  std::vector<KeyTable::Slot> entries;
  std::map<EditScript, std::uint32_t> script_ids;
  const auto keep = [&](const FormKey& key, bool whole, const EditScript& script) {
    const auto [at, fresh] = script_ids.try_emplace(script, static_cast<std::uint32_t>(trained.scripts.size()));
    if (fresh) {
      trained.scripts.push_back(script);
    }
    entries.push_back({lemma_key(key.second, whole, key.first), at->second});
  };
  // Rules in force so far, from short suffixes to long ones.
  std::map<FormKey, EditScript> rules;
  const auto resolved = [&](const FormKey& key, std::size_t longest) -> const EditScript* {
    for (std::size_t n = std::min(longest, key.second.size()) + 1; n-- > 0;) {
      const auto rule = rules.find({key.first, key.second.substr(key.second.size() - n)});
      if (rule != rules.end()) {
        return &rule->second;
      }
    }
    return nullptr;
  };
  for (std::size_t n = 0; n <= Lemmatizer::kMaxSuffix; ++n) {
    for (const auto& [key, counts] : suffixes) {
      std::uint32_t total = 0;
      for (const auto& [script, count] : counts) {
        total += count;
      }
      const EditScript* shorter = key.second.size() == n && n > 0 ? resolved(key, n - 1) : nullptr;
      if (key.second.size() == n && (n == 0 || total >= 2) && (shorter == nullptr || *shorter != commonest(counts))) {
        rules.emplace(key, commonest(counts));
        keep(key, false, commonest(counts));
      }
    }
  }
  for (const auto& [key, script] : lexicon) {
    const EditScript* rule = resolved(key, Lemmatizer::kMaxSuffix);
    if (rule == nullptr || *rule != script) {
      keep(key, true, script);
    }
  }
  trained.rules = pack_table(std::move(entries));
  return trained;
}

}  // namespace entente::training
