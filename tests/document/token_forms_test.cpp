#include <entente/document/token_forms.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Forms = std::vector<std::string_view>;

TEST(TokenForms, NormaliseTypographicQuotes) {
  EXPECT_EQ(normalized_form("\u2019s"), "'s");
  EXPECT_EQ(normalized_form("\u201C"), "\"");
  EXPECT_EQ(normalized_form("Zo\u00EB"), "Zo\u00EB");
}

TEST(TokenForms, LowerLatinLettersToo) {
  EXPECT_EQ(lower_case("\u00C9LYS\u00C9E"), "\u00E9lys\u00E9e");
  EXPECT_EQ(lower_case("\u00D7"), "\u00D7");
}

TEST(TokenForms, TellHeadlinesByTheirCapitals) {
  EXPECT_EQ(case_style(Forms{"Russia", "attacks", "Ukraine"}), CaseStyle::plain);
  EXPECT_EQ(case_style(Forms{"Russia", "Attacks", "Ukraine", "on", "Monday"}), CaseStyle::title);
  EXPECT_EQ(case_style(Forms{"RUSSIA", "ATTACKS", "UKRAINE"}), CaseStyle::capitals);
  EXPECT_EQ(case_style(Forms{"U.S.", "says", "no"}), CaseStyle::plain);
}

TEST(TokenForms, CountAllDigitsAsOne) {
  const std::vector<TokenForm> forms = token_forms(Forms{"1998", "2022"});
  EXPECT_EQ(forms[0].lower_key, forms[1].lower_key);
  EXPECT_NE(forms[0].lower, forms[1].lower);
}

}  // namespace
}  // namespace entente
