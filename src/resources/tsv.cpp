// Tables that people review: comment lines, one line of column names, rows. Worked example: with
//   #columns	title	gender
//   Queen	f
// the table has one row whose cells are "Queen" and "f" and whose rule is `actors/titles.tsv:2`.
#include <entente/resources/tsv.hpp>
#include <entente/resources/tsv_reader.hpp>

#include <utility>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/resources/columns_line.hpp>
#include <entente/resources/file.hpp>

namespace entente {

std::vector<std::string> split_values(std::string_view cell, char separator) {
  std::vector<std::string> values;
  for_each_value(cell, separator, [&](std::string_view value) { values.emplace_back(value); });
  return values;
}

std::size_t split_cells(std::string_view line, std::span<std::string_view> cells) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= line.size(); ++count) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    if (count < cells.size()) {
      const bool nothing = end - begin == 1 && line[begin] == '-';
      cells[count] = nothing ? std::string_view() : line.substr(begin, end - begin);
    }
    begin = end + 1;
  }
  return count;
}

TsvReader::TsvReader(const std::filesystem::path& data_folder, const std::string& name,
                     std::vector<std::string> columns)
    : columns_(std::move(columns)),
      bytes_(std::make_shared<const std::string>(
          read_file(data_folder / name, "the table " + name + " of the data folder"))),
      cells_(columns_.size()),
      rule_{std::make_shared<const std::string>(name), 0} {
  if (const auto bad = first_invalid_utf8(*bytes_)) {
    throw ResourceError(name, 0, "not UTF-8 at byte " + std::to_string(*bad));
  }
}

void TsvReader::refuse(const std::string& message) const { throw ResourceError(*rule_.file, rule_.line, message); }

void TsvReader::check_columns() const {
  std::vector<std::string> found = split_values(line_, '\t');
  found.erase(found.begin());
  if (found != columns_) {
    std::string expected;
    for (const std::string& column : columns_) {
      expected += (expected.empty() ? "" : " ") + column;
    }
    refuse("the columns are not the expected ones: " + expected);
  }
}

bool TsvReader::next() {
  const std::string_view bytes = *bytes_;
  while (at_ < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at_), bytes.size());
    line_ = bytes.substr(at_, end - at_);
    at_ = end + 1;
    ++rule_.line;
    line_.remove_suffix(line_.ends_with('\r') ? 1 : 0);
    if (names_columns(line_)) {
      check_columns();
      named_ = true;
    } else if (!line_.empty() && line_.front() != '#') {
      if (!named_) {
        refuse("a row before the `#columns` line");
      }
      if (const std::size_t count = split_cells(line_, cells_); count != cells_.size()) {
        refuse("expected " + std::to_string(cells_.size()) + " cells, found " + std::to_string(count));
      }
      return true;
    }
  }
  return false;
}

TsvTable::TsvTable(const std::filesystem::path& data_folder, const std::string& name,
                   const std::vector<std::string>& columns) {
  TsvReader reader(data_folder, name, columns);
  name_ = reader.rule().file;
  while (reader.next()) {
    rows_.push_back({{reader.cells().begin(), reader.cells().end()}, reader.rule()});
  }
}

}  // namespace entente
