// Measures as a table, JSON or CSV. Worked example of the table's first lines:
//   9 actors, 13 acts, 10 pairs, 1 component, 3 communities (modularity 0.41)
//   triads: 2 balanced (1 of friends, 1 of two friends with a common enemy), 1 unbalanced
#include <entente/exports/measure_report.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ostream>
#include <string>
#include <vector>

#include <entente/base/error.hpp>

#include "csv.hpp"
#include "json_text.hpp"
#include "text_table.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

const std::string& name_of(const ActorNode& actor) { return actor.name.empty() ? actor.id : actor.name; }

const std::string& name_at(const RelationGraph& graph, const std::string& id) {
  return name_of(graph.node(*graph.find(id)));
}

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// The numbers of the `top` largest, of equal ones the first.
template <typename Value>
std::vector<std::size_t> largest(std::size_t count, std::size_t top, Value&& value) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return rounded(value(left)) > rounded(value(right)); });
  order.resize(std::min(order.size(), top));
  return order;
}

void write_summary(const RelationGraph& graph, const GraphMeasures& m, std::ostream& out) {
  out << plural(graph.node_count(), "actor", "actors") << ", " << plural(graph.edge_count(), "act", "acts") << ", "
      << plural(m.dyads.size(), "pair", "pairs") << ", " << plural(m.components, "component", "components") << ", "
      << plural(m.communities, "community", "communities") << " (modularity " << fixed(m.modularity, 2) << ")\n";
  out << "triads: " << m.balanced_triads() << " balanced (" << m.triads_friendly_3 << " of three friends, "
      << m.triads_friendly_1 << " of two friends with a common enemy), " << m.unbalanced_triads() << " unbalanced ("
      << m.triads_friendly_2 << " with two friends who are enemies, " << m.triads_friendly_0 << " of three enemies)\n";
  out << "two camps: " << m.frustration << " of " << plural(m.signed_ties, "tie", "ties")
      << " against them (frustration" << (m.frustration_exact ? "" : ", at most") << ")\n";
}

void write_actor_table(const RelationGraph& graph, const GraphMeasures& m, std::size_t top, std::ostream& out) {
  TextTable table({"actor", "PageRank", "ties", "in", "out", "betweenness", "constraint", "community", "camp"});
  for (const std::size_t v : largest(m.actors.size(), top, [&](std::size_t i) { return m.actors[i].pagerank; })) {
    const ActorMeasures& actor = m.actors[v];
    table.row({name_of(graph.node(v)), fixed(actor.pagerank, 4), std::to_string(actor.degree),
               fixed(actor.strength_in, 0), fixed(actor.strength_out, 0), fixed(actor.betweenness, 4),
               actor.constraint < 0.0 ? "-" : fixed(actor.constraint, 2), std::to_string(actor.community),
               actor.camp == 0 ? "-" : std::to_string(actor.camp)});
  }
  out << "\nActors\n";
  table.write(out);
}

void write_broker_table(const RelationGraph& graph, const GraphMeasures& m, std::size_t top, std::ostream& out) {
  TextTable table({"broker", "betweenness", "constraint"});
  for (const std::size_t v : largest(m.actors.size(), top, [&](std::size_t i) { return m.actors[i].betweenness; })) {
    if (m.actors[v].betweenness > 0.0) {
      table.row({name_of(graph.node(v)), fixed(m.actors[v].betweenness, 4), fixed(m.actors[v].constraint, 2)});
    }
  }
  if (!table.empty()) {
    out << "\nBrokers" << (m.betweenness_sampled ? " (betweenness from a sample of paths)" : "") << "\n";
    table.write(out);
  }
}

void write_pair_table(const RelationGraph& graph, const GraphMeasures& m, std::size_t top, bool hostile,
                      std::ostream& out) {
  TextTable table({"actor", "and", "acts", "hostility", "cooperation", "tone", ""}, 2);
  const auto value = [&](std::size_t i) { return hostile ? m.dyads[i].hostility : m.dyads[i].cooperation; };
  for (const std::size_t i : largest(m.dyads.size(), top, value)) {
    const DyadMeasures& dyad = m.dyads[i];
    if (value(i) > 0.0) {
      table.row({name_at(graph, dyad.first), name_at(graph, dyad.second), std::to_string(dyad.events),
                 fixed(dyad.hostility, 1), fixed(dyad.cooperation, 1), fixed(dyad.tone, 2),
                 dyad.frustrated ? "against the camps" : ""});
    }
  }
  if (!table.empty()) {
    out << (hostile ? "\nMost hostile pairs\n" : "\nMost cooperative pairs\n");
    table.write(out);
  }
}

Json actor_json(const ActorNode& node, const ActorMeasures& actor) {
  return {{"id", node.id},
          {"name", node.name},
          {"degree_in", actor.degree_in},
          {"degree_out", actor.degree_out},
          {"degree", actor.degree},
          {"strength_in", rounded(actor.strength_in)},
          {"strength_out", rounded(actor.strength_out)},
          {"pagerank", rounded(actor.pagerank)},
          {"betweenness", rounded(actor.betweenness)},
          {"constraint", actor.constraint < 0.0 ? Json(nullptr) : Json(rounded(actor.constraint))},
          {"component", actor.component},
          {"community", actor.community},
          {"camp", actor.camp == 0 ? Json(nullptr) : Json(actor.camp)}};
}

Json pair_json(const DyadMeasures& dyad) {
  return {{"actors", Json::array({dyad.first, dyad.second})},
          {"events", dyad.events},
          {"weight", rounded(dyad.weight)},
          {"cooperation", rounded(dyad.cooperation)},
          {"hostility", rounded(dyad.hostility)},
          {"tone", rounded(dyad.tone)},
          {"sign", dyad.sign},
          {"frustrated", dyad.frustrated}};
}

void write_json(const RelationGraph& graph, const GraphMeasures& m, std::ostream& out) {
  const Json summary = {{"actors", graph.node_count()},
                        {"acts", graph.edge_count()},
                        {"pairs", m.dyads.size()},
                        {"components", m.components},
                        {"communities", m.communities},
                        {"modularity", rounded(m.modularity)},
                        {"triads",
                         {{"friendly_3", m.triads_friendly_3},
                          {"friendly_2", m.triads_friendly_2},
                          {"friendly_1", m.triads_friendly_1},
                          {"friendly_0", m.triads_friendly_0},
                          {"balanced", m.balanced_triads()},
                          {"unbalanced", m.unbalanced_triads()}}},
                        {"signed_ties", m.signed_ties},
                        {"frustration", m.frustration},
                        {"frustration_exact", m.frustration_exact},
                        {"betweenness_sampled", m.betweenness_sampled}};
  out << "{\"graph\":" << json_text(summary) << ",\n\"actors\":[";
  JsonMembers actors(out, false);
  for (std::size_t v = 0; v < m.actors.size(); ++v) {
    actors.add(json_text(actor_json(graph.node(v), m.actors[v])));
  }
  actors.close("],\n\"pairs\":[");
  JsonMembers pairs(out, false);
  for (const DyadMeasures& dyad : m.dyads) {
    pairs.add(json_text(pair_json(dyad)));
  }
  pairs.close("]}\n");
}

std::vector<Cell> titles(const std::vector<const char*>& names) {
  std::vector<Cell> row;
  for (const char* name : names) {
    row.emplace_back(std::string(name));
  }
  return row;
}

Cell count(std::size_t value) { return static_cast<std::int64_t>(value); }

void write_actor_rows(const RelationGraph& graph, const GraphMeasures& m, std::ostream& out) {
  TableWriter table(out, Separator::comma, true);
  table.row(titles({"id", "name", "degree_in", "degree_out", "degree", "strength_in", "strength_out", "pagerank",
                    "betweenness", "constraint", "component", "community", "camp"}));
  for (std::size_t v = 0; v < m.actors.size(); ++v) {
    const ActorMeasures& actor = m.actors[v];
    table.row({graph.node(v).id, graph.node(v).name, count(actor.degree_in), count(actor.degree_out),
               count(actor.degree), rounded(actor.strength_in), rounded(actor.strength_out), rounded(actor.pagerank),
               rounded(actor.betweenness), actor.constraint < 0.0 ? Cell() : Cell(rounded(actor.constraint)),
               count(actor.component), count(actor.community),
               actor.camp == 0 ? Cell() : Cell(static_cast<std::int64_t>(actor.camp))});
  }
}

void write_pair_rows(const GraphMeasures& m, std::ostream& out) {
  TableWriter table(out, Separator::comma, true);
  table.row(titles({"first", "second", "events", "weight", "cooperation", "hostility", "tone", "sign", "frustrated"}));
  for (const DyadMeasures& dyad : m.dyads) {
    table.row({dyad.first, dyad.second, count(dyad.events), rounded(dyad.weight), rounded(dyad.cooperation),
               rounded(dyad.hostility), rounded(dyad.tone), static_cast<std::int64_t>(dyad.sign), dyad.frustrated});
  }
}

}  // namespace

void write_measures(const RelationGraph& graph, const GraphMeasures& measures, MeasureFormat format, std::size_t top,
                    std::ostream& out) {
  switch (format) {
    case MeasureFormat::table:
      write_summary(graph, measures, out);
      write_actor_table(graph, measures, top, out);
      write_broker_table(graph, measures, top, out);
      write_pair_table(graph, measures, top, true, out);
      write_pair_table(graph, measures, top, false, out);
      break;
    case MeasureFormat::json:
      write_json(graph, measures, out);
      break;
    case MeasureFormat::csv_actors:
      write_actor_rows(graph, measures, out);
      break;
    case MeasureFormat::csv_pairs:
      write_pair_rows(measures, out);
      break;
  }
  out.flush();
  if (!out) {
    throw ExportError("measures: the stream does not take more bytes");
  }
}

}  // namespace entente
