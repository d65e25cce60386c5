// The second guard against back-edges: over this checkout, and over small trees with one fault each.
#include "architecture/include_checker.hpp"

#include <unistd.h>

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using entente::architecture::check_layers;
using entente::architecture::LayerTable;
using entente::architecture::read_layer_table;

// A tree of three layers in a temporary folder, sound until a test plants a fault.
class Layers : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / ("entente-layers-" + std::to_string(getpid()) + "-" +
                                            testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(root_);
    put("cmake/layers.txt", "# comment\nbase\ntext base\ngraph text base\n");
    put("include/entente/base/span.hpp", "#pragma once\n#include <cstdint>\n");
    put("include/entente/text/tokenizer.hpp", "#pragma once\n#include <entente/base/span.hpp>\n");
    put("include/entente/graph/relation.hpp", "#pragma once\n#include <boost/graph/adjacency_list.hpp>\n");
    put("src/text/tokenizer.cpp",
        "#include <entente/text/tokenizer.hpp>\n#include <unicode/uchar.h>\n#include \"tables.hpp\"\n");
    put("src/text/tables.hpp", "#pragma once\n");
  }
  void TearDown() override { fs::remove_all(root_); }

  void put(const std::string& file, const std::string& text) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file) << text;
  }
  void expect_finding(const std::string& finding) const {
    EXPECT_EQ(check_layers(root_), std::vector<std::string>{finding});
  }

  fs::path root_;
};

TEST(Architecture, EveryIncludeOfThisCheckoutIsGranted) {
  std::string report;
  for (const std::string& finding : check_layers(ENTENTE_SOURCE_FOLDER)) {
    report += finding + "\n";
  }
  EXPECT_EQ(report, "");
}

// A layer's test program may link what its layer may use, no more: else it does not prove that the layer stands alone.
TEST(Architecture, TestProgramsLinkTheirLayerAlone) {
  const LayerTable table = read_layer_table(ENTENTE_SOURCE_FOLDER);
  for (const std::string& layer : table.order) {
    std::ifstream in(fs::path(ENTENTE_SOURCE_FOLDER) / "tests" / layer / "CMakeLists.txt");
    std::stringstream text;
    text << in.rdbuf();
    const std::string cmake = text.str();
    const std::string prefix = "entente::";
    for (std::size_t at = cmake.find(prefix); at != std::string::npos; at = cmake.find(prefix, at + 1)) {
      const std::size_t begin = at + prefix.size();
      const std::string used =
          cmake.substr(begin, cmake.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", begin) - begin);
      EXPECT_TRUE(table.may_use.at(layer).contains(used))
          << "tests/" << layer << "/CMakeLists.txt links entente::" << used;
    }
  }
}

TEST_F(Layers, SoundTreeHasNoFinding) { EXPECT_EQ(check_layers(root_), std::vector<std::string>{}); }

TEST_F(Layers, BackEdgeInPublicHeaderIsFound) {
  put("include/entente/base/span.hpp", "#pragma once\n\n#include <entente/graph/relation.hpp>\n");
  expect_finding(
      "include/entente/base/span.hpp:3: layer 'base' may not include 'entente/graph/relation.hpp' of layer 'graph'");
}

TEST_F(Layers, BackEdgeInSourceIsFound) {
  put("src/text/tokenizer.cpp", "  #  include \"entente/graph/relation.hpp\"\n");
  expect_finding(
      "src/text/tokenizer.cpp:1: layer 'text' may not include 'entente/graph/relation.hpp' of layer 'graph'");
}

TEST_F(Layers, BackEdgeThroughFoldersIsFound) {
  put("src/text/tokenizer.cpp", "#include \"../graph/knots.hpp\"\n");
  expect_finding("src/text/tokenizer.cpp:1: layer 'text' may not include '../graph/knots.hpp' of layer 'graph'");
}

TEST_F(Layers, CommentedIncludeIsNoFinding) {
  put("src/text/tokenizer.cpp", "// #include <entente/graph/relation.hpp>\n");
  EXPECT_EQ(check_layers(root_), std::vector<std::string>{});
}

TEST_F(Layers, OuterLibraryInPublicHeaderIsFound) {
  for (const std::string library :
       {"graphviz/cgraph.h", "cgraph.h", "gvc.h", "nlohmann/json.hpp", "unicode/uchar.h", "libxml/HTMLparser.h",
        "sqlite3.h", "CLI/CLI.hpp", "boost/graph/adjacency_list.hpp"}) {
    put("include/entente/text/tokenizer.hpp", "#include <" + library + ">\n");
    expect_finding("include/entente/text/tokenizer.hpp:1: a public header includes '" + library +
                   "': it belongs in a .cpp file");
  }
}

TEST_F(Layers, FolderThatIsNoLayerIsFound) {
  put("src/util/strings.cpp", "\n");
  expect_finding("src/util/strings.cpp: lies in no layer of cmake/layers.txt");
}

TEST_F(Layers, RingInTheTableIsFound) {
  put("cmake/layers.txt", "base graph\ntext base\ngraph text base\n");
  expect_finding("cmake/layers.txt: 'base' names 'graph', which is not above it");
}

}  // namespace
