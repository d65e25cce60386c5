#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <entente/exports/comparison_report.hpp>

#include "report.hpp"

namespace entente {

// What the reports of comparisons say alike.
[[nodiscard]] std::string actor_name(const RelationGraph& graph, const std::string& id);
// "1 act", "2 acts"
[[nodiscard]] std::string counted(std::size_t count, const std::string& one, const std::string& many);
// "2 acts, mean score -1.5 (ACCUSE, REJECT)", "1 act denied"
[[nodiscard]] std::string profile_text(const PairProfile& profile);
// ReportFormat::json is not a report; it is written as text.
void write_report(const Report& report, ReportFormat format, std::ostream& out);

template <typename Item, typename ToLine>
void add_section(Report& report, const std::string& title, const std::vector<Item>& items, std::size_t top,
                 ToLine&& to_line) {
  if (items.empty()) {
    return;
  }
  ReportSection section{title + ": " + std::to_string(items.size()), {}, 0};
  for (const Item& item : items) {
    if (section.lines.size() == top) {
      ++section.left_out;
    } else {
      section.lines.push_back(to_line(item));
    }
  }
  report.sections.push_back(std::move(section));
}

}  // namespace entente
