// Who is who by a user's word: laws, and that nothing is lost.
#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {
namespace {

ActorNode node(const std::string& id, const std::string& name, const std::string& document, std::uint32_t mentions) {
  ActorNode actor;
  actor.id = id;
  actor.name = name;
  actor.aliases = {name};
  actor.mentions_by_document[document] = mentions;
  return actor;
}

RelationEdge act(const std::string& source, const std::string& target, const std::string& document,
                 const std::string& sayer = "") {
  RelationEdge edge;
  edge.source = source;
  edge.target = target;
  edge.label = "met";
  EdgeEvidence telling;
  telling.document = document;
  telling.sentence_text = source + " met " + target;
  if (!sayer.empty()) {
    telling.attributed_to = {sayer};
  }
  edge.evidence = {telling};
  return edge;
}

RelationGraph sample(const std::string& document = "d1") {
  return {{{document, "", "", "", ""}},
          {node("ann", "Ann", document, 2), node("annie", "Annie", document, 3), node("bob", "Bob", document, 1),
           node("cyd", "Cyd", document, 1)},
          {act("ann", "bob", document), act("annie", "bob", document), act("ann", "annie", document),
           act("bob", "cyd", document, "annie"), act("cyd", "bob", document), act("", "annie", document)}};
}

Identities same(const std::string& main, const std::string& also) {
  Identities identities;
  identities.add_same(main, also);
  return identities;
}
Identities not_same(const std::string& one, const std::string& other) {
  Identities identities;
  identities.add_not_same(one, other);
  return identities;
}

TEST(RelationGraph, ShowsActorsThatAreTheSameAsOne) {
  const RelationGraph graph = sample().with_identities(same("ann", "annie"));
  EXPECT_EQ(graph.node_count(), 3U);
  EXPECT_FALSE(graph.find("annie"));
  const ActorNode& ann = graph.node(*graph.find("ann"));
  EXPECT_EQ(ann.name, "Ann");
  EXPECT_EQ(ann.aliases, (std::vector<std::string>{"Ann", "Annie"}));
  EXPECT_EQ(ann.mention_count(), 5U);
}

TEST(RelationGraph, JoinsTheTellingsOfActorsThatAreTheSame) {
  const RelationGraph graph = sample().with_identities(same("ann", "annie"));
  std::vector<std::string> edges;
  graph.for_each_edge([&](const RelationEdge& edge) {
    edges.push_back(edge.source + ">" + edge.target + ":" + std::to_string(edge.evidence.size()));
    for (const std::string& sayer : edge.attributed_to()) {
      edges.back() += " by " + sayer;
    }
  });
  EXPECT_EQ(edges, (std::vector<std::string>{"ann>bob:2", "bob>cyd:1 by ann", "cyd>bob:1"}));
  ASSERT_EQ(graph.one_sided().size(), 1U);
  EXPECT_EQ(graph.one_sided().front().target, "ann");
}

TEST(RelationGraph, KeepsTheFirstOfASameListWhateverTheOrderOfIds) {
  const RelationGraph graph = sample().with_identities(same("annie", "ann"));
  EXPECT_TRUE(graph.find("annie"));
  EXPECT_EQ(graph.node(*graph.find("annie")).name, "Annie");
}

TEST(RelationGraph, PartsWhatWasMerged) {
  const RelationGraph merged = sample().with_identities(same("ann", "annie"));
  EXPECT_EQ(merged.without_identities(), sample());
  RelationGraph parted = merged.with_identities(not_same("ann", "annie"));
  EXPECT_EQ(parted.node_count(), 4U);
  EXPECT_EQ(parted.without_identities(), sample());
}

TEST(RelationGraph, FollowsTheLaterDecision) {
  const RelationGraph graph = sample()
                                  .with_identities(same("ann", "annie"))
                                  .with_identities(not_same("ann", "annie"))
                                  .with_identities(same("annie", "ann"));
  EXPECT_EQ(graph, sample().with_identities(same("annie", "ann")).with_identities(same("annie", "ann")));
}

TEST(RelationGraph, MergesGraphsWithDecisionsAsIfTheyWereTakenLast) {
  const Identities decisions = same("ann", "annie");
  const RelationGraph one = sample("d1");
  const RelationGraph other = sample("d2");
  const RelationGraph expected = merge(one, other).with_identities(decisions);
  EXPECT_EQ(merge(one.with_identities(decisions), other), expected);
  EXPECT_EQ(merge(other, one.with_identities(decisions)), expected);
  EXPECT_EQ(merge(one.with_identities(decisions), other.with_identities(decisions)), expected);
  EXPECT_EQ(merge(expected, expected), expected);
}

TEST(RelationGraph, MergesDifferentDecisionsInAnyOrder) {
  const RelationGraph one = sample("d1").with_identities(same("ann", "annie"));
  const RelationGraph other = sample("d2").with_identities(same("annie", "bob"));
  EXPECT_EQ(merge(one, other), merge(other, one));
  EXPECT_EQ(merge(one, other).node_count(), 2U);
  EXPECT_EQ(merge(merge(one, other), one), merge(one, merge(other, one)));
}

TEST(RelationGraph, KeepsADecisionOnActorsThatComeLater) {
  const RelationGraph graph = RelationGraph().with_identities(same("ann", "annie"));
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_EQ(merge(graph, sample()), sample().with_identities(same("ann", "annie")));
}

TEST(RelationGraph, RefusesToPartWhatHangsTogetherOtherwise) {
  const RelationGraph graph = sample().with_identities(same("ann", "annie")).with_identities(same("annie", "bob"));
  try {
    (void)graph.with_identities(not_same("ann", "bob"));
    FAIL() << "expected an error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("ann = annie = bob"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace entente
