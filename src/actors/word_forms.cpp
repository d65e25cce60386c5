// Forms of names that compare equal. Worked example: "Erdoğan" and "Erdogan" both fold to "Erdogan", whose slug is "erdogan".
#include <entente/actors/word_forms.hpp>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf.h>

#include <algorithm>

#include <entente/base/ascii.hpp>
#include <entente/base/checksum.hpp>
#include <entente/base/utf8.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

// Without a branch, so that compilers look at many bytes at once.
bool is_ascii(std::string_view text) {
  unsigned char bits = 0;
  for (const char c : text) {
    bits = static_cast<unsigned char>(bits | static_cast<unsigned char>(c));
  }
  return bits < 0x80U;
}

bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

// Letters that canonical decomposition leaves whole.
char16_t plain_letter(char16_t c) {
  switch (c) {
    case u'\u2018':
    case u'\u2019':
      return u'\'';
    case u'\u00A0':
    case u'\u202F':
      return u' ';
    case u'\u2010':
    case u'\u2011':
      return u'-';
    case u'ø':
      return u'o';
    case u'Ø':
      return u'O';
    case u'ł':
      return u'l';
    case u'Ł':
      return u'L';
    case u'ı':
      return u'i';
    case u'đ':
      return u'd';
    case u'Đ':
      return u'D';
    default:
      return c;
  }
}

// Whether the only blanks are single ones between words, as in nearly every name.
bool has_plain_blanks(std::string_view text) {
  char before = ' ';
  return std::all_of(text.begin(), text.end(), [&](char c) {
    const bool two = c == ' ' && before == ' ';
    before = c;
    return !two && c != '\n' && c != '\t' && c != '\r';
  });
}

std::string collapse_blanks(std::string_view text) {
  if (has_plain_blanks(text)) {
    return std::string(text);
  }
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

// Characters that no reader sees and that formats cannot all carry: joiners, overrides of writing direction, control characters, U+FFFE and its like.
bool is_unseen(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_FORMAT_CHAR || type == U_CONTROL_CHAR || U_IS_UNICODE_NONCHAR(c) ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string without_unseen(std::string_view text) {  // UTF-8
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, byte_count] = decode_utf8(text, at);
    if (!is_unseen(static_cast<UChar32>(code_point))) {
      kept.append(text.substr(at, byte_count));
    }
    at += byte_count;
  }
  return kept;
}

}  // namespace

std::string fold_accents(std::string_view text) {
  if (is_ascii(text)) {
    return collapse_blanks(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString decomposed = U_SUCCESS(status) ? decomposer->normalize(source, status) : source;
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < decomposed.length(); ++i) {
    const char16_t c = decomposed.charAt(i);
    if (u_charType(c) != U_NON_SPACING_MARK && c != u'\u00AD') {
      kept.append(plain_letter(c));
    }
  }
  std::string bytes;
  kept.toUTF8String(bytes);
  return collapse_blanks(bytes);
}

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : lower_ascii(without_unseen(fold_accents(text)))) {
    if (is_ascii_lower(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U) {
      out.push_back(c);
    } else if (c != '\'' && c != '.' && !out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  while (!out.empty() && out.back() == '-') {
    out.pop_back();
  }
  if (out.empty()) {  // "!!!" and "???" are two
    Checksum sum;
    sum.add(text);
    return "unnamed-" + sum.hex(6);
  }
  return out;
}

bool is_reflexive(std::string_view word) {
  const std::string form = lower_ascii(word.substr(word.size() - std::min<std::size_t>(word.size(), 6)));
  return form.ends_with("self") || form == "selves";
}

bool is_capitalised(std::string_view word) {
  if (word.empty()) {
    return false;
  }
  if (static_cast<unsigned char>(word.front()) < 0x80U) {
    return is_ascii_upper(word.front());
  }
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  return u_isupper(text.char32At(0)) != 0;
}

bool is_all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (is_ascii_lower(c)) {
      return false;
    }
    letters += is_ascii_upper(c) ? 1U : 0U;
  }
  return letters >= 2;
}

bool is_calendar_word(std::string_view word) {
  return is_one_of(word,
                   {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
                    "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"});
}

bool is_place_noun(std::string_view lemma) {
  return is_one_of(
      lemma, {"city", "town", "village", "island", "region", "province", "district", "capital", "county", "valley",
              "port", "municipality", "suburb", "peninsula", "settlement", "metropolis", "archipelago"});
}

bool is_company_suffix(std::string_view word) {
  return is_one_of(word,
                   {"Inc", "Inc.", "Corp", "Corp.", "Co",   "Co.", "Ltd",  "Ltd.", "LLC", "LLP", "PLC", "Plc", "plc",
                    "SA",  "SAS",  "AG",   "NV",    "GmbH", "SpA", "S.A.", "N.V.", "AB",  "Oyj", "Bhd", "KK"});
}

}  // namespace entente
