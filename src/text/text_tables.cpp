// The word lists of this layer, read once. Worked example: the row `Gen. title` of abbreviations.tsv makes "Gen. Smith left." one sentence.
#include "text_tables.hpp"

#include <charconv>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

[[noreturn]] void refuse(const TsvTable& table, const TsvRow& row, const std::string& message) {
  throw ResourceError(table.name(), row.rule.line, message);
}

void add_forms(std::unordered_map<std::string, Abbreviation>& map, const std::string& word, const std::string& kind) {
  const Abbreviation value = kind == "title"    ? Abbreviation::title
                             : kind == "number" ? Abbreviation::number
                                                : Abbreviation::other;
  map.emplace(word, value);
  if (starts_lower(word)) {
    std::string capitalised = word;
    capitalised.replace(0, 1, upper_case(std::string_view(word).substr(0, 1)));
    map.emplace(capitalised, value);
  }
  if (kind != "place" && kind != "day") {  // "MISS." and "SUN." are words of a headline in capitals
    map.emplace(upper_case(word), value);
  }
}

void read_abbreviations(TextTables& tables, const std::filesystem::path& data_folder) {
  static const std::unordered_set<std::string> kinds = {"title", "number", "month", "day", "place", "firm", "other"};
  const TsvTable table(data_folder, "text/abbreviations.tsv", {"word", "kind", "example"});
  for (const TsvRow& row : table.rows()) {
    const std::string& word = row.cells[0];
    if (!kinds.contains(row.cells[1])) {
      refuse(table, row, "unknown kind of abbreviation '" + row.cells[1] + "'");
    }
    if (word.size() < 2 || word.back() != '.') {
      refuse(table, row, "an abbreviation must end in a full stop");
    }
    add_forms(tables.abbreviations, word, row.cells[1]);
    if (row.cells[1] == "month" || row.cells[1] == "day") {
      tables.months.insert(word);
      tables.months.insert(word.substr(0, word.size() - 1));
    }
  }
}

void read_words(TextTables& tables, const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "text/words.tsv", {"word", "kind"});
  for (const TsvRow& row : table.rows()) {
    const std::string& word = row.cells[0];
    const std::string& kind = row.cells[1];
    if (kind == "starter") {
      tables.starters.insert(word);
    } else if (kind == "speech") {
      tables.speech_verbs.insert(word);
    } else if (kind == "prefix") {
      tables.hyphen_prefixes.insert(word);
    } else if (kind == "date") {
      tables.months.insert(word);
    } else if (kind == "fused") {
      const std::size_t cut = word.find('+');
      if (cut == std::string::npos) {
        refuse(table, row, "a fused word shows its cut as '+'");
      }
      tables.fused.emplace(word.substr(0, cut) + word.substr(cut + 1), cut);
    } else {
      refuse(table, row, "unknown kind of word '" + kind + "'");
    }
  }
}

void read_agencies(TextTables& tables, const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "text/agencies.tsv", {"name"});
  for (const TsvRow& row : table.rows()) {
    std::vector<std::string> words = split_values(row.cells[0], ' ');
    tables.agencies[words.front()].push_back(std::move(words));
  }
}

void read_furniture(TextTables& tables, const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "text/furniture.tsv", {"words", "match", "most_words", "example"});
  for (const TsvRow& row : table.rows()) {
    FurniturePattern pattern;
    pattern.words = split_values(row.cells[0], ' ');
    pattern.whole = row.cells[1] == "whole";
    if (!pattern.whole && row.cells[1] != "begin") {
      refuse(table, row, "expected 'whole' or 'begin', found '" + row.cells[1] + "'");
    }
    const std::string& most = row.cells[2];
    if (!most.empty() &&
        std::from_chars(most.data(), most.data() + most.size(), pattern.most_words).ptr != most.data() + most.size()) {
      refuse(table, row, "expected a number of words, found '" + most + "'");
    }
    tables.furniture[pattern.words.front()].push_back(std::move(pattern));
  }
}

}  // namespace

TextTables::TextTables(const std::filesystem::path& data_folder) {
  read_abbreviations(*this, data_folder);
  read_words(*this, data_folder);
  read_agencies(*this, data_folder);
  read_furniture(*this, data_folder);
}

Abbreviation TextTables::abbreviation(std::string_view word_with_stop) const {
  if (word_with_stop.size() > 16) {
    return Abbreviation::none;
  }
  const auto found = abbreviations.find(std::string(word_with_stop));
  return found == abbreviations.end() ? Abbreviation::none : found->second;
}

}  // namespace entente::text_detail
