// What `entente explain` says, read with the real tables.
#include <entente/pipeline/explanation.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

namespace entente {
namespace {

const Reader& reader() {
  static const Reader instance(ENTENTE_DATA_FOLDER);
  return instance;
}

Explanation explanation_of(const std::string& body) {
  Article article;
  article.id = "note";
  article.date = "2016-11-16";
  article.body = body;
  return explain(reader(), std::move(article));
}

std::string text_of(const std::string& body, ExplanationOptions options = {}) {
  options.width = 200;  // so that no reason is wrapped
  std::ostringstream out;
  write_explanation(out, explanation_of(body), options);
  return std::move(out).str();
}

nlohmann::json json_of(const std::string& body, const ExplanationOptions& options = {}) {
  std::ostringstream out;
  write_explanation_json(out, explanation_of(body), options);
  return nlohmann::json::parse(out.str());
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Explanation, NamesTheRowTheSlotsAndTheDate) {
  const std::string text = text_of("Egypt condemned Sudan on Monday.");
  EXPECT_TRUE(says(text, "Egypt  ACCUSE disapprove  Sudan  actual")) << text;
  EXPECT_TRUE(says(text, "lexicon/verbs.tsv:")) << text;
  EXPECT_TRUE(says(text, "subj = \"Egypt\"")) << text;
  EXPECT_TRUE(says(text, "obj = \"Sudan\"")) << text;
  EXPECT_TRUE(says(text, "2016-11-14, by \"Monday\"")) << text;
  EXPECT_TRUE(says(text, "always +")) << text;
}

TEST(Explanation, ShowsWhatAnOperatorChanged) {
  const std::string text = text_of("Egypt refused to meet Sudan.");
  EXPECT_TRUE(says(text, "\"refused\", lexicon/operators.tsv:")) << text;
  EXPECT_TRUE(says(text, "CONSULT -> REJECT")) << text;
}

TEST(Explanation, SaysForWhomAPronounStands) {
  const std::string text = text_of("Vladimir Putin called Donald Trump. He praised him.");
  EXPECT_TRUE(says(text, "\"He\" = Vladimir Putin (pronoun for \"Vladimir Putin\" in sentence 1")) << text;
}

TEST(Explanation, SaysWhatWasDroppedAndWhy) {
  const std::string text = text_of("Rumours attacked Egypt.");
  EXPECT_TRUE(says(text, "seen but dropped")) << text;
  EXPECT_TRUE(says(text, "the text names no actor as its source")) << text;
  EXPECT_TRUE(says(text, "its subject is \"Rumours\"")) << text;
}

TEST(Explanation, DropsWhatIsNotSureEnough) {
  ExplanationOptions sure;
  sure.min_confidence = 1.0;
  const nlohmann::json sentence = json_of("Egypt condemned Sudan.", sure)["sentences"][0];
  EXPECT_TRUE(sentence["interactions"].empty());
  EXPECT_EQ(sentence["dropped"][0]["why"], "not_sure");
  EXPECT_TRUE(says(text_of("Egypt condemned Sudan.", sure), "not sure enough"));
}

TEST(Explanation, GivesProgramsTheSame) {
  const nlohmann::json record = json_of("Egypt refused to meet Sudan. Rumours attacked Egypt.");
  ASSERT_EQ(record["sentences"].size(), 2U);
  const nlohmann::json& act = record["sentences"][0]["interactions"][0];
  EXPECT_EQ(act["source"], nlohmann::json::array({"egypt"}));
  EXPECT_EQ(act["root"], "REJECT");
  EXPECT_EQ(act["row"]["root"], "CONSULT");
  EXPECT_EQ(act["operators"][0]["before"]["root"], "CONSULT");
  EXPECT_EQ(act["operators"][0]["after"]["root"], "REJECT");
  EXPECT_EQ(act["confidence_parts"][0]["feature"], "always");
  EXPECT_EQ(record["sentences"][1]["dropped"][0]["why"], "no_source");
  EXPECT_EQ(record["sentences"][0]["tree"].size(), 6U);
}

TEST(Explanation, KeepsTellingsApart) {
  const nlohmann::json record = json_of("Egypt condemned Sudan. Again Egypt condemned Sudan.");
  EXPECT_EQ(record["sentences"][0]["interactions"].size(), 1U);
  EXPECT_EQ(record["sentences"][1]["interactions"].size(), 1U);
}

TEST(Explanation, ShowsOneSentenceAlone) {
  ExplanationOptions second;
  second.sentence = 2;
  const std::string text = text_of("Egypt condemned Sudan. Chad praised Mali.", second);
  EXPECT_FALSE(says(text, "sentence 1")) << text;
  EXPECT_TRUE(says(text, "sentence 2")) << text;
  EXPECT_EQ(json_of("Egypt condemned Sudan. Chad praised Mali.", second)["sentences"].size(), 1U);
}

TEST(Explanation, LetsNoEscapeSequenceThrough) {
  const std::string text = text_of("Egypt\x1b[31m condemned \u202eSudan. Rumours\x1b]0;x\x07 attacked Egypt.");
  EXPECT_FALSE(says(text, "\x1b"));
  EXPECT_FALSE(says(text, "\x07"));
  EXPECT_FALSE(says(text, "\u202e"));
}

TEST(Explanation, IsColouredOnDemandAlone) {
  EXPECT_FALSE(says(text_of("Egypt condemned Sudan."), "\x1b["));
  ExplanationOptions coloured;
  coloured.colour = true;
  EXPECT_TRUE(says(text_of("Egypt condemned Sudan.", coloured), "\x1b["));
}

}  // namespace
}  // namespace entente
