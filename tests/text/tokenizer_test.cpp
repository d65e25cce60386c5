#include <entente/text/tokenizer.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "tokenize_support.hpp"

namespace entente {
namespace {

using namespace testing_support;
using Strings = std::vector<std::string>;
using Kinds = std::vector<ParagraphKind>;

TEST(Tokenizer, KeepsFullStopInsideAbbreviation) {
  EXPECT_EQ(tokens_of("Gen. Haas left the U.S. on Nov. 8 at 9 a.m."), "Gen. Haas left the U.S. on Nov. 8 at 9 a.m.");
}
TEST(Tokenizer, SplitsPossessives) {
  EXPECT_EQ(tokens_of("Putin's and Putin\xE2\x80\x99s aides' tents."),
            "Putin 's and Putin \xE2\x80\x99s aides ' tents .");
}
TEST(Tokenizer, SplitsClitics) {
  EXPECT_EQ(tokens_of("They've said we don't, he won't, I'm and you'd can't."),
            "They 've said we do n't , he wo n't , I 'm and you 'd ca n't .");
  EXPECT_EQ(tokens_of("We don\xE2\x80\x99t, they\xE2\x80\x99re."), "We do n\xE2\x80\x99t , they \xE2\x80\x99re .");
}
TEST(Tokenizer, SplitsCannot) { EXPECT_EQ(tokens_of("We cannot go."), "We can not go ."); }
TEST(Tokenizer, KeepsApostrophesInsideNames) {
  EXPECT_EQ(tokens_of("O'Neill saw the coup d'état in Sana'a."), "O'Neill saw the coup d'état in Sana'a .");
}
TEST(Tokenizer, SplitsCompoundsAtTheHyphen) {
  EXPECT_EQ(tokens_of("US-Russia talks of President-elect al-Sadr, a 29-year-old."),
            "US - Russia talks of President - elect al - Sadr , a 29 - year - old .");
}
TEST(Tokenizer, KeepsPrefixesWithTheirWord) {
  EXPECT_EQ(tokens_of("An anti-war ex-president co-operates."), "An anti-war ex-president co-operates .");
}
TEST(Tokenizer, TakesNoNameOfCapitalsForAPrefix) {
  EXPECT_EQ(tokens_of("A UN-brokered truce"), "A UN - brokered truce");
  EXPECT_EQ(tokens_of("UN-armed and un-armed"), "UN - armed and un-armed");
  EXPECT_EQ(tokens_of("Ex-minister"), "Ex-minister");
}

TEST(Tokenizer, SplitsHyphenBehindAbbreviation) { EXPECT_EQ(tokens_of("The U.S.-led force"), "The U.S. - led force"); }
TEST(Tokenizer, KeepsNumbersWhole) {
  EXPECT_EQ(tokens_of("1,234.5 men, 3.5% of $1,000, 9/11, 5:00, 713-853-3989"),
            "1,234.5 men , 3.5 % of $ 1,000 , 9/11 , 5:00 , 713-853-3989");
}
TEST(Tokenizer, SplitsRangesAndUnits) {
  EXPECT_EQ(tokens_of("8-10 men at 5pm for $3bn in the 1970s, 20th"),
            "8 - 10 men at 5 pm for $ 3 bn in the 1970s , 20th");
}
TEST(Tokenizer, SplitsWordsAtTheSlash) {
  EXPECT_EQ(tokens_of("The U.S./Japan and/or deal"), "The U.S. / Japan and / or deal");
}
TEST(Tokenizer, KeepsAddressesWhole) {
  EXPECT_EQ(tokens_of("See (https://example.org/a?b=c), or mail ann.haas@example.org."),
            "See ( https://example.org/a?b=c ) , or mail ann.haas@example.org .");
}
TEST(Tokenizer, KeepsEllipsesAndMixedEndMarksWhole) {
  EXPECT_EQ(tokens_of("He left... Why?! No\xE2\x80\xA6"), "He left ... Why ?! No \xE2\x80\xA6");
}
TEST(Tokenizer, SplitsQuotesBracketsAndDashes) {
  EXPECT_EQ(tokens_of("\xE2\x80\x9CNo\xE2\x80\x9D \xE2\x80\x94 (he) said\xE2\x80\x94twice."),
            "\xE2\x80\x9C No \xE2\x80\x9D \xE2\x80\x94 ( he ) said \xE2\x80\x94 twice .");
}
TEST(Tokenizer, TakesNoBreakSpaceAsBlank) { EXPECT_EQ(tokenize("Mr.\xC2\xA0Haas left.").tokens.size(), 4U); }
TEST(Tokenizer, KeepsSoftHyphensAndLigaturesInTheirWord) {
  EXPECT_EQ(tokens_of("par\xC2\xADlia\xC2\xADment o\xEF\xAC\x83"
                      "ce."),
            "par\xC2\xADlia\xC2\xADment o\xEF\xAC\x83"
            "ce .");
}
TEST(Tokenizer, SplitsAbbreviationFromAWordThatFollowsWithoutBlank) {
  EXPECT_EQ(tokens_of("U.S.PROTECTIONISM grows"), "U.S. PROTECTIONISM grows");
}

TEST(Tokenizer, RebuildsTheTextFromItsSpans) {
  const std::string body =
      "Story highlights\r\n\r\nBEIRUT (AP) \xE2\x80\x94 \xE2\x80\x9CWe won\xE2\x80\x99t go,\xE2\x80\x9D Gen. "
      "Haas\xC2\xA0said.\tThen...\n\n\xF0\x9F\x98\x80 caf\xC3\xA9s\n* one\n* two\n";
  const TokenizedText text = tokenize(body);
  std::uint32_t at = 0;
  for (const ByteSpan token : text.tokens) {
    ASSERT_LE(at, token.begin);
    ASSERT_LT(token.begin, token.end);
    for (const char c : std::string_view(body).substr(at, token.begin - at)) {
      EXPECT_TRUE(c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\xC2' || c == '\xA0') << at;
    }
    at = token.end;
  }
  EXPECT_EQ(text.article.body, body);
}

TEST(Tokenizer, SentencesAndParagraphsCoverAllTokensInOrder) {
  const TokenizedText text =
      tokenize("Talks fail\n\nBEIRUT (AP) - Both left. Oman stayed.\n\nPhoto: Haas\n\nThe end came.");
  std::size_t token = 0;
  for (const Sentence& sentence : text.sentences) {
    EXPECT_EQ(to_index(sentence.tokens.begin), token);
    EXPECT_FALSE(sentence.tokens.empty());
    EXPECT_TRUE(sentence.tokens.contains(sentence.body_begin));
    EXPECT_TRUE(text.paragraphs[to_index(sentence.paragraph)].span.contains(sentence.span));
    token = to_index(sentence.tokens.end);
  }
  EXPECT_EQ(token, text.tokens.size());
  std::size_t sentence = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    EXPECT_EQ(to_index(paragraph.sentences.begin), sentence);
    sentence = to_index(paragraph.sentences.end);
  }
  EXPECT_EQ(sentence, text.sentences.size());
}

TEST(Tokenizer, FindsHeadlineHeadingAndBody) {
  EXPECT_EQ(kinds_of("Talks fail in Oslo\n\nBoth envoys left on Monday.\n\nA long history\n\nThey met first in May."),
            (Kinds{ParagraphKind::headline, ParagraphKind::body, ParagraphKind::heading, ParagraphKind::body}));
}
TEST(Tokenizer, TakesATitleWithQuestionMarkAsHeadline) {
  EXPECT_EQ(tokenize("Will the talks fail?", "Will the talks fail?").paragraphs[0].kind, ParagraphKind::headline);
}
TEST(Tokenizer, EndsAParagraphAtALineBreakWhereThereAreNoBlankLines) {
  EXPECT_EQ(kinds_of("Talks fail\nBoth envoys left on Monday.\nOman stayed."),
            (Kinds{ParagraphKind::headline, ParagraphKind::body, ParagraphKind::body}));
}
TEST(Tokenizer, JoinsLinesWrappedAtAFixedWidth) {
  EXPECT_EQ(sentences_of("The envoys of both states left the capital on Monday after the\ntalks had failed, and the "
                         "president told reporters that he would\nnot call them back.")
                .size(),
            1U);
}
TEST(Tokenizer, MarksFurniture) {
  EXPECT_EQ(
      kinds_of("Story highlights\n\nTalks fail in Oslo\n\nCNN \xC2\xA0\xE2\x80\x94\xC2\xA0\n\nBoth left.\n\nharbour "
               "view\n02:19 - Source: CNN\n\nBy Jane Doe\n\nMonday, May 18, 2015"),
      (Kinds{ParagraphKind::furniture, ParagraphKind::headline, ParagraphKind::furniture, ParagraphKind::body,
             ParagraphKind::furniture, ParagraphKind::furniture, ParagraphKind::furniture, ParagraphKind::furniture}));
}
TEST(Tokenizer, KeepsTheTokensOfFurniture) {
  EXPECT_EQ(tokens_of("Both left.\n\nPhoto: Haas"), "Both left . Photo : Haas");
}

TEST(Tokenizer, FindsDatelines) {
  EXPECT_EQ(dateline_of("BEIRUT, Lebanon (AP) \xE2\x80\x94 Both left."), "BEIRUT, Lebanon (AP) \xE2\x80\x94");
  EXPECT_EQ(dateline_of("WASHINGTON - Both left."), "WASHINGTON -");
  EXPECT_EQ(dateline_of("CNN \xE2\x80\x94 Both left."), "CNN \xE2\x80\x94");
  EXPECT_EQ(dateline_of("MADRID \xE2\x80\x94 Both left."), "MADRID \xE2\x80\x94");
  EXPECT_EQ(dateline_of("Reuters - KYIV (Reuters) - Both left."), "Reuters - KYIV (Reuters) -");
  EXPECT_EQ(dateline_of("Canadian Press - VANCOUVER (CP) - Both left."), "Canadian Press - VANCOUVER (CP) -");
  EXPECT_EQ(dateline_of("AP - Both left."), "AP -");
  EXPECT_EQ(dateline_of("NEW DELHI, 7 September 2004 - Both left."), "NEW DELHI, 7 September 2004 -");
  EXPECT_EQ(dateline_of("PORT-AU-PRINCE, Haiti -- Both left."), "PORT-AU-PRINCE, Haiti --");
}
TEST(Tokenizer, TakesNoAsideForADateline) {
  EXPECT_EQ(dateline_of("NATO - the alliance of the West - met in Oslo."), "");
  EXPECT_EQ(dateline_of("Both envoys left - and Oman stayed."), "");
  EXPECT_EQ(dateline_of("US President Haas - Mr. Novak's host - left."), "");
}

TEST(Tokenizer, FindsQuotations) {
  EXPECT_EQ(quotations_of("\xE2\x80\x9CWe won,\xE2\x80\x9D he said. \xE2\x80\x9CWe go on.\xE2\x80\x9D"),
            (Strings{"We won,", "We go on."}));
  EXPECT_EQ(quotations_of("He called it \"a crime\" and \"a shame\"."), (Strings{"a crime", "a shame"}));
}
TEST(Tokenizer, TakesTwoSingleMarksForOneDouble) {
  EXPECT_EQ(quotations_of("\xE2\x80\x98\xE2\x80\x99We won,\xE2\x80\x99\xE2\x80\x99 he said."), (Strings{"We won,"}));
  EXPECT_EQ(quotations_of("\xE2\x80\x9CWe won,\xE2\x80\x99\xE2\x80\x99 he said, and left."), (Strings{"We won,"}));
}
TEST(Tokenizer, EndsAnOpenQuotationWithItsParagraph) {
  EXPECT_EQ(
      quotations_of("He said, \xE2\x80\x9CWe won. We go on.\n\n\xE2\x80\x9CNobody stops us.\xE2\x80\x9D Both left."),
      (Strings{"We won. We go on.", "Nobody stops us."}));
}
TEST(Tokenizer, TakesNoApostropheForAQuotation) {
  EXPECT_TRUE(quotations_of("The envoys' tents and Oman's men weren't there.").empty());
}

TEST(Tokenizer, RefusesBrokenUtf8) {
  try {
    tokenize("abc\xFF");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(error.code(), "invalid_utf8");
    EXPECT_NE(std::string(error.what()).find("byte 3"), std::string::npos);
  }
}
TEST(Tokenizer, RefusesATextOfBlanks) { EXPECT_THROW(tokenize(" \n\xC2\xA0\t"), InputError); }
TEST(Tokenizer, RefusesADataFolderWithoutItsTables) {
  EXPECT_THROW(Tokenizer(ENTENTE_SOURCE_FOLDER "/tests"), ResourceError);
}

}  // namespace
}  // namespace entente
