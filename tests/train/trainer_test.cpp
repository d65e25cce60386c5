#include <entente/train/trainer.hpp>

#include <filesystem>

#include <gtest/gtest.h>
#include <unistd.h>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/document/given_tokens.hpp>

namespace entente {
namespace {

GoldWord gold(std::string form, std::string lemma, Upos upos, std::string xpos, std::uint32_t head, Relation relation) {
  return {std::move(form), std::move(lemma), std::move(xpos), upos, relation, head};
}

// "X attacked Y ." and "the X met ." for a few names.
std::vector<GoldSentence> small_treebank() {
  std::vector<GoldSentence> sentences;
  const std::vector<std::string> names = {"Russia", "Ukraine", "Iran", "Israel", "Chad", "Libya"};
  const std::vector<std::string> groups = {"ministers", "rebels", "leaders", "envoys", "generals", "voters"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& other = names[(i + 1) % names.size()];
    sentences.push_back({gold(names[i], names[i], Upos::propn, "NNP", 1, Relation::nsubj),
                         gold("attacked", "attack", Upos::verb, "VBD", GoldWord::kGoldRoot, Relation::root),
                         gold(other, other, Upos::propn, "NNP", 1, Relation::obj),
                         gold(".", ".", Upos::punct, ".", 1, Relation::punct)});
    sentences.push_back(
        {gold("The", "the", Upos::det, "DT", 1, Relation::det),
         gold(groups[i], groups[i].substr(0, groups[i].size() - 1), Upos::noun, "NNS", 2, Relation::nsubj),
         gold("met", "meet", Upos::verb, "VBD", GoldWord::kGoldRoot, Relation::root),
         gold(".", ".", Upos::punct, ".", 2, Relation::punct)});
  }
  return sentences;
}

TrainingOptions quick(std::uint64_t seed) {
  TrainingOptions options;
  options.seed = seed;
  options.epochs = 120;
  options.sizes.hidden = 32;
  options.sizes.input = 32;
  options.sizes.affixes = 500;
  return options;
}

TEST(Trainer, GivesTheSameBytesForTheSameSeed) {
  EXPECT_EQ(Trainer(quick(7)).train(small_treebank()).bytes(), Trainer(quick(7)).train(small_treebank()).bytes());
}

TEST(Trainer, GivesOtherBytesForAnotherSeed) {
  EXPECT_NE(Trainer(quick(7)).train(small_treebank()).bytes(), Trainer(quick(8)).train(small_treebank()).bytes());
}

TEST(Trainer, MakesAModelThatKnowsItsTreebank) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("entente-trained-" + std::to_string(::getpid()) + ".entente");
  Trainer(quick(7)).train(small_treebank()).write(file);
  const Analyzer analyzer(file);
  std::filesystem::remove(file);
  const Document document = analyzer.analyze(text_of_forms({{"The", "bishops", "attacked", "Iran", "."}}));
  EXPECT_EQ(document.words()[1].lemma, "bishop");
  EXPECT_EQ(document.words()[2].lemma, "attack");
  EXPECT_TRUE(document.is_root(TokenId{2}));
  EXPECT_EQ(document.words()[3].relation, Relation::obj);
}

TEST(Trainer, RefusesAnEmptyTreebank) { EXPECT_THROW((void)Trainer(quick(1)).train({}), InputError); }

}  // namespace
}  // namespace entente
