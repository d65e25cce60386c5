// Users' own dictionaries. Worked example: a file with the lines
//   #columns	name	type	country	sector	aliases
//   Tobor Vanek	person	CZE	OPP	T. Vanek
// is a table of ours with one actor of two names; one with the line `TOBOR_VANEK_ [CZEOPP]` is a dictionary of PETRARCH with the same.
#include <algorithm>
#include <map>

#include <entente/actors/dictionary.hpp>
#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/base/error.hpp>
#include <entente/resources/columns_line.hpp>
#include <entente/resources/file.hpp>
#include <entente/resources/tsv.hpp>
#include <entente/resources/user_table.hpp>

#include "petrarch_lines.hpp"
#include "petrarch_reader.hpp"

namespace entente {

namespace {

constexpr const char* kExpected =
    "a table with a `#columns` line, or a dictionary of actors or agents of PETRARCH or TABARI";

bool is_date(const std::string& date) {
  return (date.size() == 4 || date.size() == 7 || date.size() == 10) &&
         std::all_of(date.begin(), date.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

std::string lacking_columns(const UserTable& table) {
  return table.has("name") || table.has("noun") ? "" : "no column `name` or `noun`; cells are parted by one TAB";
}

// Rows of our table, under whichever columns their `#columns` line names.
class TableFile {
 public:
  TableFile(const CameoCodes& codes, Dictionary& dictionary)
      : codes_(codes),
        dictionary_(dictionary),
        table_({"id",    "name",  "type",   "country", "iso3",         "sector",     "gender",   "office",
                "role",  "start", "end",    "aliases", "descriptions", "adjectives", "demonyms", "capital",
                "seats", "noun",  "plural", "count",   "example",      "note"},
               lacking_columns) {}

  void read(std::string_view bytes) {
    table_.read(bytes, [this] { return take_row(); });
    static_cast<LineReport&>(dictionary_) = std::move(table_).finish();
  }

 private:
  [[nodiscard]] const std::string& cell(std::string_view column) const { return table_.cell(column); }

  std::string take_row() {
    std::string fault = fault_of_cells();
    if (fault.empty()) {
      fault = cell("noun").empty() ? take_actor() : take_noun();
    }
    return fault;
  }

  [[nodiscard]] std::string fault_of_cells() const {
    std::string fault;
    const std::string& type = cell("type");
    const std::string& gender = cell("gender");
    if (!type.empty() && type != "territory" && !parse_actor_type(type)) {
      fault = "'" + type + "' is no type of actor (person state government organization group office media)";
    } else if (!cell("sector").empty() && !is_sector(cell("sector"))) {
      fault = "'" + cell("sector") + "' is no sector (such as GOV MIL OPP REB; see README.md in the data folder)";
    } else if (!gender.empty() && gender != "m" && gender != "f" && gender != "u") {
      fault = "'" + gender + "' is no gender (m, f or u)";
    } else {
      for (const char* column : {"start", "end"}) {
        if (!cell(column).empty() && !is_date(cell(column))) {
          fault = "'" + cell(column) + "' is no date (YYYY, YYYY-MM or YYYY-MM-DD)";
        }
      }
      const std::string& country = cell("country");
      const bool capitals = country.size() == 3 && is_all_capitals(country);
      if (!country.empty() && fault.empty() && capitals && !codes_.is_country(country)) {
        fault = "'" + country + "' is the code of no country (ISO 3166-1 alpha-3)";
      }
    }
    return fault;
  }

  std::string take_noun() {
    DictionaryNoun noun;
    noun.forms.push_back(lower_ascii(cell("noun")));
    if (!cell("plural").empty()) {
      noun.forms.push_back(lower_ascii(cell("plural")));
    }
    noun.sector = cell("sector");
    noun.type = parse_actor_type(cell("type"));
    noun.rule = {dictionary_.file, table_.line()};
    dictionary_.nouns.push_back(std::move(noun));
    return {};
  }

  std::string take_actor() {
    if (cell("name").find_first_not_of(" |") == std::string::npos) {
      return "no name";
    }
    const bool territory = cell("type") == "territory";
    const bool state = territory || cell("type") == "state" || !cell("iso3").empty();
    const bool person = !cell("office").empty() || !cell("role").empty() || !cell("gender").empty();
    const std::string id = cell("id").empty() ? slug(cell("name")) : cell("id");
    DictionaryCode code;
    code.country = cell("iso3").empty() ? cell("country") : cell("iso3");
    code.sector = cell("sector");
    code.start = cell("start");
    code.end = cell("end");
    code.role = cell("role");
    code.nouns = split_values(cell("office"));
    code.rule = {dictionary_.file, table_.line()};
    const auto [found, added] = by_id_.try_emplace(id, dictionary_.actors.size());
    if (added) {
      DictionaryActor actor;
      actor.id = id;
      actor.type = state ? ActorType::state : parse_actor_type(cell("type"));
      if (!actor.type) {
        actor.type = person ? ActorType::person : ActorType::organization;
      }
      actor.rule = code.rule;
      dictionary_.actors.push_back(std::move(actor));
    }
    DictionaryActor& actor = dictionary_.actors[found->second];
    actor.gender = cell("gender").empty() ? actor.gender : cell("gender").front();
    add_values(actor.names, cell("name") + (cell("aliases").empty() ? "" : "|" + cell("aliases")));
    add_values(actor.descriptions, cell("descriptions"));
    add_values(actor.adjectives, cell("adjectives"));
    add_values(actor.demonyms, cell("demonyms"));
    add_values(actor.capitals, cell("capital"));
    add_values(actor.seats, cell("seats"));
    actor.codes.push_back(std::move(code));
    return {};
  }

  static void add_values(std::vector<std::string>& values, const std::string& cell) {
    for (std::string& value : split_values(cell)) {
      if (value.find_first_not_of(' ') != std::string::npos &&
          std::find(values.begin(), values.end(), value) == values.end()) {
        values.push_back(std::move(value));
      }
    }
  }

  const CameoCodes& codes_;
  Dictionary& dictionary_;
  UserTable table_;
  std::map<std::string, std::size_t> by_id_;
};

// What a file is, by its first thousand lines with something in them. `other` says what else it may be.
std::optional<DictionaryFormat> format_of(std::string_view bytes, std::string& other) {
  if (has_columns_line(bytes)) {
    return DictionaryFormat::table;
  }
  PetrarchLines lines(bytes);
  std::size_t codes = 0;
  std::size_t agents = 0;
  for (int seen = 0; seen < 1000 && lines.next();) {
    const std::string& text = lines.text();
    seen += text.empty() ? 0 : 1;
    if (text.starts_with("---") || text.starts_with("- ") || text.starts_with('&')) {
      other = "; it looks like a dictionary of verbs, which --lexicon reads";
      return std::nullopt;
    }
    if (text.starts_with("<Country") || text.starts_with("<ISSUE")) {
      other = "; it is marked up with tags";
      return std::nullopt;
    }
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']', open == std::string::npos ? 0 : open);
    if (open != std::string::npos && close != std::string::npos) {
      ++codes;
      agents += text.substr(open, close - open).find('~') != std::string::npos ? 1U : 0U;
    }
  }
  if (codes == 0) {
    other = tab_hint(bytes);
    return std::nullopt;
  }
  return agents * 2 > codes ? DictionaryFormat::agents : DictionaryFormat::actors;
}

}  // namespace

struct DictionaryReader::Codes {
  CameoCodes table;
};

DictionaryReader::DictionaryReader(const std::filesystem::path& data_folder)
    : codes_(std::make_unique<const Codes>(Codes{CameoCodes(data_folder)})) {}
DictionaryReader::~DictionaryReader() = default;
DictionaryReader::DictionaryReader(DictionaryReader&&) noexcept = default;
DictionaryReader& DictionaryReader::operator=(DictionaryReader&&) noexcept = default;

std::string_view name_of(DictionaryFormat format) {
  switch (format) {
    case DictionaryFormat::table:
      return "table";
    case DictionaryFormat::actors:
      return "PETRARCH actors";
    case DictionaryFormat::agents:
      return "PETRARCH agents";
  }
  return "";
}

Dictionary DictionaryReader::read(const std::filesystem::path& path) const {
  return read_bytes(read_file(path, kExpected), path.string());
}

Dictionary DictionaryReader::read_bytes(std::string_view bytes, const std::string& name) const {
  std::string other;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);  // a byte-order mark
  }
  const auto format = format_of(bytes, other);
  if (!format) {
    throw ResourceError(name, 0, std::string("expected ") + kExpected + other);
  }
  Dictionary dictionary;
  dictionary.file = std::make_shared<const std::string>(name);
  dictionary.format = *format;
  switch (*format) {
    case DictionaryFormat::table:
      TableFile(codes_->table, dictionary).read(bytes);
      break;
    case DictionaryFormat::actors:
      read_petrarch_actors(bytes, codes_->table, dictionary);
      break;
    case DictionaryFormat::agents:
      read_petrarch_agents(bytes, codes_->table, dictionary);
      break;
  }
  return dictionary;
}

Dictionary DictionaryReader::read_strictly(const std::filesystem::path& path) const {
  Dictionary dictionary = read(path);
  if (dictionary.format == DictionaryFormat::table && !dictionary.problems.empty()) {
    const DictionaryProblem& first = dictionary.problems.front();
    const std::size_t more = dictionary.problems.size() - 1;
    throw ResourceError(path.string(), first.line,
                        first.reason + (more == 0 ? ""
                                                  : " (and " + std::to_string(more) + " more: entente actors --check " +
                                                        path.string() + ")"));
  }
  return dictionary;
}

}  // namespace entente
