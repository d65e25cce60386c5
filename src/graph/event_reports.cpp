// Which records report one event. Worked example: three newspapers tell "Ann met Bob" on 2020-05-04, "Bob held talks with Ann" without a date on 2020-05-05, and
// "Ann and Bob met" in May 2020. All are CONSULT of the same two, no document tells two of them, and just one event of that month is in question:
// one mutual edge of 2020-05-04 with three evidences, whose variants keep how each newspaper put it.
#include <entente/graph/event_reports.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <entente/base/checksum.hpp>

#include "record_sets.hpp"
#include "report_clusters.hpp"

namespace entente {

namespace {

using Records = std::vector<RelationEdge>;
constexpr std::size_t kDayLength = 10;

// ---- groups: the same two actors, root and status

auto group_key(const RelationEdge& edge) {
  const bool turned = edge.target < edge.source;
  const std::string_view first = turned ? edge.target : edge.source;
  const std::string_view second = turned ? edge.source : edge.target;
  return std::tuple(first, second, edge.root, edge.status);
}

std::uint64_t group_hash(const RelationEdge& edge) {
  const auto [first, second, root, status] = group_key(edge);
  Checksum sum;
  for (const std::string_view part : {std::string_view(first), std::string_view(second)}) {
    sum.add(part);
    sum.add("\x1F");
  }
  sum.add(static_cast<unsigned char>(root));
  sum.add(static_cast<unsigned char>(status));
  return sum.value();
}

// Calls visit(records of one group, by id) for every group; groups are found by hash and told apart by their key.
template <typename Visit>
void for_each_group(Records& records, Visit&& visit) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    order.emplace_back(group_hash(records[i]), static_cast<std::uint32_t>(i));
  }
  std::sort(order.begin(), order.end());
  std::vector<RelationEdge*> group;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    group.clear();
    for (; end < order.size() && order[end].first == order[begin].first; ++end) {
      group.push_back(&records[order[end].second]);
    }
    std::sort(group.begin(), group.end(), [](const RelationEdge* left, const RelationEdge* right) {
      const auto key_left = group_key(*left);
      const auto key_right = group_key(*right);
      return key_left != key_right ? key_left < key_right : left->id < right->id;
    });
    for (std::size_t i = 0, j = 0; i < group.size(); i = j) {
      while (j < group.size() && group_key(*group[j]) == group_key(*group[i])) {
        ++j;
      }
      visit(std::span(group).subspan(i, j - i));
    }
  }
}

// ---- one edge

std::string_view first_told(const RelationEdge& record) {
  std::string_view first;
  for (const EdgeEvidence& telling : record.evidence) {
    if (!telling.date.empty() && (first.empty() || std::string_view(telling.date) < first)) {
      first = telling.date;
    }
  }
  return first;
}

bool tells_better(const RelationEdge& left, const RelationEdge& right) {
  const auto rank = [](const RelationEdge& record) {
    return std::tuple(!record.reciprocal, kDayLength - std::min(record.date.size(), kDayLength),
                      record.mode == Mode::none, -static_cast<std::ptrdiff_t>(documents_of(record).size()),
                      first_told(record), std::string_view(record.id));
  };
  return rank(left) < rank(right);
}

EventVariant variant_of(const RelationEdge& record) {
  EventVariant variant;
  variant.source = record.source;
  variant.target = record.target;
  variant.date = record.date;
  variant.cameo = record.cameo;
  variant.code = record.code;
  variant.category = record.category;
  variant.label = record.label;
  variant.mode = record.mode;
  variant.reciprocal = record.reciprocal;
  variant.contexts = record.contexts;
  return variant;
}

void turn(EdgeEvidence& telling) { std::swap(telling.source, telling.target); }

RelationEdge event_of(std::vector<RelationEdge*> records) {
  std::sort(records.begin(), records.end(),
            [](const RelationEdge* left, const RelationEdge* right) { return left->id < right->id; });
  const RelationEdge& best = **std::min_element(
      records.begin(), records.end(),
      [](const RelationEdge* left, const RelationEdge* right) { return tells_better(*left, *right); });
  RelationEdge event = best;
  event.evidence.clear();
  std::vector<std::pair<EdgeEvidence, std::uint32_t>> tellings;
  for (std::size_t i = 0; i < records.size(); ++i) {
    RelationEdge& record = *records[i];
    event.variants.push_back(variant_of(record));
    event.contexts.insert(event.contexts.end(), record.contexts.begin(), record.contexts.end());
    const bool turned = record.source != event.source;
    for (EdgeEvidence& telling : record.evidence) {
      if (turned) {
        turn(telling);
      }
      tellings.emplace_back(std::move(telling), static_cast<std::uint32_t>(i));
    }
  }
  std::sort(tellings.begin(), tellings.end());
  for (auto& [telling, variant] : tellings) {
    event.variants[variant].evidence.push_back(static_cast<std::uint32_t>(event.evidence.size()));
    event.evidence.push_back(std::move(telling));
  }
  std::sort(event.contexts.begin(), event.contexts.end());
  event.contexts.erase(std::unique(event.contexts.begin(), event.contexts.end()), event.contexts.end());
  return event;
}

// Puts the events of a group in the places of their first records, and leaves the places of the others without an id.
void unite_group(std::span<RelationEdge* const> group) {
  std::vector<ReportCluster> clusters;
  for (RelationEdge* record : group) {
    clusters.push_back(cluster_of(record));
  }
  join_wire_copy(clusters);
  if (!group.front()->source.empty() && !group.front()->target.empty()) {
    join_by_date(clusters);
  }
  for (ReportCluster& cluster : clusters) {
    if (cluster.records.size() > 1) {
      RelationEdge event = event_of(cluster.records);
      for (RelationEdge* record : cluster.records) {
        record->id.clear();
      }
      *cluster.records.front() = std::move(event);
    }
  }
}

}  // namespace

std::vector<RelationEdge> records_of(RelationEdge event) {
  std::vector<RelationEdge> records;
  if (event.variants.empty()) {
    records.push_back(std::move(event));
    return records;
  }
  for (EventVariant& variant : event.variants) {
    RelationEdge record;
    const bool turned = variant.source != event.source;
    record.source = std::move(variant.source);
    record.target = std::move(variant.target);
    record.date = std::move(variant.date);
    record.cameo = std::move(variant.cameo);
    record.code = std::move(variant.code);
    record.category = std::move(variant.category);
    record.label = std::move(variant.label);
    record.root = event.root;
    record.mode = variant.mode;
    record.status = event.status;
    record.reciprocal = variant.reciprocal;
    record.contexts = std::move(variant.contexts);
    for (const std::uint32_t number : variant.evidence) {
      record.evidence.push_back(std::move(event.evidence.at(number)));
      if (turned) {
        turn(record.evidence.back());
      }
    }
    make_canonical(record);
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<RelationEdge> unite_reports(std::vector<RelationEdge> records) {
  for_each_group(records, [&](std::span<RelationEdge* const> group) {
    if (group.size() > 1) {
      unite_group(group);
    }
  });
  std::vector<bool> gone(records.size(), false);
  for (std::size_t i = 0; i < records.size(); ++i) {
    gone[i] = records[i].id.empty();
  }
  erase_marked(records, gone);
  return records;
}

}  // namespace entente
