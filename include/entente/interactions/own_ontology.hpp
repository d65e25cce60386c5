#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/interactions/interaction.hpp>
#include <entente/ontology/plover.hpp>

namespace entente {

enum class OntologyChoice : std::uint8_t { plover, cameo };  // what `category` follows
enum class CodeScheme : std::uint8_t { cameo, weis };        // what the codes of a dictionary are
[[nodiscard]] std::string_view name_of(CodeScheme scheme);   // "CAMEO", "WEIS"

// What a code of a dictionary is in PLOVER.
struct CodeMeaning {
  std::optional<Root> root;  // none: a mere statement, which is no act of PLOVER
  Mode mode = Mode::none;
  std::string cameo;  // the nearest CAMEO code
  bool exact = true;  // false: no table knows the code, but its beginning
};

// The ontology that a user wants to see: codes of CAMEO and WEIS as PLOVER, PLOVER as CAMEO, and names of the user's own.
// Takes/gives  a code -> root, mode; interactions -> the same with `code` and `category`. Root, mode, quad and score stay those of PLOVER.
//              Under `cameo`, `code` is the CAMEO code (a dictionary's own code where it coded the act) and `category` the name of its CAMEO root.
//              A mapping file names a code, or all that begin with it: `#columns code root category label`, any but the code left out or `-`;
//              of several files the later wins. `root` (PLOVER) is for the codes of dictionaries.
// Errors       ResourceError `file:line` for a table or mapping that is wrong.
// Cost         O(length of a code) a look-up.      Lifetime  a plain value.
// Source       data/ontology/*.tsv, which name theirs.
// Tests        tests/interactions/own_ontology_test.cpp
class EventOntology {
 public:
  EventOntology(const std::filesystem::path& data_folder, OntologyChoice choice = OntologyChoice::plover,
                const std::vector<std::filesystem::path>& mappings = {});

  // Nothing for a code that no table and no mapping knows.
  [[nodiscard]] std::optional<CodeMeaning> meaning(CodeScheme scheme, std::string_view code) const;
  void name(std::vector<Interaction>& interactions) const;

 private:
  struct Row {
    std::optional<Root> root;
    Mode mode = Mode::none;
    std::string cameo, name;
  };
  struct OwnName {
    std::optional<Root> root;
    std::string category, label;
  };
  struct Act {
    Root root{};
    Mode mode = Mode::none;
    std::string inner, cameo;
  };
  void load_codes(const std::filesystem::path& data_folder, CodeScheme scheme);
  void load_acts(const std::filesystem::path& data_folder);
  void load_mapping(const std::filesystem::path& file);
  [[nodiscard]] std::string cameo_of(const Interaction& interaction) const;
  [[nodiscard]] const OwnName* own_name(std::string_view code) const;

  OntologyChoice choice_;
  std::map<std::string, Row, std::less<>> codes_[2];  // by scheme
  std::vector<Act> acts_;
  std::map<std::string, OwnName, std::less<>> own_names_;
};

struct LexiconFile;

// All that a user says about acts: lexicons, laid over the program's in order, and how to name what was coded.
struct OwnOntology {
  std::vector<LexiconFile> lexicons;
  std::shared_ptr<const EventOntology> names;  // null: PLOVER, and nothing of the user's own
};

}  // namespace entente
