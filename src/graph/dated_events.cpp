// Which event a record joins. Worked example: one page tells three acts of one pair and day, another page two of them. The acts of the first page are three events, since one
// document does not tell one act twice; the second page's acts each join the one with their label, or else the first that their page does not tell yet.
#include "dated_events.hpp"

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr int kLongestDays = 366;          // no date is wider than a year
constexpr std::size_t kFewDocuments = 64;  // of a set whose documents are also followed one by one

std::uint32_t number_of(std::unordered_map<std::string_view, std::uint32_t>& numbers, std::string_view text) {
  return numbers.emplace(text, static_cast<std::uint32_t>(2 * numbers.size())).first->second;
}

template <typename Tells>
bool tells_any(EventLine::Number event, const EventAsker& asker, const Tells& tells) {
  return std::any_of(asker.documents.begin(), asker.documents.end(),
                     [&](std::uint32_t document) { return tells(event, document); });
}

}  // namespace

// ---- one line of events

void EventLine::insert(Number event) {
  if (event < highest_) {  // what was passed over did not see it
    passed_.clear();
    second_.clear();
    highest_ = 0;
  }
  events_.insert(std::upper_bound(events_.begin(), events_.end(), event), event);
}

void EventLine::erase(Number event) {
  const auto at = std::lower_bound(events_.begin(), events_.end(), event);
  if (at != events_.end() && *at == event) {
    events_.erase(at);
  }
}

EventLine::Number EventLine::passed(std::uint32_t key) const {
  const auto found = passed_.find(key);
  return found == passed_.end() ? 0 : found->second;
}

void EventLine::pass(std::uint32_t key, Number to) {
  passed_[key] = to;
  highest_ = std::max(highest_, to);
}

template <typename Tells>
std::optional<EventLine::Number> EventLine::first_free(const EventAsker& asker, const Tells& tells) {
  const bool one_by_one = asker.documents.size() > 1 && asker.documents.size() <= kFewDocuments;
  Number from = passed(asker.set);
  for (std::size_t i = 0; one_by_one && i < asker.documents.size(); ++i) {
    from = std::max(from, passed(asker.documents[i]));
  }
  auto at = std::lower_bound(events_.begin(), events_.end(), from);
  for (; at != events_.end() && tells_any(*at, asker, tells); ++at) {
    for (std::size_t i = 0; one_by_one && i < asker.documents.size(); ++i) {
      const std::uint32_t document = asker.documents[i];
      if ((at == events_.begin() || passed(document) > *(at - 1)) && tells(*at, document)) {
        pass(document, *at + 1);
      }
    }
  }
  if (at == events_.end()) {
    pass(asker.set, events_.empty() ? from : std::max(from, events_.back() + 1));
    return std::nullopt;
  }
  pass(asker.set, *at);
  return *at;
}

template <typename Tells>
std::optional<EventLine::Number> EventLine::next_free(const EventAsker& asker, Number first, const Tells& tells) {
  auto& [one, other] = second_.try_emplace(asker.set, first, first + 1).first->second;
  other = one == first ? other : first + 1;
  one = first;
  auto at = std::lower_bound(events_.begin(), events_.end(), other);
  while (at != events_.end() && tells_any(*at, asker, tells)) {
    ++at;
  }
  other = at == events_.end() ? events_.back() + 1 : *at;
  highest_ = std::max(highest_, other);
  return at == events_.end() ? std::nullopt : std::optional(*at);
}

// ---- all events

// The best event so far: of those with a label of the asker the latest, of these the first.
struct DatedEvents::Search {
  std::tuple<bool, int, Number> rank;  // the number counted backwards
  std::optional<Number> best;
  std::vector<std::pair<Place*, Number>> free;  // a place with an event in question, and its first
};

EventAsker DatedEvents::asker_of(const ReportCluster& cluster) {
  EventAsker asker;
  for (const std::string_view document : cluster.documents) {
    asker.documents.push_back(number_of(documents_, document));
  }
  std::sort(asker.documents.begin(), asker.documents.end());
  for (const RelationEdge* record : cluster.records) {
    asker.labels.push_back(number_of(labels_, record->label));
  }
  if (asker.documents.size() == 1) {
    asker.set = asker.documents.front();
  } else {
    asker.set = sets_.emplace(asker.documents, static_cast<std::uint32_t>(2 * sets_.size() + 1)).first->second;
  }
  return asker;
}

DatedEvents::Kind DatedEvents::kind_of(const ReportCluster& cluster) {
  int actor = 0;
  if (cluster.actor != nullptr) {
    const auto found = std::find(actors_.begin(), actors_.end(), std::string_view(*cluster.actor));
    actor = static_cast<int>(found - actors_.begin()) + 1;
    if (found == actors_.end()) {
      actors_.emplace_back(*cluster.actor);
    }
  }
  return {cluster.days->low, cluster.days->high, cluster.mode, actor};
}

void DatedEvents::look_at(Place& place, int low, const EventAsker& asker, Search& search) {
  const auto is_told = [this](Number event, std::uint32_t document) { return tells(event, document); };
  const std::optional<Number> first = place.all.first_free(asker, is_told);
  if (!first) {
    return;
  }
  search.free.emplace_back(&place, *first);
  const auto offer = [&](bool has_label, Number event) {
    const std::tuple rank(has_label, low, std::numeric_limits<Number>::max() - event);
    if (!search.best || rank > search.rank) {
      search.best = event;
      search.rank = rank;
    }
  };
  offer(false, *first);
  for (const std::uint32_t label : asker.labels) {
    if (const auto line = place.by_label.find(label); line != place.by_label.end()) {
      if (const auto event = line->second.first_free(asker, is_told)) {
        offer(true, *event);
      }
    }
  }
}

std::optional<DatedEvents::Number> DatedEvents::event_for(const ReportCluster& cluster, const EventAsker& asker) {
  const auto [low, high, mode, actor] = kind_of(cluster);
  const bool demands_one = !cluster.exact && !cluster.undated;
  Search search;
  for (auto* places : {&exact_, &others_}) {
    const int first_day = places == &exact_ ? low : low - kLongestDays;
    for (auto at = places->lower_bound(Kind(first_day, std::numeric_limits<int>::min(), Mode::none, 0));
         at != places->end() && std::get<0>(at->first) <= high; ++at) {
      const auto& [place_low, place_high, place_mode, place_actor] = at->first;
      const bool same_mode = mode == Mode::none || place_mode == Mode::none || mode == place_mode;
      if (place_high >= low && same_mode && (actor == 0 || place_actor == 0 || actor == place_actor)) {
        look_at(at->second, place_low, asker, search);
      }
      if (demands_one && search.free.size() > 1) {
        return std::nullopt;
      }
    }
  }
  if (demands_one && search.best) {
    const auto is_told = [this](Number event, std::uint32_t document) { return tells(event, document); };
    const auto& [place, first] = search.free.front();
    return place->all.next_free(asker, first, is_told) ? std::nullopt : search.best;
  }
  return search.best;
}

void DatedEvents::enter(Number number) {
  const Event& event = events_[number];
  Place& place = place_of(event.cluster);
  place.all.insert(number);
  for (const std::uint32_t label : event.labels) {
    place.by_label[label].insert(number);
  }
}

void DatedEvents::leave(Number number, Place& place) {
  place.all.erase(number);
  for (const std::uint32_t label : events_[number].labels) {
    place.by_label[label].erase(number);
  }
}

void DatedEvents::unite(Number number, ReportCluster cluster, const EventAsker& asker) {
  Event& event = events_[number];
  Place& before = place_of(event.cluster);
  join(event.cluster, std::move(cluster));
  event.documents.insert(asker.documents.begin(), asker.documents.end());
  const bool moves = &place_of(event.cluster) != &before;
  if (moves) {
    leave(number, before);
  }
  for (const std::uint32_t label : asker.labels) {
    if (event.labels.insert(label).second && !moves) {
      before.by_label[label].insert(number);
    }
  }
  if (moves) {
    enter(number);
  }
}

void DatedEvents::add(ReportCluster cluster) {
  const EventAsker asker = asker_of(cluster);
  cluster.documents.clear();  // from here on they are the event's
  if (const std::optional<Number> event = event_for(cluster, asker)) {
    unite(*event, std::move(cluster), asker);
    return;
  }
  Event& event = events_.emplace_back();
  event.cluster = std::move(cluster);
  event.documents.insert(asker.documents.begin(), asker.documents.end());
  event.labels.insert(asker.labels.begin(), asker.labels.end());
  enter(static_cast<Number>(events_.size() - 1));
}

std::vector<ReportCluster> DatedEvents::take() && {
  std::vector<ReportCluster> clusters;
  clusters.reserve(events_.size());
  for (Event& event : events_) {
    clusters.push_back(std::move(event.cluster));
  }
  return clusters;
}

}  // namespace entente
