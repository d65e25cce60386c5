#pragma once

#include <string_view>
#include <vector>

#include <entente/actors/cameo_codes.hpp>
#include <entente/actors/dictionary.hpp>

namespace entente {

// What became of each line of a file; turned into counts at the end.
class LineBook {
 public:
  enum class Fate : std::uint8_t { other, imported, doubtful, skipped };

  void begin_line() { fates_.push_back(Fate::other); }
  [[nodiscard]] std::uint32_t line() const { return static_cast<std::uint32_t>(fates_.size()); }
  void imported(std::uint32_t line);
  void doubt(std::uint32_t line, const std::string& reason);
  void skip(std::uint32_t line, const std::string& reason);
  [[nodiscard]] bool skipped(std::uint32_t line) const { return fates_[line - 1] == Fate::skipped; }
  void finish(Dictionary& dictionary) &&;

 private:
  std::vector<Fate> fates_;
  std::vector<DictionaryProblem> problems_;
};

// Dictionaries of PETRARCH and TABARI, line by line, into `dictionary`, whose file and format are set.
void read_petrarch_actors(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary);
void read_petrarch_agents(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary);

}  // namespace entente
