// The tables as people get them wrong. Worked example: with the rows `b ...` in line 7 and `a ...` in line 8 of lexicon/verbs.tsv it says
// `lexicon/verbs.tsv:8: 'a' stands after 'b': rows are sorted by their first column`.
#include "lint/data_lint.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include <entente/base/utf8.hpp>
#include <entente/ontology/actor_kinds.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

#include "lint/cells.hpp"
#include "lint/office_holders.hpp"
#include "lint/table.hpp"

namespace entente::lint {

namespace {

namespace fs = std::filesystem;

class Linter {
 public:
  explicit Linter(fs::path folder) : folder_(std::move(folder)) {}

  std::vector<std::string> run() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file() && entry.path().extension() == ".tsv") {
        names.push_back(entry.path().lexically_relative(folder_).generic_string());
      }
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (std::optional<Table> table = read(name)) {
        tables_.emplace(name, std::move(*table));
      }
    }
    collect_countries();
    for (const auto& [name, table] : tables_) {
      check(table);
    }
    check_office_holders();
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return std::tie(a.table, a.line) < std::tie(b.table, b.line);
    });
    std::vector<std::string> lines;
    for (const Finding& finding : findings_) {
      lines.push_back(finding.table + ":" + std::to_string(finding.line) + ": " + finding.message);
    }
    return lines;
  }

 private:
  // The tables of data/README.md: their columns, and which columns make a row one of its kind. Others get the general checks.
  struct Kind {
    std::vector<std::string> columns;
    std::vector<std::string> key;
    std::function<void(Linter&, const Table&, const Row&)> check;
  };
  static const std::map<std::string, Kind>& kinds();

  void report(const std::string& table, std::size_t line, const std::string& message) {
    findings_.push_back({table, line, message});
  }

  std::optional<Table> read(const std::string& name) {
    std::ifstream in(folder_ / name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (const auto bad = first_invalid_utf8(bytes)) {
      const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
      report(name, static_cast<std::size_t>(lines) + 1, "not UTF-8");
      return std::nullopt;
    }
    if (bytes.find('\r') != std::string::npos) {
      report(name, 0, "has carriage returns; lines end in a line feed");
    }
    if (bytes.empty() || bytes.back() != '\n') {
      report(name, 0, "does not end in a line feed");
    }
    Table table;
    table.name = name;
    std::string comments;
    const std::vector<std::string> lines = split_values(bytes, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      read_line(table, lines[i], i + 1, comments);
    }
    check_comments(name, comments);
    table.comments = comments;
    if (table.columns.empty()) {
      report(name, 0, "has no `#columns` line");
      return std::nullopt;
    }
    return table;
  }

  void read_line(Table& table, const std::string& line, std::size_t number, std::string& comments) {
    if (line.starts_with("#columns\t")) {
      table.columns = split_values(line, '\t');
      table.columns.erase(table.columns.begin());
    } else if (line.starts_with("#")) {
      comments += line + "\n";
    } else if (!line.empty()) {
      Row row{number, split_values(line, '\t')};
      if (row.cells.size() != table.columns.size()) {
        report(
            table.name, number,
            "expected " + std::to_string(table.columns.size()) + " cells, found " + std::to_string(row.cells.size()));
        return;
      }
      table.rows.push_back(std::move(row));
    }
  }

  void check_comments(const std::string& name, std::string comments) {
    std::transform(comments.begin(), comments.end(), comments.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string word : {"source", "licence", "review"}) {
      if (comments.find(word) == std::string::npos) {
        report(name, 0, "the comment on top does not give the " + word);
      }
    }
  }

  void collect_countries() {
    if (const auto states = tables_.find("actors/states.tsv");
        states != tables_.end() && states->second.columns.size() > 1) {
      for (const Row& row : states->second.rows) {
        country_codes_.insert(row.cells[1]);
      }
    }
    if (const auto bodies = tables_.find("actors/organizations.tsv"); bodies != tables_.end()) {
      for (const Row& row : bodies->second.rows) {
        organizations_.insert(row.cells[0]);
      }
    }
  }

  void check(const Table& table) {
    const auto kind = kinds().find(table.name);
    const bool known = kind != kinds().end();
    if (known && table.columns != kind->second.columns) {
      std::string expected;
      for (const std::string& column : kind->second.columns) {
        expected += " " + column;
      }
      report(table.name, 0, "the columns are not those of data/README.md:" + expected);
      return;
    }
    check_order(table);
    std::map<std::string, std::size_t> seen;
    for (const Row& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        check_cell(table, row, i);
      }
      if (known) {
        check_unique(table, row, kind->second.key, seen);
        kind->second.check(*this, table, row);
      }
    }
  }

  void check_office_holders() {
    const auto offices = tables_.find("actors/offices.tsv");
    const auto persons = tables_.find("actors/persons.tsv");
    if (offices == tables_.end() || persons == tables_.end() || !is_sound(offices->second) ||
        !is_sound(persons->second)) {
      return;
    }
    for (Finding& finding : lint_office_holders(offices->second, persons->second)) {
      findings_.push_back(std::move(finding));
    }
  }

  // Whether a table has its columns and dates that can be reckoned with; what is wrong has been reported.
  static bool is_sound(const Table& table) {
    return table.columns == kinds().at(table.name).columns &&
           std::all_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
             const std::string& start = table.cell(row, "start");
             const std::string& end = table.cell(row, "end");
             return (is_open(start) || is_date(start)) && (is_open(end) || is_date(end));
           });
  }

  void check_order(const Table& table) {
    const bool dated = std::find(table.columns.begin(), table.columns.end(), "start") != table.columns.end();
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      const Row& before = table.rows[i - 1];
      const Row& row = table.rows[i];
      if (row.cells[0] < before.cells[0]) {
        report(table.name, row.line,
               "'" + row.cells[0] + "' stands after '" + before.cells[0] + "': rows are sorted by their first column");
      } else if (dated && row.cells[0] == before.cells[0] && table.cell(row, "start") < table.cell(before, "start")) {
        report(table.name, row.line, "rows of '" + row.cells[0] + "' are sorted by start");
      }
    }
  }

  void check_cell(const Table& table, const Row& row, std::size_t column) {
    const std::string& cell = row.cells[column];
    const std::string name = "column " + table.columns[column] + ": ";
    if (cell.empty()) {
      report(table.name, row.line, name + "an empty cell is written `-`");
    } else if (cell.front() == ' ' || cell.back() == ' ' || cell.find("  ") != std::string::npos) {
      report(table.name, row.line, name + "stray blanks in '" + cell + "'");
    }
    if (table.columns[column] == "example" || table.columns[column] == "acts" || cell.find('|') == std::string::npos) {
      return;
    }
    std::set<std::string> values;
    for (const std::string& value : split_values(cell)) {
      if (value.empty()) {
        report(table.name, row.line, name + "an empty value in '" + cell + "'");
      } else if (!values.insert(value).second) {
        report(table.name, row.line, name + "'" + value + "' stands twice in it");
      }
    }
  }

  void check_unique(const Table& table, const Row& row, const std::vector<std::string>& key,
                    std::map<std::string, std::size_t>& seen) {
    std::string joined;
    for (const std::string& column : key) {
      joined += (joined.empty() ? "" : " / ") + table.cell(row, column);
    }
    if (const auto [first, fresh] = seen.emplace(joined, row.line); !fresh) {
      report(table.name, row.line, "'" + joined + "' stands in line " + std::to_string(first->second) + " already");
    }
  }

  // The checks of single columns.
  void expect_one_of(const Table& table, const Row& row, const std::string& column,
                     const std::set<std::string>& known) {
    if (const std::string& cell = table.cell(row, column); !known.contains(cell)) {
      report(table.name, row.line, "unknown " + column + " '" + cell + "'");
    }
  }
  void expect_id(const Table& table, const Row& row) {
    if (const std::string& cell = table.cell(row, "id"); !is_id(cell)) {
      report(table.name, row.line, "the id '" + cell + "' is not made of a-z, 0-9 and hyphens");
    }
  }
  void expect_sector(const Table& table, const Row& row) {
    if (const std::string& cell = table.cell(row, "sector"); !is_open(cell) && !is_sector(cell)) {
      report(table.name, row.line, "unknown sector '" + cell + "'");
    }
  }
  void expect_dates(const Table& table, const Row& row) {
    const std::string& start = table.cell(row, "start");
    const std::string& end = table.cell(row, "end");
    for (const std::string& date : {start, end}) {
      if (!is_open(date) && !is_date(date)) {
        report(table.name, row.line, "'" + date + "' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
        return;
      }
    }
    const std::size_t shared = std::min(start.size(), end.size());
    if (!is_open(start) && !is_open(end) && start.substr(0, shared) > end.substr(0, shared)) {
      report(table.name, row.line, "start " + start + " is after end " + end);
    }
  }
  // An ISO code that a state has; where `or_body`, also the id of an organisation.
  void expect_country(const Table& table, const Row& row, bool or_body) {
    const std::string& cell = table.cell(row, "country");
    if (is_open(cell) || (or_body && organizations_.contains(cell))) {
      return;
    }
    if (!is_iso3(cell)) {
      report(table.name, row.line,
             "country '" + cell + "' is " +
                 (or_body ? "neither an ISO code nor the id of an organisation" : "no ISO code of three capitals"));
    } else if (!country_codes_.empty() && !country_codes_.contains(cell)) {
      report(table.name, row.line, "country " + cell + " is in no row of actors/states.tsv");
    }
  }

  // What must be the same in all rows of one person.
  void expect_same_person(const Table& table, const Row& row) {
    const std::string who = table.cell(row, "name") + " (" + table.cell(row, "gender") + ")";
    const auto [first, fresh] = persons_.emplace(table.cell(row, "id"), who);
    if (!fresh && first->second != who) {
      report(table.name, row.line, "'" + first->first + "' is " + who + " here and " + first->second + " above");
    }
  }

  void expect_frame(const Table& table, const Row& row) {
    expect_lower(table, row);
    for (const std::string column : {"source", "target"}) {
      for (const std::string& slot : split_values(table.cell(row, column))) {
        if (!is_open(slot) && !kSlots.contains(slot)) {
          report(table.name, row.line, "unknown slot '" + slot + "' in column " + column);
        }
      }
    }
    expect_flags(table, row);
    if (table.cell(row, "root") == "none") {  // wording that is no act has an example, and nothing else
      if (is_open(table.cell(row, "example")) || !is_open(table.cell(row, "source")) ||
          !is_open(table.cell(row, "target")) || !is_open(table.cell(row, "mode"))) {
        report(table.name, row.line, "a frame of the root none has an example, and neither slots nor mode");
      }
      return;
    }
    expect_code(table, row);
    if (is_open(table.cell(row, "label"))) {
      report(table.name, row.line, "a frame needs a label");
    }
    expect_brackets(table, row, "source", '[', ']');
    expect_brackets(table, row, "target", '{', '}');
  }

  void expect_lower(const Table& table, const Row& row) {
    const std::string& pattern = table.cell(row, "pattern");
    if (std::any_of(pattern.begin(), pattern.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      report(table.name, row.line, "the pattern '" + pattern + "' is not in lower case");
    }
  }

  // A code of a scheme; its root is open where the code is no act.
  void expect_meaning(const Table& table, const Row& row) {
    const std::string& code = table.cell(row, "code");
    if (code.size() < 2 || code.size() > 4 || code.find_first_not_of("0123456789") != std::string::npos) {
      report(table.name, row.line, "'" + code + "' is no code of two to four digits");
    }
    if (!is_open(table.cell(row, "root"))) {
      expect_root_and_mode(table, row);
    }
  }

  void expect_root_and_mode(const Table& table, const Row& row) {
    const std::string& mode = table.cell(row, "mode");
    const std::optional<Root> root = parse_root(table.cell(row, "root"));
    if (!root) {
      report(table.name, row.line, "unknown root '" + table.cell(row, "root") + "'");
    } else if (!is_open(mode) && !parse_mode(*root, mode)) {
      report(table.name, row.line, "unknown mode '" + mode + "' of " + table.cell(row, "root"));
    }
  }

  void expect_cameo(const Table& table, const Row& row) {
    if (const std::string& cameo = table.cell(row, "cameo"); !is_open(cameo) && !is_cameo(cameo)) {
      report(table.name, row.line, "unknown CAMEO code '" + cameo + "'");
    }
  }

  void expect_code(const Table& table, const Row& row) {
    expect_root_and_mode(table, row);
    expect_cameo(table, row);
  }

  // A row of ontology/cameo.tsv; statements alone have no root, and CAMEO's own roots alone a name.
  void expect_event_code(const Table& table, const Row& row) {
    const std::string& code = table.cell(row, "code");
    const bool of_root = code.size() == 2;
    if (!is_cameo(of_root ? code + "0" : code)) {
      report(table.name, row.line, "unknown CAMEO code '" + code + "'");
    }
    if (is_open(table.cell(row, "label")) != of_root || is_open(table.cell(row, "name")) == of_root) {
      report(table.name, row.line, "'" + code + "': roots of two digits have a name, all other codes a label");
    }
    if (is_open(table.cell(row, "root")) != code.starts_with("01")) {
      report(table.name, row.line, "'" + code + "': statements (01) have no root, all others have one");
    } else if (!is_open(table.cell(row, "root"))) {
      expect_root_and_mode(table, row);
    }
    for (const std::string& context : split_values(table.cell(row, "contexts"))) {
      if (!is_open(context) && !parse_context(context)) {
        report(table.name, row.line, "unknown context '" + context + "'");
      }
    }
    for (const std::string& flag : split_values(table.cell(row, "flags"))) {
      if (!is_open(flag) && flag != "mutual" && flag != "root") {
        report(table.name, row.line, "unknown flag '" + flag + "'");
      }
    }
  }

  void expect_flags(const Table& table, const Row& row) {
    for (const std::string& flag : split_values(table.cell(row, "flags"))) {
      if (!is_open(flag) && !kFlags.contains(flag)) {
        report(table.name, row.line, "unknown flag '" + flag + "'");
      }
    }
  }

  void expect_brackets(const Table& table, const Row& row, const std::string& column, char open, char close) {
    const std::string shown = std::string(1, open) + "..." + close;
    const auto found = bracketed(table.cell(row, "example"), open, close);
    if (!found || std::any_of(found->begin(), found->end(), [](const std::string& text) { return text.empty(); })) {
      report(table.name, row.line, "the brackets " + shown + " of the example do not pair up");
    } else if (is_open(table.cell(row, column)) && !found->empty()) {
      report(table.name, row.line, "the frame leaves its " + column + " open, but the example brackets one: " + shown);
    } else if (!is_open(table.cell(row, column)) && found->empty()) {
      report(table.name, row.line, "the example brackets no " + column + ": " + shown);
    }
  }

  fs::path folder_;
  std::map<std::string, Table> tables_;
  std::set<std::string> country_codes_;
  std::set<std::string> organizations_;
  std::map<std::string, std::string> persons_;
  std::vector<Finding> findings_;
};

const std::map<std::string, Linter::Kind>& Linter::kinds() {
  static const std::vector<std::string> frame_columns = {"pattern", "source", "target", "root",   "mode",
                                                         "cameo",   "label",  "flags",  "example"};
  static const Kind frames = {
      frame_columns, {"pattern", "source", "target", "flags"}, [](Linter& linter, const Table& table, const Row& row) {
        linter.expect_frame(table, row);
      }};
  static const Kind weights = {
      {"feature", "weight"}, {"feature"}, [](Linter& linter, const Table& table, const Row& row) {
        const std::string& weight = table.cell(row, "weight");
        if (weight.empty() || weight.find_first_not_of("-.0123456789") != std::string::npos) {
          linter.report(table.name, row.line, "'" + weight + "' is no number");
        }
      }};
  static const std::map<std::string, Kind> kinds = {
      {"actors/states.tsv",
       {{"id", "iso3", "name", "type", "start", "end", "aliases", "adjectives", "demonyms", "capital", "seats"},
        {"id"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_id(table, row);
          if (const std::string& code = table.cell(row, "iso3"); !is_open(code) && !is_iso3(code)) {
            linter.report(table.name, row.line, "'" + code + "' is no ISO code of three capitals");
          }
          linter.expect_one_of(table, row, "type", {"state", "territory"});
          linter.expect_dates(table, row);
        }}},
      {"actors/state_forms.tsv",
       {{"state", "form", "start", "end"},
        {"state", "form", "start"},
        [](Linter& linter, const Table& table, const Row& row) { linter.expect_dates(table, row); }}},
      {"actors/organizations.tsv",
       {{"id", "name", "type", "country", "sector", "aliases", "descriptions"},
        {"id"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_id(table, row);
          linter.expect_one_of(table, row, "type", {"organization", "government", "group", "media"});
          linter.expect_country(table, row, false);
          linter.expect_sector(table, row);
        }}},
      {"actors/persons.tsv",
       {{"id", "name", "gender", "country", "office", "role", "sector", "start", "end", "aliases"},
        {"id", "role", "start"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_id(table, row);
          linter.expect_one_of(table, row, "gender", {"m", "f", "u", "-"});
          linter.expect_country(table, row, true);
          linter.expect_sector(table, row);
          linter.expect_dates(table, row);
          linter.expect_same_person(table, row);
        }}},
      {"actors/offices.tsv",
       {{"country", "office", "nouns", "start", "end", "holders", "note"},
        {"country", "office", "start"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_country(table, row, true);
          linter.expect_one_of(table, row, "office", kOffices);
          linter.expect_one_of(table, row, "holders", {"one", "several"});
          linter.expect_dates(table, row);
          if (is_open(table.cell(row, "nouns")) && is_open(table.cell(row, "note"))) {
            linter.report(table.name, row.line, "an office that nobody holds needs a note: who does its work");
          }
        }}},
      {"actors/titles.tsv",
       {{"title", "gender", "sector", "kind"},
        {"title"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_one_of(table, row, "gender", {"m", "f", "-"});
          linter.expect_sector(table, row);
          linter.expect_one_of(table, row, "kind", {"office", "rank", "honorific"});
        }}},
      {"actors/given_names.tsv",
       {{"name", "gender"},
        {"name"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_one_of(table, row, "gender", {"m", "f", "u"});
        }}},
      {"actors/groups.tsv",
       {{"noun", "plural", "type", "sector"},
        {"noun"},
        [](Linter& linter, const Table& table, const Row& row) {
          if (!parse_actor_type(table.cell(row, "type"))) {
            linter.report(table.name, row.line, "unknown type '" + table.cell(row, "type") + "'");
          }
          linter.expect_sector(table, row);
        }}},
      {"actors/weights.tsv", weights},
      {"lexicon/open_sides.tsv", weights},
      {"lexicon/verbs.tsv", frames},
      {"lexicon/nouns.tsv", frames},
      {"lexicon/adjectives.tsv", frames},
      {"lexicon/operators.tsv",
       {{"pattern", "pos", "operator", "flags", "example"},
        {"pattern", "pos"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_lower(table, row);
          linter.expect_one_of(table, row, "pos", kPartsOfSpeech);
          linter.expect_one_of(table, row, "operator", kOperators);
          if (is_open(table.cell(row, "example"))) {
            linter.report(table.name, row.line, "an operator needs an example");
          }
        }}},
      {"lexicon/claims.tsv",
       {{"word", "pos", "kind", "example"},
        {"word", "pos"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_one_of(table, row, "pos", kPartsOfSpeech);
          linter.expect_one_of(table, row, "kind", {"charge", "wrong", "hope", "duty"});
          linter.expect_brackets(table, row, "word", '[', ']');
          linter.expect_brackets(table, row, "word", '{', '}');
        }}},
      {"lexicon/accidents.tsv",
       {{"pattern", "pos", "example"},
        {"pattern", "pos"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_lower(table, row);
          linter.expect_one_of(table, row, "pos", kPartsOfSpeech);
          if (is_open(table.cell(row, "example"))) {
            linter.report(table.name, row.line, "an accident needs an example");
          }
        }}},
      {"lexicon/instruments.tsv", {{"word"}, {"word"}, [](Linter&, const Table&, const Row&) {}}},
      {"lexicon/confidence.tsv",
       {{"feature", "weight", "meaning"}, {"feature"}, [](Linter&, const Table&, const Row&) {}}},
      {"lexicon/contexts.tsv",
       {{"context", "pattern", "example"},
        {"context", "pattern"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_lower(table, row);
          if (!parse_context(table.cell(row, "context"))) {
            linter.report(table.name, row.line, "unknown context '" + table.cell(row, "context") + "'");
          }
          if (is_open(table.cell(row, "example"))) {
            linter.report(table.name, row.line, "a context needs an example");
          }
        }}},
      {"ontology/cameo.tsv",
       {{"code", "root", "mode", "contexts", "flags", "label", "name"},
        {"code"},
        [](Linter& linter, const Table& table, const Row& row) { linter.expect_event_code(table, row); }}},
      {"ontology/sectors.tsv",
       {{"sector", "noun", "type", "words"},
        {"sector"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_sector(table, row);
          if (!parse_actor_type(table.cell(row, "type"))) {
            linter.report(table.name, row.line, "unknown type '" + table.cell(row, "type") + "'");
          }
        }}},
      {"ontology/weis.tsv",
       {{"code", "root", "mode", "cameo", "name"},
        {"code"},
        [](Linter& linter, const Table& table, const Row& row) {
          linter.expect_meaning(table, row);
          linter.expect_cameo(table, row);
        }}},
      {"ontology/acts.tsv",
       {{"root", "mode", "inner", "cameo"},
        {"root", "mode", "inner"},
        [](Linter& linter, const Table& table, const Row& row) { linter.expect_code(table, row); }}},
      {"lexicon/sport.tsv", {{"word"}, {"word"}, [](Linter&, const Table&, const Row&) {}}},
  };
  return kinds;
}

}  // namespace

std::vector<std::string> lint_data(const fs::path& data_folder) { return Linter(data_folder).run(); }

}  // namespace entente::lint
