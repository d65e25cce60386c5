// Events one by one.
#include <entente/exports/event_list.hpp>

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/exports/tables.hpp>

#include "exports/nasty_graph.hpp"
#include "exports/sample_graphs.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, EventListFormat format) {
  std::ostringstream out;
  write_events(graph, events_by_date(graph), format, out);
  return std::move(out).str();
}

TEST(EventList, IsInOrderOfDateAndHoldsAll) {
  const RelationGraph graph = samples::nasty();
  const std::vector<const RelationEdge*> events = events_by_date(graph);
  EXPECT_EQ(events.size(), graph.edge_count() + graph.one_sided().size());
  const auto date_of = [](const RelationEdge* event) {
    return event->date.empty() && !event->evidence.empty() ? event->evidence.front().date.str() : event->date;
  };
  EXPECT_TRUE(std::is_sorted(events.begin(), events.end(),
                             [&](const auto* left, const auto* right) { return date_of(left) < date_of(right); }));
}

TEST(EventList, WritesTheEdgesOfJsonGraphs) {
  const RelationGraph graph = samples::nasty();
  std::istringstream lines(written(graph, EventListFormat::ndjson));
  nlohmann::json list = nlohmann::json::array();
  for (std::string line; std::getline(lines, line);) {
    EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }));
    list.push_back(nlohmann::json::parse(line));
  }
  EXPECT_EQ(nlohmann::json::parse(written(graph, EventListFormat::json)), list);
  std::stringstream whole;
  JsonGraphExporter().write(graph, whole);
  const nlohmann::json kept = nlohmann::json::parse(whole.str());
  for (const auto& edge : kept.at("graph").at("edges")) {
    EXPECT_NE(std::find(list.begin(), list.end(), edge), list.end()) << edge;
  }
}

TEST(EventList, WritesTheRowsOfEventTables) {
  const RelationGraph graph = samples::harbour();
  const auto sorted_lines = [](const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
      lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  std::ostringstream table;
  EventTableExporter().write(graph, table);
  EXPECT_EQ(sorted_lines(written(graph, EventListFormat::tsv)), sorted_lines(table.str()));
  EXPECT_EQ(written(graph, EventListFormat::csv).rfind("\"Event ID\",\"Event Date\",\"Event Type\",", 0), 0U);
}

TEST(EventList, IsEmptyForAnEmptyGraph) {
  EXPECT_EQ(written({}, EventListFormat::ndjson), "");
  EXPECT_EQ(written({}, EventListFormat::json), "[]\n");
}

TEST(EventList, TellsOfAStreamThatFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  const RelationGraph graph = samples::harbour();
  EXPECT_THROW(write_events(graph, events_by_date(graph), EventListFormat::ndjson, out), ExportError);
}

}  // namespace
}  // namespace entente
