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
  EXPECT_NE(forms[0].exact_key, forms[1].exact_key);
}

TEST(TokenForms, RestoreTheCaseOfHeadlines) {
  const std::vector<TokenForm> plain = token_forms(Forms{"attacks", "Iran", "NATO"});
  std::vector<TokenForm> capitals = token_forms(Forms{"ATTACKS", "IRAN", "NATO"});
  restore_case(capitals[0], CaseStyle::capitals, true);
  restore_case(capitals[1], CaseStyle::capitals, false);
  restore_case(capitals[2], CaseStyle::title, false);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    EXPECT_EQ(capitals[i].exact_key, plain[i].exact_key);
    EXPECT_EQ(capitals[i].shape, plain[i].shape);
  }
  EXPECT_EQ(capitals[1].normalized, "IRAN");
}

}  // namespace
}  // namespace entente
