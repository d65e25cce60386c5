#include "label_text.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace entente::label_text {
namespace {

using Lines = std::vector<std::string>;

TEST(LabelText, CleanJoinsBlanksAndDropsControls) {
  EXPECT_EQ(clean("  a\t\nb \x01"
                  "c\xE2\x80\xA8 "),
            "a b c");
  EXPECT_EQ(clean("\xE2\x80\xAE"
                  "abc\xE2\x81\xA9"),
            "abc");
  EXPECT_EQ(clean(""), "");
}

TEST(LabelText, CleanReplacesBadUtf8) { EXPECT_EQ(clean("a\xFFz"), "a\xEF\xBF\xBDz"); }

TEST(LabelText, CleanDropsWhatNobodySees) {
  EXPECT_EQ(clean("ze\u200Bro\u2060 wi\u061Cdth\U000E0041\uFFF9"), "zero width");
  EXPECT_EQ(clean("a\u200Cb\u200Dc"), "a\u200Cb\u200Dc");  // joiners belong to the spelling of Persian and to emoji
}

TEST(LabelText, NeutralKeepsLinesAndTabs) {
  EXPECT_EQ(neutral("a\tb\nc\r\nd\re\u2028f"), "a\tb\nc\nd\ne\nf");
  EXPECT_EQ(neutral("\x1B[31mred\u009B\x07\x7F"), "\uFFFD[31mred\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(neutral("\u202Eabc\u2066\xFF"), "abc\uFFFD");
}

TEST(LabelText, WrapBreaksAtBlanks) {
  EXPECT_EQ(wrap("Baltic League of Free Ports", 18, 3), (Lines{"Baltic League of", "Free Ports"}));
  EXPECT_EQ(wrap("", 18, 3), Lines{});
}

TEST(LabelText, WrapBreaksLongWordsAndEndsInAnEllipsis) {
  EXPECT_EQ(wrap("abcdefgh", 3, 9), (Lines{"abc", "def", "gh"}));
  EXPECT_EQ(wrap("one two three", 5, 1), (Lines{"one\xE2\x80\xA6"}));
}

TEST(LabelText, ShortenCountsCodePoints) {
  EXPECT_EQ(shorten("\xC3\xA9\xC3\xA9\xC3\xA9", 3), "\xC3\xA9\xC3\xA9\xC3\xA9");
  EXPECT_EQ(shorten("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3), "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
}

TEST(LabelText, LabelsEscapeWhatGraphvizReads) {
  EXPECT_EQ(plain_label("\\N & \\l"), "\\\\N &amp; \\\\l");
  EXPECT_EQ(html_label("<b>\"&\"</b>"), "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;");
  EXPECT_EQ(safe_name("e:1 \"x\""), "e:1~20~22x~22");
  const std::string longest(8000, '"');
  EXPECT_LT(safe_name(longest).size(), 8000U);
  EXPECT_NE(safe_name(longest + "a"), safe_name(longest + "b"));
}

}  // namespace
}  // namespace entente::label_text
