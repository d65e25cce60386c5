#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

#include <entente/graph/comparison.hpp>

namespace entente {

enum class ReportFormat : std::uint8_t { text, markdown, html, json };

// What the two graphs of a comparison are called.
struct ComparisonNames {
  std::string a = "A", b = "B";
};

// Writes what two graphs share and in what they differ, with the sentence behind every difference.
// Takes/gives  both graphs and compare(a, b) -> UTF-8 text for a terminal, Markdown, one HTML page without scripts, or ASCII JSON. In the readable ones at
//              most `top` acts of a part, the rest as a number; JSON has all.
// Errors       ExportError when the stream fails.
// Tests        tests/exports/comparison_report_test.cpp, tests/golden/comparison.md
void write_comparison(const RelationGraph& a, const RelationGraph& b, const GraphComparison& comparison,
                      const ComparisonNames& names, ReportFormat format, std::size_t top, std::ostream& out);

// The same of many: how similar every two are, and the relations by how many of them tell or deny them.
void write_comparison(std::span<const RelationGraph> graphs, std::span<const std::string> names, ReportFormat format,
                      std::size_t top, std::ostream& out);

}  // namespace entente
