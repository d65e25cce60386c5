// The tables of `actors/` as look-ups. Worked example: the row of Russia makes "russia" (a name), "russian" (an adjective), "moscow" (a capital) and
// "kremlin" (a seat) readings of one state. Who held which office when is told in office_holders.cpp.
#include "gazetteer.hpp"

#include <algorithm>
#include <utility>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/base/error.hpp>
#include <entente/resources/tsv_reader.hpp>

namespace entente {

namespace {

// Words that a person's name may end with and that are no surname.
bool is_name_suffix(std::string_view word) {
  return word == "Jr." || word == "Sr." || word == "II" || word == "III" || word == "IV" || word == "V" || word == "VI";
}

void check_date(std::string_view date, const RuleId& rule) {
  const bool shape = date.empty() || date.size() == 4 || date.size() == 7 || date.size() == 10;
  const bool digits = std::all_of(date.begin(), date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  if (!shape || !digits) {
    throw ResourceError(*rule.file, rule.line, "'" + std::string(date) + "' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
  }
}

char parse_gender(std::string_view cell, const RuleId& rule) {
  if (cell.empty()) {
    return 'u';
  }
  if (cell != "m" && cell != "f" && cell != "u") {
    throw ResourceError(*rule.file, rule.line, "'" + std::string(cell) + "' is no gender (m, f or u)");
  }
  return cell.front();
}

ActorType parse_type(std::string_view cell, const RuleId& rule) {
  const auto type = parse_actor_type(cell);
  if (!type) {
    throw ResourceError(*rule.file, rule.line, "'" + std::string(cell) + "' is no type of actor");
  }
  return *type;
}

void check_sector(std::string_view cell, const RuleId& rule) {
  if (!cell.empty() && !is_sector(cell)) {
    throw ResourceError(*rule.file, rule.line, "'" + std::string(cell) + "' is no sector");
  }
}

}  // namespace

std::string surname_of(std::string_view name) {
  std::string_view words = name.substr(0, name.find(" of "));  // "Hussein of Jordan"
  std::size_t blank = words.rfind(' ');
  for (; blank != std::string_view::npos && is_name_suffix(words.substr(blank + 1)); blank = words.rfind(' ')) {
    words = words.substr(0, blank);
  }
  return std::string(words.empty() ? name : words.substr(blank + 1));  // behind no blank: all of it
}

const DictionaryCode* code_on(const std::vector<DictionaryCode>& codes, const std::string& date) {
  if (codes.empty()) {
    return nullptr;
  }
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const DictionaryCode& code) {
    return !date.empty() && held_on(code.start, code.end, date);
  });
  return found != codes.end() ? &*found : date.empty() ? &codes.back() : nullptr;
}

Gazetteer::Gazetteer(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries) {
  constexpr std::size_t kNames = 16384, kPersons = 6144;  // rather more than the tables have
  names_.reserve(kNames);
  first_words_.reserve(kNames / 2);
  persons_.reserve(kPersons);
  person_by_id_.reserve(kPersons);
  persons_by_surname_.reserve(kPersons);
  load_states(data_folder);
  load_organizations(data_folder);
  load_persons(data_folder);
  load_words(data_folder);
  load_state_forms(data_folder);
  for (const Dictionary& dictionary : dictionaries) {
    add(dictionary);
  }
  index_terms();
}

void Gazetteer::add_name(std::string_view form, NameSense sense, std::uint32_t index, bool own, bool any_case) {
  std::string folded = fold_accents(form);
  const std::string key = lower_ascii(folded);
  std::vector<NameReading>& readings = names_[key];
  const auto known = std::find_if(readings.begin(), readings.end(), [&](const NameReading& reading) {
    return reading.sense == sense && reading.index == index && (any_case || reading.form == folded);
  });
  if (known == readings.end()) {
    readings.push_back({sense, index, std::move(folded), own, any_case});
  } else {
    known->own = known->own || own;
  }
  // A token may end at a blank, a hyphen or an apostrophe, as the tokenizer decides.
  std::size_t end = std::string::npos, last_end = 0;
  for (const char sign : {' ', '-', '\''}) {
    end = std::min(end, key.find(sign));
    if (sign == ' ' || end != last_end) {
      std::size_t& longest = first_words_[key.substr(0, end)];
      longest = std::max(longest, key.size());
      last_end = end;
    }
  }
}

void Gazetteer::load_states(const std::filesystem::path& data_folder) {
  TsvReader table(
      data_folder, "actors/states.tsv",
      {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"});
  while (table.next()) {
    const auto cells = table.cells();
    check_date(cells[4], table.rule());
    check_date(cells[5], table.rule());
    const auto index = static_cast<std::uint32_t>(states_.size());
    const bool territory = cells[3] == "territory";
    states_.push_back({std::string(cells[0]), std::string(cells[1]), std::string(cells[2]),
                       std::string(cells[7].substr(0, cells[7].find('|'))), territory, std::string(cells[4]),
                       std::string(cells[5]), table.rule()});
    const StateEntry& state = states_.back();
    state_by_id_.try_emplace(state.id, index);
    if (const auto [known, added] = state_by_iso3_.try_emplace(state.iso3, index);
        !added && state.end.empty() && (!territory || (states_[known->second].territory && !cells[9].empty()))) {
      known->second =
          index;  // a code means the state of today, not one of its territories or predecessors; of territories alone the one with a capital
    }
    add_name(state.name, NameSense::state, index);
    const std::pair<std::size_t, NameSense> columns[] = {{6, NameSense::state},
                                                         {7, NameSense::adjective},
                                                         {8, NameSense::demonym},
                                                         {9, NameSense::capital},
                                                         {10, NameSense::seat}};
    for (const auto& [column, sense] : columns) {
      for_each_value(cells[column], '|', [&, kind = sense](std::string_view form) { add_name(form, kind, index); });
    }
  }
}

void Gazetteer::load_organizations(const std::filesystem::path& data_folder) {
  TsvReader table(data_folder, "actors/organizations.tsv",
                  {"id", "name", "type", "country", "sector", "aliases", "descriptions"});
  while (table.next()) {
    const auto cells = table.cells();
    check_sector(cells[4], table.rule());
    const auto index = static_cast<std::uint32_t>(organizations_.size());
    organizations_.push_back({std::string(cells[0]), std::string(cells[1]), parse_type(cells[2], table.rule()),
                              std::string(cells[3]), std::string(cells[4]), table.rule()});
    organization_by_id_.try_emplace(organizations_.back().id, index);
    add_name(cells[1], NameSense::organization, index);
    for_each_value(cells[5], '|', [&](std::string_view form) { add_name(form, NameSense::organization, index); });
    for_each_value(cells[6], '|', [&](std::string_view form) { descriptions_[lower_ascii(form)].push_back(index); });
  }
}

void Gazetteer::add_surname(std::string_view name, std::uint32_t person) {
  std::vector<std::uint32_t>& same = persons_by_surname_[lower_ascii(surname_of(fold_accents(name)))];
  if (std::find(same.begin(), same.end(), person) == same.end()) {
    same.push_back(person);
  }
}

void Gazetteer::load_persons(const std::filesystem::path& data_folder) {
  TsvReader table(data_folder, "actors/persons.tsv",
                  {"id", "name", "gender", "country", "office", "role", "sector", "start", "end", "aliases"});
  while (table.next()) {
    const auto cells = table.cells();
    check_date(cells[7], table.rule());
    check_date(cells[8], table.rule());
    check_sector(cells[6], table.rule());
    const auto [found, added] =
        person_by_id_.try_emplace(std::string(cells[0]), static_cast<std::uint32_t>(persons_.size()));
    const std::uint32_t index = found->second;
    if (added) {
      persons_.push_back({std::string(cells[0]),
                          std::string(cells[1]),
                          surname_of(fold_accents(cells[1])),
                          parse_gender(cells[2], table.rule()),
                          {}});
      add_name(cells[1], NameSense::person, index);
      persons_by_surname_[lower_ascii(persons_[index].surname)].push_back(index);
    }
    for_each_value(cells[9], '|', [&](std::string_view form) {
      add_name(form, NameSense::person, index);
      add_surname(form, index);
    });
    persons_[index].offices.push_back({split_values(cells[4]), std::string(cells[3]), std::string(cells[5]),
                                       std::string(cells[6]), std::string(cells[7]), std::string(cells[8]),
                                       table.rule(), false});
    for (const std::string& noun : persons_[index].offices.back().nouns) {
      office_nouns_.insert(noun);
    }
  }
}

void Gazetteer::load_words(const std::filesystem::path& data_folder) {
  TsvReader titles(data_folder, "actors/titles.tsv", {"title", "gender", "sector", "kind"});
  while (titles.next()) {
    const auto cells = titles.cells();
    check_sector(cells[2], titles.rule());
    titles_.try_emplace(lower_ascii(cells[0]), TitleEntry{std::string(cells[0]), parse_gender(cells[1], titles.rule()),
                                                          std::string(cells[2]), std::string(cells[3])});
  }
  TsvReader given(data_folder, "actors/given_names.tsv", {"name", "gender"});
  while (given.next()) {
    given_names_.try_emplace(fold_accents(given.cells()[0]), parse_gender(given.cells()[1], given.rule()));
  }
  TsvReader groups(data_folder, "actors/groups.tsv", {"noun", "plural", "type", "sector"});
  while (groups.next()) {
    const auto cells = groups.cells();
    check_sector(cells[3], groups.rule());
    const GroupNoun noun{std::string(cells[0]), parse_type(cells[2], groups.rule()), std::string(cells[3]),
                         groups.rule()};
    group_nouns_.try_emplace(lower_ascii(cells[0]), noun);
    if (!cells[1].empty()) {
      group_nouns_.try_emplace(lower_ascii(cells[1]), noun);
    }
  }
}

const std::vector<NameReading>* Gazetteer::find(const std::string& key) const {
  const auto found = names_.find(key);
  return found == names_.end() ? nullptr : &found->second;
}

const TitleEntry* Gazetteer::title(const std::string& lower_text) const {
  const auto found = titles_.find(lower_text);
  return found == titles_.end() ? nullptr : &found->second;
}

char Gazetteer::gender_of_given_name(const std::string& folded) const {
  const auto found = given_names_.find(folded);
  return found == given_names_.end() ? 'u' : found->second;
}

const GroupNoun* Gazetteer::group_noun(const std::string& lemma) const {
  const auto found = group_nouns_.find(lemma);
  return found == group_nouns_.end() ? nullptr : &found->second;
}

std::optional<std::uint32_t> Gazetteer::state_by_iso3(const std::string& iso3) const {
  const auto found = state_by_iso3_.find(iso3);
  return found == state_by_iso3_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> Gazetteer::person_by_id(const std::string& id) const {
  const auto found = person_by_id_.find(id);
  return found == person_by_id_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::uint32_t>* Gazetteer::described(const std::string& noun_phrase) const {
  const auto found = descriptions_.find(noun_phrase);
  return found == descriptions_.end() ? nullptr : &found->second;
}

}  // namespace entente
