// The nearest events of two graphs find each other. Worked example: a has "bob accused ann" of 2020-05-04, b has it of 2020-05 and of 2020-05-05. Nobody has the very same
// event, and none is of the same day; then dates of which one holds the other are asked for, and the event of May is found. That of the fifth stays alone.
// How near two events are goes by twelve steps, and within one step the smallest id chooses first, and takes the smallest that it may: so it does not matter which graph is which,
// and no two events need be compared that differ in kind or date.
#include "event_matching.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include <entente/graph/event_dates.hpp>

namespace entente {

namespace {

using Events = std::vector<const RelationEdge*>;
using Rank = std::uint32_t;  // among the ids of both graphs
constexpr std::size_t kLongestDate = 10;

enum class Dates : std::uint8_t { same, one_holds_the_other, days_that_follow };

// One step of likeness.
struct Step {
  Dates dates;
  bool other_way;
  bool other_mode;
};

// The nearest first: a date that may be the same counts for more than a mode, a mode for more than a direction, a direction for more than equal dates.
constexpr std::array<Step, 12> kSteps = {{{Dates::same, false, false},
                                          {Dates::one_holds_the_other, false, false},
                                          {Dates::same, true, false},
                                          {Dates::one_holds_the_other, true, false},
                                          {Dates::same, false, true},
                                          {Dates::one_holds_the_other, false, true},
                                          {Dates::same, true, true},
                                          {Dates::one_holds_the_other, true, true},
                                          {Dates::days_that_follow, false, false},
                                          {Dates::days_that_follow, true, false},
                                          {Dates::days_that_follow, false, true},
                                          {Dates::days_that_follow, true, true}}};

enum class Way : std::uint8_t { both, forwards, backwards };

Way way_of(const RelationEdge& event) {
  return event.reciprocal ? Way::both : event.source < event.target ? Way::forwards : Way::backwards;
}

// The dates of all events of the two graphs.
struct Calendar {
  std::set<std::size_t> lengths;
  std::map<int, std::set<std::string_view>> by_day;  // of the first day

  void add(std::string_view date) {
    if (date.size() <= kLongestDate) {  // what is longer is no date, and holds none
      lengths.insert(date.size());
    }
    if (const auto day = day_number(date)) {
      by_day[*day].insert(date);
    }
  }
};

// Events of one graph that wait for one of the other.
class Waiting {
 public:
  explicit Waiting(const Calendar& calendar) : calendar_(calendar) {}

  void insert(const RelationEdge& event, Rank rank) {
    for_each_set(event, [&](std::set<Rank>& ranks) { ranks.insert(rank); });
  }
  void erase(const RelationEdge& event, Rank rank) {
    for_each_set(event, [&](std::set<Rank>& ranks) { ranks.erase(rank); });
  }

  // The smallest that is as near to an event as the step says.
  [[nodiscard]] std::optional<Rank> smallest(const RelationEdge& event, const Step& step) const {
    Rank best = kNone;
    for (const auto& [kind, days] : kinds_) {
      const auto [status, way, mode] = kind;
      const bool may_be = way == way_of(event) || way == Way::both || way_of(event) == Way::both;
      if (status == event.status && may_be && (way != way_of(event)) == step.other_way &&
          (mode != event.mode) == step.other_mode) {
        best = std::min(best, smallest(days, event.date, step.dates));
      }
    }
    return best == kNone ? std::nullopt : std::optional(best);
  }

 private:
  static constexpr Rank kNone = std::numeric_limits<Rank>::max();
  using Kind = std::tuple<Status, Way, Mode>;
  using ByDate = std::map<std::string_view, std::set<Rank>>;
  struct Days {
    ByDate of;      // this date
    ByDate within;  // a date that this one holds
  };

  template <typename Visit>
  void for_each_set(const RelationEdge& event, const Visit& visit) {
    Days& days = kinds_[{event.status, way_of(event), event.mode}];
    const std::string_view date = event.date;
    visit(days.of[date]);
    for (const std::size_t length : calendar_.lengths) {
      if (length >= date.size()) {
        break;
      }
      visit(days.within[date.substr(0, length)]);
    }
  }

  static Rank first_of(const ByDate& dates, std::string_view date) {
    const auto found = dates.find(date);
    return found == dates.end() || found->second.empty() ? kNone : *found->second.begin();
  }

  [[nodiscard]] Rank smallest(const Days& days, std::string_view date, Dates wanted) const {
    if (wanted == Dates::same) {
      return first_of(days.of, date);
    }
    if (wanted == Dates::days_that_follow) {
      return smallest_beside(days, date);
    }
    Rank best = first_of(days.within, date);
    for (const std::size_t length : calendar_.lengths) {
      if (length >= date.size()) {
        break;
      }
      best = std::min(best, first_of(days.of, date.substr(0, length)));
    }
    return best;
  }

  // One paper says "on Tuesday", the other prints on Wednesday without a day: what two graphs tell of two days that follow each other may be one event.
  [[nodiscard]] Rank smallest_beside(const Days& days, std::string_view date) const {
    Rank best = kNone;
    const auto day = day_number(date);
    if (!day) {
      return best;
    }
    for (auto at = calendar_.by_day.lower_bound(*day - 1); at != calendar_.by_day.end() && at->first <= *day + 1;
         ++at) {
      for (const std::string_view other : at->second) {
        if (!compatible_dates(date, other)) {
          best = std::min(best, first_of(days.of, other));
        }
      }
    }
    return best;
  }

  const Calendar& calendar_;
  std::map<Kind, Days> kinds_;
};

// An event that no event of the other graph was found for yet.
struct Alone {
  const RelationEdge* event;
  bool in_a;
};

// Events that both graphs have with one id are a match; the others come back in order of their ids.
std::vector<Alone> match_equal_ids(const Events& a, const Events& b, GraphComparison& comparison) {
  std::vector<Alone> all;
  for (const RelationEdge* event : a) {
    all.push_back({event, true});
  }
  for (const RelationEdge* event : b) {
    all.push_back({event, false});
  }
  std::sort(all.begin(), all.end(), [](const Alone& left, const Alone& right) {
    return std::tuple(std::string_view(left.event->id), !left.in_a) <
           std::tuple(std::string_view(right.event->id), !right.in_a);
  });
  std::vector<Alone> alone;
  for (const Alone& one : all) {
    if (!one.in_a && !alone.empty() && alone.back().in_a && alone.back().event->id == one.event->id) {
      comparison.events_both.push_back({alone.back().event, one.event});
      alone.pop_back();
    } else {
      alone.push_back(one);
    }
  }
  return alone;
}

void match_step(const Step& step, const std::vector<Alone>& all, std::vector<bool>& used, Waiting& in_a, Waiting& in_b,
                GraphComparison& comparison) {
  for (Rank rank = 0; rank < all.size(); ++rank) {
    const Alone& one = all[rank];
    Waiting& own = one.in_a ? in_a : in_b;
    Waiting& others = one.in_a ? in_b : in_a;
    const std::optional<Rank> found = used[rank] ? std::nullopt : others.smallest(*one.event, step);
    if (!found) {
      continue;
    }
    const Alone& other = all[*found];
    comparison.events_both.push_back(one.in_a ? EventMatch{one.event, other.event}
                                              : EventMatch{other.event, one.event});
    own.erase(*one.event, rank);
    others.erase(*other.event, *found);
    used[rank] = used[*found] = true;
  }
}

}  // namespace

void match_events(const Events& a, const Events& b, GraphComparison& comparison) {
  const std::vector<Alone> all = match_equal_ids(a, b, comparison);
  const auto is_of_a = [](const Alone& one) { return one.in_a; };
  std::vector<bool> used(all.size(), false);
  if (std::any_of(all.begin(), all.end(), is_of_a) && !std::all_of(all.begin(), all.end(), is_of_a)) {
    Calendar calendar;
    for (const Alone& one : all) {
      calendar.add(one.event->date);
    }
    Waiting in_a(calendar);
    Waiting in_b(calendar);
    for (Rank rank = 0; rank < all.size(); ++rank) {
      (all[rank].in_a ? in_a : in_b).insert(*all[rank].event, rank);
    }
    for (const Step& step : kSteps) {
      match_step(step, all, used, in_a, in_b, comparison);
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!used[i]) {
      (all[i].in_a ? comparison.events_a : comparison.events_b).push_back(all[i].event);
    }
  }
}

}  // namespace entente
