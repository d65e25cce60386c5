#pragma once

#include <iosfwd>
#include <string_view>

#include <entente/exports/comparison_report.hpp>
#include <entente/exports/diagram_options.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// Draws two graphs in one layout: what only the first tells in blue and whole lines, what only the second tells in orange and dashed lines, what both tell
// in black and bold; actors by their border in the same way. Never red and green, and never by colour alone.
// Takes/gives  both graphs -> bytes of "svg", "png", "pdf" or "dot". A line is all that one actor did to another with one sign; the most told ones.
// Errors       ExportError for another format or a stream that fails.
// Tests        tests/exports/comparison_report_test.cpp
void draw_comparison(const RelationGraph& a, const RelationGraph& b, const ComparisonNames& names,
                     const DiagramOptions& options, std::string_view format, std::ostream& out);

}  // namespace entente
