// Given words: what is read, what is refused, and what stays as it was.
#include <entente/pipeline/conllu_input.hpp>

#include <gtest/gtest.h>

#include <regex>
#include <sstream>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>

namespace entente {
namespace {

const Analyzer& analyzer() {
  static const Analyzer kAnalyzer(model_file(ENTENTE_DATA_FOLDER));
  return kAnalyzer;
}

std::string row(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + "\t" + form + "\tL\tX\tX\tF=1\t0\tdep\t0:dep\t" + misc + "\n";
}

std::vector<ConlluSentence> read(const std::string& bytes, std::size_t limit = 10'000) {
  std::istringstream in(bytes);
  ConlluReader reader(in, "bank.conllu", limit);
  std::vector<ConlluSentence> sentences;
  for (ConlluSentence sentence; reader.next(sentence);) {
    sentences.push_back(sentence);
  }
  return sentences;
}

// What a broken stream is told; "" when it is taken.
std::string complaint(const std::string& bytes, std::size_t limit = 10'000) {
  try {
    static_cast<void>(read(bytes, limit));
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(ConlluReader, PartsSentencesAtEmptyLines) {
  const auto sentences = read("\n# a\n" + row("1", "Go") + "\n\n" + row("1", "Stop") + row("2", "."));
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].lines.size(), 2U);
  EXPECT_EQ(sentences[0].words, (std::vector<std::size_t>{1}));
  EXPECT_EQ(sentences[1].words, (std::vector<std::size_t>{0, 1}));
  EXPECT_TRUE(read("").empty());
  EXPECT_TRUE(read("\n\n\n").empty());
}

TEST(ConlluReader, TellsRangesAndEmptyNodesFromWords) {
  const auto sentences = read(row("0.1", "e") + row("1-2", "don't") + row("1", "do") + row("2", "n't") +
                              row("2.1", "e") + row("2.2", "e") + row("3", "go"));
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0].words, (std::vector<std::size_t>{2, 3, 6}));
}

TEST(ConlluReader, DropsByteOrderMarkAndCarriageReturns) {
  const auto sentences = read("\xEF\xBB\xBF# a\r\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n");
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0].lines, (std::vector<std::string>{"# a", "1\tGo\t_\t_\t_\t_\t_\t_\t_\t_"}));
}

TEST(ConlluReader, NamesFileAndLineOfWhatIsBroken) {
  const std::string good = row("1", "Go");
  EXPECT_EQ(complaint("# a\n1\tGo\n"), "bank.conllu:2: a row has ten columns parted by tabs, this one has 2");
  EXPECT_EQ(complaint(good + row("3", "on")),
            "bank.conllu:2: found the id 3, expected 2; an empty line parts sentences");
  EXPECT_EQ(complaint(good + row("1", "on")),
            "bank.conllu:2: found the id 1, expected 2; an empty line parts sentences");
  EXPECT_EQ(complaint(good + "\n" + row("1", "")), "bank.conllu:3: word 1 has an empty FORM");
  EXPECT_EQ(complaint(good + row("2-3", "on") + row("2", "on")),
            "bank.conllu:3: the sentence that ends here has a range up to word 3, but only 2 words");
  for (const char* id : {"2-2.1", "3-4", "1-2", "2-1", "-2", "2-", "1.2", "2.1", "1.", "x", "99999999999"}) {
    EXPECT_TRUE(complaint(good + row(id, "on")).starts_with("bank.conllu:2: ")) << id;
  }
  EXPECT_EQ(complaint(row("1", "G\xff")), "bank.conllu:1: this line is not UTF-8");
}

TEST(ConlluReader, BoundsWhatItKeeps) {
  EXPECT_TRUE(
      complaint("# " + std::string(500, 'x'), 100).starts_with("bank.conllu:1: a sentence has at most 100 bytes"));
  EXPECT_EQ(complaint("# " + std::string(80, 'x') + "\n\n# " + std::string(80, 'x'), 100), "");
}

// A line with what the model decides, columns 3 to 8, blotted out where it is no longer what row() wrote.
std::string blotted(const std::string& line) {
  static const std::regex kAnalysed("^([^\t]+\t[^\t]+)\t(?!L\tX)[^\t]+\t[A-Z]+\t[^\t]+\t[^\t]+\t\\d+\t[a-z:]+\t");
  return std::regex_replace(line, kAnalysed, "$1 * ");
}

TEST(WriteReanalyzed, ReplacesSixColumnsOfWordsAlone) {
  const std::string range = row("1-2", "Rebels'", "Gloss=a|b");
  const std::string empty = row("2.1", "_", "E=1");
  std::ostringstream out;
  write_reanalyzed(out,
                   read("# text = Rebels' men attacked.\n" + range + row("1", "Rebels", "X=1") + row("2", "'") + empty +
                        row("3", "men") + row("4", "attacked", "SpaceAfter=No") + row("5", ".") + "\n# the end\n"),
                   analyzer());
  std::istringstream lines(out.str());
  std::string seen;
  for (std::string line; std::getline(lines, line);) {
    seen += blotted(line) + "\n";
  }
  EXPECT_EQ(seen, "# text = Rebels' men attacked.\n" + range + "1\tRebels * 0:dep\tX=1\n2\t' * 0:dep\t_\n" + empty +
                      "3\tmen * 0:dep\t_\n4\tattacked * 0:dep\tSpaceAfter=No\n5\t. * 0:dep\t_\n\n# the end\n\n");
}

TEST(WriteReanalyzed, DropsTheNamesThatWereThere) {  // the model's own take their place
  std::ostringstream out;
  write_reanalyzed(out, read(row("1", "the", "A=1|Name=B-person|B=2") + row("2", "of", "Name=?")), analyzer());
  EXPECT_NE(out.str().find("\tA=1|B=2\n"), std::string::npos) << out.str();
  EXPECT_EQ(out.str().find("Name="), std::string::npos) << out.str();
}

TEST(WriteReanalyzed, IsTheSameTwice) {
  std::ostringstream once;
  write_reanalyzed(once, read(row("1", "Go") + row("2", "a b") + "\n" + row("1", "_")), analyzer());
  std::ostringstream again;
  write_reanalyzed(again, read(once.str()), analyzer());
  EXPECT_EQ(once.str(), again.str());
}

TEST(WriteReanalyzed, TakesNothing) {
  std::ostringstream out;
  write_reanalyzed(out, {}, analyzer());
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace entente
