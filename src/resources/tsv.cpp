// Tables that people review: comment lines, one line of column names, rows. Worked example: with
//   #columns	title	gender
//   Queen	f
// the table has one row whose cells are "Queen" and "f" and whose rule is `actors/titles.tsv:2`.
#include <entente/resources/tsv.hpp>

#include <fstream>
#include <iterator>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>

namespace entente {

namespace {

std::string read_whole(const std::filesystem::path& path, const std::string& name) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw ResourceError(path.string(), 0, "cannot open this table of the data folder (expected " + name + ")");
  }
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) {
    throw ResourceError(path.string(), 0, "cannot read this table");
  }
  return bytes;
}

void check_columns(std::string_view line, const std::vector<std::string>& columns, const std::string& name,
                   std::uint32_t line_number) {
  std::vector<std::string> found = split_values(line, '\t');
  found.erase(found.begin());
  if (found != columns) {
    std::string expected;
    for (const std::string& column : columns) {
      expected += (expected.empty() ? "" : " ") + column;
    }
    throw ResourceError(name, line_number, "the columns are not the expected ones: " + expected);
  }
}

}  // namespace

std::vector<std::string> split_values(std::string_view cell, char separator) {
  std::vector<std::string> values;
  if (cell.empty()) {
    return values;
  }
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = cell.find(separator, begin);
    values.emplace_back(cell.substr(begin, end - begin));
    if (end == std::string_view::npos) {
      return values;
    }
    begin = end + 1;
  }
}

TsvTable::TsvTable(const std::filesystem::path& data_folder, const std::string& name,
                   const std::vector<std::string>& columns)
    : name_(std::make_shared<const std::string>(name)) {
  const std::string bytes = read_whole(data_folder / name, name);
  if (const auto bad = first_invalid_utf8(bytes)) {
    throw ResourceError(name, 0, "not UTF-8 at byte " + std::to_string(*bad));
  }
  bool named = false;
  std::uint32_t line_number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line(bytes.data() + begin, end - begin);
    begin = end + 1;
    ++line_number;
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    if (line.starts_with("#columns")) {
      check_columns(line, columns, name, line_number);
      named = true;
      continue;
    }
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (!named) {
      throw ResourceError(name, line_number, "a row before the `#columns` line");
    }
    TsvRow row{split_values(line, '\t'), RuleId{name_, line_number}};
    if (row.cells.size() != columns.size()) {
      throw ResourceError(
          name, line_number,
          "expected " + std::to_string(columns.size()) + " cells, found " + std::to_string(row.cells.size()));
    }
    for (std::string& cell : row.cells) {
      if (cell == "-") {
        cell.clear();
      }
    }
    rows_.push_back(std::move(row));
  }
}

}  // namespace entente
