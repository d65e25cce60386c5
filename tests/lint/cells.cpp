// What a single cell may hold. Worked example: "1995-02-29" is no date, "1996-02-29" is one.
#include "lint/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <entente/resources/tsv.hpp>

#include "lint/cameo_codes.hpp"

namespace entente::lint {

bool is_open(std::string_view cell) { return cell == "-"; }

bool is_iso3(std::string_view cell) {
  return cell.size() == 3 && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_id(std::string_view cell) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !cell.empty() && cell.front() != '-' && cell.back() != '-' && std::all_of(cell.begin(), cell.end(), allowed);
}

bool is_cameo(std::string_view code) {
  const std::vector<std::string> codes = split_values(kCameoCodes, ' ');
  return std::binary_search(codes.begin(), codes.end(), code);
}

bool is_date(std::string_view cell) {
  if (cell.size() != 4 && cell.size() != 7 && cell.size() != 10) {
    return false;
  }
  std::array<int, 3> parts = {0, 1, 1};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : 2 + 3 * i;
    if (begin >= cell.size()) {
      break;
    }
    const char* end = cell.data() + begin + (i == 0 ? 4 : 2);
    if ((i != 0 && cell[begin - 1] != '-') ||
        !std::all_of(cell.data() + begin, end, [](char c) { return c >= '0' && c <= '9'; })) {
      return false;
    }
    std::from_chars(cell.data() + begin, end, parts[i]);
  }
  const auto [year, month, day] = parts;
  if (month < 1 || month > 12) {
    return false;
  }
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int days = kDays.at(static_cast<std::size_t>(month - 1)) + (month == 2 && leap ? 1 : 0);
  return day >= 1 && day <= days;
}

std::optional<std::vector<std::string>> bracketed(std::string_view example, char open, char close) {
  std::vector<std::string> found;
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 0; i < example.size(); ++i) {
    if (example[i] == open) {
      if (begin != std::string_view::npos) {
        return std::nullopt;
      }
      begin = i + 1;
    } else if (example[i] == close) {
      if (begin == std::string_view::npos) {
        return std::nullopt;
      }
      found.emplace_back(example.substr(begin, i - begin));
      begin = std::string_view::npos;
    }
  }
  return begin == std::string_view::npos ? std::optional(found) : std::nullopt;
}

}  // namespace entente::lint
