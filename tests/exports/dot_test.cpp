#include <entente/exports/dot.hpp>

#include <memory>
#include <sstream>
#include <string>

#include <cgraph.h>
#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "exports/golden.hpp"
#include "exports/sample_graphs.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, const DiagramOptions& options = {}) {
  std::ostringstream out;
  DotExporter().write(graph, options, out);
  return out.str();
}

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using ParsedGraph = std::unique_ptr<Agraph_t, CloseGraph>;

ParsedGraph parsed(const std::string& dot) { return ParsedGraph(agmemread(dot.c_str())); }

std::string attribute(void* object, std::string name) { return agget(object, name.data()); }

TEST(DotExporter, MatchesGolden) {
  expect_golden("graph.dot", written(samples::harbour()));
  expect_golden("hostile.dot", written(samples::hostile()));
}

TEST(DotExporter, CgraphReadsItBack) {
  for (const RelationGraph& graph : {samples::harbour(), samples::hostile(), samples::crowd(30), RelationGraph()}) {
    const ParsedGraph back = parsed(written(graph, {.aggregate = Aggregate::none}));
    ASSERT_TRUE(back);
    EXPECT_FALSE(agisstrict(back.get()));
    EXPECT_EQ(static_cast<std::size_t>(agnedges(back.get())), graph.edge_count());
  }
}

TEST(DotExporter, BundlesEventsOfOneTone) {
  const ParsedGraph back = parsed(written(samples::hostile()));
  ASSERT_TRUE(back);
  EXPECT_EQ(agnedges(back.get()), 5);  // "praised" and "helped" are one line
}

TEST(DotExporter, NeutralisesEscapesInNames) {
  const ParsedGraph back = parsed(written(samples::hostile()));
  ASSERT_TRUE(back);
  Agnode_t* node = agnode(back.get(), std::string("node").data(), 0);
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(attribute(node, "label"), "Node \"N\" \\\\N\\\\l\n<i>&amp;amp;");
  ASSERT_NE(agnode(back.get(), std::string("graph").data(), 0), nullptr);
  Agnode_t* last = agnode(back.get(), std::string("strict~20digraph~20~7B~20a~20-~3E~20b~20~7D").data(), 0);
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(attribute(last, "label"), "</script> line\ntwo\\\\");
}

// Graphviz reads no text of more than 16,384 bytes.
TEST(DotExporter, ShortensWhatGraphvizWouldNotRead) {
  const std::string endless(20000, '&');
  RelationEdge edge = samples::act(endless, "norhaven", Root::accuse, endless);
  edge.evidence[0].sentence_text = endless;
  const RelationGraph graph(
      {{"a1", "", "", endless, ""}},
      {samples::actor(endless, endless, ActorType::person, endless), samples::actor("norhaven", "N", ActorType::state)},
      {edge});
  for (const DiagramKind kind : {DiagramKind::network, DiagramKind::ego, DiagramKind::timeline, DiagramKind::matrix}) {
    DiagramOptions options;
    options.kind = kind;
    const ParsedGraph back = parsed(written(graph, options));
    ASSERT_TRUE(back) << static_cast<int>(kind);
    EXPECT_GE(agnnodes(back.get()), 1);
  }
}

TEST(DotExporter, CleansACategoryThatStandsForALabel) {
  RelationEdge edge = samples::act("a", "b", Root::accuse, "\u200B");
  edge.category = "\u202Elive\u202C\n\x1B[31m";
  const RelationGraph graph(
      {}, {samples::actor("a", "A", ActorType::person), samples::actor("b", "B", ActorType::state)}, {edge});
  const std::string dot = written(graph);
  EXPECT_EQ(dot.find("\u202E"), std::string::npos);
  EXPECT_EQ(dot.find('\x1B'), std::string::npos);
  EXPECT_NE(dot.find("live"), std::string::npos);
}

TEST(DotExporter, ToneIsColourAndArrowheadDeedsAreSolid) {
  const std::string dot = written(samples::harbour());
  EXPECT_NE(dot.find("color=\"#0072B2\""), std::string::npos);
  EXPECT_NE(dot.find("arrowhead=tee"), std::string::npos);
  EXPECT_NE(dot.find("style=dashed"), std::string::npos);
  EXPECT_NE(dot.find("style=dotted"), std::string::npos);
  EXPECT_NE(dot.find("dir=both"), std::string::npos);
  EXPECT_NE(dot.find("plans to visit"), std::string::npos);
  EXPECT_NE(dot.find("(planned)"), std::string::npos);
}

TEST(DotExporter, LeavesOutWhatIsNotActualWhenAsked) {
  EXPECT_EQ(written(samples::harbour(), {.only_actual = true}).find("plans to visit"), std::string::npos);
}

TEST(DotExporter, SaysHowManyActorsItLeavesOut) {
  const std::string dot = written(samples::crowd(30), {.max_nodes = 10});
  const ParsedGraph back = parsed(dot);
  ASSERT_TRUE(back);
  EXPECT_LE(agnnodes(back.get()), 10);
  EXPECT_NE(dot.find("Not shown: " + std::to_string(30 - agnnodes(back.get())) + " actors"), std::string::npos);
}

TEST(DotExporter, TitleOfTheCallerIsDrawnAsItStands) {
  EXPECT_NE(written(samples::harbour(), {.title = "A <b>\"bold\"</b> & title"})
                .find("A &lt;b&gt;&quot;bold&quot;&lt;/b&gt; &amp; title"),
            std::string::npos);
}

TEST(DotExporter, EmptyGraphSaysSo) {
  EXPECT_NE(written(RelationGraph()).find("No relation between two actors was found."), std::string::npos);
}

TEST(DotExporter, SaysWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(DotExporter().write(samples::harbour(), {}, out), ExportError);
}

}  // namespace
}  // namespace entente
