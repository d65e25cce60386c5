#include <entente/graph/pair_summary.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

RelationEdge act(const std::string& source, const std::string& target, Root root, const std::string& date,
                 const std::vector<std::string>& documents) {
  RelationEdge edge;
  edge.source = source;
  edge.target = target;
  edge.root = root;
  edge.date = date;
  for (const std::string& document : documents) {
    EdgeEvidence evidence;
    evidence.document = document;
    evidence.publisher = "P-" + document;
    edge.evidence.push_back(evidence);
  }
  return edge;
}

RelationGraph graph_of(std::vector<RelationEdge> edges) {
  std::vector<ActorNode> nodes(3);
  nodes[0].id = "ann";
  nodes[1].id = "bob";
  nodes[2].id = "cyd";
  return {{}, nodes, std::move(edges)};
}

TEST(PairSummary, CountsBothDirectionsOfAPair) {
  const auto pairs = summarize_pairs(graph_of({act("ann", "bob", Root::support, "2031-05-01", {"d1", "d2"}),
                                               act("bob", "ann", Root::accuse, "2031-04-01", {"d1"})}));
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].first, "ann");
  EXPECT_EQ(pairs[0].second, "bob");
  EXPECT_EQ(pairs[0].total, (EventCount{2, 2}));
  EXPECT_EQ(pairs[0].by_root.at(Root::support), (EventCount{1, 2}));
  EXPECT_EQ(pairs[0].by_quad.at(QuadClass::verbal_conflict), (EventCount{1, 1}));
  EXPECT_DOUBLE_EQ(pairs[0].mean_score, (score(Root::support) + score(Root::accuse)) / 2);
  EXPECT_EQ(pairs[0].first_date, "2031-04-01");
  EXPECT_EQ(pairs[0].last_date, "2031-05-01");
  EXPECT_EQ(pairs[0].publishers, (std::vector<std::string>{"P-d1", "P-d2"}));
}

TEST(PairSummary, EventWithoutADateHasNoPartInTheDates) {
  const auto pairs = summarize_pairs(graph_of({act("ann", "bob", Root::support, "", {"d1"})}));
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].first_date, "");
  EXPECT_EQ(pairs[0].last_date, "");
}

TEST(PairSummary, LeavesOutPairsAndOneSidedActsWithoutEvents) {
  const auto pairs =
      summarize_pairs(graph_of({act("ann", "", Root::support, "", {"d1"}), act("bob", "cyd", Root::aid, "", {"d1"})}));
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].first, "bob");
}

}  // namespace
}  // namespace entente
