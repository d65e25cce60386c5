// Users' own tables. Worked example: under `#columns	name	sector` the row `Tobor Vanek	OPP` has the cells name and sector; the row `Tobor Vanek` is a problem of its
// line ("expected 2 cells, found 1"), and so is every row below a `#columns` line that cannot do.
#include <entente/resources/user_table.hpp>

#include <algorithm>

#include <entente/base/utf8.hpp>
#include <entente/resources/columns_line.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

void UserTable::read(std::string_view bytes, const std::function<Fault()>& take_row) {
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    book_.begin_line();
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    const bool is_header = names_columns(line);
    if (!is_header && (line.empty() || line.front() == '#')) {
      continue;
    }
    Fault fault = is_header ? take_columns(line) : split(line);
    if (!is_header && fault.empty()) {
      fault = take_row();
    }
    if (!fault.empty()) {
      book_.skip(book_.line(), fault);
    } else if (!is_header) {
      book_.imported(book_.line());
    }
  }
}

UserTable::Fault UserTable::take_columns(std::string_view line) {
  columns_ = split_values(line, '\t');
  columns_.erase(columns_.begin());
  std::string unknown;
  for (const std::string& column : columns_) {
    const bool known = std::find(known_.begin(), known_.end(), column) != known_.end();
    unknown += known ? "" : (unknown.empty() ? "" : ", ") + column;
  }
  Fault fault =
      unknown.empty() ? lacking_(*this) : "unknown columns: " + unknown + " (see README.md in the data folder)";
  if (!fault.empty()) {
    columns_.clear();
  }
  return fault;
}

UserTable::Fault UserTable::split(std::string_view line) {
  if (const auto bad = first_invalid_utf8(line)) {
    return "not UTF-8 at byte " + std::to_string(*bad) + " of the line";
  }
  if (columns_.empty()) {
    return "a row without a `#columns` line that holds for it";
  }
  std::vector<std::string> values = split_values(line, '\t');
  if (values.size() != columns_.size()) {
    return "expected " + std::to_string(columns_.size()) + " cells, found " + std::to_string(values.size());
  }
  cells_.clear();
  for (std::size_t i = 0; i < values.size(); ++i) {
    cells_[columns_[i]] = values[i] == "-" ? std::string() : std::move(values[i]);
  }
  return {};
}

bool UserTable::has(std::string_view column) const {
  return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
}

const std::string& UserTable::cell(std::string_view column) const {
  static const std::string kNone;
  const auto found = cells_.find(column);
  return found == cells_.end() ? kNone : found->second;
}

}  // namespace entente
