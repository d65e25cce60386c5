// Worked example: rows {"actor", "in"}, {"Norhaven", "12"} become "actor     in" and "Norhaven  12".
#include "text_table.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "label_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kWidest = 34;

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TextTable::TextTable(std::vector<std::string> titles, std::size_t left_columns) : left_columns_(left_columns) {
  row(std::move(titles));
}

void TextTable::row(std::vector<std::string> cells) {
  for (std::string& cell : cells) {
    cell = label_text::shorten(label_text::clean(cell), kWidest);
  }
  rows_.push_back(std::move(cells));
}

void TextTable::write(std::ostream& out) const {
  std::vector<std::size_t> widths;
  for (const auto& cells : rows_) {
    widths.resize(std::max(widths.size(), cells.size()), 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(cells[i]));
    }
  }
  for (const auto& cells : rows_) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string blanks(widths[i] - width_of(cells[i]), ' ');
      line += (i == 0 ? "" : "  ") + (i < left_columns_ ? cells[i] + blanks : blanks + cells[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

std::string fixed(double value, int digits) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value == 0.0 ? 0.0 : value);
  return buffer.data();
}

}  // namespace entente
