// What two or more graphs share, for people. Worked example of a line and its quotation:
//   Norhaven threatened to close the strait to Ostland (2031-05-01)
//       The Meridian Gazette, 2031-05-02: "Norhaven threatened ..."
#include <entente/exports/comparison_report.hpp>

#include <algorithm>
#include <ostream>

#include <entente/base/error.hpp>

#include "act_lines.hpp"
#include "comparison_json.hpp"
#include "label_text.hpp"
#include "report.hpp"
#include "report_text.hpp"
#include "text_table.hpp"

namespace entente {

namespace {

std::string size_of(const RelationGraph& graph) {
  return counted(graph.node_count(), "actor", "actors") + ", " +
         counted(graph.edge_count() + graph.one_sided().size(), "act", "acts") + ", " +
         counted(graph.documents().size(), "document", "documents");
}

// "conflict in Gazette: 2 acts, mean score -1.5 (ACCUSE, REJECT)"
std::string stance_text(const std::string& name, const PairProfile& profile) {
  if (profile.told() == 0) {
    return "denied in " + name;
  }
  const int tone = sign(profile.mean_score);
  return std::string(tone > 0   ? "cooperation"
                     : tone < 0 ? "conflict"
                                : "neither friendly nor hostile") +
         " in " + name + ": " + profile_text(profile);
}

// What both tell: in the words of the first, and of the second where they differ.
void add_matches(Report& report, const RelationGraph& a, const RelationGraph& b, const std::vector<EventMatch>& matches,
                 std::size_t top) {
  std::vector<ReportLine> lines;
  for (const EventMatch& match : matches) {
    ReportLine line = act_line(a, {match.a});
    const std::string other = act_line(b, {match.b}).text;
    line.text += other == line.text ? "" : " / " + other;
    if (std::string quotation = quotation_of(*match.b);
        !quotation.empty() && (line.quotations.empty() || line.quotations.front() != quotation)) {
      line.quotations.push_back(std::move(quotation));
    }
    add_line(lines, std::move(line));
  }
  add_section(report, "Acts in both", lines, top, [](const ReportLine& line) { return line; });
  if (!matches.empty()) {
    report.sections.back().title = "Acts in both: " + std::to_string(matches.size());
  }
}

// All their names on one line.
void add_actors(Report& report, const std::string& title, const RelationGraph& graph,
                const std::vector<std::string>& ids, std::size_t top) {
  if (ids.empty()) {
    return;
  }
  std::vector<std::string> shown;
  for (const std::string& id : ids) {
    if (shown.size() < top) {
      shown.push_back(actor_name(graph, id));
    }
  }
  report.sections.push_back(
      {title + ": " + std::to_string(ids.size()), {{label_text::join(shown, ", "), {}}}, ids.size() - shown.size()});
}

Report report_of(const RelationGraph& a, const RelationGraph& b, const GraphComparison& c, const ComparisonNames& names,
                 std::size_t top) {
  Report report;
  report.title = names.a + " and " + names.b + " compared";
  report.head = {names.a + ": " + size_of(a), names.b + ": " + size_of(b)};
  if (c.same()) {
    report.head.emplace_back("They tell the same: no actor, pair or act differs.");
  }
  const auto row = [](const std::string& what, double value, std::size_t in_a, std::size_t in_b, std::size_t both) {
    return std::vector<std::string>{what, fixed(value, 2), std::to_string(in_a), std::to_string(in_b),
                                    std::to_string(both)};
  };
  report.figures.titles = {"", "similarity", "only " + names.a, "only " + names.b, "both"};
  report.figures.rows = {
      row("actors", c.actor_similarity, c.actors_a.size(), c.actors_b.size(), c.actors_both.size()),
      row("pairs", c.pair_similarity, c.pairs_a.size(), c.pairs_b.size(), c.pairs_both.size()),
      row("acts (by pair and root)", c.relation_similarity, c.events_a.size(), c.events_b.size(), c.events_both.size()),
      {"tone of pairs (cosine)", fixed(c.tone_cosine, 2), "", "", ""}};
  add_matches(report, a, b, c.events_both, top);
  add_section(report, "Pairs told differently", c.changed, top, [&](const PairChange& change) {
    ReportLine line{actor_name(a, change.first) + " and " + actor_name(a, change.second) + ": " +
                        stance_text(names.a, change.a) + "; " + stance_text(names.b, change.b),
                    {}};
    for (const RelationGraph* graph : {&a, &b}) {
      if (std::string quotation = telling_quotation(*graph, change); !quotation.empty()) {
        line.quotations.push_back(std::move(quotation));
      }
    }
    return line;
  });
  add_acts(report, "Acts only in " + names.a, a, c.events_a, top);
  add_acts(report, "Acts only in " + names.b, b, c.events_b, top);
  add_actors(report, "Actors in both", a, c.actors_both, top);
  add_actors(report, "Actors only in " + names.a, a, c.actors_a, top);
  add_actors(report, "Actors only in " + names.b, b, c.actors_b, top);
  return report;
}

// ---- many

std::string list_of(const std::vector<std::size_t>& numbers, std::span<const std::string> names) {
  std::vector<std::string> parts;
  for (const std::size_t i : numbers) {
    parts.push_back(names[i]);
  }
  return label_text::join(parts, ", ");
}

Report report_of(std::span<const RelationGraph> graphs, std::span<const std::string> names, std::size_t top) {
  Report report;
  report.title = std::to_string(graphs.size()) + " graphs compared";
  report.figures.titles = {"similarity"};
  report.figures.titles.insert(report.figures.titles.end(), names.begin(), names.end());
  const auto matrix = similarity_matrix(graphs);
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    std::vector<std::string> row = {names[i]};
    for (const double value : matrix[i]) {
      row.push_back(fixed(value, 2));
    }
    report.figures.rows.push_back(std::move(row));
  }
  const RelationGraph sum = merge(graphs);
  std::vector<CarriedRelation> shared;
  std::vector<CarriedRelation> alone;
  for (CarriedRelation& relation : carried_relations(graphs)) {
    (relation.told_by.size() + relation.denied_by.size() > 1 ? shared : alone).push_back(std::move(relation));
  }
  const auto line = [&](const CarriedRelation& relation) {
    const auto actor = [&](const std::string& id) {
      return id.empty() ? std::string("(nobody named)") : actor_name(sum, id);
    };
    std::string text = actor(relation.source) + (relation.reciprocal ? " and " : " -> ") + actor(relation.target) +
                       ": " + std::string(name_of(relation.root));
    text += relation.told_by.empty() ? "" : "; told by " + list_of(relation.told_by, names);
    text += relation.denied_by.empty() ? "" : "; denied in " + list_of(relation.denied_by, names);
    return ReportLine{std::move(text), {}};
  };
  add_section(report, "Relations in several", shared, top, line);
  add_section(report, "Relations in one alone", alone, top, line);
  return report;
}

void check(std::ostream& out) {
  out.flush();
  if (!out) {
    throw ExportError("comparison: the stream does not take more bytes");
  }
}

}  // namespace

void write_comparison(const RelationGraph& a, const RelationGraph& b, const GraphComparison& comparison,
                      const ComparisonNames& names, ReportFormat format, std::size_t top, std::ostream& out) {
  if (format == ReportFormat::json) {
    write_comparison_json(comparison, names, out);
  } else {
    write_report(report_of(a, b, comparison, names, top), format, out);
  }
  check(out);
}

void write_comparison(std::span<const RelationGraph> graphs, std::span<const std::string> names, ReportFormat format,
                      std::size_t top, std::ostream& out) {
  if (format == ReportFormat::json) {
    write_comparison_json(graphs, names, out);
  } else {
    write_report(report_of(graphs, names, top), format, out);
  }
  check(out);
}

}  // namespace entente
