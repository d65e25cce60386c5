// JSON for viewers; tests/readers reads the same files with the programs that they are for.
#include <entente/exports/viewer_json.hpp>

#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>

#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, ViewerFormat format, ExportOptions options = {}) {
  std::ostringstream out;
  ViewerJsonExporter(format, options).write(graph, out);
  return out.str();
}

TEST(ViewerJson, CytoscapeHasOneSpaceOfIds) {
  RelationGraph graph = samples::nasty();
  std::string edge_id;
  graph.for_each_edge([&](const RelationEdge& edge) { edge_id = edge.id; });
  const RelationGraph trap = merge(graph, RelationGraph({}, {samples::actor(edge_id, "trap", ActorType::group)}, {}));
  const auto elements = nlohmann::json::parse(written(trap, ViewerFormat::cytoscape)).at("elements");
  std::set<std::string> ids;
  for (const char* part : {"nodes", "edges"}) {
    for (const auto& element : elements.at(part)) {
      EXPECT_TRUE(ids.insert(element.at("data").at("id").get<std::string>()).second);
    }
  }
  EXPECT_EQ(ids.size(), trap.node_count() + trap.edge_count());
}

TEST(ViewerJson, GraphologyHasAPlaceForEveryActor) {
  const auto json = nlohmann::json::parse(written(samples::nasty(), ViewerFormat::graphology));
  EXPECT_TRUE(json.at("options").at("multi").get<bool>());
  for (const auto& node : json.at("nodes")) {
    EXPECT_TRUE(node.at("attributes").at("x").is_number());
    EXPECT_FALSE(node.at("attributes").contains("type"));
  }
}

TEST(ViewerJson, D3NumbersParallelLines) {
  const auto json = nlohmann::json::parse(written(samples::nasty(), ViewerFormat::d3));
  std::set<std::size_t> numbers;
  for (const auto& link : json.at("links")) {
    if (link.at("source") == "graph" && link.at("target") == "node") {
      numbers.insert(link.at("parallel_index").get<std::size_t>());
    }
  }
  EXPECT_GE(numbers.size(), 3U);
}

TEST(ViewerJson, CountsInAreCountsOut) {
  for (const RelationGraph& graph : {samples::nasty(), samples::harbour(), samples::hostile(), RelationGraph{}}) {
    const auto networkx = nlohmann::json::parse(written(graph, ViewerFormat::networkx));
    const auto vis = nlohmann::json::parse(written(graph, ViewerFormat::vis));
    EXPECT_EQ(networkx.at("nodes").size(), graph.node_count());
    EXPECT_EQ(networkx.at("edges").size(), graph.edge_count());
    EXPECT_EQ(vis.at("nodes").size(), graph.node_count());
    EXPECT_EQ(vis.at("edges").size(), graph.edge_count());
  }
}

TEST(ViewerJson, SaysWhatIsNotKnownByNull) {
  const auto json = nlohmann::json::parse(written(samples::nasty(), ViewerFormat::networkx));
  for (const auto& node : json.at("nodes")) {
    if (node.at("id") == "alone") {
      EXPECT_TRUE(node.at("country").is_null());
    }
  }
}

TEST(ViewerJson, ShowsBundlesAsEdges) {
  const auto json =
      nlohmann::json::parse(written(samples::nasty(), ViewerFormat::networkx, {Weighting::documents, Aggregate::pair}));
  EXPECT_EQ(json.at("edges").size(), 4U);
  EXPECT_TRUE(json.at("edges").at(0).contains("events"));
}

TEST(ViewerJson, MatchesGolden) { expect_golden("graph.cyjs", written(samples::harbour(), ViewerFormat::cytoscape)); }

TEST(ViewerJson, TellsOfAStreamThatFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(ViewerJsonExporter(ViewerFormat::d3).write(samples::nasty(), out), ExportError);
}

}  // namespace
}  // namespace entente
