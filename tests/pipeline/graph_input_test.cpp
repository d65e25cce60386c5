// Graph files told from articles, and graphs added up.
#include <entente/pipeline/graph_input.hpp>

#include <sstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/graph_builder.hpp>

#include "pipeline/hand_built.hpp"
#include "support/broken_stream.hpp"

namespace entente {
namespace {

bool is_graph(const std::string& bytes) {
  std::istringstream in(bytes);
  return is_json_graph(in);
}

RelationGraph graph_of(const std::string& id) {
  Article article;
  article.id = id;
  const Reading reading = test::putin_calls_trump(article);
  return GraphBuilder().build(reading.document, reading.cast, reading.interactions);
}

TEST(GraphInput, KnowsWhatTheExporterWrites) {
  std::ostringstream out;
  JsonGraphExporter().write(graph_of("a"), out);
  EXPECT_TRUE(is_graph(out.str()));
  EXPECT_TRUE(is_graph(R"({"version": {"a": [1, {"text": 2}]}, "graph": {)"));
}

TEST(GraphInput, KnowsArticlesAndRubbish) {
  EXPECT_FALSE(is_graph(R"({"id": "1", "text": "A \"graph\"", "graph": 1})"));
  EXPECT_FALSE(is_graph(R"({"a": {"graph": 1}})"));
  EXPECT_FALSE(is_graph(R"([{"graph": 1}])"));
  EXPECT_FALSE(is_graph(R"("graph")"));
  EXPECT_FALSE(is_graph(""));
  EXPECT_FALSE(is_graph("{\"a\": " + std::string(100000, '[')));
}

TEST(GraphInput, LooksNoFurtherThanAMebibyte) {
  const std::string graph = R"(", "graph": {)";
  EXPECT_TRUE(is_graph(R"({"x": ")" + std::string(1000000, 'a') + graph));
  std::istringstream in(R"({"x": ")" + std::string(8000000, 'a') + graph);
  EXPECT_FALSE(is_json_graph(in));
  EXPECT_LE(in.tellg(), 1U << 20U);
}

TEST(GraphSum, IsTheSameInAnyOrder) {
  GraphSum forwards;
  GraphSum backwards;
  RelationGraph one_by_one;
  for (int i = 0; i < 11; ++i) {
    forwards.add(graph_of(std::to_string(i)));
    backwards.add(graph_of(std::to_string(10 - i)));
    one_by_one = merge(one_by_one, graph_of(std::to_string(i)));
  }
  EXPECT_EQ(forwards.total(), one_by_one);
  EXPECT_EQ(backwards.total(), one_by_one);
}

std::string line_of(const std::string& id) {
  std::ostringstream out;
  JsonGraphExporter({.one_line = true}).write(graph_of(id), out);
  return out.str();
}

TEST(GraphSum, AddsAStreamOfGraphs) {
  std::istringstream in(line_of("a") + " \n\r\n" + line_of("b"));
  GraphSum sum;
  add_graph_lines(in, "parts", sum);
  EXPECT_EQ(sum.total(), merge(graph_of("a"), graph_of("b")));
}

TEST(GraphSum, NamesTheLineThatIsNoGraph) {
  std::istringstream in(line_of("a") + "\n{\"graph\": 1}\n");
  GraphSum sum;
  try {
    add_graph_lines(in, "parts", sum);
    FAIL() << "took a line that is no graph";
  } catch (const InputError& error) {
    EXPECT_EQ(error.code(), "invalid_graph");
    EXPECT_EQ(std::string(error.what()).rfind("parts:3: graph: ", 0), 0U) << error.what();
  }
}

TEST(GraphSum, TakesNoReadErrorForTheEnd) {
  test::BrokenBytes bytes(line_of("a") + "\n");
  std::istream in(&bytes);
  GraphSum sum;
  EXPECT_THROW(add_graph_lines(in, "parts", sum), InputError);
}

TEST(GraphSum, OfNothingIsEmpty) { EXPECT_EQ(GraphSum().total(), RelationGraph()); }

}  // namespace
}  // namespace entente
