// Code points by what they do in a word, from the Unicode character database through ICU.
// Worked example: in "naïve\u00A0idea" the no-break space is a blank, so there are two words.
#include "characters.hpp"

#include <array>

#include <unicode/uchar.h>

#include <entente/base/utf8.hpp>

namespace entente::text_detail {

namespace {

CharKind slow_kind(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  if (code == 0x2019U || code == 0x2BCU || code == U'\'') {
    return CharKind::apostrophe;
  }
  if (code == U'-' || code == 0x2010U || code == 0x2011U) {
    return CharKind::hyphen;
  }
  // U+200B and U+2060 to U+2064 and the byte-order mark take no room but part nothing that should stay one word: blanks.
  if (u_isUWhiteSpace(c) != 0 || code == 0x200BU || code == 0xFEFFU || (code >= 0x2060U && code <= 0x2064U)) {
    return CharKind::blank;
  }
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
      return CharKind::blank;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:  // soft hyphen, joiners, direction marks
      return CharKind::joiner;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharKind::digit;
    default:
      return u_isalpha(c) != 0 ? CharKind::letter : CharKind::other;
  }
}

template <typename Change>
std::string changed(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint point = decode_utf8(text, at);
    append_utf8(out, change(point.code_point));
    at += point.byte_count;
  }
  return out;
}

}  // namespace

CharKind kind_of(char32_t code) {
  static const auto table = [] {
    std::array<CharKind, 128> kinds{};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      kinds[i] = slow_kind(static_cast<char32_t>(i));
    }
    return kinds;
  }();
  return code < table.size() ? table[code] : slow_kind(code);
}

bool is_blank(char32_t code) { return kind_of(code) == CharKind::blank; }
bool is_upper(char32_t code) {
  return u_isupper(static_cast<UChar32>(code)) != 0 || u_istitle(static_cast<UChar32>(code)) != 0;
}
bool is_lower(char32_t code) { return u_islower(static_cast<UChar32>(code)) != 0; }
char32_t to_lower(char32_t code) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code))); }

std::string lower_case(std::string_view text) { return changed(text, to_lower); }
std::string upper_case(std::string_view text) {
  return changed(text, [](char32_t code) { return static_cast<char32_t>(u_toupper(static_cast<UChar32>(code))); });
}

std::vector<Character> decode(std::string_view body, ByteSpan span) {
  std::vector<Character> characters;
  characters.reserve(span.byte_count());
  for (std::uint32_t at = span.begin; at < span.end;) {
    const DecodedCodePoint point = decode_utf8(body, at);
    characters.push_back({point.code_point, at, kind_of(point.code_point)});
    at += point.byte_count;
  }
  return characters;
}

char32_t first_code(std::string_view token) { return token.empty() ? U'\0' : decode_utf8(token, 0).code_point; }
bool starts_upper(std::string_view token) { return is_upper(first_code(token)); }
bool starts_lower(std::string_view token) { return is_lower(first_code(token)); }
bool starts_digit(std::string_view token) { return kind_of(first_code(token)) == CharKind::digit; }

bool has_letter(std::string_view token) {
  for (std::size_t at = 0; at < token.size();) {
    const DecodedCodePoint point = decode_utf8(token, at);
    if (kind_of(point.code_point) == CharKind::letter) {
      return true;
    }
    at += point.byte_count;
  }
  return false;
}

bool is_all_caps(std::string_view token) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < token.size();) {
    const DecodedCodePoint point = decode_utf8(token, at);
    if (is_lower(point.code_point)) {
      return false;
    }
    letters += kind_of(point.code_point) == CharKind::letter ? 1U : 0U;
    at += point.byte_count;
  }
  return letters >= 2;
}

bool is_only_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint point = decode_utf8(text, at);
    if (!is_blank(point.code_point)) {
      return false;
    }
    at += point.byte_count;
  }
  return true;
}

}  // namespace entente::text_detail
