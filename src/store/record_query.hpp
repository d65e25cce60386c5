#pragma once

#include <string>

#include <entente/store/store_view.hpp>

#include "statements.hpp"

namespace entente {

// The records and tellings that a filter lets pass, as SQL: "SELECT ... FROM event JOIN ... WHERE ... ORDER BY event.id, evidence.id" with its values.
// Columns  those of kRecordColumns, in that order.
struct RecordQuery {
  std::string sql;
  std::vector<std::string> values;
};

enum RecordColumn : int {
  kEvent,
  kDocument,
  kSource,
  kTarget,
  kRoot,
  kMode,
  kCameo,
  kLabel,
  kCode,
  kCategory,
  kStatus,
  kReciprocal,
  kDate,
  kContexts,
  kNumber,
  kSentenceStart,
  kSentenceEnd,
  kText,
  kTriggerStart,
  kTriggerEnd,
  kSourceStart,
  kSourceEnd,
  kTargetStart,
  kTargetEnd,
  kRule,
  kOperators,
  kAttributedTo,
  kConfidence,
  kGoldstein
};

[[nodiscard]] RecordQuery record_query(const StoreFilter& filter);

}  // namespace entente
