// The lines of PETRARCH. Worked example: `+SECRETARY-GENERAL_KOFI_ANNAN_ ; UN` is the text `+SECRETARY-GENERAL_KOFI_ANNAN_`.
#include <entente/resources/petrarch_lines.hpp>

#include <algorithm>

#include <entente/base/utf8.hpp>

namespace entente {

namespace {

constexpr std::string_view kMarkupBegin = "<!--";
constexpr std::string_view kMarkupEnd = "-->";

std::string from_latin1(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    append_utf8(text, static_cast<unsigned char>(c));
  }
  return text;
}

// `#` and `;` begin a comment outside of brackets, behind a blank, a bracket, a brace or nothing: "COACUTE;RDOBA" is no comment.
std::string_view without_comment(std::string_view line) {
  bool inside = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    inside = line[i] == '[' || (inside && line[i] != ']');
    const bool free = i == 0 || is_blank(line[i - 1]) || line[i - 1] == ']' || line[i - 1] == '}';
    if (line[i] == '#' && (free || !inside)) {
      return inside && line.substr(i).starts_with("###]") ? line : line.substr(0, i);
    }
    if (line[i] == ';' && free && !inside) {
      return line.substr(0, i);
    }
  }
  return line;
}

}  // namespace

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

bool PetrarchLines::next() {
  if (at_ >= bytes_.size()) {
    return false;
  }
  const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
  const std::string_view raw = bytes_.substr(at_, end - at_);
  at_ = end + 1;
  latin1_ = first_invalid_utf8(raw).has_value();
  std::string line = latin1_ ? from_latin1(raw) : std::string(raw);
  if (in_markup_ || line.find(kMarkupBegin) != std::string::npos) {
    cut_markup(line);
  }
  text_ = std::string(trimmed(without_comment(line)));
  return true;
}

void PetrarchLines::cut_markup(std::string& line) {
  std::string kept;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t found = line.find(in_markup_ ? kMarkupEnd : kMarkupBegin, at);
    if (!in_markup_) {
      kept += line.substr(at, found - at);
    }
    if (found == std::string::npos) {
      break;
    }
    at = found + (in_markup_ ? kMarkupEnd : kMarkupBegin).size();
    in_markup_ = !in_markup_;
  }
  line = kept;
}

}  // namespace entente
