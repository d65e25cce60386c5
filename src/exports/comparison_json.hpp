#pragma once

#include <ostream>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include <entente/exports/comparison_report.hpp>

namespace entente {

[[nodiscard]] nlohmann::ordered_json comparison_json(const GraphComparison& comparison, const ComparisonNames& names);
// What a viewer that has both graphs needs of their comparison: names, similarity, changed pairs, and which events match, by id: [[a, b], ...].
[[nodiscard]] nlohmann::ordered_json comparison_summary(const GraphComparison& comparison,
                                                        const ComparisonNames& names);

void write_comparison_json(const GraphComparison& comparison, const ComparisonNames& names, std::ostream& out);
void write_comparison_json(std::span<const RelationGraph> graphs, std::span<const std::string> names,
                           std::ostream& out);

}  // namespace entente
