// Sums up the edges between every two actors.
// Worked example: "Ann praised Bob" (SUPPORT, in two papers) and "Bob accused Ann" (ACCUSE, in one of them) give the pair (ann, bob): 2 events,
// 2 documents, SUPPORT 1/2, ACCUSE 1/1, mean score (5 - 2) / 2 = 1.5.
#include <entente/graph/pair_summary.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace entente {

namespace {

// Counts events and the distinct documents that report them.
struct Tally {
  std::size_t events = 0;
  std::set<std::string> documents;

  void add(const RelationEdge& edge) {
    ++events;
    for (const EdgeEvidence& telling : edge.evidence) {
      documents.insert(telling.document);
    }
  }
  [[nodiscard]] EventCount count() const { return {events, documents.size()}; }
};

struct PairTally {
  Tally total;
  std::map<Root, Tally> by_root;
  std::map<QuadClass, Tally> by_quad;
  std::map<Status, Tally> by_status;
  double score_sum = 0.0;
  std::set<std::string> dates;
  std::set<std::string> publishers;

  void add(const RelationEdge& edge) {
    total.add(edge);
    by_root[edge.root].add(edge);
    by_quad[edge.quad()].add(edge);
    by_status[edge.status].add(edge);
    score_sum += edge.score();
    if (!edge.date.empty()) {
      dates.insert(edge.date);
    }
    for (const EdgeEvidence& telling : edge.evidence) {
      if (!telling.publisher.empty()) {
        publishers.insert(telling.publisher);
      }
    }
  }
};

template <typename Key>
std::map<Key, EventCount> counts(const std::map<Key, Tally>& tallies) {
  std::map<Key, EventCount> result;
  for (const auto& [key, tally] : tallies) {
    result.emplace(key, tally.count());
  }
  return result;
}

PairSummary summary_of(const std::pair<std::string, std::string>& pair, const PairTally& tally) {
  PairSummary summary;
  summary.first = pair.first;
  summary.second = pair.second;
  summary.total = tally.total.count();
  summary.by_root = counts(tally.by_root);
  summary.by_quad = counts(tally.by_quad);
  summary.by_status = counts(tally.by_status);
  summary.mean_score = std::round(tally.score_sum / static_cast<double>(tally.total.events) * 1e4) / 1e4;
  if (!tally.dates.empty()) {
    summary.first_date = *tally.dates.begin();
    summary.last_date = *tally.dates.rbegin();
  }
  summary.publishers.assign(tally.publishers.begin(), tally.publishers.end());
  return summary;
}

}  // namespace

std::vector<PairSummary> summarize_pairs(const RelationGraph& graph) {
  std::map<std::pair<std::string, std::string>, PairTally> tallies;
  graph.for_each_edge([&](const RelationEdge& edge) {
    const auto [first, second] = std::minmax(edge.source, edge.target);
    tallies[{first, second}].add(edge);
  });
  std::vector<PairSummary> summaries;
  summaries.reserve(tallies.size());
  for (const auto& [pair, tally] : tallies) {
    summaries.push_back(summary_of(pair, tally));
  }
  return summaries;
}

}  // namespace entente
