// Patterns within a run of characters without blanks: addresses, numbers, clitics.
// Worked example: in the chunk "(https://example.org)." the address begins at 1 and ends before the bracket, which was not opened inside it.
#include "chunks.hpp"

namespace entente::text_detail {

namespace {

constexpr std::array<std::u32string_view, 6> kClitics = {U"s", U"m", U"d", U"re", U"ve", U"ll"};
constexpr std::array<std::u32string_view, 8> kDomains = {U"com", U"org", U"net", U"gov", U"edu", U"co", U"uk", U"info"};
constexpr std::array<std::u32string_view, 5> kUrlBegins = {U"http://", U"https://", U"ftp://", U"www.", U"mailto:"};

}  // namespace

void Chunks::enter_chunk(std::size_t at) {
  chunk_begin_ = at;
  chunk_end_ = at;
  chunk_has_at_sign_ = false;
  while (chunk_end_ < chars_.size() && chars_[chunk_end_].kind != CharKind::blank) {
    chunk_has_at_sign_ = chunk_has_at_sign_ || chars_[chunk_end_].code == U'@';
    ++chunk_end_;
  }
  no_email_before_ = at;
}

// A web address runs to the end of its chunk, less the punctuation that closes the sentence around it.
std::size_t Chunks::url_end(std::size_t at) const {
  const bool begins = (at == chunk_begin_ || !is_word(at - 1)) && is_letter(at) &&
                      std::any_of(kUrlBegins.begin(), kUrlBegins.end(), [&](std::u32string_view begin) {
                        return matches(at, begin) && is_word(at + begin.size());
                      });
  if (!begins) {
    return at;
  }
  bool opened = false;
  std::size_t end = at;
  while (end < chunk_end_ && code(end) != U'"' && code(end) != U'<' && code(end) != U'>' && code(end) != 0x201DU) {
    opened = opened || code(end) == U'(';
    ++end;
  }
  static constexpr std::u32string_view kClosing = U".,;:!?'\u2019]}";
  while (end > at + 1 &&
         (kClosing.find(code(end - 1)) != std::u32string_view::npos || (code(end - 1) == U')' && !opened))) {
    --end;
  }
  return end;
}

std::size_t Chunks::email_end(std::size_t at) {
  if (!chunk_has_at_sign_ || at < no_email_before_ || !is_word(at)) {
    return at;
  }
  std::size_t sign = at;
  while (is_word(sign) || code(sign) == U'.' || code(sign) == U'_' || code(sign) == U'-' || code(sign) == U'+' ||
         code(sign) == U'%') {
    ++sign;
  }
  if (code(sign) != U'@' || !is_word(sign + 1)) {
    no_email_before_ = sign + 1;  // no word before here can be one: keeps the scan linear
    return at;
  }
  std::size_t end = sign + 1;
  while (is_word(end) || ((code(end) == U'.' || code(end) == U'-' || code(end) == U'_') && is_word(end + 1))) {
    ++end;
  }
  return end;
}

std::size_t Chunks::tag_end(std::size_t at) const {
  while (is_word(at) || code(at) == U'_' || (code(at) == U'.' && is_letter(at + 1))) {
    ++at;
  }
  return at;
}

std::size_t Chunks::number_end(std::size_t at) const {
  while (is_digit(at) || ((code(at) == U',' || code(at) == U'.') && is_digit(at + 1))) {
    ++at;
  }
  return at;
}

std::size_t Chunks::emoticon_end(std::size_t at) const {
  if ((code(at) != U':' && code(at) != U';' && code(at) != U'=') ||
      (at > chunk_begin_ && (is_word(at - 1) || code(at - 1) == U'('))) {
    return at;
  }
  std::size_t end = at + 1;
  end += code(end) == U'-' ? 1U : 0U;
  static constexpr std::u32string_view kMouths = U")(DP";
  return end + 1 == chunk_end_ && kMouths.find(code(end)) != std::u32string_view::npos ? end + 1 : at;
}

// 713-853-3989, 345-9945, 1-800-555-0100, 2005-03-09: groups of digits that stay one token; the end of it, or `at`.
std::size_t Chunks::digit_groups_end(std::size_t at) const {
  std::array<std::size_t, 5> sizes{};
  std::size_t groups = 0;
  std::size_t i = at;
  while (groups < sizes.size()) {
    const std::size_t begin = i;
    while (i < begin + 5 && is_digit(i)) {
      ++i;
    }
    if (i == begin) {
      return at;
    }
    sizes[groups++] = i - begin;
    if (kind(i) != CharKind::hyphen) {
      break;
    }
    ++i;
  }
  if (is_word(i)) {
    return at;
  }
  const bool phone = groups >= 2 && sizes[groups - 1] == 4 && sizes[groups - 2] == 3;
  const bool date = groups == 3 && sizes[0] == 4 && sizes[1] == 2 && sizes[2] == 2;
  return phone || date ? i : at;
}

// The end of a clitic that begins with the apostrophe at `at` ("'s", "'ve"), or `at`.
std::size_t Chunks::clitic_end(std::size_t at) const {
  std::size_t end = at + 1;
  while (end < at + 4 && is_letter(end)) {
    ++end;
  }
  const bool closed = !is_word(end) && code(end) != U'-';
  return closed && is_one_of(at + 1, end, kClitics, true) ? end : at;
}

// Length of the segment (letters and digits) that begins at `at`, counted to at most 16.
std::size_t Chunks::segment(std::size_t at) const {
  std::size_t i = at;
  while (i < at + 16 && is_word(i)) {
    ++i;
  }
  return i - at;
}

// Does ".com" or another common ending of an address follow at `at`?
bool Chunks::is_domain(std::size_t at) const {
  return code(at) == U'.' && is_one_of(at + 1, at + 1 + segment(at + 1), kDomains, true);
}

bool Chunks::is_domain_name(std::size_t begin, std::size_t end) const { return is_one_of(begin, end, kDomains, true); }

}  // namespace entente::text_detail
