#include <entente/exports/measure_report.hpp>

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, MeasureFormat format) {
  std::ostringstream out;
  write_measures(graph, measure(graph), format, 5, out);
  return out.str();
}

TEST(MeasureReport, TableMatchesGolden) {
  expect_golden("measures.txt", written(samples::harbour(), MeasureFormat::table));
}

TEST(MeasureReport, JsonHasAllActorsAndPairs) {
  const RelationGraph graph = samples::nasty();
  const auto json = nlohmann::json::parse(written(graph, MeasureFormat::json));
  EXPECT_EQ(json.at("actors").size(), graph.node_count());
  EXPECT_EQ(json.at("pairs").size(), measure(graph).dyads.size());
}

TEST(MeasureReport, CsvHasARowAnActor) {
  const std::string text = written(samples::harbour(), MeasureFormat::csv_actors);
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), samples::harbour().node_count() + 1);
}

TEST(MeasureReport, SpeaksOfTheEmptyGraph) {
  for (const MeasureFormat format :
       {MeasureFormat::table, MeasureFormat::json, MeasureFormat::csv_actors, MeasureFormat::csv_pairs}) {
    EXPECT_FALSE(written(RelationGraph{}, format).empty());
  }
}

}  // namespace
}  // namespace entente
