// When a text that names no day was written, by who is in it. Worked example: a text with George W. Bush, Tony Blair and Gerhard Schröder is of 2001 to 2005, when
// all three were in office; "the Russian president" in it is Vladimir Putin. A text whose persons hold their offices still is of today and needs no year.
#include "office_years.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <charconv>

namespace entente {

namespace {

constexpr int kFirstYear = 1900;
constexpr std::size_t kYears = 200;
using Years = std::bitset<kYears>;  // from kFirstYear on

// The place of a date's year in `Years`; `open` for no date.
std::size_t year_index(const std::string& date, std::size_t open) {
  int year = 0;
  std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
  return year == 0 ? open : static_cast<std::size_t>(std::clamp(year - kFirstYear, 0, static_cast<int>(kYears) - 1));
}

Years years_in_office(const PersonEntry& person) {
  Years years;
  for (const OfficeEntry& office : person.offices) {
    const std::size_t last = year_index(office.end, kYears - 1);
    for (std::size_t year = year_index(office.start, last); year <= last; ++year) {
      years.set(year);
    }
  }
  return years;
}

}  // namespace

std::optional<std::string> year_of_offices(const Gazetteer& gazetteer, const std::vector<Bearers>& names) {
  std::array<std::size_t, kYears> count{};
  for (const Bearers& bearers : names) {
    Years years;
    for (const std::uint32_t person : bearers) {
      years |= years_in_office(gazetteer.persons()[person]);
    }
    for (std::size_t year = 0; year < kYears; ++year) {
      count[year] += years.test(year) ? 1U : 0U;
    }
  }
  const std::size_t most = *std::max_element(count.begin(), count.end());
  if (most == 0) {
    return std::nullopt;
  }
  if (count.back() == most) {
    return "";
  }
  std::size_t last = kYears - 1;
  while (count[last] != most) {
    --last;
  }
  const bool full = last > 0 && count[last - 1] == most;  // of the last year an office was held in part
  return std::to_string(kFirstYear + static_cast<int>(last - (full ? 1 : 0)));
}

}  // namespace entente
