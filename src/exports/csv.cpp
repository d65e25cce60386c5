// Tables that a spreadsheet opens without running anything.
// Worked example: the cell `=1+1, "two"` becomes `"'=1+1, ""two"""` between commas.
#include "csv.hpp"

#include <algorithm>

#include <entente/base/error.hpp>

#include "label_text.hpp"

namespace entente {

std::string harmless(std::string_view text) {
  // Apostrophes before the sign are counted in, so that no two texts become one.
  const std::size_t sign = text.find_first_not_of('\'');
  constexpr std::string_view kSigns = "=+-@\t\r\n";
  const bool dangerous = sign != std::string_view::npos && kSigns.find(text[sign]) != std::string_view::npos;
  return (dangerous ? "'" : "") + std::string(text);
}

std::string TableWriter::written(const Cell& cell) const {
  std::string text = text_of(cell);
  if (std::holds_alternative<std::string>(cell)) {
    text = harmless(label_text::well_formed(text));
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
