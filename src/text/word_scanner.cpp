// Tokens as the English UD treebanks (EWT, GUM) cut them, in one pass from left to right over runs of non-blank characters.
// Worked example: `Gen. Smith's U.S.-led force didn't re-enter.` is
//   Gen. | Smith | 's | U.S. | - | led | force | did | n't | re-enter | .
// Hyphens part compounds except after a few prefixes, slashes part words but not dates, abbreviations keep their stop.
#include "word_scanner.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "chunks.hpp"

namespace entente::text_detail {

namespace {

constexpr std::array<std::u32string_view, 34> kUnits = {U"m",   U"k",  U"K",  U"M",  U"mm", U"bn", U"b",  U"B",  U"t",
                                                        U"pm",  U"am", U"PM", U"AM", U"ft", U"kg", U"km", U"cm", U"mg",
                                                        U"ml",  U"g",  U"x",  U"C",  U"F",  U"Hz", U"hz", U"ha", U"mph",
                                                        U"kph", U"GB", U"MB", U"TB", U"kW", U"MW", U"tn"};

class Scanner : private Chunks {
 public:
  Scanner(std::string_view body, ByteSpan span, const TextTables& tables, std::vector<ByteSpan>& tokens)
      : Chunks(body, span), tables_(tables), tokens_(tokens) {}

  void run() {
    std::size_t at = 0;
    while (at < size()) {
      if (is_blank_at(at)) {
        ++at;
        continue;
      }
      enter_chunk(at);
      while (at < chunk_end()) {
        at = scan_one(at);
      }
    }
  }

 private:
  std::size_t emit(std::size_t begin, std::size_t end) {
    while (kind(end) == CharKind::joiner) {
      ++end;  // a combining mark or a variation selector after a symbol
    }
    tokens_.push_back({byte(begin), byte(end)});
    return end;
  }

  std::size_t scan_one(std::size_t at) {
    if (const std::size_t end = url_end(at); end != at) {
      return emit(at, end);
    }
    if (const std::size_t end = email_end(at); end != at) {
      return emit(at, end);
    }
    if (is_word(at)) {
      return scan_word(at);
    }
    if (kind(at) == CharKind::apostrophe) {
      return scan_apostrophe(at);
    }
    const char32_t c = code(at);
    if ((c == U'#' || c == U'@') && is_word(at + 1)) {
      return emit(at, tag_end(at + 1));
    }
    if (c == U'+' && is_digit(at + 1)) {
      return emit(at, number_end(at + 1));
    }
    if (const std::size_t end = emoticon_end(at); end != at) {
      return emit(at, end);
    }
    return scan_symbol(at);
  }

  // Runs of the same sign are one token ("...", "--", "**"), so are mixed end marks ("?!"); brackets and quotation marks stand alone.
  std::size_t scan_symbol(std::size_t at) {
    const char32_t c = code(at);
    const auto is_end_mark = [](char32_t x) { return x == U'.' || x == U'!' || x == U'?' || x == 0x2026U; };
    std::size_t end = at + 1;
    if (is_end_mark(c)) {
      while (is_end_mark(code(end))) {
        ++end;
      }
    } else if (static constexpr std::u32string_view kRuns = U"-\u2013\u2014=*_~+<>$,`|#\\/";
               kRuns.find(c) != std::u32string_view::npos) {
      while (code(end) == c) {
        ++end;
      }
    }
    return emit(at, end);
  }

  std::size_t scan_apostrophe(std::size_t at) {
    if (const std::size_t end = clitic_end(at); end != at && (at > chunk_begin() || !closes_later(end))) {
      return emit(at, end);
    }
    const bool alone = at == chunk_begin() || !is_word(at - 1);
    if (alone && is_digit(at + 1)) {  // '90s, '05
      std::size_t end = at + 1;
      while (is_word(end)) {
        ++end;
      }
      if (end - at <= 4) {
        return emit(at, end);
      }
    }
    if (alone && (matches(at + 1, U"em") || matches(at + 1, U"til")) &&
        !is_word(at + (code(at + 1) == U'e' ? 3U : 4U))) {
      return emit(at, at + (code(at + 1) == U'e' ? 3U : 4U));
    }
    if (code(at) == U'\'' && code(at + 1) == U'\'') {
      return emit(at, at + 2);
    }
    return emit(at, at + 1);
  }

  // 's' between two marks is a quoted letter, not a clitic.
  [[nodiscard]] bool closes_later(std::size_t end) const { return kind(end) == CharKind::apostrophe; }

  // May the word that began at `begin`, whose last segment began at `part`, go on over the stop at `at`?
  // Sets `with_stop` when the word ends behind the stop.
  [[nodiscard]] bool goes_over_stop(std::size_t begin, std::size_t part, std::size_t at, bool& with_stop) const {
    if (!is_word(at + 1)) {
      return false;
    }
    if (is_digit(at - 1) && is_digit(at + 1)) {
      return true;
    }
    if (at - begin <= 8 && part == begin && tables_.abbreviation(text(begin, at + 1)) != Abbreviation::none &&
        (is_digit(at + 1) || (is_upper(code(at + 1)) && segment(at + 1) > 1))) {
      with_stop = true;  // Sept.11, No.1, Gen.Smith
      return false;
    }
    const std::size_t next = segment(at + 1);
    if (at - part == 1 && is_upper(code(part)) && is_letter(at + 1) && next >= 2 && is_upper(code(at + 1)) &&
        !(next <= 3 && code(at + 1 + next) == U'.') && !is_domain(at + 1 + next)) {
      with_stop = true;  // J.Smith, U.S.PROTECTIONISM
      return false;
    }
    // "left.The", but neither "Ph.D." nor "Herald.com"
    const bool begins_word = next == 1 ? code(at + 2) != U'.' : is_lower(code(at + 2));
    const bool missing_space = at - part >= 2 && is_lower(code(at - 1)) && is_upper(code(at + 1)) && begins_word &&
                               !is_domain_name(at + 1, at + 1 + next) && !is_domain(at + 1 + next);
    return !missing_space;
  }

  // "anti-war" is one word, but "UN-brokered" is not: a name of capitals is no prefix.
  [[nodiscard]] bool goes_over_hyphen(std::size_t begin, std::size_t at) const {
    if (!is_word(at + 1) || at - begin > 8) {
      return false;
    }
    const bool name = at - begin >= 2 && is_upper(code(begin)) && is_upper(code(at - 1)) && !is_upper(code(at + 1));
    return !name && tables_.hyphen_prefixes.contains(lower_case(text(begin, at)));
  }

  std::size_t scan_word(std::size_t begin) {
    if (is_digit(begin)) {
      if (const std::size_t end = digit_groups_end(begin); end != begin) {
        return emit(begin, end);
      }
    }
    std::size_t part = begin;  // where the last segment began
    std::size_t at = begin;
    bool with_stop = false;
    while (at < chunk_end()) {
      const char32_t c = code(at);
      if (is_word(at) || c == U'_') {
        ++at;
        continue;
      }
      if (kind(at) == CharKind::apostrophe) {
        if ((code(at - 1) == U'n' || code(at - 1) == U'N') && (code(at + 1) == U't' || code(at + 1) == U'T') &&
            !is_word(at + 2) && at - begin >= 2) {
          emit(begin, at - 1);
          return emit(at - 1, at + 2);
        }
        const bool decade =
            code(at - 1) == U'0' && (at - begin == 2 || at - begin == 4) && is_digit(begin) && clitic_end(at) == at + 2;
        if (!decade && (clitic_end(at) != at || !is_letter(at + 1))) {
          break;
        }
      } else if (c == U'.') {
        if (!goes_over_stop(begin, part, at, with_stop)) {
          break;
        }
      } else if (c == U',' || c == U':') {
        if (!is_digit(at - 1) || !is_digit(at + 1) || !is_digit(begin)) {
          break;
        }
      } else if (c == U'/') {
        const bool numbers = is_digit(begin) && is_digit(at - 1) && is_digit(at + 1);
        const bool letters = at - part == 1 && segment(at + 1) == 1 && is_letter(at - 1) && is_letter(at + 1);
        if (!numbers && !letters) {
          break;
        }
      } else if (c == U'&') {
        if (!is_upper(code(at - 1)) || !is_upper(code(at + 1)) || at - part > 4) {
          break;
        }
      } else if (kind(at) == CharKind::hyphen) {
        if (!goes_over_hyphen(begin, at)) {
          break;
        }
      } else {
        break;
      }
      ++at;
      part = at;
    }
    return finish_word(begin, part, at, with_stop);
  }

  std::size_t finish_word(std::size_t begin, std::size_t part, std::size_t at, bool with_stop) {
    if (with_stop || keeps_stop(begin, part, at)) {
      return emit(begin, at + 1);
    }
    if (code(at) == U'$' && at - begin <= 3 && is_upper(code(begin)) && is_upper(code(at - 1))) {
      return emit(begin, at + 1);  // US$
    }
    if (is_digit(begin) && at - begin <= 24) {
      std::size_t letters = begin;
      while (letters < at && !is_letter(letters)) {
        ++letters;
      }
      if (letters < at && is_one_of(letters, at, kUnits, false)) {
        emit(begin, letters);
        return emit(letters, at);
      }
    }
    if (at - begin <= 10) {
      if (const auto found = tables_.fused.find(lower_case(text(begin, at))); found != tables_.fused.end()) {
        emit(begin, begin + found->second);
        return emit(begin + found->second, at);
      }
    }
    return emit(begin, at);
  }

  // Does the full stop at `at` belong to the word before it?
  [[nodiscard]] bool keeps_stop(std::size_t begin, std::size_t part, std::size_t at) const {
    if (code(at) != U'.' || code(at + 1) == U'.' || !is_letter(at - 1)) {
      return false;
    }
    if (at - part == 1 && (part != begin || is_upper(code(begin)))) {  // U.S., a.m., J.
      return part == begin || code(part - 1) == U'.';
    }
    if (code(at + 1) == U',' && at - begin <= 4 && part == begin) {  // an abbreviation that no table knows: "Cdr.,"
      return true;
    }
    if (at - begin > 15) {
      return false;
    }
    switch (tables_.abbreviation(text(begin, at + 1))) {
      case Abbreviation::none:
        return false;
      case Abbreviation::number:
        return next_is_digit(at + 1);
      default:
        return true;
    }
  }

  [[nodiscard]] bool next_is_digit(std::size_t at) const {
    while (at < size() && is_blank_at(at)) {
      ++at;
    }
    return at < size() && is_digit_at(at);
  }

  const TextTables& tables_;
  std::vector<ByteSpan>& tokens_;
};

}  // namespace

void scan_words(std::string_view body, ByteSpan span, const TextTables& tables, std::vector<ByteSpan>& tokens) {
  Scanner(body, span, tables, tokens).run();
}

}  // namespace entente::text_detail
