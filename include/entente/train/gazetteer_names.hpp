#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/train/treebank.hpp>

namespace entente {

// Names whose type is certain, for treebanks that do not mark names.
// Takes/gives  (name, type) pairs and given names; a name under two types is dropped. Case counts, blanks do not: "St. John's" is "St. John 's".
// Errors       read: ResourceError `file:line: ...` for a table that is missing or ill-formed.
// Cost         look-ups O(1).      Lifetime  owns its names.
// Tests        tests/train/gazetteer_names_test.cpp
class NameLexicon {
 public:
  NameLexicon(const std::vector<std::pair<std::string, NameType>>& names, const std::vector<std::string>& given_names);
  // The tables states, organizations, persons and given_names of a folder such as data/actors.
  [[nodiscard]] static NameLexicon read(const std::filesystem::path& folder);
  // The table that `text` writes: name (without blanks) and type, or "given name", a line.
  [[nodiscard]] static NameLexicon read_table(const std::filesystem::path& file);
  // What of it these sentences can ask for, so that a model can be remade when the tables of actors have grown.
  [[nodiscard]] NameLexicon kept_for(const std::vector<GoldSentence>& sentences) const;
  [[nodiscard]] std::string text() const;

  [[nodiscard]] std::optional<NameType> find(std::string_view name) const;
  [[nodiscard]] bool is_given_name(const std::string& form) const { return given_names_.contains(form); }
  [[nodiscard]] std::size_t size() const { return types_.size(); }

 private:
  std::map<std::string, std::optional<NameType>> types_;  // without blanks; nothing for two types
  std::set<std::string> given_names_;
};

// Labels the words of sentences whose names are not known, as far as they are certain: no name word, outside; a run of name words that the lexicon has as
// a whole, that name; a given name with one or two name words behind it, or what follows "Mr." or "President", a person, without the title; months and days,
// outside. All other runs stay unknown.
// Cost  O(words).   Tests  tests/train/gazetteer_names_test.cpp
void label_names(std::vector<GoldSentence>& sentences, const NameLexicon& lexicon);

}  // namespace entente
