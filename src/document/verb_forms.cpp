// Verbs by lists. A regular ending leaves a few lemmas open, and the one that is a verb is right. Worked example: "bombed" may come of "bomb" or "bombe", of
// which "bomb" is a verb; "outfought" is "fought" behind a prefix.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <entente/document/irregular_forms.hpp>

namespace entente {

namespace {

constexpr std::string_view kPrefixes[] = {"out",   "over", "under",   "re", "mis", "un",   "fore", "pre",
                                          "inter", "dis",  "counter", "co", "de",  "with", "be",   "up"};
constexpr std::size_t kShortestStem = 3;  // behind a prefix

struct VerbLists {
  std::unordered_map<std::string_view, std::string_view> past, participles;  // irregular form -> lemma
  std::unordered_set<std::string_view> known;                                // lemmas

  VerbLists();
};

template <typename Take>
void for_each_part(std::string_view text, char separator, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

VerbLists::VerbLists() {
  for (const std::string_view row : irregular_verbs()) {
    std::vector<std::string_view> cells;
    for_each_part(row, ' ', [&](std::string_view cell) { cells.push_back(cell); });
    for_each_part(cells[1], '/', [&](std::string_view form) { past.emplace(form, cells[0]); });
    for_each_part(cells[2], '/', [&](std::string_view form) { participles.emplace(form, cells[0]); });
    known.insert(cells[0]);
  }
  for_each_part(regular_verbs(), ' ', [&](std::string_view lemma) { known.insert(lemma); });
}

const VerbLists& lists() {
  static const VerbLists kLists;
  return kLists;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "plan", "stop", "grip": one syllable, and a last consonant that is doubled before an ending.
bool doubles_last(std::string_view stem) {
  const auto is_syllable = [](char c) { return is_vowel(c) || c == 'y'; };
  const std::size_t size = stem.size();
  return size >= 3 && !is_syllable(stem[size - 1]) && stem[size - 1] != 'w' && stem[size - 1] != 'x' &&
         is_vowel(stem[size - 2]) && std::count_if(stem.begin(), stem.end(), is_syllable) == 1;
}

// What a stem before "ed" or "ing" may be the stem of, the likeliest first.
std::vector<std::string> before_ending(std::string_view stem, bool gerund) {
  std::vector<std::string> lemmas;
  const std::size_t size = stem.size();
  if (size < 2) {
    return lemmas;
  }
  const char last = stem[size - 1];
  if (!doubles_last(stem) && (gerund || last != 'e')) {
    lemmas.emplace_back(stem);
  }
  if (!gerund || last != 'y') {
    lemmas.push_back(std::string(stem) + "e");
  }
  if (last == stem[size - 2] && !is_vowel(last)) {  // "planned"
    lemmas.emplace_back(stem.substr(0, size - 1));
  }
  if (!gerund && last == 'i') {  // "denied"
    lemmas.push_back(std::string(stem.substr(0, size - 1)) + "y");
  }
  if (gerund && last == 'y') {  // "dying"
    lemmas.push_back(std::string(stem.substr(0, size - 1)) + "ie");
  }
  if (stem.ends_with("ick")) {  // "panicked"
    lemmas.emplace_back(stem.substr(0, size - 1));
  }
  return lemmas;
}

std::vector<std::string> regular_lemmas(std::string_view form, std::string_view tag) {
  const std::size_t size = form.size();
  if (tag == "VBG" && form.ends_with("ing")) {
    return before_ending(form.substr(0, size - 3), true);
  }
  if ((tag == "VBD" || tag == "VBN") && form.ends_with("ed")) {
    return before_ending(form.substr(0, size - 2), false);
  }
  std::vector<std::string> lemmas;
  if (tag == "VBZ" && form.ends_with("s")) {
    lemmas.emplace_back(form.substr(0, size - 1));
    if (form.ends_with("es") && size > 3) {
      const std::string_view stem = form.substr(0, size - 2);
      lemmas.emplace_back(stem);
      if (stem.back() == 'i') {  // "denies"
        lemmas.push_back(std::string(stem.substr(0, stem.size() - 1)) + "y");
      } else if (stem.ends_with("ss") || stem.ends_with("zz")) {  // "quizzes"
        lemmas.emplace_back(stem.substr(0, stem.size() - 1));
      }
    }
  }
  return lemmas;
}

std::optional<std::string> irregular_lemma(std::string_view form, std::string_view tag) {
  const VerbLists& verbs = lists();
  const auto look = [&](const auto& forms) -> std::optional<std::string> {
    const auto found = forms.find(form);
    return found == forms.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
  const bool past = tag == "VBD" || tag == "VBN";
  if (!past && (verbs.known.contains(form) || (tag != "VB" && tag != "VBP"))) {
    return std::nullopt;  // "they found a club" in the present
  }
  auto lemma = tag == "VBN" ? look(verbs.participles) : look(verbs.past);
  return lemma ? lemma : tag == "VBN" ? look(verbs.past) : look(verbs.participles);
}

std::optional<std::string> plain_lemma(std::string_view form, std::string_view tag, std::string_view by_rules) {
  if (auto lemma = irregular_lemma(form, tag)) {
    return lemma;
  }
  std::optional<std::string> first;
  for (std::string& lemma : regular_lemmas(form, tag)) {
    if (!lists().known.contains(lemma)) {
      continue;
    }
    if (lemma == by_rules) {
      return lemma;
    }
    first = first ? first : std::optional(std::move(lemma));
  }
  return first;
}

}  // namespace

std::optional<std::string> known_verb_lemma(std::string_view form, std::string_view tag, const std::string& by_rules) {
  if (auto lemma = plain_lemma(form, tag, by_rules)) {
    return lemma;
  }
  const auto behind = [&](std::size_t prefix) -> std::optional<std::string> {
    const std::string rules = by_rules.size() > prefix ? by_rules.substr(prefix) : "";
    const auto lemma = plain_lemma(form.substr(prefix), tag, rules);
    return lemma ? std::optional(std::string(form.substr(0, prefix)) + *lemma) : std::nullopt;
  };
  if (const std::size_t hyphen = form.rfind('-'); hyphen != std::string_view::npos) {
    return behind(hyphen + 1);
  }
  for (const std::string_view prefix : kPrefixes) {
    if (form.starts_with(prefix) && form.size() >= prefix.size() + kShortestStem) {
      if (auto lemma = behind(prefix.size())) {
        return lemma;
      }
    }
  }
  return std::nullopt;
}

}  // namespace entente
