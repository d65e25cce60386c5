// Tables of weights: sums, and what is wrong in a table.
#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/resources/feature_weights.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

FeatureWeights weights(const std::string& rows) {
  const test::TemporaryFolder folder;
  folder.write("w.tsv", "#columns\tfeature\tweight\n" + rows);
  return FeatureWeights(folder.path(), "w.tsv");
}

TEST(FeatureWeights, AddUpWhatHolds) {
  const FeatureWeights table = weights("any\t-1.5\ntwo words\t0.25\n");
  EXPECT_FLOAT_EQ(table.score({"any", "two words", "without a row"}), -1.25F);
  EXPECT_FLOAT_EQ(table.weight("two words"), 0.25F);
  EXPECT_FLOAT_EQ(table.weight("without a row"), 0.0F);
}

TEST(FeatureWeights, NameTheLineOfAWeightThatIsNoNumber) {
  for (const std::string weight : {"much", "1x", "inf", "nan", "1e99"}) {
    try {
      (void)weights("any\t-1\nfeature\t" + weight + "\n");
      ADD_FAILURE() << weight;
    } catch (const ResourceError& error) {
      EXPECT_NE(std::string(error.what()).find("w.tsv:3: '" + weight + "' is no number"), std::string::npos)
          << error.what();
    }
  }
}

TEST(FeatureWeights, RefuseAFeatureTwice) { EXPECT_THROW((void)weights("any\t1\nany\t2\n"), ResourceError); }

}  // namespace
}  // namespace entente
