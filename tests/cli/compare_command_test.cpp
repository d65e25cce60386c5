// `entente compare` and `entente stats`, on kept graphs and articles.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class CompareCommand : public ::testing::Test {
 protected:
  CompareCommand() {
    for (std::size_t i = 0; i < sample_sentences().size(); ++i) {
      folder_.write(std::to_string(i) + ".txt", sample_sentences()[i]);
    }
    for (const auto& [name, articles] : {std::pair<std::string, std::vector<std::string>>{"a.json", {"0.txt", "1.txt"}},
                                         {"b.json", {"1.txt", "3.txt", "4.txt"}}}) {
      std::vector<std::string> arguments = {"graph", "-o", at(name)};
      for (const std::string& article : articles) {
        arguments.push_back(at(article));
      }
      EXPECT_EQ(run_program(arguments).exit_code, 0);
    }
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }

  TemporaryFolder folder_;
};

TEST_F(CompareCommand, NeedsNoDataForKeptGraphs) {
  const ProgramResult result = run_program({"compare", at("a.json"), at("b.json"), "--data", at("nowhere")});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Acts only in a"), std::string::npos);
  EXPECT_NE(result.out.find("Germany criticised Russia."), std::string::npos);
}

TEST_F(CompareCommand, TakesAnArticle) {
  const ProgramResult result = run_program({"compare", at("a.json"), at("4.txt"), "--format", "json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(nlohmann::json::parse(result.out).at("names").at(1), "4");
}

TEST_F(CompareCommand, FindsNothingInTheSame) {
  const ProgramResult result = run_program({"compare", at("a.json"), at("a.json"), "--format", "json"});
  EXPECT_TRUE(nlohmann::json::parse(result.out).at("same").get<bool>());
}

TEST_F(CompareCommand, ChoosesTheFormatByTheEnding) {
  for (const auto& [name, start] : {std::pair<std::string, std::string>{"out.md", "# "}, {"out.svg", "<?xml"}}) {
    const ProgramResult result = run_program({"compare", at("a.json"), at("b.json"), "-o", at(name)});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(read_file(at(name)).rfind(start, 0), 0U) << name;
  }
  EXPECT_EQ(run_program({"compare", at("a.json"), at("b.json"), "-o", at("out.docx")}).exit_code, 2);
}

TEST_F(CompareCommand, WritesAPageOrAReportWithoutScripts) {
  const ProgramResult report =
      run_program({"compare", at("a.json"), at("b.json"), "--format", "html-report", "-o", at("report.html")});
  EXPECT_EQ(report.exit_code, 0) << report.err;
  EXPECT_EQ(read_file(at("report.html")).rfind("<!DOCTYPE html>", 0), 0U);
  const ProgramResult page = run_program({"compare", at("a.json"), at("b.json"), "-o", at("page.html")});
  if (page.exit_code == 4) {  // a build without the page
    EXPECT_NE(page.err.find("without its page"), std::string::npos) << page.err;
    return;
  }
  EXPECT_EQ(page.exit_code, 0) << page.err;
  EXPECT_NE(read_file(at("page.html")).find("\"changed_pairs\""), std::string::npos);
  EXPECT_EQ(run_program({"compare", at("a.json"), at("b.json"), at("4.txt"), "--format", "html"}).exit_code, 2);
}

TEST_F(CompareCommand, OfManyGivesAMatrixAndAConsensus) {
  const ProgramResult matrix = run_program({"compare", at("a.json"), at("b.json"), at("4.txt")});
  EXPECT_EQ(matrix.exit_code, 0) << matrix.err;
  EXPECT_NE(matrix.out.find("similarity"), std::string::npos);
  const ProgramResult agreed = run_program({"compare", at("a.json"), at("b.json"), "--at-least", "2"});
  EXPECT_EQ(agreed.exit_code, 0) << agreed.err;
  const auto graph = nlohmann::json::parse(agreed.out).at("graph");
  EXPECT_FALSE(graph.at("edges").empty());
  EXPECT_FALSE(graph.at("nodes").contains("iran"));
}

TEST_F(CompareCommand, WantsNoMoreTellersThanInputs) {
  EXPECT_EQ(run_program({"compare", at("a.json"), at("b.json"), "--at-least", "3"}).exit_code, 2);
}

TEST_F(CompareCommand, WantsTwoInputs) { EXPECT_EQ(run_program({"compare", at("a.json")}).exit_code, 2); }

TEST_F(CompareCommand, StatsMeasureAGraph) {
  const ProgramResult table = run_program({"stats", at("b.json"), "--data", at("nowhere")});
  EXPECT_EQ(table.exit_code, 0) << table.err;
  EXPECT_NE(table.out.find("PageRank"), std::string::npos);
  const ProgramResult json = run_program({"stats", at("b.json"), "--format", "json"});
  EXPECT_FALSE(nlohmann::json::parse(json.out).at("actors").empty());
  const ProgramResult pairs = run_program({"stats", at("b.json"), "--format", "csv", "--pairs"});
  EXPECT_EQ(pairs.out.rfind("first,second,events", 0), 0U);
}

TEST_F(CompareCommand, TellsWhatChangedFromMonthToMonth) {
  const ProgramResult october =
      run_program({"graph", at("0.txt"), at("1.txt"), "--date", "2016-10-03", "-o", at("o.json")});
  const ProgramResult november =
      run_program({"graph", at("3.txt"), at("4.txt"), "--date", "2016-11-03", "-o", at("n.json")});
  ASSERT_EQ(october.exit_code + november.exit_code, 0);
  const ProgramResult result = run_program({"compare", at("o.json"), at("n.json"), "--by", "month"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("From 2016-10 to 2016-11"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("2016-10 to 2016-11, new pairs"), std::string::npos) << result.out;
  const ProgramResult json = run_program({"compare", at("o.json"), at("n.json"), "--by", "year", "--format", "json"});
  EXPECT_EQ(nlohmann::json::parse(json.out).at("periods").size(), 1U);
  EXPECT_EQ(run_program({"compare", at("o.json"), "--by", "month", "--format", "svg"}).exit_code, 2);
  const ProgramResult html = run_program({"compare", at("o.json"), at("n.json"), "--by", "year", "--format", "html"});
  EXPECT_EQ(html.exit_code, 0) << html.err;
  EXPECT_TRUE(html.out.starts_with("<!DOCTYPE html>")) << html.out.substr(0, 100);
  EXPECT_EQ(run_program({"compare", at("o.json"), "--by", "decade"}).exit_code, 2);
}

}  // namespace
}  // namespace entente::test
