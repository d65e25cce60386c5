#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/resources/line_book.hpp>

namespace entente {

// A table of a user's own: TSV whose `#columns` line names the columns of the rows below it, in any order and number. A row that cannot be taken becomes a
// problem of its line, and the others are read.
// Takes/gives  UTF-8 TSV -> one call a row, which asks for its cells by column; a cell `-` is given back as "".
// Errors       none are thrown here: finish() tells what became of each line.
// Cost         O(bytes).
// Tests        tests/resources/user_table_test.cpp
class UserTable {
 public:
  // What is wrong, or "".
  using Fault = std::string;

  // `known`: all columns there are; `lacking`: what is wrong with columns of which each is known.
  UserTable(std::vector<std::string_view> known, std::function<Fault(const UserTable&)> lacking)
      : known_(std::move(known)), lacking_(std::move(lacking)) {}

  void read(std::string_view bytes, const std::function<Fault()>& take_row);

  // Of the row that is being taken.
  [[nodiscard]] const std::string& cell(std::string_view column) const;  // "" too where there is no such column
  [[nodiscard]] bool has(std::string_view column) const;
  [[nodiscard]] std::uint32_t line() const { return book_.line(); }  // from 1

  [[nodiscard]] LineReport finish() && { return std::move(book_).finish(); }

 private:
  [[nodiscard]] Fault take_columns(std::string_view line);
  [[nodiscard]] Fault split(std::string_view line);

  std::vector<std::string_view> known_;
  std::function<Fault(const UserTable&)> lacking_;
  LineBook book_;
  std::vector<std::string> columns_;
  std::map<std::string, std::string, std::less<>> cells_;
};

}  // namespace entente
