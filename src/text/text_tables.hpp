#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace entente::text_detail {

// What a full stop after the word may be: `title` never ends a sentence, `number` is a stop of an abbreviation only before a digit,
// and the stop of any other may do both at once.
enum class Abbreviation : std::uint8_t { none, title, number, other };

struct FurniturePattern {
  std::vector<std::string> words;  // lower-case tokens
  bool whole = true;               // the paragraph must hold nothing else; otherwise it begins so
  std::uint32_t most_words = 0;    // a longer paragraph is not furniture; 0 for no limit
};

// The tables of `data/text/`.
struct TextTables {
  explicit TextTables(const std::filesystem::path& data_folder);

  [[nodiscard]] Abbreviation abbreviation(std::string_view word_with_stop) const;
  [[nodiscard]] bool is_starter(std::string_view token) const { return starters.contains(std::string(token)); }
  [[nodiscard]] bool is_speech_verb(std::string_view token) const { return speech_verbs.contains(std::string(token)); }

  std::unordered_map<std::string, Abbreviation> abbreviations;
  std::unordered_set<std::string> starters;         // capitalised words that begin a sentence far oftener than a name
  std::unordered_set<std::string> speech_verbs;     // "said", "asked"
  std::unordered_set<std::string> hyphen_prefixes;  // lower-case; "anti-war" stays one token
  std::unordered_set<std::string> months;           // "January", "Jan.", "Monday": words of a date
  std::unordered_map<std::string, std::size_t> fused;  // "cannot" -> 3, the bytes of its first token
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> agencies;  // by first token
  std::unordered_map<std::string, std::vector<FurniturePattern>> furniture;         // by first token
};

}  // namespace entente::text_detail
