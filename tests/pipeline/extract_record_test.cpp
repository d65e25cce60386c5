// The NDJSON line, against the contract, on a hand-built reading.
#include <entente/pipeline/extract_record.hpp>

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "pipeline/hand_built.hpp"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
std::string line_of(const Value& value) {
  std::ostringstream out;
  write_record(out, value);
  return std::move(out).str();
}

Json record_of(const Reading& reading) { return Json::parse(line_of(reading)); }

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) {
    keys.push_back(key);
  }
  return keys;
}

Reading seed() {
  Article article;
  article.id = "seed";
  article.date = "2016-11-14";
  article.publisher = "CNN";
  return test::putin_calls_trump(article);
}

using Keys = std::vector<std::string>;

TEST(ExtractRecord, KeepsTheOrderOfKeys) {
  const Json record = record_of(seed());
  EXPECT_EQ(keys_of(record), (Keys{"id", "date", "source", "title", "actors", "interactions", "affiliations"}));
  EXPECT_EQ(keys_of(record["actors"][0]), (Keys{"id", "name", "type", "country", "sector", "roles", "mentions"}));
  EXPECT_EQ(
      keys_of(record["interactions"][0]),
      (Keys{"source", "target", "root", "quad", "mode", "label", "score", "cameo", "contexts", "status", "reciprocal",
            "attributed_to", "date", "confidence", "sentence", "evidence", "rule", "operators", "repeats"}));
}

TEST(ExtractRecord, WritesTheWholeInteraction) {
  const Json call = record_of(seed())["interactions"][0];
  EXPECT_EQ(call, Json::parse(R"({"source": "vladimir-putin", "target": "donald-trump", "root": "CONSULT",
    "quad": "verbal_cooperation", "mode": "phone", "label": "called", "score": )" +
                              std::to_string(score(Root::consult, Mode::phone)) + R"(, "cameo": "041",
    "contexts": ["diplomatic"], "status": "actual", "reciprocal": false, "attributed_to": ["donald-trump"],
    "date": "2016-11-14", "confidence": 0.93, "sentence": {"index": 0, "start": 2, "end": 21, "text": "Putin called Trump."},
    "evidence": {"source": [2, 7], "target": [15, 20], "trigger": [8, 14], "date": null}, "rule": "lexicon/verbs.tsv:120",
    "operators": ["lexicon/operators.tsv:7"], "repeats": []})"));
}

TEST(ExtractRecord, CountsCodePointsNotBytes) {
  const Json record = record_of(seed());
  EXPECT_EQ(record["actors"][0]["mentions"][0]["start"], 2);  // byte 3: the first letter takes two
}

TEST(ExtractRecord, ListsASharedMentionUnderEachActor) {
  const Json record = record_of(seed());
  for (const Json& actor : record["actors"]) {
    EXPECT_EQ(actor["mentions"].back(), Json::parse(R"({"start": 22, "end": 26, "text": "They", "kind": "pronoun"})"));
  }
}

TEST(ExtractRecord, PairsTheSourcesOfAMutualAct) {
  const Json meeting = record_of(seed())["interactions"][1];
  EXPECT_EQ(meeting["source"], "vladimir-putin");
  EXPECT_EQ(meeting["target"], "donald-trump");
  EXPECT_EQ(meeting["reciprocal"], true);
  EXPECT_EQ(meeting["evidence"],
            Json::parse(R"({"source": [22, 26], "target": [22, 26], "trigger": [27, 30], "date": null})"));
}

TEST(ExtractRecord, GivesNullForWhatIsUnknown) {
  Reading reading = seed();
  reading.interactions[0].targets.clear();
  reading.interactions[0].evidence.targets.clear();
  const Json record = record_of(reading);
  EXPECT_TRUE(record["title"].is_null());
  EXPECT_TRUE(record["actors"][1]["country"].is_null());
  EXPECT_TRUE(record["interactions"][0]["target"].is_null());
  EXPECT_TRUE(record["interactions"][0]["evidence"]["target"].is_null());
  EXPECT_TRUE(record["interactions"][1]["date"].is_null());
}

TEST(ExtractRecord, NamesARoleOnce) {
  EXPECT_EQ(record_of(seed())["actors"][0]["roles"], Json::parse(R"(["President of Russia"])"));
}

TEST(ExtractRecord, PutsRetellingsIntoRepeats) {
  Reading reading = seed();
  Evidence again = reading.interactions[1].evidence;
  again.targets = {again.sources.back()};
  again.sources.pop_back();
  reading.interactions[0].repeats.push_back(again);
  const Json repeats = record_of(reading)["interactions"][0]["repeats"];
  ASSERT_EQ(repeats.size(), 1U);
  EXPECT_EQ(repeats[0]["sentence"]["index"], 1);
  EXPECT_EQ(repeats[0]["evidence"]["source"], Json::parse("[22, 26]"));
}

TEST(ExtractRecord, WritesBystandersWhereAsked) {
  Reading reading = seed();
  reading.cast.bystanders.push_back({"place:geneva", "Geneva", {reading.cast.mentions[0]}});
  std::ostringstream out;
  write_record(out, reading, true);
  const Json bystanders = Json::parse(out.str())["bystanders"];
  ASSERT_EQ(bystanders.size(), 1U);
  EXPECT_EQ(keys_of(bystanders[0]), (Keys{"id", "name", "mentions"}));
  EXPECT_EQ(bystanders[0]["mentions"].size(), 1U);
  EXPECT_FALSE(record_of(reading).contains("bystanders"));
}

TEST(ExtractRecord, WritesAffiliations) {
  const Json affiliation = record_of(seed())["affiliations"][0];
  EXPECT_EQ(affiliation["person"], "donald-trump");
  EXPECT_EQ(affiliation["with"], "vladimir-putin");
  EXPECT_EQ(affiliation["role"], "caller");
  EXPECT_EQ(affiliation["sentence"]["index"], 0);
}

TEST(ExtractRecord, GivesBackTheTextOfAPage) {
  Article article;
  article.from_html = true;
  EXPECT_EQ(record_of(test::putin_calls_trump(article))["text"], "\u00c9 Putin called Trump.\nThey met.");
  EXPECT_FALSE(record_of(seed()).contains("text"));
}

TEST(ExtractRecord, IsOneLineOfAscii) {
  Article article;
  article.id = "a\tb\nc\u2028d\u0085\x7f \u202e \xff";  // ends in a byte that is no UTF-8
  article.title = "\u05e9\u05dc\u05d5\u05dd </script> \"quoted\"";
  const std::string line = line_of(test::putin_calls_trump(article));
  EXPECT_TRUE(std::all_of(line.begin(), line.end() - 1, [](char c) { return c >= ' ' && c < 0x7f; }));
  EXPECT_EQ(line.back(), '\n');
  EXPECT_EQ(Json::parse(line)["title"], article.title);
}

TEST(ExtractRecord, ReportsAnUnreadableDocument) {
  EXPECT_EQ(line_of(UnreadableDocument{"7", "invalid_utf8", "bad byte\n"}),
            "{\"id\":\"7\",\"error\":{\"code\":\"invalid_utf8\",\"message\":\"bad byte\\n\"}}\n");
}

TEST(ExtractRecord, IsTheSameTwice) { EXPECT_EQ(line_of(seed()), line_of(seed())); }

}  // namespace
}  // namespace entente
