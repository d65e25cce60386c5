// `entente lexicon`, and users' own words, codes and names on the command line.
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

constexpr const char* kText = "France snubbed Germany on Monday. Norway promised to visit Sudan.";
constexpr const char* kTable = "#columns\tpattern\tpos\troot\tcameo\tlabel\nsnub\tverb\tREJECT\t120\tsnubbed\n";

nlohmann::json acts_of(const ProgramResult& result) { return nlohmann::json::parse(result.out)["interactions"]; }

TEST(LexiconCommand, CodesWithATableOfTheUsers) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.tsv", kTable);
  const ProgramResult result = run_program({"extract", "-", "--lexicon", file}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(result.err.empty()) << result.err;
  const nlohmann::json acts = acts_of(result);
  ASSERT_FALSE(acts.empty());
  EXPECT_EQ(acts[0]["root"], "REJECT");
  EXPECT_EQ(acts[0]["rule"], file + ":2");
  EXPECT_FALSE(acts[0].contains("code"));
}

TEST(LexiconCommand, CodesWithADictionaryOfPetrarch) {
  const TemporaryFolder folder;
  const std::string file = folder.write("v.txt", "--- SNUB [120] ---\nSNUB\nSNEER [def]\n- *\n");
  const ProgramResult result = run_program({"extract", "-", "--lexicon", file}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("1 of 4 lines could not be imported; `entente lexicon --check"), std::string::npos)
      << result.err;
  const nlohmann::json acts = acts_of(result);
  ASSERT_FALSE(acts.empty());
  EXPECT_EQ(acts[0]["code"], "120");
  EXPECT_EQ(acts[0]["root"], "REJECT");
}

TEST(LexiconCommand, GivesCodesAndCategoriesOfCameo) {
  const TemporaryFolder folder;
  const std::string names = folder.write("names.tsv", "#columns\tcode\tcategory\n12\tsnubs\n");
  const ProgramResult result = run_program(
      {"extract", "-", "--lexicon", folder.write("mine.tsv", kTable), "--ontology", "cameo", "--mapping", names},
      {document_line("a", kText), {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const nlohmann::json acts = acts_of(result);
  ASSERT_EQ(acts.size(), 2U) << result.out;
  EXPECT_EQ(acts[0]["code"], "120");
  EXPECT_EQ(acts[0]["category"], "snubs");
  EXPECT_EQ(acts[1]["root"], "AGREE");
  EXPECT_EQ(acts[1]["code"], "036");
  EXPECT_EQ(acts[1]["cameo"], "036");
  EXPECT_EQ(acts[1]["category"], "Express intent to cooperate");
}

// Neither a rule nor the statistical model codes words that a lexicon calls no act.
TEST(LexiconCommand, LeavesWordsThatAreNoAct) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine.tsv", "#columns\tpattern\tpos\troot\nattack\tverb\tnone\n");
  const std::string text = "Ethiopia attacked Sudan.";
  const ProgramResult plain = run_program({"extract", "-"}, {document_line("a", text), {}, "/"});
  EXPECT_EQ(acts_of(plain).size(), 1U) << plain.out;
  const ProgramResult result = run_program({"extract", "-", "--lexicon", file}, {document_line("a", text), {}, "/"});
  EXPECT_TRUE(acts_of(result).empty()) << result.out;
}

TEST(LexiconCommand, KeepsCodesInGraphs) {
  const TemporaryFolder folder;
  const std::string kept = (folder.path() / "g.json").string();
  const ProgramResult graph =
      run_program({"graph", "-", "--ontology", "cameo", "-o", kept}, {document_line("a", kText), {}, "/"});
  EXPECT_EQ(graph.exit_code, 0) << graph.err;
  const ProgramResult events = run_program({"render", kept, "--format", "events-tsv"}, {"", {}, "/"});
  const std::vector<std::string> lines = lines_of(events.out);
  ASSERT_FALSE(lines.empty()) << events.err;
  EXPECT_TRUE(lines[0].ends_with("\tCode\tCategory")) << lines[0];
  EXPECT_NE(events.out.find("\t036\tExpress intent to cooperate"), std::string::npos) << events.out;
  const ProgramResult graphml = run_program({"render", kept, "--format", "graphml"}, {"", {}, "/"});
  EXPECT_NE(graphml.out.find("attr.name=\"category\""), std::string::npos);
}

TEST(LexiconCommand, EndsWithFileAndLineWhenATableIsWrong) {
  const TemporaryFolder folder;
  const std::string lexicon = folder.write("mine.tsv", "#columns\tpattern\tpos\troot\nsnub\tverb\tHARM\n");
  const std::string mapping = folder.write("names.tsv", "#columns\tcode\troot\n04\tHARM\n");
  for (const char* command : {"extract", "graph", "stats", "actors"}) {
    const ProgramResult result =
        run_program({command, "-", "--lexicon", lexicon}, {document_line("a", kText), {}, "/"});
    EXPECT_EQ(result.exit_code, 2) << command;
    EXPECT_TRUE(result.out.empty()) << command;
    EXPECT_NE(result.err.find("mine.tsv:2: unknown root 'HARM'"), std::string::npos) << result.err;
    const ProgramResult named = run_program({command, "-", "--mapping", mapping}, {document_line("a", kText), {}, "/"});
    EXPECT_EQ(named.exit_code, 2) << command;
    EXPECT_NE(named.err.find("names.tsv:2: 'HARM' is no root"), std::string::npos) << named.err;
  }
}

TEST(LexiconCommand, ChecksLexicons) {
  const TemporaryFolder folder;
  const std::string table = folder.write("mine.tsv", kTable);
  const std::string verbs = folder.write("v.txt", "--- SNUB [120] ---\nSNUB\n\n- * AID [def]\n");
  const ProgramResult result = run_program({"lexicon", "--check", table, "--check", verbs}, {"", {}, "/"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      lines_of(result.out),
      (std::vector<std::string>{
          table + ": table, 2 lines: 1 imported, 0 imported in doubt, 0 not imported, 1 blank or comments; 1 frames, "
                  "0 operators",
          verbs + ":4: not imported: 'def' is no code of CAMEO; a --mapping FILE can give it a root of PLOVER",
          verbs + ": PETRARCH verbs, 4 lines: 2 imported, 0 imported in doubt, 1 not imported, 1 blank or comments; 1 "
                  "verbs, 0 patterns, 0 sets of synonyms; codes of CAMEO"}));
  EXPECT_EQ(run_program({"lexicon", "--check", verbs, "--strict"}, {"", {}, "/"}).exit_code, 1);
  const std::string roots = folder.write("roots.tsv", "#columns\tcode\troot\ndef\tAID\n");
  EXPECT_EQ(run_program({"lexicon", "--check", verbs, "--mapping", roots, "--strict"}, {"", {}, "/"}).exit_code, 0);
  const std::string wrong = folder.write("wrong.tsv", "#columns\tpattern\tpos\troot\nsnub\tverb\tHARM\n");
  EXPECT_EQ(run_program({"lexicon", "--check", wrong}, {"", {}, "/"}).exit_code, 2);
  EXPECT_EQ(run_program({"lexicon"}, {"", {}, "/"}).exit_code, 2);
}

TEST(LexiconCommand, RefusesOtherOntologies) {
  EXPECT_EQ(run_program({"extract", "-", "--ontology", "goldstein"}, {document_line("a", kText), {}, "/"}).exit_code,
            2);
}

}  // namespace
}  // namespace entente::test
