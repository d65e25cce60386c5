// Parts a text into paragraphs, finds their datelines and says what kind each is.
// Worked example: "Talks fail\n\nBEIRUT (AP) - Both left." is a headline and a body paragraph whose dateline is the five tokens "BEIRUT ( AP ) -".
// A line break inside a block of lines ends a paragraph unless the block looks like prose wrapped at a fixed width.
#include "paragraphs.hpp"

#include <algorithm>
#include <string>

#include <entente/base/utf8.hpp>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kHeadlineWords = 25;
constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kDatelineTokens = 24;
constexpr std::size_t kBylineTokens = 16;

struct Line {
  ByteSpan span;  // without blanks at its ends; empty for a blank line
  std::size_t length = 0;
};

std::vector<Line> part_lines(std::string_view body) {
  std::vector<Line> lines;
  Line line;
  bool begun = false;
  std::size_t length = 0;
  const auto close = [&] {
    lines.push_back(line);
    line = {};
    begun = false;
    length = 0;
  };
  for (std::size_t at = 0; at < body.size();) {
    const DecodedCodePoint point = decode_utf8(body, at);
    const char32_t c = point.code_point;
    const auto begin = static_cast<std::uint32_t>(at);
    at += point.byte_count;
    if (c == U'\n' || c == 0x2028U || (c == U'\r' && (at >= body.size() || body[at] != '\n'))) {
      close();
    } else if (c == 0x2029U) {
      close();
      close();
    } else if (!is_blank(c)) {
      if (!begun) {
        line.span.begin = begin;
        begun = true;
        length = 0;
      }
      ++length;
      line.span.end = static_cast<std::uint32_t>(at);
      line.length = length;
    } else {
      ++length;
    }
  }
  close();
  return lines;
}

bool is_bullet(std::string_view body, ByteSpan span) {
  const char32_t c = decode_utf8(body, span.begin).code_point;
  return c == 0x2022U || c == 0x25AAU || c == 0x25CFU || c == 0x2023U || c == 0x25E6U || c == U'*';
}

// Prose wrapped at a fixed width: its full lines are of like length, or go on in lower case.
bool is_wrapped(std::string_view body, std::span<const Line> block) {
  if (block.size() < 2) {
    return false;
  }
  std::size_t total = 0;
  std::size_t shortest = block.front().length;
  std::size_t longest = 0;
  std::size_t lower = 0;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    total += block[i].length;
    shortest = std::min(shortest, block[i].length);
    longest = std::max(longest, block[i].length);
    lower += is_lower(decode_utf8(body, block[i + 1].span.begin).code_point) ? 1U : 0U;
  }
  const std::size_t mean = total / (block.size() - 1);
  if (mean < 40) {
    return false;
  }
  return lower * 4 >= block.size() - 1 || (block.size() > 3 && longest - shortest <= 20 && longest <= 100);
}

bool is_dash(std::string_view token) {
  return token == "-" || token == "--" || token == "\xE2\x80\x93" || token == "\xE2\x80\x94" || token == "---";
}

// How many tokens at `at` name an agency or outlet.
std::size_t agency_size(const ParagraphTokens& paragraph, std::size_t at, const TextTables& tables) {
  const auto found = tables.agencies.find(std::string(paragraph.at(at)));
  if (found == tables.agencies.end()) {
    return 0;
  }
  std::size_t best = 0;
  for (const std::vector<std::string>& words : found->second) {
    bool same = words.size() > best;
    for (std::size_t i = 1; same && i < words.size(); ++i) {
      same = paragraph.at(at + i) == words[i];
    }
    best = same ? words.size() : best;
  }
  return best;
}

// A bracket with an agency or any other source in capitals: "(AP)", "(Reuters)", "(CWNews.com)"; tokens with the brackets, or 0.
std::size_t bracket_size(const ParagraphTokens& paragraph, std::size_t at) {
  if (paragraph.at(at) != "(") {
    return 0;
  }
  for (std::size_t i = at + 1; i < std::min(paragraph.size(), at + 9); ++i) {
    if (paragraph.at(i) == ")") {
      return i > at + 1 ? i + 1 - at : 0;
    }
  }
  return 0;
}

// A word that may stand in the place or date of a dateline.
bool fits_place(std::string_view token, const TextTables& tables) {
  return starts_upper(token) || starts_digit(token) || token == "," || token == "." || token == "-" || token == "/" ||
         token == "'s" || token == "'S" || token == "de" || token == "al" || token == "el" || token == "la" ||
         token == "of" || tables.months.contains(std::string(token));
}

bool begins_sentence(std::string_view token) {
  return !token.empty() && !starts_lower(token) && token != "," && token != "." && token != ")";
}

// The end of "PLACE, Region Month 5, 2004 (Agency) -" from `at`, or `at`. The place is in capitals, or the bracket names a known agency.
std::size_t place_end(const ParagraphTokens& paragraph, std::size_t at, const TextTables& tables) {
  const bool capitals = is_all_caps(paragraph.at(at));
  const std::size_t limit = std::min(paragraph.size(), at + kDatelineTokens);
  bool bracket = false;       // a source in brackets has gone before
  bool known_agency = false;  // and the table knows it
  bool comma = false;
  bool mixed = false;  // a word before the first comma is not in capitals: "UN Security Council"
  for (std::size_t i = at; i < limit; ++i) {
    const std::string_view token = paragraph.at(i);
    if ((is_dash(token) && paragraph.gap_before(i + 1)) || token == ":") {
      const bool outlet = i > at && agency_size(paragraph, at, tables) == i - at;
      const bool place = i > at && capitals && (!mixed || bracket) && i - at <= 14;
      return (outlet || place || known_agency) && (i + 1 >= paragraph.size() || begins_sentence(paragraph.at(i + 1)))
                 ? i + 1
                 : at;
    }
    if (const std::size_t size = bracket_size(paragraph, i); size != 0 && i > at) {
      bracket = true;
      known_agency = agency_size(paragraph, i + 1, tables) != 0;
      i += size - 1;
      continue;
    }
    if (bracket || !fits_place(token, tables)) {
      return at;
    }
    comma = comma || token == "," || token == ".";
    mixed = mixed || (!comma && starts_upper(token) && token.size() > 1 && !is_all_caps(token) &&
                      !tables.months.contains(std::string(token)));
  }
  return at;
}

// "By Jude Webber LIMA, Peru (Reuters) -": the tokens before the place, or 0.
std::size_t byline_before_place(const ParagraphTokens& paragraph) {
  if (paragraph.at(0) != "By") {
    return 0;
  }
  for (std::size_t i = 1; i < std::min<std::size_t>(paragraph.size(), 8); ++i) {
    if (i > 1 && is_all_caps(paragraph.at(i)) && paragraph.at(i).size() > 2) {
      return i;
    }
    if (!starts_upper(paragraph.at(i))) {
      return 0;
    }
  }
  return 0;
}

bool matches_furniture(const ParagraphTokens& paragraph, const TextTables& tables) {
  const auto found = tables.furniture.find(lower_case(paragraph.at(0)));
  if (found == tables.furniture.end()) {
    return false;
  }
  return std::any_of(found->second.begin(), found->second.end(), [&](const FurniturePattern& pattern) {
    if (paragraph.size() < pattern.words.size() || (pattern.most_words != 0 && paragraph.size() > pattern.most_words)) {
      return false;
    }
    for (std::size_t i = 0; i < pattern.words.size(); ++i) {
      if (lower_case(paragraph.at(i)) != pattern.words[i]) {
        return false;
      }
    }
    const std::size_t left = paragraph.size() - pattern.words.size();
    return !pattern.whole || left == 0 || (left == 1 && !has_letter(paragraph.at(paragraph.size() - 1)));
  });
}

bool is_end_mark(std::string_view token) {
  const char32_t c = first_code(token);
  return c == U'.' || c == U'!' || c == U'?' || c == 0x2026U || c == 0x3002U;
}

bool is_closing(std::string_view token) {
  return token == "\"" || token == "'" || token == "''" || token == ")" || token == "]" || token == "\xE2\x80\x9D" ||
         token == "\xE2\x80\x99";
}

// Has the paragraph end punctuation? `abbreviation` is set when only the stop of an abbreviation ends it.
bool has_end(const ParagraphTokens& paragraph, bool& abbreviation) {
  std::size_t last = paragraph.size();
  while (last > 1 && is_closing(paragraph.at(last - 1))) {
    --last;
  }
  const std::string_view token = paragraph.at(last - 1);
  abbreviation = token.size() > 1 && token.back() == '.' && has_letter(token);
  return is_end_mark(token) || abbreviation || token == ":" || token == ",";
}

// A first paragraph that is a headline for all its end mark: cut short ("as rebels enter ..."), a question, or ending in an abbreviation.
bool is_open_headline(const ParagraphTokens& paragraph, bool abbreviation, std::size_t words) {
  for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
    if (paragraph.at(i) == ".") {
      return false;
    }
  }
  const std::size_t last = paragraph.size() - 1;
  const std::string_view token = paragraph.at(last);
  const bool cut = (token == "..." || token == "\xE2\x80\xA6") && paragraph.gap_before(last);
  return abbreviation || cut || token == ":" || (words <= 14 && (token == "?" || token == "!"));
}

std::size_t count_words(const ParagraphTokens& paragraph) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < paragraph.size() && words < 100; ++i) {
    words += has_letter(paragraph.at(i)) || starts_digit(paragraph.at(i)) ? 1U : 0U;
  }
  return words;
}

// "By Jane Doe and JOHN ROE, Associated Press Writer"
bool is_byline(const ParagraphTokens& paragraph) {
  const std::string_view first = paragraph.at(0);
  if ((first != "By" && first != "BY") || paragraph.size() < 2 || paragraph.size() > kBylineTokens) {
    return false;
  }
  for (std::size_t i = 1; i < paragraph.size(); ++i) {
    const std::string_view token = paragraph.at(i);
    const bool link = token == "and" || token == "," || token == "for" || token == "in" || token == "of" ||
                      token == "|" || token == "-" || token == "&";
    if (!link && !starts_upper(token)) {
      return false;
    }
  }
  return starts_upper(paragraph.at(1));
}

// "02:19 - Source: CNN", "4:05 PM ET, Mon November 14, 2016"
bool is_time_code(const ParagraphTokens& paragraph) {
  const std::string_view first = paragraph.at(0);
  const bool time =
      (first.size() == 4 || first.size() == 5) && starts_digit(first) && first.find(':') != std::string_view::npos;
  return time && paragraph.size() <= 12 && !is_end_mark(paragraph.at(paragraph.size() - 1));
}

// "Monday, May 18, 2015": nothing but words of a date.
bool is_date_line(const ParagraphTokens& paragraph, const TextTables& tables) {
  if (paragraph.size() < 2 || paragraph.size() > 10) {
    return false;
  }
  bool named = false;
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    const std::string_view token = paragraph.at(i);
    const bool month = tables.months.contains(std::string(token));
    named = named || month;
    if (!month && !starts_digit(token) && token != "," && token != "." && token != "|" && token != "-") {
      return false;
    }
  }
  return named;
}

// The name of a picture left in the text ("obama putin"): two to four lower-case words and nothing else. A list item may look the same,
// which is why a text must have begun and why one word is not enough.
bool is_picture_name(const ParagraphTokens& paragraph) {
  if (paragraph.size() < 2 || paragraph.size() > 4) {
    return false;
  }
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (!starts_lower(paragraph.at(i)) || !has_letter(paragraph.at(i))) {
      return false;
    }
  }
  return true;
}

// "CNN -", "(Reuters) -", "AP"
bool is_bare_outlet(const ParagraphTokens& paragraph, const TextTables& tables) {
  const bool bracketed = paragraph.at(0) == "(";
  const std::size_t begin = bracketed ? 1 : 0;
  std::size_t at = begin + agency_size(paragraph, begin, tables);
  if (at == begin) {
    return false;
  }
  at += bracketed && paragraph.at(at) == ")" ? 1U : 0U;
  at += is_dash(paragraph.at(at)) ? 1U : 0U;
  return at >= paragraph.size();
}

}  // namespace

std::vector<ByteSpan> part_paragraphs(std::string_view body) {
  const std::vector<Line> lines = part_lines(body);
  std::vector<ByteSpan> paragraphs;
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].span.empty()) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < lines.size() && !lines[end].span.empty()) {
      ++end;
    }
    const std::span<const Line> block(lines.data() + i, end - i);
    const bool wrapped = is_wrapped(body, block);
    for (const Line& line : block) {
      if (wrapped && &line != &block.front() && !is_bullet(body, line.span)) {
        paragraphs.back().end = line.span.end;
      } else {
        paragraphs.push_back(line.span);
      }
    }
    i = end;
  }
  return paragraphs;
}

std::size_t dateline_size(const ParagraphTokens& paragraph, const TextTables& tables) {
  std::size_t at = byline_before_place(paragraph);
  if (at != 0) {
    const std::size_t end = place_end(paragraph, at, tables);
    return end == at ? 0 : end;
  }
  const std::size_t agency = agency_size(paragraph, 0, tables);
  if (agency != 0 && is_dash(paragraph.at(agency)) && paragraph.gap_before(agency + 1) &&
      begins_sentence(paragraph.at(agency + 1))) {
    at = agency + 1;
  } else if (const std::size_t bracket = bracket_size(paragraph, 0);
             bracket != 0 && is_dash(paragraph.at(bracket)) && agency_size(paragraph, 1, tables) != 0) {
    return bracket + 1;
  }
  return place_end(paragraph, at, tables);
}

ParagraphKind paragraph_kind(const ParagraphTokens& paragraph, const TextTables& tables, std::size_t dateline,
                             bool seen_text, bool last) {
  if (dateline >= paragraph.size() || is_bare_outlet(paragraph, tables) || matches_furniture(paragraph, tables) ||
      is_byline(paragraph) || is_time_code(paragraph) || is_date_line(paragraph, tables)) {
    return ParagraphKind::furniture;
  }
  bool abbreviation = false;
  const bool ended = has_end(paragraph, abbreviation);
  const std::size_t words = count_words(paragraph);
  if (!ended && seen_text && is_picture_name(paragraph)) {
    return ParagraphKind::furniture;
  }
  const bool label = dateline != 0 && paragraph.at(dateline - 1) == ":";  // "LIBYA: Rebels take port" may be a headline
  if (dateline != 0 && !(label && !seen_text && !last && !ended)) {
    return ParagraphKind::body;
  }
  if (!seen_text && words < kHeadlineWords && (!ended || (!last && is_open_headline(paragraph, abbreviation, words)))) {
    return ParagraphKind::headline;
  }
  return seen_text && !ended && words < kHeadingWords ? ParagraphKind::heading : ParagraphKind::body;
}

}  // namespace entente::text_detail
