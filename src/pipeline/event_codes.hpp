#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <entente/ontology/plover.hpp>

namespace entente {

// What a code of an event table is in PLOVER.
struct EventMeaning {
  std::string cameo;  // as ontology/cameo.tsv spells it, "" for a PLOVER table
  Root root = Root::consult;
  Mode mode = Mode::none;
  std::vector<Context> contexts;
  std::string label;
  bool statement = false;  // CAMEO 01: no event in PLOVER
  bool mutual = false;
};

// The codes of ontology/cameo.tsv.
// Errors  ResourceError `file:line` for a root, mode or context that there is not.      Tests  tests/pipeline/event_import_test.cpp
class EventCodes {
 public:
  explicit EventCodes(const std::filesystem::path& data_folder);

  // The meaning of a CAMEO code, or null. A code of two digits is its root ("14" is 140); with `lost_zeros`, as in tables that a spreadsheet saved, "42" is 042.
  [[nodiscard]] const EventMeaning* find(std::string_view code, bool lost_zeros) const;
  // Words for a PLOVER event without a CAMEO code: those of the first code of its root and mode.
  [[nodiscard]] std::string label(Root root, Mode mode) const;

 private:
  std::unordered_map<std::string, EventMeaning> codes_;
  std::map<std::pair<Root, Mode>, std::string> labels_;
};

}  // namespace entente
