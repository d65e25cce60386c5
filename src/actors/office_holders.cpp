// Who held which office on which date. Worked example: the rows of Vladimir Putin and Dmitry Medvedev make the terms of "RUS president", the last first, so that
// holder("RUS", "president", "2016-11-14") is Putin, and by_surname("medvedev", "president", "RUS", "2016-11-14") still Medvedev, the only president of that name.
#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "gazetteer.hpp"

namespace entente {

namespace {

// Of two holders, the one in office on the date, then the one whose office began last before it.
bool better_office(const OfficeEntry& left, const OfficeEntry& right, const std::string& date) {
  const bool left_held = date.empty() ? left.end.empty() : held_on(left.start, left.end, date);
  const bool right_held = date.empty() ? right.end.empty() : held_on(right.start, right.end, date);
  if (left_held != right_held) {
    return left_held;
  }
  const bool left_before = date.empty() || left.start <= date;
  const bool right_before = date.empty() || right.start <= date;
  if (left_before != right_before) {
    return left_before;
  }
  return left.start > right.start;
}

bool called(const OfficeEntry& office, const std::string& noun) {
  return std::find(office.nouns.begin(), office.nouns.end(), noun) != office.nouns.end();
}

}  // namespace

bool held_on(const std::string& start, const std::string& end, const std::string& date) {
  // A shorter bound holds for its whole year or month: compare at the length that both have.
  const auto compare = [](const std::string& left, const std::string& right) {
    const std::size_t size = std::min(left.size(), right.size());
    return left.compare(0, size, right, 0, size);
  };
  return (start.empty() || compare(start, date) <= 0) && (end.empty() || compare(date, end) <= 0);
}

void Gazetteer::index_terms() {
  for (std::uint32_t person = 0; person < persons_.size(); ++person) {
    const std::vector<OfficeEntry>& offices = persons_[person].offices;
    for (std::uint32_t office = 0; office < offices.size(); ++office) {
      for (const std::string& noun : offices[office].nouns) {
        terms_[offices[office].country + "\t" + noun].push_back({person, office});
      }
    }
  }
  for (auto& [office, terms] : terms_) {
    const auto began_later = [&](const Term& left, const Term& right) {
      return office_of(left).start > office_of(right).start;
    };
    if (!std::is_sorted(terms.begin(), terms.end(), began_later)) {
      std::stable_sort(terms.begin(), terms.end(), began_later);
    }
  }
}

std::span<const Gazetteer::Term> Gazetteer::terms_until(const std::string& country, const std::string& noun,
                                                        const std::string& date) const {
  const auto found = terms_.find(country + "\t" + noun);
  if (found == terms_.end()) {
    return {};
  }
  const std::vector<Term>& terms = found->second;
  return {std::partition_point(
              terms.begin(), terms.end(),
              [&](const Term& term) { return !date.empty() && !held_on(office_of(term).start, "", date); }),
          terms.end()};
}

std::optional<std::uint32_t> Gazetteer::holder(const std::string& country, const std::string& noun,
                                               const std::string& date) const {
  const std::span<const Term> terms = terms_until(country, noun, date);
  std::optional<std::uint32_t> found;
  for (const Term& term : terms) {
    const OfficeEntry& office = office_of(term);
    if ((office.own || !found) && (date.empty() ? office.end.empty() : held_on(office.start, office.end, date))) {
      found = term.person;
      if (office.own) {
        return found;
      }
    }
  }
  return found || !date.empty() ? found : last_holder(country, noun, date);
}

std::optional<std::uint32_t> Gazetteer::last_holder(const std::string& country, const std::string& noun,
                                                    const std::string& date) const {
  const std::span<const Term> terms = terms_until(country, noun, date);
  return terms.empty() ? std::nullopt : std::optional(terms.front().person);
}

std::optional<std::uint32_t> Gazetteer::leader(const std::string& country, const std::string& date) const {
  // States that a prime minister or chancellor leads beside a head of state of another kind.
  static const std::unordered_set<std::string> parliamentary = {
      "AUS", "AUT", "BEL", "BGD", "CAN", "CZE", "DEU", "DNK", "ESP", "EST", "ETH", "FIN", "GBR",
      "GRC", "HUN", "IND", "IRL", "IRQ", "ISL", "ISR", "ITA", "JPN", "LVA", "MYS", "NLD", "NOR",
      "NPL", "NZL", "PAK", "POL", "PRT", "SGP", "SVK", "SVN", "SWE", "THA", "MKD", "ALB", "BGR"};
  std::vector<std::string> nouns = {"supreme leader", "general secretary", "president", "king", "emir",
                                    "sultan",         "prime minister"};
  if (parliamentary.contains(country)) {
    nouns = {"chancellor", "prime minister"};
  }
  for (const std::string& noun : nouns) {
    if (const auto found = holder(country, noun, date)) {
      return found;
    }
  }
  return std::nullopt;
}

bool Gazetteer::is_current(std::uint32_t person, const std::string& date) const {
  constexpr int kYearsRemembered = 10;
  const auto year_of = [](const std::string& text) {
    int year = 0;  // also of a date that is none
    std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), year);
    return year;
  };
  const std::vector<OfficeEntry>& offices = persons_[person].offices;
  return date.empty() || std::any_of(offices.begin(), offices.end(), [&](const OfficeEntry& office) {
           return (office.start.empty() || year_of(office.start) <= year_of(date) + 1) &&
                  (office.end.empty() || year_of(office.end) + kYearsRemembered >= year_of(date));
         });
}

std::optional<std::uint32_t> Gazetteer::by_surname(const std::string& lower_surname, const std::string& noun,
                                                   const std::string& country, const std::string& date) const {
  const auto found = persons_by_surname_.find(lower_surname);
  if (found == persons_by_surname_.end()) {
    return std::nullopt;
  }
  std::optional<std::uint32_t> best;
  const OfficeEntry* best_office = nullptr;
  for (const std::uint32_t index : found->second) {
    for (const OfficeEntry& office : persons_[index].offices) {
      const bool fits = (noun.empty() || called(office, noun)) && (country.empty() || office.country == country);
      if (fits && (best_office == nullptr || better_office(office, *best_office, date))) {
        best = index;
        best_office = &office;
      }
    }
  }
  return best;
}

}  // namespace entente
