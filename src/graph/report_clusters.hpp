#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation.hpp>

namespace entente {

struct Days {  // since 1970-01-01, both included
  int low = 0;
  int high = 0;
};

// Records of one pair, root and status that are taken to report one event; see event_reports.hpp.
struct ReportCluster {
  std::vector<RelationEdge*> records;
  std::set<std::string_view> documents;
  std::optional<Days> days;
  bool exact = false;    // a day is told
  bool undated = false;  // the days are those of documents
  Mode mode = Mode::none;
  const std::string* actor = nullptr;  // whose act it is; null where only mutual acts are told
};

// The documents that tell a record, sorted.
[[nodiscard]] std::vector<std::string_view> documents_of(const RelationEdge& record);
[[nodiscard]] ReportCluster cluster_of(RelationEdge* record);
// Adds the records of the other cluster, and what is known of both.
void join(ReportCluster& into, ReportCluster&& other);
// Joins clusters of one record each that documents of one story tell in nearly the same sentence.
void join_wire_copy(std::vector<ReportCluster>& clusters);
// Joins clusters whose dates may be of one day.
void join_by_date(std::vector<ReportCluster>& clusters);

}  // namespace entente
