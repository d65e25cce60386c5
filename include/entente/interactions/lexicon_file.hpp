#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <entente/interactions/own_ontology.hpp>
#include <entente/resources/line_book.hpp>

namespace entente {

enum class LexiconFormat : std::uint8_t { table, verbs };  // our TSV; a dictionary of verbs of PETRARCH or TABARI
[[nodiscard]] std::string_view name_of(LexiconFormat format);

struct LexiconContents;

// A user's file of frames and operators.
struct LexiconFile : LineReport {
  std::shared_ptr<const std::string> file;
  LexiconFormat format = LexiconFormat::table;
  CodeScheme scheme = CodeScheme::cameo;                                        // of a dictionary's codes
  std::size_t frames = 0, operators = 0, verbs = 0, patterns = 0, synsets = 0;  // what was imported
  std::shared_ptr<const LexiconContents> contents;
};

// Reads users' lexicons, whatever their format: our table, or a dictionary of verbs of PETRARCH or TABARI (data/README.md explains both).
// Takes/gives  a path -> its frames; every line that cannot be imported is a problem with its line and reason, never dropped in silence.
// Errors       ResourceError when the file cannot be opened or is neither kind; read_strictly() also for the first line of our table that is wrong.
// Cost         O(bytes): about 0.1 s for the 9,187 lines of CAMEO.2.0.txt.      Lifetime  refers to the ontology, which must outlive it.
// Source       the verb dictionaries of PETRARCH (Open Event Data Alliance) and the TABARI manual (Schrodt 2014), by their comments.
// Tests        tests/interactions/lexicon_table_test.cpp, tests/interactions/verb_dictionary_test.cpp, tests/cases/petrarch_cases_test.cpp
class LexiconReader {
 public:
  explicit LexiconReader(const EventOntology& ontology) : ontology_(ontology) {}

  [[nodiscard]] LexiconFile read(const std::filesystem::path& path) const;
  // `bytes` instead of a file; `name` stands in messages and in the ids of rules.
  [[nodiscard]] LexiconFile read_bytes(std::string_view bytes, const std::string& name) const;
  [[nodiscard]] LexiconFile read_strictly(const std::filesystem::path& path) const;

 private:
  const EventOntology& ontology_;
};

}  // namespace entente
