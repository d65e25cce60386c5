#include <entente/graph/relation_graph.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

ActorNode actor(const std::string& id, const std::string& document = "d1", std::uint32_t mentions = 1) {
  ActorNode node;
  node.id = id;
  node.name = "Name of " + id;
  node.aliases = {id};
  node.mentions_by_document = {{document, mentions}};
  return node;
}

RelationEdge act(const std::string& source, const std::string& target, const std::string& document = "d1",
                 Root root = Root::support) {
  RelationEdge edge;
  edge.source = source;
  edge.target = target;
  edge.date = "2031-05-01";
  edge.root = root;
  edge.label = "praised";
  EdgeEvidence evidence;
  evidence.document = document;
  evidence.publisher = "Publisher of " + document;
  evidence.source = CodePointSpan{1, 2};
  evidence.target = CodePointSpan{5, 6};
  evidence.confidence = 0.5;
  edge.evidence = {evidence};
  return edge;
}

RelationGraph graph_of(std::vector<RelationEdge> edges) {
  return {{{"d1", "P", "2031-05-02", "T", ""}}, {actor("ann"), actor("bob"), actor("cyd")}, std::move(edges)};
}

std::vector<RelationEdge> edges_of(const RelationGraph& graph) {
  std::vector<RelationEdge> edges;
  graph.for_each_edge([&](const RelationEdge& edge) { edges.push_back(edge); });
  return edges;
}

// A random small graph, as one shard of a larger collection: shards share actors, events and documents.
RelationGraph random_graph(std::mt19937& random) {
  const auto pick = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  const std::vector<std::string> ids = {"ann", "bob", "cyd", "dan"};
  std::vector<ActorNode> nodes;
  for (const std::string& id : ids) {
    ActorNode node = actor(id, "d" + std::to_string(pick(3)), pick(4) + 1);
    node.name = std::string(pick(3) + 1, static_cast<char>('a' + pick(3)));
    node.actor_type = static_cast<ActorType>(pick(3));
    node.country = pick(2) == 0 ? "" : "C" + std::to_string(pick(3));
    node.roles = {{"role " + std::to_string(pick(3)), "", ""}};
    if (pick(3) == 0) {
      node.position = Position{static_cast<double>(pick(5)), 0.0};
    }
    nodes.push_back(node);
  }
  std::vector<RelationEdge> edges;
  for (std::uint32_t i = 0; i < 6; ++i) {
    RelationEdge edge =
        act(pick(8) == 0 ? "" : ids[pick(4)], ids[pick(4)], "d" + std::to_string(pick(3)), static_cast<Root>(pick(3)));
    edge.reciprocal = pick(3) == 0;
    edge.contexts = {static_cast<Context>(pick(4)), static_cast<Context>(pick(4))};
    edge.evidence.front().confidence = pick(10) / 10.0;
    edge.evidence.front().attributed_to = {ids[pick(4)]};
    edges.push_back(edge);
  }
  return {
      {{"d" + std::to_string(pick(3)), pick(2) == 0 ? "" : "P" + std::to_string(pick(3)), "", "", ""}}, nodes, edges};
}

TEST(RelationGraph, MergeIsAssociativeCommutativeAndIdempotent) {
  std::mt19937 random(20310501);
  for (int round = 0; round < 200; ++round) {
    const RelationGraph a = random_graph(random);
    const RelationGraph b = random_graph(random);
    const RelationGraph c = random_graph(random);
    ASSERT_EQ(merge(a, b), merge(b, a)) << "round " << round;
    ASSERT_EQ(merge(merge(a, b), c), merge(a, merge(b, c))) << "round " << round;
    ASSERT_EQ(merge(a, a), a) << "round " << round;
    ASSERT_EQ(merge(merge(a, b), b), merge(a, b)) << "round " << round;
    const std::vector<RelationGraph> all = {c, a, b};
    ASSERT_EQ(merge(all), merge(merge(a, b), c)) << "round " << round;
  }
}

TEST(RelationGraph, EmptyGraphIsNeutralInMerge) {
  const RelationGraph graph = graph_of({act("ann", "bob")});
  EXPECT_EQ(merge(graph, RelationGraph()), graph);
  EXPECT_EQ(merge(RelationGraph(), RelationGraph()), RelationGraph());
}

TEST(RelationGraph, ValueDoesNotDependOnTheOrderOfItsParts) {
  std::vector<RelationEdge> edges = {act("ann", "bob"), act("bob", "ann"), act("ann", "bob", "d1", Root::accuse),
                                     act("cyd", "ann"), act("ann", "cyd", "d1", Root::aid)};
  const RelationGraph first = graph_of(edges);
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(edges.begin(), edges.end(), random);
    EXPECT_EQ(graph_of(edges), first);
  }
}

TEST(RelationGraph, KeepsParallelEdgesInCanonicalOrder) {
  const RelationGraph graph = graph_of({act("bob", "ann"), act("ann", "bob", "d1", Root::accuse), act("ann", "bob"),
                                        act("ann", "bob", "d1", Root::aid)});
  const std::vector<RelationEdge> edges = edges_of(graph);
  ASSERT_EQ(edges.size(), 4U);
  EXPECT_TRUE(std::is_sorted(edges.begin(), edges.end(), canonical_less));
  EXPECT_EQ(edges.back().source, "bob");
  EXPECT_EQ(boost::out_degree(*graph.find("ann"), graph.graph()), 3U);
  EXPECT_EQ(boost::in_degree(*graph.find("ann"), graph.graph()), 1U);
}

TEST(RelationGraph, EventToldByTwoDocumentsIsOneEdge) {
  const RelationGraph graph = graph_of({act("ann", "bob", "d1"), act("ann", "bob", "d2"), act("ann", "bob", "d2")});
  const std::vector<RelationEdge> edges = edges_of(graph);
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].evidence.size(), 2U);
  EXPECT_DOUBLE_EQ(edges[0].weight(), 2.0);
}

TEST(RelationGraph, RepeatsInOneDocumentAddTellingsButNoWeight) {
  RelationEdge edge = act("ann", "bob");
  edge.evidence.push_back(edge.evidence[0]);
  edge.evidence[1].sentence_index = 7;
  const std::vector<RelationEdge> edges = edges_of(graph_of({edge}));
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_DOUBLE_EQ(edges[0].weight(Weighting::documents), 1.0);
  EXPECT_DOUBLE_EQ(edges[0].weight(Weighting::publishers), 1.0);
  EXPECT_DOUBLE_EQ(edges[0].weight(Weighting::mentions), 2.0);
}

TEST(RelationGraph, ReciprocalEdgeIsTheSameFromEitherSide) {
  RelationEdge there = act("ann", "bob");
  RelationEdge back = act("bob", "ann");
  there.reciprocal = back.reciprocal = true;
  std::swap(back.evidence[0].source, back.evidence[0].target);
  EXPECT_EQ(graph_of({there}), graph_of({back}));
  EXPECT_EQ(edges_of(graph_of({there, back})).size(), 1U);
}

TEST(RelationGraph, DropsSelfLoops) { EXPECT_EQ(graph_of({act("ann", "ann")}).edge_count(), 0U); }

TEST(RelationGraph, KeepsActsOfOneKnownActorBesideTheGraph) {
  const RelationGraph graph = graph_of({act("", "bob"), act("ann", "")});
  EXPECT_EQ(graph.edge_count(), 0U);
  ASSERT_EQ(graph.one_sided().size(), 2U);
  EXPECT_EQ(graph.one_sided()[0].target, "bob");
}

TEST(RelationGraph, RefusesAnEdgeToAnUnknownActor) { EXPECT_THROW(graph_of({act("ann", "zed")}), Error); }

TEST(RelationGraph, EdgeIdIsTheSameOnEveryMachine) {
  EXPECT_EQ(edge_id(act("ann", "bob")), edges_of(graph_of({act("ann", "bob", "d9")}))[0].id);
  // Computed apart, in another language.
  EXPECT_EQ(edge_id(act("ann", "bob")), "e:a0fd25d8a3246768");
}

TEST(RelationGraph, EveryPartOfTheIdentityChangesTheId) {
  const RelationEdge base = act("ann", "bob");
  std::vector<RelationEdge> others(8, base);
  others[0].source = "cyd";
  others[1].target = "cyd";
  others[2].root = Root::aid;
  others[3].mode = Mode::phone;
  others[4].cameo = "041";
  others[5].label = "lauded";
  others[6].status = Status::planned;
  others[7].date = "2031-05";
  for (const RelationEdge& other : others) {
    EXPECT_NE(edge_id(other), edge_id(base));
  }
  RelationEdge shifted = base;
  shifted.source = "an";
  shifted.target = "nbob";
  EXPECT_NE(edge_id(shifted), edge_id(base));
}

TEST(RelationGraph, MergedActorKeepsTheCountsOfEveryDocument) {
  const RelationGraph one = {{}, {actor("ann", "d1", 3)}, {}};
  const RelationGraph two = {{}, {actor("ann", "d2", 4)}, {}};
  const RelationGraph both = merge(one, two);
  EXPECT_EQ(both.node(0).mention_count(), 7U);
  EXPECT_EQ(both.node(0).document_count(), 2U);
  EXPECT_EQ(merge(both, one).node(0).mention_count(), 7U);
}

TEST(RelationGraph, AttributionIsTheUnionOfItsTellings) {
  RelationEdge first = act("ann", "bob", "d1");
  RelationEdge second = act("ann", "bob", "d2");
  first.evidence[0].attributed_to = {"cyd"};
  second.evidence[0].attributed_to = {"bob", "cyd"};
  EXPECT_EQ(edges_of(graph_of({first, second}))[0].attributed_to(), (std::vector<std::string>{"bob", "cyd"}));
}

TEST(RelationGraph, GivesPlacesToItsActors) {
  const RelationGraph placed = graph_of({act("ann", "bob")}).with_positions({{"ann", {1.0, 2.0}}});
  EXPECT_EQ(placed.node(*placed.find("ann")).position, (Position{1.0, 2.0}));
  EXPECT_FALSE(placed.node(*placed.find("bob")).position.has_value());
}

}  // namespace
}  // namespace entente
