#include <entente/exports/comparison_report.hpp>

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/exports/comparison_drawing.hpp>

#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

// The harbour as another paper tells it: some acts fewer, some more, one denied.
RelationGraph other_harbour() {
  using enum Root;
  const RelationGraph all = samples::harbour();
  std::vector<ActorNode> nodes = {
      samples::actor("lighthouse-board", "Lighthouse Board", ActorType::organization, "NOR")};
  all.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
  std::vector<RelationEdge> edges = {samples::act("norhaven", "marla-venn", reject, "turned away"),
                                     samples::act("tobin-arkwright", "marla-venn", accuse, "accused"),
                                     samples::act("lighthouse-board", "norhaven", consult, "advised")};
  all.for_each_edge([&](const RelationEdge& edge) {
    if (edge.root != coerce && edge.root != support) {
      edges.push_back(edge);
    }
  });
  return {all.documents(), std::move(nodes), std::move(edges)};
}

std::string written(const RelationGraph& a, const RelationGraph& b, ReportFormat format,
                    const ComparisonNames& names = {"Gazette", "Kurier"}) {
  std::ostringstream out;
  write_comparison(a, b, compare(a, b), names, format, 20, out);
  return out.str();
}

std::string drawn(const RelationGraph& a, const RelationGraph& b, std::string_view format) {
  std::ostringstream out;
  draw_comparison(a, b, {"Gazette <1>", "Kurier & 2"}, {}, format, out);
  return out.str();
}

TEST(ComparisonReport, MatchesGolden) {
  expect_golden("comparison.md", written(samples::harbour(), other_harbour(), ReportFormat::markdown));
  expect_golden("comparison.txt", written(samples::harbour(), other_harbour(), ReportFormat::text));
}

// Two acts that one sentence tells, a denial and an act of nobody named.
TEST(ComparisonReport, QuotesASentenceOnce) {
  using enum Root;
  RelationEdge praise = samples::act("ann", "bob", support, "praised");
  RelationEdge charge = samples::act("ann", "cyd", accuse, "accused");
  charge.evidence = praise.evidence;
  RelationEdge criticism = samples::act("", "cyd", accuse, "criticised");
  RelationEdge denial = samples::act("bob", "cyd", consult, "met");
  denial.status = Status::negated;
  const std::vector<ActorNode> nodes = {samples::actor("ann", "Ann", ActorType::person, ""),
                                        samples::actor("bob", "Bob", ActorType::person, ""),
                                        samples::actor("cyd", "Cyd", ActorType::person, "")};
  const RelationGraph graph({}, nodes, {praise, charge, criticism, denial});
  const std::string text = written(graph, RelationGraph{}, ReportFormat::text);
  const std::string& sentence = praise.evidence.front().sentence_text;
  ASSERT_NE(text.find(sentence), std::string::npos) << text;
  EXPECT_EQ(text.find(sentence, text.find(sentence) + 1), std::string::npos) << text;
  for (const char* part : {"Ann praised Bob", "Ann accused Cyd", "Someone unnamed criticised Cyd",
                           "Bob met Cyd (denied", "Actors only in Gazette: 3\n  Ann, Bob, Cyd\n"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST(ComparisonReport, SaysWhenNothingDiffers) {
  const std::string text = written(samples::harbour(), samples::harbour(), ReportFormat::text);
  EXPECT_NE(text.find("They tell the same"), std::string::npos);
  EXPECT_EQ(text.find("Acts only in"), std::string::npos);
}

TEST(ComparisonReport, MakesTextHarmless) {
  const std::string html = written(samples::nasty(), samples::hostile(), ReportFormat::html, {"<b>A</b>", "B & C"});
  EXPECT_EQ(html.find("</script>"), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  const std::string markdown = written(samples::nasty(), samples::hostile(), ReportFormat::markdown, {"[A](x)", "B"});
  EXPECT_EQ(markdown.find("<script"), std::string::npos);
  EXPECT_EQ(markdown.find("[A]"), std::string::npos);
}

TEST(ComparisonReport, JsonHasAllAndItsEvidence) {
  const RelationGraph a = samples::harbour();
  const RelationGraph b = other_harbour();
  const auto json = nlohmann::json::parse(written(a, b, ReportFormat::json));
  const auto& events = json.at("events");
  EXPECT_EQ(events.at("only_a").size() + events.at("both").size(), a.edge_count() + a.one_sided().size());
  EXPECT_EQ(events.at("only_b").size() + events.at("both").size(), b.edge_count() + b.one_sided().size());
  EXPECT_FALSE(events.at("only_a").at(0).at("evidence").at(0).at("sentence").at("text").get<std::string>().empty());
}

TEST(ComparisonReport, OfManyHasAMatrix) {
  const std::vector<RelationGraph> graphs = {samples::harbour(), other_harbour(), samples::nasty()};
  const std::vector<std::string> names = {"Gazette", "Kurier", "Herald"};
  std::ostringstream text;
  write_comparison(graphs, names, ReportFormat::text, 3, text);
  EXPECT_NE(text.str().find("told by Gazette, Kurier"), std::string::npos);
  std::ostringstream json;
  write_comparison(graphs, names, ReportFormat::json, 3, json);
  EXPECT_EQ(nlohmann::json::parse(json.str()).at("similarity_matrix").size(), 3U);
}

TEST(ComparisonDrawing, ShowsWhoTellsWhat) {
  const std::string dot = drawn(samples::harbour(), other_harbour(), "dot");
  for (const char* part :
       {"#0072B2", "#D55E00", "style=dashed", "style=bold", "only Gazette &lt;1&gt;", "Kurier &amp; 2"}) {
    EXPECT_NE(dot.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(dot.find("#009E73"), std::string::npos);
}

TEST(ComparisonDrawing, IsTheSameTwice) {
  const std::string svg = drawn(samples::harbour(), other_harbour(), "svg");
  EXPECT_NE(svg.find("<svg"), std::string::npos);
  EXPECT_EQ(drawn(samples::harbour(), other_harbour(), "svg"), svg);
}

TEST(ComparisonDrawing, OfNothingSaysSo) {
  EXPECT_NE(drawn(RelationGraph{}, RelationGraph{}, "dot").find("No relation"), std::string::npos);
}

}  // namespace
}  // namespace entente
