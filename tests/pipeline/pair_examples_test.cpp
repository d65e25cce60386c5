// Marked sentences on the real tables and the real model.
#include <entente/pipeline/pair_examples.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <entente/base/error.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/pipeline/data_folder.hpp>

#include "support/broken_stream.hpp"

namespace entente {
namespace {

PairExamples read(const std::string& table, std::size_t held_out = 0) {
  PairExamples examples(ENTENTE_DATA_FOLDER, model_file(ENTENTE_DATA_FOLDER));
  std::istringstream in(table);
  examples.add_table(in, "t.tsv", held_out);
  return examples;
}

const std::string kColumns = "marked_sentence\tgold_root\tother\n";

TEST(PairExamples, TakeRootAndOrderFromMarks) {
  const PairExamples examples =
      read(kColumns + "<s>Oman</s> condemned <t>Chad</t>.\tACCUSE\t3\n<t>Chad</t> was hit by <s>Oman</s>.\tYIELD\t2\n");
  ASSERT_EQ(examples.roots().size(), 2U);
  ASSERT_EQ(examples.orders().size(), 2U);
  EXPECT_EQ(examples.roots()[0].right, std::vector<std::uint32_t>{static_cast<std::uint32_t>(Root::accuse)});
  EXPECT_EQ(examples.roots()[1].right.size(), 2U);
  EXPECT_EQ(examples.orders()[0].right, std::vector<std::uint32_t>{0});
  EXPECT_EQ(examples.orders()[1].right, std::vector<std::uint32_t>{1});
  EXPECT_FALSE(examples.roots()[0].input.keys.empty());
}

TEST(PairExamples, PassOverWhatIsHeldOut) {
  const std::string row = "<s>Oman</s> condemned <t>Chad</t>.\tACCUSE\t3\n";
  EXPECT_EQ(read(kColumns + row + row + row + row, 3).roots().size(), 2U);
}

TEST(PairExamples, UnquoteCells) {
  EXPECT_EQ(read(kColumns + "\"<s>Oman</s> called <t>Chad</t> \"\"naive\"\".\"\tACCUSE\t3\n").roots().size(), 1U);
}

PairExamples told(const std::string& rows, PairExamples::Actors actors = PairExamples::Actors::marked) {
  PairExamples examples(ENTENTE_DATA_FOLDER, model_file(ENTENTE_DATA_FOLDER));
  std::istringstream in(rows);
  examples.add_sentences(in, "told.tsv", actors);
  return examples;
}

TEST(PairExamples, LearnFromSentencesWhoDoesSomethingAndWhoNothing) {
  const PairExamples examples = told("# a comment\n[1:Oman] condemned [2:Chad] in [3:Paris].\t1>2 ACCUSE\n");
  EXPECT_EQ(examples.told().size(), 1U);
  EXPECT_EQ(examples.holds().size(), 6U);  // three pairs, both ways
  std::size_t something = 0;
  for (const LinearExample& example : examples.holds()) {
    something += example.right.front();
  }
  EXPECT_EQ(something, 1U);
}

TEST(PairExamples, TakeMutualActsBothWays) {
  const PairExamples examples = told("[1:Oman] met [2:Chad] on Monday.\t1=2 CONSULT|AGREE\n");
  ASSERT_EQ(examples.told().size(), 2U);
  EXPECT_EQ(examples.told()[0].right.size(), 2U);
  EXPECT_TRUE(examples.orders().empty());
}

TEST(PairExamples, LookForTheActWhereItsWordStands) {
  const PairExamples examples =
      told("[1:Oman] talked to [2:Chad]. [1:Oman] condemned [2:Chad].\t1>2 ACCUSE \"condemned\"\n");
  EXPECT_EQ(examples.told().size(), 1U);
  EXPECT_EQ(examples.holds().size(), 2U);  // of the first sentence nothing is known
}

TEST(PairExamples, FindTheActorsOfCodedArticlesThemselves) {
  // Niger is an actor to the program though nobody coded it: it does nothing to the others.
  const PairExamples examples =
      told("[1:President Macron] met [2:the Omani leader] in Niger.\t1=2 CONSULT\n", PairExamples::Actors::found);
  EXPECT_EQ(examples.told().size(), 2U);
  EXPECT_GE(examples.holds().size(), 2U);
}

TEST(PairExamples, TakeNoPartOfAPhraseForItsWhole) {
  const PairExamples examples =
      told("[1:Oman] condemned [2:critics of Chad].\t1>2 ACCUSE\n", PairExamples::Actors::found);
  for (const LinearExample& example : examples.told()) {
    EXPECT_EQ(example.right, std::vector<std::uint32_t>{static_cast<std::uint32_t>(Root::accuse)});
  }
}

TEST(PairExamples, ReadEverySentenceOfOurOwn) {
  PairExamples examples(ENTENTE_DATA_FOLDER, model_file(ENTENTE_DATA_FOLDER));
  std::ifstream in(std::filesystem::path(ENTENTE_DATA_FOLDER) / "model" / "told.tsv");
  examples.add_sentences(in, "model/told.tsv", PairExamples::Actors::marked);
  EXPECT_GT(examples.told().size(), 200U);
  EXPECT_GT(examples.holds().size(), 4 * examples.told().size() / 2);  // most pairs do nothing to each other
}

TEST(PairExamples, SayWhereASentenceIsWrong) {
  EXPECT_THROW(static_cast<void>(told("[1:Oman] condemned [2:Chad].\t1>3 ACCUSE\n")), ResourceError);
  EXPECT_THROW(static_cast<void>(told("[1:Oman] condemned [2:Chad].\t1>2 SCOLD\n")), ResourceError);
  EXPECT_THROW(static_cast<void>(told("[1:Oman] condemned [2:Chad].\taccused\n")), ResourceError);
}

TEST(PairExamples, TakeNoReadErrorForTheEnd) {
  PairExamples examples(ENTENTE_DATA_FOLDER, model_file(ENTENTE_DATA_FOLDER));
  test::BrokenBytes table(kColumns);
  std::istream of_table(&table);
  EXPECT_THROW(examples.add_table(of_table, "t.tsv", 0), ResourceError);
  test::BrokenBytes sentences("# nothing\n");
  std::istream of_sentences(&sentences);
  EXPECT_THROW(examples.add_sentences(of_sentences, "s.tsv", PairExamples::Actors::marked), ResourceError);
}

TEST(PairExamples, SayWhereATableIsWrong) {
  EXPECT_THROW(static_cast<void>(read("sentence\troot\n")), ResourceError);
  try {
    static_cast<void>(read(kColumns + "<s>Oman</s> condemned <t>Chad</t>.\tSCOLD\t3\n"));
    FAIL() << "an unknown root was read";
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("t.tsv:2"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace entente
