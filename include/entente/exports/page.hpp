#pragma once

#include <iosfwd>
#include <string>

#include <entente/exports/comparison_report.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// What the page is called, and what its lines count.
struct PageOptions {
  std::string title = {};     // "": the page makes one of its documents
  WeightRule weighting = {};  // what `weight` counts
};

// True when this build has the page in it: Node.js and npm built it (viewer/) when the program was built.
[[nodiscard]] bool has_page();
// Errors  ExportError when it has none; the message says what was missing. For who wants to know before long work.
void require_page();

// Writes one HTML file in which people explore a graph: no network, no server, no other file. The graph stands in it as JSON, with a place for every
// actor and, of graphs without places, the layout of DiagramRenderer.
// Takes/gives  RelationGraph -> UTF-8; the same bytes for the same input.
// Errors       ExportError when this build has no page (the message says what was missing), or when the stream fails.
// Cost         the layout, O(n^2) up to 300 actors and near O(n log n) beyond; more than 5,000 actors are left to the page, which puts them in rings.
// Tests        tests/exports/page_test.cpp, tests/viewer
void write_page(const RelationGraph& graph, const PageOptions& options, std::ostream& out);

// The same of two graphs in one layout: what only the first tells, only the second, both, and the pairs that they tell differently.
void write_comparison_page(const RelationGraph& a, const RelationGraph& b, const GraphComparison& comparison,
                           const ComparisonNames& names, const PageOptions& options, std::ostream& out);

}  // namespace entente
