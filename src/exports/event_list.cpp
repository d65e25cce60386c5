// Events one by one. Worked example: two acts of November and one of October are written as three lines, October first.
#include <entente/exports/event_list.hpp>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <tuple>

#include <entente/base/error.hpp>

#include "event_rows.hpp"
#include "json_edge.hpp"
#include "json_text.hpp"

namespace entente {

namespace {

const std::string& date_of(const RelationEdge& event) {
  return event.date.empty() && !event.evidence.empty() ? event.evidence.front().date.str() : event.date;
}

void write_lines(const std::vector<const RelationEdge*>& events, std::ostream& out) {
  for (const RelationEdge* event : events) {
    out << edge_line(*event, {}) << '\n';
  }
}

void write_list(const std::vector<const RelationEdge*>& events, std::ostream& out) {
  out << '[';
  JsonMembers members(out, false);
  for (const RelationEdge* event : events) {
    members.add(edge_line(*event, {}));
  }
  members.close("]");
  out << '\n';
}

}  // namespace

std::vector<const RelationEdge*> events_by_date(const RelationGraph& graph) {
  std::vector<const RelationEdge*> events;
  for (const auto* list : {&graph.edges(), &graph.one_sided()}) {
    std::transform(list->begin(), list->end(), std::back_inserter(events),
                   [](const RelationEdge& event) { return &event; });
  }
  std::sort(events.begin(), events.end(), [](const RelationEdge* left, const RelationEdge* right) {
    return std::tie(date_of(*left), left->id) < std::tie(date_of(*right), right->id);
  });
  return events;
}

void write_events(const RelationGraph& graph, const std::vector<const RelationEdge*>& events, EventListFormat format,
                  std::ostream& out) {
  if (format == EventListFormat::ndjson) {
    write_lines(events, out);
  } else if (format == EventListFormat::json) {
    write_list(events, out);
  } else {
    const bool commas = format == EventListFormat::csv;
    TableWriter table(out, commas ? Separator::comma : Separator::tab, commas);
    write_event_rows(graph, events, {}, table);
    table.finish();
  }
  if (!out) {
    throw ExportError("the events cannot be written");
  }
}

}  // namespace entente
