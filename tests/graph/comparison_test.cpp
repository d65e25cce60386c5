#include <entente/graph/comparison.hpp>

#include <gtest/gtest.h>

#include "graph/small_graph.hpp"

namespace entente::test {
namespace {

using enum Root;

RelationGraph gazette() {
  return graph_of({act("ann", "bob", support), act("ann", "bob", consult, "2016-11-14"), act("cyd", "bob", sanction),
                   act("ann", "", protest)});
}

RelationGraph kurier() {
  return graph_of({mutual(act("bob", "ann", consult, "2016-11")), act("bob", "ann", accuse),
                   act("cyd", "bob", sanction, "2016-11-20"), act("dan", "ann", aid)});
}

std::vector<std::string> ids(const std::vector<const RelationEdge*>& events) {
  std::vector<std::string> list;
  for (const RelationEdge* event : events) {
    list.push_back(event->id);
  }
  return list;
}

TEST(Comparison, OfAGraphWithItselfIsEmpty) {
  for (const RelationGraph& graph : {gazette(), kurier(), RelationGraph{}}) {
    const GraphComparison comparison = compare(graph, graph);
    EXPECT_TRUE(comparison.same());
    EXPECT_EQ(comparison.events_both.size(), graph.edge_count() + graph.one_sided().size());
    EXPECT_EQ(comparison.actor_similarity, 1.0);
    EXPECT_EQ(comparison.relation_similarity, 1.0);
    EXPECT_EQ(comparison.tone_cosine, 1.0);
  }
}

TEST(Comparison, IsMirroredWhenExchanged) {
  const RelationGraph a = gazette();
  const RelationGraph b = kurier();
  const GraphComparison there = compare(a, b);
  const GraphComparison back = compare(b, a);
  EXPECT_EQ(there.actors_a, back.actors_b);
  EXPECT_EQ(there.actors_b, back.actors_a);
  EXPECT_EQ(there.pairs_a, back.pairs_b);
  EXPECT_EQ(ids(there.events_a), ids(back.events_b));
  EXPECT_EQ(ids(there.events_b), ids(back.events_a));
  ASSERT_EQ(there.events_both.size(), back.events_both.size());
  for (std::size_t i = 0; i < there.events_both.size(); ++i) {
    EXPECT_EQ(there.events_both[i].a, back.events_both[i].b);
  }
  ASSERT_EQ(there.changed.size(), back.changed.size());
  for (std::size_t i = 0; i < there.changed.size(); ++i) {
    EXPECT_EQ(there.changed[i].tone_change, -back.changed[i].tone_change);
    EXPECT_EQ(there.changed[i].change, back.changed[i].change);
    EXPECT_EQ(there.changed[i].a, back.changed[i].b);
  }
  EXPECT_EQ(there.actor_similarity, back.actor_similarity);
  EXPECT_EQ(there.pair_similarity, back.pair_similarity);
  EXPECT_EQ(there.relation_similarity, back.relation_similarity);
  EXPECT_EQ(there.tone_cosine, back.tone_cosine);
}

TEST(Comparison, PartsActorsPairsAndEvents) {
  const RelationGraph a = gazette();
  const RelationGraph b = kurier();
  const GraphComparison comparison = compare(a, b);
  EXPECT_TRUE(comparison.actors_a.empty());
  EXPECT_EQ(comparison.actors_b, std::vector<std::string>{"dan"});
  EXPECT_EQ(comparison.actors_both, (std::vector<std::string>{"ann", "bob", "cyd"}));
  EXPECT_EQ(comparison.pairs_b, (std::vector<ActorPair>{{"ann", "dan"}}));
  ASSERT_EQ(comparison.events_both.size(),
            1U);  // the meeting: "in November" holds the 14th; the sanctions are of two days
  EXPECT_EQ(comparison.events_both[0].a->root, consult);
  EXPECT_EQ(comparison.events_a.size(), 3U);
  EXPECT_EQ(comparison.events_b.size(), 3U);
}

TEST(Comparison, SortsChangedPairs) {
  const RelationGraph a = gazette();
  const RelationGraph b = kurier();
  const GraphComparison comparison = compare(a, b);
  ASSERT_EQ(comparison.changed.size(), 1U);
  const PairChange& change = comparison.changed[0];
  EXPECT_EQ(change.first, "ann");
  EXPECT_EQ(change.second, "bob");
  EXPECT_LT(change.tone_change, 0.0);
  EXPECT_DOUBLE_EQ(change.root_change, 0.5);
}

TEST(Comparison, MatchesEachEventOnce) {
  const RelationGraph one = graph_of({act("a", "b", accuse, "2016-11-14")});
  const RelationGraph two = graph_of({act("a", "b", accuse, "2016-11-14"), act("a", "b", accuse, "2016-11")});
  const GraphComparison comparison = compare(one, two);
  EXPECT_EQ(comparison.events_both.size(), 1U);
  EXPECT_EQ(comparison.events_both[0].a->id, comparison.events_both[0].b->id);
  EXPECT_EQ(comparison.events_b.size(), 1U);
}

TEST(Comparison, TellsOppositeTones) {
  const RelationGraph friends = graph_of({act("a", "b", support)});
  const RelationGraph enemies = graph_of({act("a", "b", accuse)});
  const GraphComparison comparison = compare(friends, enemies);
  EXPECT_EQ(comparison.tone_cosine, -1.0);
  EXPECT_EQ(comparison.pair_similarity, 1.0);
  EXPECT_EQ(comparison.relation_similarity, 0.0);
}

TEST(Comparison, ADenialIsNoTelling) {
  const RelationGraph told = graph_of({act("a", "b", accuse)});
  const RelationGraph denied = graph_of({act("a", "b", accuse, "2016-11-14", {}, Status::negated)});
  EXPECT_TRUE(compare(told, denied).events_both.empty());
}

TEST(Comparison, ADenialHasNoTone) {
  const RelationGraph told = graph_of({act("a", "b", accuse)});
  const RelationGraph denied = graph_of({act("a", "b", consult, "2016-11-14", {}, Status::negated)});
  const GraphComparison comparison = compare(told, denied);
  ASSERT_EQ(comparison.changed.size(), 1U);
  EXPECT_EQ(comparison.changed[0].b.events, 1U);
  EXPECT_EQ(comparison.changed[0].b.denied, 1U);
  EXPECT_EQ(comparison.changed[0].b.mean_score, 0.0);
  EXPECT_TRUE(comparison.changed[0].b.roots.empty());
  EXPECT_EQ(comparison.changed[0].root_change, 1.0);
}

TEST(Comparison, MatchesDaysThatFollowEachOther) {
  const auto meeting = [](const std::string& day) { return graph_of({mutual(act("a", "b", consult, day))}); };
  EXPECT_EQ(compare(meeting("2016-11-14"), meeting("2016-11-15")).events_both.size(), 1U);
  EXPECT_EQ(compare(meeting("2016-11-30"), meeting("2016-12-01")).events_both.size(), 1U);
  EXPECT_TRUE(compare(meeting("2016-11-14"), meeting("2016-11-16")).events_both.empty());
}

TEST(Comparison, MatrixIsSymmetric) {
  const std::vector<RelationGraph> graphs = {gazette(), kurier(), RelationGraph{}};
  const auto matrix = similarity_matrix(graphs);
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    EXPECT_EQ(matrix[i][i], 1.0);
    for (std::size_t j = 0; j < graphs.size(); ++j) {
      EXPECT_EQ(matrix[i][j], matrix[j][i]);
    }
  }
  EXPECT_GT(matrix[0][1], 0.0);
  EXPECT_EQ(matrix[0][2], 0.0);
}

TEST(Consensus, KeepsWhatSeveralTell) {
  const std::vector<RelationGraph> graphs = {graph_of({act("a", "b", accuse), act("a", "c", aid)}),
                                             graph_of({act("a", "b", accuse, "2016-12-01")}),
                                             graph_of({act("a", "b", accuse, "2016-11-14", {"d3"}, Status::negated)})};
  const auto relations = carried_relations(graphs);
  EXPECT_EQ(relations[0].told_by, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(relations[0].denied_by, (std::vector<std::size_t>{2}));
  EXPECT_EQ(consensus(graphs, 1), merge(graphs));
  const RelationGraph two = consensus(graphs, 2);
  EXPECT_EQ(two.edge_count(), 3U);
  EXPECT_FALSE(two.find("c"));
  EXPECT_EQ(consensus(graphs, 4).edge_count(), 0U);
}

}  // namespace
}  // namespace entente::test
