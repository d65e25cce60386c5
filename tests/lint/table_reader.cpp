// Tables as files. Worked example: of a table whose comment says neither `Source` nor `Licence` and whose line 7 has a tab too many it reports line 0 twice ("the comment on
// top does not give the source") and line 7 ("expected 9 cells, found 10"), and reads the other rows.
#include "lint/table_reader.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <utility>

#include <entente/base/utf8.hpp>
#include <entente/resources/tsv.hpp>

namespace entente::lint {

namespace {

void check_line_ends(const std::string& name, const std::string& bytes, std::vector<Finding>& findings) {
  if (bytes.find('\r') != std::string::npos) {
    findings.push_back({name, 0, "has carriage returns; lines end in a line feed"});
  }
  if (bytes.empty() || bytes.back() != '\n') {
    findings.push_back({name, 0, "does not end in a line feed"});
  }
}

void read_line(Table& table, const std::string& line, std::size_t number, std::vector<Finding>& findings) {
  if (line.starts_with("#columns\t")) {
    table.columns = split_values(line, '\t');
    table.columns.erase(table.columns.begin());
  } else if (line.starts_with("#")) {
    table.comments += line + "\n";
  } else if (!line.empty()) {
    Row row{number, split_values(line, '\t')};
    if (row.cells.size() != table.columns.size()) {
      findings.push_back(
          {table.name, number,
           "expected " + std::to_string(table.columns.size()) + " cells, found " + std::to_string(row.cells.size())});
      return;
    }
    table.rows.push_back(std::move(row));
  }
}

void check_comments(const std::string& name, std::string comments, std::vector<Finding>& findings) {
  std::transform(comments.begin(), comments.end(), comments.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const std::string word : {"source", "licence", "review"}) {
    if (comments.find(word) == std::string::npos) {
      findings.push_back({name, 0, "the comment on top does not give the " + word});
    }
  }
}

}  // namespace

std::optional<Table> read_table(const std::filesystem::path& folder, const std::string& name,
                                std::vector<Finding>& findings) {
  std::ifstream in(folder / name, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (const auto bad = first_invalid_utf8(bytes)) {
    const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    findings.push_back({name, static_cast<std::size_t>(lines) + 1, "not UTF-8"});
    return std::nullopt;
  }
  check_line_ends(name, bytes, findings);
  Table table;
  table.name = name;
  const std::vector<std::string> lines = split_values(bytes, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    read_line(table, lines[i], i + 1, findings);
  }
  check_comments(name, table.comments, findings);
  if (table.columns.empty()) {
    findings.push_back({name, 0, "has no `#columns` line"});
    return std::nullopt;
  }
  return table;
}

}  // namespace entente::lint
