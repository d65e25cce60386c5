// Which language a text is in. The script of most letters comes first; where several languages share it, the share of each one's commonest words
// among all words decides. Worked example: of "Der Präsident hat die Vorwürfe zurückgewiesen und sich an das Parlament gewandt." five words are
// in the row of German, none in that of English.
// Cannot do: languages of one row told apart (Indonesian and Malay), short texts, texts half in one language and half in another.
#include <entente/text/language_identifier.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <unicode/uscript.h>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/resources/tsv.hpp>

#include "characters.hpp"

namespace entente {

using namespace text_detail;

namespace {

constexpr std::size_t kSampleBytes = 20'000;
constexpr std::size_t kFewestWords = 12;     // fewer say nothing
constexpr double kLeastShare = 0.15;         // of the words of a text, that a language must have
constexpr double kLead = 1.5;                // over English, for a text to be taken for another language
constexpr std::size_t kFewestDifferent = 4;  // words of another language: "on" and "see" alone are not Estonian
constexpr std::size_t kFewestLetters = 12;

// The scripts of languages that use several: Japanese with Han, Korean with Han.
std::string script_of(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code), &status);
  return script == USCRIPT_KATAKANA ? "Hira" : uscript_getShortName(script);
}

}  // namespace

struct LanguageIdentifier::Table {
  std::vector<Language> languages;
  std::vector<std::string> scripts;                                   // of each language
  std::unordered_map<std::string, std::vector<std::size_t>> by_word;  // languages by a common word
  std::size_t english = 0;

  [[nodiscard]] std::optional<Language> first_of(const std::string& script) const {
    const auto found = std::find(scripts.begin(), scripts.end(), script);
    return found == scripts.end() ? std::nullopt
                                  : std::optional(languages[static_cast<std::size_t>(found - scripts.begin())]);
  }
  [[nodiscard]] bool shares_script(const std::string& script) const {
    return std::count(scripts.begin(), scripts.end(), script) > 1;
  }
};

LanguageIdentifier::LanguageIdentifier(const std::filesystem::path& data_folder) {
  auto table = std::make_unique<Table>();
  const TsvTable rows(data_folder, "text/languages.tsv", {"code", "name", "script", "words"});
  bool has_english = false;
  for (const TsvRow& row : rows.rows()) {
    const std::size_t index = table->languages.size();
    table->languages.push_back({row.cells[0], row.cells[1]});
    table->scripts.push_back(row.cells[2]);
    if (row.cells[0] == "en") {
      table->english = index;
      has_english = true;
    }
    for (const std::string& word : split_values(row.cells[3])) {
      table->by_word[word].push_back(index);
    }
  }
  if (!has_english) {
    throw ResourceError(rows.name(), 1, "no row for `en`");
  }
  table_ = std::move(table);
}

LanguageIdentifier::~LanguageIdentifier() = default;
LanguageIdentifier::LanguageIdentifier(LanguageIdentifier&&) noexcept = default;
LanguageIdentifier& LanguageIdentifier::operator=(LanguageIdentifier&&) noexcept = default;

namespace {

// Letters by script and words in lower case of the beginning of a text.
struct Sample {
  std::map<std::string, std::size_t> letters;
  std::vector<std::string> words;

  explicit Sample(std::string_view text) {
    std::size_t end = std::min(text.size(), kSampleBytes);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    std::string word;
    std::size_t latin = 0;
    for (const Character& character : decode(text, {0, static_cast<std::uint32_t>(end)})) {
      const bool in_word = character.kind == CharKind::letter || character.kind == CharKind::joiner;
      if (in_word) {
        append_utf8(word, to_lower(character.code));
      } else if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
      }
      if (character.kind == CharKind::letter) {
        if (character.code < 0x80) {
          ++latin;
        } else {
          ++letters[script_of(character.code)];
        }
      }
    }
    if (!word.empty()) {
      words.push_back(std::move(word));
    }
    letters["Latn"] += latin;
  }

  // The script of more than half of the letters, kana counting for all Japanese; "" for none.
  [[nodiscard]] std::string main_script() const {
    std::size_t all = 0;
    for (const auto& [script, count] : letters) {
      all += count;
    }
    const auto count_of = [this](const char* script) {
      const auto found = letters.find(script);
      return found == letters.end() ? std::size_t{0} : found->second;
    };
    if (all < kFewestLetters) {
      return {};
    }
    if (const std::size_t kana = count_of("Hira"); kana * 10 > all && (kana + count_of("Hani")) * 2 > all) {
      return "Hira";
    }
    for (const auto& [script, count] : letters) {
      if (count * 2 > all) {
        return script;
      }
    }
    return {};
  }
};

}  // namespace

std::optional<LanguageIdentifier::Language> LanguageIdentifier::identify(std::string_view text) const {
  const Sample sample(text);
  const std::string script = sample.main_script();
  if (!table_->shares_script(script)) {
    return table_->first_of(script);
  }
  std::vector<std::size_t> hits(table_->languages.size());
  std::vector<std::unordered_set<std::string_view>> own_words(table_->languages.size());
  for (const std::string& word : sample.words) {
    if (const auto found = table_->by_word.find(word); found != table_->by_word.end()) {
      for (const std::size_t language : found->second) {
        hits[language] += table_->scripts[language] == script ? 1U : 0U;
        own_words[language].insert(word);
      }
    }
  }
  const auto best = static_cast<std::size_t>(std::max_element(hits.begin(), hits.end()) - hits.begin());
  const auto share =
      static_cast<double>(hits[best]) / static_cast<double>(std::max<std::size_t>(sample.words.size(), 1));
  if (sample.words.size() < kFewestWords || share < kLeastShare) {
    return script == "Latn" ? std::nullopt : table_->first_of(script);
  }
  const bool clear =
      best == table_->english || (own_words[best].size() >= kFewestDifferent &&
                                  static_cast<double>(hits[best]) > kLead * static_cast<double>(hits[table_->english]));
  return clear ? std::optional(table_->languages[best]) : std::nullopt;
}

std::optional<LanguageIdentifier::Language> LanguageIdentifier::identify(std::string_view text,
                                                                         std::string_view declared) const {
  if (auto language = identify(text)) {
    return language;
  }
  const std::string code = lower_case(declared.substr(0, declared.find_first_of("-_")));
  if (code.empty() || code == "und" || code == "mul" || code == "zxx") {
    return std::nullopt;
  }
  for (const Language& language : table_->languages) {
    if (language.code == code) {
      return language;
    }
  }
  return code == "eng" ? table_->languages[table_->english] : Language{code, code};
}

}  // namespace entente
