#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "report_clusters.hpp"

namespace entente {

// Who asks for an event: documents that must not tell it yet. The numbers of documents are even, those of sets of several odd.
struct EventAsker {
  std::vector<std::uint32_t> documents;  // sorted
  std::uint32_t set = 0;                 // all of them; where there is but one, that
  std::vector<std::uint32_t> labels;
};

// Events in the order of their making, and how far documents have looked through them in vain. An event never loses a document, so one that tells a
// document is passed over for good: a document that tells ten thousand acts of one day asks each of them once.
class EventLine {
 public:
  using Number = std::uint32_t;

  void insert(Number event);
  void erase(Number event);
  // The first event for which `tells(event, document)` holds for none of the documents, and the next one after it.
  template <typename Tells>
  std::optional<Number> first_free(const EventAsker& asker, const Tells& tells);
  template <typename Tells>
  std::optional<Number> next_free(const EventAsker& asker, Number first, const Tells& tells);

 private:
  [[nodiscard]] Number passed(std::uint32_t key) const;
  void pass(std::uint32_t key, Number to);

  std::vector<Number> events_;                        // ascending
  std::unordered_map<std::uint32_t, Number> passed_;  // every event before it tells the document, or one of the set
  std::unordered_map<std::uint32_t, std::pair<Number, Number>> second_;  // every event between the two tells one
  Number highest_ = 0;
};

// The events of one pair, root and status while records join them: those with a day come first, then the others.
// Cost  about n log n in the records; a record with a year looks at each day of it.
class DatedEvents {
 public:
  // Joins the event that it is plain to be, or is an event of its own. The cluster has days.
  void add(ReportCluster cluster);
  [[nodiscard]] std::vector<ReportCluster> take() &&;

 private:
  using Number = EventLine::Number;
  using Kind = std::tuple<int, int, Mode, int>;  // first day, last day, mode, actor (0: both)
  struct Place {
    EventLine all;
    std::unordered_map<std::uint32_t, EventLine> by_label;
  };
  struct Event {
    ReportCluster cluster;
    std::unordered_set<std::uint32_t> documents;
    std::unordered_set<std::uint32_t> labels;
  };
  struct Search;

  EventAsker asker_of(const ReportCluster& cluster);
  Kind kind_of(const ReportCluster& cluster);
  Place& place_of(const ReportCluster& cluster) { return (cluster.exact ? exact_ : others_)[kind_of(cluster)]; }
  std::optional<Number> event_for(const ReportCluster& cluster, const EventAsker& asker);
  void look_at(Place& place, int low, const EventAsker& asker, Search& search);
  void enter(Number number);
  void leave(Number number, Place& place);
  void unite(Number number, ReportCluster cluster, const EventAsker& asker);
  [[nodiscard]] bool tells(Number event, std::uint32_t document) const {
    return events_[event].documents.contains(document);
  }

  std::vector<Event> events_;
  std::map<Kind, Place> exact_;
  std::map<Kind, Place> others_;
  std::unordered_map<std::string_view, std::uint32_t> documents_;
  std::unordered_map<std::string_view, std::uint32_t> labels_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> sets_;
  std::vector<std::string_view> actors_;
};

}  // namespace entente
