// Names and dates of PETRARCH. Worked example: `+SECRETARY-GENERAL_KOFI_ANNAN_` has the name
// "SECRETARY-GENERAL KOFI ANNAN"; `[IGOUNO 970101-061231]` dates from 1997-01-01 to 2006-12-31.
// A final underscore ends a word in TABARI and says nothing in PETRARCH: names are whole words here, and a stem ("ARGENTIN") is the word that it is.
#include "petrarch_lines.hpp"

#include <algorithm>
#include <array>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr std::size_t kLongestInitials = 8;

bool is_small_word(std::string_view word) {
  return is_one_of(word, {"of", "the", "and", "for", "in", "on", "to", "de", "del", "des", "du", "la", "le", "bin",
                          "ibn", "von", "van", "der"});
}

bool has_vowel(std::string_view lower_word) { return lower_word.find_first_of("aeiouy") != std::string_view::npos; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> parse_day(std::string_view text, std::string& fault) {
  if (!all_digits(text) || (text.size() != 6 && text.size() != 8)) {
    fault = "'" + std::string(text) + "' is no date (yymmdd or yyyymmdd)";
    return std::nullopt;
  }
  std::string day(text);
  if (day.size() == 6) {
    day = (day[0] < '3' ? "20" : "19") + day;
  }
  const int month = std::stoi(day.substr(4, 2));
  const int number = std::stoi(day.substr(6, 2));
  if (month < 1 || month > 12 || number < 1 || number > 31) {
    fault = "'" + std::string(text) + "' is no day of the calendar";
    return std::nullopt;
  }
  return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2);
}

}  // namespace

std::string plain_name(std::string_view written, std::string& fault) {
  std::string name;
  for (const char c : trimmed(written)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20U && c != '\t') || byte == 0x7FU) {
      fault = "a control character stands in the name";
      return "";
    }
    if (is_one_of(std::string_view(&c, 1), {";", "]", "[", "{", "}", "+", "=", "<", ">", "|", "~"})) {
      fault = std::string("'") + c + "' stands in the name";
      return "";
    }
    const bool blank = c == '_' || is_blank(c);
    if (!blank) {
      name += c;
    } else if (!name.empty() && name.back() != ' ') {
      name += ' ';
    }
  }
  name = std::string(trimmed(name));
  if (lower_ascii(name).starts_with("the ") && name.size() > 4) {
    name.erase(0, 4);  // mentions begin behind the article
  }
  if (!std::any_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
      })) {
    fault = "there is no letter in the name";
    return "";
  }
  return name;
}

std::vector<std::string> names_in(const std::string& plain) {
  const std::size_t open = plain.find('(');
  if (open == std::string::npos || open == 0 || !plain.ends_with(')')) {
    return {plain};
  }
  std::string outer(trimmed(std::string_view(plain).substr(0, open)));
  std::string inner(trimmed(std::string_view(plain).substr(open + 1, plain.size() - open - 2)));
  const bool initials = inner.size() > 1 && inner.front() == outer.front() &&
                        inner.find_first_of(" ()") == std::string::npos && inner.size() <= kLongestInitials;
  if (!initials) {
    return {plain};
  }
  return {std::move(outer), std::move(inner)};
}

std::string in_title_case(const std::string& capitals) {
  std::string result;
  std::size_t begin = 0;
  while (begin <= capitals.size()) {
    const std::size_t end = std::min(capitals.find(' ', begin), capitals.size());
    std::string word = capitals.substr(begin, end - begin);
    const std::string small = lower_ascii(word);
    const bool shortened = word.find('.') != std::string::npos || !has_vowel(small) ||
                           is_one_of(small, {"un", "eu", "us", "uk", "usa", "uae", "au", "nato", "ussr"});
    if (begin > 0 && is_small_word(small)) {
      word = small;
    } else if (!shortened) {
      bool first = true;
      for (std::size_t i = 0; i < word.size(); ++i) {
        word[i] = first ? word[i] : small[i];
        const auto byte = static_cast<unsigned char>(word[i]);
        const bool latin1_capital = i > 1 && word[i - 1] == '\xC3' && byte >= 0x80U && byte <= 0x9EU && byte != 0x97U;
        word[i] = latin1_capital ? static_cast<char>(byte + 0x20U) : word[i];  // "JOSÉ" -> "José"
        const bool letter = small[i] >= 'a' && small[i] <= 'z';
        first = !letter && small[i] != '\'' && static_cast<unsigned char>(small[i]) < 0x80U;
      }
    }
    result += (begin > 0 ? " " : "") + word;
    begin = end + 1;
  }
  return result;
}

std::optional<DateRange> parse_range(std::string_view text, std::string& fault) {
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return !is_blank(c); });
  if (plain.empty()) {
    return DateRange{};
  }
  const std::size_t dash = plain.find('-');
  if (plain.front() == '<' || plain.front() == '>') {
    const auto day = parse_day(std::string_view(plain).substr(1), fault);
    if (!day) {
      return std::nullopt;
    }
    return plain.front() == '<' ? DateRange{"", *day} : DateRange{*day, ""};
  }
  if (dash == std::string::npos) {
    fault = "'" + plain + "' is no span of time (<date, >date or date-date)";
    return std::nullopt;
  }
  const auto start = parse_day(std::string_view(plain).substr(0, dash), fault);
  const auto end = start ? parse_day(std::string_view(plain).substr(dash + 1), fault) : std::nullopt;
  if (!end) {
    return std::nullopt;
  }
  if (*end < *start) {
    fault = "'" + plain + "' ends before it begins";
    return std::nullopt;
  }
  return DateRange{*start, *end};
}

}  // namespace entente
