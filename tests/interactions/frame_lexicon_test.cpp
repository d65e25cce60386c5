#include "frame_lexicon.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

#include <entente/base/error.hpp>

#include "interactions/small_lexicon.hpp"

namespace entente {
namespace {

using test::TemporaryFolder;
using test::write_lexicon;

const FrameLexicon& lexicon() {
  static const FrameLexicon instance = [] {
    const TemporaryFolder folder;
    write_lexicon(folder);
    return FrameLexicon(folder.path());
  }();
  return instance;
}

std::string complaint(const std::string& table, const std::string& row) {
  const TemporaryFolder folder;
  write_lexicon(folder, table, row);
  try {
    const FrameLexicon read(folder.path());
    return "";
  } catch (const ResourceError& error) {
    return error.what();
  }
}

TEST(FrameLexicon, GivesTheFramesOfALemmaByPartOfSpeech) {
  ASSERT_NE(lexicon().frames(FramePos::verb, "attack"), nullptr);
  ASSERT_NE(lexicon().frames(FramePos::noun, "attack"), nullptr);
  EXPECT_EQ(lexicon().frames(FramePos::adjective, "attack"), nullptr);
  EXPECT_EQ(lexicon().frames(FramePos::verb, "attack")->front().pos, FramePos::verb);
}

TEST(FrameLexicon, ReadsEveryColumnOfARow) {
  const Frame& frame = lexicon().frames(FramePos::verb, "hold")->front();
  EXPECT_EQ(frame.head, "hold");
  EXPECT_EQ(frame.extra, std::vector<std::string>{"talk"});
  EXPECT_EQ(frame.root, Root::consult);
  EXPECT_EQ(frame.mode, Mode::none);
  EXPECT_EQ(frame.cameo, "036");
  EXPECT_EQ(frame.label, "held talks with");
  EXPECT_TRUE(frame.reciprocal);
  EXPECT_EQ(frame.rule.text(), "lexicon/verbs.tsv:8");
}

TEST(FrameLexicon, ReadsSlotsInTheirOrder) {
  const Frame& frame = lexicon().frames(FramePos::verb, "hold")->front();
  ASSERT_EQ(frame.source.size(), 1U);
  EXPECT_EQ(frame.source.front().kind, Slot::Kind::subject);
  ASSERT_EQ(frame.target.size(), 2U);
  EXPECT_EQ(frame.target[0].preposition, "with");
  EXPECT_EQ(frame.target[1].preposition, "between");
}

TEST(FrameLexicon, LeavesAnOpenSlotEmpty) {
  EXPECT_TRUE(lexicon().frames(FramePos::noun, "meeting")->front().target.empty());
}

TEST(FrameLexicon, PutsFramesWithMoreWordsFirst) {
  const TemporaryFolder folder;
  write_lexicon(folder, "verbs.tsv", "attack with gas\tsubj\tobj\tASSAULT\tunconventional\t204\tgassed\t-\t-\n");
  const FrameLexicon read(folder.path());
  ASSERT_EQ(read.frames(FramePos::verb, "attack")->size(), 2U);
  EXPECT_EQ(read.frames(FramePos::verb, "attack")->front().mode, Mode::unconventional);
}

TEST(FrameLexicon, FindsRowsOfALemmaThatDoNotStandTogether) {
  const TemporaryFolder folder;
  write_lexicon(folder, "verbs.tsv",
                "zap\tsubj\tobj\tASSAULT\t-\t190\tzapped\t-\t-\nyell\tsubj\tat\tACCUSE\t-\t111\tyelled at\t-\t-\n"
                "zap city\tsubj\tof\tASSAULT\t-\t190\tzapped\t-\t-\n");
  const FrameLexicon read(folder.path());
  ASSERT_EQ(read.frames(FramePos::verb, "zap")->size(), 2U);
  EXPECT_EQ(read.frames(FramePos::verb, "zap")->front().extra, std::vector<std::string>{"city"});
}

TEST(FrameLexicon, GivesManyThreadsTheSameFrames) {
  const TemporaryFolder folder;
  write_lexicon(folder);
  const FrameLexicon read(folder.path());
  std::vector<const std::vector<Frame>*> found(8);
  {
    std::vector<std::jthread> threads;
    for (auto& one : found) {
      threads.emplace_back([&] { one = read.frames(FramePos::verb, "attack"); });
    }
  }
  EXPECT_EQ(std::count(found.begin(), found.end(), read.frames(FramePos::verb, "attack")), 8);
}

TEST(FrameLexicon, KnowsTheHeadsOfItsTablesBeforeAnyIsLookedUp) {
  const TemporaryFolder folder;
  write_lexicon(folder);
  const FrameLexicon read(folder.path());
  EXPECT_TRUE(read.table_heads(FramePos::verb).contains("attack"));
  EXPECT_TRUE(read.table_heads(FramePos::noun).contains("meeting"));
  EXPECT_FALSE(read.table_heads(FramePos::noun).contains("hold"));
}

TEST(FrameLexicon, ComplainsOfARowWithoutAPattern) {
  EXPECT_EQ(complaint("verbs.tsv", "-\tsubj\tobj\tASSAULT\t-\t190\tx\t-\t-\n"),
            "lexicon/verbs.tsv:14: a frame without a pattern");
}

TEST(FrameLexicon, TakesAModeOfTheRowsOwnRoot) {
  EXPECT_EQ(lexicon().frames(FramePos::verb, "withdraw")->front().mode, Mode::withdraw_forces);
}

TEST(FrameLexicon, GivesTheOperatorOfALemma) {
  ASSERT_NE(lexicon().operation(FramePos::verb, "refuse"), nullptr);
  EXPECT_EQ(lexicon().operation(FramePos::verb, "refuse")->operation, Operator::refuse);
  EXPECT_EQ(lexicon().operation(FramePos::noun, "refuse"), nullptr);
  EXPECT_EQ(lexicon().operation(FramePos::noun, "plan")->rule.text(), "lexicon/operators.tsv:8");
}

TEST(FrameLexicon, ComplainsOfAnUnknownSlotWithItsLine) {
  const std::string said = complaint("verbs.tsv", "x\tsubject\tobj\tASSAULT\t-\t190\tx\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/verbs.tsv:14: ", 0), 0U) << said;
  EXPECT_NE(said.find("'subject'"), std::string::npos) << said;
}

TEST(FrameLexicon, ComplainsOfAnUnknownRootWithItsLine) {
  const std::string said = complaint("nouns.tsv", "x\tsubj\tof\tFIGHT\t-\t190\tx\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/nouns.tsv:7: ", 0), 0U) << said;
  EXPECT_NE(said.find("'FIGHT'"), std::string::npos) << said;
}

TEST(FrameLexicon, ComplainsOfAModeOfAnotherRootWithItsLine) {
  const std::string said = complaint("adjectives.tsv", "x\tsubj\tof\tASSAULT\tphone\t190\tx\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/adjectives.tsv:3: ", 0), 0U) << said;
  EXPECT_NE(said.find("'phone'"), std::string::npos) << said;
}

TEST(FrameLexicon, ComplainsOfAnUnknownFlagWithItsLine) {
  const std::string said = complaint("verbs.tsv", "x\tsubj\tobj\tASSAULT\t-\t190\tx\tmutual\t-\n");
  EXPECT_EQ(said.rfind("lexicon/verbs.tsv:14: ", 0), 0U) << said;
}

TEST(FrameLexicon, ComplainsOfAMissingPatternWithItsLine) {
  const std::string said = complaint("verbs.tsv", "-\tsubj\tobj\tASSAULT\t-\t190\tx\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/verbs.tsv:14: ", 0), 0U) << said;
}

TEST(FrameLexicon, ComplainsOfAnUnknownOperatorWithItsLine) {
  const std::string said = complaint("operators.tsv", "x\tverb\tstop\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/operators.tsv:14: ", 0), 0U) << said;
  EXPECT_NE(said.find("'stop'"), std::string::npos) << said;
}

TEST(FrameLexicon, ComplainsOfAnUnknownPartOfSpeechWithItsLine) {
  const std::string said = complaint("operators.tsv", "x\tadverb\tend\t-\t-\n");
  EXPECT_EQ(said.rfind("lexicon/operators.tsv:14: ", 0), 0U) << said;
}

TEST(FrameLexicon, ComplainsOfAMissingCellWithItsLine) {
  const std::string said = complaint("verbs.tsv", "x\tsubj\tobj\tASSAULT\n");
  EXPECT_EQ(said.rfind("lexicon/verbs.tsv:14: ", 0), 0U) << said;
}

}  // namespace
}  // namespace entente
