#include <entente/graph/projection.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "graph/small_graph.hpp"

namespace entente::test {
namespace {

std::vector<std::string> labels(const RelationGraph& graph) {
  std::vector<std::string> list;
  graph.for_each_edge(
      [&](const RelationEdge& edge) { list.push_back(edge.source + " " + edge.label + " " + edge.target); });
  return list;
}

std::vector<RelationEdge> edges_of(const RelationGraph& graph) {
  std::vector<RelationEdge> list;
  graph.for_each_edge([&](const RelationEdge& edge) { list.push_back(edge); });
  return list;
}

using enum Root;

RelationGraph monday() {
  return graph_of({act("ann", "bob", support, "2016-11-14", {"d1", "CNN", 0.9}),
                   act("bob", "cyd", accuse, "2016-11", {"d1", "CNN", 0.4}),
                   act("cyd", "dan", sanction, "", {"d1", "CNN", 0.8}), act("ann", "", protest, "2016-11-14")},
                  {actor("ann", ActorType::person, "NOR"), actor("dan", ActorType::media, "OST")});
}

RelationGraph tuesday() {
  return graph_of({act("ann", "bob", support, "2016-11-14", {"d2", "BBC", 0.3}),
                   act("dan", "ann", consult, "2016-12-02", {"d2", "BBC", 0.9}, Status::planned)},
                  {actor("ann", ActorType::person, "NOR"), actor("dan", ActorType::media, "OST")});
}

TEST(Projection, WithoutAFilterIsTheGraph) { EXPECT_EQ(filtered(monday(), {}), monday()); }

TEST(Projection, FiltersByRootQuadAndSign) {
  EXPECT_EQ(labels(filtered(monday(), {.roots = {support}})), std::vector<std::string>{"ann SUPPORT bob"});
  EXPECT_EQ(labels(filtered(monday(), {.quads = {QuadClass::verbal_conflict}})),
            std::vector<std::string>{"bob ACCUSE cyd"});
  EXPECT_EQ(labels(filtered(monday(), {.signs = {-1}})).size(), 2U);
}

TEST(Projection, FiltersByStatus) {
  EXPECT_EQ(labels(filtered(tuesday(), {.statuses = {Status::planned}})), std::vector<std::string>{"dan CONSULT ann"});
}

TEST(Projection, FiltersByTime) {
  EXPECT_EQ(edges_of(filtered(monday(), {.from = "2016-11-20"})).size(),
            1U);  // "in November" may be later than the 20th
  EXPECT_EQ(edges_of(filtered(monday(), {.from = "2016-11-15", .to = "2016-11-15"})).size(), 2U);  // d1 is of the 15th
  EXPECT_TRUE(edges_of(filtered(monday(), {.to = "2016-10"})).empty());
}

TEST(Projection, FiltersByBothSides) {
  EXPECT_EQ(labels(filtered(monday(), {.actors = {"bob"}, .others = {"ann", "dan"}})),
            std::vector<std::string>{"ann SUPPORT bob"});
  EXPECT_EQ(labels(filtered(monday(), {.actors = {"ann"}, .others = {"ann"}})), std::vector<std::string>{});
  EXPECT_EQ(labels(filtered(monday(), {.others = {"dan"}})), std::vector<std::string>{"cyd SANCTION dan"});
}

TEST(Projection, FiltersByActorCountryAndType) {
  EXPECT_EQ(labels(filtered(monday(), {.actors = {"cyd"}})).size(), 2U);
  const RelationGraph norway = filtered(monday(), {.countries = {"NOR"}});
  EXPECT_EQ(labels(norway), std::vector<std::string>{"ann SUPPORT bob"});
  EXPECT_EQ(norway.one_sided().size(), 1U);
  EXPECT_EQ(labels(filtered(monday(), {.actor_types = {ActorType::state}})),
            std::vector<std::string>{"bob ACCUSE cyd"});
}

TEST(Projection, KeepsTheTellingsOfAPublisher) {
  const RelationGraph both = merge(monday(), tuesday());
  const auto edges = edges_of(filtered(both, {.publishers = {"BBC"}}));
  ASSERT_EQ(edges.size(), 2U);
  EXPECT_EQ(edges[0].evidence.size(), 1U);
  EXPECT_EQ(edges[0].evidence[0].publisher, "BBC");
}

TEST(Projection, FiltersByWeightAndConfidence) {
  const RelationGraph both = merge(monday(), tuesday());
  EXPECT_EQ(labels(filtered(both, {.min_weight = 2})), std::vector<std::string>{"ann SUPPORT bob"});
  EXPECT_EQ(labels(filtered(both, {.min_confidence = 0.5})).size(), 3U);
}

TEST(Projection, CommutesWithMerging) {
  const std::vector<GraphFilter> filters = {
      {.from = "2016-11-14"}, {.roots = {support, consult}}, {.signs = {-1}},         {.statuses = {Status::actual}},
      {.actors = {"ann"}},    {.countries = {"NOR"}},        {.publishers = {"BBC"}}, {.min_confidence = 0.5}};
  for (const GraphFilter& filter : filters) {
    const RelationGraph before = merge(filtered(monday(), filter), filtered(tuesday(), filter));
    const RelationGraph after = filtered(merge(monday(), tuesday()), filter);
    EXPECT_EQ(edges_of(before), edges_of(after));
    EXPECT_EQ(before.one_sided(), after.one_sided());
    EXPECT_EQ(before.node_count(), after.node_count());
  }
}

TEST(Projection, FocusKeepsTheSurroundings) {
  EXPECT_EQ(focused(monday(), {"ann"}, 0).node_count(), 1U);
  EXPECT_EQ(labels(focused(monday(), {"ann"}, 1)), std::vector<std::string>{"ann SUPPORT bob"});
  EXPECT_EQ(focused(monday(), {"ann"}, 2).node_count(), 3U);
  EXPECT_EQ(focused(monday(), {"ann", "dan"}, 1).node_count(), 4U);
  EXPECT_THROW(static_cast<void>(focused(monday(), {"zoe"}, 1)), Error);
}

TEST(Projection, RollsActorsUpToTheirStates) {
  const RelationGraph graph = graph_of(
      {act("ann", "bob", support), act("ann", "eva", accuse), act("bob", "paper", accuse), act("nato", "bob", aid)},
      {actor("ann", ActorType::person, "NOR"), actor("eva", ActorType::group, "NOR"),
       actor("bob", ActorType::person, "OST"), actor("paper", ActorType::media, "OST"),
       actor("nato", ActorType::organization)});
  const RelationGraph states = rolled_up_to_states(graph, {{"NOR", {"norhaven", "Norhaven"}}});
  EXPECT_EQ(labels(states), (std::vector<std::string>{"OST ACCUSE paper", "nato AID OST", "norhaven SUPPORT OST"}));
  EXPECT_EQ(states.node(*states.find("norhaven")).name, "Norhaven");
}

}  // namespace
}  // namespace entente::test
