// The table of graph formats.
#include <entente/pipeline/graph_format.hpp>

#include <sstream>

#include <gtest/gtest.h>

#include <entente/exports/page.hpp>

namespace entente {
namespace {

TEST(GraphFormat, IsFoundByName) {
  for (const GraphFormat& format : graph_formats()) {
    EXPECT_EQ(find_graph_format(format.name), &format);
    EXPECT_NE(list_graph_formats().find(format.name), std::string::npos);
  }
  EXPECT_EQ(find_graph_format("docx"), nullptr);
}

TEST(GraphFormat, IsFoundByEnding) {
  EXPECT_EQ(graph_format_of("a/b.c/talks.SVG"), find_graph_format("svg"));
  EXPECT_EQ(graph_format_of("talks.json"), find_graph_format("jgf"));
  EXPECT_EQ(graph_format_of("talks.docx"), nullptr);
  EXPECT_EQ(graph_format_of("talks.vis.json"), find_graph_format("vis"));
  EXPECT_EQ(graph_format_of("talks.neo4j.csv"), find_graph_format("neo4j-csv"));
  EXPECT_EQ(graph_format_of("talks.csv"), find_graph_format("gephi-csv"));
  EXPECT_EQ(graph_format_of("vis.json"), find_graph_format("jgf"));
  EXPECT_EQ(graph_format_of("svg"), nullptr);
}

TEST(GraphFormat, EveryOneWritesAnEmptyGraph) {
  for (const GraphFormat& format : graph_formats()) {
    if (format.name == "html" && !has_page()) {
      continue;  // tests/exports/page_test.cpp has what happens then
    }
    std::ostringstream out;
    format.write(RelationGraph{}, {}, out);
    EXPECT_FALSE(out.str().empty()) << format.name;
  }
}

}  // namespace
}  // namespace entente
