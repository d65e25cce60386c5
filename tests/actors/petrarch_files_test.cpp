// The dictionaries that people really use: about 76,000 lines of actors and agents. They are not ours to publish; they lie beside the checkout.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <entente/actors/dictionary.hpp>

namespace entente {
namespace {

namespace fs = std::filesystem;

fs::path dictionaries() {
  const char* const folder = std::getenv("ENTENTE_EVAL_DATA");
  return fs::path(folder != nullptr ? folder : ENTENTE_SHARED_FOLDER) / "data" / "dictionaries";
}

struct Expected {
  const char* file;
  std::size_t lines, skipped, actors, nouns;
};

TEST(PetrarchFiles, ImportsAllButTheLinesThatItNames) {
  if (!fs::exists(dictionaries())) {
    std::cout << "EVALUATION DATA ABSENT: no folder " << dictionaries().string() << "\n";
    GTEST_SKIP() << "EVALUATION DATA ABSENT";
  }
  const DictionaryReader reader(ENTENTE_DATA_FOLDER);
  std::size_t lines = 0;
  std::size_t skipped = 0;
  std::size_t doubtful = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (const Expected& expected : {Expected{"Phoenix.Countries.actors.txt", 54527, 19, 18350, 0},
                                   Expected{"Phoenix.International.actors.txt", 15802, 5, 7822, 0},
                                   Expected{"Phoenix.MilNonState.actors.txt", 3663, 3, 1000, 0},
                                   Expected{"Phoenix.agents.txt", 2356, 2, 0, 2235}}) {
    const Dictionary read = reader.read(dictionaries() / expected.file);
    EXPECT_EQ(read.line_count(), expected.lines) << expected.file;
    EXPECT_LE(read.skipped_lines, expected.skipped) << expected.file;
    EXPECT_GE(read.actors.size(), expected.actors) << expected.file;
    EXPECT_GE(read.nouns.size(), expected.nouns) << expected.file;
    std::size_t listed = 0;
    for (const DictionaryProblem& problem : read.problems) {
      listed += problem.skipped ? 1U : 0U;
      EXPECT_FALSE(problem.reason.empty());
    }
    EXPECT_EQ(listed, read.skipped_lines) << expected.file;
    lines += read.line_count();
    skipped += read.skipped_lines;
    doubtful += read.doubtful_lines;
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::cout << lines << " lines of PETRARCH: " << skipped << " not imported, " << doubtful << " in doubt, in "
            << seconds.count() << " s\n";
  EXPECT_LT(seconds.count(), 10.0);  // a sanitizer is slow; a release needs about 0.2 s
}

}  // namespace
}  // namespace entente
