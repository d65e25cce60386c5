// Sums up the edges between every two actors.
// Worked example: "Ann praised Bob" (SUPPORT, in two papers) and "Bob accused Ann" (ACCUSE, in one of them) give the pair (ann, bob): 2 events,
// 2 documents, SUPPORT 1/2, ACCUSE 1/1, mean score (5 - 2) / 2 = 1.5.
#include <entente/graph/pair_summary.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace entente {

namespace {

using Events = std::span<const RelationEdge* const>;

// The distinct documents, or publishers, of these events; "" is none.
std::vector<std::string_view> distinct(Events events, SharedText EdgeEvidence::*text) {
  std::vector<std::string_view> texts;
  for (const RelationEdge* event : events) {
    for (const EdgeEvidence& telling : event->evidence) {
      if (!(telling.*text).empty()) {
        texts.emplace_back(telling.*text);
      }
    }
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

EventCount count_of(Events events) { return {events.size(), distinct(events, &EdgeEvidence::document).size()}; }

template <typename Key, typename KeyOf>
std::map<Key, EventCount> counts(Events events, KeyOf&& key_of) {
  std::map<Key, std::vector<const RelationEdge*>> groups;
  for (const RelationEdge* event : events) {
    groups[key_of(*event)].push_back(event);
  }
  std::map<Key, EventCount> result;
  for (const auto& [key, group] : groups) {
    result.emplace(key, count_of(group));
  }
  return result;
}

PairSummary summary_of(Events events) {
  PairSummary summary;
  std::tie(summary.first, summary.second) = std::minmax(events.front()->source, events.front()->target);
  summary.total = count_of(events);
  summary.by_root = counts<Root>(events, [](const RelationEdge& edge) { return edge.root; });
  summary.by_quad = counts<QuadClass>(events, [](const RelationEdge& edge) { return edge.quad(); });
  summary.by_status = counts<Status>(events, [](const RelationEdge& edge) { return edge.status; });
  double score_sum = 0.0;
  for (const RelationEdge* event : events) {
    score_sum += event->score();
    if (!event->date.empty() && (summary.first_date.empty() || event->date < summary.first_date)) {
      summary.first_date = event->date;
    }
    summary.last_date = std::max(summary.last_date, event->date);
  }
  summary.mean_score = std::round(score_sum / static_cast<double>(events.size()) * 1e4) / 1e4;
  const auto publishers = distinct(events, &EdgeEvidence::publisher);
  summary.publishers.assign(publishers.begin(), publishers.end());
  return summary;
}

}  // namespace

void for_each_pair(const RelationGraph& graph, const std::function<void(const PairSummary&)>& visit) {
  struct Item {
    std::uint32_t first = 0, second = 0;
    const RelationEdge* edge = nullptr;
  };
  std::vector<Item> items;
  items.reserve(graph.edge_count());
  for (auto [edge, end] = boost::edges(graph.graph()); edge != end; ++edge) {
    const auto [first, second] =
        std::minmax({boost::source(*edge, graph.graph()), boost::target(*edge, graph.graph())});
    items.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(second), &graph.edge(*edge)});
  }
  std::stable_sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
    return std::pair(left.first, left.second) < std::pair(right.first, right.second);
  });
  std::vector<const RelationEdge*> events;
  for (std::size_t i = 0; i < items.size(); ++i) {
    events.push_back(items[i].edge);
    if (i + 1 == items.size() || items[i + 1].first != items[i].first || items[i + 1].second != items[i].second) {
      visit(summary_of(events));
      events.clear();
    }
  }
}

std::vector<PairSummary> summarize_pairs(const RelationGraph& graph) {
  std::vector<PairSummary> summaries;
  for_each_pair(graph, [&](const PairSummary& summary) { summaries.push_back(summary); });
  return summaries;
}

}  // namespace entente
