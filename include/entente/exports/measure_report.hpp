#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>

#include <entente/graph/measures.hpp>

namespace entente {

enum class MeasureFormat : std::uint8_t {
  table,       // for people: the graph, then its first actors and pairs
  json,        // all of it
  csv_actors,  // a row an actor
  csv_pairs,   // a row a pair
};

// Writes what was measured of a graph.
// Takes/gives  the graph and measure(graph) -> UTF-8 text, ASCII JSON or CSV without formulas. The table's actors are in order of PageRank, brokers in order
//              of betweenness, pairs in order of hostility and of cooperation; `top` of each.
// Errors       ExportError when the stream fails.
// Tests        tests/exports/measure_report_test.cpp
void write_measures(const RelationGraph& graph, const GraphMeasures& measures, MeasureFormat format, std::size_t top,
                    std::ostream& out);

}  // namespace entente
