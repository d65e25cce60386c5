// CAMEO to PLOVER. Worked example: 041 is CONSULT, phone, "spoke by telephone with", and mutual.
#include "event_codes.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

[[noreturn]] void refuse(const TsvRow& row, const std::string& cell, const std::string& expected) {
  throw ResourceError(*row.rule.file, row.rule.line, "'" + cell + "' is no " + expected);
}

EventMeaning meaning_of(const TsvRow& row) {
  EventMeaning meaning;
  meaning.cameo = row.cells[0];
  meaning.label = row.cells[5];
  for (const std::string& flag : split_values(row.cells[4])) {
    if (flag != "mutual" && flag != "root") {
      refuse(row, flag, "flag of a code");
    }
    meaning.mutual = meaning.mutual || flag == "mutual";
  }
  meaning.statement = row.cells[1].empty();
  if (meaning.statement) {
    return meaning;
  }
  const auto root = parse_root(row.cells[1]);
  if (!root) {
    refuse(row, row.cells[1], "root of PLOVER");
  }
  meaning.root = *root;
  if (!row.cells[2].empty()) {
    const auto mode = parse_mode(*root, row.cells[2]);
    if (!mode) {
      refuse(row, row.cells[2], "mode of " + row.cells[1]);
    }
    meaning.mode = *mode;
  }
  for (const std::string& name : split_values(row.cells[3])) {
    const auto context = parse_context(name);
    if (!context) {
      refuse(row, name, "context of PLOVER");
    }
    meaning.contexts.push_back(*context);
  }
  return meaning;
}

}  // namespace

EventCodes::EventCodes(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "ontology/cameo.tsv",
                       {"code", "root", "mode", "contexts", "flags", "label", "name"});
  for (const TsvRow& row : table.rows()) {
    if (row.cells[0].size() == 2) {
      continue;  // a root of CAMEO: events bear its plain code, 030 for 03
    }
    EventMeaning meaning = meaning_of(row);
    const std::vector<std::string> flags = split_values(row.cells[4]);
    if (std::find(flags.begin(), flags.end(), "root") != flags.end()) {
      labels_[{meaning.root, Mode::none}] = meaning.label;
    } else if (!meaning.statement) {
      labels_.try_emplace({meaning.root, meaning.mode}, meaning.label);
    }
    codes_.emplace(row.cells[0], std::move(meaning));
  }
  for (const Root root : all_roots()) {
    if (!labels_.contains({root, Mode::none})) {
      throw ResourceError("ontology/cameo.tsv", 0, "no code of " + std::string(name_of(root)) + " has the flag root");
    }
  }
}

const EventMeaning* EventCodes::find(std::string_view code, bool lost_zeros) const {
  const std::string written(code);
  std::string root = written.size() == 2 ? written + "0" : written;
  std::string padded = "0" + written;
  if (lost_zeros) {
    std::swap(root, padded);
  }
  for (const std::string* candidate : std::initializer_list<const std::string*>{&written, &root, &padded}) {
    if (const auto found = codes_.find(*candidate); found != codes_.end()) {
      return &found->second;
    }
  }
  return nullptr;
}

std::string EventCodes::label(Root root, Mode mode) const {
  if (const auto found = labels_.find({root, mode}); found != labels_.end()) {
    return found->second;
  }
  return labels_.at({root, Mode::none}) + " (" + std::string(name_of(mode)) + ")";
}

}  // namespace entente
