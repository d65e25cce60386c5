// One corpus over time. Worked example of a part:
//   2016-10 to 2016-11 (similarity 0.31)
//   New: Russia and Turkey: 2 acts, mean score 3.5 (CONSULT, COOPERATE)
#include <entente/exports/period_report.hpp>

#include <cmath>
#include <ostream>
#include <set>
#include <string>

#include <entente/base/error.hpp>

#include "comparison_json.hpp"
#include "json_text.hpp"
#include "report.hpp"
#include "report_text.hpp"
#include "text_table.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

struct Figures {
  std::size_t actors = 0, acts = 0, documents = 0, conflict = 0;
  double mean_score = 0.0;
};

Figures figures_of(const RelationGraph& graph) {
  Figures figures;
  figures.actors = graph.node_count();
  figures.documents = graph.documents().size();
  double sum = 0.0;
  for (const auto* edges : {&graph.edges(), &graph.one_sided()}) {
    for (const RelationEdge& edge : *edges) {
      ++figures.acts;
      figures.conflict += edge.sign() < 0 ? 1U : 0U;
      sum += edge.score();
    }
  }
  figures.mean_score = figures.acts == 0 ? 0.0 : std::round(sum / static_cast<double>(figures.acts) * 1e4) / 1e4;
  return figures;
}

// ---- what changed from one period to the next, in words

using Pairs = std::vector<ActorPair>;

void add_pairs(Report& report, const std::string& title, const RelationGraph& graph, const Pairs& pairs,
               std::size_t top) {
  const auto profiles = pair_profiles(graph);
  add_section(report, title, pairs, top, [&](const ActorPair& pair) {
    const auto& [first, second] = pair;
    return ReportLine{
        actor_name(graph, first) + " and " + actor_name(graph, second) + ": " + profile_text(profiles.at(pair)), {}};
  });
}

void add_actors(Report& report, const std::string& title, const RelationGraph& graph,
                const std::vector<std::string>& ids, std::size_t top) {
  add_section(report, title, ids, top, [&](const std::string& id) { return ReportLine{actor_name(graph, id), {}}; });
}

// Pairs that were there before come first where they changed; the sections of one step bear its name.
void add_step(Report& report, const GraphPeriod& before, const GraphPeriod& after, std::size_t top) {
  const GraphComparison c = compare(before.graph, after.graph);
  const std::string step = before.name + " to " + after.name + ", ";
  add_section(report, step + "pairs that changed", c.changed, top, [&](const PairChange& change) {
    return ReportLine{actor_name(before.graph, change.first) + " and " + actor_name(before.graph, change.second) +
                          ": from " + profile_text(change.a) + " to " + profile_text(change.b),
                      {}};
  });
  add_pairs(report, step + "new pairs", after.graph, c.pairs_b, top);
  add_pairs(report, step + "pairs no longer there", before.graph, c.pairs_a, top);
  add_actors(report, step + "new actors", after.graph, c.actors_b, top);
  add_actors(report, step + "actors no longer there", before.graph, c.actors_a, top);
}

Report report_of(const GraphPeriods& split, std::size_t top) {
  const auto& periods = split.periods;
  Report report;
  report.title = periods.empty() ? "No dated act" : "From " + periods.front().name + " to " + periods.back().name;
  if (split.undated > 0) {
    report.head = {counted(split.undated, "act", "acts") + " without a date that is exact enough " +
                   (split.undated == 1 ? "is" : "are") + " left out."};
  }
  report.figures.titles = {
      "period", "actors", "acts", "of conflict", "documents", "mean score", "similarity to the period before"};
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const Figures f = figures_of(periods[i].graph);
    const std::string alike =
        i == 0 ? "" : fixed(compare(periods[i - 1].graph, periods[i].graph).relation_similarity, 2);
    report.figures.rows.push_back({periods[i].name, std::to_string(f.actors), std::to_string(f.acts),
                                   std::to_string(f.conflict), std::to_string(f.documents), fixed(f.mean_score, 1),
                                   alike});
  }
  for (std::size_t i = 1; i < periods.size(); ++i) {
    add_step(report, periods[i - 1], periods[i], top);
  }
  return report;
}

Json json_of(const GraphPeriods& split) {
  Json periods = Json::array();
  Json steps = Json::array();
  for (std::size_t i = 0; i < split.periods.size(); ++i) {
    const GraphPeriod& period = split.periods[i];
    const Figures f = figures_of(period.graph);
    periods.push_back({{"name", period.name},
                       {"actors", f.actors},
                       {"acts", f.acts},
                       {"acts_of_conflict", f.conflict},
                       {"documents", f.documents},
                       {"mean_score", f.mean_score}});
    if (i > 0) {
      const GraphPeriod& before = split.periods[i - 1];
      Json step = comparison_json(compare(before.graph, period.graph), {before.name, period.name});
      step.erase("events");  // acts of two periods are never the same
      steps.push_back(std::move(step));
    }
  }
  return {{"periods", std::move(periods)}, {"undated_acts", split.undated}, {"steps", std::move(steps)}};
}

}  // namespace

void write_periods(const GraphPeriods& periods, ReportFormat format, std::size_t top, std::ostream& out) {
  if (format == ReportFormat::json) {
    out << json_text(json_of(periods)) << "\n";
  } else {
    write_report(report_of(periods, top), format, out);
  }
  out.flush();
  if (!out) {
    throw ExportError("comparison over time: the stream does not take more bytes");
  }
}

}  // namespace entente
