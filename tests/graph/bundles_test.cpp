#include <entente/graph/bundles.hpp>

#include <gtest/gtest.h>

#include "graph/small_graph.hpp"

namespace entente::test {
namespace {

RelationGraph quarrel() {
  using enum Root;
  return graph_of({act("ann", "bob", support, "2016-11-14", {"d1", "CNN"}),
                   act("ann", "bob", aid, "2016-11", {"d2", "BBC"}), act("bob", "ann", accuse, "2016-12-01"),
                   act("cyd", "bob", consult), act("ann", "", protest)});
}

TEST(Bundles, NoneIsOneEdgeEach) {
  const RelationGraph graph = quarrel();
  const auto bundles = bundle_edges(graph, Aggregate::none);
  EXPECT_EQ(bundles.size(), graph.edge_count());
  EXPECT_EQ(bundles.front().id, bundles.front().events.front()->id);
}

TEST(Bundles, PairTakesBothDirections) {
  const RelationGraph graph = quarrel();
  const auto bundles = bundle_edges(graph, Aggregate::pair);
  ASSERT_EQ(bundles.size(), 2U);
  EXPECT_EQ(bundles[0].source, "ann");
  EXPECT_EQ(bundles[0].events.size(), 3U);
  EXPECT_TRUE(bundles[0].reciprocal);
  EXPECT_EQ(bundles[0].first_date(), "2016-11");
  EXPECT_EQ(bundles[0].last_date(), "2016-12-01");
  EXPECT_DOUBLE_EQ(bundles[0].weight(Weighting::documents), 2.0);
  EXPECT_DOUBLE_EQ(bundles[0].weight(Weighting::mentions), 3.0);
  EXPECT_EQ(bundles[0].publishers(), (std::vector<std::string>{"BBC", "CNN"}));
  EXPECT_EQ(bundles[1].source, "cyd");  // all acts go from cyd to bob, though bob is the smaller id
  EXPECT_FALSE(bundles[1].reciprocal);
}

TEST(Bundles, SignAndRootPartDirections) {
  const RelationGraph graph = quarrel();
  EXPECT_EQ(bundle_edges(graph, Aggregate::pair_sign).size(), 3U);
  EXPECT_EQ(bundle_edges(graph, Aggregate::pair_root).size(), 4U);
}

TEST(Bundles, HaveIdsThatDiffer) {
  const RelationGraph graph = quarrel();
  const auto pair = bundle_edges(graph, Aggregate::pair);
  const auto sign = bundle_edges(graph, Aggregate::pair_sign);
  EXPECT_NE(pair[0].id, pair[1].id);
  EXPECT_NE(pair[0].id, sign[0].id);
  EXPECT_EQ(pair[0].id.rfind("b:", 0), 0U);
}

}  // namespace
}  // namespace entente::test
