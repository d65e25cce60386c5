#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/ontology/actor_kinds.hpp>
#include <entente/resources/line_book.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

enum class DictionaryFormat : std::uint8_t { table, actors, agents };  // our TSV; PETRARCH or TABARI
[[nodiscard]] std::string_view name_of(DictionaryFormat format);

// What an actor was from one day to another: a dated code (`[USAGOV 010120-050120]`), or an office of our table.
struct DictionaryCode {
  std::string country;             // ISO 3166-1 alpha-3, "" for none; in our table also the id of an organisation
  std::string sector;              // "" for none
  std::optional<ActorType> type;   // what such an actor usually is
  bool international = false;      // stands under a scope (IGO, NGO, MNC ...) instead of a country
  bool nobody = false;             // `[---]`: the name is to be passed over
  std::string start, end;          // ISO 8601, "" for open
  std::string role;                // "Prime Minister of Japan"
  std::vector<std::string> nouns;  // "prime minister", "premier"
  RuleId rule;
};

// An actor with all its names, the first of them the canonical one.
struct DictionaryActor {
  std::vector<std::string> names;
  std::vector<DictionaryCode> codes;  // never empty
  bool any_case = false;              // the names are in capitals whatever the text shows
  std::string id;                     // "": made from the name
  std::optional<ActorType> type;      // "": judged from names and codes
  char gender = 'u';
  std::vector<std::string> descriptions, adjectives, demonyms, capitals, seats;  // our table alone
  RuleId rule;
};

// A common noun that makes an actor of a nationality: POLICE_OFFICER [~COP].
struct DictionaryNoun {
  std::vector<std::string> forms;  // lower case: singular, plurals, substitutions
  std::string sector;
  std::optional<ActorType> type;
  bool mass = false;  // `{}`: has no plural
  RuleId rule;
};

using DictionaryProblem = LineProblem;

// A user's file of actors.
struct Dictionary : LineReport {
  std::shared_ptr<const std::string> file;
  DictionaryFormat format = DictionaryFormat::table;
  std::vector<DictionaryActor> actors;
  std::vector<DictionaryNoun> nouns;
};

// Reads users' files of actors, whatever their format: our table, or a dictionary of PETRARCH or TABARI.
// Takes/gives  a path -> its actors and nouns; every line that cannot be imported is a problem with its line and reason, never dropped in silence.
// Errors       ResourceError when the file cannot be opened or is neither kind; read_strictly() also for the first line of our table that is wrong.
// Cost         O(bytes): about 0.1 s for 76,000 lines.      Lifetime  owns its code table.
// Tests        tests/actors/dictionary_test.cpp, tests/actors/petrarch_files_test.cpp
class DictionaryReader {
 public:
  explicit DictionaryReader(const std::filesystem::path& data_folder);
  ~DictionaryReader();
  DictionaryReader(const DictionaryReader&) = delete;
  DictionaryReader& operator=(const DictionaryReader&) = delete;
  DictionaryReader(DictionaryReader&&) noexcept;
  DictionaryReader& operator=(DictionaryReader&&) noexcept;

  [[nodiscard]] Dictionary read(const std::filesystem::path& path) const;
  // `bytes` instead of a file; `name` stands in messages.
  [[nodiscard]] Dictionary read_bytes(std::string_view bytes, const std::string& name) const;
  [[nodiscard]] Dictionary read_strictly(const std::filesystem::path& path) const;

 private:
  struct Codes;
  std::unique_ptr<const Codes> codes_;
};

}  // namespace entente
