// Who held the main offices, laid end to end. Worked example: where offices.tsv has `FRA  head of state  president  1990-01-01  -  one  -` and persons.tsv no
// president of France from 1995-05-17 to 2007-05-16, the row of the office is reported as a hole between these days.
#include "lint/office_holders.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <entente/resources/tsv.hpp>

#include "lint/cells.hpp"

namespace entente::lint {

namespace {

using Day = std::chrono::sys_days;
using std::chrono::days;

constexpr Day kFirstDay = Day(std::chrono::year(1) / 1 / 1);
constexpr Day kLastDay = Day(std::chrono::year(9999) / 12 / 31);

// The first or the last day of a date that may be a year, a month or a day.
Day day_of(const std::string& date, bool last) {
  const std::chrono::year year(std::stoi(date.substr(0, 4)));
  if (date.size() == 4) {
    return last ? Day(year / 12 / 31) : Day(year / 1 / 1);
  }
  const std::chrono::month month(static_cast<unsigned>(std::stoi(date.substr(5, 2))));
  if (date.size() == 7) {
    return last ? Day(year / month / std::chrono::last) : Day(year / month / 1);
  }
  return Day(year / month / std::chrono::day(static_cast<unsigned>(std::stoi(date.substr(8, 2)))));
}

std::string text_of(Day day) {
  const std::chrono::year_month_day date(day);
  const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
         two(static_cast<unsigned>(date.day()));
}

// A row with its days: the widest that its dates allow, and the narrowest.
struct Term {
  const Row* row;
  Day begin, end;
  Day latest_begin, earliest_end;
};

Term term_of(const Table& table, const Row& row) {
  const std::string& start = table.cell(row, "start");
  const std::string& end = table.cell(row, "end");
  const bool since_ever = is_open(start);
  const bool for_ever = is_open(end);
  return {&row, since_ever ? kFirstDay : day_of(start, false), for_ever ? kLastDay : day_of(end, true),
          since_ever ? kFirstDay : day_of(start, true), for_ever ? kLastDay : day_of(end, false)};
}

days shared_by(const Term& left, const Term& right) {
  return std::min(left.earliest_end, right.earliest_end) - std::max(left.latest_begin, right.latest_begin);
}

bool by_begin(const Term& left, const Term& right) {
  return std::pair(left.begin, left.row->line) < std::pair(right.begin, right.row->line);
}

class OfficeLinter {
 public:
  OfficeLinter(const Table& offices, const Table& persons) : offices_(offices), persons_(persons) {}

  std::vector<Finding> run() {
    if (!find_closing_day()) {
      report(persons_, 0, "the comment on top does not say `Closed: YYYY-MM-DD`");
      return std::move(findings_);
    }
    for (const Row& row : persons_.rows) {
      by_country_[persons_.cell(row, "country")].push_back(term_of(persons_, row));
    }
    for (const Row& row : offices_.rows) {
      rows_of_[offices_.cell(row, "country") + " " + offices_.cell(row, "office")].push_back(term_of(offices_, row));
    }
    for (const auto& [office, terms] : rows_of_) {
      check_rows(office, terms);
    }
    for (const Row& row : offices_.rows) {
      if (!is_open(offices_.cell(row, "nouns"))) {
        check_holders(row);
      }
    }
    for (auto& [country, terms] : by_country_) {
      check_repeats(terms);
    }
    return std::move(findings_);
  }

 private:
  void report(const Table& table, std::size_t line, const std::string& message) {
    findings_.push_back({table.name, line, message});
  }

  bool find_closing_day() {
    const std::string label = "Closed: ";
    const std::size_t at = persons_.comments.find(label);
    const std::string date = at == std::string::npos ? "" : persons_.comments.substr(at + label.size(), 10);
    if (date.size() != 10 || !is_date(date)) {
      return false;
    }
    closed_ = day_of(date, true);
    return true;
  }

  // The rows of one office follow each other.
  void check_rows(const std::string& office, const std::vector<Term>& terms) {
    for (std::size_t i = 1; i < terms.size(); ++i) {
      if (terms[i].begin < terms[i - 1].end) {
        report(offices_, terms[i].row->line,
               "the row overlaps that of " + office + " in line " + std::to_string(terms[i - 1].row->line));
      } else if (terms[i].begin - terms[i - 1].end > days(kLongestHole)) {
        report(offices_, terms[i].row->line,
               "a hole between this row and that of " + office + " in line " + std::to_string(terms[i - 1].row->line));
      }
    }
  }

  void check_holders(const Row& office) {
    const Term term = term_of(offices_, office);
    const Day end = std::min(term.end, closed_);
    const std::string name = offices_.cell(office, "country") + " " + offices_.cell(office, "office");
    const std::vector<Term> holders = holders_of(office, term);
    Day covered = term.begin;
    const auto expect_until = [&](Day day) {
      if (day - covered > days(kLongestHole)) {
        report(offices_, office.line,
               "a hole in " + name + ": no holder from " + text_of(covered) + " to " + text_of(day));
      }
    };
    for (const Term& holder : holders) {
      expect_until(std::min(holder.begin, end));
      covered = std::max(covered, holder.end);
    }
    expect_until(end);
    if (offices_.cell(office, "holders") == "one") {
      check_overlaps(name, term, holders);
    }
  }

  std::vector<Term> holders_of(const Row& office, const Term& term) const {
    std::vector<Term> holders;
    const auto found = by_country_.find(offices_.cell(office, "country"));
    if (found == by_country_.end()) {
      return holders;
    }
    const std::vector<std::string> nouns = split_values(offices_.cell(office, "nouns"));
    for (const Term& person : found->second) {
      if (person.begin <= term.end && person.end >= term.begin && holds(*person.row, nouns)) {
        holders.push_back(person);
      }
    }
    std::sort(holders.begin(), holders.end(), by_begin);
    return holders;
  }

  bool holds(const Row& person, const std::vector<std::string>& nouns) const {
    const std::vector<std::string> called = split_values(persons_.cell(person, "office"));
    return std::any_of(called.begin(), called.end(), [&](const std::string& noun) {
      return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& known) {
        return noun == known || noun == "acting " + known || noun == "interim " + known;
      });
    });
  }

  bool is_acting(const Row& person) const {
    const std::string& office = persons_.cell(person, "office");
    return office.starts_with("acting ") || office.starts_with("interim ");
  }

  void check_overlaps(const std::string& name, const Term& office, const std::vector<Term>& holders) {
    for (std::size_t i = 0; i < holders.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        Term later = holders[i];
        later.latest_begin = std::max(later.latest_begin, office.begin);
        later.earliest_end = std::min(later.earliest_end, office.end);
        const bool same = persons_.cell(*later.row, "id") == persons_.cell(*holders[j].row, "id");
        if (!same && !is_acting(*later.row) && !is_acting(*holders[j].row) &&
            shared_by(later, holders[j]) > days(kLongestHandover)) {
          report(persons_, later.row->line,
                 "the term as " + name + " overlaps that of '" + persons_.cell(*holders[j].row, "id") + "' in line " +
                     std::to_string(holders[j].row->line));
        }
      }
    }
  }

  // Nobody holds an office twice at a time.
  void check_repeats(const std::vector<Term>& terms) {
    std::map<std::string, std::vector<const Term*>> of_person;
    for (const Term& term : terms) {
      of_person[persons_.cell(*term.row, "id")].push_back(&term);
    }
    for (const auto& [id, own] : of_person) {
      for (std::size_t i = 0; i < own.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          const std::string first = split_values(persons_.cell(*own[i]->row, "office")).front();
          if (first == split_values(persons_.cell(*own[j]->row, "office")).front() &&
              shared_by(*own[i], *own[j]) > days(kLongestHandover)) {
            report(
                persons_, own[i]->row->line,
                "'" + id + "' is " + first + " in line " + std::to_string(own[j]->row->line) + " already at that time");
          }
        }
      }
    }
  }

  const Table& offices_;
  const Table& persons_;
  Day closed_{};
  std::map<std::string, std::vector<Term>> by_country_, rows_of_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint_office_holders(const Table& offices, const Table& persons) {
  return OfficeLinter(offices, persons).run();
}

}  // namespace entente::lint
