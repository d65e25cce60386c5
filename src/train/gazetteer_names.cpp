// Certain names only: what the lexicon lacks stays unknown and is left out of the loss.
// Worked example: in "Ann Lee of Acme visited Peru and Chile", "Ann Lee of Acme" is one run that no table has: unknown. "Peru and Chile" is none either,
// but its parts are, and "and" may stand between two names; so both are places and "and" is outside.
#include <entente/train/gazetteer_names.hpp>

#include <algorithm>

#include <entente/base/error.hpp>
#include <entente/document/one_of.hpp>
#include <entente/resources/tsv.hpp>

#include "name_words.hpp"

namespace entente {

namespace {

constexpr const char* kGivenName = "given name";
constexpr std::size_t kLongestName = 20;  // tokens

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

std::string joined(const GoldSentence& sentence, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    out += without_blanks(sentence[i].form);
  }
  return out;
}

// Last words that make a given name the name of something else: "Charlotte Airport".
bool is_no_surname(std::string_view form) {
  return is_one_of(form,
                   {"Airport", "Avenue",    "Bank",       "Bay",        "Beach",       "Building", "Center",   "Centre",
                    "Church",  "City",      "College",    "Company",    "Corporation", "County",   "Creek",    "Day",
                    "Drive",   "Falls",     "Foundation", "Group",      "High",        "Hospital", "Hotel",    "House",
                    "Inc.",    "Institute", "Island",     "Islands",    "Lake",        "Law",      "Mountain", "Museum",
                    "Park",    "Place",     "Post",       "Prize",      "River",       "Road",     "School",   "Sea",
                    "Square",  "Station",   "Street",     "University", "Valley",      "Village"});
}

void set_outside(GoldSentence& sentence, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    sentence[i].name = kOutsideName;
  }
}

void set_name(GoldSentence& sentence, std::size_t begin, std::size_t end, NameType type) {
  for (std::size_t i = begin; i < end; ++i) {
    sentence[i].name = i == begin ? begin_label(type) : inside_label(type);
  }
}

// A run, or a part of one between "and": its name without titles, and the type.
struct FoundName {
  std::size_t begin = 0;
  std::size_t end = 0;
  NameType type = NameType::other;
};

std::optional<NameType> type_in_lexicon(const GoldSentence& sentence, std::size_t begin, std::size_t end,
                                        const NameLexicon& lexicon) {
  const std::optional<NameType> type = lexicon.find(joined(sentence, begin, end));
  const bool members = end - begin == 1 && sentence[begin].xpos == "NNPS" && type == NameType::organization;
  return members ? std::nullopt : type;  // "Democrats" may be the party or some of its members
}

bool is_likely_person(const GoldSentence& sentence, std::size_t begin, std::size_t end) {
  const auto first = sentence.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = sentence.begin() + static_cast<std::ptrdiff_t>(end);
  return begin < end && end - begin <= 3 && sentence[end - 1].xpos == "NNP" && !is_no_surname(sentence[end - 1].form) &&
         std::all_of(first, last, training::is_name_word);
}

std::optional<FoundName> find_name(const GoldSentence& sentence, std::size_t begin, std::size_t end,
                                   const NameLexicon& lexicon) {
  std::size_t bare = begin;
  while (bare + 1 < end && training::is_bare_title(sentence[bare].form)) {
    ++bare;
  }
  const bool titled = bare > begin;
  if (titled && (type_in_lexicon(sentence, bare, end, lexicon) == NameType::person ||
                 (training::is_sure_title(sentence[bare - 1].form) && is_likely_person(sentence, bare, end)))) {
    return FoundName{bare, end, NameType::person};
  }
  if (const std::optional<NameType> type = type_in_lexicon(sentence, begin, end, lexicon)) {
    return FoundName{begin, end, *type};
  }
  const bool given =
      lexicon.is_given_name(sentence[bare].form) && end - bare >= 2 && is_likely_person(sentence, bare, end);
  return given ? std::optional(FoundName{bare, end, NameType::person}) : std::nullopt;
}

// The run that begins at a name word: its end, and where "and" or "&" stand alone between two of its words.
std::size_t end_of_run(const GoldSentence& sentence, std::size_t begin, std::vector<std::size_t>& links) {
  std::size_t end = begin + 1;
  while (end < sentence.size()) {
    const std::size_t gap = training::joiners_after(sentence, end, sentence.size());
    if (end + gap >= sentence.size() || !training::is_name_word(sentence[end + gap])) {
      break;
    }
    if (gap == 1 && is_one_of(sentence[end].form, {"and", "&"})) {
      links.push_back(end);
    }
    end += gap + 1;
  }
  return end;
}

void label_run(GoldSentence& sentence, std::size_t begin, std::size_t end, std::vector<std::size_t> links,
               const NameLexicon& lexicon) {
  std::vector<FoundName> found;
  if (const std::optional<FoundName> whole = find_name(sentence, begin, end, lexicon)) {
    found.push_back(*whole);
  } else {
    links.push_back(end);
    for (std::size_t from = begin; const std::size_t to : links) {
      const std::optional<FoundName> part = find_name(sentence, from, to, lexicon);
      if (!part) {
        return;  // all of the run stays unknown
      }
      found.push_back(*part);
      from = to + 1;
    }
  }
  set_outside(sentence, begin, end);
  for (const FoundName& name : found) {
    set_name(sentence, name.begin, name.end, name.type);
  }
}

bool is_date(const GoldSentence& sentence, std::size_t begin, std::size_t end) {
  return std::all_of(
      sentence.begin() + static_cast<std::ptrdiff_t>(begin), sentence.begin() + static_cast<std::ptrdiff_t>(end),
      [](const GoldWord& word) { return !training::is_name_word(word) || training::is_calendar_word(word.form); });
}

void label_sentence(GoldSentence& sentence, const NameLexicon& lexicon) {
  for (std::size_t i = 0; i < sentence.size();) {
    if (!training::is_name_word(sentence[i])) {
      const bool unclear = sentence[i].upos == Upos::propn;  // an address, a piece of a name
      sentence[i].name = unclear ? kNoNameLabel : kOutsideName;
      ++i;
      continue;
    }
    std::vector<std::size_t> links;
    const std::size_t end = end_of_run(sentence, i, links);
    if (is_date(sentence, i, end)) {
      set_outside(sentence, i, end);
    } else {
      label_run(sentence, i, end, std::move(links), lexicon);
    }
    i = end;
  }
}

}  // namespace

NameLexicon::NameLexicon(const std::vector<std::pair<std::string, NameType>>& names,
                         const std::vector<std::string>& given_names)
    : given_names_(given_names.begin(), given_names.end()) {
  for (const auto& [name, type] : names) {
    const auto [entry, is_new] = types_.emplace(without_blanks(name), type);
    if (!is_new && entry->second != type) {
      entry->second.reset();
    }
  }
}

NameLexicon NameLexicon::read(const std::filesystem::path& folder) {
  std::vector<std::pair<std::string, NameType>> names;
  std::vector<std::string> given_names;
  const auto add = [&](NameType type, const std::string& name, const std::string& others) {
    names.emplace_back(name, type);
    for (std::string& other : split_values(others)) {
      names.emplace_back(std::move(other), type);
    }
  };
  const TsvTable states(
      folder, "states.tsv",
      {"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"});
  for (const TsvRow& row : states.rows()) {
    add(NameType::place, row.cells[2], row.cells[6]);
    for (std::string& capital : split_values(row.cells[9])) {
      names.emplace_back(std::move(capital), NameType::place);
    }
  }
  const TsvTable bodies(folder, "organizations.tsv",
                        {"id", "name", "type", "country", "sector", "aliases", "descriptions"});
  for (const TsvRow& row : bodies.rows()) {
    if (row.cells[2] != "group") {  // communities ("Kurds") are no bodies
      add(NameType::organization, row.cells[1], row.cells[5]);
    }
  }
  const TsvTable persons(folder, "persons.tsv",
                         {"id", "name", "gender", "country", "office", "role", "sector", "start", "end", "aliases"});
  for (const TsvRow& row : persons.rows()) {
    add(NameType::person, row.cells[1], row.cells[9]);
  }
  const TsvTable given(folder, "given_names.tsv", {"name", "gender"});
  for (const TsvRow& row : given.rows()) {
    given_names.push_back(row.cells[0]);
  }
  return {names, given_names};
}

NameLexicon NameLexicon::read_table(const std::filesystem::path& file) {
  std::vector<std::pair<std::string, NameType>> names;
  std::vector<std::string> given_names;
  const TsvTable table(file.parent_path(), file.filename().string(), {"name", "type"});
  for (const TsvRow& row : table.rows()) {
    if (row.cells[1] == kGivenName) {
      given_names.push_back(row.cells[0]);
    } else if (const std::optional<NameType> type = parse_name_type(row.cells[1])) {
      names.emplace_back(row.cells[0], *type);
    } else {
      throw ResourceError(file.string(), row.rule.line, "no type of a name: " + row.cells[1]);
    }
  }
  return {names, given_names};
}

NameLexicon NameLexicon::kept_for(const std::vector<GoldSentence>& sentences) const {
  std::vector<std::pair<std::string, NameType>> names;
  std::vector<std::string> given_names;
  for (const GoldSentence& sentence : sentences) {
    for (std::size_t begin = 0; begin < sentence.size(); ++begin) {
      if (is_given_name(sentence[begin].form)) {
        given_names.push_back(sentence[begin].form);
      }
      std::string name;
      for (std::size_t end = begin; end < std::min(begin + kLongestName, sentence.size()); ++end) {
        name += without_blanks(sentence[end].form);
        if (const std::optional<NameType> type = find(name)) {
          names.emplace_back(name, *type);
        }
      }
    }
  }
  return {names, given_names};
}

std::string NameLexicon::text() const {
  std::vector<std::string> rows;
  for (const auto& [name, type] : types_) {
    if (type) {
      rows.push_back(name + "\t" + std::string(name_of(*type)) + "\n");
    }
  }
  for (const std::string& name : given_names_) {
    rows.push_back(name + "\t" + kGivenName + "\n");
  }
  std::sort(rows.begin(), rows.end());
  std::string lines =
      "# Names whose type is certain, for sentences whose treebank marks no names; written by entente-train "
      "--collect-names.\n"
      "# Sources: the tables of data/actors. Licence: MIT. Last review: 2026-11. Blanks are left out of names.\n"
      "#columns\tname\ttype\n";
  for (const std::string& row : rows) {
    lines += row;
  }
  return lines;
}

std::optional<NameType> NameLexicon::find(std::string_view name) const {
  const auto found = types_.find(without_blanks(name));
  return found == types_.end() ? std::nullopt : found->second;
}

void label_names(std::vector<GoldSentence>& sentences, const NameLexicon& lexicon) {
  for (GoldSentence& sentence : sentences) {
    if (std::all_of(sentence.begin(), sentence.end(), [](const GoldWord& word) { return word.name == kNoNameLabel; })) {
      label_sentence(sentence, lexicon);
    }
  }
}

}  // namespace entente
