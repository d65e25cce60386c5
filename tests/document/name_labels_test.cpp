#include <entente/document/name_labels.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr NameLabel kBeginPerson = begin_label(NameType::person);
constexpr NameLabel kInPerson = inside_label(NameType::person);
constexpr NameLabel kBeginPlace = begin_label(NameType::place);
constexpr NameLabel kInPlace = inside_label(NameType::place);

Name name(std::size_t begin, std::size_t end, NameType type) {
  return {{to_id<TokenId>(begin), to_id<TokenId>(end)}, type};
}

TEST(NameLabels, AreNine) {
  EXPECT_EQ(kNameLabelCount, 9U);
  EXPECT_EQ(kBeginPerson, 1);
  EXPECT_EQ(inside_label(NameType::other), 8);
  for (NameLabel label = 1; label < kNameLabelCount; ++label) {
    EXPECT_NE(is_begin_label(label), is_inside_label(label));
    EXPECT_EQ(is_begin_label(label) ? begin_label(type_of(label)) : inside_label(type_of(label)), label);
  }
  EXPECT_FALSE(is_begin_label(kNoNameLabel) || is_inside_label(kNoNameLabel) || is_inside_label(kOutsideName));
}

TEST(NameLabels, MakeNames) {
  const std::vector<NameLabel> labels = {0, kBeginPerson, kInPerson, 0, kBeginPlace, kBeginPlace};
  EXPECT_EQ(names_of(labels, 10), (std::vector<Name>{name(11, 13, NameType::person), name(14, 15, NameType::place),
                                                     name(15, 16, NameType::place)}));
}

TEST(NameLabels, BeginWithAnInsideThatContinuesNothing) {
  const std::vector<NameLabel> labels = {kInPlace, kInPlace, kInPerson, kNoNameLabel, kInPerson};
  EXPECT_EQ(names_of(labels, 0), (std::vector<Name>{name(0, 2, NameType::place), name(2, 3, NameType::person),
                                                    name(4, 5, NameType::person)}));
}

TEST(NameLabels, ReadBackFromNames) {
  const std::vector<Name> names = {name(1, 3, NameType::person), name(5, 6, NameType::place)};
  const std::vector<NameLabel> labels = labels_of(names, {TokenId{1}, TokenId{5}});
  EXPECT_EQ(labels, (std::vector<NameLabel>{kBeginPerson, kInPerson, 0, 0}));
  EXPECT_EQ(names_of(labels, 1), (std::vector<Name>{names[0]}));
}

TEST(NameLabels, AreSpelledOnce) {
  EXPECT_EQ(label_text(kBeginPerson), "B-person");
  EXPECT_EQ(label_text(inside_label(NameType::organization)), "I-organization");
  EXPECT_EQ(label_text(kOutsideName), "");
  EXPECT_EQ(label_text(kNoNameLabel), "");
  EXPECT_EQ(parse_name_type("organization"), NameType::organization);
  EXPECT_FALSE(parse_name_type("time"));
}

TEST(NameLabels, StandBehindWhatMiscHas) {
  EXPECT_EQ(misc_with_name("_", "B-person"), "Name=B-person");
  EXPECT_EQ(misc_with_name("SpaceAfter=No", "I-place"), "SpaceAfter=No|Name=I-place");
  EXPECT_EQ(misc_with_name("Name=B-other|SpaceAfter=No", "B-place"), "SpaceAfter=No|Name=B-place");
  EXPECT_EQ(misc_with_name("Name=B-other", ""), "_");
  EXPECT_EQ(misc_with_name("_", ""), "_");
  EXPECT_EQ(misc_with_name("A=1||B=2", ""), "A=1||B=2");
}

}  // namespace
}  // namespace entente
