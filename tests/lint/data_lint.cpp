// The tables as people get them wrong. Worked example: with the rows `b ...` in line 7 and `a ...` in line 8 of lexicon/verbs.tsv it says
// `lexicon/verbs.tsv:8: 'a' stands after 'b': rows are sorted by their first column`. Here stand the checks of every table; what a table of a kind must fulfil beside them
// says table_kinds.hpp.
#include "lint/data_lint.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <entente/resources/tsv.hpp>

#include "lint/cells.hpp"
#include "lint/office_holders.hpp"
#include "lint/table.hpp"
#include "lint/table_kinds.hpp"
#include "lint/table_reader.hpp"

namespace entente::lint {

namespace {

namespace fs = std::filesystem;

class Linter {
 public:
  explicit Linter(fs::path folder) : folder_(std::move(folder)) {
    for (TableKinds kinds : {actor_tables(names_), lexicon_tables(), ontology_tables()}) {
      kinds_.merge(kinds);
    }
  }
  ~Linter() = default;
  Linter(const Linter&) = delete;
  Linter& operator=(const Linter&) = delete;

  std::vector<std::string> run() {
    read_tables();
    collect_names();
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
  void report(const std::string& table, std::size_t line, const std::string& message) {
    findings_.push_back({table, line, message});
  }

  void read_tables() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_)) {
      if (entry.is_regular_file() && entry.path().extension() == ".tsv") {
        names.push_back(entry.path().lexically_relative(folder_).generic_string());
      }
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (std::optional<Table> table = read_table(folder_, name, findings_)) {
        tables_.emplace(name, std::move(*table));
      }
    }
  }

  void collect_names() {
    if (const auto states = tables_.find("actors/states.tsv");
        states != tables_.end() && states->second.columns.size() > 1) {
      for (const Row& row : states->second.rows) {
        names_.country_codes.insert(row.cells[1]);
      }
    }
    if (const auto bodies = tables_.find("actors/organizations.tsv"); bodies != tables_.end()) {
      for (const Row& row : bodies->second.rows) {
        names_.organizations.insert(row.cells[0]);
      }
    }
  }

  void check(const Table& table) {
    const auto kind = kinds_.find(table.name);
    const bool known = kind != kinds_.end();
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
        kind->second.check({table, row, findings_});
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
  [[nodiscard]] bool is_sound(const Table& table) const {
    return table.columns == kinds_.at(table.name).columns &&
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

  fs::path folder_;
  ActorNames names_;
  TableKinds kinds_;
  std::map<std::string, Table> tables_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<std::string> lint_data(const fs::path& data_folder) { return Linter(data_folder).run(); }

}  // namespace entente::lint
