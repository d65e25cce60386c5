// Which records of one pair, root and status go together. Worked example: "Ann met Bob" of 2020-05-04 and "Bob held talks with Ann", without a date in a document of
// 2020-05-05, may be of one day; the second joins the first unless one document tells both.
#include "report_clusters.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
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
  const bool left_has_fewer = left.documents.size() < right.documents.size();
  const auto& fewer = left_has_fewer ? left.documents : right.documents;
  const auto& more = left_has_fewer ? right.documents : left.documents;
  return std::none_of(fewer.begin(), fewer.end(), [&](std::string_view document) { return more.contains(document); });
}

// ---- wire copy

// What documents of one story tell, however many there are of it: a record of a thousand reprints has a handful of sentences, and the reprint behind the
// hundredth is like one of the hundred before it.
constexpr std::size_t kMostTellings = 8;  // of one record in one story
constexpr std::size_t kMostBefore = 100;  // records of a story that one is compared with

struct Telling {
  std::string_view sentence;
  DistinctWords words;
};

using Tellings = std::vector<Telling>;
using StoryTellings = std::map<std::string_view, Tellings>;  // by story

StoryTellings story_tellings(const RelationEdge& record) {
  StoryTellings stories;
  for (const EdgeEvidence& evidence : record.evidence) {
    if (evidence.story.empty()) {
      continue;
    }
    Tellings& tellings = stories[evidence.story];
    const std::string_view sentence = evidence.sentence_text;
    const bool known = std::any_of(tellings.begin(), tellings.end(),
                                   [&](const Telling& telling) { return telling.sentence == sentence; });
    if (!known && tellings.size() < kMostTellings) {
      tellings.push_back({sentence, distinct_words(sentence)});
    }
  }
  return stories;
}

// How alike the sentences are in which documents of one story tell two records.
double wire_likeness(const Tellings& left, const Tellings& right) {
  double best = 0.0;
  for (const Telling& one : left) {
    for (const Telling& other : right) {
      const bool same = one.sentence == other.sentence && !one.words.empty();
      best = std::max(best, same ? 1.0 : word_overlap(one.words, other.words));
    }
  }
  return best;
}

struct WirePair {
  double alike = 0.0;
  bool other_label = false;
  std::size_t left = 0, right = 0;
};

// The most alike first; of equals those with one label, then in order of the records. Two records that several stories tell are a pair of each.
std::vector<WirePair> wire_pairs(const Clusters& clusters) {
  std::vector<WirePair> pairs;
  std::unordered_map<std::string_view, std::deque<std::pair<std::size_t, Tellings>>>
      told;  // the last clusters of a story
  for (std::size_t j = 0; j < clusters.size(); ++j) {
    for (auto& [story, tellings] : story_tellings(*clusters[j].records.front())) {
      auto& before = told[story];
      for (const auto& [i, other] : before) {
        const double alike = wire_likeness(other, tellings);
        if (alike >= kSameSentence) {
          pairs.push_back({alike, clusters[i].records.front()->label != clusters[j].records.front()->label, i, j});
        }
      }
      before.emplace_back(j, std::move(tellings));
      if (before.size() > kMostBefore) {
        before.pop_front();
      }
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const WirePair& one, const WirePair& other) {
    return std::tuple(-one.alike, one.other_label, one.left, one.right) <
           std::tuple(-other.alike, other.other_label, other.left, other.right);
  });
  return pairs;
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
  for (const EdgeEvidence& telling : record->evidence) {
    cluster.documents.emplace(telling.document);
  }
  cluster.actor = record->reciprocal ? nullptr : &record->source;
  cluster.days = days_of(*record);
  cluster.exact = cluster.days && record->date.size() == kDayLength;
  cluster.undated = record->date.empty();
  cluster.mode = record->mode;
  return cluster;
}

void join(Cluster& into, Cluster&& other) {
  into.records.insert(into.records.end(), other.records.begin(), other.records.end());
  if (into.documents.size() < other.documents.size()) {
    std::swap(into.documents, other.documents);
  }
  into.documents.merge(std::move(other.documents));
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

void join_wire_copy(Clusters& clusters) {
  std::vector<std::size_t> into(clusters.size());  // the cluster that one has gone into, or its own number
  std::iota(into.begin(), into.end(), std::size_t{0});
  const auto now = [&into](std::size_t cluster) {
    while (into[cluster] != cluster) {
      cluster = into[cluster] = into[into[cluster]];
    }
    return cluster;
  };
  for (const WirePair& pair : wire_pairs(clusters)) {
    const auto [kept, gone] = std::minmax({now(pair.left), now(pair.right)});
    if (kept != gone && may_be_one(clusters[kept], clusters[gone])) {
      join(clusters[kept], std::move(clusters[gone]));
      clusters[gone].records.clear();
      into[gone] = kept;
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
