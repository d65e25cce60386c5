#include <entente/exports/json_graph.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/viewer_json.hpp>

#include "exports/golden.hpp"
#include "exports/sample_graphs.hpp"
#include "support/growth.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, JsonGraphOptions options = {}) {
  std::ostringstream out;
  JsonGraphExporter(options).write(graph, out);
  return out.str();
}

RelationGraph read(const std::string& bytes, JsonGraphLimits limits = {}) {
  std::istringstream in(bytes);
  return read_json_graph(in, limits);
}

void expect_refused(const std::string& bytes, const std::string& code, const std::string& part_of_message) {
  try {
    (void)read(bytes);
    FAIL() << "not refused: " << bytes;
  } catch (const InputError& error) {
    EXPECT_EQ(error.code(), code);
    EXPECT_NE(std::string(error.what()).find(part_of_message), std::string::npos) << error.what();
  }
}

// A graph with one edge whose metadata is `metadata`.
std::string with_edge(const std::string& metadata, const std::string& target = "b") {
  return R"({"graph":{"nodes":{"a":{"metadata":{"actor_type":"person"}},"b":{"metadata":{"actor_type":"state"}}},)"
         R"("edges":[{"source":"a","target":")" +
         target + R"(","metadata":)" + metadata + "}]}}";
}

TEST(JsonGraph, ReadsBackWhatItWrote) {
  for (const RelationGraph& graph : {samples::harbour(), samples::hostile(), samples::crowd(12), RelationGraph()}) {
    EXPECT_EQ(read(written(graph)), graph);
    EXPECT_EQ(read(written(graph, {.one_line = true})), graph);
  }
}

TEST(JsonGraph, KeepsWhatAUserMergedAndWhatItWas) {
  const RelationGraph graph = samples::harbour();
  Identities decisions;
  decisions.add_same(graph.node(0).id, graph.node(1).id);
  decisions.add_not_same("ann", "bob");
  const RelationGraph merged = graph.with_identities(decisions);
  ASSERT_LT(merged.node_count(), graph.node_count());
  const RelationGraph placed = merged.with_positions({{graph.node(0).id, Position{1.0, 2.0}}});
  EXPECT_EQ(read(written(merged)), merged);
  EXPECT_EQ(read(written(placed)), placed);
  EXPECT_EQ(read(written(merged)).without_identities(), graph.with_positions({}));
}

TEST(JsonGraph, KeepsPlacesAndParallelEdges) {
  const RelationGraph graph = samples::hostile().with_positions({{"graph", {0.1, -2.5}}});
  const RelationGraph back = read(written(graph));
  EXPECT_EQ(back, graph);
  EXPECT_EQ(boost::out_degree(*back.find("graph"), back.graph()), 3U);
}

TEST(JsonGraph, DropsALoopThatAFileBrings) {
  EXPECT_EQ(read(with_edge(R"({"root":"AID","status":"actual","evidence":[{"document":"d"}]})", "a")).edge_count(), 0U);
}

TEST(JsonGraph, IsJsonGraphFormat) {
  const auto json = nlohmann::json::parse(written(samples::harbour()));
  EXPECT_EQ(json.size(), 1U);
  const auto& graph = json.at("graph");
  for (const auto& [key, value] : graph.items()) {
    const std::vector<std::string> allowed = {"id", "type", "label", "directed", "metadata", "nodes", "edges"};
    EXPECT_TRUE(std::find(allowed.begin(), allowed.end(), key) != allowed.end()) << key;
  }
  EXPECT_TRUE(graph.at("directed").get<bool>());
  EXPECT_EQ(graph.at("nodes").at("marla-venn").at("label"), "Marla Venn");
  for (const auto& edge : graph.at("edges")) {
    EXPECT_EQ(edge.size(), 7U);
    EXPECT_TRUE(graph.at("nodes").contains(edge.at("source").get<std::string>()));
    for (const char* key : {"root", "quad", "mode", "score", "sign", "status", "attributed_to", "reciprocal", "date",
                            "confidence", "weight", "evidence"}) {
      EXPECT_TRUE(edge.at("metadata").contains(key)) << key;
    }
  }
  EXPECT_EQ(graph.at("metadata").at("one_sided").size(), 1U);
  EXPECT_TRUE(graph.at("metadata").at("one_sided").at(0).at("target").is_null());
}

TEST(JsonGraph, IsAsciiOnOneLineWhenAsked) {
  const std::string line = written(samples::hostile(), {.one_line = true});
  EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1);
  EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
}

TEST(JsonGraph, ReplacesTextThatIsNotUtf8) {
  RelationEdge edge = samples::act("a", "b", Root::aid, "bad \xFF label");
  const RelationGraph graph = {
      {}, {samples::actor("a", "A", ActorType::person), samples::actor("b", "B", ActorType::person)}, {edge}};
  EXPECT_NE(written(graph).find("bad \\ufffd label"), std::string::npos);
}

TEST(JsonGraph, WeightCountsWhatIsAsked) {
  EXPECT_NE(written(samples::harbour(), {.weighting = Weighting::mentions}).find("\"weighting\":\"mentions\""),
            std::string::npos);
}

TEST(JsonGraph, MatchesGolden) {
  expect_golden("graph.json", written(samples::harbour()));
  expect_golden("hostile.json", written(samples::hostile()));
}

TEST(JsonGraph, RefusesWhatIsNoGraphAndSaysWhere) {
  expect_refused("", "invalid_json", "JSON graph");
  expect_refused("{\"graph\":", "invalid_json", "JSON graph");
  expect_refused("[]", "invalid_graph", "JSON graph: expected an object");
  expect_refused("{}", "invalid_graph", "\"graph\"");
  expect_refused(R"({"graph":{"nodes":[]}})", "invalid_graph", "graph.nodes: expected an object");
  expect_refused(R"({"graph":{"nodes":{"":{}}}})", "invalid_graph", "an actor with an id");
  expect_refused(R"({"graph":{"nodes":{"a":{"metadata":{"actor_type":"dog"}}}}})", "invalid_graph",
                 "graph.nodes.a.metadata.actor_type: expected an actor type, found \"dog\"");
  expect_refused(with_edge(R"({"root":"PRAISE","status":"actual"})"), "invalid_graph", "graph.edges[0].metadata.root");
  expect_refused(with_edge(R"({"root":"AID","mode":"phone","status":"actual"})"), "invalid_graph", "a mode of AID");
  expect_refused(with_edge(R"({"root":"AID","status":"actual","evidence":[{"document":"d"}]})", "zed"), "invalid_graph",
                 "ends among the nodes");
  expect_refused(with_edge(R"({"root":"AID","status":"actual"})"), "invalid_graph", "\"evidence\", which is missing");
  expect_refused(with_edge(R"({"root":"AID","status":"actual","evidence":[{"document":"d","trigger":[5,2]}]})"),
                 "invalid_graph", "evidence[0].trigger");
  expect_refused(with_edge(R"({"root":"AID","status":"actual","evidence":[{"document":"d","confidence":"x"}]})"),
                 "invalid_graph", "confidence: expected a number");
  expect_refused("{\"graph\":\"\xFF\"}", "invalid_json", "JSON graph");
}

TEST(JsonGraph, RefusesDepthAndSizeBeyondTheLimit) {
  expect_refused(std::string(100000, '['), "too_deep", "32 levels");
  EXPECT_THROW((void)read(written(samples::harbour()), {.bytes = 100}), InputError);
}

TEST(JsonGraph, WritesNumbersThatAreJson) {
  for (const double score : {-10.0, 1e-300, 2.5}) {
    RelationEdge edge = samples::act("marla-venn", "norhaven", Root::accuse, "accused");
    edge.evidence[0].goldstein = score;
    const RelationGraph graph(
        {}, {samples::actor("marla-venn", "M", ActorType::person), samples::actor("norhaven", "N", ActorType::state)},
        {edge});
    EXPECT_EQ(read(written(graph)), graph) << score;
  }
  for (const double score : {1e5, 1e17, 1e300, std::numeric_limits<double>::infinity(), std::nan("")}) {
    RelationEdge edge = samples::act("marla-venn", "norhaven", Root::accuse, "accused");
    edge.evidence[0].goldstein = score;
    const RelationGraph graph(
        {}, {samples::actor("marla-venn", "M", ActorType::person), samples::actor("norhaven", "N", ActorType::state)},
        {edge});
    const nlohmann::json json = nlohmann::json::parse(written(graph), nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << written(graph);
    const nlohmann::json& number = json["graph"]["edges"][0]["metadata"]["evidence"][0]["goldstein"];
    EXPECT_EQ(number, std::isfinite(score) ? nlohmann::json(score) : nlohmann::json()) << score;
  }
}

TEST(JsonGraph, RefusesScoresBeyondTheScale) {
  for (const std::string score : {"10.1", "-1e17", "1e300"}) {
    expect_refused(
        with_edge(R"({"root":"AID","status":"actual","evidence":[{"document":"d","goldstein":)" + score + "}]}"),
        "invalid_graph", "a Goldstein score from -10 to 10");
  }
}

TEST(JsonGraph, RefusesValuesThatCannotBe) {
  const auto refused = [](const std::string& members, const std::string& message) {
    expect_refused(with_edge(R"({"root":"AID","status":"actual",)" + members + "}"), "invalid_graph", message);
  };
  for (const std::string date : {"2017-99-99", "2017-02-29", "2017-13", "yesterday"}) {
    refused(R"("date":")" + date + "\"",
            "graph.edges[0].metadata.date: expected a day, month or year, found \"" + date);
  }
  for (const std::string confidence : {"-0.1", "1.5", "1e300"}) {
    refused(R"("evidence":[{"document":"d","confidence":)" + confidence + "}]", "a confidence from 0 to 1");
  }
  refused(R"("evidence":[])", "graph.edges[0].metadata.evidence: expected at least one telling of the act");
}

TEST(JsonGraph, RefusesALaterFormatAndAView) {
  expect_refused(R"({"graph":{"metadata":{"format_version":2},"nodes":{},"edges":[]}})", "invalid_graph",
                 "written by a later version");
  std::ostringstream view;
  ViewerJsonExporter(ViewerFormat::jgf, {.aggregate = Aggregate::pair}).write(samples::harbour(), view);
  expect_refused(view.str(), "invalid_graph", "this file is a view");
}

TEST(JsonGraph, ReadsManyNodesInTimeThatGrowsWithThem) {
  std::string bytes = R"({"graph":{"nodes":{)";
  for (int i = 0; i < 40000; ++i) {
    bytes += (i == 0 ? "\"a" : ",\"a") + std::to_string(i) + R"(":{"metadata":{"actor_type":"person"}})";
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(read(bytes + R"(},"edges":[]}})").node_count(), 40000U);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(seconds.count(), 15.0);  // a sanitizer is slow; quadratic in its nodes it took half a minute in a release
}

TEST(JsonGraph, WritesAnActorOfManyDocumentsInTimeThatGrowsWithThem) {
  test::expect_even_growth(20000, [](int count) {
    ActorNode node = samples::actor("ann", "Ann", ActorType::person, "");
    for (int i = 0; i < count; ++i) {
      node.mentions_by_document["document " + std::to_string(i)] = 1;
    }
    EXPECT_FALSE(written(RelationGraph({}, {node}, {})).empty());
  });
}

TEST(JsonGraph, SaysWhenTheStreamFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(JsonGraphExporter().write(samples::harbour(), out), ExportError);
}

// A graph with an event that two documents tell differently, a reprinted story and an affiliation.
RelationGraph reported() {
  const RelationGraph harbour = samples::harbour();
  std::vector<ActorNode> nodes;
  harbour.for_each_node([&](const ActorNode& node) { nodes.push_back(node); });
  std::vector<GraphDocument> documents = harbour.documents();
  for (GraphDocument& document : documents) {
    document.sketch = std::string(240, '7');
  }
  std::vector<RelationEdge> edges = harbour.records();
  RelationEdge other = samples::act("norhaven", "marla-venn", Root::reject, "turned away");
  RelationEdge one = samples::act("norhaven", "marla-venn", Root::reject, "rejected");
  one.evidence.front().document = "a1";
  other.evidence.front().document = "a2";
  other.code = "125";
  other.category = "snubs";
  edges.push_back(one);
  edges.push_back(other);
  LayerTie tie;
  tie.source = "marla-venn";
  tie.target = "government-of-ostland";
  tie.label = "minister";
  tie.evidence = {one.evidence.front()};
  tie.evidence.front().trigger = tie.evidence.front().source = tie.evidence.front().target = std::nullopt;
  tie.evidence.front().rule = "";
  tie.evidence.front().confidence = 1.0;
  return {documents, nodes, edges, {}, {nodes, {tie}}};
}

TEST(JsonGraph, ReadsBackVariantsStoriesAndLayers) {
  const RelationGraph graph = reported();
  ASSERT_TRUE(std::any_of(graph.edges().begin(), graph.edges().end(),
                          [](const RelationEdge& edge) { return edge.variants.size() == 2; }));
  EXPECT_EQ(read(written(graph)), graph);
  EXPECT_EQ(written(read(written(graph))), written(graph));
}

TEST(JsonGraph, MergeOfWhatWasWrittenIsMergeOfGraphs) {
  EXPECT_EQ(merge(read(written(reported())), read(written(samples::harbour()))), merge(samples::harbour(), reported()));
}

TEST(JsonGraph, WritesMeasuresOfActorsAndPairs) {
  const auto json = nlohmann::json::parse(written(samples::harbour(), {.measures = true}));
  const auto& graph = json.at("graph");
  EXPECT_GT(graph.at("nodes").at("norhaven").at("metadata").at("measures").at("pagerank").get<double>(), 0.0);
  EXPECT_TRUE(graph.at("metadata").at("pairs").at(0).at("measures").contains("tone"));
  EXPECT_EQ(read(written(samples::harbour(), {.measures = true})), samples::harbour());
}

TEST(JsonGraph, RefusesVariantsWithoutTheirEvidence) {
  std::string bytes = written(reported());
  const std::size_t at = bytes.find("\"evidence\":[0]");
  ASSERT_NE(at, std::string::npos);
  bytes.replace(at, 14, "\"evidence\":[9]");
  expect_refused(bytes, "invalid_graph", "the number of an evidence of the edge");
}

}  // namespace
}  // namespace entente
