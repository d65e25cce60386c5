#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <entente/base/error.hpp>

#include "frame_lexicon.hpp"
#include "interactions/small_lexicon.hpp"
#include "lexicon_contents.hpp"

namespace entente {
namespace {

const EventOntology& ontology() {
  static const EventOntology kOntology(ENTENTE_DATA_FOLDER);
  return kOntology;
}

LexiconFile read(const std::string& text, const std::string& name = "mine.tsv") {
  return LexiconReader(ontology()).read_bytes(text, name);
}

FrameLexicon lexicon_with(const std::vector<std::string>& tables) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder);
  std::vector<LexiconFile> files;
  for (const std::string& table : tables) {
    files.push_back(read(table, "mine" + std::to_string(files.size() + 1) + ".tsv"));
  }
  return FrameLexicon(folder.path(), files);
}

// "ROOT mine1.tsv:2" of the frames of a verb, parted by "; ".
std::string frames(const FrameLexicon& lexicon, const std::string& verb) {
  std::string list;
  const auto* found = lexicon.frames(FramePos::verb, verb);
  for (const Frame& frame : found == nullptr ? std::vector<Frame>() : *found) {
    list += (list.empty() ? "" : "; ") + std::string(frame.nothing ? "nothing" : name_of(frame.root)) + " " +
            frame.rule.text();
  }
  return list;
}

TEST(LexiconTable, WinsOverARowWithTheSamePattern) {
  EXPECT_EQ(frames(lexicon_with({"#columns\tpattern\tpos\troot\nattack\tverb\tACCUSE\n"}), "attack"),
            "ACCUSE mine1.tsv:2");
}

TEST(LexiconTable, KeepsSeveralRowsOfOneFile) {
  EXPECT_EQ(
      frames(lexicon_with(
                 {"#columns\tpattern\tpos\ttarget\troot\nattack\tverb\tobj\tACCUSE\nattack\tverb\ton\tASSAULT\n"}),
             "attack"),
      "ACCUSE mine1.tsv:2; ASSAULT mine1.tsv:3");
}

TEST(LexiconTable, LetsTheLaterFileWin) {
  EXPECT_EQ(frames(lexicon_with({"#columns\tpattern\tpos\troot\nattack\tverb\tACCUSE\n",
                                 "#columns\tpos\tpattern\troot\nverb\tattack\tREJECT\n"}),
                   "attack"),
            "REJECT mine2.tsv:2");
}

TEST(LexiconTable, TakesARowAway) {
  EXPECT_EQ(frames(lexicon_with({"#columns\tpattern\tpos\tflags\nattack\tverb\toff\n"}), "attack"), "");
  EXPECT_EQ(frames(lexicon_with({"#columns\tpattern\tpos\tflags\nattack hard\tverb\toff\n"}), "attack"),
            "ASSAULT lexicon/verbs.tsv:4");
}

TEST(LexiconTable, KnowsWordingThatIsNoAct) {
  EXPECT_EQ(frames(lexicon_with({"#columns\tpattern\tpos\troot\nattack\tverb\tnone\n"}), "attack"),
            "nothing mine1.tsv:2");
}

TEST(LexiconTable, TakesTheRootFromTheCameoCode) {
  const FrameLexicon lexicon = lexicon_with({"#columns\tpattern\tpos\tcameo\nring\tverb\t041\n"});
  const Frame& frame = lexicon.frames(FramePos::verb, "ring")->front();
  EXPECT_EQ(frame.root, Root::consult);
  EXPECT_EQ(frame.mode, Mode::phone);
  EXPECT_EQ(frame.cameo, "041");
  EXPECT_EQ(frame.label, "ring");
  EXPECT_EQ(frame.source.front().kind, Slot::Kind::subject);
  EXPECT_EQ(frame.target.front().kind, Slot::Kind::object);
}

TEST(LexiconTable, ChangesOperators) {
  const FrameLexicon lexicon =
      lexicon_with({"#columns\tpattern\tpos\toperator\nlift\tverb\toff\ndither\tverb\tpossible\nrefuse\tverb\tdeny\n"});
  EXPECT_EQ(lexicon.operation(FramePos::verb, "lift"), nullptr);
  EXPECT_EQ(lexicon.operation(FramePos::verb, "dither")->operation, Operator::possible);
  EXPECT_EQ(lexicon.operation(FramePos::verb, "refuse")->operation, Operator::deny);
  EXPECT_EQ(lexicon.operation(FramePos::verb, "refuse")->rule.text(), "mine1.tsv:4");
}

TEST(LexiconTable, SaysWhatIsWrongWithARow) {
  const LexiconFile file = read(
      "#columns\tpattern\tpos\ttarget\troot\tcameo\toperator\n"
      "Attack\tverb\tobj\tASSAULT\t-\t-\n"
      "attack\tv\tobj\tASSAULT\t-\t-\n"
      "attack\tverb\tbesides\tASSAULT\t-\t-\n"
      "attack\tverb\tobj\tHARM\t-\t-\n"
      "attack\tverb\tobj\n"
      "attack\tverb\tobj\t-\t-\t-\n"
      "attack\tverb\tobj\t-\t010\t-\n"
      "lift\tverb\t-\t-\t-\traise\n"
      "attack\tverb\tobj\tASSAULT\t190\t-\n");
  std::vector<std::string> reasons;
  for (const LineProblem& problem : file.problems) {
    EXPECT_TRUE(problem.skipped);
    reasons.push_back(std::to_string(problem.line) + ": " + problem.reason);
  }
  EXPECT_EQ(reasons,
            (std::vector<std::string>{
                "2: the pattern 'Attack' is not made of lower-case lemmas parted by one blank",
                "3: unknown part of speech 'v'", "4: unknown slot 'besides'", "5: unknown root 'HARM'",
                "6: expected 6 cells, found 3",
                "7: no root, operator or CAMEO code; `none` for wording that is no act, flag `off` to take a row "
                "away",
                "8: CAMEO code '010' is no act of PLOVER: name its root", "9: unknown operator 'raise'"}));
  EXPECT_EQ(file.frames, 1U);
}

TEST(LexiconTable, RefusesUnknownColumns) {
  const LexiconFile file = read("#columns\tpattern\tpos\tcolour\nattack\tverb\tred\n");
  ASSERT_EQ(file.problems.size(), 2U);
  EXPECT_EQ(file.problems[0].reason, "unknown columns: colour (see README.md in the data folder)");
  EXPECT_EQ(file.problems[1].reason, "a row without a `#columns` line that holds for it");
}

TEST(LexiconTable, EndsStrictReadingAtTheFirstFault) {
  const test::TemporaryFolder folder;
  const std::string path =
      folder.write("mine.tsv", "#columns\tpattern\tpos\troot\nattack\tverb\tHARM\nraid\tverb\tHARM\n");
  try {
    static_cast<void>(LexiconReader(ontology()).read_strictly(path));
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_EQ(std::string(error.what()),
              path + ":2: unknown root 'HARM' (and 1 more: entente lexicon --check " + path + ")");
  }
}

TEST(LexiconTable, IsKnownByItsLineOfColumns) {
  EXPECT_EQ(read("#columnist of the year\n--- ABANDON [345] ---\n- * [903]\n").format, LexiconFormat::verbs);
}

}  // namespace
}  // namespace entente
