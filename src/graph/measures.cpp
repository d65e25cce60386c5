// Measures of actors, pairs and the whole. Worked example: ann helps bob (+7) and bob accuses ann (-2), each in one document:
// cooperation 7, hostility 2, tone (7 - 2)/(7 + 2) = 0.56, a friendly tie.
#include <entente/graph/measures.hpp>

#include <vector>

#include <boost/pending/disjoint_sets.hpp>

#include "tie_network.hpp"
#include "triangles.hpp"

namespace entente {

namespace {

void measure_components(const TieNetwork& network, GraphMeasures& measures) {
  boost::disjoint_sets_with_storage<> sets(network.ties.size());
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      sets.union_set(v, std::size_t{tie.other});
    }
  }
  std::vector<std::size_t> component(network.ties.size());
  for (std::size_t v = 0; v < component.size(); ++v) {
    component[v] = sets.find_set(v);
  }
  measures.components = renumber(component);
  for (std::size_t v = 0; v < component.size(); ++v) {
    measures.actors[v].component = component[v];
  }
}

// Ties in order of the smaller vertex, then of the larger, are in the order of the pairs.
void mark_frustrated(const TieNetwork& network, GraphMeasures& measures) {
  std::size_t number = 0;
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      if (v < tie.other) {
        DyadMeasures& dyad = measures.dyads[number++];
        const bool together = measures.actors[v].camp == measures.actors[tie.other].camp;
        dyad.frustrated = (dyad.sign > 0 && !together) || (dyad.sign < 0 && together);
      }
    }
  }
}

// Degrees and PageRank, and, unless only they are asked for, who is tied to whom and what passed between every two.
TieNetwork tie_actors(const RelationGraph& graph, const MeasureOptions& options, GraphMeasures& measures) {
  const bool with_pairs = !options.only_degree_and_pagerank;
  const DirectedTies directed = directed_ties(graph, options.weighting, with_pairs);
  {
    const Rows<Arc> to_each = incoming(directed);
    measure_degrees(directed, to_each, measures);
    measure_pagerank(to_each, measures);
  }
  return with_pairs ? join_pairs(graph, directed, measures) : TieNetwork{};
}

}  // namespace

GraphMeasures measure(const RelationGraph& graph, const MeasureOptions& options) {
  GraphMeasures measures;
  measures.actors.resize(graph.node_count());
  const TieNetwork network = tie_actors(graph, options, measures);
  if (options.only_degree_and_pagerank) {
    return measures;
  }
  measure_components(network, measures);
  measure_betweenness(network, options, measures);
  measure_communities(network, measures);
  const Triangles triangles(network);
  measure_constraint(triangles, measures);
  count_triads(triangles, measures);
  measure_camps(network, measures);
  mark_frustrated(network, measures);
  return measures;
}

}  // namespace entente
