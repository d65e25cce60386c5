// Users' dictionaries over small tables, in trees written by hand.
#include <gtest/gtest.h>

#include "actors/resolver_support.hpp"

namespace entente {
namespace {

using test::ResolvedText;

ResolvedText resolve_with(const std::vector<std::string>& dictionaries, std::string_view lines,
                          const std::string& date = "2016-11-15") {
  const test::TemporaryFolder folder;
  test::write_tables(folder);
  const DictionaryReader reader(ENTENTE_DATA_FOLDER);
  std::vector<Dictionary> read;
  for (const std::string& text : dictionaries) {
    read.push_back(reader.read_bytes(text, "mine"));
  }
  const ActorResolver resolver(folder.path(), read);
  Article article;
  article.date = date;
  Document document = test::hand_document(lines, std::move(article));
  Cast cast = resolver.resolve(document);
  return {std::move(document), std::move(cast)};
}

constexpr const char* kFrontMeetsPutin =
    "The_DT_3_det Carpathian_NNP_3_compound Front_NNP_4_nsubj praised/praise_VBD_0_root Vladimir_NNP_4_obj "
    "Putin_NNP_5_flat ._._4_punct";

TEST(DictionaryLayer, FindsAnActorOfOurTable) {
  const ResolvedText read = resolve_with(
      {"#columns\tname\ttype\tcountry\tsector\nCarpathian Front\torganization\tRUS\tREB\n"}, kFrontMeetsPutin);
  EXPECT_EQ(read.at("Front"), "carpathian-front");
  EXPECT_EQ(read.actor("Front").sector, "REB");
  EXPECT_EQ(read.actor("Front").rule.text(), "mine:2");
  EXPECT_TRUE(read.actor("Front").known);
}

TEST(DictionaryLayer, FindsANameInCapitalsAsTheTextWritesIt) {
  const ResolvedText read = resolve_with({"CARPATHIAN_FRONT_ [RUSREB]\n"}, kFrontMeetsPutin);
  EXPECT_EQ(read.at("Front"), "carpathian-front");
  EXPECT_EQ(read.actor("Front").name, "Carpathian Front");
  EXPECT_EQ(read.actor("Front").country, "RUS");
  EXPECT_EQ(read.actor("Front").type, ActorType::organization);
}

TEST(DictionaryLayer, ReadsNoSmallLettersAsANameInCapitals) {
  EXPECT_NE(resolve_with({"FRONT_ [RUSREB]\n"},
                         "The_DT_2_det front_NN_3_nsubj praised/praise_VBD_0_root Egypt_NNP_3_obj ._._3_punct")
                .at("front"),
            "front");
}

TEST(DictionaryLayer, WinsOverTheTables) {
  const std::string table =
      "#columns\tid\tname\ttype\tcountry\tsector\nvladimir-putin\tVladimir Putin\tperson\tEGY\tOPP\n";
  const ResolvedText read = resolve_with({table}, kFrontMeetsPutin);
  EXPECT_EQ(read.at("Vladimir"), "vladimir-putin");
  EXPECT_EQ(read.actor("Vladimir").country, "EGY");
  EXPECT_EQ(read.actor("Vladimir").sector, "OPP");
  EXPECT_EQ(read.actor("Vladimir").rule.text(), "mine:2");
}

TEST(DictionaryLayer, WinsWithANameOfSomebodyElse) {
  const std::string table = "#columns\tname\ttype\tcountry\tsector\nEgypt\torganization\tRUS\tBUS\n";
  const ResolvedText read =
      resolve_with({table}, "Egypt_NNP_2_nsubj praised/praise_VBD_0_root France_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.actor("Egypt").type, ActorType::organization);
  EXPECT_EQ(read.actor("Egypt").sector, "BUS");
}

TEST(DictionaryLayer, TheLaterDictionaryWins) {
  const std::string head = "#columns\tname\ttype\tcountry\tsector\nCarpathian Front\torganization\t";
  const ResolvedText read = resolve_with({head + "RUS\tREB\n", head + "EGY\tOPP\n"}, kFrontMeetsPutin);
  EXPECT_EQ(read.actor("Front").country, "EGY");
  EXPECT_EQ(read.actor("Front").sector, "OPP");
}

TEST(DictionaryLayer, ReadsADatedCodeOnTheDay) {
  const std::string file = "TOBOR_VANEK_\n\t[RUSREB <20101231]\n\t[RUSGOV 20110101-20151231]\n\t[EGYELI]\n";
  constexpr const char* text =
      "Tobor_NNP_3_nsubj Vanek_NNP_1_flat praised/praise_VBD_0_root Egypt_NNP_3_obj ._._3_punct";
  EXPECT_EQ(resolve_with({file}, text, "2009-05-01").actor("Tobor").sector, "REB");
  EXPECT_EQ(resolve_with({file}, text, "2012-05-01").actor("Tobor").sector, "GOV");
  EXPECT_EQ(resolve_with({file}, text, "2016-05-01").actor("Tobor").country, "EGY");
  EXPECT_EQ(resolve_with({file}, text).actor("Tobor").type, ActorType::person);
}

TEST(DictionaryLayer, GivesAKnownPersonFurtherNames) {
  const ResolvedText read =
      resolve_with({"VLADIMIR_PUTIN_\n+VOLODYA_P._\n\t[RUSELI]\n"},
                   "Volodya_NNP_3_nsubj P._NNP_1_flat praised/praise_VBD_0_root Egypt_NNP_3_obj ._._3_punct");
  EXPECT_EQ(read.at("Volodya"), "vladimir-putin");
  EXPECT_EQ(read.actor("Volodya").roles.front().title, "President of Russia");
}

TEST(DictionaryLayer, GivesAStateFurtherSpellings) {
  const ResolvedText read = resolve_with({"EGYPT_ [EGY]\n+EGYPTE_\n"},
                                         "Egypte_NNP_2_nsubj praised/praise_VBD_0_root France_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("Egypte"), "egypt");
  EXPECT_EQ(read.actor("Egypte").type, ActorType::state);
}

TEST(DictionaryLayer, ReadsATownOfAStateBehindInAsAPlace) {
  const ResolvedText read =
      resolve_with({"EGYPT_ [EGY]\n+LUXOR_\n"},
                   "Envoys/envoy_NNS_2_nsubj met/meet_VBD_0_root in_IN_4_case Luxor_NNP_2_obl ._._2_punct");
  EXPECT_EQ(read.at("Luxor"), "-");
}

TEST(DictionaryLayer, PassesNobodyOver) {
  const ResolvedText read =
      resolve_with({"EGYPT_ [---]\n"}, "Egypt_NNP_2_nsubj praised/praise_VBD_0_root France_NNP_2_obj ._._2_punct");
  EXPECT_EQ(read.at("Egypt"), "-");
  EXPECT_EQ(read.at("France"), "france");
}

TEST(DictionaryLayer, TakesNounsOfAgents) {
  const ResolvedText read = resolve_with(
      {"ENVOY [~REB]\n"},
      "Egyptian_JJ_2_amod envoys/envoy_NNS_3_nsubj praised/praise_VBD_0_root France_NNP_3_obj ._._3_punct");
  EXPECT_EQ(read.at("envoys"), "egyptian-envoys");
  EXPECT_EQ(read.actor("envoys").sector, "REB");
}

TEST(DictionaryLayer, TakesNounsOfSeveralWords) {
  const ResolvedText read =
      resolve_with({"BORDER_OFFICIAL [~COP]\n"},
                   "Egyptian_JJ_3_amod border_NN_3_compound officials/official_NNS_4_nsubj praised/praise_VBD_0_root "
                   "France_NNP_4_obj ._._4_punct");
  EXPECT_EQ(read.actor("officials").sector, "COP");
  EXPECT_EQ(read.actor("officials").country, "EGY");
}

TEST(DictionaryLayer, TakesOddNamesWithoutFault) {
  for (const char* file : {"\xCC\x81_ [RUSREB]\n", "\xCC\x81_ [RUSELI]\n", "#columns\tname\ttype\n\xCC\x81\tperson\n",
                           "#columns\tname\ttype\nA | B\tperson\n", "#columns\tname\ttype\n of X\tperson\n",
                           "OF_X_ [RUSELI]\n", "7_ [---]\n"}) {
    EXPECT_EQ(resolve_with({file}, kFrontMeetsPutin).at("Vladimir"), "vladimir-putin") << file;
  }
}

TEST(DictionaryLayer, TakesNamesOfAnyLength) {
  const std::string table =
      "#columns\tname\ttype\n"
      "Front of A B C D E F G H I J K\torganization\n";
  const ResolvedText read = resolve_with(
      {table},
      "Front_NNP_14_nsubj of_IN_3_case A_NNP_1_nmod B_NNP_3_flat C_NNP_3_flat D_NNP_3_flat E_NNP_3_flat F_NNP_3_flat "
      "G_NNP_3_flat H_NNP_3_flat I_NNP_3_flat J_NNP_3_flat K_NNP_3_flat praised/praise_VBD_0_root Egypt_NNP_14_obj "
      "._._14_punct");
  EXPECT_EQ(read.at("Front"), "front-of-a-b-c-d-e-f-g-h-i-j-k");
}

}  // namespace
}  // namespace entente
