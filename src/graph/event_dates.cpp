// Dates of three widths. Worked example: first_day("2016") is "2016-01-01", last_day("2016-02") "2016-02-29".
#include <entente/graph/event_dates.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace entente {

namespace {

constexpr std::size_t kYear = 4;
constexpr std::size_t kMonth = 7;
constexpr std::size_t kDay = 10;

bool is_date(std::string_view date) {
  if (date.size() != kYear && date.size() != kMonth && date.size() != kDay) {
    return false;
  }
  for (std::size_t i = 0; i < date.size(); ++i) {
    const bool is_dash = i == kYear || i == kMonth;
    if (is_dash ? date[i] != '-' : date[i] < '0' || date[i] > '9') {
      return false;
    }
  }
  return true;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    value = 10 * value + (digit - '0');
  }
  return value;
}

}  // namespace

std::string first_day(std::string_view date) {
  if (!is_date(date)) {
    return "";
  }
  constexpr std::string_view kRest = "-01-01";
  return std::string(date) + std::string(kRest.substr(kRest.size() - (kDay - date.size())));
}

std::string last_day(std::string_view date) {
  if (!is_date(date)) {
    return "";
  }
  if (date.size() == kYear) {
    return std::string(date) + "-12-31";
  }
  if (date.size() == kDay) {
    return std::string(date);
  }
  const std::chrono::year_month_day_last last{
      std::chrono::year(number(date.substr(0, kYear))),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(number(date.substr(kYear + 1)))))};
  return std::string(date) + "-" + (last.ok() ? std::to_string(static_cast<unsigned>(last.day())) : "31");
}

std::optional<int> day_number(std::string_view date) {
  const std::string day = first_day(date);
  if (day.empty()) {
    return std::nullopt;
  }
  const std::string_view digits = day;
  const std::chrono::year_month_day when{std::chrono::year(number(digits.substr(0, kYear))),
                                         std::chrono::month(static_cast<unsigned>(number(digits.substr(kYear + 1, 2)))),
                                         std::chrono::day(static_cast<unsigned>(number(digits.substr(kMonth + 1))))};
  if (!when.ok()) {
    return std::nullopt;
  }
  return static_cast<int>(std::chrono::sys_days(when).time_since_epoch().count());
}

bool compatible_dates(std::string_view left, std::string_view right) {
  const std::size_t shared = std::min(left.size(), right.size());
  return left.substr(0, shared) == right.substr(0, shared);
}

std::string dated(const RelationEdge& edge) {
  std::string date = edge.date;
  for (const EdgeEvidence& telling : edge.evidence) {
    if (edge.date.empty() && !telling.date.empty() && (date.empty() || telling.date < date)) {
      date = telling.date;
    }
  }
  return date;
}

}  // namespace entente
