#include "confidence.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

std::string features_of(const std::string& trees, const std::map<std::string, std::vector<std::string>>& others = {}) {
  std::string out = " ";
  const auto coded = test::code(trees, others);
  for (const FrameTrace& frame : coded.trace.frames) {
    for (const ConfidencePart& part : frame.confidence) {
      out += std::string(part.feature) + " ";
    }
  }
  return out;
}

bool has(const std::string& features, const std::string& name) {
  return features.find(" " + name + " ") != std::string::npos;
}

TEST(Confidence, IsTheLogisticOfTheSumOfItsParts) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder);
  const ConfidenceTable table(folder.path());
  std::vector<ConfidencePart> parts = {{"always", 1.0F, 0.0F}, {"one-sided", 0.5F, 0.0F}, {"noun", 1.0F, 0.0F}};
  EXPECT_NEAR(table.estimate(parts), 1.0 / (1.0 + std::exp(-1.0)), 1e-6);  // 1.5 * 1 - 1 * 0.5 + 0
  EXPECT_EQ(parts[1].weight, -1.0F);
  EXPECT_EQ(parts[2].weight, 0.0F);
}

TEST(Confidence, LooksAtTheRowAndTheDeed) {
  const std::string verb = features_of("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj");
  EXPECT_FALSE(has(verb, "material"));
  EXPECT_TRUE(has(features_of("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj"), "material"));
  EXPECT_FALSE(has(verb, "noun"));
  EXPECT_FALSE(has(verb, "one-sided"));
  const std::string noun =
      features_of("The_DT_2_det attack_NN_5_nsubj on_IN_4_case Egypt_NNP_2_nmod failed/fail_VBD_0_root");
  EXPECT_TRUE(has(noun, "noun"));
  EXPECT_TRUE(has(noun, "one-sided"));
}

TEST(Confidence, LooksAtTheMentions) {
  const std::string pronoun =
      features_of("They_PRP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj", {{"They", {"Egypt", "Chad"}}});
  EXPECT_TRUE(has(pronoun, "pronoun"));
  EXPECT_TRUE(has(pronoun, "compound"));
}

TEST(Confidence, LooksAtWhetherTheSidesHangOnTheAct) {
  EXPECT_TRUE(has(features_of("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root the_DT_4_det plan_NN_2_obj of_IN_6_case "
                              "Sudan_NNP_4_nmod"),
                  "indirect-target"));
  EXPECT_FALSE(has(features_of("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj"), "indirect-target"));
}

TEST(Confidence, RefusesAnUnknownFeatureAtItsLine) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder, "confidence.tsv", "luck\t1\t-\n");
  try {
    const ConfidenceTable table(folder.path());
    FAIL() << "no error";
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("lexicon/confidence.tsv:5"), std::string::npos) << error.what();
  }
}

TEST(Confidence, RefusesAWeightThatIsNoNumber) {
  for (const std::string weight : {"much", "0.5x", "inf", "nan"}) {
    const test::TemporaryFolder folder;
    test::write_lexicon(folder, "confidence.tsv", "noun\t" + weight + "\t-\n");
    EXPECT_THROW(const ConfidenceTable table(folder.path()), ResourceError) << weight;
  }
}

// What the code looks at has a row, so that the fit can weigh it.
TEST(Confidence, EveryFeatureHasARowInTheData) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "lexicon/confidence.tsv", {"feature", "weight", "meaning"});
  EXPECT_EQ(table.rows().size(), confidence_feature_count());
  EXPECT_NO_THROW(const ConfidenceTable read(ENTENTE_DATA_FOLDER));
}

}  // namespace
}  // namespace entente
