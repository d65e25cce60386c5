// Marked sentences on the real tables and the real model.
#include <entente/pipeline/pair_examples.hpp>

#include <gtest/gtest.h>

#include <sstream>

#include <entente/base/error.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/pipeline/data_folder.hpp>

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
