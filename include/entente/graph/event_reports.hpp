#pragma once

#include <cstdint>
#include <vector>

#include <entente/graph/relation.hpp>

namespace entente {

// The records of an event as documents tell it, one for each of its variants; of an event without variants the event alone.
// Takes/gives  record_of(record of unite_reports) gives the record back: nothing is lost by showing several as one.
[[nodiscard]] std::vector<RelationEdge> records_of(RelationEdge event);

// Shows records that report one event as one edge with the evidence of all.
// Two records report one event when no document tells both, they have the same actors, root and status, their modes do not differ, and either
//   - documents of one story (near_duplicates.hpp) tell them in the same sentence or nearly so (wire copy), or
//   - both actors are known and their dates may be of one day. A record without a date is of the day of its document or of the day before; one of a month or a
//     year joins an event only where just one is in question.
// The edge says what its best record says: a mutual act before one of one side, a day before a month, a mode before none, then what most documents tell.
// Takes/gives  canonical records, each once -> events, in no order; depends on the set of records alone. `story` must be filled in.
// Cost         O(n log n); a record is compared with the hundred before it that its story tells.
// Tests        tests/graph/event_reports_test.cpp
[[nodiscard]] std::vector<RelationEdge> unite_reports(std::vector<RelationEdge> records);

}  // namespace entente
