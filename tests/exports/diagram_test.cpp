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

namespace entente {
namespace {

std::string rendered(const RelationGraph& graph, std::string_view format, const DiagramOptions& options = {}) {
  std::ostringstream out;
  DiagramRenderer().render(graph, options, format, out);
  return out.str();
}

// Whether tags nest and close, and no stray `<` or bare `&` stands in text or attributes. Not an XML parser; enough for what Graphviz writes.
testing::AssertionResult well_formed(const std::string& xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at)) {
    const bool comment = xml.compare(at, 4, "<!--") == 0;
    const std::size_t end = comment ? xml.find("-->", at) + 2 : xml.find('>', at);
    if (end >= xml.size()) {
      return testing::AssertionFailure() << "open tag at " << at;
    }
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) {
        return testing::AssertionFailure() << "unexpected </" << tag << "> at " << at;
      }
      open.pop_back();
    } else if (tag[0] != '?' && tag[0] != '!' && tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    }
    at = end;
  }
  for (std::size_t at = xml.find('&'); at != std::string::npos; at = xml.find('&', at + 1)) {
    if (xml.find(';', at) - at > 8) {
      return testing::AssertionFailure() << "bare & at " << at;
    }
  }
  return open.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << "never closed: " << open.back();
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

}  // namespace
}  // namespace entente
