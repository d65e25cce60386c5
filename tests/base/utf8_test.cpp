#include <entente/base/utf8.hpp>

#include <string>

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(FirstInvalidUtf8, AcceptsAllLengths) { EXPECT_FALSE(first_invalid_utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")); }
TEST(FirstInvalidUtf8, RefusesAnOverlongSequence) { EXPECT_EQ(first_invalid_utf8("ab\xC0\x80"), 2U); }
TEST(FirstInvalidUtf8, RefusesASurrogate) { EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U); }
TEST(FirstInvalidUtf8, RefusesWhatLiesBeyondUnicode) { EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U); }
TEST(FirstInvalidUtf8, RefusesATruncatedSequence) { EXPECT_EQ(first_invalid_utf8("abc\xE2\x82"), 3U); }
TEST(FirstInvalidUtf8, RefusesALoneContinuation) { EXPECT_EQ(first_invalid_utf8("a\x80"), 1U); }

TEST(FirstInvalidUtf8, FindsItAtEveryPlaceInALongText) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'a');
    text.replace(at, 1, "\xC3\xA9");
    EXPECT_FALSE(first_invalid_utf8(text)) << at;
    text.erase(at + 1, 1);
    EXPECT_EQ(first_invalid_utf8(text), at);
  }
}

TEST(DecodeUtf8, UndoesAppendUtf8) {
  for (const char32_t code : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600', U'\U0010FFFF'}) {
    std::string bytes;
    append_utf8(bytes, code);
    const DecodedCodePoint point = decode_utf8(bytes, 0);
    EXPECT_EQ(point.code_point, code);
    EXPECT_EQ(point.byte_count, bytes.size());
  }
}

TEST(CodePointIndex, CountsCodePointsBeforeAByte) {
  const std::string text = "\xC3\xA9!\xE2\x82\xAC.";
  const CodePointIndex index(text);
  EXPECT_EQ(index.code_point_offset(2), 1U);
  EXPECT_EQ(index.code_point_offset(3), 2U);
  EXPECT_EQ(index.code_point_offset(6), 3U);
  EXPECT_EQ(index.code_point_offset(7), 4U);
}

TEST(CodePointIndex, AgreesWithACountOverManyBlocks) {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    text += i % 3 == 0 ? "\xC3\xA9" : i % 3 == 1 ? "a" : "\xE2\x82\xAC";
  }
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).byte_count) {
    EXPECT_EQ(index.code_point_offset(static_cast<std::uint32_t>(at)), count++);
  }
}

TEST(CodePointIndex, HoldsForAnEmptyText) { EXPECT_EQ(CodePointIndex("").code_point_offset(0), 0U); }

}  // namespace
}  // namespace entente
