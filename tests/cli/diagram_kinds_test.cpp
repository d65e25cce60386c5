// --kind and --theme of `entente graph` and `entente render`.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class DiagramKinds : public testing::Test {
 protected:
  void SetUp() override {
    graph_ = folder_.path() / "g.json";
    const ProgramResult result = run_program({"graph", "-", "-o", graph_}, {sample_lines(5), {}, "/"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
  }
  [[nodiscard]] ProgramResult render(std::vector<std::string> options) const {
    options.insert(options.begin(), {"render", graph_, "--format", "svg"});
    return run_program(options);
  }

  TemporaryFolder folder_;
  std::string graph_;
};

TEST_F(DiagramKinds, EgoStandsAroundTheActorInFocus) {
  const ProgramResult result = render({"--kind", "ego", "--focus", "Russia"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Russia and those around"), std::string::npos);
}

TEST_F(DiagramKinds, EgoWithoutAFocusIsAMistake) {
  const ProgramResult result = render({"--kind", "ego"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("--focus"), std::string::npos) << result.err;
}

TEST_F(DiagramKinds, TimelineHasMonthsAndMatrixNumbers) {
  EXPECT_NE(render({"--kind", "timeline"}).out.find("2016&#45;11"), std::string::npos);
  EXPECT_NE(render({"--kind", "matrix"}).out.find("The actor of a row"), std::string::npos);
}

TEST_F(DiagramKinds, DarkThemeOfArticlesReadAtOnce) {
  const ProgramResult result =
      run_program({"graph", "-", "--format", "svg", "--theme", "dark"}, {sample_lines(2), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("#121212"), std::string::npos);
}

TEST_F(DiagramKinds, RefusesOthers) {
  EXPECT_EQ(render({"--kind", "pie"}).exit_code, 2);
  EXPECT_EQ(render({"--theme", "sepia"}).exit_code, 2);
}

}  // namespace
}  // namespace entente::test
