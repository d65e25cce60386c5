// Why acts were coded, and why others were not, in trees written by hand.
#include <entente/interactions/coding_trace.hpp>

#include <gtest/gtest.h>

#include <string>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;
using test::CodedText;

// "condemn coded", one frame a line, in the order in which they were tried.
std::string verdicts(const CodedText& coded) {
  std::string out;
  for (const FrameTrace& frame : coded.trace.frames) {
    out += (out.empty() ? "" : "\n") + frame.pattern + " " + std::string(name_of(frame.verdict));
  }
  return out.empty() ? "nothing" : out;
}

TEST(CodingTrace, NamesTheRowTheWordsAndTheSlots) {
  const CodedText coded = code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj ._._2_punct");
  ASSERT_EQ(verdicts(coded), "condemn coded");
  const FrameTrace& frame = coded.trace.frames.front();
  EXPECT_EQ(frame.rule.text(), "lexicon/verbs.tsv:6");
  EXPECT_EQ(frame.source_slot, "subj");
  EXPECT_EQ(frame.target_slot, "obj");
  EXPECT_EQ(coded.document.text().text(frame.trigger), "condemned");
  EXPECT_EQ(frame.root, Root::accuse);
  EXPECT_TRUE(frame.steps.empty());
}

TEST(CodingTrace, SaysWhatStandsWhereAnActorIsMissing) {
  const CodedText coded = code("Storms/storm_NNS_2_nsubj attacked/attack_VBD_0_root Egypt_NNP_2_obj");
  ASSERT_EQ(verdicts(coded), "attack no_source");
  ASSERT_TRUE(coded.trace.frames.front().subject.has_value());
  EXPECT_EQ(coded.document.text(*coded.trace.frames.front().subject), "Storms");
  EXPECT_EQ(coded.trace.frames.front().targets.size(), 1U);
}

TEST(CodingTrace, TellsAMissingTargetFromAnActOnOneself) {
  EXPECT_EQ(verdicts(code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root at_IN_4_case dawn_NN_2_obl")),
            "attack no_target");
  EXPECT_EQ(verdicts(code("Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root itself_PRP_2_obj", {{"itself", {"Egypt"}}})),
            "condemn on_itself");
}

TEST(CodingTrace, SaysThatALongerFrameShadowsAShorterOne) {
  EXPECT_EQ(
      verdicts(code("Egypt_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_3_nmod")),
      "hold talk coded\ntalk shadowed");
}

TEST(CodingTrace, ShowsEveryOperatorBeforeAndAfter) {
  const CodedText coded =
      code("Egypt_NNP_2_nsubj refused/refuse_VBD_0_root to_TO_4_mark meet_VB_2_xcomp Sudan_NNP_4_obj");
  ASSERT_EQ(verdicts(coded), "meet coded");
  ASSERT_EQ(coded.trace.frames.front().steps.size(), 1U);
  const OperatorStep& step = coded.trace.frames.front().steps.front();
  EXPECT_EQ(step.kind, OperatorStep::Kind::word);
  EXPECT_EQ(step.root_before, Root::consult);
  EXPECT_EQ(step.root_after, Root::reject);
  EXPECT_EQ(coded.document.text(step.token), "refused");
  EXPECT_TRUE(step.rule.text().starts_with("lexicon/operators.tsv:"));
}

TEST(CodingTrace, ShowsMarkersAndReports) {
  const CodedText coded = code(
      "Chad_NNP_2_nsubj said/say_VBD_0_root Egypt_NNP_6_nsubj did/do_VBD_6_aux not_RB_6_advmod attack_VB_2_ccomp "
      "Sudan_NNP_6_obj");
  ASSERT_EQ(verdicts(coded), "attack coded");
  const auto& steps = coded.trace.frames.front().steps;
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].kind, OperatorStep::Kind::markers);
  EXPECT_EQ(steps[0].status_after, Status::negated);
  EXPECT_EQ(steps[1].kind, OperatorStep::Kind::report);
  EXPECT_EQ(test::names_of(coded.cast, steps[1].speakers), "Chad");
}

TEST(CodingTrace, SaysThatATextTellsOfAGame) {
  const CodedText coded = code(
      "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj over_IN_5_case goal_NN_2_obl referee_NN_5_conj "
      "midfielder_NN_5_conj ._._2_punct");
  EXPECT_TRUE(coded.trace.sport);
  EXPECT_EQ(verdicts(coded), "nothing");
}

TEST(CodingTrace, GivesThePartsOfTheConfidence) {
  const CodedText coded = code("Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass attacked/attack_VBN_0_root");
  ASSERT_EQ(verdicts(coded), "attack coded");
  std::string parts;
  for (const ConfidencePart& part : coded.trace.frames.front().confidence) {
    parts += part.weight != 0.0F ? std::string(part.feature) + " " : "";
  }
  EXPECT_EQ(parts, "always one-sided ");
}

TEST(CodingTrace, ChangesNothing) {
  const std::string text = "Egypt_NNP_2_nsubj refused/refuse_VBD_0_root to_TO_4_mark meet_VB_2_xcomp Sudan_NNP_4_obj";
  const CodedText traced = code(text);
  const CodedText plain = test::code_untraced(text);
  EXPECT_EQ(traced.summary(), plain.summary());
  EXPECT_TRUE(plain.trace.frames.empty());
}

TEST(CodingTrace, NamesEveryVerdictOnce) {
  std::string seen;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Verdict::no_act); ++i) {
    const std::string name = " " + std::string(name_of(static_cast<Verdict>(i))) + " ";
    EXPECT_EQ(seen.find(name), std::string::npos);
    EXPECT_FALSE(meaning_of(static_cast<Verdict>(i)).empty());
    seen += name;
  }
}

}  // namespace
}  // namespace entente
