#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <entente/graph/comparison.hpp>

#include "report.hpp"

namespace entente {

// The acts that one sentence tells alike, of several actors or upon several: shown as one line.
using ActGroup = std::vector<const RelationEdge*>;

// "CNN, 2016-11-14: the sentence", of the first evidence; "" without any.
[[nodiscard]] std::string quotation_of(const RelationEdge& edge);
// "Ann, Bob and Cyd accused Dan (alleged, 2016-11-14)" and its quotation.
[[nodiscard]] ReportLine act_line(const RelationGraph& graph, const ActGroup& acts);
// Adds a line, or only its words to the last line where both rest on the same sentence.
void add_line(std::vector<ReportLine>& lines, ReportLine line);
// The sentence that tells most of a pair: of its act with the strongest score; of a denied one where all are.
[[nodiscard]] std::string telling_quotation(const RelationGraph& graph, const PairChange& change);
// A section of acts as lines: what most documents tell first, then in the order of the text.
void add_acts(Report& report, const std::string& title, const RelationGraph& graph,
              const std::vector<const RelationEdge*>& acts, std::size_t top);

}  // namespace entente
