#include <entente/exports/diagram.hpp>

#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "exports/sample_graphs.hpp"
#include "exports/svg_reading.hpp"
#include "support/growth.hpp"

namespace entente {
namespace {

using svg::well_formed;

std::string rendered(const RelationGraph& graph, std::string_view format, const DiagramOptions& options = {}) {
  std::ostringstream out;
  DiagramRenderer().render(graph, options, format, out);
  return out.str();
}

TEST(DiagramRenderer, SvgIsWellFormedWhateverTheNames) {
  for (const RelationGraph& graph : {samples::harbour(), samples::hostile(), samples::crowd(30), RelationGraph()}) {
    const std::string svg = rendered(graph, "svg");
    EXPECT_TRUE(well_formed(svg));
    EXPECT_NE(svg.find("<svg"), std::string::npos);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
  }
}

TEST(DiagramRenderer, SvgCarriesTheSentenceOfALine) {
  const std::string svg = rendered(samples::harbour(), "svg");
  EXPECT_NE(svg.find("2031&#45;05&#45;02, The Meridian Gazette: tobin&#45;arkwright praised marla&#45;venn."),
            std::string::npos);
}

TEST(DiagramRenderer, DrawsAffiliationsWhenAskedTo) {
  const RelationGraph acts = samples::harbour();
  std::vector<ActorNode> nodes;
  acts.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
  GraphLayers layers;
  layers.actors = {samples::actor("aide", "Harbour Aide", ActorType::person, ""),
                   samples::actor("stranger", "A Stranger", ActorType::person, "")};
  LayerTie tie;
  tie.source = "aide";
  tie.target = "norhaven";
  tie.label = "spokesman of the port";
  layers.ties.push_back(tie);
  tie.target = "stranger";  // neither of the two acts
  layers.ties.push_back(tie);
  const RelationGraph graph(acts.documents(), nodes, acts.edges(), {}, layers);
  EXPECT_EQ(rendered(graph, "svg").find("Harbour Aide"), std::string::npos);
  const std::string svg = rendered(graph, "svg", {.affiliations = true});
  for (const char* part : {"Harbour Aide", "spokesman of the", "has this role with"}) {
    EXPECT_NE(svg.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(svg.find("A Stranger"), std::string::npos);
}

TEST(DiagramRenderer, PngAndPdfBeginWithTheirMagic) {
  EXPECT_EQ(rendered(samples::harbour(), "png").substr(0, 8), "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(rendered(samples::harbour(), "pdf").substr(0, 5), "%PDF-");
}

TEST(DiagramRenderer, SameGraphGivesTheSameBytes) {
  for (const std::string_view format : {"svg", "png", "pdf"}) {
    EXPECT_EQ(rendered(samples::crowd(24), format), rendered(samples::crowd(24), format)) << format;
  }
}

TEST(DiagramRenderer, EveryEngineDraws) {
  for (const LayoutEngine engine : {LayoutEngine::layered, LayoutEngine::spread, LayoutEngine::wide}) {
    EXPECT_TRUE(well_formed(rendered(samples::harbour(), "svg", {.engine = engine})));
  }
}

TEST(DiagramRenderer, NoWordsCoverOthersHoweverManyActors) {
  for (const std::size_t count : {10U, 50U, 300U}) {
    EXPECT_TRUE(svg::no_words_overlap(rendered(samples::crowd(count), "svg", {.max_nodes = 300, .max_edges = 400})))
        << count;
  }
}

TEST(DiagramRenderer, SaysHowManyLinesStandWithoutWords) {
  const std::string svg = rendered(samples::crowd(50), "svg", {.max_nodes = 50, .max_edges = 200});
  EXPECT_NE(svg.find("for want of room"), std::string::npos);
  EXPECT_EQ(rendered(samples::harbour(), "svg").find("for want of room"), std::string::npos);
}

TEST(DiagramRenderer, NeedsNoFontOrPictureFromElsewhere) {
  std::string svg = rendered(samples::hostile(), "svg");
  for (const std::string family : {"font-family=\"Helvetica,sans-Serif\""}) {
    for (std::size_t at = svg.find(family); at != std::string::npos; at = svg.find(family)) {
      svg.erase(at, family.size());
    }
  }
  EXPECT_EQ(svg.find("font-family"), std::string::npos);
  EXPECT_EQ(svg.find("<image"), std::string::npos);
  EXPECT_EQ(svg.find("@import"), std::string::npos);
  EXPECT_NE(rendered(samples::harbour(), "pdf").find("/FontFile"), std::string::npos);
}

TEST(DiagramRenderer, EmptyGraphGivesADrawingThatSaysSo) {
  EXPECT_NE(rendered(RelationGraph(), "svg").find("No relation between two actors was found."), std::string::npos);
  EXPECT_GT(rendered(RelationGraph(), "png").size(), 100U);
}

TEST(DiagramRenderer, DrawsFromManyThreads) {
  const std::string expected = rendered(samples::harbour(), "svg");
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result] { result = rendered(samples::harbour(), "svg"); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& result : results) {
    EXPECT_EQ(result, expected);
  }
}

TEST(DiagramRenderer, RefusesAnotherFormat) {
  EXPECT_THROW(rendered(samples::harbour(), "bmp"), ExportError);
  EXPECT_THROW(rendered(samples::harbour(), ""), ExportError);
}

TEST(DiagramRenderer, SaysWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(DiagramRenderer().render(samples::harbour(), {}, "svg", out), ExportError);
}

TEST(DiagramRenderer, LayOutGivesEveryActorAPlaceOfItsOwn) {
  const RelationGraph placed = DiagramRenderer().lay_out(samples::hostile());
  std::set<std::pair<double, double>> places;
  placed.for_each_node([&](const ActorNode& node) {
    ASSERT_TRUE(node.position.has_value());
    places.emplace(node.position->x, node.position->y);
  });
  EXPECT_EQ(places.size(), placed.node_count());
  EXPECT_EQ(DiagramRenderer().lay_out(samples::hostile()), placed);
  EXPECT_EQ(DiagramRenderer().lay_out(RelationGraph()), RelationGraph());
}

RelationGraph pairs_apart(int count) {
  std::vector<ActorNode> actors;
  std::vector<RelationEdge> acts;
  for (int i = 0; i < count; ++i) {
    RelationEdge act;
    act.root = Root::accuse;
    act.label = "accused";
    act.source = "ann" + std::to_string(i);
    act.target = "bob" + std::to_string(i);
    for (const std::string& id : {act.source, act.target}) {
      ActorNode& node = actors.emplace_back();
      node.id = id;
      node.name = id;
    }
    acts.push_back(std::move(act));
  }
  return {{}, std::move(actors), std::move(acts)};
}

TEST(DiagramRenderer, ManySeparatePairsTakeNoMoreThanTheirNumber) {
  test::expect_even_growth(250, [](int count) {
    const RelationGraph placed = DiagramRenderer().lay_out(pairs_apart(count));
    std::set<Position> places;
    placed.for_each_node([&](const ActorNode& node) { places.insert(node.position.value()); });
    EXPECT_EQ(places.size(), 2 * static_cast<std::size_t>(count));
  });
}

}  // namespace
}  // namespace entente
