#pragma once

#include <cstddef>
#include <iosfwd>

#include <entente/exports/comparison_report.hpp>
#include <entente/graph/periods.hpp>

namespace entente {

// Writes how a graph changed over time: the periods in figures, then between every two that follow each other who came and went, and which pairs are new, gone or
// told differently.
// Takes/gives  what split_into_periods() gave -> text, Markdown, HTML or ASCII JSON. In the readable ones at most `top` lines of a part; JSON has all.
// Errors       ExportError when the stream fails.
// Tests        tests/exports/period_report_test.cpp
void write_periods(const GraphPeriods& periods, ReportFormat format, std::size_t top, std::ostream& out);

}  // namespace entente
