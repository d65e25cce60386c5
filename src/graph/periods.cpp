// A graph cut by time. Worked example: acts of 2016-11-14 and 2016-11-20 are of one week, 2016-W46; one of "2016-11" is of a month but of no week.
#include <entente/graph/periods.hpp>

#include <array>
#include <map>
#include <utility>

#include <entente/graph/event_dates.hpp>
#include <entente/graph/event_reports.hpp>

#include "subgraph.hpp"

namespace entente {

namespace {

constexpr std::size_t kYear = 4;
constexpr std::size_t kMonth = 7;
constexpr std::size_t kDay = 10;
constexpr int kWeek = 7;

// The year of an ISO week is that of its Thursday.
std::string iso_week(std::string_view date) {
  const auto day = day_number(date);
  if (!day || date.size() != kDay) {
    return "";
  }
  const int weekday = ((*day + 3) % kWeek + kWeek) % kWeek;  // 1970-01-01 was a Thursday; 0 is Monday
  const int thursday = *day - weekday + 3;
  for (const int shift : {0, 1, -1}) {
    const std::string year = std::to_string(std::stoi(std::string(date.substr(0, kYear))) + shift);
    const int first = day_number(year).value_or(0);
    const int last = day_number(year + "-12-31").value_or(0);
    if (thursday >= first && thursday <= last) {
      const int week = (thursday - first) / kWeek + 1;
      return year + (week < 10 ? "-W0" : "-W") + std::to_string(week);
    }
  }
  return "";
}

}  // namespace

std::optional<PeriodLength> parse_period_length(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, PeriodLength>, 4> kLengths = {{{"day", PeriodLength::day},
                                                                                  {"week", PeriodLength::week},
                                                                                  {"month", PeriodLength::month},
                                                                                  {"year", PeriodLength::year}}};
  for (const auto& [known, length] : kLengths) {
    if (known == name) {
      return length;
    }
  }
  return std::nullopt;
}

std::string period_of(std::string_view date, PeriodLength length) {
  if (first_day(date).empty()) {
    return "";
  }
  if (length == PeriodLength::week) {
    return iso_week(date);
  }
  const std::size_t width = length == PeriodLength::year ? kYear : length == PeriodLength::month ? kMonth : kDay;
  return date.size() < width ? std::string() : std::string(date.substr(0, width));
}

GraphPeriods split_into_periods(const RelationGraph& graph, PeriodLength length) {
  GraphPeriods result;
  std::map<std::string, std::vector<RelationEdge>> records_in;
  for (const auto* edges : {&graph.edges(), &graph.one_sided()}) {
    for (const RelationEdge& edge : *edges) {
      const std::string name = period_of(dated(edge), length);
      if (name.empty()) {
        ++result.undated;
        continue;
      }
      for (RelationEdge& record : records_of(edge)) {
        records_in[name].push_back(std::move(record));
      }
    }
  }
  for (auto& [name, records] : records_in) {
    result.periods.push_back({name, subgraph(graph, std::move(records), {}, {})});
  }
  return result;
}

}  // namespace entente
