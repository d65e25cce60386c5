#include <entente/graph/measures.hpp>

#include <cmath>
#include <numeric>
#include <utility>

#include <gtest/gtest.h>
#include <boost/graph/betweenness_centrality.hpp>

#include "graph/small_graph.hpp"

namespace entente::test {
namespace {

using enum Root;

const ActorMeasures& of(const GraphMeasures& measures, const RelationGraph& graph, const std::string& id) {
  return measures.actors.at(*graph.find(id));
}

// Two triangles of friends, tied by one enmity.
RelationGraph two_camps() {
  return graph_of({act("a1", "a2", support), act("a2", "a3", support), act("a3", "a1", aid), act("b1", "b2", support),
                   act("b2", "b3", support), act("b3", "b1", aid), act("a1", "b1", accuse), act("c", "", protest)});
}

TEST(Measures, OfTheEmptyGraphAreNone) {
  const GraphMeasures measures = measure(RelationGraph{});
  EXPECT_TRUE(measures.actors.empty());
  EXPECT_EQ(measures.components, 0U);
}

TEST(Measures, CountDegreesAndStrengths) {
  const RelationGraph graph =
      graph_of({act("a", "b", support), act("a", "b", accuse), act("c", "a", aid), mutual(act("a", "c", consult))});
  const GraphMeasures measures = measure(graph);
  EXPECT_EQ(of(measures, graph, "a").degree, 2U);
  EXPECT_EQ(of(measures, graph, "a").degree_out, 2U);
  EXPECT_EQ(of(measures, graph, "a").degree_in, 1U);
  EXPECT_DOUBLE_EQ(of(measures, graph, "a").strength_out, 3.0);
  EXPECT_DOUBLE_EQ(of(measures, graph, "a").strength_in, 2.0);
}

TEST(Measures, PageRankSumsToOneAndFollowsActs) {
  const RelationGraph graph = graph_of({act("a", "c", support), act("b", "c", support), act("c", "d", support)});
  const GraphMeasures measures = measure(graph);
  double sum = 0.0;
  for (const ActorMeasures& actor : measures.actors) {
    sum += actor.pagerank;
  }
  EXPECT_NEAR(sum, 1.0, 1e-9);
  EXPECT_GT(of(measures, graph, "d").pagerank, of(measures, graph, "c").pagerank);
  EXPECT_GT(of(measures, graph, "c").pagerank, of(measures, graph, "a").pagerank);
}

// A tree with chords of 40 actors.
RelationGraph tangle() {
  std::vector<RelationEdge> edges;
  for (std::size_t i = 1; i < 40; ++i) {
    edges.push_back(
        act("n" + std::to_string(100 + i), "n" + std::to_string(100 + i * 7 % i), i % 3 == 0 ? accuse : support));
    edges.push_back(
        act("n" + std::to_string(100 + i), "n" + std::to_string(100 + i / 2), i % 5 == 0 ? accuse : support));
    edges.push_back(act("n" + std::to_string(100 + i), "n" + std::to_string(100 + (i * 11 + 3) % 40), consult));
  }
  return graph_of(std::move(edges));
}

// Tangled acts, some of them mutual, some twice, and an actor who acts on nobody.
RelationGraph tangle_with_mutual_acts() {
  std::vector<RelationEdge> edges = {act("n103", "idle", aid), act("n104", "idle", aid)};
  tangle().for_each_edge([&](const RelationEdge& edge) { edges.push_back(edge); });
  for (const auto& [source, target] : {std::pair("n101", "n102"), {"n102", "n139"}, {"n110", "n101"}}) {
    edges.push_back(mutual(act(source, target, consult)));
    edges.push_back(act(target, source, support));
  }
  return graph_of(std::move(edges));
}

// Who acts on whom with which weight, a mutual act both ways.
std::vector<std::vector<double>> weights_of(const RelationGraph& graph) {
  std::vector<std::vector<double>> weight(graph.node_count(), std::vector<double>(graph.node_count(), 0.0));
  graph.for_each_edge([&](const RelationEdge& edge) {
    const std::size_t source = *graph.find(edge.source);
    const std::size_t target = *graph.find(edge.target);
    weight[source][target] += edge.weight();
    weight[target][source] += edge.reciprocal ? edge.weight() : 0.0;
  });
  return weight;
}

TEST(Measures, PageRankIsThatOfItsDefinition) {
  const RelationGraph graph = tangle_with_mutual_acts();
  const GraphMeasures measures = measure(graph);
  const auto weight = weights_of(graph);
  const auto count = static_cast<double>(weight.size());
  for (std::size_t v = 0; v < weight.size(); ++v) {
    double expected = (1.0 - 0.85) / count;
    for (std::size_t u = 0; u < weight.size(); ++u) {
      const double out = std::accumulate(weight[u].begin(), weight[u].end(), 0.0);
      expected += 0.85 * measures.actors[u].pagerank * (out > 0.0 ? weight[u][v] / out : 1.0 / count);
    }
    EXPECT_NEAR(measures.actors[v].pagerank, expected, 1e-12) << v;
  }
}

TEST(Measures, DegreesAreThoseOfTheWeights) {
  const RelationGraph graph = tangle_with_mutual_acts();
  const GraphMeasures measures = measure(graph);
  const auto weight = weights_of(graph);
  for (std::size_t v = 0; v < weight.size(); ++v) {
    ActorMeasures expected;
    for (std::size_t u = 0; u < weight.size(); ++u) {
      expected.degree_out += weight[v][u] > 0.0 ? 1U : 0U;
      expected.degree_in += weight[u][v] > 0.0 ? 1U : 0U;
      expected.degree += weight[v][u] + weight[u][v] > 0.0 ? 1U : 0U;
      expected.strength_out += weight[v][u];
      expected.strength_in += weight[u][v];
    }
    EXPECT_EQ(measures.actors[v].degree, expected.degree) << v;
    EXPECT_EQ(measures.actors[v].degree_out, expected.degree_out) << v;
    EXPECT_EQ(measures.actors[v].degree_in, expected.degree_in) << v;
    EXPECT_DOUBLE_EQ(measures.actors[v].strength_out, expected.strength_out) << v;
    EXPECT_DOUBLE_EQ(measures.actors[v].strength_in, expected.strength_in) << v;
  }
}

TEST(Measures, BetweennessIsThatOfBoost) {
  const RelationGraph graph = tangle();
  const GraphMeasures measures = measure(graph);
  using Undirected = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS>;
  Undirected ties(graph.node_count());
  graph.for_each_edge(
      [&](const RelationEdge& edge) { boost::add_edge(*graph.find(edge.source), *graph.find(edge.target), ties); });
  std::vector<double> expected(graph.node_count());
  boost::brandes_betweenness_centrality(
      ties, boost::make_iterator_property_map(expected.begin(), boost::get(boost::vertex_index, ties)));
  const double pairs = static_cast<double>((graph.node_count() - 1) * (graph.node_count() - 2)) / 2.0;
  for (std::size_t v = 0; v < expected.size(); ++v) {
    EXPECT_NEAR(measures.actors[v].betweenness, expected[v] / pairs, 1e-9) << v;
  }
}

TEST(Measures, BetweennessFromPivotsIsNear) {
  const RelationGraph graph = tangle();
  const GraphMeasures exact = measure(graph);
  const GraphMeasures sampled = measure(graph, {.exact_limit = 10, .pivots = 20});
  EXPECT_TRUE(sampled.betweenness_sampled);
  EXPECT_FALSE(exact.betweenness_sampled);
  for (std::size_t v = 0; v < exact.actors.size(); ++v) {
    EXPECT_NEAR(sampled.actors[v].betweenness, exact.actors[v].betweenness, 0.1);
  }
}

TEST(Measures, ConstraintIsLowForBrokers) {
  const RelationGraph star = graph_of({act("hub", "x", support), act("hub", "y", support), act("hub", "z", support)});
  const GraphMeasures measures = measure(star);
  EXPECT_NEAR(of(measures, star, "hub").constraint, 1.0 / 3.0, 1e-12);
  EXPECT_NEAR(of(measures, star, "x").constraint, 1.0, 1e-12);
  const RelationGraph alone = graph_of({act("a", "", protest)});
  EXPECT_EQ(measure(alone).actors[0].constraint, -1.0);
}

TEST(Measures, ConstraintIsThatOfItsDefinition) {
  const RelationGraph graph = tangle();
  const GraphMeasures measures = measure(graph);
  const std::size_t count = graph.node_count();
  std::vector<std::vector<double>> weight(count, std::vector<double>(count, 0.0));
  std::vector<double> total(count, 0.0);
  for (const DyadMeasures& dyad : measures.dyads) {
    const std::size_t first = *graph.find(dyad.first);
    const std::size_t second = *graph.find(dyad.second);
    weight[first][second] = weight[second][first] = dyad.weight;
    total[first] += dyad.weight;
    total[second] += dyad.weight;
  }
  for (std::size_t i = 0; i < count; ++i) {
    double expected = 0.0;
    for (std::size_t j = 0; j < count; ++j) {
      double invested = weight[i][j] / total[i];
      for (std::size_t q = 0; q < count; ++q) {
        invested += q != i && q != j ? weight[i][q] / total[i] * weight[q][j] / total[q] : 0.0;
      }
      expected += weight[i][j] > 0.0 ? invested * invested : 0.0;
    }
    EXPECT_NEAR(measures.actors[i].constraint, expected, 1e-12) << i;
  }
}

TEST(Measures, OnlyDegreesWhereNoMoreIsAskedFor) {
  const RelationGraph graph = tangle();
  const GraphMeasures all = measure(graph);
  const GraphMeasures few = measure(graph, {.only_degree_and_pagerank = true});
  EXPECT_TRUE(few.dyads.empty());
  for (std::size_t v = 0; v < graph.node_count(); ++v) {
    EXPECT_EQ(few.actors[v].degree, all.actors[v].degree);
    EXPECT_EQ(few.actors[v].pagerank, all.actors[v].pagerank);
  }
}

TEST(Measures, FindComponentsAndCommunities) {
  const RelationGraph graph = two_camps();
  const GraphMeasures measures = measure(graph);
  EXPECT_EQ(measures.components, 2U);
  EXPECT_EQ(of(measures, graph, "c").component, 1U);
  EXPECT_EQ(measures.communities, 3U);
  EXPECT_EQ(of(measures, graph, "a1").community, of(measures, graph, "a3").community);
  EXPECT_NE(of(measures, graph, "a1").community, of(measures, graph, "b1").community);
  EXPECT_NEAR(measures.modularity, 2.0 * (6.0 / 14.0 - 0.25), 1e-12);
}

TEST(Measures, CountTriads) {
  EXPECT_EQ(measure(two_camps()).triads_friendly_3, 2U);
  const GraphMeasures mixed =
      measure(graph_of({act("a", "b", support), act("b", "c", accuse), act("c", "a", accuse),  // a and b against c
                        act("x", "y", accuse), act("y", "z", accuse), act("z", "x", accuse),   // all against all
                        act("p", "q", support), act("q", "r", support), act("r", "p", accuse)}));
  EXPECT_EQ(mixed.triads_friendly_1, 1U);
  EXPECT_EQ(mixed.triads_friendly_0, 1U);
  EXPECT_EQ(mixed.triads_friendly_2, 1U);
  EXPECT_EQ(mixed.balanced_triads(), 1U);
  EXPECT_EQ(mixed.unbalanced_triads(), 2U);
  EXPECT_EQ(mixed.frustration, 2U);
  EXPECT_TRUE(mixed.frustration_exact);
}

TEST(Measures, CampsPartFriendsFromEnemies) {
  const RelationGraph graph = two_camps();
  const GraphMeasures measures = measure(graph);
  EXPECT_EQ(measures.frustration, 0U);
  EXPECT_EQ(of(measures, graph, "a1").camp, of(measures, graph, "a2").camp);
  EXPECT_NE(of(measures, graph, "a1").camp, of(measures, graph, "b3").camp);
  EXPECT_EQ(of(measures, graph, "c").camp, 0);
}

TEST(Measures, LargePartsAreSearched) {
  const GraphMeasures measures = measure(tangle());
  std::size_t frustrated = 0;
  for (const DyadMeasures& dyad : measures.dyads) {
    frustrated += dyad.frustrated ? 1 : 0;
  }
  EXPECT_EQ(frustrated, measures.frustration);
  EXPECT_LE(2 * measures.frustration, measures.signed_ties);
  EXPECT_FALSE(measures.frustration_exact);
}

TEST(Measures, DyadsWeighFactsAlone) {
  const GraphMeasures measures = measure(
      graph_of({act("a", "b", aid), act("b", "a", accuse), act("b", "a", assault, "2016-11-14", {}, Status::negated)}));
  ASSERT_EQ(measures.dyads.size(), 1U);
  EXPECT_EQ(measures.dyads[0].events, 3U);
  EXPECT_DOUBLE_EQ(measures.dyads[0].cooperation, score(aid));
  EXPECT_DOUBLE_EQ(measures.dyads[0].hostility, -score(accuse));
  EXPECT_EQ(measures.dyads[0].sign, 1);
}

}  // namespace
}  // namespace entente::test
