#include <entente/document/spanning_tree.hpp>

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Heads = std::vector<std::uint32_t>;

Heads best(const std::vector<float>& scores, std::size_t count) {
  Heads heads(count, 99);
  best_tree(scores, count, heads);
  return heads;
}

bool one_root_and_no_cycle(const Heads& heads) {
  for (std::size_t token = 0; token < heads.size(); ++token) {
    std::size_t steps = 0;
    for (std::uint32_t at = heads[token]; at != 0; at = heads[at - 1]) {
      if (at > heads.size() || ++steps > heads.size()) {
        return false;
      }
    }
  }
  return heads.empty() || std::count(heads.begin(), heads.end(), 0U) == 1;
}

double total(const std::vector<float>& scores, const Heads& heads) {
  double sum = 0;
  for (std::size_t token = 0; token < heads.size(); ++token) {
    sum += scores[token * (heads.size() + 1) + heads[token]];
  }
  return sum;
}

// Tries all assignments of heads.
double best_total(const std::vector<float>& scores, std::size_t count) {
  double highest = -std::numeric_limits<double>::infinity();
  Heads heads(count, 0);
  for (;;) {
    if (one_root_and_no_cycle(heads)) {
      highest = std::max(highest, total(scores, heads));
    }
    std::size_t token = 0;
    while (token < count && heads[token] == count) {
      heads[token++] = 0;
    }
    if (token == count) {
      return highest;
    }
    ++heads[token];
  }
}

template <typename Distribution>
std::vector<float> random_scores(std::size_t count, Distribution distribution, std::mt19937& random) {
  std::vector<float> scores(count * (count + 1));
  std::generate(scores.begin(), scores.end(), [&] { return static_cast<float>(distribution(random)); });
  return scores;
}

TEST(TreeFinder, FindsTheBestOfAllTrees) {
  std::mt19937 random(1);
  TreeFinder finder;
  for (std::size_t count = 1; count <= 5; ++count) {
    for (int round = 0; round < 300; ++round) {
      const std::vector<float> scores = random_scores(count, std::normal_distribution<float>(0, 3), random);
      Heads heads(count);
      finder.find(scores, count, heads);
      ASSERT_TRUE(one_root_and_no_cycle(heads));
      ASSERT_NEAR(total(scores, heads), best_total(scores, count), 1e-9) << count << " tokens, round " << round;
    }
  }
}

TEST(TreeFinder, FindsOneOfTheBestAmongManyTies) {
  std::mt19937 random(2);
  for (std::size_t count = 2; count <= 5; ++count) {
    for (int round = 0; round < 300; ++round) {
      const std::vector<float> scores = random_scores(count, std::uniform_int_distribution<int>(0, 2), random);
      const Heads heads = best(scores, count);
      ASSERT_TRUE(one_root_and_no_cycle(heads));
      ASSERT_EQ(total(scores, heads), best_total(scores, count)) << count << " tokens, round " << round;
    }
  }
}

TEST(TreeFinder, BreaksACycleWhereItLosesLeast) {
  //                       root 1  2
  EXPECT_EQ(best({4, 0, 9, 3, 9, 0}, 2), (Heads{0, 1}));
  EXPECT_EQ(best({3, 0, 9, 4, 9, 0}, 2), (Heads{2, 0}));
}

TEST(TreeFinder, BreaksACycleInsideACycle) {
  // 1 and 2 want each other; together with 3 they want each other again.
  const std::vector<float> scores = {1, 0, 9, 0,   // token 1
                                     0, 9, 0, 8,   // token 2
                                     2, 7, 0, 0};  // token 3
  EXPECT_EQ(best(scores, 3), (Heads{2, 3, 0}));
}

TEST(TreeFinder, HangsOneTokenUnderTheRootWhereTwoWantIt) {
  const std::vector<float> scores = {9, 0, 1,   // token 1
                                     8, 2, 0};  // token 2: 9 + 2 beats 8 + 1
  EXPECT_EQ(best(scores, 2), (Heads{0, 1}));
}

TEST(TreeFinder, NeverTakesATokenAsItsOwnHead) {
  EXPECT_EQ(best({-5, 1000}, 1), (Heads{0}));
  EXPECT_EQ(best({1, 1000, 0, 0, 5, 1000}, 2), (Heads{0, 1}));
}

TEST(TreeFinder, TakesTheLowestOfEqualHeads) {
  const std::vector<float> scores = {5, 0, 0, 0,   // token 1
                                     0, 5, 0, 5,   // token 2
                                     0, 5, 5, 0};  // token 3
  EXPECT_EQ(best(scores, 3), (Heads{0, 1, 1}));
}

TEST(TreeFinder, GivesTheSameTreeForEqualScoresWhateverItFoundBefore) {
  std::mt19937 random(3);
  const std::vector<float> equal(std::size_t{6} * 7, 2.5F);
  const Heads expected = best(equal, 6);
  EXPECT_TRUE(one_root_and_no_cycle(expected));
  TreeFinder finder;
  for (const std::size_t count : {12U, 3U, 40U}) {
    Heads heads(count);
    finder.find(random_scores(count, std::normal_distribution<float>(0, 1), random), count, heads);
    Heads again(6);
    finder.find(equal, 6, again);
    EXPECT_EQ(again, expected);
  }
}

TEST(TreeFinder, HoldsOneRootAtTheEndsOfTheFloats) {
  constexpr float kMost = std::numeric_limits<float>::max();
  constexpr float kLeast = std::numeric_limits<float>::denorm_min();
  std::mt19937 random(4);
  const std::vector<float> some = {kMost, -kMost, kLeast, -kLeast, 0.0F, 1.0F};
  for (std::size_t count = 1; count <= 20; ++count) {
    for (int round = 0; round < 50; ++round) {
      std::vector<float> scores(count * (count + 1));
      const std::size_t kinds = round % 2 == 0 ? some.size() : 2;
      const std::size_t first = round % 4 < 2 ? 0 : 2;
      std::generate(scores.begin(), scores.end(), [&] { return some[(first + random() % kinds) % some.size()]; });
      EXPECT_TRUE(one_root_and_no_cycle(best(scores, count)));
    }
  }
  EXPECT_TRUE(one_root_and_no_cycle(best(std::vector(std::size_t{3} * 4, kMost), 3)));
}

TEST(TreeFinder, GivesATreeForLongSentences) {
  std::mt19937 random(5);
  TreeFinder finder;
  for (const std::size_t count : {100U, 160U, 7U}) {
    for (int round = 0; round < 10; ++round) {
      const std::vector<float> scores = random_scores(count, std::normal_distribution<float>(0, 5), random);
      Heads heads(count);
      finder.find(scores, count, heads);
      EXPECT_TRUE(one_root_and_no_cycle(heads));
    }
  }
}

TEST(TreeFinder, ContractsCyclesManyLevelsDeep) {
  // Each token wants the one before it, the first wants all others ever less: every step closes a cycle around the last one.
  constexpr std::size_t kCount = 100;
  std::vector<float> scores(kCount * (kCount + 1), 0.0F);
  for (std::size_t token = 0; token < kCount; ++token) {
    scores[token * (kCount + 1) + 0] = -1.0F;
    if (token != 0) {
      scores[token * (kCount + 1) + token] = 100.0F;
      scores[token + 1] = static_cast<float>(99 - token);
    }
  }
  Heads expected(kCount);
  for (std::uint32_t token = 0; token < kCount; ++token) {
    expected[token] = token;
  }
  EXPECT_EQ(best(scores, kCount), expected);
}

TEST(TreeFinder, GivesNothingForNoTokens) { EXPECT_TRUE(best({}, 0).empty()); }

}  // namespace
}  // namespace entente
