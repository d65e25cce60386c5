// Mermaid flowcharts; tests/readers has mermaid parse them.
#include <entente/exports/mermaid.hpp>

#include <sstream>

#include <gtest/gtest.h>

#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

std::string written(const RelationGraph& graph, const DiagramOptions& options = {}) {
  std::ostringstream out;
  MermaidExporter().write(graph, options, out);
  return out.str();
}

std::size_t arrow_count(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("|\""); at != std::string::npos; at = text.find("|\"", at + 1)) {
    ++count;
  }
  return count;
}

TEST(Mermaid, MakesTextHarmless) {
  const std::string text = written(samples::nasty());
  EXPECT_EQ(text.find("</script>"), std::string::npos);
  EXPECT_NE(text.find("#lt;/script#gt;"), std::string::npos);
  EXPECT_NE(text.find("#quot;two#quot;"), std::string::npos);
}

TEST(Mermaid, IsCappedAndSaysSo) {
  DiagramOptions all;
  all.max_nodes = 5000;
  all.max_edges = 5000;
  all.aggregate = Aggregate::none;
  const std::string text = written(samples::crowd(900), all);
  EXPECT_LE(arrow_count(text), 500U);
  EXPECT_LE(text.size(), 50'000U);
  EXPECT_NE(text.find("%% Not shown: "), std::string::npos);
  EXPECT_NE(text.find("note0[\"Not shown: "), std::string::npos);
}

TEST(Mermaid, DrawsTheEmptyGraph) { EXPECT_NE(written(RelationGraph{}).find("flowchart LR\n"), std::string::npos); }

TEST(Mermaid, MatchesGolden) { expect_golden("graph.mmd", written(samples::harbour())); }

}  // namespace
}  // namespace entente
