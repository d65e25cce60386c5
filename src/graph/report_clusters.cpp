// Which records of one pair, root and status go together. Worked example: "Ann met Bob" of 2020-05-04 and "Bob held talks with Ann", without a date in a document of
// 2020-05-05, may be of one day; the second joins the first unless one document tells both.
#include "report_clusters.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include <entente/graph/event_dates.hpp>
#include <entente/graph/near_duplicates.hpp>

#include "dated_events.hpp"

namespace entente {

namespace {

using Cluster = ReportCluster;
using Clusters = std::vector<Cluster>;
constexpr double kSameSentence = 0.7;  // shared words over all words
constexpr std::size_t kDayLength = 10;

std::optional<Days> days_of(const RelationEdge& record) {
  if (!record.date.empty()) {
    const auto low = day_number(record.date);
    const auto high = day_number(last_day(record.date));
    return low && high ? std::optional(Days{*low, *high}) : std::nullopt;
  }
  const auto told = day_number(dated(record));  // of its earliest document
  return told ? std::optional(Days{*told - 1, *told}) : std::nullopt;
}

bool may_be_one(const Cluster& left, const Cluster& right) {
  const bool other_mode = left.mode != Mode::none && right.mode != Mode::none && left.mode != right.mode;
  if (other_mode || (left.actor != nullptr && right.actor != nullptr && *left.actor != *right.actor)) {
    return false;
  }
  for (std::size_t i = 0, j = 0; i < left.documents.size() && j < right.documents.size();) {
    if (left.documents[i] == right.documents[j]) {
      return false;
    }
    ++(left.documents[i] < right.documents[j] ? i : j);
  }
  return true;
}

// ---- wire copy

// How alike the sentences are in which documents of one story tell these records; 0 where none does.
double wire_likeness(const RelationEdge& left, const RelationEdge& right) {
  double best = 0.0;
  for (const EdgeEvidence& one : left.evidence) {
    for (const EdgeEvidence& other : right.evidence) {
      if (!one.story.empty() && one.story == other.story) {
        best = std::max(best, word_overlap(one.sentence_text, other.sentence_text));
      }
    }
  }
  return best;
}

bool has_story(const RelationEdge& record) {
  return std::any_of(record.evidence.begin(), record.evidence.end(),
                     [](const EdgeEvidence& telling) { return !telling.story.empty(); });
}

// ---- dates

int length(const Cluster& cluster) { return cluster.days ? cluster.days->high - cluster.days->low : -1; }

}  // namespace

std::vector<std::string_view> documents_of(const RelationEdge& record) {
  std::vector<std::string_view> documents;
  for (const EdgeEvidence& telling : record.evidence) {
    documents.emplace_back(telling.document);
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

Cluster cluster_of(RelationEdge* record) {
  Cluster cluster;
  cluster.records = {record};
  cluster.documents = documents_of(*record);
  cluster.actor = record->reciprocal ? nullptr : &record->source;
  cluster.days = days_of(*record);
  cluster.exact = cluster.days && record->date.size() == kDayLength;
  cluster.undated = record->date.empty();
  cluster.mode = record->mode;
  return cluster;
}

void join(Cluster& into, Cluster&& other) {
  into.records.insert(into.records.end(), other.records.begin(), other.records.end());
  std::vector<std::string_view> documents;
  std::merge(into.documents.begin(), into.documents.end(), other.documents.begin(), other.documents.end(),
             std::back_inserter(documents));
  into.documents = std::move(documents);
  into.mode = into.mode == Mode::none ? other.mode : into.mode;
  into.actor = into.actor == nullptr ? other.actor : into.actor;
  if (!into.exact && other.exact) {
    into.days = other.days;
    into.exact = true;
  } else if (!into.exact && into.days && other.days) {
    into.days = Days{std::max(into.days->low, other.days->low), std::min(into.days->high, other.days->high)};
  } else if (!into.days) {
    into.days = other.days;
  }
  into.undated = into.undated && other.undated;
}

// The most alike first; of equals those with one label, then in order of the records.
void join_wire_copy(Clusters& clusters) {
  using Candidate = std::tuple<double, bool, std::size_t, std::size_t>;
  std::vector<Candidate> candidates;
  for (std::size_t j = 0; j < clusters.size(); ++j) {
    const RelationEdge& right = *clusters[j].records.front();
    for (std::size_t i = 0; i < j && has_story(right); ++i) {
      const RelationEdge& left = *clusters[i].records.front();
      const double alike = wire_likeness(left, right);
      if (alike >= kSameSentence) {
        candidates.emplace_back(-alike, left.label != right.label, i, j);
      }
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<std::size_t> at(clusters.size());
  for (std::size_t i = 0; i < at.size(); ++i) {
    at[i] = i;
  }
  for (const auto& [unlike, other_label, i, j] : candidates) {
    const auto [kept, gone] = std::minmax({at[i], at[j]});
    if (kept != gone && may_be_one(clusters[kept], clusters[gone])) {
      join(clusters[kept], std::move(clusters[gone]));
      clusters[gone].records.clear();
      std::replace(at.begin(), at.end(), gone, kept);
    }
  }
  std::erase_if(clusters, [](const Cluster& cluster) { return cluster.records.empty(); });
}

void join_by_date(Clusters& clusters) {
  std::stable_sort(clusters.begin(), clusters.end(), [](const Cluster& left, const Cluster& right) {
    const int low_left = left.days ? left.days->low : 0;
    const int low_right = right.days ? right.days->low : 0;
    return std::tuple(!left.exact, !left.undated, length(left), low_left) <
           std::tuple(!right.exact, !right.undated, length(right), low_right);
  });
  DatedEvents events;
  Clusters without_days;
  for (Cluster& cluster : clusters) {
    if (cluster.days) {
      events.add(std::move(cluster));
    } else {
      without_days.push_back(std::move(cluster));
    }
  }
  clusters = std::move(events).take();
  std::move(without_days.begin(), without_days.end(), std::back_inserter(clusters));
}

}  // namespace entente
