// The page as bytes: the graph stands in it as JSON that cannot end its script element. tests/viewer opens it in a browser.
#include <entente/exports/page.hpp>

#include <chrono>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>

#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

constexpr std::string_view kBegin = R"(<script type="application/json" id="entente-data">)";

std::string page_of(const RelationGraph& graph, const std::string& title = "") {
  std::ostringstream out;
  write_page(graph, {title, {}}, out);
  return out.str();
}

std::string comparison_page(const RelationGraph& a, const RelationGraph& b) {
  std::ostringstream out;
  write_comparison_page(a, b, compare(a, b), {"</script><b>", "B"}, {}, out);
  return out.str();
}

std::string data_in(const std::string& page) {
  const std::size_t begin = page.find(kBegin) + kBegin.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

class Page : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!has_page()) {
      GTEST_SKIP() << "this build has no page";
    }
  }
};

TEST(PageAbsent, SaysWhatIsMissing) {
  if (has_page()) {
    EXPECT_NO_THROW(require_page());
    return;
  }
  try {
    static_cast<void>(page_of(RelationGraph{}));
    FAIL() << "expected an ExportError";
  } catch (const ExportError& error) {
    EXPECT_NE(std::string(error.what()).find("npm"), std::string::npos);
  }
}

TEST_F(Page, HoldsTheGraphWithPlaces) {
  const nlohmann::json json = nlohmann::json::parse(data_in(page_of(samples::nasty(), "T")));
  EXPECT_EQ(json.at("page").at("title"), "T");
  EXPECT_EQ(json.at("page").at("communities").size(), json.at("graph").at("nodes").size());
  for (const auto& node : json.at("graph").at("nodes")) {
    EXPECT_TRUE(node.at("metadata").at("x").is_number());
  }
}

TEST_F(Page, HoldsAllThatJsonHolds) {
  nlohmann::json json = nlohmann::json::parse(data_in(page_of(samples::nasty())));
  std::istringstream graph(nlohmann::json{{"graph", json.at("graph")}}.dump());
  EXPECT_EQ(read_json_graph(graph).edge_count(), samples::nasty().edge_count());
}

TEST_F(Page, DataCannotEndItsElement) {
  for (const std::string& page : {page_of(samples::hostile(), "</script><script>alert(1)</script>"),
                                  comparison_page(samples::nasty(), samples::hostile())}) {
    EXPECT_EQ(data_in(page).find('<'), std::string::npos);
    EXPECT_TRUE(nlohmann::json::accept(data_in(page)));
  }
}

TEST_F(Page, EscapesInTimeThatGrowsWithTheText) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_GT(page_of(samples::nasty(), std::string(600000, '<')).size(), 3600000U);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(seconds.count(), 15.0);  // to move the rest at each sign would take minutes
}

TEST_F(Page, IsTheSameTwice) { EXPECT_EQ(page_of(samples::nasty()), page_of(samples::nasty())); }

TEST_F(Page, ComparisonHasBothGraphsInOneLayout) {
  const nlohmann::json json = nlohmann::json::parse(data_in(comparison_page(samples::nasty(), samples::hostile())));
  ASSERT_EQ(json.at("graphs").size(), 2U);
  const auto& [a, b] = std::pair(json["graphs"][0].at("nodes"), json["graphs"][1].at("nodes"));
  for (const auto& [id, node] : a.items()) {
    EXPECT_TRUE(node.at("metadata").contains("x")) << id;
    if (b.contains(id)) {
      EXPECT_EQ(node.at("metadata").at("x"), b.at(id).at("metadata").at("x")) << id;
    }
  }
  EXPECT_EQ(json.at("comparison").at("names")[1], "B");
  EXPECT_TRUE(json.at("comparison").at("matches").is_array());
}

TEST_F(Page, BrokenStreamIsAnError) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_page(samples::nasty(), {}, out), ExportError);
}

}  // namespace
}  // namespace entente
