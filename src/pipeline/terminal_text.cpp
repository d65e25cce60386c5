// Text for terminals, code point by code point, by its Unicode category.
// Worked example: "Putin<ESC>[31m met\nTrump" becomes "Putin\uFFFD[31m met Trump": the escape sequence is dead without its first byte.
#include <entente/pipeline/terminal_text.hpp>

#include <algorithm>

#include <unicode/uchar.h>

#include <entente/base/utf8.hpp>

namespace entente {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "\u2026";

// What stands for a code point on the terminal; 0 for nothing.
char32_t harmless(char32_t code_point) {
  const auto value = static_cast<UChar32>(code_point);
  if (u_isUWhiteSpace(value) != 0) {
    return U' ';
  }
  switch (u_charType(value)) {
    case U_CONTROL_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
      return kReplacement;
    case U_FORMAT_CHAR:
      return 0;
    default:
      return code_point;
  }
}

std::size_t columns_of(char32_t code_point) {
  const auto value = static_cast<UChar32>(code_point);
  switch (u_charType(value)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// The byte length of the longest beginning of `text` that fits into `width` columns.
std::size_t fitting_prefix(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const DecodedCodePoint next = decode_utf8(text, at);
    columns += columns_of(next.code_point);
    if (columns > width) {
      break;
    }
    at += next.byte_count;
  }
  return at;
}

// Where to cut `text` so that its beginning fits: at the last blank, or inside a word that is wider than a line.
std::size_t cut_at_blank(std::string_view text, std::size_t width) {
  const std::size_t fits = fitting_prefix(text, width);
  if (fits == text.size() || text[fits] == ' ') {
    return fits;
  }
  const std::size_t blank = text.substr(0, fits).rfind(' ');
  if (blank != std::string_view::npos && blank != 0) {
    return blank;
  }
  return std::max<std::size_t>(fits, decode_utf8(text, 0).byte_count);
}

}  // namespace

std::string terminal_safe(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint next = decode_utf8(text, at);
    at += next.byte_count;
    const char32_t shown = harmless(next.code_point);
    if (shown == 0 || (shown == U' ' && (safe.empty() || safe.back() == ' '))) {
      continue;
    }
    append_utf8(safe, shown);
  }
  if (!safe.empty() && safe.back() == ' ') {
    safe.pop_back();
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint next = decode_utf8(text, at);
    columns += columns_of(next.code_point);
    at += next.byte_count;
  }
  return columns;
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t width, std::size_t max_lines) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() < max_lines) {
    if (lines.size() + 1 == max_lines && display_width(text) > width) {
      const std::size_t end = fitting_prefix(text, width > 0 ? width - 1 : 0);
      lines.push_back(std::string(text.substr(0, end)) + std::string(kEllipsis));
      return lines;
    }
    const std::size_t end = cut_at_blank(text, width);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end, text.size()));
    if (!text.empty() && text.front() == ' ') {
      text.remove_prefix(1);
    }
  }
  return lines;
}

}  // namespace entente
