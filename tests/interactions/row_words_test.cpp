// Words of rows in the words of a text, in trees written by hand.
#include "row_words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "frame_matcher.hpp"
#include "interactions/small_lexicon.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

using test::hand_document;
using test::token_of;

constexpr std::string_view kTruce = "a_DT_4_det cease_NN_4_compound -_HYPH_2_punct fire_NN_0_root";
constexpr std::string_view kNoConfidence = "no_DT_3_det -_HYPH_1_punct confidence_NN_4_compound vote_NN_0_root";

bool is(std::string_view line, std::string_view form, const std::string& lemma) {
  const Document document = hand_document(line);
  return is_word(document, token_of(document, form), lemma);
}

// The labels of the frames at a word, from the small lexicon with more rows.
std::string labels(std::string_view line, std::string_view form) {
  static const FrameLexicon lexicon = [] {
    const test::TemporaryFolder folder;
    test::write_lexicon(folder, "verbs.tsv",
                        "call off visit\tsubj\tto\tREJECT\t-\t120\tcalled off a visit to\t-\t-\n"
                        "counterattack\tsubj\tobj\tASSAULT\t-\t190\tcounterattacked\t-\t-\n"
                        "declare cease-fire\tsubj\twith\tRETREAT\t-\t0871\tceased fire with\t-\t-\n"
                        "give no\tsubj\tto\tREJECT\t-\t120\tgave a no to\t-\t-\n"
                        "pay no heed\tsubj\tto\tREJECT\t-\t120\tpaid no heed to\t-\t-\n"
                        "re-elect\tsubj\tobj\tSUPPORT\t-\t051\tre-elected\t-\t-\n"
                        "tell\tsubj\tobj|iobj\tREQUEST\t-\t100\ttold to act\tinfinitive\t-\n");
    return FrameLexicon(folder.path());
  }();
  const Document document = hand_document(line);
  std::string out;
  for (const FrameMatch& found : match_frames(lexicon, document, token_of(document, form))) {
    out += (out.empty() ? "" : "; ") + found.frame->label;
  }
  return out.empty() ? "-" : out;
}

TEST(RowWords, JoinsWhatTheTokenizerParted) {
  const Document document = hand_document(kTruce);
  EXPECT_EQ(hyphenated_word(document, token_of(document, "fire")), "cease-fire");
  EXPECT_EQ(hyphenated_word(document, token_of(document, "cease")), "");
}

TEST(RowWords, JoinsMoreThanTwoParts) {
  const Document document = hand_document("tit_NN_5_nmod -_HYPH_1_punct for_IN_5_case -_HYPH_5_punct tat_NN_0_root");
  EXPECT_EQ(hyphenated_word(document, token_of(document, "tat")), "tit-for-tat");
}

TEST(RowWords, AreSpeltWithAndWithoutTheirHyphen) {
  EXPECT_TRUE(is(kTruce, "fire", "cease-fire"));
  EXPECT_TRUE(is(kTruce, "fire", "ceasefire"));
  EXPECT_TRUE(is(kTruce, "fire", "fire"));
  EXPECT_FALSE(is(kTruce, "cease", "cease-fire"));
}

TEST(RowWords, TakeNoConfidenceForNoConfidence) {
  EXPECT_TRUE(is(kNoConfidence, "confidence", "no-confidence"));
  EXPECT_FALSE(is(kNoConfidence, "confidence", "confidence"));
}

TEST(RowWords, FindFramesOfHyphenatedHeads) {
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj counter-attacked/counter-attack_VBD_0_root Sudan_NNP_2_obj", "counter-attacked"),
            "counterattacked");
  EXPECT_EQ(labels("They_PRP_2_nsubj reelected/reelect_VBD_0_root him_PRP_2_obj", "reelected"), "re-elected");
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj re-attacked/re-attack_VBD_0_root Sudan_NNP_2_obj", "re-attacked"), "attacked");
}

TEST(RowWords, FindHyphenatedNouns) {
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj declared/declare_VBD_0_root a_DT_6_det cease_NN_6_compound -_HYPH_4_punct "
                   "fire_NN_2_obj",
                   "declared"),
            "ceased fire with");
}

TEST(RowWords, FindNoBeforeItsNounAlone) {
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj paid/pay_VBD_0_root no_DT_4_det heed_NN_2_obj", "paid"), "paid no heed to");
  EXPECT_EQ(labels("no_DT_2_det heed_NN_4_nsubj:pass was/be_VBD_4_aux:pass paid/pay_VBN_0_root", "paid"),
            "paid no heed to");
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj gave/give_VBD_0_root no_DT_4_det support_NN_2_obj", "gave"), "-");
}

TEST(RowWords, FindAParticleBehindTheObject) {
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj called/call_VBD_0_root a_DT_4_det visit_NN_2_obj off_IN_7_case to_IN_7_case "
                   "Oslo_NNP_4_nmod",
                   "called"),
            "called off a visit to");
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj called/call_VBD_0_root a_DT_4_det visit_NN_2_obj to_IN_6_case Oslo_NNP_4_nmod",
                   "called"),
            "-");
}

TEST(RowWords, TellOrdersWithAnInfinitiveAlone) {
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj told/tell_VBD_0_root Sudan_NNP_2_iobj to_TO_5_mark leave_VB_2_xcomp", "told"),
            "told to act");
  EXPECT_EQ(labels("Egypt_NNP_2_nsubj told/tell_VBD_0_root Sudan_NNP_2_iobj that_IN_6_mark it_PRP_6_nsubj "
                   "left/leave_VBD_2_ccomp",
                   "told"),
            "-");
}

}  // namespace
}  // namespace entente
