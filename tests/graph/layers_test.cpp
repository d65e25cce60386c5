#include <entente/graph/layer_tie.hpp>

#include <gtest/gtest.h>

#include <entente/graph/projection.hpp>
#include <entente/graph/relation_graph.hpp>

#include "graph/small_graph.hpp"

namespace entente {
namespace {

LayerTie spokesman(const std::string& document) {
  LayerTie tie;
  tie.source = "cyd";
  tie.target = "bob";
  tie.label = "spokesman";
  tie.evidence = {test::telling({document, "P-" + document})};
  return tie;
}

RelationGraph graph_with(std::vector<LayerTie> ties) {
  return {{},
          {test::actor("ann"), test::actor("bob")},
          {test::act("ann", "bob", Root::accuse)},
          {},
          {{test::actor("bob"), test::actor("cyd")}, std::move(ties)}};
}

TEST(GraphLayers, MergeAcrossDocumentsWithTheirEvidence) {
  const RelationGraph one = graph_with({spokesman("d1")});
  const RelationGraph other = graph_with({spokesman("d2")});
  const RelationGraph sum = merge(one, other);
  ASSERT_EQ(sum.layers().ties.size(), 1U);
  EXPECT_DOUBLE_EQ(sum.layers().ties.front().weight(), 2.0);
  EXPECT_EQ(sum, merge(other, one));
  EXPECT_EQ(merge(sum, one), sum);
}

TEST(GraphLayers, AreNoActsAndTheirActorsNoNodes) {
  const RelationGraph graph = graph_with({spokesman("d1")});
  EXPECT_EQ(graph.edge_count(), 1U);
  EXPECT_FALSE(graph.find("cyd"));
  EXPECT_EQ(graph.layers().actors.size(), 2U);
}

TEST(GraphLayers, CoOccurrenceHasNoDirection) {
  LayerTie there = spokesman("d1");
  there.layer = TieLayer::co_occurrence;
  there.label = "";
  LayerTie back = there;
  std::swap(back.source, back.target);
  const RelationGraph graph = graph_with({there, back});
  ASSERT_EQ(graph.layers().ties.size(), 1U);
  EXPECT_EQ(graph.layers().ties.front().source, "bob");
}

TEST(GraphLayers, FilterOfPublishersLeavesOutTheTellingsOfOthers) {
  GraphFilter filter;
  filter.publishers = {"P-d2"};
  const RelationGraph view = filtered(merge(graph_with({spokesman("d1")}), graph_with({spokesman("d2")})), filter);
  ASSERT_EQ(view.layers().ties.size(), 1U);
  EXPECT_EQ(view.layers().ties.front().evidence.size(), 1U);
}

}  // namespace
}  // namespace entente
