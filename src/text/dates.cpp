// Dates of documents. Worked example: "2024-02-30" is refused, since February 2024 has 29 days.
#include <entente/text/dates.hpp>

#include <chrono>

namespace entente {

namespace {

bool digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    value = value * 10 + (c - '0');
  }
  return value;
}

// "T09:30", "T09:30:15.250Z", " 09:30:15+01:00"
bool is_time(std::string_view text) {
  if (text.size() < 3 || (text[0] != 'T' && text[0] != 't' && text[0] != ' ') || !digits(text.substr(1, 2))) {
    return false;
  }
  return text.substr(3).find_first_not_of("0123456789:.,+-Zz ") == std::string_view::npos && text.size() <= 40;
}

}  // namespace

std::optional<std::string> iso_date(std::string_view text) {
  if (text.size() == 4 && digits(text)) {
    return std::string(text);
  }
  if (text.size() == 7 && digits(text.substr(0, 4)) && text[4] == '-' && digits(text.substr(5, 2))) {
    return std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))).ok() ? std::optional<std::string>(text)
                                                                                     : std::nullopt;
  }
  if (text.size() < 10 || !digits(text.substr(0, 4)) || text[4] != '-' || !digits(text.substr(5, 2)) ||
      text[7] != '-' || !digits(text.substr(8, 2)) || (text.size() > 10 && !is_time(text.substr(10)))) {
    return std::nullopt;
  }
  const std::chrono::year_month_day day{std::chrono::year(number(text.substr(0, 4))),
                                        std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
                                        std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2))))};
  return day.ok() ? std::optional<std::string>(text.substr(0, 10)) : std::nullopt;
}

}  // namespace entente
