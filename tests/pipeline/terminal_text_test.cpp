// A stranger's text on a terminal.
#include <entente/pipeline/terminal_text.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Lines = std::vector<std::string>;

TEST(TerminalText, KillsEscapeSequences) {
  EXPECT_EQ(terminal_safe("a\x1b[31mb\x07 \u009b2J"), "a\ufffd[31mb\ufffd \ufffd2J");
}

TEST(TerminalText, DropsBidirectionalOverrides) {
  EXPECT_EQ(terminal_safe("a\u202eb\u2066c\u200fd\u200be\ufefff"), "abcdef");
}

TEST(TerminalText, MakesOneLine) { EXPECT_EQ(terminal_safe(" a\n\t b\r\nc\u2028d\u0085e "), "a b c d e"); }

TEST(TerminalText, RepairsBrokenUtf8) { EXPECT_EQ(terminal_safe("a\xff\xc3z"), "a\ufffd\ufffdz"); }

TEST(TerminalText, KeepsScripts) { EXPECT_EQ(terminal_safe("Zoë Łukasz שלום 習近平"), "Zoë Łukasz שלום 習近平"); }

TEST(TerminalText, CountsColumns) {
  EXPECT_EQ(display_width("Zoë"), 3U);
  EXPECT_EQ(display_width("習近平"), 6U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
}

TEST(TerminalText, WrapsAtBlanks) { EXPECT_EQ(wrap_text("one two three", 7, 5), (Lines{"one two", "three"})); }

TEST(TerminalText, CutsLongWords) { EXPECT_EQ(wrap_text("abcdefgh", 3, 5), (Lines{"abc", "def", "gh"})); }

TEST(TerminalText, MarksWhatIsLeftOut) {
  EXPECT_EQ(wrap_text("one two three four", 7, 2), (Lines{"one two", "three \u2026"}));
}

TEST(TerminalText, ComesToAnEndWithoutRoom) { EXPECT_LE(wrap_text("習近平 abc", 1, 4).size(), 4U); }

}  // namespace
}  // namespace entente
