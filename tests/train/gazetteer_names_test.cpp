#include <entente/train/gazetteer_names.hpp>

#include <sstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

namespace entente {
namespace {

const NameLexicon& lexicon() {
  static const NameLexicon small({{"Peru", NameType::place},
                                  {"Chile", NameType::place},
                                  {"St. John's", NameType::place},
                                  {"Bank of Acme", NameType::organization},
                                  {"Acmeists", NameType::organization},
                                  {"Omar Ban", NameType::person},
                                  {"Nile", NameType::place},
                                  {"Nile", NameType::person}},
                                 {"Ann", "Charlotte"});
  return small;
}

// Words as "form_XPOS" -> labels: "0", "?", "B-place" ...
std::string labels(const std::string& words) {
  GoldSentence sentence;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    const std::size_t cut = word.find('_');
    GoldWord& gold = sentence.emplace_back();
    gold.form = word.substr(0, cut);
    gold.xpos = word.substr(cut + 1);
    gold.upos = gold.xpos.starts_with("NNP") ? Upos::propn : Upos::x;
  }
  std::vector<GoldSentence> sentences = {sentence};
  label_names(sentences, lexicon());
  std::string out;
  for (const GoldWord& word : sentences[0]) {
    out += out.empty() ? "" : " ";
    out += word.name == kNoNameLabel ? "?" : word.name == kOutsideName ? "0" : label_text(word.name);
  }
  return out;
}

TEST(GazetteerNames, TakeWhatTheLexiconHasWhole) {
  EXPECT_EQ(labels("Peru_NNP voted_VBD"), "B-place 0");
  EXPECT_EQ(labels("St._NNP John_NNP 's_POS"), "? ? 0");
  EXPECT_EQ(labels("the_DT Bank_NNP of_IN Acme_NNP"), "0 B-organization I-organization I-organization");
}

TEST(GazetteerNames, LeaveOtherRunsUnknown) {
  EXPECT_EQ(labels("Greater_NNP Peru_NNP won_VBD"), "? ? 0");
  EXPECT_EQ(labels("Bank_NNP of_IN Peru_NNP"), "? ? ?");
  EXPECT_EQ(labels("Nile_NNP"), "?");
  EXPECT_EQ(labels("peru_NNP"), "?");
  EXPECT_EQ(labels("Acmeists_NNPS"), "?");
}

TEST(GazetteerNames, PartACoordinationOfKnownNames) {
  EXPECT_EQ(labels("Peru_NNP and_CC Chile_NNP"), "B-place 0 B-place");
  EXPECT_EQ(labels("Peru_NNP and_CC Ruritania_NNP"), "? ? ?");
}

TEST(GazetteerNames, KnowAPersonByTheGivenName) {
  EXPECT_EQ(labels("Ann_NNP B._NNP Lee_NNP left_VBD"), "B-person I-person I-person 0");
  EXPECT_EQ(labels("Ann_NNP left_VBD"), "? 0");
  EXPECT_EQ(labels("Charlotte_NNP Airport_NNP"), "? ?");
}

TEST(GazetteerNames, KeepTitlesOutside) {
  EXPECT_EQ(labels("Mr._NNP Smith_NNP left_VBD"), "0 B-person 0");
  EXPECT_EQ(labels("King_NNP Omar_NNP Ban_NNP"), "0 B-person I-person");
  EXPECT_EQ(labels("General_NNP Motors_NNPS"), "? ?");
}

TEST(GazetteerNames, KnowTheCalendar) { EXPECT_EQ(labels("on_IN Monday_NNP ,_, May_NNP 5_CD"), "0 0 0 0 0"); }

TEST(GazetteerNames, KeepLabelsThatATreebankGives) {
  std::vector<GoldSentence> sentences(1, GoldSentence(1));
  sentences[0][0].form = "Peru";
  sentences[0][0].xpos = "NNP";
  sentences[0][0].name = kOutsideName;
  label_names(sentences, lexicon());
  EXPECT_EQ(sentences[0][0].name, kOutsideName);
}

TEST(NameLexicon, CountsCaseButNoBlanks) {
  EXPECT_EQ(lexicon().find("St. John 's"), NameType::place);
  EXPECT_FALSE(lexicon().find("PERU"));
  EXPECT_FALSE(lexicon().find("Nile"));  // two types
}

TEST(NameLexicon, ReadsTheTablesOfActors) {
  const NameLexicon lexicon = NameLexicon::read(std::filesystem::path(ENTENTE_DATA_FOLDER) / "actors");
  EXPECT_EQ(lexicon.find("Germany"), NameType::place);
  EXPECT_EQ(lexicon.find("Kabul"), NameType::place);
  EXPECT_EQ(lexicon.find("African Union"), NameType::organization);
  EXPECT_EQ(lexicon.find("Vladimir Putin"), NameType::person);
  EXPECT_TRUE(lexicon.is_given_name("Aaron"));
  EXPECT_GT(lexicon.size(), 5000U);
}

TEST(NameLexicon, NamesTheTableThatIsMissing) {
  try {
    (void)NameLexicon::read("no/such/folder");
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("states.tsv"), std::string::npos);
  }
}

}  // namespace
}  // namespace entente
