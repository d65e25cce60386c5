// Pictures other than the network: ego, timeline, matrix; and both themes of all.
#include <array>
#include <regex>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <entente/exports/diagram.hpp>

#include "exports/sample_graphs.hpp"
#include "exports/svg_reading.hpp"

namespace entente {
namespace {

using enum DiagramKind;
constexpr std::array kKinds = {network, ego, timeline, matrix};

std::string rendered(const RelationGraph& graph, const DiagramOptions& options, std::string_view format = "svg") {
  std::ostringstream out;
  DiagramRenderer().render(graph, options, format, out);
  return out.str();
}

DiagramOptions of_kind(DiagramKind kind, Theme theme = Theme::light) { return {.kind = kind, .theme = theme}; }

// The harbour's quarrel, spread over `months` months from January 2031.
RelationGraph over_months(std::size_t months) {
  const RelationGraph graph = samples::harbour();
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;
  graph.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
  graph.for_each_edge([&](RelationEdge edge) {
    for (std::size_t month = edges.size() % 2; month < months; ++month) {
      const std::size_t number = month % 12 + 1;
      edge.date = std::to_string(2031 + month / 12) + "-" + (number < 10 ? "0" : "") + std::to_string(number) + "-05";
      edges.push_back(edge);
    }
  });
  return {graph.documents(), nodes, edges};
}

// Where the word stands, in points from the top; -1 where it does not.
double height_of(const std::string& xml, const std::string& word) {
  for (const svg::Words& words : svg::words_of(xml)) {
    if (words.text.find(word) != std::string::npos) {
      return words.high;
    }
  }
  return -1e9;
}

TEST(OtherDrawings, AreWellFormedWhateverTheGraph) {
  for (const DiagramKind kind : kKinds) {
    for (const RelationGraph& graph : {samples::harbour(), samples::hostile(), samples::crowd(40), RelationGraph()}) {
      for (const Theme theme : {Theme::light, Theme::dark}) {
        EXPECT_TRUE(svg::well_formed(rendered(graph, of_kind(kind, theme)))) << static_cast<int>(kind);
      }
    }
  }
}

TEST(OtherDrawings, NoWordsCoverOthers) {
  for (const DiagramKind kind : kKinds) {
    for (const RelationGraph& graph : {samples::harbour(), samples::crowd(40), over_months(9)}) {
      EXPECT_TRUE(svg::no_words_overlap(rendered(graph, of_kind(kind)))) << static_cast<int>(kind);
    }
  }
}

TEST(OtherDrawings, SameGraphGivesTheSameBytes) {
  for (const DiagramKind kind : kKinds) {
    for (const std::string_view format : {"svg", "png", "pdf"}) {
      EXPECT_EQ(rendered(samples::harbour(), of_kind(kind), format),
                rendered(samples::harbour(), of_kind(kind), format));
    }
  }
}

TEST(OtherDrawings, DarkThemeHasADarkGround) {
  for (const DiagramKind kind : kKinds) {
    EXPECT_NE(rendered(samples::harbour(), of_kind(kind, Theme::dark)).find("fill=\"#121212\""), std::string::npos);
    EXPECT_EQ(rendered(samples::harbour(), of_kind(kind)).find("#121212"), std::string::npos);
  }
}

TEST(OtherDrawings, LinesKeepTheirColoursInBothThemes) {
  for (const DiagramKind kind : {network, ego, timeline}) {
    for (const Theme theme : {Theme::light, Theme::dark}) {
      const std::string xml = rendered(samples::harbour(), of_kind(kind, theme));
      EXPECT_NE(xml.find("stroke=\"#0072b2\""), std::string::npos) << static_cast<int>(kind);
      EXPECT_NE(xml.find("stroke=\"#d55e00\""), std::string::npos) << static_cast<int>(kind);
    }
  }
}

TEST(EgoDrawing, PutsFriendsAboveFoes) {
  DiagramOptions options = of_kind(ego);
  options.focus = "norhaven";
  const std::string xml = rendered(samples::harbour(), options);
  EXPECT_NE(xml.find("Norhaven and those around"), std::string::npos);
  EXPECT_NE(xml.find("Clockwise from the top"), std::string::npos);
  EXPECT_LT(height_of(xml, "Baltic League"), height_of(xml, "striking"));
  EXPECT_EQ(xml.find("Marla"), std::string::npos);  // has nothing to do with Norhaven
}

TEST(EgoDrawing, SaysWhoIsLeftOut) {
  DiagramOptions options = of_kind(ego);
  options.max_nodes = 6;
  EXPECT_NE(rendered(samples::crowd(40), options).find("Not shown: "), std::string::npos);
}

TEST(TimelineDrawing, HasAPanelForEveryMonth) {
  const std::string xml = rendered(over_months(9), of_kind(timeline));
  std::size_t last = 0;
  for (int month = 1; month <= 9; ++month) {
    const std::size_t at = xml.find(">2031&#45;0" + std::to_string(month) + "<");
    ASSERT_NE(at, std::string::npos) << month;
    EXPECT_GT(at, last);
    last = at;
  }
  EXPECT_EQ(xml.find("earlier month"), std::string::npos);
}

TEST(TimelineDrawing, SaysHowManyMonthsAreLeftOut) {
  EXPECT_NE(rendered(over_months(20), of_kind(timeline)).find("8 earlier months"), std::string::npos);
}

TEST(MatrixDrawing, WritesEveryToneAsANumberThatCanBeRead) {
  for (const Theme theme : {Theme::light, Theme::dark}) {
    const std::string xml = rendered(samples::harbour(), of_kind(matrix, theme));
    static const std::regex kCell(
        "<polygon fill=\"(#[0-9a-f]{6})\"[^>]*/>\\s*<text [^>]*?(?:fill=\"(#[0-9a-f]{6})\")?>([^<]+)<");
    std::size_t cells = 0;
    for (auto at = std::sregex_iterator(xml.begin(), xml.end(), kCell); at != std::sregex_iterator(); ++at) {
      const std::string ink = (*at)[2].matched ? (*at)[2].str() : "#000000";
      EXPECT_GE(svg::contrast((*at)[1], ink), 4.5) << (*at)[0];
      ++cells;
    }
    EXPECT_GE(cells, 8U);
    EXPECT_NE(xml.find("\xE2\x88\x92"
                       "9"),
              std::string::npos);
    EXPECT_NE(xml.find("+10"), std::string::npos);
  }
}

TEST(MatrixDrawing, CountsFactsAlone) {
  EXPECT_NE(rendered(samples::harbour(), of_kind(matrix)).find("Not counted: 2 acts"), std::string::npos);
}

}  // namespace
}  // namespace entente
