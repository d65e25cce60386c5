#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include <entente/actors/dictionary.hpp>

namespace entente {

// The codes of PETRARCH and TABARI actors, three letters at a time: USAGOVMIL is of the United States and its government.
// Takes/gives  a code -> country, sector, type; what no table knows in `doubt`.
// Tests        tests/actors/dictionary_test.cpp
class CameoCodes {
 public:
  explicit CameoCodes(const std::filesystem::path& data_folder);

  [[nodiscard]] DictionaryCode decode(std::string_view written, std::string& doubt) const;
  [[nodiscard]] bool is_country(const std::string& iso3) const { return countries_.contains(iso3); }

 private:
  struct Meaning {
    std::string kind, country, sector;
    std::optional<ActorType> type;
  };
  [[nodiscard]] const Meaning* meaning(const std::string& part) const;
  [[nodiscard]] std::string country_of(const std::string& part) const;

  std::unordered_map<std::string, Meaning> meanings_;
  std::unordered_set<std::string> countries_;
};

}  // namespace entente
