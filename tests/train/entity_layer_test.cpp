// Names from mentions, as read_conllu gives them.
#include <sstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/train/treebank.hpp>

namespace entente {
namespace {

const std::string kLayer = "# newdoc id = a\n# global.Entity = GRP-etype-infstat-identity\n";

// Words as "form_XPOS_head_relation[_brackets]", heads from 1; the universal tag follows from the Penn tag.
std::string conllu(const std::string& words) {
  std::istringstream in(words);
  std::string out;
  int number = 0;
  for (std::string word; in >> word;) {
    std::vector<std::string> parts;
    std::istringstream cells(word);
    for (std::string part; std::getline(cells, part, '_');) {
      parts.push_back(part);
    }
    const std::string upos = parts[1].starts_with("NNP") ? "PROPN" : "X";
    out += std::to_string(++number) + "\t" + parts[0] + "\t" + parts[0] + "\t" + upos + "\t" + parts[1] + "\t_\t" +
           parts[2] + "\t" + parts[3] + "\t_\t" + (parts.size() > 4 ? "A=1|Entity=" + parts[4] + "|B=2" : "_") + "\n";
  }
  return out + "\n";
}

// The names as "person[Barack Obama] ...".
std::string names(const std::string& text) {
  std::istringstream in(text);
  const Document document = document_of(read_conllu(in, "test.conllu"));
  std::string out;
  for (const Name& name : document.names()) {
    out += out.empty() ? "" : " ";
    out += std::string(name_of(name.type)) + "[" +
           std::string(document.text().text(document.text().span_of(name.tokens))) + "]";
  }
  return out;
}

std::string complaint(const std::string& text) {
  try {
    (void)names(text);
  } catch (const ResourceError& error) {
    return error.what();
  }
  return "";
}

TEST(EntityLayer, KeepsTitlesOutsideThePerson) {
  EXPECT_EQ(
      names(kLayer +
            conllu("President_NNP_2_nmod:desc_(1-person-new Barack_NNP_4_nsubj Obama_NNP_2_flat_1) left_VBD_0_root")),
      "person[Barack Obama]");
  EXPECT_EQ(names(kLayer +
                  conllu("US_NNP_2_compound_(1-person-new(2-place-new) President_NNP_3_compound Obama_NNP_4_nsubj_1) "
                         "left_VBD_0_root")),
            "place[US] person[Obama]");
  EXPECT_EQ(names(kLayer + conllu("the_DT_2_det_(1-person-new President_NNP_3_nsubj_1) left_VBD_0_root")), "");
}

TEST(EntityLayer, GivesTheOutermostOfNestedNames) {
  EXPECT_EQ(names(kLayer + conllu("the_DT_2_det_(1-organization-new University_NNP_0_root of_IN_4_case "
                                  "California_NNP_2_nmod_(2-place-new)1)")),
            "organization[University of California]");
}

TEST(EntityLayer, KeepsTwoNamesOfACoordinationApart) {
  EXPECT_EQ(
      names(kLayer + conllu("Peru_NNP_0_root_(1-place-new(2-place-new) and_CC_3_cc Chile_NNP_1_conj_(3-place-new)1)")),
      "place[Peru] place[Chile]");
  EXPECT_EQ(names(kLayer + conllu("Trinidad_NNP_0_root_(1-place-new and_CC_3_cc Tobago_NNP_1_conj_1)")),
            "place[Trinidad and Tobago]");
}

TEST(EntityLayer, TakesAPersonsPlaceForAnotherName) {
  EXPECT_EQ(
      names(kLayer +
            conllu("Ann_NNP_0_root_(1-person-new Lee_NNP_1_flat of_IN_4_case Acme_NNP_1_nmod_(2-organization-new)1)")),
      "person[Ann Lee] organization[Acme]");
}

TEST(EntityLayer, LeavesOutTimesAndWhatHasNoNameForItsHead) {
  EXPECT_EQ(names(kLayer + conllu("May_NNP_0_root_(1-time-new)")), "");
  EXPECT_EQ(
      names(kLayer + conllu("Iran_NNP_3_nmod:poss_(1-abstract-new(2-place-new 's_POS_1_case_2) plans_NNS_0_root_1)")),
      "place[Iran]");
  EXPECT_EQ(names(kLayer + conllu("Brexit_NNP_0_root_(1-event-new)")), "other[Brexit]");
}

TEST(EntityLayer, CallsManyPersonsOther) {
  EXPECT_EQ(names(kLayer + conllu("the_DT_2_det_(1-person-new Americans_NNPS_0_root_1)")), "other[Americans]");
}

TEST(EntityLayer, TakesTheNamesOfAnotherTag) {  // "United" is no PROPN in the treebanks, but NNP
  std::string rows = conllu("the_DT_3_det_(1-place-new United_NNP_3_amod States_NNPS_0_root_1)");
  rows.replace(rows.find("PROPN"), 5, "VERB");
  EXPECT_EQ(names(kLayer + rows), "place[United States]");
}

TEST(EntityLayer, TakesTheHigherPieceOfAMentionInTwoPieces) {
  EXPECT_EQ(names(kLayer + conllu("Big_NNP_3_dep_(1[1/2]-other-new Ben_NNP_3_dep_1[1/2]) rang_VBD_0_root "
                                  "twice_RB_3_advmod_(1[2/2]-other-new)")),
            "other[Big Ben]");
}

TEST(EntityLayer, SaysNothingOfOtherDocuments) {
  const std::string rows = conllu("Peru_NNP_0_root");
  std::istringstream in(rows + kLayer + rows + "# newdoc id = b\n" + rows);
  const std::vector<GoldSentence> sentences = read_conllu(in, "test.conllu");
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0][0].name, kNoNameLabel);
  EXPECT_EQ(sentences[1][0].name, kOutsideName);
  EXPECT_EQ(sentences[2][0].name, kNoNameLabel);
}

TEST(EntityLayer, NamesTheLineOfABracketThatDoesNotMatch) {
  EXPECT_EQ(complaint(kLayer + conllu("Peru_NNP_0_root_1)")),
            "test.conllu:3: the entity '1' is closed but was not opened");
  EXPECT_EQ(complaint(kLayer + conllu("Peru_NNP_0_root_(1-place-new")),
            "test.conllu:3: the entity 1 is not closed in the sentence that ends here");
  EXPECT_EQ(complaint(kLayer + conllu("Peru_NNP_0_root_(1)")),
            "test.conllu:3: the entity '(1' lacks its group or its type");
  EXPECT_EQ(complaint(kLayer + conllu("Peru_NNP_0_root_1-place")),
            "test.conllu:3: the entity '1-place' has no bracket");
  EXPECT_EQ(complaint("# global.Entity = GRP-infstat\n"),
            "test.conllu:1: global.Entity names no field etype: GRP-infstat");
}

}  // namespace
}  // namespace entente
