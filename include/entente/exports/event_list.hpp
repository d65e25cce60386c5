#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

#include <entente/graph/relation_graph.hpp>

namespace entente {

enum class EventListFormat : std::uint8_t {
  ndjson,  // an event a line, as the edges of JSON graphs are
  json,    // the same events as one list
  csv,     // rows with the columns of EventTableExporter, RFC 4180
  tsv,
};

// All events of a graph, those with one known actor, too, by date and then by id; an event without a date by that of its first document.
[[nodiscard]] std::vector<const RelationEdge*> events_by_date(const RelationGraph& graph);

// Writes some events of a graph in the order given.
// Takes/gives  events of this graph -> ASCII (JSON) or UTF-8 (tables).
// Errors       ExportError when the stream fails.      Cost  O(bytes).      Lifetime  keeps nothing.
// Tests        tests/exports/event_list_test.cpp
void write_events(const RelationGraph& graph, const std::vector<const RelationEdge*>& events, EventListFormat format,
                  std::ostream& out);

}  // namespace entente
