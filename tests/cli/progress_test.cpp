#include "../../src/cli/progress.hpp"

#include <gtest/gtest.h>

namespace entente::cli {
namespace {

using std::chrono::duration;

TEST(ProgressLine, ShowsABarTheRateAndTheTimeLeft) {
  EXPECT_EQ(progress_line({3800, duration<double>(32), 38, 100}, 100),
            "[#########---------------]  38%  3,800 documents  119/s  53 s left");
  EXPECT_EQ(progress_line({1'234'567, duration<double>(10'000), 50, 100}, 100),
            "[############------------]  50%  1,234,567 documents  123/s  2 h 47 min left");
}

TEST(ProgressLine, ShowsTheCountAloneWhereNobodyKnowsTheTotal) {
  EXPECT_EQ(progress_line({1, duration<double>(4), 0, 0}, 80), "1 document  0.3/s");
  EXPECT_EQ(progress_line({0, duration<double>(0), 0, 100}, 80), "[------------------------]   0%  0 documents");
}

TEST(ProgressLine, NeverGoesBeyondTheEnd) {
  EXPECT_EQ(progress_line({10, duration<double>(1), 250, 100}, 100),
            "[########################] 100%  10 documents  10/s  0 s left");
}

TEST(ProgressLine, FitsIntoTheTerminal) {
  EXPECT_EQ(progress_line({10, duration<double>(1), 50, 100}, 20).size(), 19U);
  EXPECT_EQ(progress_line({10, duration<double>(1), 50, 100}, 0), "");
}

}  // namespace
}  // namespace entente::cli
