// Tables that a spreadsheet opens without running anything.
// Worked example: the cell `=1+1, "two"` becomes `"'=1+1, ""two"""` between commas.
#include "csv.hpp"

#include <algorithm>
#include <array>

#include <entente/base/error.hpp>

#include "label_text.hpp"

namespace entente {

std::string harmless(std::string_view text, Separator separator) {
  // Apostrophes before the sign are counted in, so that no two texts become one.
  const std::string_view rest = text.substr(std::min(text.find_first_not_of('\''), text.size()));
  constexpr std::string_view kSigns = "=+-@\t\r\n";
  // = + - @ of full width, which some spreadsheets take for the narrow ones.
  constexpr std::array<std::string_view, 4> kWideSigns = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  const bool quotes = separator == Separator::tab && rest.starts_with('"');
  const bool dangerous = !rest.empty() && (quotes || kSigns.find(rest.front()) != std::string_view::npos ||
                                           std::any_of(kWideSigns.begin(), kWideSigns.end(),
                                                       [&](std::string_view sign) { return rest.starts_with(sign); }));
  return (dangerous ? "'" : "") + std::string(text);
}

std::string TableWriter::written(const Cell& cell) const {
  std::string text = text_of(cell);
  if (std::holds_alternative<std::string>(cell)) {
    text = harmless(label_text::neutral(text), separator_);
  }
  text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
  if (!keep_line_breaks_) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  }
  if (separator_ == Separator::tab || text.find_first_of(",;\"\n\r\t ") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    quoted.append(c == '"' ? 2 : 1, c);
  }
  return quoted + "\"";
}

void TableWriter::row(const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) {
      out_ << static_cast<char>(separator_);
    }
    out_ << written(cells[i]);
  }
  out_ << '\n';
}

void TableWriter::finish() {
  out_.flush();
  if (!out_) {
    throw ExportError("table: the stream does not take more bytes");
  }
}

}  // namespace entente
