// `entente explain` as a child.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.hpp"

namespace entente::test {
namespace {

const std::string kText = "Egypt refused to meet Sudan on Monday. Rumours attacked Egypt.";

bool says(const ProgramResult& result, const std::string& part) { return result.out.find(part) != std::string::npos; }

TEST(ExplainCommand, SaysWhy) {
  const ProgramResult result = run_program({"explain", "--date", "2016-11-16", "-"}, {kText, {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(says(result, "CONSULT -> REJECT")) << result.out;
  EXPECT_TRUE(says(result, "2016-11-14, by \"Monday\"")) << result.out;
  EXPECT_TRUE(says(result, "the text names no actor as its source")) << result.out;
  EXPECT_FALSE(says(result, "\x1b")) << "colour without a terminal";
  EXPECT_TRUE(result.err.empty()) << result.err;
}

TEST(ExplainCommand, ReadsWordsOfTheUsers) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("mine.tsv", "#columns\tpattern\tpos\troot\nsnub\tverb\tREJECT\nattack\tverb\tnone\n");
  const ProgramResult result = run_program({"explain", "-", "--format", "json", "--lexicon", file},
                                           {"Egypt snubbed Sudan.\n\nEthiopia attacked Sudan.", {}, "/"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const nlohmann::json sentences = nlohmann::json::parse(result.out)["sentences"];
  ASSERT_EQ(sentences.size(), 2U) << result.out;
  ASSERT_EQ(sentences[0]["interactions"].size(), 1U) << result.out;
  EXPECT_EQ(sentences[0]["interactions"][0]["rule"], file + ":2");
  EXPECT_TRUE(sentences[1]["interactions"].empty()) << result.out;
  ASSERT_EQ(sentences[1]["dropped"].size(), 1U) << result.out;
  EXPECT_EQ(sentences[1]["dropped"][0]["why"], "no_act");
}

TEST(ExplainCommand, ShowsOneSentence) {
  const ProgramResult result = run_program({"explain", "--sentence", "2", "-"}, {kText, {}, "/"});
  EXPECT_TRUE(says(result, "sentence 2"));
  EXPECT_FALSE(says(result, "sentence 1"));
}

TEST(ExplainCommand, NamesASentenceThatThereIsNot) {
  const ProgramResult result = run_program({"explain", "--sentence", "9", "-"}, {kText, {}, "/"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("there is no sentence 9; the longest document has 2"), std::string::npos) << result.err;
}

TEST(ExplainCommand, GivesOneJsonLineADocument) {
  const ProgramResult result =
      run_program({"explain", "--format", "json", "--lines", "-"}, {sample_lines(3) + "broken\n", {}, "/"});
  const std::vector<std::string> lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 4U) << result.err;
  const nlohmann::json record = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(record["sentences"][0]["interactions"][0]["root"], "CONSULT");
  EXPECT_TRUE(nlohmann::json::parse(lines[3]).contains("error"));
}

TEST(ExplainCommand, AgreesWithExtract) {
  const std::string lines = sample_lines(12);
  const ProgramResult explained = run_program({"explain", "--format", "json", "--lines", "-"}, {lines, {}, "/"});
  const ProgramResult extracted = run_program({"extract", "--mentions", "-"}, {lines, {}, "/"});
  const std::vector<std::string> why = lines_of(explained.out);
  const std::vector<std::string> what = lines_of(extracted.out);
  ASSERT_EQ(why.size(), what.size());
  for (std::size_t i = 0; i < why.size(); ++i) {
    const auto record = nlohmann::json::parse(why[i]);
    std::string told;
    std::string known;
    for (const auto& sentence : record["sentences"]) {
      for (const auto& act : sentence["interactions"]) {
        const std::size_t pairs =
            std::max<std::size_t>(1, act["source"].size()) * std::max<std::size_t>(1, act["target"].size());
        for (std::size_t pair = 0; pair < pairs; ++pair) {  // extract multiplies compounds out
          told += act["root"].get<std::string>() + " ";
        }
      }
    }
    const auto other = nlohmann::json::parse(what[i]);
    for (const auto& act : other["interactions"]) {
      known += act["root"].get<std::string>() + " ";
    }
    EXPECT_EQ(told, known);
  }
}

TEST(ExplainCommand, TeachesInItsHelp) {
  const ProgramResult result = run_program({"explain", "--help"});
  EXPECT_EQ(result.exit_code, 0);
  for (const char* word : {"--sentence", "--date", "--min-confidence", "How to read it", "seen but dropped"}) {
    EXPECT_TRUE(says(result, word)) << word;
  }
}

TEST(ExplainCommand, RefusesAConfidenceOutsideItsRange) {
  EXPECT_EQ(run_program({"explain", "--min-confidence", "8", "-"}, {kText, {}, "/"}).exit_code, 2);
}

}  // namespace
}  // namespace entente::test
