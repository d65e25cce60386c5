#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

// Tells which language a text is in, so that what is not English is not read as English.
// Takes/gives  UTF-8 -> a row of text/languages.tsv, or nothing where the text is too short or mixed to tell.
// Errors       ResourceError when the table cannot be read.
// Cost         O(bytes), of the first 20,000 alone.      Lifetime  owns its table; const use from many threads is safe.
// Source       the share of the commonest function words, after Ingle (1976), "A language identification table", The Incorporated Linguist 15.
// Tests        tests/text/language_identifier_test.cpp
class LanguageIdentifier {
 public:
  explicit LanguageIdentifier(const std::filesystem::path& data_folder);
  ~LanguageIdentifier();
  LanguageIdentifier(const LanguageIdentifier&) = delete;
  LanguageIdentifier& operator=(const LanguageIdentifier&) = delete;
  LanguageIdentifier(LanguageIdentifier&&) noexcept;
  LanguageIdentifier& operator=(LanguageIdentifier&&) noexcept;

  // A language that was found.
  struct Language {
    std::string code;  // ISO 639-1
    std::string name;  // in English
    [[nodiscard]] bool is_english() const { return code == "en"; }
  };
  [[nodiscard]] std::optional<Language> identify(std::string_view text) const;
  // The text decides; where it does not, `declared` does, a tag such as "fr-CA" ("" for none). Nothing where neither says anything.
  [[nodiscard]] std::optional<Language> identify(std::string_view text, std::string_view declared) const;

 private:
  struct Table;
  std::unique_ptr<const Table> table_;
};

}  // namespace entente
